import { useMemo } from 'react';
import { listCauses } from '../../api/generated/showroom.ts';
import type { ApiProblem } from '../../api/problem.ts';
import { useRead } from '../../api/read.ts';
import type { TimeSeries } from '../series.ts';
import { markingCauses } from './marking.ts';
import { type MovedBy, type PlacedCause, placed, spanOf } from './placing.ts';

/** Causes that one chart marks at most: the weightiest of its time. */
const MOST = 12;

/** What is known of the causes of a chart. */
export interface ToldCauses {
  readonly causes: readonly PlacedCause[];
  /** How many there are in its time, marked or not; undefined while that is not known. */
  readonly total: number | undefined;
  readonly problem: ApiProblem | undefined;
}

export interface ChartCauses {
  /** Null where they are not asked for, or nobody wants to see them. */
  readonly told: ToldCauses | null;
  /** Whether the chart can be asked for causes at all. */
  readonly isAsked: boolean;
}

/** Asks for what moved a chart in the time that it shows. */
export function useCauses(series: readonly TimeSeries[], by: MovedBy | undefined): ChartCauses {
  const choice = markingCauses.use();
  const periods = useMemo(
    () => [...new Set(series.flatMap(({ points }) => points.map(({ at }) => at)))].sort(),
    [series],
  );
  const { measures = [], kinds = [], key, isAtEnd = false } = by ?? {};
  const span = useMemo(() => spanOf(periods, isAtEnd), [periods, isAtEnd]);
  const isAsked = span !== null && measures.length + kinds.length > 0;
  const isShown = isAsked && choice === 'marked';
  const query = {
    from: span?.from ?? '',
    to: span?.to ?? '',
    ...(measures.length > 0 && { measure: [...measures] }),
    ...(kinds.length > 0 && { kind: [...kinds] }),
    ...(key !== undefined && { key }),
    limit: MOST,
  };
  const { data, problem, isPrevious } = useRead(() => listCauses(query), { when: isShown });
  const told = useMemo(() => {
    if (!isShown || span === null) return null;
    const known = isPrevious ? undefined : data;
    return {
      causes: known === undefined ? [] : placed(known.causes, periods, span, isAtEnd),
      total: known?.total,
      problem,
    };
  }, [isShown, span, data, isPrevious, periods, isAtEnd, problem]);
  return { told, isAsked };
}
