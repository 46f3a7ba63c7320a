import { body, tableOf } from '../../../print/blocks.ts';
import type { Section } from '../../../print/document.ts';
import { sourceText } from '../../../print/source.ts';
import type { Dataset } from '../graph/dataset.ts';
import type { ReportInput } from './rows.ts';

/** Where figures come from, under a chart or table: the datasets, and the tick. */
export const sourceOf = ({ asOf }: ReportInput, ...datasets: readonly Dataset[]): string =>
  sourceText(asOf, datasets.map(({ id }) => id).join(', '));

/** The datasets that a report shows, and those that could not be computed with the reason. */
export function sourceSection(input: ReportInput, datasets: readonly Dataset[]): Section {
  const { data } = input;
  const broken = datasets.filter((dataset) => data.reason(dataset) !== null);
  const reasons = broken.map((dataset) => `${dataset.id}: ${data.reason(dataset)}`);
  const intro =
    'Every figure is a row of one of these datasets, which GET /revops/datasets publishes with their schemas; ' +
    'GET /revops/explain says of each figure by which formula and from which rows it came.';
  return {
    id: 'sources',
    title: 'Where these figures come from',
    blocks: [
      body(intro),
      ...(reasons.length === 0 ? [] : [body(`Not computed, or of an earlier moment: ${reasons.join('; ')}.`)]),
      tableOf({
        title: 'Datasets of this report',
        source: sourceText(input.asOf, 'the catalogue of datasets'),
        empty: 'The report shows no dataset.',
        noun: 'datasets',
        columns: [
          { label: 'Dataset', weight: 2, cell: ({ id }) => ({ text: id, strong: true }) },
          { label: 'What it says', weight: 4.4, cell: ({ says }) => says },
          { label: 'Rows', weight: 0.7, align: 'right', cell: (dataset) => String(data.rows(dataset).length) },
        ],
        rows: datasets,
      }),
    ],
  };
}
