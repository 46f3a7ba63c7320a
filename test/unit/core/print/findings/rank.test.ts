import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { FindingRule, Found, Severity } from '../../../../../core/print/findings/finding.ts';
import { dueDate, hearRules, overviewCaps, pageCaps } from '../../../../../core/print/findings/rank.ts';
import { findingRules, rulesOf } from '../../../../../core/views/operations/findings/catalogue.ts';
import { oddCounts, sampleView } from '../../../../tools/report-sample.ts';
import { expectSoundFindings, hear, PAGES } from '../../views/operations/findings/checks.ts';

/** `npm run test:deep` looks at twenty seeds, and at a large world, which takes ten times as long to make. */
const SEEDS = [42, 7, 1204];
const ODD = Object.entries(oddCounts).filter(([name]) => name !== 'large');

describe('findings of whole worlds', () => {
  it.each(SEEDS)('cite only their evidence, speak once of a subject, and rest on rows: seed %d', (seed) => {
    expectSoundFindings(sampleView(seed));
  });

  it.each(ODD)('hold at the edges, too: %s', (_name, counts) => {
    expectSoundFindings(sampleView(5, counts));
  });

  it('are silent where there is no row', () => {
    const view = sampleView(5, oddCounts.none);
    expect(findingRules.flatMap((rule) => (rule.evaluate(view) ? [rule.id] : []))).toEqual([]);
  });

  it('do not depend on the order of the rules, and say good news beside bad', () => {
    const view = sampleView(42);
    for (const page of PAGES) {
      const heard = hear(page, view);
      expect(hear(page, view, [...rulesOf(page)].reverse())).toEqual(heard);
    }
    const severities = hear('executive-overview', view).findings.map(({ severity }) => severity);
    expect(severities.filter((severity) => severity === 'positive').length).toBeGreaterThanOrEqual(2);
    expect(severities).toContain('critical');
  });
});

/** A rule that always says the same. */
function saying(id: string, subject: string, severity: Severity, weight: number): FindingRule<null> {
  const risk = { title: id, likelihood: 3, impact: 2, mitigation: 'None.' } as const;
  const action = { title: id, owner: 'Finance', days: 3 };
  const said = { severity, weight, evidence: [], text: id, rows: [], recommendation: id, risk, action };
  return { id, pages: [], subject, label: id, thresholds: {}, evaluate: () => said };
}

describe('ranking', () => {
  const severities = fc.constantFrom<Severity>('critical', 'warning', 'notice', 'positive');
  const list = fc
    .array(
      fc.record({ theme: fc.nat(3), subject: fc.nat(4), severity: severities, weight: fc.integer({ min: 0, max: 4 }) }),
      { maxLength: 40 },
    )
    .map((specs) =>
      specs.map(({ theme, subject, severity, weight }, n) =>
        saying(`r${n}`, `t${theme}/s${subject}`, severity, weight / 4),
      ),
    );
  const order: Severity[] = ['critical', 'warning', 'notice', 'positive'];
  const heavier = (a: Found, b: Found) => order.indexOf(a.severity) - order.indexOf(b.severity) || b.weight - a.weight;

  it('hears the heaviest of each subject, in order, within the caps, with room for good news', () => {
    fc.assert(
      fc.property(list, (rules) => {
        const { findings } = hearRules(rules, null, 0, overviewCaps);
        for (const finding of findings) {
          const rivals = rules
            .filter(({ subject }) => subject === finding.subject)
            .flatMap((rule) => rule.evaluate(null) ?? []);
          for (const rival of rivals) expect(heavier(finding, rival)).toBeLessThanOrEqual(0);
        }
        for (const [n, finding] of findings.entries()) {
          const next = findings[n + 1];
          if (next) expect(heavier(finding, next)).toBeLessThanOrEqual(0);
        }
        expect(findings.length).toBeLessThanOrEqual(overviewCaps.findings);
        for (const theme of ['t0', 't1', 't2', 't3']) {
          const here = findings.filter(({ subject }) => subject.startsWith(theme));
          expect(here.length).toBeLessThanOrEqual(overviewCaps.perTheme);
        }
      }),
    );
  });

  it('keeps places for good news, and gives them back where there is none', () => {
    const bad = Array.from({ length: 12 }, (_, n) => saying(`bad-${n}`, `a/${n}`, 'critical', 1));
    const good = Array.from({ length: 3 }, (_, n) => saying(`good-${n}`, `b/${n}`, 'positive', 0.1));
    const count = (rules: readonly FindingRule<null>[]) =>
      hearRules(rules, null, 0).findings.filter(({ severity }) => severity === 'positive').length;
    expect(count([...bad, ...good])).toBe(pageCaps.positives);
    expect(hearRules(bad, null, 0).findings).toHaveLength(pageCaps.findings);
    expect(count(good)).toBe(3);
  });

  it.each([
    ['2026-11-21', 2, '2026-11-23'],
    ['2026-11-21', 0, '2026-11-23'],
    ['2026-11-16', 5, '2026-11-23'],
    ['2026-11-16', 4, '2026-11-20'],
    ['2026-12-31', 1, '2027-01-01'],
  ])('an action of %s with %d days is due on %s', (from, days, due) => {
    expect(new Date(dueDate(Date.parse(`${from}T15:00:00Z`), days)).toISOString()).toBe(`${due}T00:00:00.000Z`);
  });
});
