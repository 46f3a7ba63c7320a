import type { Cents } from '../../../kernel/money.ts';
import type { Time } from '../../../kernel/time.ts';

/** A change of an opportunity: a row of `pipeline_moves`. */
export interface Move {
  readonly moveId: string;
  readonly opportunityId: string;
  readonly at: Time;
  readonly move: 'opened' | 'value' | 'close-date' | 'won' | 'lost';
  readonly amountBefore: Cents;
  readonly amountAfter: Cents;
  readonly closeBefore: Time | null;
  readonly closeAfter: Time;
}

/** Deals that count: those that are expected to close from `from` up to, and without, `until`; null: without such a bound. */
export interface CloseWindow {
  readonly from: Time | null;
  readonly until: Time | null;
}

export const bridgeSteps = [
  'opening',
  'created',
  'raised',
  'cut',
  'pulled_in',
  'slipped',
  'won',
  'lost',
  'closing',
] as const;
export type BridgeStep = (typeof bridgeSteps)[number];

/** A step of the bridge: what it changes, below 0 where it takes away; of opening and closing, the pipeline. */
export interface StepSum {
  amount: Cents;
  /** Changes that it is made of; of opening and closing, open deals. */
  count: number;
}
export type Bridge = Readonly<Record<BridgeStep, Readonly<StepSum>>>;

/** Of moves of one instant, an opening comes first and a close last. */
const order = { opened: 0, value: 1, 'close-date': 2, won: 3, lost: 3 } as const;

/**
 * How the open pipeline came from what it was at `from` to what it is at `to`: opening + created + raised + cut + pulled in
 * + slipped + won + lost = closing, to the cent, for any two times and any window. Cost: linear in the moves.
 * - `pulled_in` and `slipped`: a changed close date brought the deal into the window, or took it out of it. A deal that is
 *   won in a window that it was not expected in is pulled in by that, so that `won` is all that was won.
 * - What a deal closes at differs from its last value: the difference is raised or cut, so that `won` is what was won at.
 * @param moves all moves from the beginning of history, in any order
 * @param from moves before it make the opening
 * @param to moves from it on are not looked at
 * @throws RangeError when `to` is before `from`
 */
export function pipelineBridge(moves: readonly Move[], from: Time, to: Time, window: CloseWindow): Bridge {
  if (to < from) throw new RangeError(`a bridge from ${from} can't lead to ${to}`);
  const sums: Record<BridgeStep, StepSum> = {
    opening: { amount: 0, count: 0 },
    created: { amount: 0, count: 0 },
    raised: { amount: 0, count: 0 },
    cut: { amount: 0, count: 0 },
    pulled_in: { amount: 0, count: 0 },
    slipped: { amount: 0, count: 0 },
    won: { amount: 0, count: 0 },
    lost: { amount: 0, count: 0 },
    closing: { amount: 0, count: 0 },
  };
  const add = (step: BridgeStep, amount: Cents): void => {
    sums[step].amount += amount;
    sums[step].count += 1;
  };
  const open = new Map<string, OpenDeal>();
  const ordered = inOrder(moves);
  let next = 0;
  for (; next < ordered.length && (ordered[next]?.at ?? to) < from; next += 1) applyTo(open, ordered[next]);
  for (const deal of open.values()) if (isIn(window, deal.close)) add('opening', deal.amount);
  for (; next < ordered.length && (ordered[next]?.at ?? to) < to; next += 1) {
    const move = ordered[next];
    if (!move) break;
    tell(open.get(move.opportunityId), move, window, add);
    applyTo(open, move);
  }
  for (const deal of open.values()) if (isIn(window, deal.close)) add('closing', deal.amount);
  return sums;
}

interface OpenDeal {
  readonly amount: Cents;
  readonly close: Time;
}

/** Adds up what a move of a deal changes. */
function tell(
  deal: OpenDeal | undefined,
  move: Move,
  window: CloseWindow,
  add: (step: BridgeStep, amount: Cents) => void,
) {
  const { amountAfter, closeAfter, at } = move;
  if (move.move === 'opened') {
    if (isIn(window, closeAfter)) add('created', amountAfter);
    return;
  }
  if (!deal) throw new Error(`${move.moveId} moves a deal that is not open`);
  let counts = isIn(window, deal.close);
  if (move.move === 'won' && !counts && isIn(window, at)) {
    add('pulled_in', deal.amount);
    counts = true;
  }
  if (counts && amountAfter !== deal.amount)
    add(amountAfter > deal.amount ? 'raised' : 'cut', amountAfter - deal.amount);
  if (move.move === 'won' || move.move === 'lost') {
    if (counts) add(move.move, -amountAfter);
    return;
  }
  const after = isIn(window, closeAfter);
  if (counts && !after) add('slipped', -amountAfter);
  if (!counts && after) add('pulled_in', amountAfter);
}

function applyTo(open: Map<string, OpenDeal>, move: Move | undefined): void {
  if (!move) return;
  if (move.move === 'won' || move.move === 'lost') open.delete(move.opportunityId);
  else open.set(move.opportunityId, { amount: move.amountAfter, close: move.closeAfter });
}

function isIn({ from, until }: CloseWindow, close: Time): boolean {
  return (from === null || close >= from) && (until === null || close < until);
}

/** The moves in the order of time; the same list where they are in it, as the source has them. */
function inOrder(moves: readonly Move[]): readonly Move[] {
  const compare = (a: Move, b: Move): number => a.at - b.at || order[a.move] - order[b.move];
  const sorted = moves.every((move, n) => n === 0 || compare(moves[n - 1] ?? move, move) <= 0);
  return sorted ? moves : moves.toSorted(compare);
}
