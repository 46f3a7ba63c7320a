import { compareIds } from '../../../kernel/collection.ts';
import { copyOf } from '../graph/copies.ts';
import { defineTransform } from '../graph/dataset.ts';
import { type RowOf, records, text, time } from '../graph/schema.ts';
import { dealHealthScores } from '../health/deal-health-scores.ts';
import { clock, reps } from '../sources/schemas.ts';
import { improvementsOf, peersOf, standingsOf, strengthsOf } from './coaching-gaps.ts';
import type { RepFacts } from './coaching-metrics.ts';
import { actionText, assessmentText, focusText, improvementText, strengthText } from './coaching-texts.ts';
import { deadlineOf } from './deadlines.ts';
import { type NextBestAction, nextBestActions } from './next-best-actions.ts';
import { repActivityMetrics } from './rep-activity-metrics.ts';
import { repDriverComparison } from './rep-driver-comparison.ts';
import { repPerformanceView } from './rep-performance-view.ts';
import { INSIGHTS, NOTABLE, NOTABLE_POINTS } from './thresholds.ts';

/** Who writes where no model does: the rules of this folder, in their first version. */
export const RULES_WRITER = 'rules-1';

const figures = 'figures of [rep_performance_view], [rep_driver_comparison] and [rep_activity_metrics]';
const beside = 'beside the median of the team, or of all reps where that is too small';
const fromAction = 'of the action, with';

const fields = {
  repId: copyOf(repPerformanceView, 'repId'),
  generatedAt: time({ says: 'The day for which it was written.', formula: '[clock.as_of]' }),
  modelVersion: text({
    says: 'Who wrote the texts: `rules-1`, or the id of a model.',
    formula: `${RULES_WRITER}; the model’s id where one has worded them`,
  }),
  strengths: records(
    {
      title: text({ says: 'The figure.', formula: 'label of the figure' }),
      detail: text({
        says: 'What it is beside the median, and why it matters.',
        formula: 'a sentence with [metric_value] and [metric_comparison]',
      }),
      metricValue: text({ says: 'The rep’s value.', formula: `one of the ${figures}` }),
      metricComparison: text({
        says: 'The median of the team; of all reps where the team has fewer than three.',
        formula: 'median of the same figure',
      }),
    },
    {
      says: 'What goes notably better than the median, at most three.',
      formula: `${figures} that are at least ${NOTABLE.value} of the median better, ${beside}; the ${INSIGHTS.value} furthest ahead`,
    },
  ),
  improvements: records(
    {
      title: text({ says: 'The habit.', formula: 'label of the figure' }),
      detail: text({
        says: 'What it is beside the median and top performers, and why it matters.',
        formula: 'a sentence with [gap_value]',
      }),
      gapValue: text({
        says: 'The rep’s value, and what it is put beside.',
        formula: `one of the ${figures}, ${beside}`,
      }),
      impactEstimate: text({
        says: 'What closed deals say that the gap is worth, see rep_driver_comparison.',
        formula: 'as [rep_driver_comparison.gap_impact]',
      }),
      suggestedAction: text({ says: 'What to do about it.', formula: 'by the habit' }),
    },
    {
      says: 'Habits behind the median, or behind top performers where closed deals show what that is worth; at most three.',
      formula: `habits of [rep_driver_comparison] and [rep_activity_metrics] at least ${NOTABLE.value} of the median behind, or with a [rep_driver_comparison.gap_impact] of ${NOTABLE_POINTS.value} or more; the ${INSIGHTS.value} worth most`,
    },
  ),
  priorityActions: records(
    {
      dealName: text({
        says: 'Account and type.',
        formula: '[deal_health_scores.opportunity_name] of [next_best_actions.opportunity_id]',
      }),
      dealAmount: copyOf(nextBestActions, 'dealAmount'),
      action: text({
        says: '`Call Jane Roe (economic buyer)`',
        formula: `${fromAction} [next_best_actions.action_type], [next_best_actions.contact_name] and [next_best_actions.contact_role]`,
      }),
      reason: copyOf(nextBestActions, 'actionReason'),
      deadline: text({
        says: 'The day by which: `2026-11-27`.',
        formula: 'by [next_best_actions.urgency]: [clock.as_of], the Friday of its week, or of the next',
      }),
    },
    {
      says: 'The first three of next_best_actions.',
      formula: `the actions with a [next_best_actions.priority_rank] of 1 to ${INSIGHTS.value}`,
    },
  ),
  overallAssessment: text({
    says: 'Where the rep stands, in two or three sentences.',
    formula:
      'sentences with [rep_performance_view.ytd_attainment] and [rep_performance_view.win_rate] beside the median, and the first of [improvements]',
  }),
  primaryFocusArea: text({
    says: 'The one thing to work on.',
    formula: 'label of the first of [improvements]; pipeline where no deal is open',
  }),
};
export type RepInsight = RowOf<typeof fields>;

/**
 * What to talk about with each rep: one person beside the median of the team, with no other person's figures. Every figure is
 * one of the datasets that it is written from, or a median of theirs.
 */
export const repCoachingInsights = defineTransform({
  id: 'rep_coaching_insights',
  path: '/RevOps/Analytics/rep_coaching_insights',
  layer: 'insight',
  says: 'Strengths, what to work on and what to do first, for each rep, in words.',
  grain: 'one row of texts per rep',
  key: ['repId'],
  companyWide: { rowsOf: reps },
  fields,
  inputs: {
    clock,
    views: repPerformanceView,
    drivers: repDriverComparison,
    activity: repActivityMetrics,
    actions: nextBestActions,
    deals: dealHealthScores,
  },
  compute({ clock: [now], views, drivers, activity, actions, deals }) {
    if (now === undefined) return [];
    const driversOf = Map.groupBy(drivers, ({ repId }) => repId);
    const month = new Map(activity.filter(({ period }) => period === '30d').map((row) => [row.repId, row]));
    const actionsOf = Map.groupBy(actions, ({ repId }) => repId);
    const names = new Map(deals.map(({ opportunityId, opportunityName }) => [opportunityId, opportunityName]));
    const all = views
      .map((view): RepFacts => {
        const own = driversOf.get(view.repId) ?? [];
        return {
          view,
          drivers: new Map(own.map((row) => [row.metricName, row])),
          activity: month.get(view.repId) ?? null,
        };
      })
      .sort((a, b) => compareIds(a.view.repId, b.view.repId));
    return all.map((facts): RepInsight => {
      const standings = standingsOf(facts, peersOf(facts, all));
      const strengths = strengthsOf(standings);
      const improvements = improvementsOf(standings);
      const [focus] = improvements;
      const own = first(actionsOf.get(facts.view.repId) ?? []);
      const isIdle = own.length === 0;
      return {
        repId: facts.view.repId,
        generatedAt: now.asOf,
        modelVersion: RULES_WRITER,
        strengths: strengths.map(strengthText),
        improvements: improvements.map(improvementText),
        priorityActions: own.map((action) => ({
          dealName: names.get(action.opportunityId) ?? action.accountName,
          dealAmount: action.dealAmount,
          action: actionText(action),
          reason: action.actionReason,
          deadline: deadlineOf(action.urgency, now.asOf),
        })),
        overallAssessment: assessmentText(facts, standings, { focus, isIdle }),
        primaryFocusArea: focusText(standings, { focus, isIdle }),
      };
    });
  },
  uses({ repId }, { actions, deals }) {
    const own = first(actions.filter((action) => action.repId === repId));
    const ids = new Set(own.map(({ opportunityId }) => opportunityId));
    return { actions: own, deals: deals.filter(({ opportunityId }) => ids.has(opportunityId)) };
  },
});

function first(actions: readonly NextBestAction[]): NextBestAction[] {
  return actions.toSorted((a, b) => a.priorityRank - b.priorityRank).slice(0, INSIGHTS.value);
}
