import { narrationFault } from '../../../../../../core/kernel/citation.ts';
import { DAY } from '../../../../../../core/kernel/time.ts';
import type { Finding } from '../../../../../../core/print/findings/finding.ts';
import { overviewCaps, pageCaps, selectFindings } from '../../../../../../core/print/findings/rank.ts';
import { findingRules, rulesOf } from '../../../../../../core/views/operations/findings/catalogue.ts';
import type { CompanySnapshot } from '../../../../../../core/views/operations/snapshot.ts';
import type { EntityKind } from '../../../../../../core/world/index.ts';

export const PAGES = [
  'client-profitability',
  'license-optimization',
  'sales-pipeline',
  'resource-allocation',
  'budget-analysis',
  'vendor-management',
  'executive-overview',
] as const;

const textsOf = ({ text, recommendation, risk, action }: Finding): string[] =>
  [text, recommendation, risk?.title, risk?.mitigation, action?.title].flatMap((text) =>
    text === undefined ? [] : [text],
  );

export const select = (page: string, snapshot: CompanySnapshot, rules = rulesOf(page)) =>
  selectFindings(rules, snapshot, snapshot.asOf.time, page === 'executive-overview' ? overviewCaps : pageCaps);

/** Every claim that any world must bear out. */
export function expectSoundFindings(snapshot: CompanySnapshot): void {
  for (const rule of findingRules) {
    const finding = rule.evaluate(snapshot);
    if (!finding) continue;
    expect(finding.weight).toBeGreaterThanOrEqual(0);
    expect(finding.weight).toBeLessThanOrEqual(1);
    expect(new Set(finding.evidence.map(({ id }) => id)).size).toBe(finding.evidence.length);
    for (const text of textsOf(finding)) {
      const passage = { id: rule.id, purpose: '', evidence: finding.evidence, draft: text, limit: 480 };
      expect([rule.id, text, narrationFault(text, passage)]).toEqual([rule.id, text, null]);
      expect(text).not.toMatch(
        /NaN|Infinity|undefined|null|\b1 (?:clients|seats|days|others|contracts)\b| {2}|\(\)|[,:] ?\.| \./,
      );
      expect(text).toMatch(/^\S.*\S$/);
    }
    expect(finding.text).toMatch(/[.]$/);
    const known = new Set(finding.rows.flatMap(({ kind }) => snapshot.rows[kind as EntityKind].map((row) => row.id)));
    expect(finding.rows.filter(({ id }) => !known.has(id))).toEqual([]);
    for (const level of finding.risk ? [finding.risk.likelihood, finding.risk.impact] : []) {
      expect([1, 2, 3, 4, 5]).toContain(level);
    }
  }
  for (const page of PAGES) {
    const { findings, recommendations, risks, actions } = select(page, snapshot);
    expect(new Set(findings.map(({ subject }) => subject)).size).toBe(findings.length);
    expect(findings.length).toBeLessThanOrEqual(pageCaps.findings);
    expect(Math.max(recommendations.length, risks.length, actions.length)).toBeLessThanOrEqual(pageCaps.risks);
    const severity = risks.map(({ likelihood, impact }) => likelihood * impact);
    expect(severity).toEqual([...severity].sort((a, b) => b - a));
    const known = new Set(findings.map(({ id }) => id));
    for (const { finding } of [...recommendations, ...risks, ...actions]) expect(known).toContain(finding);
    for (const { due, days } of actions) {
      expect([0, 6]).not.toContain(new Date(due).getUTCDay());
      expect(due).toBeGreaterThanOrEqual(snapshot.asOf.time + (days - 1) * DAY);
    }
  }
}
