import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { narrationFault } from '../../../../core/kernel/citation.ts';
import { DAY } from '../../../../core/kernel/time.ts';
import { findingRules, rulesOf } from '../../../../core/reports/findings/catalogue.ts';
import type { FindingRule, Found, Severity } from '../../../../core/reports/findings/finding.ts';
import { dueDate, hearRules, overviewCaps, pageCaps } from '../../../../core/reports/findings/rank.ts';
import type { ReportView } from '../../../../core/reports/view.ts';
import { oddCounts, sampleView } from '../../../tools/report-sample.ts';

const PAGES = [
  'client-profitability',
  'license-optimization',
  'sales-pipeline',
  'resource-allocation',
  'budget-analysis',
  'vendor-management',
  'executive-overview',
] as const;

/** A world takes a second and more to make, a large one ten: `DEEP=1` looks at many. */
const DEEP = process.env.DEEP === '1';
const SEEDS = DEEP ? Array.from({ length: 20 }, (_, n) => n + 1) : [42, 7];
const ODD = Object.entries(oddCounts).filter(([name]) => DEEP || name !== 'large');

const textsOf = (found: Found): string[] =>
  [found.text, found.recommendation, found.risk?.title, found.risk?.mitigation, found.action?.title].flatMap((text) =>
    text === undefined ? [] : [text],
  );

const hear = (page: string, view: ReportView, rules = rulesOf(page)) =>
  hearRules(rules, view, view.asOf.time, page === 'executive-overview' ? overviewCaps : pageCaps);

/** Every claim that any world must bear out. */
function check(view: ReportView): void {
  for (const rule of findingRules) {
    const found = rule.evaluate(view);
    if (!found) continue;
    expect(found.weight).toBeGreaterThanOrEqual(0);
    expect(found.weight).toBeLessThanOrEqual(1);
    expect(new Set(found.evidence.map(({ id }) => id)).size).toBe(found.evidence.length);
    for (const text of textsOf(found)) {
      const passage = { id: rule.id, purpose: '', evidence: found.evidence, draft: text, limit: 480 };
      expect([rule.id, text, narrationFault(text, passage)]).toEqual([rule.id, text, null]);
      expect(text).not.toMatch(
        /NaN|Infinity|undefined|null|\b1 (?:clients|seats|days|others|contracts)\b| {2}|\(\)|[,:] ?\.| \./,
      );
      expect(text).toMatch(/^\S.*\S$/);
    }
    expect(found.text).toMatch(/[.]$/);
    const known = new Set(found.rows.flatMap(({ kind }) => view.rows[kind].map((row) => row.id)));
    expect(found.rows.filter(({ id }) => !known.has(id))).toEqual([]);
    for (const level of found.risk ? [found.risk.likelihood, found.risk.impact] : []) {
      expect([1, 2, 3, 4, 5]).toContain(level);
    }
  }
  for (const page of PAGES) {
    const { findings, recommendations, risks, actions } = hear(page, view);
    expect(new Set(findings.map(({ subject }) => subject)).size).toBe(findings.length);
    expect(findings.length).toBeLessThanOrEqual(pageCaps.findings);
    expect(Math.max(recommendations.length, risks.length, actions.length)).toBeLessThanOrEqual(pageCaps.risks);
    const severity = risks.map(({ likelihood, impact }) => likelihood * impact);
    expect(severity).toEqual([...severity].sort((a, b) => b - a));
    const known = new Set(findings.map(({ id }) => id));
    for (const { finding } of [...recommendations, ...risks, ...actions]) expect(known).toContain(finding);
    for (const { due, days } of actions) {
      expect([0, 6]).not.toContain(new Date(due).getUTCDay());
      expect(due).toBeGreaterThanOrEqual(view.asOf.time + (days - 1) * DAY);
    }
  }
}

describe('findings of whole worlds', () => {
  it.each(SEEDS)('cite only their evidence, speak once of a subject, and rest on rows: seed %d', (seed) => {
    check(sampleView(seed));
  });

  it.each(ODD)('hold at the edges, too: %s', (_name, counts) => {
    check(sampleView(5, counts));
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
