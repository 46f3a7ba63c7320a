import { tally } from '../company/tally.ts';
import type { Simulation } from '../machine.ts';
import type { ActivityType } from '../pack/organisation.ts';
import type { Rep, RepDay } from './state.ts';

export function emptyRepDay(): RepDay {
  return {
    leadsOpened: 0,
    leadsWon: 0,
    leadsLost: 0,
    valueWon: 0,
    valueLost: 0,
    cycleDays: 0,
    calls: 0,
    emails: 0,
    meetings: 0,
    demos: 0,
  };
}

/** The counters that the company keeps as well. */
type Closing = Partial<Omit<RepDay, 'calls' | 'emails' | 'meetings' | 'demos'>>;

/** Counts what became of a rep's leads today, for the rep and for the whole company. */
export function tallyRep(simulation: Simulation, rep: Rep, happened: Closing): void {
  tally(simulation, happened);
  for (const [counter, amount] of Object.entries(happened) as [keyof Closing, number][]) rep.today[counter] += amount;
  simulation.mark('reps', rep);
}

const counters = { call: 'calls', email: 'emails', meeting: 'meetings', demo: 'demos' } as const satisfies Readonly<
  Record<ActivityType, keyof RepDay>
>;

/** Counts an activity; who calls it touches the rep. */
export function tallyActivity(rep: Rep, activity: ActivityType): void {
  rep.today[counters[activity]] += 1;
}

/** A new day: reps who did nothing keep their empty counters, and are not stored anew. */
export function beginRepDays(simulation: Simulation): void {
  for (const rep of simulation.state.reps) {
    if (Object.values(rep.today).every((amount) => amount === 0)) continue;
    rep.today = emptyRepDay();
    simulation.mark('reps', rep);
  }
}
