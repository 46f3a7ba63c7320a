import type { MeasureId } from '../../measures/index.ts';
import type { ReportDefinition } from '../../print/definition.ts';
import type { CompanySnapshot } from './snapshot.ts';

/** A page type of the company's reports: adding one is a record like this. */
export interface PageDefinition extends ReportDefinition<CompanySnapshot> {
  /** Six to eight measures that lead it; the first four stand on the cover. */
  readonly keyFigures: readonly MeasureId[];
}
