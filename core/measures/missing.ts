/** Why there is no value. */
export type MissingKind =
  | 'not-there' // the part did not exist then
  | 'not-recorded' // history has no value of the measure for these days
  | 'not-kept' // the world is too large to keep it
  | 'zero-denominator' // nothing to divide by
  | 'no-earlier-day'; // it compares with a day before, and there is none

/** "Not measurable", with its reason: never 0, never NaN. */
export interface Missing {
  readonly kind: MissingKind;
  /** A sentence for the viewer. */
  readonly detail: string;
}

/** A value in the measure's inner unit, or why there is none. */
export type Reading = number | Missing;

export function isMissing(reading: Reading): reading is Missing {
  return typeof reading !== 'number';
}

export const notThere: Missing = { kind: 'not-there', detail: 'It did not exist at that time.' };

export const notRecorded: Missing = {
  kind: 'not-recorded',
  detail: 'The measure was not recorded on these days.',
};

/** @param parts what they are called, such as `clients` */
export function notKept(parts: string): Missing {
  return { kind: 'not-kept', detail: `A world of this size keeps no daily figures of single ${parts}.` };
}

export const noEarlierDay: Missing = {
  kind: 'no-earlier-day',
  detail: 'It compares with the day before, of which there is no record here.',
};

export function zeroDenominator(why: string): Missing {
  return { kind: 'zero-denominator', detail: `Not measurable: ${why}.` };
}
