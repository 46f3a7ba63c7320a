import { createHash } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import {
  generateDashboard,
  widgetFaults,
  widgetSchemas,
  widgetTypes,
} from '../../../../../core/views/prospects/index.ts';
import type { WidgetData } from '../../../../../core/views/prospects/widgets/data.ts';
import { createValidation } from '../../../../../functions/prospects/validation.ts';
import {
  type Dashboard,
  dashboardsOf,
  makeSample,
  type Sample,
  SEEDS,
  sampleOf,
  snapshotOf,
  templatesOf,
} from '../../../../tools/prospect-sample.ts';
import { schemaFaults } from './widgets/schemas.ts';

const hashOf = (value: unknown): string => createHash('sha256').update(JSON.stringify(value)).digest('hex');

/** What is wrong with a dashboard, in words. */
function faultsOf({ template, data }: Dashboard): string[] {
  const ids = template.widgets.map(({ id }) => id);
  const faults = template.widgets.flatMap((widget) => {
    const own = data.dashboard_data[widget.id];
    const sources = data.provenance[widget.id] ?? [];
    return [
      ...widgetFaults(widget),
      ...schemaFaults(widget.type, own),
      ...(own && own.reason === undefined && sources.length === 0 ? ['it says not where it comes from'] : []),
      ...sources.flatMap(({ field, rationale }) => [
        ...(field.startsWith('/') ? [] : [`${field} is no pointer`]),
        ...(rationale === '' || /undefined|NaN|null/.test(rationale) ? [`its rationale is ${rationale}`] : []),
      ]),
      ...(own
        ? numbersIn(own)
            .filter((value) => !Number.isFinite(value))
            .map(String)
        : []),
    ].map((fault) => `${template.client_id} ${template.category} ${widget.id}: ${fault}`);
  });
  const same = [data.dashboard_data, data.provenance, data.titles].every(
    (record) => JSON.stringify(Object.keys(record)) === JSON.stringify(ids),
  );
  return same ? faults : [...faults, `${template.category} has other widgets than its template`];
}

function numbersIn(value: unknown): number[] {
  if (typeof value === 'number') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(numbersIn) : [];
}

function allFaults(sample: Sample): string[] {
  return sample.clients.flatMap((client) => dashboardsOf(sample, client).flatMap(faultsOf));
}

const dataOf = (dashboards: readonly Dashboard[], id: string): WidgetData | undefined =>
  dashboards.flatMap(({ data }) => data.dashboard_data[id] ?? [])[0];

describe('the dashboards of every client', () => {
  it.each(SEEDS)('of the world of seed %d are sound: bound, of their schema, with provenance', (seed) => {
    const sample = sampleOf(seed);
    expect(allFaults(sample)).toEqual([]);
    const types = sample.clients.flatMap((client) =>
      templatesOf(sample, client).flatMap((t) => t.widgets.map((w) => w.type)),
    );
    expect(new Set(types)).toEqual(new Set(widgetTypes));
  });

  it('pass the check that is made before they are stored, and not when a widget lacks or breaks its data', () => {
    const validate = createValidation(widgetSchemas);
    const sample = sampleOf(42);
    for (const { template, data } of dashboardsOf(sample, sample.clients[0] ?? '')) {
      expect(validate(template, data)).toEqual({ valid: true, widgets_checked: template.widgets.length, errors: [] });
      const [id = ''] = Object.keys(data.dashboard_data);
      const { [id]: first, ...others } = data.dashboard_data;
      expect(validate(template, { ...data, dashboard_data: others }).valid).toBe(false);
      const broken = { ...others, [id]: { ...first, timestamp: 'yesterday' } as WidgetData };
      expect(validate(template, { ...data, dashboard_data: broken }).valid).toBe(false);
    }
  });
});

describe('a client', () => {
  it('that was won after the world began has dashboards from its first day on', () => {
    const before = sampleOf(14).clients;
    const sample = sampleOf(14, 45);
    const won = sample.clients.filter((client) => !before.includes(client));
    expect(won.length).toBeGreaterThan(0);
    expect(allFaults(sample)).toEqual([]);
  });

  it('of less than a whole month has no return yet, and is told why', () => {
    const found = [...SEEDS, 14]
      .map((seed) => sampleOf(seed))
      .flatMap((sample) =>
        sample.clients.flatMap((client) =>
          snapshotOf(sample, client).value.span.length === 0 ? [{ sample, client }] : [],
        ),
      );
    expect(found.length).toBeGreaterThan(0);
    for (const { sample, client } of found) {
      const dashboards = dashboardsOf(sample, client);
      expect(dataOf(dashboards, 'w_roi_headline')).toMatchObject({
        value: null,
        display: '—',
        reason: expect.any(String),
      });
      expect(dataOf(dashboards, 'w_benefit_waterfall')).toMatchObject({ steps: [], reason: expect.any(String) });
      expect(dataOf(dashboards, 'w_monthly_fee')).toMatchObject({ value: expect.any(Number) });
    }
  });

  it('without licences, tickets, technicians and proposals has dashboards that say so', () => {
    const sample = makeSample(42);
    const { state } = sample.simulation;
    const [id = ''] = sample.clients;
    const client = state.clients.need(id);
    for (const license of client.licenses) delete state.licenses.need(license).holders[id];
    client.licenses = [];
    client.team = [];
    client.openTickets = 0;
    client.today = { ...client.today, opened: 0, closed: 0, surveys: 0, points: 0 };
    for (const { scopes } of sample.history.values()) {
      const own = scopes.client?.[id];
      for (const name of ['tickets-opened', 'tickets-closed', 'surveys', 'survey-points', 'open-tickets']) {
        if (own) own.values[name] = own.values[name]?.map(() => 0) ?? [];
      }
    }
    const dashboards = dashboardsOf(sample, id);
    expect(dashboards.flatMap(faultsOf)).toEqual([]);
    expect(dataOf(dashboards, 'w_license_spend')).toMatchObject({
      segments: [],
      total: 0,
      reason: 'There are no rows.',
    });
    expect(dataOf(dashboards, 'w_cost_by_product')).toMatchObject({ categories: [], reason: 'There are no rows.' });
    expect(dataOf(dashboards, 'w_license_register')).toMatchObject({ rows: [], reason: 'There are no rows.' });
    expect(dataOf(dashboards, 'w_tickets_closed')).toMatchObject({ value: 0 });
    expect(dataOf(dashboards, 'w_cost_per_ticket')).toMatchObject({
      value: null,
      reason: expect.stringContaining('no ticket'),
    });
  });

  it('has no dashboards of another', () => {
    const sample = sampleOf(42);
    const [first = '', second = ''] = sample.clients;
    const [template] = templatesOf(sample, first);
    if (!template) throw new Error('no template');
    expect(() => generateDashboard(template, snapshotOf(sample, second))).toThrow(`of ${first}, not of ${second}`);
  });

  it('that is not there is said to be unknown', () => {
    expect(() => snapshotOf(sampleOf(42), 'client-nobody')).toThrow('There is no client client-nobody.');
  });
});

describe('the same client and seed', () => {
  it('give the same bytes, however often and in whichever order', () => {
    const sample = sampleOf(42);
    const [client = ''] = sample.clients;
    const once = dashboardsOf(sample, client);
    const view = snapshotOf(sample, client);
    const again = templatesOf(sample, client).toReversed();
    for (const template of again) {
      const data = generateDashboard(template, view);
      expect(JSON.stringify(data)).toBe(JSON.stringify(once.find((entry) => entry.template.id === template.id)?.data));
    }
  });

  it('give the same bytes in another world of that seed, and these', () => {
    const hashes = SEEDS.map((seed) => {
      const sample = sampleOf(seed);
      return hashOf(sample.clients.map((client) => dashboardsOf(sample, client)));
    });
    const other = makeSample(3);
    expect(hashOf(other.clients.map((client) => dashboardsOf(other, client)))).toBe(hashes[2]);
    expect(hashes).toMatchInlineSnapshot(`
[
  "d8ae8e811c4cdf3d2e6749c5d4da1eedd9cb44d01fcb5b6983f2987360858909",
  "6d8a26517b9b0c8bc9baa66a401b0ba6fff7f4d1e060e1d75f683511e8fe1c09",
  "fc94e3e0cf1dd61b7e025d0d7c9b872c25aba6aa57d1c32c78a50da98a1996b8",
]
`);
  });
});
