import { type MembershipEvent, type MembershipTerm, membershipsOf } from '../../../events/index.ts';
import { DAY, dayStart, type Time } from '../../../kernel/time.ts';
import { membershipRecord } from '../academy/membership-records.ts';
import type { MembershipRecord } from '../telemetry/records.ts';
import { always, type LakeTable, type Row } from './column.ts';

const columns = [
  always('arrived_on', 'day', 'The day of UTC at whose end the term stood so, by which it is stored.'),
  always('user_id', 'text', 'Who is a member.'),
  always('plan_type', 'text', 'The plan: monthly, quarterly, yearly or another.'),
  always('start_at', 'time', 'When the term begins.'),
  always('expire_at', 'time', 'When it ends, or has ended.'),
  always('status', 'text', 'active, cancelled, expired or refunded.'),
  always('amount', 'usd', 'What was paid for the whole term, in US dollars.'),
  always('changed_at', 'time', 'When the status was set.'),
] as const;

export type MembershipColumn = (typeof columns)[number]['name'];

/** Memberships as they changed: of one person, plan and start the row that was changed last is how the term stands. */
export const membershipsTable = {
  id: 'memberships',
  description: 'Terms of memberships as they stood at the end of each day on which they changed.',
  grain: 'a term of a membership (user_id, plan_type, start_at) and a day on which it changed',
  columns,
} as const satisfies LakeTable<MembershipColumn>;

/** A term as it stood once it had changed. */
export type MembershipChange = MembershipRecord & { readonly changed_at: Time };

export function membershipRow({ amount, changed_at, ...term }: MembershipChange) {
  const { user_id, plan_type, start_at, expire_at, status } = term;
  return {
    arrived_on: dayStart(changed_at),
    ...{ user_id, plan_type, start_at, expire_at, status },
    amount,
    changed_at,
  } satisfies Row<MembershipColumn>;
}

/**
 * Terms that changed in a range, each as it stood at the end of the day, whatever became of it later: so a day says the same
 * whenever it is asked about. In the order in which they changed; of one moment, in that in which they began.
 * @param events all of the memberships’ events from the first one on, in the order in which they happened
 * @param range from a midnight to a midnight
 */
export function membershipChanges(
  events: readonly MembershipEvent[],
  { from, to }: { readonly from: Time; readonly to: Time },
): MembershipChange[] {
  const days = new Set(events.filter(({ time }) => time >= from && time < to).map(({ time }) => dayStart(time)));
  return [...days].flatMap((day) => {
    const known = events.filter(({ time }) => time < day + DAY);
    const changed = membershipsOf(known).filter(({ changedAt }) => changedAt >= day);
    return changed.sort((a, b) => a.changedAt - b.changedAt).map(changeOf);
  });
}

function changeOf(term: MembershipTerm): MembershipChange {
  return { ...membershipRecord(term), changed_at: term.changedAt };
}
