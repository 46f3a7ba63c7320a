import { isStanding, needMeasure } from '../../../../../core/measures/index.ts';
import { lastPeriods } from '../../../../../core/views/prospects/binding/periods.ts';
import type { DerivedRequirement, MeasureRequirement, Widget } from '../../../../../core/views/prospects/widget.ts';
import type {
  BarData,
  GaugeData,
  HeatmapData,
  KpiData,
  LineData,
  PieData,
  TableData,
  WaterfallData,
} from '../../../../../core/views/prospects/widgets/data.ts';
import type { Dashboard } from '../../../../tools/prospect-sample.ts';

/** A figure of the client, by what it is: the same key is the same figure wherever it stands. */
export interface ShownFigure {
  readonly key: string;
  readonly value: number | null;
  readonly where: string;
}

type FigureRequirement = MeasureRequirement | DerivedRequirement;

const subject = (requirement: FigureRequirement): string =>
  requirement.kind === 'measure' ? `${requirement.scope} ${requirement.measure}` : `derived ${requirement.figure}`;

/** The one figure of a requirement: what stands is as of now whatever its window, and one month is that month. */
function keyOf(requirement: FigureRequirement, now: number): string {
  const { window } = requirement;
  const standing = requirement.kind === 'measure' && isStanding(needMeasure(requirement.measure));
  if (window === 'now' || standing) return `${subject(requirement)} now`;
  if (window.count > 1) return `${subject(requirement)} ${window.grain} ${window.count}`;
  return `${subject(requirement)} ${lastPeriods(window.grain, 1, now, false)[0]?.name}`;
}

/** Of what stands, the period that runs is now. */
function pointKey(requirement: FigureRequirement, period: string, now: number): string {
  const running =
    requirement.kind === 'measure' &&
    requirement.window !== 'now' &&
    isStanding(needMeasure(requirement.measure)) &&
    lastPeriods(requirement.window.grain, 1, now, true)[0]?.name === period;
  return `${subject(requirement)} ${running ? 'now' : period}`;
}

/** Every figure that a dashboard shows, but for those grouped from rows. */
export function figuresShown({ template, data }: Dashboard, now: number): ShownFigure[] {
  return template.widgets.flatMap((widget) => {
    const own = widget.data_requirements.flatMap((entry) => (entry.kind === 'rows' ? [] : entry));
    if (own.length !== widget.data_requirements.length) return [];
    const values = valuesOf(widget, data.dashboard_data[widget.id], own, now);
    return values.map(([key, value]) => ({ key, value, where: `${template.category} ${widget.id}` }));
  });
}

type Entry = readonly [key: string, value: number | null];

function valuesOf(widget: Widget, data: unknown, own: readonly FigureRequirement[], now: number): Entry[] {
  const series = (all: readonly (readonly (number | null)[])[], periods: readonly string[]): Entry[] =>
    own.flatMap((entry, n) => periods.map((period, at): Entry => [pointKey(entry, period, now), all[n]?.[at] ?? null]));
  const named = (as: string): string => {
    const found = own.find((entry) => entry.as === as);
    if (!found) throw new Error(`${widget.id} shows ${as}, which it does not require`);
    return keyOf(found, now);
  };
  switch (widget.type) {
    case 'kpi-card':
    case 'gauge':
      return own.map((entry) => [keyOf(entry, now), (data as KpiData | GaugeData).value]);
    case 'line-chart': {
      const { labels, series: lines } = data as LineData;
      return series(
        lines.map((line) => line.data),
        labels,
      );
    }
    case 'bar-chart': {
      const { categories, series: bars } = data as BarData;
      return series(
        bars.map((line) => line.data),
        categories,
      );
    }
    case 'pie-chart':
      return (data as PieData).segments.map(({ label, value }) => [named(label), value]);
    case 'waterfall-chart':
      return (data as WaterfallData).steps.flatMap(({ label, value }): Entry[] => {
        const taken = widget.config.subtract?.includes(label) === true;
        return label === 'Other' ? [] : [[named(label), taken ? -value : value]];
      });
    case 'heatmap': {
      const { rows, columns, values } = data as HeatmapData;
      return rows.length === own.length && rows.every((row, n) => row === own[n]?.as) ? series(values, columns) : [];
    }
    case 'funnel-chart':
      return [];
    case 'table':
      return tableValues(data as TableData, own, named, now);
  }
}

/** A table's cells; its totals are the figure of its window, where that is no single period. */
function tableValues(
  { rows, totals = {} }: TableData,
  own: readonly FigureRequirement[],
  named: (as: string) => string,
  now: number,
): Entry[] {
  const number = (value: unknown): number | null => (typeof value === 'number' ? value : null);
  const cells = rows.flatMap((row) =>
    'figure' in row
      ? [[named(String(row.figure)), number(row.value)] as const]
      : own.map((entry) => [pointKey(entry, String(row.period), now), number(row[entry.as])] as const),
  );
  return [...cells, ...Object.entries(totals).map(([as, value]) => [named(as), value] as const)];
}
