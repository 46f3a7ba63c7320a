import { describe, expect, it } from '@jest/globals';
import { dashboardReport, widgetTypes } from '../../../../core/views/prospects/index.ts';
import type { DashboardData, WidgetData } from '../../../../core/views/prospects/widgets/data.ts';
import { widgetKinds } from '../../../../core/views/prospects/widgets/kinds.ts';
import { widgetData } from '../../../../functions/prospects/widget-schemas.ts';
import { dashboardsOf, sampleOf, snapshotOf } from '../../../tools/prospect-sample.ts';

const sample = sampleOf(42);
const [client = ''] = sample.clients;
const snapshot = snapshotOf(sample, client);
const dashboards = dashboardsOf(sample, client);

/** Data as they were made before there was anything beside the values. */
const madeBefore = (dashboard: (typeof dashboards)[number]): DashboardData => ({
  ...dashboard.data,
  dashboard_data: Object.fromEntries(
    dashboard.template.widgets.map((widget) => {
      const { data } = widgetKinds[widget.type].generate(widget, snapshot.bind(widget.data_requirements));
      return [widget.id, data as WidgetData];
    }),
  ),
});

describe('the contract of widgets', () => {
  it('holds for the data of every type, as they are made and as they were made before', () => {
    const seen = new Set<string>();
    for (const dashboard of dashboards) {
      const old = madeBefore(dashboard).dashboard_data;
      for (const { id, type } of dashboard.template.widgets) {
        seen.add(type);
        for (const data of [dashboard.data.dashboard_data[id], old[id]]) {
          expect([id, widgetData.safeParse(data).error?.message]).toEqual([id, undefined]);
        }
      }
    }
    expect(seen).toEqual(new Set(widgetTypes));
  });

  it('changes nothing of what the seed has', () => {
    for (const dashboard of dashboards) {
      for (const [id, old] of Object.entries(madeBefore(dashboard).dashboard_data)) {
        expect(dashboard.data.dashboard_data[id]).toMatchObject(old as object);
      }
    }
  });

  it('refuses what is of no type', () => {
    const [data] = Object.values(dashboards[0]?.data.dashboard_data ?? {});
    expect(widgetData.safeParse({ ...data, status: 'splendid' }).success).toBe(false);
    expect(widgetData.safeParse({ ...data, extra: 1 }).success).toBe(false);
  });
});

describe('data that were made before', () => {
  it('are printed with what they have', () => {
    for (const dashboard of dashboards) {
      const { template } = dashboard;
      const printed = {
        template,
        data: madeBefore(dashboard),
        client: 'C',
        asOf: snapshot.asOf,
        prospect: null,
      } as const;
      const { cover, sections } = dashboardReport({ ...printed, paper: 'A4' });
      expect(sections.length).toBeGreaterThan(2);
      for (const figure of cover) expect([figure.value, figure.trend]).toEqual([expect.any(String), []]);
    }
  });
});
