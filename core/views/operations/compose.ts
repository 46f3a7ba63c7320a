import type { Narrator } from '../../kernel/narrator.ts';
import { composeReport, type ReportDocument, type ReportRequest } from '../../print/index.ts';
import { COMPANY_NAME } from '../../world/index.ts';
import type { PageDefinition } from './definition.ts';
import { keyFigureOf } from './figures.ts';
import { describeRows } from './row-names.ts';
import type { CompanySnapshot } from './snapshot.ts';

export interface PageComposition {
  readonly definition: PageDefinition;
  readonly snapshot: CompanySnapshot;
  readonly request: ReportRequest;
  readonly narrator: Narrator;
}

/** Composes a page type's report of the company at the tick of the snapshot. Determinism and texts as `composeReport`. */
export function composePage({ definition, snapshot, request, narrator }: PageComposition): Promise<ReportDocument> {
  return composeReport({
    definition,
    snapshot,
    asOf: snapshot.asOf,
    company: COMPANY_NAME,
    keyFigures: definition.keyFigures.map((id) => keyFigureOf(snapshot, id)),
    describeRows: (rows) => describeRows(snapshot, rows),
    request,
    narrator,
  });
}
