import { count, money, percent } from '../format/numbers.ts';

/** What the numbers of rows are in, by the names of their fields: lists, and sentences about changes, write them alike. */
const DOLLARS =
  /^(annual(Revenue|Costs|Value|Spend)|contractValue|monthlyRecurring|costPerLicense|totalCost|value|hourlyCost|budget|spent|forecast|variance|yearToDateSpend|totalValue|billedToDate|quota|closedWon|pipelineValue)$/;
const PERCENT = /^(utilizationRate|probability|quotaAttainment)$/;

export const isDollars = (field: string): boolean => DOLLARS.test(field);

/** A number of a field, with its unit; `—` where there is none. */
export function writeField(field: string, value: number | null, decimals = 0): string {
  if (isDollars(field)) return money(value, { decimals });
  return PERCENT.test(field) ? percent(value, decimals) : count(value, decimals);
}

/** Decimals that a list has where it says nothing else: shares are read to a tenth. */
export const usualDecimals = (field: string): number => (PERCENT.test(field) ? 1 : 0);
