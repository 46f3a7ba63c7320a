import type { Time } from '../../../kernel/time.ts';
import { offsetAt } from '../time/zone.ts';
import type { Frame } from './frame.ts';
import type { Seen } from './pass-events.ts';
import { revenueMonths } from './retention.ts';
import { type Receiver, type Sink, tell } from './sink.ts';

/** Tells what those who registered have paid, at the moment of their registration. */
export class RevenueCohorts {
  readonly #frame: Frame;
  readonly #seen: Seen;
  readonly #all: Receiver;
  readonly #months: readonly Receiver[];
  readonly #wanted: boolean;

  constructor(frame: Frame, sink: Sink, seen: Seen) {
    this.#frame = frame;
    this.#seen = seen;
    this.#all = sink.of('cohort/revenue');
    this.#months = revenueMonths.map((month) => sink.of(`cohort/revenue/${month}`));
    const due = revenueMonths.map((month) => sink.of(`cohort/due/${month}`));
    this.#wanted = this.#all.length > 0 || this.#months.some((receiver) => receiver.length > 0);
    if (due.some((receiver) => receiver.length > 0)) this.#tellDue(due);
  }

  paid(user: number, at: Time, amount: number): void {
    if (!this.#wanted || at >= this.#frame.asOf || !this.#seen.cohorts.day[user]) return;
    const slot = this.#seen.cohorts.slot[user] ?? 0;
    tell(this.#all, slot, user, amount);
    const month = this.#month(at) - this.#month(this.#seen.registeredAt[user] ?? 0);
    tell(this.#months[month] ?? [], slot, user, amount);
  }

  /** Who registered so many months ago that the so-manyth has begun. */
  #tellDue(due: readonly Receiver[]): void {
    const { cohorts, registeredAt } = this.#seen;
    const now = this.#month(this.#frame.asOf - 1);
    for (let user = 1; user < cohorts.day.length; user += 1) {
      if (cohorts.day[user] === 0) continue;
      const months = now - this.#month(registeredAt[user] ?? 0);
      for (let month = 0; month <= months && month < due.length; month += 1) {
        tell(due[month] ?? [], cohorts.slot[user] ?? 0, user, 1);
      }
    }
  }

  /** Local months, counted from year 0. */
  #month(time: Time): number {
    const local = new Date(time + offsetAt(this.#frame.zone, time));
    return local.getUTCFullYear() * 12 + local.getUTCMonth();
  }
}
