import { body, heading, lead, note } from '../../../print/blocks.ts';
import type { Block, Section } from '../../../print/document.ts';
import { segmentSentence } from '../said/standing.ts';
import type { Segment } from '../segments.ts';
import { whyNot } from './absence.ts';
import { factorTable, unmeasured } from './factor-table.ts';
import type { ReportInput } from './input.ts';
import { personaBlocks } from './personas.ts';
import { factorsChart } from './segment-chart.ts';

const UNWRITTEN = 'No text about the segment is part of this review.';

/**
 * What came of one segment: its factors, its people where it has personas, and what is written of it. Where it is written of, that
 * tells what speaks for and against each factor; elsewhere a table does.
 */
export function segmentSection(input: ReportInput, segment: Segment): Section {
  const { id, question, hasPersonas, hasContent } = segment;
  const content = input.review.content?.find((one) => one.segment === id);
  const written = (content?.sections ?? []).flatMap(({ title, sentences }): Block[] => [
    heading(title),
    body(sentences.map(({ text }) => text).join(' ')),
  ]);
  return {
    id: id.toLowerCase(),
    title: content ? `${id}: ${content.title.toLowerCase()}` : id,
    blocks: [
      ...(input.review.factors === null ? [] : [lead(segmentSentence(scoreOf(input, id), input.review.factors, id))]),
      note(question),
      ...factorBlocks(input, segment, written.length > 0),
      ...written,
      ...(hasContent && written.length === 0 ? [note(whyNot(input, 'rich_content', UNWRITTEN))] : []),
      ...(hasPersonas ? personaBlocks(input) : []),
    ],
  };
}

function factorBlocks(input: ReportInput, { id }: Segment, isWritten: boolean): Block[] {
  if (input.review.factors === null) return [body(whyNot(input, 'factors', 'Factors are not part of this review.'))];
  const factors = input.review.factors.filter(({ segment }) => segment === id);
  return [factorsChart(input, id, factors), ...(isWritten ? unmeasured(factors) : factorTable(input, id, factors))];
}

const scoreOf = ({ review }: ReportInput, id: Segment['id']) => review.segments?.find(({ segment }) => segment === id);
