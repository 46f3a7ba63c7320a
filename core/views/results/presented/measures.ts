import type { AxisLabel } from '../../../kernel/presentation/vocabulary.ts';
import { NO_VALUE, writeValue } from '../../../kernel/presentation/write.ts';
import { DAY, isoDate } from '../../../kernel/time.ts';
import { formatDate, formatFigure } from '../../../print/format.ts';
import { needInput } from '../inputs/catalogue.ts';
import { QUARTER } from '../inputs/readings.ts';
import { inputText } from '../inputs/text.ts';
import { needOutcome } from '../outcomes/catalogue.ts';
import type { Baseline, Observation } from '../types.ts';
import { outcomeFormat, writeShare, written } from './formats.ts';

/** A measure with its name, and how much it rests on; or why it has no value. */
export function presentMeasure(measure: Observation) {
  const { label } = needInput(measure.id);
  if (measure.status === 'absent') {
    return { ...measure, shown: { label, display: NO_VALUE, message: `${label} is not measured: ${measure.reason}` } };
  }
  const { value, period, sampleSize, coverage, freshness, confidence, source } = measure;
  const text = written(inputText(measure.id, value));
  const shown = {
    label,
    ...text,
    sample_display: sampleSize === null ? NO_VALUE : formatFigure('count', Math.round(sampleSize)),
    coverage_display: writeShare(coverage),
    freshness_display: writeShare(freshness),
    confidence_display: writeShare(confidence),
    window: period === null ? null : windowText(period.from, period.to),
    message: `${label} at ${text.display}${source === 'submitted' ? ', submitted' : ''}, confidence ${writeShare(confidence)}`,
  };
  return { ...measure, shown };
}

/** `28 Aug 2026 to 25 Nov 2026`: the day after the last is no part of it; `now` of what stands at a moment. */
function windowText(from: string, to: string): string {
  const [first, last] = [Date.parse(from), Date.parse(to) - DAY];
  return last <= first ? `${formatDate(Math.max(first, last))}` : `${formatDate(first)} to ${formatDate(last)}`;
}

/** What an outcome came to in past quarters, and what is expected of itself. */
export function presentBaseline(baseline: Baseline) {
  const { label } = needOutcome(baseline.outcome);
  if (baseline.status === 'absent')
    return { ...baseline, shown: { label, display: NO_VALUE, message: baseline.reason } };
  const format = outcomeFormat(baseline.outcome);
  const write = (value: number): string => writeValue(format, value);
  const { value, target, quarters } = baseline;
  const shown = {
    label,
    ...format,
    display: write(value),
    target_display: write(target),
    next: quarterLabel(isoDate(Date.parse(quarters.at(-1)?.end ?? '') + QUARTER * DAY)),
    points: quarters.map(({ end, value: came }) => ({ ...quarterLabel(end), value: came, display: write(came) })),
    message: `${label} is expected at ${write(value)} by itself; the mean of the last year is ${write(target)}`,
  };
  return { ...baseline, shown };
}

/** 13 weeks by the last day that is in them. */
function quarterLabel(end: string): AxisLabel {
  const last = formatDate(Date.parse(end) - DAY);
  return { key: end, label: `13 weeks to ${last}`, short: last.split(' ', 2).join(' ') };
}
