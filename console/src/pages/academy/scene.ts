import type { AnalyticsCatalogueMetricsItem, AnalyticsSections } from '../../api/generated/showroom.schemas.ts';
import type { Asked } from '../../api/request.ts';
import type { Explained } from '../../kit/explain/explain.tsx';
import type { Question } from './question.ts';
import type { AcademyState, Change, PeopleOf } from './state.ts';

export type Metric = AnalyticsCatalogueMetricsItem;

/** What every part of a section is drawn from, beside the section itself. */
export interface Scene {
  readonly question: Question;
  /** `28 Aug 2026 – 25 Nov 2026` */
  readonly window: string;
  /** The request that the figures came by, and the tick that they are of. */
  readonly asked: Asked;
  readonly tick: string | undefined;
  /** The catalogue, by id. */
  readonly metrics: ReadonlyMap<string, Metric>;
  readonly sections: AnalyticsSections;
  /** The sections of the range that is compared with, once they are there. */
  readonly before: AnalyticsSections | undefined;
  readonly state: AcademyState;
  readonly change: Change;
}

/** The source under a chart. */
export const sourceOf = ({ tick }: Scene): string =>
  tick === undefined ? 'GET /dashboard' : `GET /dashboard, tick ${tick}`;

/** Who stands behind a figure of the whole range, or of a stretch of it. */
export function peopleOf({ question }: Scene, metric: string, more: Partial<PeopleOf> = {}): PeopleOf {
  return { metric, start: question.start, end: question.end, ...more };
}

/** Whether the API lists who stands behind a metric, or behind its parts by some dimensions. */
export function hasPeople({ metrics }: Scene, id: string, by: readonly string[] = []): boolean {
  const metric = metrics.get(id);
  return metric?.has_people === true && by.every((each) => metric.dimensions.some((dimension) => dimension === each));
}

/** What is common to all that can be asked of. */
export function explained(
  { window, tick, asked }: Pick<Scene, 'window' | 'tick' | 'asked'>,
  { label, display, ...more }: Pick<Explained, 'label' | 'display'> & Partial<Explained>,
): Explained {
  return { label, display, window, tick, asked, ...more };
}
