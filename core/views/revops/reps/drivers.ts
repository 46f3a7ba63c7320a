import { DAY, HOUR } from '../../../kernel/time.ts';
import { known, mean, median, ratio, sum } from '../kit/statistics.ts';
import type { Closed, Driver } from './driver.ts';

const share = <T>(all: readonly T[], is: (one: T) => boolean): number | null =>
  ratio(all.filter(is).length, all.length);

/** Life of a deal in units of thirty days, at least one of them. */
const months = ({ openedAt, closedAt }: Closed): number => Math.max(1, (closedAt - openedAt) / (30 * DAY));

const CONTACTS = 3;
const FOLLOW_UP_HOURS = 24;
const ACTIVITIES = 6;

export const drivers: readonly Driver[] = [
  {
    id: 'contacts_per_deal',
    label: 'Contacts engaged per deal',
    formatType: 'decimal',
    goodDirection: 'higher',
    formula: 'mean of [closed_opportunities.engaged_contacts], of deals closed in four quarters',
    reads: [],
    praise: 'several people carry each deal, and no single departure ends it',
    rationale: 'a deal that hangs on one person ends when that person leaves, or loses interest',
    advice: 'Ask each contact who else is affected by the decision, and bring one more person into the next meeting.',
    measure: ({ closed }) => mean(closed.map(({ engagedContacts }) => engagedContacts)),
    trait: {
      says: `${CONTACTS} or more contacts answered`,
      rationale: 'someone who uses it, someone who checks it and someone who pays',
      has: ({ engagedContacts }) => engagedContacts >= CONTACTS,
    },
  },
  {
    id: 'economic_buyer_coverage',
    label: 'Deals with the economic buyer engaged',
    formatType: 'percent',
    goodDirection: 'higher',
    formula: 'share with [closed_opportunities.economic_buyer] 1, of deals closed in four quarters',
    reads: [],
    praise: 'whoever holds the budget is heard before the decision falls',
    rationale: 'whoever holds the budget decides; a deal without that person is decided in the rep’s absence',
    advice: 'Agree with the champion when the economic buyer joins, before a proposal goes out.',
    measure: ({ closed }) => share(closed, ({ economicBuyer }) => economicBuyer === 1),
    trait: {
      says: 'the economic buyer answered',
      rationale: 'there is one per deal, who answered or did not',
      has: ({ economicBuyer }) => economicBuyer === 1,
    },
  },
  {
    id: 'champion_coverage',
    label: 'Deals with a champion',
    formatType: 'percent',
    goodDirection: 'higher',
    formula: 'share with [closed_opportunities.champion] 1, of deals closed in four quarters',
    reads: [],
    praise: 'somebody inside sells the deal when no seller is in the room',
    rationale: 'inside the account a deal is sold by someone who wants it, when no seller is in the room',
    advice: 'Find out who gains most from the change, and prepare the internal case with that person.',
    measure: ({ closed }) => share(closed, ({ champion }) => champion === 1),
    trait: {
      says: 'a champion answered',
      rationale: 'there is one per deal, who answered or did not',
      has: ({ champion }) => champion === 1,
    },
  },
  {
    id: 'first_follow_up_days',
    label: 'Time to first follow-up',
    formatType: 'days',
    goodDirection: 'lower',
    formula: 'median of [closed_opportunities.first_follow_up_hours] ÷ 24, of deals closed in four quarters',
    reads: [],
    praise: 'buyers hear back while they are still interested',
    rationale: 'interest cools within days; the first seller to call sets the terms of the comparison',
    advice: 'Keep a half-hour each morning for what came in since yesterday, and call before writing.',
    measure: ({ closed }) => {
      const hours = median(known(closed.map(({ firstFollowUpHours }) => firstFollowUpHours)));
      return hours === null ? null : (hours * HOUR) / DAY;
    },
    trait: {
      says: 'the rep followed up within a day',
      rationale: 'a day is what a buyer who has asked for something expects',
      has: ({ firstFollowUpHours }) => (firstFollowUpHours === null ? null : firstFollowUpHours <= FOLLOW_UP_HOURS),
    },
  },
  {
    id: 'slips_per_deal',
    label: 'Close-date slips per deal',
    formatType: 'decimal',
    goodDirection: 'lower',
    formula: 'mean of [closed_opportunities.slips], of deals closed in four quarters',
    reads: [],
    praise: 'dates are agreed with buyers, and hold',
    rationale: 'a date that moves again and again was the seller’s, never the buyer’s',
    advice: 'Write a close plan with the buyer: the steps to the signature, a name and a date for each.',
    measure: ({ closed }) => mean(closed.map(({ slips }) => slips)),
    trait: {
      says: 'the close date never moved out',
      rationale: 'one move is where a plan stops being one',
      has: ({ slips }) => slips === 0,
    },
  },
  {
    id: 'stage_pace',
    label: 'Time in stage against benchmark',
    formatType: 'percent',
    goodDirection: 'lower',
    formula:
      'Σ ([process_events.left_at] − [process_events.entered_at]) ÷ Σ [stage_benchmarks.benchmark_days], of stages that deals went on from in four quarters',
    reads: ['events'],
    praise: 'deals move on, or are let go, in good time',
    rationale: 'deals that linger cost the time of others, and more of them end without a decision',
    advice: 'At each meeting agree what has to be true to move on, and let go of deals for which it never is.',
    measure: ({ stages }) => (stages === null ? null : ratio(stages.days, stages.benchmark)),
    trait: {
      says: 'its stages took no longer than the benchmark',
      rationale: 'the benchmark is the median: half of all stages are quicker',
      has(deal, paceOf) {
        const pace = paceOf(deal);
        return pace === null ? null : pace.days <= pace.benchmark;
      },
    },
  },
  {
    id: 'activities_per_deal',
    label: 'Activities per open deal, 30 days',
    formatType: 'decimal',
    goodDirection: 'higher',
    formula: 'mean of [opportunities.inbound_30] + [opportunities.outbound_30], of open deals',
    reads: ['open'],
    praise: 'each deal gets attention while it is open',
    rationale: 'attention is what a seller has to give; deals without it are lost to whoever gives it',
    advice: 'Block two hours a week for deals that nobody has touched for a week, the largest first.',
    measure: ({ open }) => mean(open.map(({ inbound30, outbound30 }) => inbound30 + outbound30)),
    trait: {
      says: `${ACTIVITIES} or more activities a month while it was open`,
      rationale: 'one or two a week keep a conversation alive',
      has: (deal) => deal.activities / months(deal) >= ACTIVITIES,
    },
  },
  {
    id: 'inbound_share',
    label: 'Activities that buyers begin',
    formatType: 'percent',
    goodDirection: 'higher',
    formula:
      'Σ [opportunities.inbound_30] ÷ Σ ([opportunities.inbound_30] + [opportunities.outbound_30]), of open deals',
    reads: ['open'],
    praise: 'buyers come back by themselves',
    rationale: 'a buyer who calls back wants something; one who is only called does not',
    advice: 'End each contact with something that the buyer is to bring: a figure, a name, a date.',
    measure: ({ open }) => {
      const inbound = sum(open.map(({ inbound30 }) => inbound30));
      return ratio(inbound, inbound + sum(open.map(({ outbound30 }) => outbound30)));
    },
    trait: null,
  },
  {
    id: 'next_step_coverage',
    label: 'Open deals with a next step ahead',
    formatType: 'percent',
    goodDirection: 'higher',
    formula: 'share with [opportunities.next_step_due] on or after [clock.as_of], of open deals',
    reads: ['open'],
    praise: 'what comes next stands in the calendar',
    rationale: 'a deal without a date in the calendar is waiting, and nobody knows for what',
    advice: 'Leave no meeting without the next one in both calendars.',
    measure: ({ open, asOf }) => share(open, ({ nextStepDue }) => nextStepDue !== null && nextStepDue >= asOf),
    trait: null,
  },
  {
    id: 'commits_kept',
    label: 'Committed deals won in their quarter',
    formatType: 'percent',
    goodDirection: 'higher',
    formula:
      'share won in their quarter, of deals with [deal_snapshots.category] commit at the end of one of its weeks; of the last four quarters that are over',
    reads: ['snapshots'],
    praise: 'a commit can be planned on',
    rationale: 'a commit that comes true shows who knows the deals; hope looks the same until the quarter ends',
    advice: 'Commit only deals whose buyer has confirmed date and price, and say of each other deal what it lacks.',
    measure: ({ commits }) => share(commits, ({ won }) => won),
    trait: null,
  },
];

const byId: ReadonlyMap<string, Driver> = new Map(drivers.map((driver) => [driver.id, driver]));
if (byId.size < drivers.length) throw new Error('two drivers have one id');

/** @throws RangeError for an unknown id */
export function driverOf(id: string): Driver {
  const driver = byId.get(id);
  if (driver === undefined) throw new RangeError(`there is no driver ${id}`);
  return driver;
}
