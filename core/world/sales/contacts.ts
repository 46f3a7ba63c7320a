import { hash32 } from '../../kernel/hash.ts';
import { stream } from '../../kernel/random.ts';
import { domainOf, emailOf, personName } from '../names.ts';
import { type ContactRole, contactRoles } from '../pack/organisation.ts';

/** Somebody at an account who has a say in what is bought, or who uses it. */
export interface Contact {
  readonly name: string;
  readonly email: string;
  readonly role: ContactRole;
  /** The hour of the day, UTC, around which the person answers. */
  readonly hour: number;
}

const KEY = hash32('contacts');

/** Contacts that were asked for lately, by account: each activity of a deal asks for them. */
const known = new Map<string, readonly Contact[]>();
/** Accounts that are remembered at once: some thousands take a megabyte or two. */
const MOST_KNOWN = 4096;

/**
 * The three to five contacts of an account, the champion first; the same for all that is sold to it.
 * A pure function of the account's name, so that no state needs to keep them.
 */
export function contactsOf(account: string): readonly Contact[] {
  const before = known.get(account);
  if (before) return before;
  if (known.size >= MOST_KNOWN) known.clear();
  const contacts = drawContacts(account);
  known.set(account, contacts);
  return contacts;
}

function drawContacts(account: string): readonly Contact[] {
  const random = stream(KEY, account, 0, 0);
  const many = random.int(3, 5);
  const domain = domainOf(account);
  const contacts: Contact[] = [];
  while (contacts.length < many) {
    const person = personName(random);
    if (contacts.some(({ name }) => name === person.name)) continue;
    const role = contactRoles[contacts.length] ?? 'user';
    contacts.push({ name: person.name, email: emailOf(person, domain), role, hour: random.int(13, 21) });
  }
  return contacts;
}
