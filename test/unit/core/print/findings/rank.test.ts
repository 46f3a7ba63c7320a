import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Finding, FindingRule, Severity } from '../../../../../core/print/findings/finding.ts';
import { dueDate, overviewCaps, pageCaps, selectFindings } from '../../../../../core/print/findings/rank.ts';

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
  const heavier = (a: Finding, b: Finding) =>
    order.indexOf(a.severity) - order.indexOf(b.severity) || b.weight - a.weight;

  it('selects the heaviest of each subject, in order, within the caps, with room for good news', () => {
    fc.assert(
      fc.property(list, (rules) => {
        const { findings } = selectFindings(rules, null, 0, overviewCaps);
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
      selectFindings(rules, null, 0).findings.filter(({ severity }) => severity === 'positive').length;
    expect(count([...bad, ...good])).toBe(pageCaps.positives);
    expect(selectFindings(bad, null, 0).findings).toHaveLength(pageCaps.findings);
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
