import { compareStatuses, membershipKey } from '../../telemetry/later.ts';
import type { SentMembership } from '../../telemetry/log.ts';
import { type Against, future } from './sort-events.ts';
import { isSame, nothingSorted, type Placed, type Sorted } from './sorted.ts';

/** Memberships by what they bring: what is later than all that is known of the same is new. */
export function sortMemberships(
  memberships: readonly Placed<SentMembership>[],
  { known, latest }: Pick<Against, 'known' | 'latest'>,
): Sorted<SentMembership> {
  const sorted = nothingSorted<SentMembership>();
  const inCall = new Map<string, readonly SentMembership[]>();
  for (const placed of memberships) {
    const { index, record } = placed;
    const faults = future(placed, 'updated_at', record.updated_at, latest);
    const key = membershipKey(record);
    const sent = inCall.get(key) ?? known.membershipOf(record)?.sent ?? [];
    if (faults.length > 0) sorted.errors.push(...faults);
    else if (sent.some((one) => isSame(one, record))) sorted.known.push(index);
    else if (sent.some((one) => compareStatuses(one, record) > 0)) sorted.superseded.push(index);
    else {
      sorted.fresh.push(placed);
      inCall.set(key, [...sent, record]);
    }
  }
  return sorted;
}
