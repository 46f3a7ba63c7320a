import { type Random, stream } from '../../../core/kernel/random.ts';
import { DAY, dayStart, HOUR, type Time } from '../../../core/kernel/time.ts';
import type {
  ActivityOutcome,
  ActivityType,
  CloseDateCause,
  Direction,
  ForecastCategory,
  OpportunityType,
  Stage,
  ValueCause,
} from '../../../core/world/index.ts';
import { lossReasons, stageRates, typeRates } from '../../../core/world/pack/sales.ts';
import { type SampleContact, type SampleRep, sampleContacts } from './people.ts';

/** The life of an opportunity of a sample, from its opening on. All lists are in the order of their times. */
export interface SampleDeal {
  readonly id: string;
  readonly account: string;
  readonly type: OpportunityType;
  readonly rep: SampleRep;
  readonly openedAt: Time;
  readonly contacts: readonly SampleContact[];
  readonly visits: readonly Visit[];
  readonly moves: readonly Move[];
  readonly touches: readonly Touch[];
  readonly steps: readonly { readonly at: Time; readonly due: Time }[];
  readonly categories: readonly { readonly at: Time; readonly category: ForecastCategory }[];
  /** Null while it is open. */
  readonly end: { readonly at: Time; readonly outcome: 'Won' | 'Lost'; readonly reason: string | null } | null;
}

export interface Visit {
  readonly stage: Stage;
  readonly enteredAt: Time;
  readonly leftAt: Time | null;
  readonly outcome: 'Open' | 'Advanced' | 'Won' | 'Lost';
}

export interface Move {
  readonly at: Time;
  readonly move: 'opened' | 'value' | 'close-date' | 'won' | 'lost';
  readonly cause: CloseDateCause | ValueCause | null;
  readonly amountBefore: number;
  readonly amountAfter: number;
  readonly closeBefore: Time | null;
  readonly closeAfter: Time;
}

export interface Touch {
  readonly at: Time;
  readonly activity: ActivityType;
  readonly direction: Direction;
  readonly outcome: ActivityOutcome;
  readonly contact: SampleContact;
}

const MIX: readonly (readonly [OpportunityType, number])[] = [
  ['New Business', 30],
  ['Expansion', 50],
  ['Renewal', 20],
];
/** Median annual values in cents, by segment. */
const VALUES = { SMB: 1_400_000, 'Mid-Market': 4_800_000, Enterprise: 14_000_000 } as const;

/** An opportunity that opens at a time, with all that happens to it up to `now` and nothing later. */
export function sampleDeal(seed: number, n: number, openedAt: Time, now: Time, reps: readonly SampleRep[]): SampleDeal {
  const random = stream(seed, `lead-${n}`, 2, 0);
  const rep = random.pick(reps);
  const type = random.weighted(MIX);
  const visits = visitsOf(random, type, openedAt, now);
  const last = visits.at(-1);
  const end =
    last?.leftAt && (last.outcome === 'Won' || last.outcome === 'Lost')
      ? {
          at: last.leftAt,
          outcome: last.outcome,
          reason: last.outcome === 'Lost' ? random.weighted(lossReasons) : null,
        }
      : null;
  const contacts = sampleContacts(random);
  const steps = visits.map(({ enteredAt }) => ({
    at: enteredAt + HOUR,
    due: dayStart(enteredAt) + random.int(3, 25) * DAY,
  }));
  return {
    id: `lead-${n}`,
    account: `Account ${n % 9973} ${rep.region}`,
    type,
    rep,
    openedAt,
    contacts,
    visits,
    moves: movesOf(random, visits, type, VALUES[rep.segment], end, now),
    touches: touchesOf(random, rep, contacts, openedAt, end?.at ?? now),
    steps: steps.filter(({ at }) => at < (end?.at ?? now)),
    categories: visits.map(({ stage, enteredAt }) => ({ at: enteredAt, category: categoryOf(random, stage) })),
    end,
  };
}

/** Days that a stage usually takes, by type. */
export const benchmarkOf = (type: OpportunityType, stage: Stage): number =>
  (stageRates.find((rates) => rates.stage === stage)?.days ?? 0) *
  (typeRates.find((rates) => rates.type === type)?.pace ?? 1);

function visitsOf(random: Random, type: OpportunityType, openedAt: Time, now: Time): readonly Visit[] {
  const rates = typeRates.find((each) => each.type === type);
  const path = stageRates.slice(stageRates.findIndex(({ stage }) => stage === rates?.entry));
  const visits: Visit[] = [];
  let enteredAt = openedAt;
  for (const [n, { stage, loses }] of path.entries()) {
    const leftAt = Math.floor(enteredAt + DAY * random.lognormal(benchmarkOf(type, stage), 0.6)) + 1;
    if (leftAt >= now) return [...visits, { stage, enteredAt, leftAt: null, outcome: 'Open' }];
    const isLost = random.chance(loses * (rates?.losing ?? 1));
    const outcome = isLost ? 'Lost' : n === path.length - 1 ? 'Won' : 'Advanced';
    visits.push({ stage, enteredAt, leftAt, outcome });
    if (isLost) break;
    enteredAt = leftAt;
  }
  return visits;
}

function categoryOf(random: Random, stage: Stage): ForecastCategory {
  if (random.chance(0.05)) return 'omitted';
  if (stage === 'Negotiation') return random.chance(0.75) ? 'commit' : 'best-case';
  return stage === 'Proposal' && random.chance(0.7) ? 'best-case' : 'pipeline';
}

/** Values and close dates: each entry stands on the one before. */
function movesOf(
  random: Random,
  visits: readonly Visit[],
  type: OpportunityType,
  value: number,
  end: SampleDeal['end'],
  now: Time,
): readonly Move[] {
  const moves: Move[] = [];
  let amount = 0;
  let close: Time | null = null;
  const add = (at: Time, move: Move['move'], cause: Move['cause'], amountAfter: number, closeAfter: Time): void => {
    moves.push({ at, move, cause, amountBefore: amount, amountAfter, closeBefore: close, closeAfter });
    amount = amountAfter;
    close = closeAfter;
  };
  const expected = (visit: Visit): Time =>
    dayStart(visit.enteredAt) + DAY * Math.ceil(daysLeft(type, visit.stage) * random.range(0.5, 1.6) + 1);
  for (const [n, visit] of visits.entries()) {
    const until = visit.leftAt ?? now;
    const date = expected(visit);
    if (n === 0) add(visit.enteredAt, 'opened', null, Math.round(random.lognormal(value, 0.5)), date);
    else if (close !== null && Math.abs(date - close) > 5 * DAY) {
      add(visit.enteredAt + 1, 'close-date', date > close ? 'reviewed' : 'pulled-in', amount, date);
    }
    if (random.chance(0.25)) {
      const at = visit.enteredAt + 2 + Math.floor((until - visit.enteredAt - 2) * random.float());
      add(
        at,
        'value',
        random.chance(0.5) ? 'negotiated' : 'rescoped',
        Math.max(1, Math.round(amount * random.range(0.8, 1.2))),
        close ?? date,
      );
    }
    // A close date that has come while the deal is open is moved out the next morning.
    for (let due: Time | null = close; due !== null && due + 33 * HOUR < until; due = close) {
      const at = Math.max(due + 33 * HOUR, (moves.at(-1)?.at ?? 0) + 1);
      if (at >= until) break;
      add(at, 'close-date', random.chance(0.6) ? 'slipped' : 'stalled', amount, dayStart(at) + random.int(7, 35) * DAY);
    }
  }
  if (end !== null && close !== null) {
    const agreed = end.outcome === 'Won' && random.chance(0.4) ? Math.round(amount * random.range(0.88, 1.03)) : amount;
    add(end.at, end.outcome === 'Won' ? 'won' : 'lost', agreed === amount ? null : 'agreed', agreed, close);
  }
  return moves;
}

/** Days from the beginning of a stage to the close, by benchmarks. */
function daysLeft(type: OpportunityType, from: Stage): number {
  const rest = stageRates.slice(stageRates.findIndex(({ stage }) => stage === from));
  return rest.reduce((sum, { stage }) => sum + benchmarkOf(type, stage), 0);
}

function touchesOf(
  random: Random,
  rep: SampleRep,
  contacts: readonly SampleContact[],
  openedAt: Time,
  until: Time,
): readonly Touch[] {
  const touches: Touch[] = [];
  const engaging = random.range(0.2, 1); // how responsive the buyer is
  let at = openedAt + 1 + Math.floor(random.exponential(20) * HOUR);
  while (at < until) {
    const activity = random.weighted<ActivityType>([
      ['call', 35],
      ['email', 45],
      ['meeting', 14],
      ['demo', 6],
    ]);
    const isHeld = activity === 'meeting' || activity === 'demo';
    const direction = isHeld || random.chance(0.4 * engaging) ? 'inbound' : 'outbound';
    const answers: ActivityOutcome = random.chance(0.6 * engaging) ? 'answered' : 'no-answer';
    const outcome = isHeld ? 'held' : direction === 'inbound' ? 'answered' : answers;
    const contact = random.chance(0.5) ? contacts[0] : random.pick(contacts);
    if (contact) touches.push({ at, activity, direction, outcome, contact });
    at += 1 + Math.floor(random.exponential(rep.rhythm) * DAY);
  }
  return touches;
}
