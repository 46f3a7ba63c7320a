import { compareIds } from '../../core/kernel/collection.ts';
import { DomainError, type FieldError } from '../../core/kernel/errors.ts';
import { toDollars } from '../../core/kernel/money.ts';
import { DAY, dayStart, isoDate, isoTime, parseDate, quarterStart, type Time } from '../../core/kernel/time.ts';
import { bridgeMessage } from '../../core/views/revops/drawn/messages.ts';
import {
  type BridgeStep,
  bridgeSteps,
  type Move,
  pipelineBridge,
  type StepPart,
} from '../../core/views/revops/forecast/bridge.ts';
import { bridgeLabels } from '../../core/views/revops/forecast/pipeline-bridge.ts';
import { formatAmount } from '../../core/views/revops/graph/format.ts';
import { getOrMake } from '../../core/views/revops/kit/get-or-make.ts';
import { nextQuarter, parseQuarter, quarterName } from '../../core/views/revops/sources/moments.ts';
import { closedOpportunities, opportunities, pipelineMoves } from '../../core/views/revops/sources/schemas.ts';
import { historyStart } from '../../core/world/index.ts';
import type { Serving } from './read/served.ts';
import { describeAsked } from './wanted.ts';

/** Days as they are written: `2026-11-21`. */
interface BridgeQuery {
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly quarter?: string | undefined;
}

interface Span {
  readonly from: Time;
  /** The last day, which counts. */
  readonly to: Time;
  /** First midnight of the quarter until whose end deals are expected; null: all deals. */
  readonly quarter: Time | null;
}

/**
 * The bridge between two days, of the moves that pass the filters.
 * @throws DomainError `invalid` for days that are not in the world’s history, and for a quarter that is none
 */
export function describeBridge(serving: Serving, query: BridgeQuery) {
  const { sales, asked, build } = serving;
  const { from, to, quarter } = spanOf(serving, query);
  const { results } = build();
  const moves = results.get(pipelineMoves.id)?.version?.rows ?? [];
  const window = { from: null, until: quarter === null ? null : nextQuarter(quarter) };
  const behind = new Map<BridgeStep, StepPart[]>();
  // Rows of the source, which have kept its schema.
  const bridge = pipelineBridge(moves as unknown as readonly Move[], from, to + DAY, window, (step, part) =>
    getOrMake(behind, step, () => []).push(part),
  );
  const nameOf = dealNames(serving);
  const { team, segment, region } = describeAsked(asked);
  let total = 0;
  const steps = bridgeSteps.map((step) => {
    const { amount, count } = bridge[step];
    total = step === 'closing' ? amount : total + amount;
    const deals = largest(behind.get(step) ?? []).map((part) => ({
      opportunity_id: part.opportunityId,
      ...nameOf(part.opportunityId),
      at: part.at === null ? null : isoTime(part.at),
      amount: toDollars(part.amount),
      display: formatAmount(part.amount),
    }));
    const shown = { amount: toDollars(amount), running_total: toDollars(total), display: formatAmount(amount) };
    return { step, label: bridgeLabels[step], count, ...shown, deals };
  });
  return {
    from: isoDate(from),
    to: isoDate(to),
    close_quarter: query.quarter ?? null,
    tick: sales.head.tick,
    filters: { team, segment, region },
    message: bridgeMessage(
      steps.map(({ step, label, amount }) => ({
        label,
        value: amount,
        role: step === 'opening' || step === 'closing' ? ('total' as const) : ('part' as const),
      })),
    ),
    alt: `${steps.map(({ label, display }) => `${label} ${display}`).join(', ')}.`,
    steps,
  };
}

/** Deals of a step that are told. */
const MOST_DEALS = 50;

/** The parts that count most, of two as large the earlier, then by id. */
function largest(parts: readonly StepPart[]): StepPart[] {
  return parts
    .toSorted(
      (a, b) =>
        Math.abs(b.amount) - Math.abs(a.amount) ||
        (a.at ?? 0) - (b.at ?? 0) ||
        compareIds(a.opportunityId, b.opportunityId),
    )
    .slice(0, MOST_DEALS);
}

interface Named {
  readonly opportunity_name: string | null;
  readonly owner_name: string | null;
}

/** What deals are called, open ones and closed ones; null of one that is in neither list. */
function dealNames({ build }: Serving): (id: string) => Named {
  const names = new Map<unknown, Named>();
  for (const { id } of [closedOpportunities, opportunities]) {
    for (const row of build().results.get(id)?.version?.rows ?? []) {
      const { opportunityId, opportunityName, ownerName } = row as Readonly<Record<string, unknown>>;
      names.set(opportunityId, { opportunity_name: String(opportunityName), owner_name: String(ownerName) });
    }
  }
  return (id) => names.get(id) ?? { opportunity_name: null, owner_name: null };
}

function spanOf({ sales: { head } }: Serving, query: BridgeQuery): Span {
  const first = dayStart(historyStart(head.startedAt));
  const today = dayStart(head.time);
  const from = query.from === undefined ? Math.max(first, quarterStart(today)) : parseDate(query.from);
  const to = query.to === undefined ? today : parseDate(query.to);
  const quarter = query.quarter === undefined ? null : parseQuarter(query.quarter);
  const faults: FieldError[] = [];
  const between = (least: Time) => `Expected a day from ${isoDate(least)} to ${isoDate(today)}.`;
  if (from < first || from > today) faults.push({ pointer: 'query/from', detail: between(first) });
  else if (to < from || to > today) faults.push({ pointer: 'query/to', detail: between(from) });
  if (query.quarter !== undefined && (quarter === null || nextQuarter(quarter) <= first)) {
    const detail = `Expected a quarter such as ${quarterName(today)}, from ${quarterName(first)} on.`;
    faults.push({ pointer: 'query/quarter', detail });
  }
  if (faults.length > 0) throw new DomainError('invalid', 'There is no bridge between these days.', faults);
  return { from, to, quarter };
}
