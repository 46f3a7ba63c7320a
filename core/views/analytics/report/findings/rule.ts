import type { RowRef } from '../../../../print/findings/finding.ts';
import { rulesOver } from '../../../../print/findings/wording.ts';
import type { Card, Dashboard, SectionId } from '../../answer/payload.ts';
import { cardOf } from '../input.ts';

/** Makes the rules of what a printed dashboard says by itself. */
export const rule = rulesOver<Dashboard>();

/** The page types to which all of them belong. */
export const PAGES = ['academy-dashboard'] as const;

/** Findings here rest on metrics; there are no rows to name. */
export const NO_ROWS: readonly RowRef[] = [];

/** A card whose value and that of the range before are both known. */
export function moved(
  data: Dashboard,
  section: SectionId,
  id: string,
): (Card & { value: number; previous: number }) | null {
  const { value, previous, ...card } = cardOf(data[section], id);
  return value === null || previous === null ? null : { ...card, value, previous };
}

/** The value of a card; null where there is none. */
export const figureIn = (data: Dashboard, section: SectionId, id: string): number | null =>
  cardOf(data[section], id).value;

/** Percent of the value before; null where that is nothing. */
export const percentOf = (change: number, before: number): number | null =>
  before === 0 ? null : (change / Math.abs(before)) * 100;
