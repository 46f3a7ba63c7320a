import { note, tableOf } from '../../../print/blocks.ts';
import type { Block, Section } from '../../../print/document.ts';
import type { PatternMatch } from '../types.ts';
import { type ReportInput, shareText, sourceOf } from './input.ts';

/** The patterns that hold at least moderately, the strongest first, with what to do; and those that couldn't be assessed. */
export function patternSection(input: ReportInput): Section {
  const { patterns } = input.review;
  const assessed = patterns.filter((pattern) => pattern.status === 'assessed');
  const holding = assessed
    .filter(({ level }) => level === 'strong' || level === 'moderate')
    .sort((a, b) => b.strength - a.strength);
  const absent = patterns.filter(({ status }) => status === 'absent');
  const unassessed: Block[] =
    absent.length === 0 ? [] : [note(`Not assessed: ${absent.map(({ id, name }) => `${id} ${name}`).join('; ')}.`)];
  return { id: 'patterns', title: 'Patterns, and what to do', blocks: [patternTable(input, holding), ...unassessed] };
}

function patternTable(input: ReportInput, rows: readonly PatternMatch[]): Block {
  return tableOf({
    title: 'Patterns that hold',
    source: sourceOf(input, 'factors and patterns of the review'),
    empty: 'No pattern holds even moderately.',
    noun: 'patterns',
    rows,
    columns: [
      { label: 'Pattern', weight: 2.4, cell: ({ id, name }) => ({ text: `${id} ${name}`, strong: true }) },
      {
        label: 'Type',
        weight: 1.3,
        cell: ({ type }) => (type === 'risk' ? { text: type, tone: 'bad' } : type),
      },
      { label: 'Strength', weight: 1, align: 'right', cell: ({ strength }) => shareText(strength) },
      { label: 'Confidence', weight: 1.2, align: 'right', cell: ({ confidence }) => shareText(confidence) },
      { label: 'What to do', weight: 5, cell: ({ response }) => response },
    ],
  });
}
