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

/** What one deal adds to a step. */
export interface StepPart {
  readonly opportunityId: string;
  /** Below 0 where it takes away. */
  readonly amount: Cents;
  /** When it did; null of opening and closing, which are how things stood. */
  readonly at: Time | null;
}

/** Hears of each deal that a step is made of. */
type Told = (step: BridgeStep, part: StepPart) => void;

/** Of moves of one instant, an opening comes first and a close last. */
const order = { opened: 0, value: 1, 'close-date': 2, won: 3, lost: 3 } as const;

/** A bridge that is asked for: from the one time to the other, of the deals within the window. */
interface Span {
  readonly from: Time;
  readonly to: Time;
  readonly window: CloseWindow;
  readonly told?: Told;
}

/**
 * How the open pipeline came from what it was at `from` to what it is at `to`: opening + created + raised + cut + pulled in
 * + slipped + won + lost = closing, to the cent, for any two times and any window. Cost: linear in the moves.
 * - `pulled_in` and `slipped`: a changed close date brought the deal into the window, or took it out of it. A deal that is
 *   won in a window that it was not expected in is pulled in by that, so that `won` is all that was won.
 * - What a deal closes at differs from its last value: the difference is raised or cut, so that `won` is what was won at.
 * @param moves all moves from the beginning of history, in any order
 * @param from moves before it make the opening
 * @param to moves from it on are not looked at
 * @param told hears of the deals that steps are made of: their amounts add up to those of the steps
 * @throws RangeError when `to` is before `from`; Error for a move of a deal that is not open
 */
export function pipelineBridge(moves: readonly Move[], from: Time, to: Time, window: CloseWindow, told?: Told): Bridge {
  const [bridge = emptySums()] = pipelineBridges(moves, [{ from, to, window, ...(told && { told }) }]);
  return bridge;
}

/** Several bridges of the same moves, in one pass over them; see `pipelineBridge`. */
export function pipelineBridges(moves: readonly Move[], spans: readonly Span[]): Bridge[] {
  const wrong = spans.find(({ from, to }) => to < from);
  if (wrong) throw new RangeError(`a bridge from ${wrong.from} can't lead to ${wrong.to}`);
  const open = new Map<string, OpenDeal>();
  const built = spans.map((span) => {
    const sums = emptySums();
    return { ...span, sums, add: addingTo(sums, span.told), begun: false, ended: false };
  });
  const reach = (time: Time): void => {
    for (const bridge of built) {
      if (!bridge.begun && time >= bridge.from) {
        bridge.begun = true;
        addOpen(bridge.add, 'opening', open, bridge.window);
      }
      if (!bridge.ended && time >= bridge.to) {
        bridge.ended = true;
        addOpen(bridge.add, 'closing', open, bridge.window);
      }
    }
  };
  for (const move of inOrder(moves)) {
    reach(move.at);
    for (const { begun, ended, add, window } of built) {
      if (begun && !ended) tell(open.get(move.opportunityId), move, window, add);
    }
    applyTo(open, move);
  }
  reach(Number.POSITIVE_INFINITY);
  return built.map(({ sums }) => sums);
}

type Sums = Readonly<Record<BridgeStep, StepSum>>;

function emptySums(): Sums {
  const none = (): StepSum => ({ amount: 0, count: 0 });
  return {
    opening: none(),
    created: none(),
    raised: none(),
    cut: none(),
    pulled_in: none(),
    slipped: none(),
    won: none(),
    lost: none(),
    closing: none(),
  };
}

type Add = (step: BridgeStep, opportunityId: string, amount: Cents, at: Time | null) => void;

function addingTo(sums: Sums, told: Told | undefined): Add {
  return (step, opportunityId, amount, at) => {
    sums[step].amount += amount;
    sums[step].count += 1;
    told?.(step, { opportunityId, amount, at });
  };
}

function addOpen(
  add: Add,
  step: 'opening' | 'closing',
  open: ReadonlyMap<string, OpenDeal>,
  window: CloseWindow,
): void {
  for (const [id, deal] of open) if (isIn(window, deal.close)) add(step, id, deal.amount, null);
}

interface OpenDeal {
  readonly amount: Cents;
  readonly close: Time;
}

/** Adds up what a move of a deal changes. */
function tell(deal: OpenDeal | undefined, move: Move, window: CloseWindow, addTo: Add): void {
  const { opportunityId, amountAfter, closeAfter, at } = move;
  const add = (step: BridgeStep, amount: Cents) => addTo(step, opportunityId, amount, at);
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
  const change = amountAfter - deal.amount;
  if (counts && change !== 0) add(change > 0 ? 'raised' : 'cut', change);
  if (move.move === 'won' || move.move === 'lost') {
    if (counts) add(move.move, -amountAfter);
    return;
  }
  const after = isIn(window, closeAfter);
  if (counts && !after) add('slipped', -amountAfter);
  if (!counts && after) add('pulled_in', amountAfter);
}

function applyTo(open: Map<string, OpenDeal>, move: Move): void {
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
