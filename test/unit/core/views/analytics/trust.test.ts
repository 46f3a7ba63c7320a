import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  dashboard,
  dimensions,
  type MetricQuery,
  metrics,
  people,
  type Question,
  query,
  type Telemetry,
  telemetryOf,
} from '../../../../../core/views/analytics/index.ts';
import { runs } from '../../world/small.ts';
import { questions, type Records, records } from './random-telemetry.ts';

const columns = ({ events, memberships }: Records): Telemetry => telemetryOf(events, memberships);
const granularity = fc.constantFrom('hour', 'day', 'week', 'month' as const);
const shorter = questions.map((question) => ({
  ...question,
  end: Math.min(question.end, question.start + 9 * 86_400_000),
}));

/** Metrics that count people: their value is the length of the list behind it. */
const counting = metrics.filter(
  ({ id, inputs, unit }) =>
    unit === 'count' && (inputs.it?.fold === 'users' || ['dau', 'wau', 'mau', 'active-members'].includes(id)),
);
const adding = metrics.filter(({ inputs }) => inputs.it?.fold === 'count' || inputs.it?.fold === 'sum');
const sum = (values: readonly (number | null)[]): number =>
  values.reduce<number>((all, value) => all + (value ?? 0), 0);
const narrowed = (question: MetricQuery, { start, end }: { start: string; end: string }): MetricQuery => ({
  ...question,
  start: Date.parse(start),
  end: Date.parse(end),
});

describe('answers that can be trusted', () => {
  it('the first step of a funnel is the card, the trend and the list', () => {
    fc.assert(
      fc.property(records, questions, (told, question) => {
        const telemetry = columns(told);
        const { growth, executive } = dashboard(telemetry, question);
        const registered = growth.cards.find(({ id }) => id === 'new-users')?.value ?? 0;
        expect(executive.cards.find(({ id }) => id === 'new-users')?.value ?? 0).toBe(registered);
        expect(sum(growth.trends.find(({ id }) => id === 'new-users')?.points.map(({ value }) => value) ?? [])).toBe(
          registered,
        );
        expect(people(telemetry, { ...question, metric: 'new-users' }).count).toBe(registered);
        for (const funnel of growth.funnels) {
          expect(funnel.steps[0]?.users).toBe(registered);
          for (const step of funnel.steps) {
            expect(people(telemetry, { ...question, metric: funnel.id, step: step.id }).count).toBe(step.users);
          }
        }
      }),
      runs(60),
    );
  });

  it('behind every point of a figure that counts people are as many people', () => {
    fc.assert(
      fc.property(records, shorter, fc.constantFrom(...counting), granularity, (told, question, { id }, grain) => {
        const telemetry = columns(told);
        const asked = { ...question, metric: id, granularity: grain };
        const { total, points } = query(telemetry, asked);
        expect(people(telemetry, asked).count).toBe(total.value ?? 0);
        for (const point of points) expect(people(telemetry, narrowed(asked, point)).count).toBe(point.value ?? 0);
      }),
      runs(60),
    );
  });

  it('a point is what its own range answers, and points of what is counted or summed up add up', () => {
    fc.assert(
      fc.property(records, shorter, fc.constantFrom(...metrics), granularity, (told, question, { id }, grain) => {
        const telemetry = columns(told);
        const asked = { ...question, metric: id, granularity: grain };
        const { total, points } = query(telemetry, asked);
        for (const point of points) {
          const { value, reason } = query(telemetry, narrowed(asked, point)).total;
          expect([point.start, value, reason]).toEqual([point.start, point.value, point.reason]);
        }
        if (adding.some((metric) => metric.id === id))
          expect(sum(points.map(({ value }) => value))).toBeCloseTo(total.value ?? 0, 6);
      }),
      runs(120),
    );
  });

  it('parts add up or the answer says why not, and are what the filter and the list say', () => {
    fc.assert(
      fc.property(records, questions, fc.constantFrom(...metrics), fc.nat(9), (told, question, metric, n) => {
        const telemetry = columns(told);
        const dimension = metric.dimensions[n % metric.dimensions.length] ?? 'channel';
        const asked = { ...question, metric: metric.id, granularity: 'month' as const, breakdown: [dimension] };
        const { parts, total, adds_up, why_not } = query(telemetry, asked);
        if (total.value === null) {
          expect([adds_up, why_not]).toEqual([null, null]);
          return;
        }
        const adds = Math.abs(sum(parts.map((part) => part.total.value)) - (total.value ?? 0)) < 0.005;
        expect(adds_up).toBe(adds && (metric.addsUp === true || parts.every((part) => part.total.value !== null)));
        expect(why_not === null).toBe(adds_up);
        for (const part of parts) {
          if (counting.includes(metric))
            expect(people(telemetry, { ...asked, cell: part.cell }).count).toBe(part.total.value ?? 0);
        }
        const ofPerson = dimensions.some(({ id, of }) => id === dimension && of === 'person');
        if (ofPerson && (metric.unit === 'count' || adding.includes(metric))) expect(adds_up).toBe(true);
      }),
      runs(150),
    );
  });

  it('tables say what queries say', () => {
    fc.assert(
      fc.property(records, questions, (told, question) => {
        const telemetry = columns(told);
        for (const { tables } of Object.values(dashboard(telemetry, question))) {
          for (const { columns: heads, rows } of tables) {
            const breakdown = heads.flatMap((head) =>
              'dimension' in head && dimensions.some(({ id }) => id === head.dimension) ? [head.id] : [],
            );
            if (breakdown.length === 0) continue;
            for (const { id: metric } of heads.slice(breakdown.length)) {
              const asked = { ...question, metric, granularity: 'month', breakdown } as MetricQuery;
              if (
                !metrics.some(
                  ({ id, dimensions: own }) =>
                    id === metric && breakdown.every((one) => own.some((two) => two === one)),
                )
              )
                continue;
              for (const row of rows) {
                const part = query(telemetry, asked).parts.find(
                  ({ cell }) => JSON.stringify(cell) === JSON.stringify(row.key),
                );
                expect([metric, row.key, row.values[metric]?.value || null]).toEqual([
                  metric,
                  row.key,
                  part?.total.value || null,
                ]);
              }
            }
          }
        }
      }),
      runs(12),
    );
  });

  it('MRR moves by its movements to the cent, and monthly actives by who came, came back and went', () => {
    fc.assert(
      fc.property(records, questions, (told, question) => {
        const telemetry = columns(told);
        const figure = (metric: string, asked: Question = question): number =>
          query(telemetry, { ...asked, metric, granularity: 'month' }).total.value ?? 0;
        const movements = ['new', 'expansion', 'reactivated', 'contraction', 'churned'].map((kind) =>
          figure(`mrr-${kind}`),
        );
        const cents = (dollars: number): number => Math.round(dollars * 100);
        if (question.end <= question.start || question.asOf <= question.start) return;
        expect(sum(movements.map(cents))).toBe(cents(figure('mrr')) - cents(figure('mrr-opening')));
        expect(cents(figure('mrr-change'))).toBe(sum(movements.map(cents)));
        const before = { ...question, start: question.start - 1, end: question.start };
        expect(figure('newly-active') + figure('resurrected') - figure('dormant')).toBe(
          figure('mau') - figure('mau', before),
        );
      }),
      runs(100),
    );
  });

  it('the order in which records arrive, and records that arrive twice, change nothing', () => {
    fc.assert(
      fc.property(records, questions, fc.infiniteStream(fc.nat()), (told, question, chance) => {
        const shuffled = told.events
          .map((event) => ({ event, place: chance.next().value }))
          .sort((a, b) => a.place - b.place)
          .map(({ event }) => event);
        const again = telemetryOf([...shuffled, ...told.events], told.memberships);
        expect(dashboard(again, question)).toEqual(dashboard(columns(told), question));
      }),
      runs(30),
    );
  });
});
