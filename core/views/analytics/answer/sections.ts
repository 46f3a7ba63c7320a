import type { SectionId } from './payload.ts';
import { growthTables, monetizationTables, type TablePlan } from './section-tables.ts';

/** What a section shows: ids of metrics, tables and funnels. Adding to it is an entry here. */
export interface SectionPlan {
  readonly id: SectionId;
  readonly label: string;
  readonly cards: readonly string[];
  readonly trends: readonly string[];
  readonly tables: readonly TablePlan[];
  readonly funnels: readonly string[];
}

export const sections: readonly SectionPlan[] = [
  {
    id: 'executive',
    label: 'Executive',
    cards: [
      'new-users',
      'dau',
      'wau',
      'mau',
      'stickiness',
      'active-members',
      'mrr',
      'mrr-change',
      'revenue',
      'lessons-completed',
      'activation-rate',
    ],
    trends: ['active-users', 'dau', 'wau', 'mau', 'new-users', 'active-members', 'mrr', 'revenue', 'lessons-completed'],
    tables: [
      {
        by: 'movement',
        text: {
          id: 'mrr-movement',
          label: 'Movement of MRR',
          definition:
            'What leads from MRR at the beginning of the range to MRR at its end: each line is added to those above it.',
        },
        metrics: [
          'mrr-opening',
          'mrr-new',
          'mrr-expansion',
          'mrr-reactivated',
          'mrr-contraction',
          'mrr-churned',
          'mrr',
        ],
      },
    ],
    funnels: [],
  },
  {
    id: 'growth',
    label: 'Growth',
    cards: [
      'new-users',
      'activation-rate',
      'time-to-activate',
      'retention-d1',
      'retention-d7',
      'retention-d30',
      'newly-active',
      'returning',
      'resurrected',
      'dormant',
      'quick-ratio',
      'time-to-convert',
      'time-to-convert-p90',
    ],
    trends: ['new-users', 'returning', 'resurrected', 'dormant'],
    tables: growthTables,
    funnels: ['activation', 'first-week'],
  },
  {
    id: 'monetization',
    label: 'Monetization',
    cards: [
      'conversion-rate',
      'paying-users',
      'purchases',
      'arpu',
      'arppu',
      'mrr-per-member',
      'ltv',
      'members-lost',
      'logo-churn',
      'revenue-churn',
      'renewals-due',
      'renewals-done',
      'renewal-rate',
      'refunds',
      'refund-count',
      'cohort-revenue',
    ],
    trends: ['revenue', 'mrr', 'members-lost', 'refunds'],
    tables: monetizationTables,
    funnels: [],
  },
  {
    id: 'learning',
    label: 'Learning',
    cards: [
      'learners',
      'lessons-started',
      'lessons-completed',
      'lessons-abandoned',
      'completion-rate',
      'lesson-time',
      'lesson-time-p95',
      'courses-completed',
      'streak-learners',
      'longest-streak',
    ],
    trends: ['learners', 'lessons-started', 'lessons-completed', 'completion-rate'],
    tables: [
      {
        by: 'dimensions',
        dimensions: ['course_id'],
        text: { id: 'courses', label: 'Courses', definition: 'What happened in the range in each course.' },
        metrics: [
          'learners',
          'lessons-started',
          'lessons-completed',
          'completion-rate',
          'lesson-time',
          'courses-completed',
        ],
      },
      {
        by: 'dimensions',
        dimensions: ['course_id', 'lesson_id'],
        text: {
          id: 'lesson-drop-off',
          label: 'Drop-off by lesson',
          definition: 'Lessons started in the range, and how many of them were not completed.',
        },
        metrics: ['lessons-started', 'drop-off', 'lesson-time'],
      },
    ],
    funnels: [],
  },
  {
    id: 'ops',
    label: 'Ops',
    cards: [
      'generator-runs',
      'generator-completed',
      'generator-failed',
      'generator-success',
      'run-time',
      'run-time-p95',
      'throughput',
      'events-arrived',
      'late-events',
      'late-share',
      'ingestion-lag',
      'ingestion-lag-p95',
    ],
    trends: ['generator-runs', 'generator-completed', 'generator-failed', 'late-events'],
    tables: [
      {
        by: 'dimensions',
        dimensions: ['stage'],
        text: {
          id: 'stages',
          label: 'Stages',
          definition: 'Stages of the content generator that were completed in the range, and how long they took.',
        },
        metrics: ['stages', 'stage-time', 'stage-time-p95', 'generator-failed'],
      },
      {
        by: 'dimensions',
        dimensions: ['reason'],
        text: { id: 'failures', label: 'Failures', definition: 'Why the content generator gave up in the range.' },
        metrics: ['generator-failed'],
      },
    ],
    funnels: [],
  },
];
