import type { Status } from '../../../kernel/presentation/vocabulary.ts';
import { NO_VALUE } from '../../../kernel/presentation/write.ts';
import { DAY } from '../../../kernel/time.ts';
import { formatDate } from '../../../print/format.ts';
import type { Calibration, CalibrationCase } from '../calibration/calibrate.ts';
import type { Coverage } from '../calibration/coverage.ts';
import { needOutcome } from '../outcomes/catalogue.ts';
import { heldOf, heldSentence, trustSentence, verdictTexts } from '../said/held.ts';
import { outcomeText, rangeText } from '../said/outcome-text.ts';

/** Intervals that are too narrow promise more than they keep. */
const STATUSES: Readonly<Record<Coverage['verdict'], Status>> = {
  'as-stated': 'good',
  'too-narrow': 'warn',
  'too-wide': 'none',
  'no-cases': 'none',
};

/** How many past intervals held, as it stands beside a forecast. @param outcome of all outcomes where it is not given */
export function presentHeld(calibration: Calibration | null, outcome?: string) {
  const held = heldOf(calibration, outcome);
  return {
    within: held?.within ?? null,
    cases: held?.cases ?? 0,
    display: held ? `${held.within} of ${held.cases}` : NO_VALUE,
    status: held ? STATUSES[held.verdict] : ('none' as const),
    message: heldSentence(calibration, outcome),
  };
}

/** The past quarters that were forecast anew, with what came and whether it was within. */
export function presentCalibration(calibration: Calibration) {
  const held = presentHeld(calibration);
  const verdict = heldOf(calibration)?.verdict;
  const trust = trustSentence(calibration);
  const message = verdict ? `${trust.replace(/\.$/, '')}: ${verdictTexts[verdict]}.` : trust;
  return {
    ...calibration,
    cases: calibration.cases.map(presentCase),
    byOutcome: calibration.byOutcome.map((one) => ({
      ...one,
      shown: { label: needOutcome(one.outcome).label, ...presentHeld(calibration, one.outcome) },
    })),
    shown: { ...held, message, alt: message },
  };
}

function presentCase(one: CalibrationCase) {
  const { outcome, end, actual, p5, p95 } = one;
  const where = actual < p5 ? 'below' : actual > p95 ? 'above' : 'held';
  const shown = {
    label: `13 weeks to ${formatDate(Date.parse(end) - DAY)}`,
    display: outcomeText(outcome, actual),
    range: { low: p5, high: p95, display: rangeText(outcome, p5, p95) },
    status: where === 'held' ? ('good' as const) : ('warn' as const),
    status_label: where,
  };
  return { ...one, shown };
}
