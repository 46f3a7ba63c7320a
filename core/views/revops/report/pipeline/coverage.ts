import { toDollars } from '../../../../kernel/money.ts';
import { chartOr, lead, note, tableOf } from '../../../../print/blocks.ts';
import type { BarChart } from '../../../../print/charts/chart.ts';
import type { Section } from '../../../../print/document.ts';
import { coveragePlan } from '../../forecast/coverage-plan.ts';
import type { DatasetRow } from '../../graph/dataset.ts';
import type { ReportInput } from '../rows.ts';
import { sourceOf } from '../sources.ts';
import { decimal, percent, times, usd, usdShort, whole } from '../words.ts';

type Plan = DatasetRow<typeof coveragePlan>;

function bars(input: ReportInput, rows: readonly Plan[]): BarChart | null {
  const planned = rows.filter(({ pipeline, pipelineNeeded }) => pipeline > 0 || (pipelineNeeded ?? 0) > 0);
  if (planned.length === 0) return null;
  return {
    kind: 'bars',
    title: 'Is there enough pipeline for this quarter and the next two?',
    subtitle: 'USD, open value by quarter of the expected close, and what the target takes at the usual conversion',
    source: sourceOf(input, coveragePlan),
    alt: planned
      .map((row) => `${row.quarter}: ${usdShort(row.pipeline)} of the ${usdShort(row.pipelineNeeded)} that it takes.`)
      .join(' '),
    height: 30 + 26 * planned.length,
    unit: 'usd',
    targetLabel: 'Needed',
    bars: planned.map((row) => ({
      label: row.quarter,
      value: toDollars(row.pipeline),
      target: row.pipelineNeeded === null ? null : toDollars(row.pipelineNeeded),
      tone: 'plain',
      note: row.pipelineMissing === null || row.pipelineMissing === 0 ? '' : `${usdShort(row.pipelineMissing)} missing`,
    })),
  };
}

function answer(rows: readonly Plan[]): string {
  const next = rows.find(({ ahead }) => ahead === 1);
  if (!next) return 'The plan of coverage was not computed.';
  const { quarter, pipeline, pipelineMissing: missing, toCreatePerWeek: create, createdPerWeek: created } = next;
  if (missing === null)
    return `What ${quarter} takes can’t be told: there is no quota, or nothing has closed to learn from.`;
  if (missing === 0) return `${quarter} has the pipeline that its target takes: ${usdShort(pipeline)}.`;
  const gap = `${quarter} lacks ${usdShort(missing)} of the pipeline that its target takes.`;
  if (create === null) return `${gap} At the usual cycle it is too late to create it.`;
  return `${gap} That is ${usdShort(create)} to create a week; ${usdShort(created)} a week was created for it lately.`;
}

function basis(rows: readonly Plan[]): string {
  const [now] = rows;
  if (!now || now.conversion === null || now.cycleDays === null) return '';
  const assumed = rows.some(({ quotaBasis }) => quotaBasis === 'assumed')
    ? ' Quotas of quarters to come are not set; this quarter’s are taken for them.'
    : '';
  return (
    `Needed is what is left to the target by the share of closed value that was won, ${percent(now.conversion)} over four quarters. ` +
    `The usual cycle is ${whole(now.cycleDays)} days.${assumed}`
  );
}

/** Whether this quarter and the next two have the pipeline that they take. */
export function coverageSection(input: ReportInput): Section {
  const rows = input.data.rows(coveragePlan);
  const why = basis(rows);
  return {
    id: 'coverage',
    title: 'What has to be created',
    blocks: [
      lead(answer(rows)),
      chartOr(bars(input, rows), 'There is no pipeline, and no target that would take one.'),
      tableOf<Plan>({
        title: 'Coverage by quarter',
        source: sourceOf(input, coveragePlan),
        empty: 'The plan of coverage was not computed.',
        noun: 'quarters',
        columns: [
          { label: 'Quarter', weight: 1, cell: ({ quarter }) => ({ text: quarter, strong: true }) },
          { label: 'Left to win', weight: 1.1, align: 'right', cell: (row) => usd(row.leftToTarget) },
          { label: 'Needed', weight: 1.1, align: 'right', cell: (row) => usd(row.pipelineNeeded) },
          { label: 'Pipeline', weight: 1.1, align: 'right', cell: (row) => usd(row.pipeline) },
          { label: 'Coverage', weight: 0.9, align: 'right', cell: (row) => times(row.coverageRatio) },
          { label: 'Created a week', weight: 1.1, align: 'right', cell: (row) => usd(row.createdPerWeek) },
          { label: 'To create a week', weight: 1.1, align: 'right', cell: (row) => usd(row.toCreatePerWeek) },
          { label: 'Weeks left for it', weight: 1, align: 'right', cell: (row) => decimal(row.weeksToCreate) },
        ],
        rows,
      }),
      ...(why === '' ? [] : [note(why)]),
    ],
  };
}
