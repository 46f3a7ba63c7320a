import { round } from '../../../kernel/money.ts';
import type { Evidence } from '../../../kernel/narrator.ts';
import { figure, type Sentence as Written } from '../../../print/findings/wording.ts';
import { needInput } from '../inputs/catalogue.ts';
import { inputText, usualText } from '../inputs/text.ts';
import type { Contribution, FactorComputed } from '../types.ts';
import type { Sentence } from './types.ts';

/*
 * Evidence of content: what a figure is of stands before the slash in its id, so that each can be looked up among the measures.
 */

/** A factor's value as it is written and judged: to one decimal. */
export function shownValue({ value }: Pick<FactorComputed, 'value'>): number {
  return round(value, 1);
}

export function citedFactor(factor: Pick<FactorComputed, 'id' | 'name' | 'value'>): Evidence {
  return figure(`${factor.id}/value`, `${factor.name}, of 100 points`, 'count', shownValue(factor));
}

/** A confidence or a strength, 0 to 1, in percent. */
export function citedShare(id: string, label: string, share: number): Evidence {
  return figure(id, label, 'percent', 100 * share);
}

export function citedInput({ input, value }: Pick<Contribution, 'input' | 'value'>): Evidence {
  return { id: `${input}/value`, label: needInput(input).label, text: inputText(input, value) };
}

/** The middle of an input's reference range. */
export function citedUsual({ input }: Pick<Contribution, 'input'>): Evidence {
  const { label, reference } = needInput(input);
  return { id: `${input}/usual`, label: `${label}: what is usual (${reference.source})`, text: usualText(input) };
}

const FIGURES = /\d[\d,]*(?:\.\d+)?(?: ?%)?/g;

/** The figures of a sentence that a record has, such as advice: they are the record's own, and nobody measured them. */
export function citedText(id: string, label: string, text: string): Evidence[] {
  return [...new Set(text.match(FIGURES))].map((found, n) => ({ id: `${id}-${n + 1}`, label, text: found }));
}

/** A sentence with the measures that its evidence is of, and those that it rests on besides. */
export function resting({ text, evidence }: Written, besides: readonly string[] = []): Sentence {
  const cited = evidence.map(({ id }) => id.slice(0, id.indexOf('/')));
  return { text, measures: [...new Set([...cited, ...besides])], evidence };
}

/** `a, b and c` */
export function listed(labels: readonly string[]): string {
  return labels.length < 2 ? labels.join('') : `${labels.slice(0, -1).join(', ')} and ${labels.at(-1)}`;
}
