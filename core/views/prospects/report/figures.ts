import type { KeyFigure } from '../../../print/document.ts';
import type { DashboardTemplate } from '../template.ts';
import type { Requirement, Widget } from '../widget.ts';
import type { DashboardData, LineData } from '../widgets/data.ts';
import { type Drawing, written } from './drawing.ts';

/** A card as a report sets it: its value, how it moved, what it should be, and its months where a line shows them. */
export function keyFigureOf(
  { widget, data, title }: Drawing<'kpi-card'>,
  template: DashboardTemplate,
  values: DashboardData['dashboard_data'],
): KeyFigure {
  const { trend, target, reason } = data;
  const parts = [
    ...(trend ? [trend.display] : []),
    ...(target === undefined ? [] : [`target ${written(widget, target)}`]),
  ];
  return {
    id: widget.id,
    label: title,
    value: data.display,
    change: reason ?? parts.join('; '),
    judgement: trend ? judged(trend.direction, widget.config.invertTrend === true) : 'neutral',
    trend: courseOf(widget, template, values),
  };
}

function judged(direction: 'up' | 'down' | 'flat', inverted: boolean): KeyFigure['judgement'] {
  if (direction === 'flat') return 'same';
  return (direction === 'up') === inverted ? 'worse' : 'better';
}

/** The same figure's months in a line of the dashboard; nothing where no line shows it. */
function courseOf(
  { data_requirements: [own] }: Widget,
  { widgets }: DashboardTemplate,
  values: DashboardData['dashboard_data'],
): readonly (number | null)[] {
  if (!own) return [];
  for (const { id, type, data_requirements } of widgets) {
    const index = type === 'line-chart' ? data_requirements.findIndex((other) => isSame(own, other)) : -1;
    const data = values[id] as LineData | undefined;
    const course = index < 0 ? undefined : data?.series[index]?.data;
    if (course) return course;
  }
  return [];
}

function isSame(a: Requirement, b: Requirement): boolean {
  if (a.kind === 'measure') return b.kind === 'measure' && a.measure === b.measure && a.scope === b.scope;
  return a.kind === 'derived' && b.kind === 'derived' && a.figure === b.figure;
}
