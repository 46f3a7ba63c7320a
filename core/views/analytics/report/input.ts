import { DAY } from '../../../kernel/time.ts';
import type { AsOf, Paper } from '../../../print/document.ts';
import { sourceText } from '../../../print/source.ts';
import type { Card, Dashboard, Granularity, Section, Table, Trend } from '../answer/payload.ts';
import type { DashboardRequest } from '../answer/request.ts';

/** A dashboard to be printed, and what was asked. */
export interface ReportInput {
  readonly data: Dashboard;
  readonly question: DashboardRequest;
  readonly asOf: AsOf;
  readonly paper: Paper;
}

/** Days up to which trends are printed by day, and by week: more points than some sixty make no line that can be read. */
const BY_DAY = 31;
const BY_WEEK = 400;

/** By which periods trends of a range are printed: coarser than on a screen, where one can look closer. */
export function printedGranularity({ start, end }: Pick<DashboardRequest, 'start' | 'end'>): Granularity {
  const days = (end - start) / DAY;
  return days <= 2 ? 'hour' : days <= BY_DAY ? 'day' : days <= BY_WEEK ? 'week' : 'month';
}

/** Metrics of a moment: their last point says how it stands, however short its period is. */
const LEVELS: ReadonlySet<string> = new Set(['dau', 'wau', 'mau', 'active-members', 'mrr']);

/**
 * The points of a trend that can be set beside each other: of what happens in a period not those at the ends of which only a
 * part lies in the range, as they would look like a fall. All where there would be none else.
 */
export function wholeOf({ id, points }: Trend): readonly [from: number, until: number] {
  if (LEVELS.has(id)) return [0, points.length];
  const from = points.findIndex(({ partial }) => !partial);
  return from < 0 ? [0, points.length] : [from, points.findLastIndex(({ partial }) => !partial) + 1];
}

/** Where figures come from, under a chart or table: the metrics of the catalogue, and the tick. */
export const sourceOf = ({ asOf }: ReportInput, what: string): string => sourceText(asOf, what);

/** @throws Error for what a section doesn't show: the plan of sections and the report belong together */
export function cardOf({ id: section, cards }: Section, id: string): Card {
  return need(cards, section, id);
}

export function trendOf({ id: section, trends }: Section, id: string): Trend {
  return need(trends, section, id);
}

export function tableIn({ id: section, tables }: Section, id: string): Table {
  return need(tables, section, id);
}

function need<T extends { readonly id: string }>(all: readonly T[], section: string, id: string): T {
  const found = all.find((one) => one.id === id);
  if (!found) throw new Error(`the section ${section} has no ${id}`);
  return found;
}
