import type { Time } from '../../kernel/time.ts';

/** What a field of an event may hold. */
export type Scalar = string | number | null;

/** A field of a kind of event: its type, and whether a value is of it. */
export interface Field<T extends Scalar = Scalar> {
  readonly type: 'time' | 'id' | 'cents' | 'count' | 'number' | 'text' | 'choice';
  /** Whether null is a value, too. */
  readonly optional: boolean;
  /** The values of a choice. */
  readonly choices: readonly string[];
  holds(value: unknown): value is T;
}

export type Fields = Readonly<Record<string, Field>>;

/** The values of an event with such fields. */
export type Values<F extends Fields> = { readonly [N in keyof F]: F[N] extends Field<infer T> ? T : never };

/** A kind of event: its name, what it says, and its fields. Declared by the part that records it. */
export interface EventKind<N extends string = string, F extends Fields = Fields> {
  /** `lead.won` */
  readonly name: N;
  /** What has happened, in one sentence. */
  readonly says: string;
  readonly fields: F;
}

/** Something that happened once to an entity and never changes: a stage change, a signature, a renewal. */
export interface WorldEvent<N extends string = string, D = Readonly<Record<string, Scalar>>> {
  readonly time: Time;
  readonly kind: N;
  readonly entity: string;
  readonly data: D;
}

/** The events of a kind. */
export type EventOf<K extends EventKind> =
  K extends EventKind<infer N, infer F extends Fields> ? WorldEvent<N, Values<F>> : never;

export function defineEvent<const N extends string, F extends Fields>(
  name: N,
  says: string,
  fields: F,
): EventKind<N, F> {
  return { name, says, fields };
}

function field<T extends Scalar>(
  type: Field['type'],
  holds: (value: unknown) => value is T,
  choices: readonly string[] = [],
): Field<T> {
  return { type, optional: false, choices, holds };
}

const isWhole = (value: unknown): value is number => Number.isSafeInteger(value);
const isText = (value: unknown): value is string => typeof value === 'string';

/** Milliseconds since 1970. */
export const time = field('time', isWhole);
export const id = field('id', isText);
export const cents = field('cents', isWhole);
export const count = field('count', isWhole);
/** Any finite number. */
export const number = field('number', (value): value is number => Number.isFinite(value));
export const text = field('text', isText);

/** One of a closed list of texts. */
export function oneOf<const T extends string>(choices: readonly T[]): Field<T> {
  const known: ReadonlySet<unknown> = new Set(choices);
  return field('choice', (value): value is T => known.has(value), choices);
}

/** A field that may also be null: it doesn't apply, or wasn't written down yet when the event was stored. */
export function optional<T extends Scalar>(of: Field<T>): Field<T | null> {
  return { ...of, optional: true, holds: (value): value is T | null => value === null || of.holds(value) };
}
