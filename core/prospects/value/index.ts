export { type Benchmark, type BenchmarkId, benchmarkOf, benchmarks, benchmarkValues, valueIn } from './benchmark.ts';
export { type FigureId, figureIds, type ValueFigure } from './figure.ts';
export { figures } from './figures.ts';
export type { InputMonth } from './inputs.ts';
export { createValueModel, figureOf, isAmount, SPAN_MONTHS, type ValueModel } from './model.ts';
