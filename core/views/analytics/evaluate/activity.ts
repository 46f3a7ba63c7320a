import { activeWindows, DORMANT_AFTER_DAYS, type FactKind, LONG_STREAK_DAYS } from './facts.ts';
import type { Days } from './frame.ts';
import { type Receiver, type Sink, tell } from './sink.ts';

/** Tells what follows from the local days on which people were active, given in the order of time. */
export class Activity {
  /** By person: the last active day, counted from 1; 0 is none. */
  readonly last: Int32Array;
  readonly #days: Days;
  readonly #windows: readonly { readonly days: number; readonly receiver: Receiver }[];
  readonly #new: Receiver;
  readonly #resurrected: Receiver;
  readonly #dormant: Receiver;
  readonly #returning: Receiver;
  readonly #day: Receiver;

  /** @param followed false where nobody asks for what follows from active days */
  constructor(sink: Sink, days: Days, people: number, followed: boolean) {
    this.#days = days;
    this.#windows = activeWindows
      .map((window) => ({ days: window, receiver: sink.of(`active/${window}`) }))
      .filter(({ receiver }) => receiver.length > 0);
    this.#new = sink.of('active/new');
    this.#resurrected = sink.of('active/resurrected');
    this.#dormant = sink.of('active/dormant');
    this.#returning = sink.of('active/returning');
    this.#day = sink.of('active/day');
    this.last = new Int32Array(followed ? people : 0);
  }

  /** The first activity of a person on a day, counted from the first of `days`. */
  first(user: number, day: number, slot: number): void {
    const last = (this.last[user] ?? 0) - 1;
    this.last[user] = day + 1;
    for (const { days, receiver } of this.#windows) {
      if (last >= 0 && day < last + days) continue;
      if (last >= 0) tell(receiver, this.#slot(last + days), user, -1);
      tell(receiver, slot, user, 1);
    }
    if (last < 0) tell(this.#new, slot, user, 1);
    else if (day < last + DORMANT_AFTER_DAYS) tell(this.#returning, slot, user, day - last);
    else {
      tell(this.#dormant, this.#slot(last + DORMANT_AFTER_DAYS), user, 1);
      tell(this.#resurrected, slot, user, 1);
    }
    tell(this.#day, slot, user, 1);
    tell(this.#day, this.#slot(day + DORMANT_AFTER_DAYS), user, -1);
  }

  /** After the last event: who was active once leaves each window at its end. */
  end(): void {
    for (let user = 1; user < this.last.length; user += 1) {
      const last = (this.last[user] ?? 0) - 1;
      if (last < 0) continue;
      for (const { days, receiver } of this.#windows) tell(receiver, this.#slot(last + days), user, -1);
      tell(this.#dormant, this.#slot(last + DORMANT_AFTER_DAYS), user, 1);
    }
  }

  #slot(day: number): number {
    return this.#days.slots[day] ?? 0;
  }
}

/** Facts that follow from active days: without a wish for one of them the days need not be followed. */
export const activityKinds: readonly FactKind[] = [
  ...activeWindows.map((window): FactKind => `active/${window}`),
  'active/new',
  'active/resurrected',
  'active/dormant',
  'active/returning',
  'active/day',
];

/** Tells days in a row on which people completed lessons. */
export class Streaks {
  readonly #last: Int32Array;
  readonly #length: Int32Array;
  readonly #any: Receiver;
  readonly #long: Receiver;

  constructor(sink: Sink, people: number) {
    this.#any = sink.of('streak');
    this.#long = sink.of('streak/long');
    this.#last = new Int32Array(this.wanted ? people : 0);
    this.#length = new Int32Array(this.wanted ? people : 0);
  }

  get wanted(): boolean {
    return this.#any.length + this.#long.length > 0;
  }

  completed(user: number, day: number, slot: number): void {
    const last = this.#last[user] ?? 0;
    if (last === day + 1 || user === 0) return;
    const length = last === day && last > 0 ? (this.#length[user] ?? 0) + 1 : 1;
    this.#last[user] = day + 1;
    this.#length[user] = length;
    tell(this.#any, slot, user, length);
    if (length >= LONG_STREAK_DAYS) tell(this.#long, slot, user, length);
  }
}
