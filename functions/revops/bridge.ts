import { DomainError, type FieldError } from '../../core/kernel/errors.ts';
import { toDollars } from '../../core/kernel/money.ts';
import { DAY, dayStart, isoDate, parseDate, quarterStart, type Time } from '../../core/kernel/time.ts';
import { bridgeSteps, type Move, pipelineBridge } from '../../core/views/revops/forecast/bridge.ts';
import { bridgeLabels } from '../../core/views/revops/forecast/pipeline-bridge.ts';
import { formatAmount } from '../../core/views/revops/graph/format.ts';
import { nextQuarter, parseQuarter, quarterName } from '../../core/views/revops/sources/moments.ts';
import { pipelineMoves } from '../../core/views/revops/sources/schemas.ts';
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
  const moves = build().results.get(pipelineMoves.id)?.version?.rows ?? [];
  const window = { from: null, until: quarter === null ? null : nextQuarter(quarter) };
  // Rows of the source, which have kept its schema.
  const bridge = pipelineBridge(moves as unknown as readonly Move[], from, to + DAY, window);
  const { team, segment, region } = describeAsked(asked);
  let total = 0;
  return {
    from: isoDate(from),
    to: isoDate(to),
    close_quarter: query.quarter ?? null,
    tick: sales.head.tick,
    filters: { team, segment, region },
    steps: bridgeSteps.map((step) => {
      const { amount, count } = bridge[step];
      total = step === 'closing' ? amount : total + amount;
      const shown = { amount: toDollars(amount), running_total: toDollars(total), display: formatAmount(amount) };
      return { step, label: bridgeLabels[step], count, ...shown };
    }),
  };
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
