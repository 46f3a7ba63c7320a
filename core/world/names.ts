import type { Random } from '../kernel/random.ts';
import { areaCodes } from './pack/area-codes.ts';
import { endings, roots } from './pack/companies.ts';
import type { Industry } from './pack/industries.ts';
import { firstNames, lastNames } from './pack/words.ts';

export interface Person {
  readonly first: string;
  readonly last: string;
  readonly name: string;
}

export function personName(random: Random): Person {
  const first = random.pick(firstNames);
  const last = random.pick(lastNames);
  return { first, last, name: `${first} ${last}` };
}

/** `Ridgeflow Solutions`, `Hart & Boyle Law`, `Bright Cedar Health`: over a million names, so that two alike are rare. */
export function companyName(random: Random, industry: Industry): string {
  const suffix = random.pick(industry.suffixes);
  const form = random.float();
  if (form < 0.5) {
    const root = random.pick(roots);
    const ending = random.pick(endings);
    return `${root}${root.toLowerCase().endsWith(ending.charAt(0)) ? ` ${capital(ending)}` : ending} ${suffix}`;
  }
  if (form < 0.75) return `${random.pick(lastNames)} & ${random.pick(lastNames)} ${suffix}`;
  return `${random.pick(roots)} ${capital(random.pick(endings))} ${suffix}`;
}

/**
 * A company's mail domain: `hartboylelaw.example`. Names below `.example` are reserved and never registered (RFC 2606), so
 * that no mail of a demo reaches a stranger.
 */
export function domainOf(company: string): string {
  return `${company.toLowerCase().replace(/[^a-z0-9]+/g, '')}.example`;
}

/** The mail domain of the company itself. */
export const OWN_DOMAIN = domainOf('Prism MSP');

/** `john.smith@acme.example` */
export function emailOf(person: Person, domain: string): string {
  return `${person.first}.${person.last}@${domain}`.toLowerCase();
}

/** A number from the range 555-0100 … 555-0199 that is reserved for fiction, in a real area code. */
export function phoneNumber(random: Random): string {
  return `+1-${random.pick(areaCodes)}-555-01${String(random.int(0, 99)).padStart(2, '0')}`;
}

/** `client-3` of the cast that a world begins with. */
export function castId(prefix: string, index: number): string {
  return `${prefix}-${index + 1}`;
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
