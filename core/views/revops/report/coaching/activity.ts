import { chartOr, lead, tableOf } from '../../../../print/blocks.ts';
import type { BarChart } from '../../../../print/charts/chart.ts';
import type { Section } from '../../../../print/document.ts';
import type { DatasetRow } from '../../graph/dataset.ts';
import { repActivityMetrics } from '../../reps/rep-activity-metrics.ts';
import type { ReportInput } from '../rows.ts';
import { sourceOf } from '../sources.ts';
import { decimal, percent } from '../words.ts';
import type { Coached } from './rep-facts.ts';

type Activity = DatasetRow<typeof repActivityMetrics>;

const periodNames = { '30d': 'Last 30 days', '7d': 'Last 7 days', today: 'Today so far' } as const;

/** The working days of the month, each with its mean beside the rep's own. */
function weekdays(input: ReportInput, month: Activity | null): BarChart | null {
  if (!month || month.totalActivities === 0) return null;
  const days = [
    ['Monday', month.mondayAvg],
    ['Tuesday', month.tuesdayAvg],
    ['Wednesday', month.wednesdayAvg],
    ['Thursday', month.thursdayAvg],
    ['Friday', month.fridayAvg],
  ] as const;
  const bars = days.flatMap(([label, value]) =>
    value === null
      ? []
      : [
          {
            label,
            value: Math.round(value * 10) / 10,
            target: month.avgDailyActivities,
            tone: 'plain' as const,
            note: '',
          },
        ],
  );
  if (bars.length === 0) return null;
  const { lowActivityDays: low } = month;
  return {
    kind: 'bars',
    title: low.length === 0 ? 'The week is even' : `Quieter than usual: ${low.join(', ')}`,
    subtitle: 'Mean activities by working day, last 30 days',
    source: sourceOf(input, repActivityMetrics),
    alt: `Mean activities: ${bars.map(({ label, value }) => `${label} ${value}`).join(', ')}.`,
    height: 28 + 22 * bars.length,
    unit: 'count',
    targetLabel: 'Own mean',
    bars,
  };
}

function answer(month: Activity | null, usual: number | null): string {
  if (!month || month.totalActivities === 0) return 'No activity of the last thirty days is recorded.';
  const daily = `${decimal(month.avgDailyActivities)} activities per working day over thirty days`;
  const beside = usual === null ? '' : `, where the median is ${decimal(usual)}`;
  const even = month.activityConsistencyScore;
  return `${daily}${beside}.${even === null ? '' : ` Evenness over the days is ${percent(even)}.`}`;
}

/** How much the rep did, and on which days. */
export function activitySection(input: ReportInput, { periods, usualDaily }: Coached): Section {
  const month = periods.find(({ period }) => period === '30d') ?? null;
  const usual = ({ period }: Activity): string => decimal(usualDaily(period));
  return {
    id: 'activity',
    title: 'Activities',
    blocks: [
      lead(answer(month, usualDaily('30d'))),
      chartOr(weekdays(input, month), 'Without activities there is no pattern of the week.'),
      tableOf<Activity>({
        title: 'What was done',
        source: sourceOf(input, repActivityMetrics),
        empty: 'Activities were not computed.',
        noun: 'periods',
        columns: [
          { label: 'Period', weight: 1.4, cell: ({ period }) => ({ text: periodNames[period], strong: true }) },
          { label: 'Calls', weight: 0.8, align: 'right', cell: ({ callCount }) => String(callCount) },
          { label: 'E-mails', weight: 0.8, align: 'right', cell: ({ emailCount }) => String(emailCount) },
          { label: 'Meetings', weight: 0.8, align: 'right', cell: ({ meetingCount }) => String(meetingCount) },
          { label: 'Demos', weight: 0.8, align: 'right', cell: ({ demoCount }) => String(demoCount) },
          {
            label: 'All',
            weight: 0.8,
            align: 'right',
            cell: ({ totalActivities }) => ({ text: String(totalActivities), strong: true }),
          },
          { label: 'Per working day', weight: 1.1, align: 'right', cell: (row) => decimal(row.avgDailyActivities) },
          ...(usualDaily('30d') === null
            ? []
            : [{ label: 'Median', weight: 0.8, align: 'right' as const, cell: usual }]),
        ],
        rows: periods,
      }),
    ],
  };
}
