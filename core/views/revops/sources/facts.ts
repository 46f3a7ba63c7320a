import type { Time } from '../../../kernel/time.ts';
import {
  type EventOf,
  leadActivity,
  leadCloseDateChanged,
  leadLost,
  leadNextStepSet,
  leadOpened,
  leadSnapshot,
  leadStageChanged,
  leadValueChanged,
  leadWon,
  managerForecastCalled,
  quotaSet,
  repForecastCalled,
} from '../../../world/index.ts';
import { managerCalled, quotaGiven, repCalled } from './fold-calls.ts';
import { active, closeDateChanged, closed, opened, snapshot, stageChanged, valueChanged } from './fold-deals.ts';
import { emptyKept, followedOf, type Kept } from './kept.ts';
import type { Roster } from './roster.ts';

/** The kinds of events that the sources are made of: what to ask the reader of events for. */
export const salesFactEvents = [
  leadOpened,
  leadStageChanged,
  leadWon,
  leadLost,
  leadValueChanged,
  leadCloseDateChanged,
  leadNextStepSet,
  leadActivity,
  leadSnapshot,
  quotaSet,
  repForecastCalled,
  managerForecastCalled,
] as const;

export type SalesFactEvent = EventOf<(typeof salesFactEvents)[number]>;

/** What has happened in sales, from the beginning of history up to a time, ready to be read of any moment. */
export interface SalesFacts {
  /** Names the world and its generation: rows of two origins are never taken for one another. */
  readonly origin: string;
  /** Everything up to and including this time has been folded; null: nothing yet. */
  readonly through: Time | null;
  readonly roster: Roster;
  readonly kept: Kept;
  /**
   * Goes on with what happened since.
   * Cost: some microseconds per event, however many were folded before.
   * @param events all of `salesFactEvents` after `through` and up to `through` of now, in the order of their times
   * @throws RangeError for an event outside of that; Error where an opening or a rep lacks
   */
  add(events: Iterable<SalesFactEvent>, through: Time): void;
}

/** @param roster everyone who sells or has sold: the rows name them and their territories */
export function createSalesFacts(origin: string, roster: Roster): SalesFacts {
  const kept = emptyKept();
  let reached: Time | null = null;
  return {
    origin,
    roster,
    kept,
    get through() {
      return reached;
    },
    add(events, through) {
      const from = reached ?? Number.NEGATIVE_INFINITY;
      for (const event of events) {
        if (event.time <= from || event.time > through) {
          throw new RangeError(`${event.kind} of ${event.time} is not after ${from} and up to ${through}`);
        }
        fold(kept, event, roster);
      }
      reached = through;
    },
  };
}

function fold(kept: Kept, event: SalesFactEvent, roster: Roster): void {
  switch (event.kind) {
    case 'lead.opened':
      opened(kept, event, roster);
      break;
    case 'lead.stage-changed':
      stageChanged(kept, event);
      break;
    case 'lead.won':
    case 'lead.lost':
      closed(kept, event);
      break;
    case 'lead.value-changed':
      valueChanged(kept, event);
      break;
    case 'lead.close-date-changed':
      closeDateChanged(kept, event);
      break;
    case 'lead.next-step-set':
      followedOf(kept, event.entity).nextStepDue = event.data.due;
      break;
    case 'lead.activity':
      active(kept, event, roster);
      break;
    case 'lead.snapshot':
      snapshot(kept, event, roster);
      break;
    case 'rep.quota-set':
      quotaGiven(kept, event, roster);
      break;
    case 'rep.forecast-called':
      repCalled(kept, event, roster);
      break;
    case 'manager.forecast-called':
      managerCalled(kept, event, roster);
      break;
  }
}
