import type { Cents } from '../../../kernel/money.ts';
import { DAY, HOUR, type Time } from '../../../kernel/time.ts';
import type { ContactRole, EventOf, leadActivity, OpportunityType, Stage } from '../../../world/index.ts';
import type { RosterRep } from './roster.ts';

type ActivityEvent = EventOf<typeof leadActivity>;

/** A stage that an opportunity entered. */
export interface Visit {
  readonly stage: Stage;
  readonly enteredAt: Time;
  /** Annual value when it entered. */
  readonly amount: Cents;
}

/** An opportunity as its events tell, from its opening on; what can be read of any moment is kept with its times. */
export interface Followed {
  readonly id: string;
  /** `Hart & Boyle Law – Renewal` */
  readonly name: string;
  readonly accountName: string;
  readonly type: OpportunityType;
  readonly owner: RosterRep;
  readonly openedAt: Time;
  closedAt: Time | null;
  readonly visits: Visit[];
  /** Times of activities, by who began them. */
  readonly inbound: Time[];
  readonly outbound: Time[];
  /** When each contact answered, in order, by name, and the roles of those who did. */
  readonly answers: Map<string, Time[]>;
  readonly engagedRoles: Set<ContactRole>;
  /** As it stands after the last event. */
  amount: Cents;
  closeDate: Time;
  slips: number;
  nextStepDue: Time | null;
  /** The rows that were named by the last time, so that two of one millisecond have two names. */
  named: { readonly time: Time; readonly kinds: string[] };
}

/** Whether the contact answered: a call that was taken, a mail that was replied to, a meeting that was held. */
function isAnswer({ outcome }: ActivityEvent['data']): boolean {
  return outcome === 'answered' || outcome === 'held';
}

/** Takes an activity into its opportunity. */
export function follow(opportunity: Followed, { time, data }: ActivityEvent): void {
  opportunity[data.direction].push(time);
  if (!isAnswer(data)) return;
  const times = opportunity.answers.get(data.contact);
  if (times) times.push(time);
  else opportunity.answers.set(data.contact, [time]);
  opportunity.engagedRoles.add(data.role);
}

/** The days over which activities count as recent. */
const RECENT_DAYS = 30;

/** What activities tell of an opportunity at a moment. */
export interface Engagement {
  readonly engagedContacts: number;
  readonly economicBuyer: number;
  readonly champion: number;
  readonly inbound30: number;
  readonly outbound30: number;
  readonly lastInbound: Time | null;
  readonly lastOutbound: Time | null;
}

/**
 * The engagement of a followed opportunity as its last event left it.
 * @param asOf the day from which the last thirty days are counted
 */
export function engagementOf(opportunity: Followed, asOf: Time): Engagement {
  const { answers, engagedRoles, inbound, outbound } = opportunity;
  const since = asOf - RECENT_DAYS * DAY;
  return {
    engagedContacts: answers.size,
    economicBuyer: Number(engagedRoles.has('economic-buyer')),
    champion: Number(engagedRoles.has('champion')),
    inbound30: countAfter(inbound, since),
    outbound30: countAfter(outbound, since),
    lastInbound: inbound.at(-1) ?? null,
    lastOutbound: outbound.at(-1) ?? null,
  };
}

/** How many of some times in order are later than one: the latest are looked at first. */
function countAfter(times: readonly Time[], since: Time): number {
  let count = 0;
  while ((times[times.length - 1 - count] ?? since) > since) count += 1;
  return count;
}

/** Hours from opening to the rep's first activity; null: there was none. */
export function firstFollowUpHours({ openedAt, outbound }: Followed): number | null {
  const [first] = outbound;
  return first === undefined ? null : (first - openedAt) / HOUR;
}

/** The id of a row: `lead-3/won/1795…`; the second of a kind in one millisecond is `lead-3/call/1795…/2`. */
export function rowId(opportunity: Followed, kind: string, time: Time): string {
  const id = `${opportunity.id}/${kind}/${time}`;
  if (opportunity.named.time !== time) {
    opportunity.named = { time, kinds: [kind] };
    return id;
  }
  const { kinds } = opportunity.named;
  kinds.push(kind);
  const rows = kinds.filter((one) => one === kind).length;
  return rows === 1 ? id : `${id}/${rows}`;
}
