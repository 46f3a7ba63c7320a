export {
  type Build,
  build,
  type Freshness,
  type Result,
  type SourceRows,
  type SourceSet,
  type Version,
} from './graph/build.ts';
export { revopsGraph } from './graph/catalogue.ts';
