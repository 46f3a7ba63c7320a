import type { Narrator } from '../../../kernel/narrator.ts';
import type { ReportDocument, Section } from '../../../print/document.ts';
import { COMPANY_NAME } from '../../../world/index.ts';
import { keyFigureOf } from './cards.ts';
import { definitionSection } from './definitions.ts';
import { cardOf, type ReportInput } from './input.ts';
import { executiveSection } from './sections/executive.ts';
import { growthSection } from './sections/growth.ts';
import { learningSection } from './sections/learning.ts';
import { monetizationSection } from './sections/monetization.ts';
import { opsSection } from './sections/ops.ts';
import { scopeText, summarySection, TITLE } from './summary.ts';

const COVER = ['mau', 'active-members', 'mrr', 'lessons-completed'];

/** The dashboard of the academy as a report: the five sections, and before them what matters. */
export async function academyReport(input: ReportInput, narrator: Narrator): Promise<ReportDocument> {
  const { data, asOf, paper } = input;
  const { executive } = data;
  return {
    title: TITLE,
    question: `How does the training academy do, and what moved it? ${scopeText(input)}`,
    company: COMPANY_NAME,
    language: 'en-US',
    paper,
    asOf,
    cover: COVER.map((id) => keyFigureOf(input, cardOf(executive, id), executive.trends)),
    sections: [
      await summarySection(input, narrator),
      executiveSection(input),
      growthSection(input),
      monetizationSection(input),
      learningSection(input),
      opsSection(input),
      definitionSection(input),
    ].map(withoutRepeats),
  };
}

/** Where nothing happened, the same note would stand for each chart. */
function withoutRepeats({ blocks, ...section }: Section): Section {
  const notes = new Set<string>();
  const kept = blocks.filter(
    (block) =>
      block.kind !== 'paragraph' || block.style !== 'note' || (!notes.has(block.text) && notes.add(block.text)),
  );
  return { ...section, blocks: kept };
}
