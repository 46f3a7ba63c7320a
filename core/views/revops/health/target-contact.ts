import type { DatasetRow } from '../graph/dataset.ts';
import { compareText } from '../kit/order.ts';
import type { contacts } from '../sources/schemas.ts';
import type { FlagAction } from './flag-actions.ts';

export type Contact = DatasetRow<typeof contacts>;

/** The contact whom an action is for; null: the deal has none. */
export function targetOf(
  { choose, roles }: Pick<FlagAction, 'choose' | 'roles'>,
  people: readonly Contact[],
): Contact | null {
  const order = (a: Contact, b: Contact): number =>
    first(choose, a, b) ||
    roles.indexOf(a.contactRole) - roles.indexOf(b.contactRole) ||
    compareText(a.contactName, b.contactName);
  return people.toSorted(order)[0] ?? null;
}

function first(choose: FlagAction['choose'], a: Contact, b: Contact): number {
  if (choose === 'answered-last') return (b.lastAnswer ?? 0) - (a.lastAnswer ?? 0);
  return choose === 'never-answered' ? a.engaged - b.engaged : 0;
}
