import type { Section } from './document.ts';
import type { FindingRule } from './findings/finding.ts';
import type { Caps } from './findings/rank.ts';

/** A kind of report over what a view reads, `V`: its question, its sections, the rules of its findings. */
export interface ReportDefinition<V> {
  /** `client-profitability` */
  readonly id: string;
  readonly title: string;
  /** What it answers, in one question, under the title. */
  readonly question: string;
  /** Charts and tables, at least three charts in all, each chosen for what it is to show. */
  sections(snapshot: V): readonly Section[];
  readonly findings: readonly FindingRule<V>[];
  /** How many findings, risks and actions are selected; a page's usual number without it. */
  readonly caps?: Caps;
}
