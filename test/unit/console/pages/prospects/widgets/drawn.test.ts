import { describe, expect, it } from '@jest/globals';
import { isDrawn, type WidgetType } from '../../../../../../console/src/pages/prospects/widgets/drawn.ts';
import { areLabelsPeriods } from '../../../../../../console/src/pages/prospects/widgets/series.ts';
import { dashboardsOf, SEEDS, sampleOf } from '../../../../../tools/prospect-sample.ts';

/** Every widget of the dashboards of one client, as the API answers it. */
const sample = sampleOf(SEEDS[0]);
const widgets = sample.clients
  .slice(0, 1)
  .flatMap((client) => dashboardsOf(sample, client))
  .flatMap(({ template, data }) =>
    template.widgets.map(({ id, type }) => ({ id, type: type as WidgetType, data: data.dashboard_data[id] })),
  );

describe('data as they are made', () => {
  it('are drawn without anything being filled in', () => {
    expect(new Set(widgets.map(({ type }) => type)).size).toBeGreaterThan(6);
    expect(widgets.filter(({ type, data }) => !isDrawn(type, data)).map(({ id }) => id)).toEqual([]);
  });

  it('are not drawn where they do not say how', () => {
    const left = widgets.map(({ type, data }) => {
      const { message: _, ...older }: { message?: string } = { ...data };
      return isDrawn(type, older);
    });
    expect(left).not.toContain(true);
    expect(isDrawn('table', undefined)).toBe(false);
  });

  it('have bars over time where their labels are periods, and side by side where they are not', () => {
    const bars = widgets.flatMap(({ type, data }) => (type === 'bar-chart' && isDrawn(type, data) ? [data] : []));
    const expected = bars.map(({ categories }) => categories.every((key) => /^\d{4}-(Q\d|\d{2}|W\d{2})$/.test(key)));
    expect(bars.map(({ category_details: labels }) => areLabelsPeriods(labels))).toEqual(expected);
  });
});
