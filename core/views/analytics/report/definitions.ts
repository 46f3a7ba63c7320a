import { body, tableOf } from '../../../print/blocks.ts';
import type { Block, Section } from '../../../print/document.ts';
import type { Card } from '../answer/payload.ts';
import { type ReportInput, sourceOf } from './input.ts';

/** What each figure of the report means, section by section; what stands in two sections is told in the first. */
export function definitionSection(input: ReportInput): Section {
  const told = new Set<string>();
  const tables = Object.values(input.data).map(({ label, cards }): Block => {
    const rows = cards.filter(({ id }) => !told.has(id) && told.add(id));
    return tableOf<Card>({
      title: label,
      source: sourceOf(input, 'the catalogue of metrics'),
      empty: 'All of its figures are told above.',
      noun: 'metrics',
      columns: [
        { label: 'Figure', weight: 1.5, cell: (card) => ({ text: card.label, strong: true }) },
        { label: 'What it is', weight: 5, cell: ({ definition }) => definition },
      ],
      rows,
    });
  });
  return {
    id: 'definitions',
    title: 'What the figures mean',
    blocks: [
      body('GET /analytics/metrics has these and all other metrics, with their formulas and dimensions.'),
      ...tables,
    ],
  };
}
