/** Changes in words: what caused them, the fields that they changed, and the values as a reader writes them. */

import { upperFirst } from '../format/text.ts';
import { day, moment } from '../format/times.ts';
import { isDollars, writeField } from './field-units.ts';

/** Causes whose name alone says too little. */
const SAID: Readonly<Record<string, string>> = {
  'rep.call': 'Rep called',
  'rep.email': 'Rep wrote',
  'rep.meeting': 'Rep met a lead',
  'rep.demo': 'Rep gave a demo',
  'rep.lead-opened': 'Lead handed to a rep',
  'rep.lead-closed': 'Lead of a rep closed',
  'lead.renewal-opened': 'Renewal became a lead',
  'lead.replied': 'Lead answered',
};

/** What the API spells in another way than the console. */
const SPELLED: readonly (readonly [RegExp, string])[] = [
  [/\blicense/g, 'licence'],
  [/\butilization/g, 'utilisation'],
];

const spelled = (text: string): string => SPELLED.reduce((done, [from, to]) => done.replace(from, to), text);

/** A cause in words: `lead.lost.price` is `Lead lost: price`. */
export function causeWords(cause: string): string {
  const said = SAID[cause];
  if (said !== undefined) return said;
  const [subject = '', what = '', ...reasons] = cause.split('.').map((part) => spelled(part.replaceAll('-', ' ')));
  const text = upperFirst(`${subject} ${what}`.trim());
  return reasons.length > 0 ? `${text}: ${reasons.join(', ')}` : text;
}

/** `yearToDateSpend` as `year to date spend`. */
export const fieldWords = (field: string): string => spelled(field.replace(/([a-z])([A-Z])/g, '$1 $2').toLowerCase());

const ISO = /^\d{4}-\d{2}-\d{2}(T|$)/;

const digitsOf = (field: string, value: number, decimals: number): number =>
  // Dollars are written whole, cents and all; what else is whole has no decimals.
  isDollars(field) ? decimals : Number.isInteger(value) ? 0 : Math.max(1, decimals);

/** A field before and after, with its unit: cents and hundredths are written where nothing else tells the two apart. */
export function movedWords(field: string, was: string | number, is: string | number): string {
  const write = (value: string | number, decimals: number): string => {
    if (typeof value === 'number') return writeField(field, value, digitsOf(field, value, decimals));
    const [, withTime] = ISO.exec(value) ?? [];
    return withTime === undefined ? value : withTime === 'T' ? moment(value) : day(value);
  };
  const [from, to] = [write(was, 0), write(is, 0)];
  return from === to ? `${write(was, 2)} → ${write(is, 2)}` : `${from} → ${to}`;
}
