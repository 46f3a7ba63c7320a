import { DAY, MONTH } from '../../../kernel/time.ts';
import type { MembershipColumns } from './columns.ts';
import { Dictionary } from './dictionary.ts';
import type { MembershipRecord } from './records.ts';
import { planMonths, REFUNDED, statuses } from './vocabulary.ts';

/**
 * What the amount comes to in a month, in whole cents: the amount by the plan's months; by its own length in mean months
 * where the plan is of no known length. Rounded once per membership, so that movements add up to the cent.
 */
export function monthlyAmount({ plan_type, amount, start_at, expire_at }: MembershipRecord): number {
  const months = planMonths[plan_type] ?? Math.max(expire_at - start_at, DAY) / MONTH;
  return Math.round(amount / months);
}

export interface PaidMemberships {
  readonly plans: Dictionary;
  readonly memberships: MembershipColumns;
  readonly notes: readonly string[];
}

/** The memberships that were paid, each once with its last status, by person and start. Their people join `users`. */
export function collectMemberships(records: Iterable<MembershipRecord>, users: Dictionary): PaidMemberships {
  const last = new Map<string, MembershipRecord>();
  for (const record of records) {
    last.set(`${record.start_at} ${record.plan_type.length} ${record.plan_type} ${record.user_id}`, record);
  }
  const known: ReadonlySet<string> = new Set(statuses);
  const others = new Map<string, number>();
  const paid: MembershipRecord[] = [];
  for (const record of last.values()) {
    if (known.has(record.status)) paid.push(record);
    else others.set(record.status, (others.get(record.status) ?? 0) + 1);
  }
  const notes = [...others].map(([status, count]) => `${count} memberships of status ${status} are not counted.`);
  const plans = new Dictionary();
  const codes = new Map(paid.map((record) => [record, users.add(record.user_id)]));
  const codeOf = (record: MembershipRecord): number => codes.get(record) ?? 0;
  paid.sort((a, b) => codeOf(a) - codeOf(b) || a.start_at - b.start_at || (a.plan_type < b.plan_type ? -1 : 1));
  const memberships: MembershipColumns = {
    size: paid.length,
    user: Uint32Array.from(paid, codeOf),
    plan: Uint32Array.from(paid, ({ plan_type }) => plans.add(plan_type)),
    start: Float64Array.from(paid, ({ start_at }) => start_at),
    expire: Float64Array.from(paid, ({ start_at, expire_at }) => Math.max(start_at, expire_at)),
    amount: Float64Array.from(paid, ({ amount }) => amount),
    mrr: Float64Array.from(paid, monthlyAmount),
    refunded: Uint8Array.from(paid, ({ status }) => (status === REFUNDED ? 1 : 0)),
  };
  return { plans, memberships, notes: notes.sort() };
}
