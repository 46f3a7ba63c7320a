import { DAY, HOUR, type Time } from '../../../kernel/time.ts';
import type { RetentionUnit } from './facts.ts';
import type { Days } from './frame.ts';
import type { Funnel } from './funnel.ts';
import type { Seen } from './pass-events.ts';
import { retentionDays, retentionWeeks } from './retention.ts';
import { type Receiver, type Sink, tell } from './sink.ts';

const WEEK_DAYS = 7;
/** 1970-01-01 was a Thursday; weeks begin on Mondays. */
const MONDAY = 3;

interface Kept {
  readonly unit: RetentionUnit;
  readonly n: number;
  readonly due: Receiver;
  readonly kept: Receiver;
}

/** Follows those who registered: when they came to each step, and whether they were active again. */
export class Cohorts {
  /** By person: the day of the registration, counted from 1, where it is one of the slice; and its slot. */
  readonly day: Int32Array;
  readonly slot: Int32Array;
  /** False where nobody asks for what becomes of those who registered; then nobody is remembered. */
  readonly followed: boolean;
  readonly #kept: readonly Kept[];
  /** By person, a bit for each of `#kept` on which the person was active. */
  readonly #bits: Uint32Array;
  readonly #registered: Receiver;
  readonly #days: Days;

  constructor(sink: Sink, days: Days, people: number) {
    this.followed = sink.someStart('step/', 'due/', 'kept/', 'cohort/');
    this.day = new Int32Array(this.followed ? people : 0);
    this.slot = new Int32Array(this.followed ? people : 0);
    this.#registered = sink.of('registered');
    this.#days = days;
    this.#kept = [
      ...retentionDays.map((n) => keptOf(sink, 'day', n)),
      ...retentionWeeks.map((n) => keptOf(sink, 'week', n)),
    ].filter(({ due, kept }) => due.length + kept.length > 0);
    this.#bits = new Uint32Array(this.followsReturns ? people : 0);
  }

  get followsReturns(): boolean {
    return this.#kept.length > 0;
  }

  register(user: number, day: number, slot: number): void {
    if (this.followed) {
      this.day[user] = day + 1;
      this.slot[user] = slot;
    }
    tell(this.#registered, slot, user, 1);
  }

  /** The first activity of a person on a day. */
  active(user: number, day: number): void {
    const registered = (this.day[user] ?? 0) - 1;
    if (registered < 0) return;
    let bits = this.#bits[user] ?? 0;
    for (let n = 0; n < this.#kept.length; n += 1) {
      const kept = this.#kept[n];
      if (kept && this.#after(kept.unit, registered, day) === kept.n) bits |= 1 << n;
    }
    this.#bits[user] = bits;
  }

  /** After the last event. @param asOf up to when it is known who came back */
  end(asOf: Time): void {
    if (!this.followsReturns) return;
    for (let user = 1; user < this.day.length; user += 1) {
      const registered = (this.day[user] ?? 0) - 1;
      if (registered < 0) continue;
      const slot = this.slot[user] ?? 0;
      this.#kept.forEach(({ unit, n, due, kept }, index) => {
        if ((this.#days.starts[this.#over(unit, registered, n)] ?? Number.POSITIVE_INFINITY) > asOf) return;
        tell(due, slot, user, 1);
        if (((this.#bits[user] ?? 0) >>> index) & 1) tell(kept, slot, user, 1);
      });
    }
  }

  #after(unit: RetentionUnit, registered: number, day: number): number {
    return unit === 'day' ? day - registered : this.#week(day) - this.#week(registered);
  }

  #week(day: number): number {
    return Math.floor((this.#days.first + day + MONDAY) / WEEK_DAYS);
  }

  /** The first day after the n-th day or week. */
  #over(unit: RetentionUnit, registered: number, n: number): number {
    if (unit === 'day') return registered + n + 1;
    return (this.#week(registered) + n + 1) * WEEK_DAYS - MONDAY - this.#days.first;
  }
}

function keptOf(sink: Sink, unit: RetentionUnit, n: number): Kept {
  return { unit, n, due: sink.of(`due/${unit}/${n}`), kept: sink.of(`kept/${unit}/${n}`) };
}

/**
 * Tells which steps of a funnel those who registered have come to. A step counts when it and all before it happened after
 * the registration and within the window; when they came to it is when the last of these happened.
 */
export function tellSteps(sink: Sink, funnel: Funnel, { cohorts, firsts, registeredAt }: Seen): void {
  const steps = funnel.steps.map(({ id }) => ({ first: firsts.get(id), receiver: sink.of(`step/${funnel.id}/${id}`) }));
  if (steps.every(({ receiver }) => receiver.length === 0)) return;
  const window = funnel.windowDays * DAY;
  for (let user = 1; user < cohorts.day.length; user += 1) {
    if (cohorts.day[user] === 0) continue;
    const from = registeredAt[user] ?? 0;
    let reached = from;
    for (const { first, receiver } of steps) {
      if (first) reached = Math.max(reached, first[user] ?? Number.POSITIVE_INFINITY);
      if (reached > from + window) break;
      tell(receiver, cohorts.slot[user] ?? 0, user, (reached - from) / HOUR);
    }
  }
}
