export { type BenchmarkId, benchmarkOf, benchmarks, valueIn } from './benchmark.ts';
export { type FigureId, figureIds } from './figure.ts';
export type { InputMonth } from './inputs.ts';
export { createValueModel, figureOf, isAmount, SPAN_MONTHS, type ValueModel } from './model.ts';
