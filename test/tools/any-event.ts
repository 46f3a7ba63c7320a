import fc from 'fast-check';
import type { EventKind, Scalar, WorldEvent } from '../../core/world/index.ts';

/** Events of kinds, at values that their fields can hold. */

/** What a date can show. */
const LAST = 8_640_000_000_000_000;
const anyTime = fc.oneof(fc.integer({ min: -LAST, max: LAST }), fc.integer({ min: -40, max: 40 }));
const anyText = fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('', '\n', '"', '\ud800', '__proto__', 'Ω≈ç√'));
const anyWhole = fc.oneof(
  fc.maxSafeInteger(),
  fc.integer({ min: -40, max: 40 }),
  fc.constantFrom(Number.MAX_SAFE_INTEGER, Number.MIN_SAFE_INTEGER),
);

function valueIn({ type, optional, choices }: EventKind['fields'][string]): fc.Arbitrary<Scalar> {
  const value: fc.Arbitrary<Scalar> =
    type === 'choice'
      ? fc.constantFrom(...choices)
      : type === 'text' || type === 'id'
        ? anyText
        : type === 'number'
          ? fc.double({ noNaN: true, noDefaultInfinity: true })
          : type === 'time'
            ? anyTime
            : anyWhole;
  return optional ? fc.option(value) : value;
}

export function anyEventOf(kinds: readonly EventKind[]): fc.Arbitrary<WorldEvent> {
  return fc.constantFrom(...kinds).chain(({ name, fields }) =>
    fc.record({
      time: anyWhole,
      kind: fc.constant(name),
      entity: anyText,
      data: fc.record(Object.fromEntries(Object.entries(fields).map(([field, spec]) => [field, valueIn(spec)]))),
    }),
  );
}
