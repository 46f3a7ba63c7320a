import type { Paper, ReportDocument } from './document.ts';

export interface PrintablePage {
  readonly id: string;
  readonly what: string;
  /** In a view with a subject: the page is about the company as a whole all the same. */
  readonly whole?: true;
}

/** What a view can print of a company `C` by itself, without what is stored of it. */
export interface PrintableView<C> {
  /** What its pages are about: `On the company`. */
  readonly about: string;
  readonly pages: readonly PrintablePage[];
  /** Where pages are about one of several: the option that chooses it by its number, from 1. */
  readonly subject: {
    /** `client` */
    readonly option: string;
    /** `clients` */
    readonly many: string;
    /** `the dashboard of the N-th client, instead of a report on the company` */
    readonly help: string;
    ids(company: C): readonly string[];
  } | null;
  /** Composes one of its pages; in the words of the rules. `subject` is one of the ids, or null for a page without. */
  compose(company: C, page: string, subject: string | null, paper: Paper): Promise<ReportDocument>;
}
