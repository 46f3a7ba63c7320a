import { exp, ln } from '../../../kernel/math.ts';
import type { Unit } from '../../../measures/index.ts';

/** What a persona is called, and what it asks for, where it has much or little of something. */
export interface Side {
  /** Plural, of people: `mobile learners`. */
  readonly noun: string;
  /** Before another's noun: `mobile`. */
  readonly adjective: string;
  /** What to do about it, in a sentence without figures. */
  readonly implies: string;
}

/** A record of what people are grouped by: one figure per person. */
export interface Feature {
  readonly id: string;
  readonly label: string;
  readonly unit: Unit;
  /** `log`: people are compared by log(1 + value), as a few have many times what most have. */
  readonly scale: 'linear' | 'log';
  /** How it is counted. */
  readonly definition: string;
  readonly rationale: string;
  readonly high: Side;
  readonly low: Side;
}

export const feature = <const Id extends string>(spec: Feature & { readonly id: Id }): Feature & { readonly id: Id } =>
  spec;

/** A value on the scale on which people are compared. */
export function scaled({ scale }: Pick<Feature, 'scale'>, value: number): number {
  return scale === 'log' ? ln(1 + value) : value;
}

/** The value of which `scaled` made this: of a mean on the scale, what is typical in the unit. */
export function unscaled({ scale }: Pick<Feature, 'scale'>, point: number): number {
  return scale === 'log' ? exp(point) - 1 : point;
}
