export {
  type Build,
  build,
  type Freshness,
  type Result,
  type SourceRows,
  type SourceSet,
  type State,
  type Version,
} from './graph/build.ts';
export { revopsGraph } from './graph/catalogue.ts';
export type { AnySource, AnyTransform, Dataset, Layer } from './graph/dataset.ts';
export { type Explanation, explain, type Question } from './graph/explain.ts';
export { displayOf, formatters } from './graph/format.ts';
export type { Graph } from './graph/graph.ts';
export { type JsonSchema, rowSchema } from './graph/json-schema.ts';
export { type Lineage, lineageOf } from './graph/lineage.ts';
export { rowKey } from './graph/row-key.ts';
export { type Status, wireName } from './graph/schema.ts';
export { type Column, type CommonFields, type Wire, type WireRecord, type WireValue, wireOf } from './graph/wire.ts';
