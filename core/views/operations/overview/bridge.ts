import type { Cents } from '../../../kernel/money.ts';
import { addMonths, DAY, dayStart, isoDate, monthStart } from '../../../kernel/time.ts';
import {
  createMeasureReader,
  createSpanReader,
  type MeasureHistory,
  type SpanReader,
} from '../../../measures/index.ts';
import type { Simulation } from '../../../world/index.ts';
import { type Movement, movements } from './movements.ts';

const MONTHS = 12;

/** One step of the bridge: losses are below 0, and all steps add up to the end less the start. */
export interface BridgeStep {
  readonly movement: Movement;
  readonly value: Cents;
  /** Clients that moved so in one month or more, each counted once. */
  readonly clients: number;
}

/** Monthly recurring revenue from the end of the month twelve months ago until now. */
export interface RevenueBridge {
  /** The day at whose end it begins, and the day that it has come to. */
  readonly from: string;
  readonly to: string;
  readonly start: Cents;
  readonly steps: readonly BridgeStep[];
  readonly end: Cents;
}

/** What each client pays a month at some moment, by id. */
type Paid = ReadonlyMap<string, Cents>;

/**
 * The bridge over the running twelve months: each client is compared from month's end to month's end, and the last time
 * with now. Who pays for the first time is new; who no longer pays anything has churned. It closes to the cent.
 * Null, with the reason, where what single clients paid is not known.
 */
export function revenueBridge(
  simulation: Simulation,
  history: MeasureHistory,
): { readonly bridge: RevenueBridge; readonly reason: null } | { readonly bridge: null; readonly reason: string } {
  const months = Array.from({ length: MONTHS + 1 }, (_, index) => {
    const start = monthStart(simulation.time, index - MONTHS);
    return { start, end: addMonths(start, 1) };
  });
  const reader = createSpanReader(history, createMeasureReader(simulation));
  const paid = months.map((month) => paidAt(reader, month));
  if (!paid.every((each) => each !== null)) {
    return { bridge: null, reason: 'What each client paid over the last twelve months is not kept in this world.' };
  }
  const from = isoDate((months[0]?.end ?? simulation.time) - DAY);
  return { bridge: { from, to: isoDate(dayStart(simulation.time)), ...bridgeOf(paid) }, reason: null };
}

/** The bridge from what clients paid at the first moment to what they pay at the last, by way of all others. */
export function bridgeOf(paid: readonly Paid[]): Pick<RevenueBridge, 'start' | 'steps' | 'end'> {
  const sums: Record<Movement, Cents> = { new: 0, expansion: 0, contraction: 0, churned: 0 };
  const moved: Record<Movement, Set<string>> = {
    new: new Set(),
    expansion: new Set(),
    contraction: new Set(),
    churned: new Set(),
  };
  for (const [index, after] of paid.entries()) {
    const before = paid[index - 1];
    if (!before) continue;
    for (const id of new Set([...before.keys(), ...after.keys()])) {
      const [was, is] = [before.get(id) ?? 0, after.get(id) ?? 0];
      const movement = movementOf(was, is);
      if (movement === null) continue;
      sums[movement] += is - was;
      moved[movement].add(id);
    }
  }
  return {
    start: total(paid[0]),
    steps: movements.map((movement) => ({ movement, value: sums[movement], clients: moved[movement].size })),
    end: total(paid.at(-1)),
  };
}

function movementOf(was: Cents, is: Cents): Movement | null {
  if (was === is) return null;
  if (was === 0) return 'new';
  if (is === 0) return 'churned';
  return is > was ? 'expansion' : 'contraction';
}

function total(paid: Paid | undefined): Cents {
  let sum = 0;
  for (const cents of paid?.values() ?? []) sum += cents;
  return sum;
}

/** What clients pay on the last known day of a month; null where that is not known. */
function paidAt(reader: SpanReader, span: { readonly start: number; readonly end: number }): Paid | null {
  const ids = reader.keys('client', span);
  if (ids === null) return null;
  const paid = new Map<string, Cents>();
  for (const id of ids) {
    const { value } = reader.of('mrr', 'client', id, span);
    if (value === null) return null;
    paid.set(id, value);
  }
  return paid;
}
