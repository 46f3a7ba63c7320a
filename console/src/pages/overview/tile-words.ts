import type { OverviewFigure } from '../../api/generated/showroom.schemas.ts';
import { figure } from '../../format/numbers.ts';

type Target = NonNullable<OverviewFigure['target']>;

/** `at least 30%`, `at most $302,760`, `70% to 80%`: with no more decimals than the threshold has. */
export function targetText({ low, high }: Target, unit: string): string {
  const write = (value: number): string => {
    const [, decimals = ''] = String(value).split('.');
    return figure(value, unit, { decimals: unit === 'usd' ? 0 : decimals.length });
  };
  if (low !== null && high !== null) return `${write(low)} to ${write(high)}`;
  if (low !== null) return `at least ${write(low)}`;
  return high === null ? '' : `at most ${write(high)}`;
}

/** Where a figure went since the month before; level where that is not known, or too little to be written. */
export function directionOf({ value, previous, change }: OverviewFigure): 'up' | 'down' | 'level' {
  const before = previous?.value ?? null;
  if (value === null || before === null || value === before || change.startsWith('unchanged')) return 'level';
  return value > before ? 'up' : 'down';
}
