import type { Calibration } from '../calibration/calibrate.ts';
import type { Coverage } from '../calibration/coverage.ts';
import { countText } from './texts.ts';

/** What the share of past intervals that held says of those of now. */
export const verdictTexts: Readonly<Record<Coverage['verdict'], string>> = {
  'as-stated': 'nothing speaks against the intervals',
  'too-narrow': 'read the intervals as wider than they are',
  'too-wide': 'the intervals are wider than they would have to be',
  'no-cases': 'no past quarter was looked at',
};

export const UNKNOWN = 'How far such forecasts held in the past is not known: no past quarter was looked at.';

/** Of intervals for nine in ten; null where none was looked at. */
export function ninetyOf(coverage: readonly Coverage[] | undefined): Coverage | null {
  const found = coverage?.find(({ interval }) => interval === 'p5-p95');
  return found && found.cases > 0 ? found : null;
}

/** How many of the past intervals held: of an outcome, or over all; null where none was looked at. */
export function heldOf(calibration: Calibration | null, outcome?: string): Coverage | null {
  if (outcome === undefined) return ninetyOf(calibration?.overall);
  return ninetyOf(calibration?.byOutcome.find((one) => one.outcome === outcome)?.coverage);
}

/** `Of 20 past intervals 16 held` @param outcome of all outcomes where it is not given */
export function heldSentence(calibration: Calibration | null, outcome?: string): string {
  const held = heldOf(calibration, outcome);
  return held === null
    ? 'No past interval was looked at'
    : `Of ${countText(held.cases, 'past interval')} ${held.within} held`;
}

/** How far forecasts of this kind held in the past, in a sentence: it stands beside every forecast. */
export function trustSentence(calibration: Calibration | null, unknown = UNKNOWN): string {
  return heldOf(calibration) === null ? unknown : `${heldSentence(calibration)} what came, where nine in ten should.`;
}
