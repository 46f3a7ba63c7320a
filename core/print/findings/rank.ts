import { DAY, dayStart, type Time } from '../../kernel/time.ts';
import type { Action, FindingRule, RankedFinding, Risk, Severity } from './finding.ts';

/** How many of each are selected at most. */
export interface Caps {
  readonly findings: number;
  readonly recommendations: number;
  readonly risks: number;
  readonly actions: number;
  /** Of the findings, so many places are kept for good news while there is any. */
  readonly positives: number;
  /** Findings of one theme (what stands before the slash of a subject). */
  readonly perTheme: number;
}

export const pageCaps: Caps = { findings: 8, recommendations: 6, risks: 6, actions: 6, positives: 2, perTheme: 8 };
/** An overview takes the best of all, from as many themes as there are. */
export const overviewCaps: Caps = { ...pageCaps, perTheme: 2 };

export interface Recommendation {
  /** Id of the finding that it follows from. */
  readonly finding: string;
  readonly severity: Severity;
  readonly text: string;
}

export interface RankedRisk extends Risk {
  readonly finding: string;
  /** From 1, the greatest likelihood × impact first. */
  readonly number: number;
}

export interface RankedAction extends Action {
  readonly finding: string;
  readonly severity: Severity;
  /** Midnight of the working day on which it is due. */
  readonly due: Time;
}

/** What a report says, the weightiest first. */
export interface SelectedFindings {
  readonly findings: readonly RankedFinding[];
  readonly recommendations: readonly Recommendation[];
  readonly risks: readonly RankedRisk[];
  readonly actions: readonly RankedAction[];
}

const ORDER: Readonly<Record<Severity, number>> = { critical: 0, warning: 1, notice: 2, positive: 3 };

function heavierFirst(a: RankedFinding, b: RankedFinding): number {
  return ORDER[a.severity] - ORDER[b.severity] || b.weight - a.weight || (a.id < b.id ? -1 : 1);
}

/**
 * Evaluates all rules and selects the weightiest findings: of one subject only one, so that none contradicts another.
 * Recommendations, risks and actions come from the findings that are selected. The same view gives the same answer,
 * in whatever order the rules stand.
 */
export function selectFindings<V>(
  rules: readonly FindingRule<V>[],
  snapshot: V,
  time: Time,
  caps: Caps = pageCaps,
): SelectedFindings {
  const all = rules.flatMap((rule): RankedFinding[] => {
    const { id, subject, label } = rule;
    const finding = rule.evaluate(snapshot);
    return finding ? [{ ...finding, id, subject, label }] : [];
  });
  const findings = chosen(onePerSubject(all.sort(heavierFirst)), caps);
  const risks = findings.flatMap(({ id, risk }) => (risk ? [{ ...risk, finding: id }] : []));
  return {
    findings,
    recommendations: findings
      .flatMap(({ id, severity, recommendation: text }) => (text ? [{ finding: id, severity, text }] : []))
      .slice(0, caps.recommendations),
    risks: risks
      .sort((a, b) => b.likelihood * b.impact - a.likelihood * a.impact || b.impact - a.impact)
      .slice(0, caps.risks)
      .map((risk, index) => ({ ...risk, number: index + 1 })),
    actions: findings
      .flatMap(({ id, severity, action }) =>
        action ? [{ ...action, finding: id, severity, due: dueDate(time, action.days) }] : [],
      )
      .slice(0, caps.actions),
  };
}

function onePerSubject(ranked: readonly RankedFinding[]): readonly RankedFinding[] {
  const seen = new Set<string>();
  return ranked.filter(({ subject }) => !seen.has(subject) && seen.add(subject));
}

/** The heaviest up to the caps, with places for good news; themes beyond their share come after all others. */
function chosen(ranked: readonly RankedFinding[], caps: Caps): readonly RankedFinding[] {
  const counts = new Map<string, number>();
  const spread = ranked.filter(({ subject }) => {
    const theme = subject.split('/')[0] ?? subject;
    counts.set(theme, (counts.get(theme) ?? 0) + 1);
    return (counts.get(theme) ?? 0) <= caps.perTheme;
  });
  const good = spread.filter(({ severity }) => severity === 'positive');
  const others = spread.filter(({ severity }) => severity !== 'positive');
  const kept = others.slice(0, Math.max(0, caps.findings - Math.min(good.length, caps.positives)));
  return [...kept, ...good.slice(0, caps.findings - kept.length)];
}

/** So many days on, or the first Monday after where that is a Saturday or Sunday. */
export function dueDate(time: Time, days: number): Time {
  const day = dayStart(time) + days * DAY;
  const weekday = (Math.round(day / DAY) + 4) % 7; // 1970-01-01 was a Thursday; 0 is Sunday
  return weekday === 6 ? day + 2 * DAY : weekday === 0 ? day + DAY : day;
}
