import { NONE } from '../telemetry/dictionary.ts';
import { type Movement, movements } from './facts.ts';
import type { Frame } from './frame.ts';
import type { Seen } from './pass-events.ts';
import { RevenueCohorts } from './revenue-cohorts.ts';
import { type Receiver, type Sink, tell } from './sink.ts';
import type { Slice } from './slice.ts';

/** Goes once over the memberships of a slice, person by person, and tells everything that follows from them. */
export function passMemberships(slice: Slice, frame: Frame, sink: Sink, seen: Seen): void {
  const { rows, users } = slice.memberships;
  const { start } = slice.telemetry.memberships;
  const payments = new Payments(slice, frame, sink, seen);
  const standing = new Standing(slice, frame, sink);
  const member = seen.firsts.get('member');
  for (let from = 0; from < rows.length; ) {
    const user = users[from] ?? NONE;
    let until = from;
    while (until < rows.length && users[until] === user) {
      const row = rows[until] ?? 0;
      payments.tell(user, row);
      const at = start[row] ?? 0;
      // By person and start: the first that fits is the earliest.
      if (member?.[user] === Number.POSITIVE_INFINITY && at < frame.asOf && at >= (seen.registeredAt[user] ?? 0)) {
        member[user] = at;
      }
      until += 1;
    }
    standing.tell(user, rows.subarray(from, until));
    from = until;
  }
}

/** Tells what was paid and given back. */
class Payments {
  readonly #slice: Slice;
  readonly #frame: Frame;
  readonly #purchase: Receiver;
  readonly #refund: Receiver;
  readonly #revenue: Receiver;
  readonly #cohorts: RevenueCohorts;

  constructor(slice: Slice, frame: Frame, sink: Sink, seen: Seen) {
    this.#slice = slice;
    this.#frame = frame;
    this.#purchase = sink.of('purchase');
    this.#refund = sink.of('refund');
    this.#revenue = sink.of('revenue');
    this.#cohorts = new RevenueCohorts(frame, sink, seen);
  }

  tell(user: number, row: number): void {
    const { start, expire, amount, refunded } = this.#slice.telemetry.memberships;
    const [paid, at] = [amount[row] ?? 0, start[row] ?? 0];
    const slot = this.#frame.slotAt(at);
    tell(this.#purchase, slot, user, paid);
    tell(this.#revenue, slot, user, paid);
    this.#cohorts.paid(user, at, paid);
    if (refunded[row] !== 1) return;
    const back = expire[row] ?? 0;
    const slotBack = this.#frame.slotAt(back);
    tell(this.#refund, slotBack, user, paid);
    tell(this.#revenue, slotBack, user, -paid);
    this.#cohorts.paid(user, back, -paid);
  }
}

/**
 * Tells how a person's memberships and MRR stand after each moment at which some begin or end. What begins and ends at one
 * moment is one movement, so that a renewal is none, and a change of plan an expansion or a contraction.
 */
class Standing {
  readonly #slice: Slice;
  readonly #frame: Frame;
  readonly #movements: Readonly<Record<Movement, Receiver>>;
  readonly #member: Receiver;
  readonly #lost: Receiver;
  readonly #expiry: Receiver;
  readonly #renewed: Receiver;

  constructor(slice: Slice, frame: Frame, sink: Sink) {
    this.#slice = slice;
    this.#frame = frame;
    this.#movements = Object.fromEntries(movements.map((kind) => [kind, sink.of(`mrr/${kind}`)])) as Record<
      Movement,
      Receiver
    >;
    this.#member = sink.of('member');
    this.#lost = sink.of('member/lost');
    this.#expiry = sink.of('expiry');
    this.#renewed = sink.of('expiry/renewed');
  }

  /** @param rows memberships of one person, by their start */
  tell(user: number, rows: Uint32Array): void {
    const { start, expire, mrr, refunded } = this.#slice.telemetry.memberships;
    const ends = rows.length > 1 ? rows.slice().sort((a, b) => (expire[a] ?? 0) - (expire[b] ?? 0)) : rows;
    let [begun, ended, held, monthly, ever] = [0, 0, 0, 0, false];
    while (ended < rows.length) {
      const next = begun < rows.length ? (start[rows[begun] ?? 0] ?? 0) : Number.POSITIVE_INFINITY;
      const at = Math.min(next, expire[ends[ended] ?? 0] ?? 0);
      const [heldBefore, monthlyBefore] = [held, monthly];
      for (; begun < rows.length && start[rows[begun] ?? 0] === at; begun += 1) {
        held += 1;
        monthly += mrr[rows[begun] ?? 0] ?? 0;
      }
      let due = 0;
      for (; ended < rows.length && expire[ends[ended] ?? 0] === at; ended += 1) {
        held -= 1;
        monthly -= mrr[ends[ended] ?? 0] ?? 0;
        if (refunded[ends[ended] ?? 0] !== 1) due += 1;
      }
      const slot = this.#frame.slotAt(at);
      for (; due > 0; due -= 1) {
        tell(this.#expiry, slot, user, 1);
        if (held > 0) tell(this.#renewed, slot, user, 1);
      }
      this.#moved(user, slot, { heldBefore, held, change: monthly - monthlyBefore, ever });
      ever ||= held > 0;
    }
  }

  #moved(user: number, slot: number, { heldBefore, held, change, ever }: Moved): void {
    if (heldBefore === 0 && held > 0) {
      tell(this.#movements[ever ? 'reactivated' : 'new'], slot, user, change);
      tell(this.#member, slot, user, 1);
    } else if (heldBefore > 0 && held === 0) {
      tell(this.#movements.churned, slot, user, change);
      tell(this.#member, slot, user, -1);
      tell(this.#lost, slot, user, 1);
    } else if (change > 0) tell(this.#movements.expansion, slot, user, change);
    else if (change < 0) tell(this.#movements.contraction, slot, user, change);
  }
}

/** How a person's memberships changed at a moment. */
interface Moved {
  readonly heldBefore: number;
  readonly held: number;
  readonly change: number;
  /** A member at some time before. */
  readonly ever: boolean;
}
