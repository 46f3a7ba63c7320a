import type { Cents } from '../../kernel/money.ts';
import type { Time } from '../../kernel/time.ts';
import type { Entity } from '../engine/entity.ts';
import type { ForecastCategory, Region, Segment } from '../pack/organisation.ts';
import type { OpportunityType, Stage } from '../pack/sales.ts';

/** An open opportunity. When it closes it leaves the pipeline; its events stay. */
export interface Lead extends Entity {
  readonly type: OpportunityType;
  /** The client whose agreement it would raise or renew; null for new business. */
  readonly client: string | null;
  /** The desk that works on it; null for renewals, which come from agreements. */
  readonly desk: string | null;
  /** The rep who owns it, for as long as it is open. */
  readonly owner: string;
  readonly company: string;
  readonly contactName: string;
  readonly email: string;
  readonly phone: string;
  readonly industry: string;
  readonly employees: number;
  readonly source: string;
  readonly openedAt: Time;
  stage: Stage;
  stageSince: Time;
  /** How often it has been put off in this stage. */
  stalls: number;
  /** Annual value. */
  value: Cents;
  /** The chance to win that sales gives it beyond its stage's, in percent points. */
  lean: number;
  expectedClose: Time;
  lastContact: Time;
  /** Where its owner puts it in the forecast. */
  category: ForecastCategory;
  /** How often the close date was moved out. */
  slips: number;
  /** When the next step is due that was agreed last; 0: none was agreed. */
  nextStepDue: Time;
  /** When each of the account's contacts answered last, in the order of `contactsOf`; 0: never. */
  answered: Time[];
  /** Activities of the last thirty days (and some older ones), oldest first, by who began them. */
  inbound: Time[];
  outbound: Time[];
  /** The last activity of each direction; 0: none yet. */
  lastInbound: Time;
  lastOutbound: Time;
  /** Whether the buyer has stopped answering. */
  dark: boolean;
}

/** A place in the pipeline: works on one opportunity at a time, and opens the next some days after one closes. */
export interface Desk extends Entity {
  lead: string | null;
  opened: number;
}

/** How a rep differs from the team's usual: deviations, from about -2 to 2; more is more of it. */
export interface Habits {
  /** Turns to several people of an account, not to the first alone. */
  readonly threading: number;
  /** Follows up soon. */
  readonly speed: number;
  /** Keeps close dates real and next steps agreed. */
  readonly discipline: number;
  /** Calls deals likelier than they are. */
  readonly optimism: number;
}

/** What a rep did today; set to zero at each midnight, after the day was measured. */
export interface RepDay {
  leadsOpened: number;
  leadsWon: number;
  leadsLost: number;
  /** Annual value won and lost today, in cents. */
  valueWon: Cents;
  valueLost: Cents;
  /** Sum of the days from opening to winning of the opportunities won today. */
  cycleDays: number;
  calls: number;
  emails: number;
  meetings: number;
  demos: number;
}

/** A sales representative, with a territory, a quota, and what the opportunities that it owns add up to. */
export interface Rep extends Entity {
  readonly name: string;
  readonly email: string;
  /** Id of the manager. */
  readonly manager: string;
  readonly region: Region;
  readonly segment: Segment;
  readonly hiredAt: Time;
  readonly habits: Habits;
  /** First midnight of the quarter that runs. */
  quarter: Time;
  /** Annual value to be won in it, and won in it so far. */
  quota: Cents;
  closed: Cents;
  /** What a fully ramped rep of the segment is asked for in a quarter of the year that runs. */
  plan: Cents;
  /** Clients that the rep looks after. */
  accounts: number;
  /** Open opportunities that the rep owns, and their annual value. */
  open: number;
  pipeline: Cents;
  /** The last activity; 0: none yet. */
  lastActivity: Time;
  today: RepDay;
}

/** Leads some reps, and calls the quarter for them. */
export interface Manager extends Entity {
  readonly name: string;
  /** By how much the manager's call usually is off: -0.1 calls a tenth less than what is likely. */
  readonly bias: number;
}
