import { describe, expect, it } from '@jest/globals';
import { widgetFaults } from '../../../../../../core/views/prospects/index.ts';
import type { Requirement, Widget, WidgetType, Window } from '../../../../../../core/views/prospects/widget.ts';
import { widget } from './arbitrary.ts';

const YEAR: Window = { grain: 'month', count: 12 };
const measure = (as: string, id: 'mrr' | 'revenue' | 'employees' | 'tickets-closed', window: Window): Requirement => ({
  kind: 'measure',
  as,
  measure: id,
  scope: 'client',
  window,
});
const roi = (window: Window = 'now'): Requirement => ({ kind: 'derived', as: 'ROI', figure: 'roi', window });
const rows = (changes: object = {}): Requirement => ({ kind: 'rows', as: 'Licences', rows: 'licenses', ...changes });
const asking = (type: WidgetType, requirements: readonly Requirement[], config: Partial<Widget['config']> = {}) => ({
  ...widget(type, config),
  data_requirements: requirements,
});

const unsound: readonly (readonly [why: string, widget: Widget, fault: RegExp])[] = [
  ['nothing', asking('kpi-card', []), /requires nothing/],
  ['two of one name', asking('kpi-card', [roi(), roi()]), /same name/],
  ['a flow as it stands', asking('kpi-card', [measure('A', 'revenue', 'now')]), /needs a window/],
  ['an empty window', asking('kpi-card', [measure('A', 'revenue', { grain: 'month', count: 0 })]), /empty window/],
  ['a return by quarter', asking('kpi-card', [roi({ grain: 'quarter', count: 1 })]), /by month, not by quarter/],
  [
    'a measure that no client has',
    asking('gauge', [{ kind: 'measure', as: 'A', measure: 'license-utilization', scope: 'client', window: 'now' }]),
    /not measured per client/,
  ],
  ['two figures on a card', asking('kpi-card', [roi(), measure('A', 'mrr', 'now')]), /one figure/],
  ['a line of half a year', asking('line-chart', [measure('A', 'revenue', { grain: 'month', count: 6 })]), /twelve/],
  [
    'a line of what stands and of what flows',
    asking('line-chart', [measure('A', 'mrr', YEAR), measure('B', 'revenue', YEAR)]),
    /running period/,
  ],
  [
    'a line of dollars and people',
    asking('line-chart', [measure('A', 'mrr', YEAR), measure('B', 'employees', YEAR)]),
    /different units/,
  ],
  ['bars of four periods', asking('bar-chart', [measure('A', 'revenue', { grain: 'quarter', count: 4 })]), /five/],
  ['a pie of one', asking('pie-chart', [measure('A', 'mrr', 'now')]), /two figures or more/],
  ['a waterfall of two', asking('waterfall-chart', [measure('A', 'mrr', 'now'), roi()]), /a start, changes and an end/],
  ['a heatmap of now', asking('heatmap', [measure('A', 'mrr', 'now')]), /over time/],
  [
    'a table of a year and of now',
    asking('table', [measure('A', 'revenue', YEAR), measure('B', 'mrr', 'now')]),
    /table/,
  ],
  ['rows on a card', asking('kpi-card', [rows()]), /takes no rows/],
  ['rows and a figure', asking('table', [rows(), roi()]), /rows stand alone/],
  ['a pie of rows without a column', asking('pie-chart', [rows()]), /groups rows by a column/],
  ['a funnel of licences', asking('funnel-chart', [rows({ by: 'vendor' })]), /by stage/],
  ['a column that there isn’t', asking('table', [rows({ columns: ['product', 'price'] })]), /no column price/],
  ['a sum of names', asking('pie-chart', [rows({ by: 'vendor', value: 'product' })]), /that adds up/],
  ['a step that it lacks', asking('kpi-card', [roi()], { subtract: ['Costs'] }), /subtracts Costs/],
];

describe('a widget is unsound that has', () => {
  it.each(unsound)('%s', (_, faulty, fault) => {
    expect(widgetFaults(faulty).join('\n')).toMatch(fault);
  });
});

const sound: readonly Widget[] = [
  asking('kpi-card', [roi()]),
  asking('gauge', [measure('A', 'tickets-closed', { grain: 'month', count: 1 })]),
  asking('line-chart', [
    measure('A', 'revenue', YEAR),
    { kind: 'derived', as: 'B', figure: 'net-benefit', window: YEAR },
  ]),
  asking('bar-chart', [rows({ by: 'vendor', value: 'monthlyCost' })]),
  asking('pie-chart', [rows({ by: 'vendor', value: 'count' })]),
  asking('table', [rows({ columns: ['product', 'seats'] })]),
  asking('table', [measure('A', 'revenue', YEAR), measure('B', 'tickets-closed', YEAR)]),
  asking('heatmap', [measure('A', 'tickets-closed', { grain: 'day', count: 56 })]),
];

describe('a widget is sound', () => {
  it.each(sound.map((entry) => [entry.type, entry] as const))('as a %s', (_, entry) => {
    expect(widgetFaults(entry)).toEqual([]);
  });
});
