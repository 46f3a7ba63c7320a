import type { Time } from '../../kernel/time.ts';
import {
  type BenchmarkId,
  benchmarkOf,
  type FigureId,
  figureIds,
  figureOf,
  isAmount,
  type ValueModel,
  valueIn,
} from '../value/index.ts';
import type { DerivedRequirement } from '../widget.ts';
import type { BoundFigure, BoundPoint, Reading } from './bound.ts';
import { serveReading } from './measure-figure.ts';
import { lastPeriods, spanText } from './periods.ts';

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
  const pointAt = ({ name, start }: { name: string; start: Time }): BoundPoint => {
    const { value, reason } = byName.get(name) ?? { value: null, reason: 'There is no record of that month.' };
    return { period: name, start, ...serve({ value, reason }) };
  };
  const over = (names: readonly { name: string; start: Time }[]): Reading => {
    const readings = names.map(({ name }) => byName.get(name)?.value ?? null);
    const values = readings.flatMap((value) => value ?? []);
    const last = names.at(-1);
    if (values.length === 0 && last) return pointAt(last);
    return serve({ value: values.reduce((sum, value) => sum + value, 0), reason: null });
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
    get before() {
      const earlier = amount ? periods.slice(0, count) : periods.slice(-2, -1);
      const whole = earlier.every(({ name }) => byName.get(name)?.value != null);
      const last = earlier.at(-1);
      if (!whole || !last) return { value: null, reason: 'There is no record of the time before.' };
      return amount ? over(earlier) : pointAt(last);
    },
    get points() {
      return window === 'now' ? [] : periods.slice(count).map(pointAt);
    },
  };
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
  return { id, rationale: `${label}${where}: ${valueIn(benchmark, industry)} ${unit}; ${rationale} (${source}).` };
}
