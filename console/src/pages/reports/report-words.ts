import type {
  GenerateReportBody,
  GenerateReportBodyPageType,
  ReportRow,
  ReportRowPageType,
} from '../../api/generated/showroom.schemas.ts';
import { count } from '../../format/numbers.ts';

interface Kind {
  readonly id: GenerateReportBodyPageType;
  readonly title: string;
  readonly question: string;
}

/** What can be made here, and the question that each answers, in the words that stand on its cover. */
export const kinds: readonly Kind[] = [
  {
    id: 'executive-overview',
    title: 'Executive overview',
    question: 'Are we growing, does it pay, who might leave, and what comes next?',
  },
  {
    id: 'client-profitability',
    title: 'Client profitability',
    question: 'Which clients earn their keep, which cost more than they bring, and what could we lose?',
  },
  {
    id: 'license-optimization',
    title: 'Licence optimisation',
    question: 'Which seats do we pay for and not use, where are we short, and when can we change it?',
  },
  {
    id: 'sales-pipeline',
    title: 'Sales pipeline',
    question: 'What is open, what will close this quarter, and how well do we win?',
  },
  {
    id: 'resource-allocation',
    title: 'Resource allocation',
    question: 'Is there enough time in the teams, who carries the load, and does demand outgrow us?',
  },
  {
    id: 'budget-analysis',
    title: 'Budget analysis',
    question: 'Will the month end within budget, what is it spent on, and who overspends again and again?',
  },
  {
    id: 'vendor-management',
    title: 'Vendor management',
    question: 'Whom do we pay, do they serve us well, and which decisions come up?',
  },
];

/** What other pages of the console print: they are in the list too. */
const PRINTED: Readonly<Record<Exclude<ReportRowPageType, GenerateReportBodyPageType>, string>> = {
  'prospect-dashboard': 'Prospect’s dashboard',
  'pipeline-health': 'Pipeline health',
  'rep-coaching': 'Rep coaching',
  'academy-dashboard': 'Academy’s dashboard',
  'strategy-review': 'Strategy review',
};

/** All that a report can be, by what it is called. */
export const titles: ReadonlyMap<string, string> = new Map([
  ...kinds.map(({ id, title }) => [id, title] as const),
  ...Object.entries(PRINTED),
]);

export const titleOf = (pageType: string): string => titles.get(pageType) ?? pageType;

const KILO = 1000;

/** `412 kB`, `1.2 MB` */
export function sizeText(bytes: number): string {
  const kilobytes = bytes / KILO;
  return kilobytes < KILO ? `${count(Math.max(1, kilobytes))} kB` : `${count(kilobytes / KILO, 1)} MB`;
}

export const PAPERS = { A4: 'A4', Letter: 'US Letter' } as const;

type Paper = keyof typeof PAPERS;

/** The paper of the reader's country: Letter in North America, A4 elsewhere. */
export const usualPaper = (locale: string): Paper => (/-(US|CA|MX)\b/.test(locale) ? 'Letter' : 'A4');

/** The latest report of each kind, of a list with the newest first. */
export function latestByKind(rows: readonly ReportRow[]): ReadonlyMap<string, ReportRow> {
  const latest = new Map<string, ReportRow>();
  for (const row of rows) if (!latest.has(row.pageType)) latest.set(row.pageType, row);
  return latest;
}

/** Words of one's own, as they are typed: findings and recommendations one a line. */
export interface Draft {
  readonly paper: Paper;
  readonly summary: string;
  readonly findings: string;
  readonly recommendations: string;
}

const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

/** The request for a report. What was left empty is left out: the report then has what the figures say alone. */
export function bodyOf(pageType: GenerateReportBodyPageType, draft: Draft): GenerateReportBody {
  const summary = draft.summary.trim();
  const keyFindings = linesOf(draft.findings);
  const recommendations = linesOf(draft.recommendations);
  const insights = {
    ...(keyFindings.length > 0 && { keyFindings }),
    ...(recommendations.length > 0 && { recommendations }),
  };
  return {
    pageType,
    paper: draft.paper,
    ...(summary !== '' && { summary }),
    ...(Object.keys(insights).length > 0 && { insights }),
  };
}
