import { describe, expect, it } from '@jest/globals';
import {
  catalogue,
  createMeasureReader,
  createSeriesReader,
  measureNow,
  measureSeries,
  served,
} from '../../../../../core/measures/index.ts';
import { wireRow } from '../../../../../functions/worlds/wire.ts';
import { type Dashboard, dashboardsOf, type Sample, SEEDS, sampleOf } from '../../../../tools/prospect-sample.ts';
import { figuresShown } from './shown-figures.ts';
import { slowValue } from './slow-value.ts';

const cents = (value: number | null | undefined): number | null => (value == null ? null : Math.round(value * 100));

interface Known {
  readonly value: number | null;
  readonly where: string[];
}

interface Case {
  readonly sample: Sample;
  readonly client: string;
  readonly dashboards: readonly Dashboard[];
  /** What the dashboards show, by what it is; the first of several. */
  readonly figures: ReadonlyMap<string, Known>;
  /** Figures that are not the same in two places. */
  readonly conflicts: readonly string[];
}

function caseOf(sample: Sample, client: string): Case {
  const dashboards = dashboardsOf(sample, client);
  const figures = new Map<string, Known>();
  const conflicts: string[] = [];
  for (const { key, value, where } of dashboards.flatMap((entry) => figuresShown(entry, sample.simulation.time))) {
    const known = figures.get(key) ?? { value, where: [] };
    if (cents(value) !== cents(known.value)) conflicts.push(`${key}: ${value} in ${where}, ${known.value} before`);
    known.where.push(where);
    figures.set(key, known);
  }
  return { sample, client, dashboards, figures, conflicts };
}

const cases = SEEDS.flatMap((seed) => {
  const sample = sampleOf(seed);
  return sample.clients.map((client) => caseOf(sample, client));
});

describe('a figure that appears in two places is equal to the cent', () => {
  it('in widgets of one or of several dashboards, in the client’s row, and in its measures', () => {
    let shared = 0;
    for (const { sample, client, figures, conflicts } of cases) {
      const { simulation, history } = sample;
      const series = createSeriesReader(history, createMeasureReader(simulation));
      expect([client, conflicts]).toEqual([client, []]);
      shared += [...figures.values()].filter(({ where }) => new Set(where).size > 1).length;
      const row = wireRow('clients', simulation.row('clients', simulation.state.clients.need(client)));
      const shown = (key: string): number | null => cents(figures.get(key)?.value);
      expect(shown('client mrr now')).toBe(cents(row.monthlyRecurring));
      expect(shown('client arr now')).toBe(cents(row.contractValue));
      expect(shown('client employees now')).toBe(cents(row.employeeCount));
      for (const [key, { value }] of figures) {
        const [scope = '', id, when = '', count] = key.split(' ');
        const measure = catalogue.find((entry) => entry.id === id);
        if (scope === 'derived' || !measure || count !== undefined) continue;
        const whose = scope === 'client' ? (['client', client] as const) : (['company', null] as const);
        const grain = when.includes('Q') ? 'quarter' : 'month';
        const read = {
          measure: measure.id,
          scope: whose[0],
          key: whose[1],
          grain,
          from: 0,
          to: simulation.time,
        } as const;
        const figure =
          when === 'now'
            ? measureNow(measure.id, whose[0], whose[1], simulation)
            : series(read).points.find(({ period }) => period === when);
        const inner = figure?.value ?? null;
        expect([key, cents(value)]).toEqual([key, inner === null ? null : cents(served(measure.unit, inner))]);
      }
    }
    expect(shared).toBeGreaterThan(1000);
  });

  it('as the sum of the months that a line or table shows of it', () => {
    let compared = 0;
    for (const { figures } of cases) {
      for (const [key, { value }] of figures) {
        const [scope, id, grain, count] = key.split(' ');
        const flow = scope === 'derived' || catalogue.find((entry) => entry.id === id)?.kind === 'flow';
        if (grain !== 'month' || count !== '12' || !flow || value === null) continue;
        const months = [...figures].filter(([other]) => new RegExp(`^${scope} ${id} \\d{4}-\\d{2}$`).test(other));
        if (months.length < 12) continue;
        const sum = months.map(([, fact]) => cents(fact.value) ?? 0).reduce((total, part) => total + part, 0);
        expect([key, sum]).toEqual([key, cents(value)]);
        compared += 1;
      }
    }
    expect(compared).toBeGreaterThan(100);
  });

  it('as the sum of the client’s rows', () => {
    for (const { client, dashboards, figures } of cases) {
      const widgets = dashboards.flatMap(({ template, data }) =>
        template.widgets.map((widget) => ({ widget, data: data.dashboard_data[widget.id] })),
      );
      let sums = 0;
      for (const { widget, data } of widgets) {
        const [own] = widget.data_requirements;
        if (own?.kind !== 'rows' || own.rows !== 'licenses' || !data) continue;
        const cost = cents(figures.get('client license-cost now')?.value);
        if ('totals' in data && data.totals?.monthlyCost !== undefined) {
          expect([client, cents(data.totals.monthlyCost)]).toEqual([client, cost]);
          sums += 1;
        }
        if ('totals' in data && data.totals?.seats !== undefined) {
          expect([client, cents(data.totals.seats)]).toEqual([client, cents(figures.get('client seats now')?.value)]);
        }
        if ('segments' in data && own.value === 'monthlyCost') {
          expect([client, cents(data.total)]).toEqual([client, cost]);
          sums += 1;
        }
      }
      expect(sums).toBeGreaterThan(0);
    }
  });
});

describe('what adds up over clients', () => {
  it('is the company’s figure, now and in each whole month of the last year', () => {
    for (const seed of SEEDS) {
      const sample = sampleOf(seed);
      const { simulation, history } = sample;
      const sums = new Map<string, number>();
      const everyone = [...new Set([...history.values()].flatMap(({ scopes }) => Object.keys(scopes.client ?? {})))];
      const tables = cases.filter((entry) => entry.sample === sample).map(({ figures }) => figures);
      for (const figures of tables) {
        for (const [key, { value }] of figures) {
          const [scope, id] = key.split(' ');
          const adds = catalogue.find((entry) => entry.id === id)?.additiveOver === 'client';
          if (scope === 'client' && adds && / now$/.test(key))
            sums.set(key, (sums.get(key) ?? 0) + (cents(value) ?? 0));
        }
      }
      const adding = ['arr', 'employees', 'mrr', 'open-tickets'].map((id) => `client ${id} now`);
      expect([...sums.keys()].sort()).toEqual(adding);
      for (const [key, sum] of sums) {
        const measure = catalogue.find(({ id }) => key === `client ${id} now`);
        if (!measure) throw new Error(key);
        const { value } = measureNow(measure.id, 'company', null, simulation);
        expect([key, sum]).toEqual([key, cents(served(measure.unit, value ?? 0))]);
      }
      // Whoever left has no dashboard any more, but its months are in the company's.
      const last = '2026-10';
      const inMonth = (measure: 'revenue' | 'tickets-closed', client: string | null): number => {
        const scope = client === null ? 'company' : 'client';
        const query = { measure, scope, key: client, grain: 'month', from: 0, to: simulation.time } as const;
        const point = measureSeries(query, history, simulation).points.find(({ period }) => period === last);
        return point?.value ?? 0;
      };
      for (const measure of ['revenue', 'tickets-closed'] as const) {
        const shown = tables.map((figures) => figures.get(`client ${measure} ${last}`)?.value ?? 0);
        const unit = measure === 'revenue' ? 100 : 1;
        const gone = everyone.filter((id) => !sample.clients.includes(id)).map((id) => inMonth(measure, id));
        const sum = [...shown.map((value) => Math.round(value * unit)), ...gone].reduce((a, b) => a + b, 0);
        expect([seed, measure, sum]).toEqual([seed, measure, inMonth(measure, null)]);
      }
    }
  });
});

describe('the return of a client', () => {
  it('is what its days add up to, counted one by one', () => {
    let counted = 0;
    for (const { sample, client, figures } of cases) {
      const { simulation, history } = sample;
      const { industry } = simulation.state.clients.need(client);
      const slow = slowValue(history, client, industry, simulation.time);
      const shown = (figure: string): number | null => cents(figures.get(`derived ${figure} now`)?.value);
      if (!slow) {
        expect([client, shown('total-benefit'), shown('paid'), shown('roi')]).toEqual([client, null, null, null]);
        continue;
      }
      counted += 1;
      expect([client, shown('paid')]).toEqual([client, cents(slow.paid)]);
      expect([client, shown('in-house-avoided')]).toEqual([client, cents(slow.inHouse)]);
      expect([client, shown('downtime-avoided')]).toEqual([client, cents(slow.downtime)]);
      expect([client, shown('license-savings')]).toEqual([client, cents(slow.licenses)]);
      expect([client, shown('total-benefit')]).toEqual([client, cents(slow.benefit)]);
      expect([client, shown('net-benefit')]).toEqual([client, cents(slow.net)]);
      const measurable = slow.months >= 3;
      expect([client, shown('roi')]).toEqual([client, measurable ? cents(slow.roi) : null]);
      expect([client, shown('payback-months')]).toEqual([
        client,
        measurable && slow.net > 0 ? cents(slow.payback) : null,
      ]);
    }
    expect(counted).toBeGreaterThan(50);
  });
});
