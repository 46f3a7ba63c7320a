import type { Narrator } from '../../kernel/narrator.ts';
import { composeReport, type ReportDocument, type ReportRequest } from '../../print/index.ts';
import type { PageDefinition } from './definition.ts';
import { keyFigureOf } from './figures.ts';
import { describeRows } from './row-names.ts';
import type { ReportView } from './view.ts';

/** The company that every world simulates. */
const COMPANY = 'Prism MSP';

export interface PageComposition {
  readonly definition: PageDefinition;
  readonly view: ReportView;
  readonly request: ReportRequest;
  readonly narrator: Narrator;
}

/** Composes a page type's report of the company at the tick of the view. Determinism and texts as `composeReport`. */
export function composePage({ definition, view, request, narrator }: PageComposition): Promise<ReportDocument> {
  return composeReport({
    definition,
    view,
    asOf: view.asOf,
    company: COMPANY,
    keyFigures: definition.keyFigures.map((id) => keyFigureOf(view, id)),
    describeRows: (rows) => describeRows(view, rows),
    request,
    narrator,
  });
}
