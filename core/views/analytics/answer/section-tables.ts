import type { DimensionId } from '../telemetry/dimensions.ts';
import type { Granularity } from './payload.ts';

/** A table: metrics by dimensions; by cohorts of those who registered in a period; or movements that lead from one level to another. */
export type TablePlan =
  | {
      readonly by: 'dimensions';
      readonly dimensions: readonly DimensionId[];
      readonly text: TableText;
      readonly metrics: readonly string[];
    }
  | {
      readonly by: 'cohorts';
      readonly granularity: Granularity;
      readonly text: TableText;
      readonly metrics: readonly string[];
    }
  | { readonly by: 'movement'; readonly text: TableText; readonly metrics: readonly string[] };

export interface TableText {
  readonly id: string;
  readonly label: string;
  readonly definition: string;
}

const registrationsBy = (dimension: DimensionId, label: string): TablePlan => ({
  by: 'dimensions',
  dimensions: [dimension],
  text: {
    id: `registrations-by-${dimension}`,
    label: `Registrations by ${label}`,
    definition: `People who registered in the range, by ${label}, and what became of them.`,
  },
  metrics: ['new-users', 'activation-rate', 'conversion-rate', 'retention-d7'],
});

const weeks = [1, 2, 3, 4, 5, 6, 7, 8].map((n) => `retention-week-${n}`);
const months = [0, 1, 2, 3, 4, 5].map((n) => `cohort-revenue-month-${n}`);

export const growthTables: readonly TablePlan[] = [
  registrationsBy('channel', 'channel'),
  registrationsBy('region', 'region'),
  registrationsBy('platform', 'platform'),
  {
    by: 'cohorts',
    granularity: 'week',
    text: {
      id: 'retention-cohorts',
      label: 'Weekly cohorts',
      definition:
        'People by the week in which they registered, and how many of them were active in the weeks after it.',
    },
    metrics: ['new-users', ...weeks],
  },
];

export const monetizationTables: readonly TablePlan[] = [
  {
    by: 'dimensions',
    dimensions: ['plan_type'],
    text: { id: 'plan-mix', label: 'Plan mix', definition: 'Members, MRR and payments by plan.' },
    metrics: [
      'active-members',
      'mrr',
      'purchases',
      'revenue',
      'renewals-due',
      'renewals-done',
      'renewal-rate',
      'refunds',
    ],
  },
  {
    by: 'cohorts',
    granularity: 'month',
    text: {
      id: 'revenue-cohorts',
      label: 'Revenue by cohort',
      definition: 'People by the month in which they registered, and what they paid in the months after it.',
    },
    metrics: ['new-users', 'cohort-revenue', ...months],
  },
];
