import type { Narrator, Passage } from '../../../kernel/narrator.ts';
import { lowerFirst } from '../../../kernel/text.ts';
import { heading, lead, note } from '../../../print/blocks.ts';
import type { Block, Section } from '../../../print/document.ts';
import { selectFindings } from '../../../print/findings/rank.ts';
import { type Sentence, sentence } from '../../../print/findings/wording.ts';
import { findingPassage, findingStatement, passageId } from '../../../print/statements.ts';
import { comparisonText, figureText, filterText, rangeText } from '../words.ts';
import { keyFigures } from './cards.ts';
import { academyRules } from './findings/rules.ts';
import { cardOf, type ReportInput } from './input.ts';

export const TITLE = 'Academy dashboard';
/** Characters that a narrator may make of the summary, beyond its draft. */
const ROOM = 300;

/** How the academy stands, what is out of the ordinary, and what the figures are of. The narrator is asked once. */
export async function summarySection(input: ReportInput, narrator: Narrator): Promise<Section> {
  const { data, asOf } = input;
  const { findings } = selectFindings(academyRules, data, asOf.time);
  const summary = summaryPassage(input);
  const texts = await narrator.narrate([summary, ...findings.map((found) => findingPassage(found, TITLE))]);
  const statements = findings.map((found) => findingStatement(found, texts.get(passageId(found)) ?? found.text, ''));
  const box: Block[] =
    statements.length === 0 ? [] : [heading('What stands out'), { kind: 'statements', style: 'findings', statements }];
  return {
    id: 'summary',
    title: 'Summary',
    blocks: [
      lead(texts.get(summary.id) ?? summary.draft),
      note(scopeText(input)),
      ...box,
      heading('Key figures'),
      keyFigures(input, data.executive),
    ],
  };
}

/** The range, its filters and what it is compared with, as a reader has to know before any figure. */
export function scopeText({ question }: ReportInput): string {
  const [filters, comparison] = [filterText(question), comparisonText(question)];
  const partial = question.end > question.asOf ? ' The range is not over: figures are those so far.' : '';
  return (
    `${rangeText(question)}, in days of ${question.zone.id}; ` +
    `${filters === null ? 'all people' : `only ${filters}`}; ` +
    `${comparison === null ? 'not compared with another range' : `changes are against ${comparison}`}.${partial}`
  );
}

/** The opening as the rules write it. */
export function summaryPassage(input: ReportInput): Passage {
  const { text, evidence } = opening(input);
  return {
    id: 'summary',
    purpose: 'Say in one or two sentences how the training academy did in the range: people, lessons, money.',
    evidence,
    draft: text,
    limit: text.length + ROOM,
  };
}

function opening({ data, question }: ReportInput): Sentence {
  const { executive } = data;
  const range = { id: 'range', label: 'Range', text: rangeText(question) };
  const piece = (id: string) => {
    const { label, unit, value } = cardOf(executive, id);
    return { id, label, text: figureText(unit, value) };
  };
  const told = ['mau', 'new-users', 'lessons-completed', 'active-members', 'revenue'].map((id) =>
    cardOf(executive, id),
  );
  const missing = told.find(({ value }) => value === null);
  if (missing)
    return sentence`Nothing can be measured for ${range}: ${lowerFirst(missing.reason ?? 'nothing was told.')}`;
  if (told.every(({ value }) => value === 0)) {
    return sentence`Nothing happened in the academy from ${range}: nobody was active, and nobody joined, learned or paid.`;
  }
  const said = (id: string, one: string, many: string): string => (cardOf(executive, id).value === 1 ? one : many);
  const people = sentence`From ${range}, ${piece('new-users')} ${said('new-users', 'person', 'people')} joined the academy and ${piece('lessons-completed')} ${said('lessons-completed', 'lesson was', 'lessons were')} completed; ${piece('mau')} ${said('mau', 'person was', 'people were')} active in the last month of it.`;
  const money = sentence`At its end ${piece('active-members')} ${said('active-members', 'member pays', 'members pay')} ${piece('mrr')} of MRR, and ${piece('revenue')} was earned.`;
  return { text: `${people.text} ${money.text}`, evidence: [...people.evidence, ...money.evidence] };
}
