import type { MeasurePoint } from '../../api/generated/showroom.schemas.ts';
import type { HeatCell } from '../../charts/heat-table.tsx';
import { percent } from '../../format/numbers.ts';
import { HEALTHY_LOAD } from './healthy-load.ts';

/** Weeks that are shown, with the one that runs. */
export const WEEKS = 6;
const DAY = 86_400_000;

type Point = Pick<MeasurePoint, 'value' | 'partial' | 'reason'>;

export interface MeasuredTeam {
  readonly id: string;
  readonly name: string;
  /** Week by week, the latest last. */
  readonly points: readonly Point[];
}

/** A day before the weeks that are shown, as `2026-11-26`: a week is a whole one only from its Monday on. */
export const firstDay = (now: string): string =>
  new Date(Date.parse(now) - (WEEKS + 1) * 7 * DAY).toISOString().slice(0, 10);

const [LOW, HIGH] = HEALTHY_LOAD;

/** Loads as cells: what is outside the healthy band has an arrow, as colour alone tells nobody. */
export function weekCells(points: readonly Point[]): HeatCell[] {
  return points.map(({ value, reason }) => {
    const arrow = value === null || (value >= LOW && value <= HIGH) ? '' : value > HIGH ? '↑ ' : '↓ ';
    return { value, display: `${arrow}${percent(value, 0)}`, reason };
  });
}

/** What the whole weeks say, in one sentence. */
export function weeksMessage(teams: readonly MeasuredTeam[]): string {
  const loads = teams.flatMap(({ points }) =>
    points.flatMap(({ value, partial }) => (partial || value === null ? [] : [value])),
  );
  const share = (part: number) => `${part} of ${loads.length}`;
  const above = loads.filter((load) => load > HIGH).length;
  const below = loads.filter((load) => load < LOW).length;
  if (loads.length === 0) return 'No whole week was measured yet';
  if (above === 0 && below === 0) return 'Every team was as busy as it should be, week by week';
  return above >= below
    ? `Teams were overloaded in ${share(above)} weeks of their work`
    : `Teams were not busy enough in ${share(below)} weeks of their work`;
}
