import { DAY, isoDate, isoMonth, type Time } from '../../../../../core/kernel/time.ts';
import type { MeasureHistory, MeasureMonth } from '../../../../../core/measures/index.ts';

/** History as it was at a midnight: later days are not there yet. */
export function upTo(history: MeasureHistory, midnight: Time): Map<string, MeasureMonth> {
  const last = isoMonth(midnight - DAY);
  const days = Number(isoDate(midnight - DAY).slice(8));
  return new Map(
    [...history].flatMap(([name, month]): [string, MeasureMonth][] => {
      if (name > last) return [];
      return [[name, name < last ? month : { ...month, days: month.days.filter((day) => day <= days) }]];
    }),
  );
}
