import { describe, expect, it } from '@jest/globals';
import { RepDriverComparisonRowMetricName } from '../../../../../../console/src/api/generated/showroom.schemas.ts';
import { questionsOf } from '../../../../../../console/src/pages/revops/coaching/questions.ts';
import { coachingMetrics } from '../../../../../../core/views/revops/reps/coaching-metrics.ts';
import { drivers } from '../../../../../../core/views/revops/reps/drivers.ts';

const habits = drivers.map(({ id, label }) => ({
  metric_name: RepDriverComparisonRowMetricName[id as keyof typeof RepDriverComparisonRowMetricName],
  metric_label: label,
}));

const improvement = (title: string) => ({
  title,
  detail: 'behind the median',
  gap_value: '1',
  impact_estimate: 'not measured',
  suggested_action: 'try',
});

const nothing = { improvements: [], strengths: [], priority_actions: [] };

describe('questions for a talk', () => {
  it.each(coachingMetrics.filter(({ advice }) => advice !== null).map(({ label }) => label))(
    'have one for whatever may be worked on: %s',
    (title) => {
      const [first, ...others] = questionsOf({ ...nothing, improvements: [improvement(title)] }, habits);
      expect(first).toMatchObject({ why: `${title}: behind the median` });
      expect(first?.question).toMatch(/\?$/);
      expect(others).toHaveLength(1);
    },
  );

  it('end with what the manager can do, even where there is nothing else', () => {
    expect(questionsOf(nothing, habits)).toEqual([
      expect.objectContaining({ question: 'What could I take off your hands?' }),
    ]);
  });

  it('ask of the first deal, and of what goes well', () => {
    const deal = {
      deal_name: 'Hart & Boyle – Renewal',
      deal_amount: 1,
      action: 'Call',
      reason: 'silent',
      deadline: '2026-11-27',
    };
    const strength = { title: 'Win rate', detail: 'above', metric_value: '1', metric_comparison: '0' };
    const asked = questionsOf({ ...nothing, priority_actions: [deal, deal], strengths: [strength] }, habits);
    expect(asked.map(({ why }) => why).slice(0, 2)).toEqual(['silent', 'Win rate: above']);
  });
});
