import { narrationFault } from '../../../../../../core/kernel/citation.ts';
import { DAY } from '../../../../../../core/kernel/time.ts';
import type { Found } from '../../../../../../core/print/findings/finding.ts';
import { hearRules, overviewCaps, pageCaps } from '../../../../../../core/print/findings/rank.ts';
import { findingRules, rulesOf } from '../../../../../../core/views/operations/findings/catalogue.ts';
import type { ReportView } from '../../../../../../core/views/operations/view.ts';

export const PAGES = [
  'client-profitability',
  'license-optimization',
  'sales-pipeline',
  'resource-allocation',
  'budget-analysis',
  'vendor-management',
  'executive-overview',
] as const;

const textsOf = (found: Found): string[] =>
  [found.text, found.recommendation, found.risk?.title, found.risk?.mitigation, found.action?.title].flatMap((text) =>
    text === undefined ? [] : [text],
  );

export const hear = (page: string, view: ReportView, rules = rulesOf(page)) =>
  hearRules(rules, view, view.asOf.time, page === 'executive-overview' ? overviewCaps : pageCaps);

/** Every claim that any world must bear out. */
export function expectSoundFindings(view: ReportView): void {
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
