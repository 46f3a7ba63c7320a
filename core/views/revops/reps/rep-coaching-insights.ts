import { compareIds } from '../../../kernel/collection.ts';
import { defineTransform } from '../graph/dataset.ts';
import { id, type RowOf, records, text, time, usd } from '../graph/schema.ts';
import { dealHealthScores } from '../health/deal-health-scores.ts';
import { clock, reps } from '../sources/schemas.ts';
import { improvementsOf, peersOf, standingsOf, strengthsOf } from './coaching-gaps.ts';
import type { RepFacts } from './coaching-metrics.ts';
import { actionText, assessmentText, deadlineOf, focusText, improvementText, strengthText } from './coaching-texts.ts';
import { type NextBestAction, nextBestActions } from './next-best-actions.ts';
import { repActivityMetrics } from './rep-activity-metrics.ts';
import { repDriverComparison } from './rep-driver-comparison.ts';
import { repPerformanceView } from './rep-performance-view.ts';
import { INSIGHTS } from './thresholds.ts';

/** Who writes where no model does: the rules of this folder, in their first version. */
export const RULES_WRITER = 'rules-1';

const fields = {
  repId: id('The rep.'),
  generatedAt: time('The day for which it was written.'),
  modelVersion: text('Who wrote the texts: `rules-1`, or the id of a model.'),
  strengths: records(
    {
      title: text('The figure.'),
      detail: text('What it is beside the median, and why it matters.'),
      metricValue: text('The rep’s value.'),
      metricComparison: text('The median of the team; of all reps where the team has fewer than three.'),
    },
    'What goes notably better than the median, at most three.',
  ),
  improvements: records(
    {
      title: text('The habit.'),
      detail: text('What it is beside the median and top performers, and why it matters.'),
      gapValue: text('The rep’s value, and what it is put beside.'),
      impactEstimate: text('What closed deals say that the gap is worth, see rep_driver_comparison.'),
      suggestedAction: text('What to do about it.'),
    },
    'Habits behind the median, or behind top performers where closed deals show what that is worth; at most three.',
  ),
  priorityActions: records(
    {
      dealName: text('Account and type.'),
      dealAmount: usd('Annual value.'),
      action: text('`Call Jane Roe (economic buyer)`'),
      reason: text('Why, with the deal’s figures.'),
      deadline: text('The day by which: `2026-11-27`.'),
    },
    'The first three of next_best_actions.',
  ),
  overallAssessment: text('Where the rep stands, in two or three sentences.'),
  primaryFocusArea: text('The one thing to work on.'),
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
