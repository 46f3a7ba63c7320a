import { DAY } from '../../../kernel/time.ts';
import { body, note, tableOf } from '../../../print/blocks.ts';
import type { Block, Cell } from '../../../print/document.ts';
import { formatDate } from '../../../print/format.ts';
import type { Calibration, CalibrationCase } from '../calibration/calibrate.ts';
import type { Coverage } from '../calibration/coverage.ts';
import { needOutcome } from '../outcomes/catalogue.ts';
import { heldOf, trustSentence, UNKNOWN, verdictTexts } from '../said/held.ts';
import { outcomeText } from '../said/outcome-text.ts';
import { shareText } from '../said/texts.ts';
import { whyNot } from './absence.ts';
import { type ReportInput, sourceOf } from './input.ts';

/** How the share stands beside the 90% that was stated, before what that says. */
const BESIDE: Readonly<Record<Coverage['verdict'], string>> = {
  'as-stated': 'which leaves room for the 90% that was stated: ',
  'too-narrow': 'which is below the 90% that was stated: ',
  'too-wide': 'which is above the 90% that was stated: ',
  'no-cases': 'as ',
};

/** How many of the past intervals held, over all outcomes; null where none was looked at. */
export const heldOverall = ({ review }: Pick<ReportInput, 'review'>): Coverage | null => heldOf(review.calibration);

/** `3 of 4` past intervals of an outcome that held its value; a dash where none was looked at. */
export function heldText({ review }: Pick<ReportInput, 'review'>, outcome: string): string {
  const held = heldOf(review.calibration, outcome);
  return held ? `${held.within} of ${held.cases}` : '—';
}

/** How far forecasts of this kind held in the past, or why that is not known. */
export const trustText = (input: ReportInput): string =>
  trustSentence(input.review.calibration, whyNot(input, 'calibration', UNKNOWN));

/** How far to trust the forecasts: how many past intervals held, by outcome and quarter. */
export function trustBlocks(input: ReportInput): Block[] {
  const { calibration } = input.review;
  const held = heldOverall(input);
  if (calibration === null || held === null) return [body(trustText(input))];
  return [
    body(`${trustText(input)} ${chance(held)}`),
    caseTable(input, calibration),
    note(
      `The same method was run at the beginning of each of these quarters, with what was known then; below and above are of the interval of nine in ten. ${halves(calibration)} Outcomes hang together, so that the share is known less well than as many independent cases would tell.`,
    ),
  ];
}

/** How well the share is known, and what it says of the intervals. */
function chance({ share, confidence, verdict }: Coverage): string {
  const between = `${shareText(confidence.low)} and ${shareText(confidence.high)}`;
  return `The share is ${shareText(share ?? 0)}, and with so few cases may be anything between ${between}, ${BESIDE[verdict]}${verdictTexts[verdict]}.`;
}

/** How the narrower intervals did. */
function halves({ overall }: Calibration): string {
  const half = overall.find(({ interval }) => interval === 'p25-p75');
  return half && half.cases > 0 ? `Of the intervals for every other one ${half.within} of ${half.cases} held.` : '';
}

function caseTable(input: ReportInput, { cases, byOutcome }: Calibration): Block {
  const ends = [...new Set(cases.map(({ end }) => end))].sort();
  const rows = byOutcome.flatMap(({ outcome }) => {
    const own = cases.filter((one) => one.outcome === outcome);
    return own.length === 0 ? [] : { outcome, own };
  });
  return tableOf({
    title: 'What came in past quarters of 13 weeks, and where it was out of its interval',
    source: sourceOf(input, 'the forecast made anew for past quarters, and the measures of these'),
    empty: 'No past quarter was looked at.',
    noun: 'outcomes',
    rows,
    columns: [
      { label: 'Outcome', weight: 2.8, cell: ({ outcome }) => ({ text: needOutcome(outcome).label, strong: true }) },
      ...ends.map((end) => ({
        // They lie within a year, so that the day says enough.
        label: `To ${formatDate(Date.parse(end) - DAY).replace(/ \d{4}$/, '')}`,
        weight: 1.2,
        align: 'right' as const,
        cell: ({ own }: { readonly own: readonly CalibrationCase[] }) => caseCell(own.find((one) => one.end === end)),
      })),
      { label: 'Held', weight: 0.8, align: 'right', cell: ({ outcome }) => heldText(input, outcome) },
    ],
  });
}

function caseCell(found: CalibrationCase | undefined): Cell {
  if (!found) return { text: '—', tone: 'muted' };
  const { outcome, actual, p5, p95 } = found;
  const text = outcomeText(outcome, actual);
  if (actual >= p5 && actual <= p95) return { text };
  return { text: `${text}, ${actual < p5 ? 'below' : 'above'}`, tone: 'warn' };
}
