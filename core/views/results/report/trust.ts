import { DAY } from '../../../kernel/time.ts';
import { body, note, tableOf } from '../../../print/blocks.ts';
import type { Block, Cell } from '../../../print/document.ts';
import { formatDate } from '../../../print/format.ts';
import type { Calibration, CalibrationCase } from '../calibration/calibrate.ts';
import type { Coverage } from '../calibration/coverage.ts';
import { needOutcome } from '../outcomes/catalogue.ts';
import { whyNot } from './absence.ts';
import { countText, type ReportInput, shareText, sourceOf } from './input.ts';
import { outcomeText } from './outcome-text.ts';

type Verdict = Coverage['verdict'];

const VERDICTS: Readonly<Record<Verdict, string>> = {
  'as-stated': 'which leaves room for the 90% that was stated: nothing speaks against the intervals.',
  'too-narrow': 'which is below the 90% that was stated: read the intervals as wider than they are.',
  'too-wide': 'which is above the 90% that was stated: the intervals are wider than they would have to be.',
  'no-cases': 'as no past quarter was looked at.',
};

const none = (input: ReportInput): string =>
  whyNot(input, 'calibration', 'How far such forecasts held in the past is not known: no past quarter was looked at.');

const ninety = (coverage: readonly Coverage[]): Coverage | undefined =>
  coverage.find(({ interval }) => interval === 'p5-p95');

/** How many of the past intervals held, over all outcomes; null where none was looked at. */
export function heldOverall({ review }: Pick<ReportInput, 'review'>): Coverage | null {
  const found = review.calibration && ninety(review.calibration.overall);
  return found && found.cases > 0 ? found : null;
}

/** `3 of 4` past intervals of an outcome that held its value; a dash where none was looked at. */
export function heldText({ review }: Pick<ReportInput, 'review'>, outcome: string): string {
  const found = review.calibration?.byOutcome.find((one) => one.outcome === outcome);
  const coverage = found && ninety(found.coverage);
  return coverage && coverage.cases > 0 ? `${coverage.within} of ${coverage.cases}` : '—';
}

/** How far forecasts of this kind held in the past, in a sentence: it stands beside every forecast. */
export function trustSentence(input: ReportInput): string {
  const held = heldOverall(input);
  return held === null
    ? none(input)
    : `Of ${countText(held.cases, 'past interval')} ${held.within} held what came, where nine in ten should.`;
}

/** How far to trust the forecasts: how many past intervals held, by outcome and quarter. */
export function trustBlocks(input: ReportInput): Block[] {
  const { calibration } = input.review;
  const held = heldOverall(input);
  if (calibration === null || held === null) return [body(none(input))];
  return [
    body(`${trustSentence(input)} ${chance(held)}`),
    caseTable(input, calibration),
    note(
      `The same method was run at the beginning of each of these quarters, with what was known then; below and above are of the interval of nine in ten. ${halves(calibration)} Outcomes hang together, so that the share is known less well than as many independent cases would tell.`,
    ),
  ];
}

/** How well the share is known, and what it says of the intervals. */
function chance({ share, confidence, verdict }: Coverage): string {
  const between = `${shareText(confidence.low)} and ${shareText(confidence.high)}`;
  return `The share is ${shareText(share ?? 0)}, and with so few cases may be anything between ${between}, ${VERDICTS[verdict]}`;
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
