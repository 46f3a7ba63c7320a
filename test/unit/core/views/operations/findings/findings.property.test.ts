import { describe, expect, it } from '@jest/globals';
import { findingRules, rulesOf } from '../../../../../../core/views/operations/findings/catalogue.ts';
import { oddCounts, sampleSnapshot } from '../../../../../tools/report-sample.ts';
import { expectSoundFindings, PAGES, select } from './checks.ts';

/** `npm run test:deep` looks at twenty seeds, and at a huge world, which takes ten times as long to make. */
const SEEDS = [42, 7, 1204];
const ODD = Object.entries(oddCounts).filter(([name]) => name !== 'large');

describe('findings of whole worlds', () => {
  it.each(SEEDS)('cite only their evidence, speak once of a subject, and rest on rows: seed %d', (seed) => {
    expectSoundFindings(sampleSnapshot(seed));
  });

  it.each(ODD)('hold at the edges, too: %s', (_name, counts) => {
    expectSoundFindings(sampleSnapshot(42, counts));
  });

  it('are silent where there is no row', () => {
    const snapshot = sampleSnapshot(42, oddCounts.none);
    expect(findingRules.flatMap((rule) => (rule.evaluate(snapshot) ? [rule.id] : []))).toEqual([]);
  });

  it('do not depend on the order of the rules, and say good news beside bad', () => {
    const snapshot = sampleSnapshot(42);
    for (const page of PAGES) {
      const selected = select(page, snapshot);
      expect(select(page, snapshot, [...rulesOf(page)].reverse())).toEqual(selected);
    }
    const severities = select('executive-overview', snapshot).findings.map(({ severity }) => severity);
    expect(severities.filter((severity) => severity === 'positive').length).toBeGreaterThanOrEqual(2);
    expect(severities).toContain('critical');
  });
});
