import { rulesNarrator } from '../../kernel/narrator.ts';
import type { PrintableView } from '../../print/printable.ts';
import { findReport, reports } from './catalogue.ts';
import { composePage } from './compose.ts';
import { type CompanyAtTick, createCompanySnapshot } from './snapshot.ts';

/** The reports on the company, to be printed from a seed. */
export const printable: PrintableView<CompanyAtTick> = {
  about: 'On the company',
  pages: reports.map(({ id, question }) => ({ id, what: question })),
  subject: null,
  compose: (company, page, _subject, paper) =>
    composePage({
      definition: findReport(page),
      snapshot: createCompanySnapshot(company),
      request: { paper },
      narrator: rulesNarrator,
    }),
};
