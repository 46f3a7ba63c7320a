import type { Narrator } from '../kernel/narrator.ts';
import { keyFigureOf } from '../views/operations/figures.ts';
import type { ReportView } from '../views/operations/view.ts';
import type { ReportDefinition } from './definition.ts';
import type { Block, KeyFigure, Paper, ReportDocument, Section, Statement } from './document.ts';
import { type Caps, type Heard, hearRules, pageCaps } from './findings/rank.ts';
import { actionSection, riskSection } from './risks.ts';
import { sourceText } from './source.ts';
import { distinct, findingPassage, findingStatement, givenStatements, passageId } from './statements.ts';
import { summaryPassage } from './summary.ts';

/** The company that every world simulates. */
const COMPANY = 'Prism MSP';
const COVER_FIGURES = 4;
/** As many as a report of eight pages has room for. */
const caps: Caps = { ...pageCaps, findings: 7, recommendations: 5, risks: 5, actions: 5 };

/** What a request brings along; what it says stands before what the figures say. */
export interface ReportRequest {
  readonly summary?: string | undefined;
  readonly keyFindings?: readonly string[] | undefined;
  readonly recommendations?: readonly string[] | undefined;
  readonly paper: Paper;
}

export interface Composition<V extends ReportView> {
  readonly definition: ReportDefinition<V>;
  readonly view: V;
  readonly request: ReportRequest;
  readonly narrator: Narrator;
}

/**
 * Says everything that a report says, of one tick. The same input gives the same document, as long as the narrator
 * gives the same texts; it is asked once. Texts of the request must be printable: that is for whoever takes them in.
 */
export async function composeReport<V extends ReportView>(composition: Composition<V>): Promise<ReportDocument> {
  const { definition, view, request, narrator } = composition;
  const { title, question } = definition;
  const figures = definition.keyFigures.map((id) => keyFigureOf(view, id));
  const heard = hearRules(definition.findings, view, view.asOf.time, definition.caps ?? caps);
  const draft = summaryPassage(title, figures, heard, view.asOf.time);
  const given = paragraphs(request.summary ?? '');
  const texts = await narrator.narrate([
    ...(given.length > 0 ? [] : [draft]),
    ...heard.findings.map((finding) => findingPassage(finding, title)),
  ]);
  const summary = given.length > 0 ? given : paragraphs(texts.get(draft.id) ?? draft.draft);
  const source = sourceText(view.asOf, 'findings on the rows and measures above');
  return {
    title,
    question,
    company: COMPANY,
    language: 'en-US',
    paper: request.paper,
    asOf: view.asOf,
    cover: figures.slice(0, COVER_FIGURES),
    sections: [
      summarySection(summary, given.length > 0, figures),
      ...definition.sections(view),
      findingsSection(request.keyFindings, heard, texts, view),
      recommendationsSection(request.recommendations, heard),
      riskSection(heard.risks, source),
      actionSection(heard.actions, source),
    ],
  };
}

/** A text cut at its empty lines. */
function paragraphs(text: string): readonly string[] {
  return text
    .split(/(?:\r\n?|\n)\s*(?:\r\n?|\n)/)
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => /[^\p{C}\p{Z}\s]/u.test(paragraph));
}

function summarySection(texts: readonly string[], given: boolean, figures: readonly KeyFigure[]): Section {
  const blocks: Block[] = texts.map((text, index) => ({
    kind: 'paragraph',
    text,
    style: index === 0 && text.length < 1500 ? 'lead' : 'body',
  }));
  if (given) blocks.push({ kind: 'paragraph', text: 'This summary was given with the request.', style: 'note' });
  return {
    id: 'summary',
    title: 'Executive summary',
    blocks: [...blocks, { kind: 'heading', text: 'Key figures' }, { kind: 'key-figures', figures }],
  };
}

function findingsSection(
  given: readonly string[] | undefined,
  heard: Heard,
  texts: ReadonlyMap<string, string>,
  view: ReportView,
): Section {
  const computed = heard.findings.map((finding) =>
    findingStatement(finding, texts.get(passageId(finding)) ?? finding.text, view),
  );
  const statements = distinct([...givenStatements(given), ...computed]);
  const none = 'No rule found anything in these rows that a board would have to know.';
  return statementSection('findings', 'Key findings', 'findings', statements, none);
}

function recommendationsSection(given: readonly string[] | undefined, heard: Heard): Section {
  const computed = heard.recommendations.map(({ text }): Statement => ({ text, tone: 'plain', basis: '' }));
  const statements = distinct([...givenStatements(given), ...computed]);
  return statementSection(
    'recommendations',
    'Recommendations',
    'numbered',
    statements,
    'The findings ask for no change.',
  );
}

function statementSection(
  id: string,
  title: string,
  style: 'findings' | 'numbered',
  statements: readonly Statement[],
  none: string,
): Section {
  const block: Block =
    statements.length > 0
      ? { kind: 'statements', style, statements }
      : { kind: 'paragraph', text: none, style: 'body' };
  return { id, title, blocks: [block] };
}
