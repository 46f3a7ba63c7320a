import type { Narrator } from '../kernel/narrator.ts';
import type { ReportDefinition } from './definition.ts';
import type { AsOf, Block, KeyFigure, Paper, ReportDocument, Section, Statement } from './document.ts';
import type { RowRef } from './findings/finding.ts';
import { type Caps, pageCaps, type SelectedFindings, selectFindings } from './findings/rank.ts';
import { actionSection, riskSection } from './risks.ts';
import { sourceText } from './source.ts';
import { distinct, findingPassage, findingStatement, givenStatements, passageId } from './statements.ts';
import { summaryPassage } from './summary.ts';

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

/** What a view hands over to be composed. */
export interface Composition<V> {
  readonly definition: ReportDefinition<V>;
  readonly snapshot: V;
  readonly asOf: AsOf;
  /** Whose report it is: `Prism MSP` */
  readonly company: string;
  /** Six to eight that lead it; the first four stand on the cover. */
  readonly keyFigures: readonly KeyFigure[];
  /** Words the rows that a finding rests on: `3 clients`; empty for none. */
  describeRows(rows: readonly RowRef[]): string;
  readonly request: ReportRequest;
  readonly narrator: Narrator;
}

/**
 * Composes a report of one tick: summary, the view's own sections, findings, recommendations, risks, actions. The same
 * input gives the same document, as long as the narrator gives the same texts; it is asked once. Texts of the request
 * must be printable: that is for whoever takes them in.
 */
export async function composeReport<V>(composition: Composition<V>): Promise<ReportDocument> {
  const { definition, snapshot, asOf, company, keyFigures, request, narrator } = composition;
  const { title, question } = definition;
  const selected = selectFindings(definition.findings, snapshot, asOf.time, definition.caps ?? caps);
  const draft = summaryPassage(title, keyFigures, selected, asOf.time);
  const given = paragraphs(request.summary ?? '');
  const texts = await narrator.narrate([
    ...(given.length > 0 ? [] : [draft]),
    ...selected.findings.map((finding) => findingPassage(finding, title)),
  ]);
  const summary = given.length > 0 ? given : paragraphs(texts.get(draft.id) ?? draft.draft);
  const computed = selected.findings.map((finding) =>
    findingStatement(finding, texts.get(passageId(finding)) ?? finding.text, composition.describeRows(finding.rows)),
  );
  const source = sourceText(asOf, 'findings on the rows and measures above');
  return {
    title,
    question,
    company,
    language: 'en-US',
    paper: request.paper,
    asOf,
    cover: keyFigures.slice(0, COVER_FIGURES),
    sections: [
      summarySection(summary, given.length > 0, keyFigures),
      ...definition.sections(snapshot),
      findingsSection(request.keyFindings, computed),
      recommendationsSection(request.recommendations, selected),
      riskSection(selected.risks, source),
      actionSection(selected.actions, source),
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

function findingsSection(given: readonly string[] | undefined, computed: readonly Statement[]): Section {
  const statements = distinct([...givenStatements(given), ...computed]);
  const none = 'No rule found anything in these rows that a board would have to know.';
  return statementSection('findings', 'Key findings', 'findings', statements, none);
}

function recommendationsSection(given: readonly string[] | undefined, selected: SelectedFindings): Section {
  const computed = selected.recommendations.map(({ text }): Statement => ({ text, tone: 'plain', basis: '' }));
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
