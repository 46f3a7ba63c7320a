export {
  type Build,
  build,
  type Result,
  type SourceRows,
  type SourceSet,
  type State,
} from './graph/build.ts';
export { revopsGraph } from './graph/catalogue.ts';
export type { AnySource, AnyTransform, Dataset, Layer } from './graph/dataset.ts';
export { type Explanation, explain, type Question } from './graph/explain.ts';
export type { Graph } from './graph/graph.ts';
export { type JsonSchema, rowSchema } from './graph/json-schema.ts';
export { type Lineage, lineageOf, scopeOf } from './graph/lineage.ts';
export { rowKey } from './graph/row-key.ts';
export { type Status, wireName } from './graph/schema.ts';
export type { Freshness, Version } from './graph/version.ts';
export { type Column, type CommonFields, type Wire, type WireRecord, type WireValue, wireOf } from './graph/wire.ts';
export { repCoachingReport } from './report/coaching/rep-coaching.ts';
export { coachingDatasets } from './report/coaching/rep-facts.ts';
export { pipelineHealthDatasets, pipelineHealthReport } from './report/pipeline/pipeline-health.ts';
export type { DatasetReader, ReportInput } from './report/rows.ts';
export { narrateInsights } from './reps/insight-passages.ts';
export { createSalesFacts, type SalesFactEvent, type SalesFacts, salesFactEvents } from './sources/facts.ts';
export { ALL, type Filters, filterChoices, isFiltered, noFilters } from './sources/filters.ts';
export { type LiveSales, liveSalesOf, type NoSales, rosterOf, whyNoSales } from './sources/live.ts';
export {
  closingMoment,
  isMoment,
  type Moment,
  momentOfQuarter,
  type NoMoment,
  runningMoment,
} from './sources/moments.ts';
export { type SalesSources, sourcesAt, sourcesById } from './sources/sources-at.ts';
