import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { serve } from '../../../../../core/views/analytics/answer/serve.ts';
import { metrics, query, telemetryOf } from '../../../../../core/views/analytics/index.ts';
import { runs } from '../../world/small.ts';
import { questions, records } from './random-telemetry.ts';
import { slowOf } from './slow.ts';
import { slowMetrics } from './slow-metrics.ts';

describe('metrics', () => {
  it('are all computed a second time', () => {
    expect(Object.keys(slowMetrics).sort()).toEqual(metrics.map(({ id }) => id).sort());
  });

  it('are what the plainest way gives, over any telemetry, range, zone and filter', () => {
    fc.assert(
      fc.property(records, questions, (told, question) => {
        const telemetry = telemetryOf(told.events, told.memberships);
        const seen = { slow: slowOf(told, question), records: told };
        const [begun, empty] = [question.start < question.asOf, question.end <= question.start];
        const expected = metrics.map(({ id, unit }) => {
          const figure = begun && !empty ? (slowMetrics[id]?.(seen) ?? null) : null;
          return [id, figure === null ? null : serve(unit, figure)];
        });
        const answered = metrics.map(({ id }) => [
          id,
          query(telemetry, { ...question, metric: id, granularity: 'month' }).total.value,
        ]);
        expect(Object.fromEntries(answered)).toEqual(Object.fromEntries(expected));
      }),
      runs(60),
    );
  });
});
