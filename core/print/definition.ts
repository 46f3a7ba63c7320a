import type { MeasureId } from '../measures/index.ts';
import type { ReportView } from '../views/operations/view.ts';
import type { Section } from './document.ts';
import type { FindingRule } from './findings/finding.ts';
import type { Caps } from './findings/rank.ts';

/** A kind of report. A view adds its own with a record like this one: page type, sections, findings. */
export interface ReportDefinition<V = ReportView> {
  /** `client-profitability` */
  readonly id: string;
  readonly title: string;
  /** What it answers, in one question, under the title. */
  readonly question: string;
  /** Six to eight measures that lead it; the first four stand on the cover. */
  readonly keyFigures: readonly MeasureId[];
  /** Charts and tables, at least three charts in all, each chosen for what it is to show. */
  sections(view: V): readonly Section[];
  readonly findings: readonly FindingRule<V>[];
  /** How many findings, risks and actions are heard; a page's usual number without it. */
  readonly caps?: Caps;
}
