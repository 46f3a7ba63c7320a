import { pageTypes } from '../../core/views/operations/index.ts';
import { hasPdfTools } from '../tools/pdf-tools.ts';
import { hugeCounts, reportSample } from '../tools/report-sample.ts';
import { expectSoundFindings } from '../unit/core/views/operations/findings/checks.ts';
import {
  expectFiguresOfMeasures,
  expectFull,
  expectNothingEmpty,
  expectSumsRight,
  expectTablesWhole,
} from '../unit/core/views/operations/pages/checks/document.ts';
import { layoutFaults } from '../unit/core/views/operations/pages/checks/layout.ts';
import { type Given, open } from '../unit/core/views/operations/pages/checks/opened.ts';
import { expectReadable } from '../unit/core/views/operations/pages/checks/pdf.ts';

const seeds: readonly Given[] = Array.from({ length: 20 }, (_, index) => ({ seed: index + 1 }));
const worlds: readonly (readonly [name: string, given: Given])[] = [
  ...seeds.map((given) => [`seed ${given.seed}`, given] as const),
  ['a huge world', { seed: 1, counts: hugeCounts }],
];
const withTools = hasPdfTools() ? test.each(pageTypes) : test.skip.each(pageTypes);

describe.each(worlds)('%s', (_name, given) => {
  test('findings cite only their evidence, speak once of a subject, and rest on rows', () => {
    expectSoundFindings(reportSample(given.seed, given.counts).snapshot);
  });

  test.each(pageTypes)('%s says what the measures say, in full', async (page) => {
    const opened = await open(given, page);
    expectFiguresOfMeasures(opened);
    expectNothingEmpty(opened);
    expectTablesWhole(opened);
    expectSumsRight(opened);
    expectFull(opened);
  });

  test.each(pageTypes)('%s has no text outside its box or over another', async (page) => {
    for (const paper of ['A4', 'Letter'] as const) {
      const { layout } = await open({ ...given, paper }, page);
      expect([paper, layoutFaults(layout)]).toEqual([paper, []]);
    }
  });

  withTools('%s is a file with nothing wrong, in which each text and key figure can be read', async (page) => {
    await expectReadable(await open(given, page));
  });
});
