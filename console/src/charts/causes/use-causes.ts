import { useMemo } from 'react';
import { listCauses } from '../../api/generated/showroom.ts';
import type { ApiProblem } from '../../api/problem.ts';
import { useRead } from '../../api/read.ts';
import type { TimeSeries } from '../series.ts';
import { markingCauses } from './marking.ts';
import { isOfAll, isWithin, type MovedBy, type PlacedCause, placed, spanOf, stretchesOf } from './placing.ts';

/** Causes that one chart marks at most: the weightiest of its time. */
const MOST = 12;
/** As many as the API answers. */
const ALL = 1000;
const NONE: readonly string[] = [];

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
  const { measures = [], kinds = [], key, alsoOf = NONE, isAtEnd = false, stretches: given } = by ?? {};
  const stretches = useMemo(() => given ?? stretchesOf(periods, isAtEnd), [given, periods, isAtEnd]);
  const span = useMemo(() => spanOf(stretches), [stretches]);
  const isAsked = span !== null && measures.length + kinds.length > 0;
  const isShown = isAsked && choice === 'marked';
  // What the API can't choose is chosen here, of all that there are.
  const isChosen = given !== undefined || alsoOf.length > 0;
  const query = {
    from: span?.from ?? '',
    to: span?.to ?? '',
    ...(measures.length > 0 && { measure: [...measures] }),
    ...(kinds.length > 0 && { kind: [...kinds] }),
    ...(key !== undefined && { key }),
    limit: isChosen ? ALL : MOST,
  };
  const { data, problem, isPrevious } = useRead(() => listCauses(query), { when: isShown });
  const told = useMemo(() => {
    if (!isShown) return null;
    if (data === undefined || isPrevious) return { causes: [], total: undefined, problem };
    // The weightiest come first.
    const own = isChosen ? data.causes.filter((cause) => isOfAll(cause, alsoOf) && isWithin(cause, stretches)) : null;
    const causes = placed(own?.slice(0, MOST) ?? data.causes, stretches);
    return { causes, total: own?.length ?? data.total, problem };
  }, [isShown, isChosen, alsoOf, stretches, data, isPrevious, problem]);
  return { told, isAsked };
}
