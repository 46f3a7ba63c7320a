import { instantWindow, periodLabel, windowOf } from '../../../kernel/presentation/periods.ts';
import type { TimeWindow } from '../../../kernel/presentation/vocabulary.ts';
import { DAY, monthStart, type Time } from '../../../kernel/time.ts';
import {
  type BenchmarkId,
  benchmarkOf,
  type FigureId,
  figureIds,
  figureOf,
  type InputMonth,
  isAmount,
  SPAN_MONTHS,
  type ValueModel,
  valueIn,
} from '../value/index.ts';
import type { DerivedRequirement } from '../widget.ts';
import { display } from '../widgets/format.ts';
import type { BoundCourse, BoundFigure, BoundPoint, Reading } from './bound.ts';
import { NOTHING, serveReading } from './measure-figure.ts';
import { COURSE, lastPeriods, spanText } from './periods.ts';

interface MonthName {
  readonly name: string;
  readonly start: Time;
}

/** Reads a figure of the value model as a widget wants it; see `contract.ts` for what windows mean. */
export function bindDerived(requirement: DerivedRequirement, model: ValueModel, time: Time): BoundFigure {
  const { as, figure: id, window } = requirement;
  const figure = figureOf(id);
  const amount = isAmount(figure);
  const series = model.series(id);
  const count = window === 'now' ? 1 : window.count;
  const periods = lastPeriods('month', 2 * count, time, false);
  const byName = new Map(series.map((point) => [point.period, point]));
  const serve = (reading: Reading): Reading => serveReading(figure.unit, reading);
  const cut = new Set(model.months.filter((month) => !isWholeMonth(month)).map(({ period: name }) => name));
  const pointAt = ({ name, start }: MonthName): BoundPoint => {
    const { value, reason } = byName.get(name) ?? { value: null, reason: 'There is no record of that month.' };
    return { period: name, start, partial: cut.has(name), ...serve({ value, reason }) };
  };
  const over = (names: readonly MonthName[]): Reading => {
    const readings = names.map(({ name }) => byName.get(name)?.value ?? null);
    const values = readings.flatMap((value) => value ?? []);
    const last = names.at(-1);
    if (values.length === 0 && last) return pointAt(last);
    return serve({ value: values.reduce((sum, value) => sum + value, 0), reason: null });
  };
  /** Of an amount over its whole span, the later half of the months and the one before it: years, where there are two. */
  const compared = (): readonly [MonthName[], MonthName[]] => {
    if (!amount) return [periods.slice(-2, -1), periods.slice(-1)];
    if (window !== 'now') return [periods.slice(0, count), periods.slice(count)];
    const span = model.span.filter(isWholeMonth).map(({ period: name, start }) => ({ name, start }));
    const half = Math.floor(span.length / 2);
    const later = span.length - half;
    return [span.slice(later - half, later), span.slice(later)];
  };
  const whole = model.span.map(({ period: name, start }) => ({ name, start }));
  const months = window === 'now' || !amount ? whole : periods.slice(count);
  const here = stretch(months) ?? instantWindow(time);
  /** The up to 24 months that end with one: what a figure of a span is of at that month. */
  const spanTo = ({ name }: MonthName): TimeWindow | null => {
    const last = model.months.findIndex(({ period }) => period === name) + 1;
    const before = model.months.slice(Math.max(0, last - SPAN_MONTHS), last).filter(({ inputs }) => inputs !== null);
    return stretch(before.map(({ period, start }) => ({ name: period, start })));
  };
  const course = (now: Reading): BoundCourse => {
    const of = (month: MonthName, { value, reason }: Reading) => {
      return { ...pointAt(month), value, reason, end: monthStart(month.start, 1) };
    };
    if (amount && window === 'now') {
      const points = whole.map((month, index) => of(month, over(whole.slice(0, index + 1))));
      return { basis: 'running-total', length: 1, points };
    }
    const length = amount ? count : 1;
    const known = lastPeriods('month', COURSE + length - 1, time, false);
    const points = known.slice(length - 1).map((month, index) => {
      const span = known.slice(index, index + length);
      const complete = span.every(({ name }) => byName.get(name)?.value != null);
      return of(month, index === COURSE - 1 ? now : length === 1 ? pointAt(month) : complete ? over(span) : NOTHING);
    });
    return { basis: 'rolling', length, points };
  };

  return {
    kind: 'figure',
    as,
    source: 'derived',
    id,
    unit: figure.unit,
    direction: figure.direction,
    scope: 'client',
    window,
    adds: amount,
    whole: figure.evaluate.by !== 'month',
    rationale: `${figure.label}: ${figure.formula}; ${
      months.length === 0 ? 'of no whole month yet' : `of ${months.length} whole months, ${spanText(months)}`
    }.`,
    benchmarks: benchmarksOf(id).map((benchmark) => benchmarkText(benchmark, model.industry)),
    time: here,
    get figure() {
      if (window === 'now') return serve(model.total(id));
      const last = periods.at(-1);
      return amount || !last ? over(periods.slice(count)) : pointAt(last);
    },
    get trend() {
      const [earlier, later] = compared();
      const known = earlier.every(({ name }) => byName.get(name)?.value != null);
      const last = earlier.at(-1);
      const basis = `${spanText(later)} against ${spanText(earlier)}`;
      const fromWindow = amount || !last ? stretch(earlier) : spanTo(last);
      const said = {
        basis,
        label: compareLabel(amount && window === 'now', earlier, basis),
        fromWindow,
        toWindow: amount ? stretch(later) : here,
      };
      if (!known || !last) return { to: NOTHING, from: NOTHING, ...said };
      if (!amount) return { to: this.figure, from: pointAt(last), ...said };
      return { to: over(later), from: over(earlier), ...said };
    },
    get points() {
      return window === 'now' ? [] : periods.slice(count).map(pointAt);
    },
    get course() {
      return course(this.figure);
    },
  };
}

/** Months as one stretch of time. */
function stretch(months: readonly MonthName[]): TimeWindow | null {
  return windowOf(months.map(({ name, start }) => ({ name, start, end: monthStart(start, 1) })));
}

/** What a figure is compared with: `the 12 months before` within the same span, else the month or months by name. */
function compareLabel(within: boolean, earlier: readonly MonthName[], basis: string): string {
  if (within && earlier.length > 1) return `the ${earlier.length} months before`;
  const [last] = earlier.slice(-1);
  if (!last) return basis;
  return earlier.length === 1 ? periodLabel(last) : (stretch(earlier)?.label ?? basis);
}

/** False for the month in whose midst the client came. */
function isWholeMonth({ start, inputs }: InputMonth): boolean {
  return inputs !== null && inputs.days * DAY === monthStart(start, 1) - start;
}

/** The benchmarks that a figure rests on, through all that it is made of. */
function benchmarksOf(id: FigureId): readonly BenchmarkId[] {
  const { benchmarks, inputs } = figureOf(id);
  const parts = inputs.flatMap((input) => figureIds.find((known) => known === input) ?? []);
  return [...new Set([...benchmarks, ...parts.flatMap(benchmarksOf)])];
}

function benchmarkText(id: BenchmarkId, industry: string): { id: string; rationale: string } {
  const benchmark = benchmarkOf(id);
  const { label, unit, rationale, source, byIndustry } = benchmark;
  const where = byIndustry && Object.hasOwn(byIndustry, industry) ? ` in ${industry}` : '';
  return {
    id,
    rationale: `${label}${where}: ${display({ format: 'number' }, valueIn(benchmark, industry))} ${unit}; ${rationale} (${source}).`,
  };
}
