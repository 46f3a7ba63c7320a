import { describe, expect, it } from '@jest/globals';
import { type Narrator, type Passage, rulesNarrator } from '../../../../../../core/kernel/narrator.ts';
import type { Block, ReportDocument } from '../../../../../../core/print/document.ts';
import { formatDate } from '../../../../../../core/print/format.ts';
import { composePage, findReport } from '../../../../../../core/views/operations/index.ts';
import { composeOverview } from '../../../../../../core/views/operations/overview/index.ts';
import type { Counts } from '../../../../../../core/world/index.ts';
import { oddCounts, reportSample } from '../../../../../tools/report-sample.ts';

function company(seed: number, counts: Partial<Counts> = {}) {
  const { simulation, history, snapshot } = reportSample(seed, counts);
  return { simulation, history, rows: snapshot.rows, asOf: snapshot.asOf };
}

const blocksOf = ({ sections }: ReportDocument): readonly Block[] => sections.flatMap(({ blocks }) => blocks);

async function both(seed: number, counts: Partial<Counts> = {}) {
  const { snapshot } = reportSample(seed, counts);
  const definition = findReport('executive-overview');
  const report = await composePage({ definition, snapshot, request: { paper: 'A4' }, narrator: rulesNarrator });
  return { overview: await composeOverview(company(seed, counts), rulesNarrator), blocks: blocksOf(report) };
}

describe.each([42, 7])('the overview of the company of seed %d', (seed) => {
  it('shows the figures of the executive report, with the same changes', async () => {
    const { overview, blocks } = await both(seed);
    const keyFigures = blocks.flatMap((block) => (block.kind === 'key-figures' ? block.figures : []));
    const rows = blocks.flatMap((block) =>
      block.kind === 'table' && block.table.title === 'The company in ten figures' ? block.table.rows : [],
    );
    for (const { id, label, display, change } of overview.figures) {
      const led = keyFigures.find((figure) => figure.id === id);
      const scored = rows.find(([name]) => name?.text === label);
      const printed = led ? [led.value, led.change] : [scored?.[2]?.text, scored?.[3]?.text];
      expect([id, ...printed]).toEqual([id, display, change]);
    }
  });

  it('has the findings of the executive report, in its order', async () => {
    const { overview, blocks } = await both(seed);
    const printed = blocks.flatMap((block) =>
      block.kind === 'statements' && block.style === 'findings' ? block.statements.map(({ text }) => text) : [],
    );
    expect(overview.findings.map(({ text }) => text)).toEqual(printed);
  });

  it('has the decisions of the executive report, in order of their dates', async () => {
    const { overview, blocks } = await both(seed);
    const printed = blocks.flatMap((block) =>
      block.kind === 'table' && block.table.title.startsWith('Decisions') ? block.table.rows : [],
    );
    const named = printed.filter(([what]) => !/^\d+ other/.test(what?.text ?? ''));
    expect(named.length).toBeGreaterThan(0);
    expect(named.map((row) => row.slice(0, 3).map(({ text }) => text))).toEqual(
      overview.decisions.slice(0, named.length).map(({ what, label, by }) => [what, label, formatDate(by)]),
    );
  });

  it('shows value, course and month before of one window', async () => {
    const { overview } = await both(seed);
    for (const { id, value, spark, window, previous } of overview.figures) {
      const [before, last] = spark.slice(-2);
      expect([id, last?.value, before?.value]).toEqual([id, value, previous?.value]);
      expect(last?.partial).toBe(window.from === null);
      expect(spark.slice(0, -1).filter(({ partial }) => partial)).toEqual([]);
      expect(last?.period).toBe(window.to.slice(0, 7));
    }
  });
});

const EDGES = [
  [42, {}],
  [7, {}],
  ...Object.values(oddCounts)
    .slice(0, 4)
    .map((counts) => [5, counts] as const),
] as const;

it.each(EDGES)(
  'the sentence on the company of seed %d with %j has no figure that it was not given',
  async (seed, counts) => {
    const seen: Passage[] = [];
    const narrator: Narrator = {
      name: 'silent',
      narrate: async (passages) => {
        seen.push(...passages);
        return new Map();
      },
    };
    const { sentence } = await composeOverview(company(seed, counts), narrator);
    const [passage] = seen;
    if (!passage) throw new Error('the narrator was not asked');
    expect(sentence).toBe(passage.draft); // what could not be written is the rules' own
    expect(sentence.length).toBeLessThanOrEqual(passage.limit);
    expect(sentence).toMatch(/^Prism MSP [^.]*(\.\d[^.]*)*\.$/); // one sentence
    const known = passage.evidence.map(({ text }) => text).join(' ');
    expect((sentence.match(/[\d,.]*\d/g) ?? []).filter((figure) => !known.includes(figure))).toEqual([]);
    for (const { text } of passage.evidence) expect(sentence).toContain(text);
  },
);

it('says what the narrator makes of it', async () => {
  const narrator: Narrator = {
    name: 'other',
    narrate: async ([passage]) => new Map([[passage?.id ?? '', 'It stands well.']]),
  };
  expect((await composeOverview(company(42), narrator)).sentence).toBe('It stands well.');
});
