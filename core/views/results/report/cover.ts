import type { KeyFigure } from '../../../print/document.ts';
import { NOT_MEASURABLE } from '../../../print/format.ts';
import { needOutcome } from '../outcomes/catalogue.ts';
import { outcomeText, rangeText } from '../said/outcome-text.ts';
import { rankedSegments } from '../said/standing.ts';
import { isSure, pointsText, shareText } from '../said/texts.ts';
import { forecastOf } from '../simulation-inputs.ts';
import type { ReportInput } from './input.ts';
import { heldOverall } from './trust.ts';

/** What leads the report: the best and the worst segment, an outcome of the next quarter, and how far forecasts can be trusted. */
export function coverFigures(input: ReportInput): KeyFigure[] {
  return [...segmentFigures(input), forecastFigure(input), trustFigure(input)];
}

type Shown = Pick<KeyFigure, 'id' | 'label' | 'value' | 'change'>;

/** A figure of one moment: it has no course, and no change that could be judged. */
const figure = (shown: Shown): KeyFigure => ({ ...shown, judgement: 'neutral', trend: [] });

function segmentFigures({ review }: ReportInput): KeyFigure[] {
  const ranked = rankedSegments(review.segments ?? []).filter(isSure);
  const places = [
    { id: 'best-segment', label: 'Best of the five segments', of: ranked[0] },
    { id: 'worst-segment', label: 'Worst of the five segments', of: ranked.length > 1 ? ranked.at(-1) : undefined },
  ];
  return places.map(({ id, label, of }) =>
    of
      ? figure({
          id,
          label,
          value: pointsText(of.value),
          change: `${of.segment}, of 100 points, confidence ${shareText(of.confidence)}`,
        })
      : figure({ id, label, value: NOT_MEASURABLE, change: 'Too little was measured' }),
  );
}

/** What the cover tells of the next quarter, with its course up to now. */
const LEADING = 'gross-margin';

function forecastFigure(input: ReportInput): KeyFigure {
  const { simulation, baselines } = input.review;
  const { label } = needOutcome(LEADING);
  const expected = simulation && forecastOf(simulation).find(({ outcome }) => outcome === LEADING);
  const baseline = baselines.find(({ outcome }) => outcome === LEADING);
  if (!expected) return figure({ id: LEADING, label, value: NOT_MEASURABLE, change: 'It could not be forecast' });
  const { p5, p95 } = expected.total.quantiles;
  const trend = baseline?.status === 'measured' ? baseline.quarters.map(({ value }) => value) : [];
  const change = `expected next quarter; nine times in ten ${rangeText(LEADING, p5, p95)}`;
  const shown = figure({ id: LEADING, label, value: outcomeText(LEADING, expected.total.mean), change });
  return { ...shown, trend, steps: 'quarters' };
}

function trustFigure(input: ReportInput): KeyFigure {
  const held = heldOverall(input);
  const about = { id: 'calibration', label: 'Past intervals that held' };
  return held === null
    ? figure({ ...about, value: NOT_MEASURABLE, change: 'No past quarter was looked at' })
    : figure({
        ...about,
        value: `${held.within} of ${held.cases}`,
        change: 'of all outcomes, where nine in ten should',
      });
}
