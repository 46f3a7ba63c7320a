import type { DatasetRow } from '../graph/dataset.ts';
import type { AllSources } from './all.ts';
import type { Followed } from './followed.ts';
import { Log } from './log.ts';

type Rows<Name extends keyof AllSources> = Log<DatasetRow<AllSources[Name]>>;

/** What the fold of sales events keeps: opportunities by id, and the rows of what has happened, each with its time. */
export interface Kept {
  readonly followed: Map<string, Followed>;
  /** By the time of opening. */
  readonly opened: Log<Followed>;
  readonly closed: Rows<'closedOpportunities'>;
  readonly won: Rows<'wonAmounts'>;
  readonly snapshots: Rows<'dealSnapshots'>;
  readonly quotas: Rows<'quotas'>;
  readonly calls: Rows<'forecastCalls'>;
  readonly activities: Rows<'activities'>;
  /** Stages that were left, by the time of leaving. */
  readonly visits: Rows<'processEvents'>;
  readonly moves: Rows<'pipelineMoves'>;
}

export function emptyKept(): Kept {
  return {
    followed: new Map(),
    opened: new Log(),
    closed: new Log(),
    won: new Log(),
    snapshots: new Log(),
    quotas: new Log(),
    calls: new Log(),
    activities: new Log(),
    visits: new Log(),
    moves: new Log(),
  };
}

/** @throws Error for an opportunity that was never opened: the events are not all there */
export function followedOf({ followed }: Kept, id: string): Followed {
  const opportunity = followed.get(id);
  if (!opportunity) throw new Error(`the events of ${id} lack its opening`);
  return opportunity;
}
