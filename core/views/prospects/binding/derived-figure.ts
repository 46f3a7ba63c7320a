import { DAY, monthStart, type Time } from '../../../kernel/time.ts';
import {
  type BenchmarkId,
  benchmarkOf,
  type FigureId,
  figureIds,
  figureOf,
  type InputMonth,
  isAmount,
  type ValueModel,
  valueIn,
} from '../value/index.ts';
import type { DerivedRequirement } from '../widget.ts';
import { display } from '../widgets/format.ts';
import type { BoundFigure, BoundPoint, Reading } from './bound.ts';
import { NOTHING, serveReading } from './measure-figure.ts';
import { lastPeriods, spanText } from './periods.ts';

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
  const pointAt = ({ name, start }: MonthName): BoundPoint => {
    const { value, reason } = byName.get(name) ?? { value: null, reason: 'There is no record of that month.' };
    return { period: name, start, ...serve({ value, reason }) };
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
    const whole = model.span.filter(isWholeMonth);
    const span = whole.map(({ period: name, start }) => ({ name, start }));
    const half = Math.floor(span.length / 2);
    const later = span.length - half;
    return [span.slice(later - half, later), span.slice(later)];
  };
  const months = window === 'now' || !amount ? model.span.map(({ period: name }) => ({ name })) : periods.slice(count);

  return {
    kind: 'figure',
    as,
    source: 'derived',
    id,
    unit: figure.unit,
    direction: figure.direction,
    window,
    adds: amount,
    rationale: `${figure.label}: ${figure.formula}; ${
      months.length === 0 ? 'of no whole month yet' : `of ${months.length} whole months, ${spanText(months)}`
    }.`,
    benchmarks: benchmarksOf(id).map((benchmark) => benchmarkText(benchmark, model.industry)),
    get figure() {
      if (window === 'now') return serve(model.total(id));
      const last = periods.at(-1);
      return amount || !last ? over(periods.slice(count)) : pointAt(last);
    },
    get trend() {
      const [earlier, later] = compared();
      const whole = earlier.every(({ name }) => byName.get(name)?.value != null);
      const last = earlier.at(-1);
      const basis = `${spanText(later)} against ${spanText(earlier)}`;
      if (!whole || !last) return { to: NOTHING, from: NOTHING, basis };
      if (!amount) return { to: this.figure, from: pointAt(last), basis };
      return { to: over(later), from: over(earlier), basis };
    },
    get points() {
      return window === 'now' ? [] : periods.slice(count).map(pointAt);
    },
  };
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
