import type { Cents } from '../../../kernel/money.ts';
import type { Time } from '../../../kernel/time.ts';
import {
  type ForecastCategory,
  keepsDetail,
  type Simulation,
  type Stage,
  type WorldConfig,
} from '../../../world/index.ts';
import { orNull } from './fold-deals.ts';
import type { Roster, RosterRep } from './roster.ts';

/** An open opportunity of the loaded world, in what its state alone tells. */
export interface LiveDeal {
  readonly opportunityId: string;
  readonly stage: Stage;
  readonly category: ForecastCategory;
  readonly amount: Cents;
  readonly stageSince: Time;
  readonly closeDate: Time;
  readonly slips: number;
  readonly nextStepDue: Time | null;
}

/** What the sources read of the loaded world at its time. */
export interface LiveSales {
  readonly time: Time;
  readonly deals: readonly LiveDeal[];
}

/** The first pack that has reps, contacts, activities and calls. */
const FIRST_PACK = 2;

/** Why a world has no sales organisation to look at. */
export interface NoSales {
  readonly reason: 'older-pack' | 'too-large';
  readonly detail: string;
}

/** Why a world has no sources: it was made before there were any, or is so large that it keeps no events. Null: it has them. */
export function whyNoSales({ packVersion, counts }: Pick<WorldConfig, 'packVersion' | 'counts'>): NoSales | null {
  if (packVersion < FIRST_PACK) {
    const detail = 'The world was made before it had a sales organisation. Regenerate the world to have one.';
    return { reason: 'older-pack', detail };
  }
  if (keepsDetail(counts)) return null;
  const detail = 'A world of more than 10,000 rows keeps no events, and its sales organisation is made of them.';
  return { reason: 'too-large', detail };
}

/** The reps of a world with their managers and territories, none of which ever change. */
export function rosterOf({ state }: Simulation): Roster {
  return new Map(
    Array.from(state.reps, ({ id, name, manager, segment, region, hiredAt }): [string, RosterRep] => [
      id,
      { id, name, managerId: manager, managerName: state.managers.need(manager).name, segment, region, hiredAt },
    ]),
  );
}

/** The open opportunities of a world as they stand at its time. */
export function liveSalesOf({ time, state }: Simulation): LiveSales {
  const deals = Array.from(
    state.leads,
    (lead): LiveDeal => ({
      opportunityId: lead.id,
      stage: lead.stage,
      category: lead.category,
      amount: lead.value,
      stageSince: lead.stageSince,
      closeDate: lead.expectedClose,
      slips: lead.slips,
      nextStepDue: orNull(lead.nextStepDue),
    }),
  );
  return { time, deals };
}
