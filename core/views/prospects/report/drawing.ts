import type { AxisLabel } from '../../../kernel/presentation/vocabulary.ts';
import type { Chart } from '../../../print/charts/chart.ts';
import type { Unit } from '../../../print/format.ts';
import type { Widget, WidgetConfig, WidgetType } from '../widget.ts';
import type { WidgetData, WidgetDataOf } from '../widgets/data.ts';

/** A widget to be drawn, with its words. */
export interface Drawing<T extends WidgetType = WidgetType> {
  readonly widget: Widget;
  readonly data: WidgetDataOf[T];
  readonly title: string;
  /** Under its chart: `Source: roi, paid; tick 1,204, 21 Nov 2026`. */
  readonly source: string;
}

/** True where a widget's data is of that type: the type is the widget's, not the data's. */
export function isOf<T extends WidgetType>(drawing: Drawing, type: T): drawing is Drawing<T> {
  return drawing.widget.type === type;
}

/** How charts write values of a widget. */
export function unitOf({ format, decimals, unit }: WidgetConfig): Unit {
  if (format === 'currency') return 'usd';
  if (format === 'percentage') return 'percent';
  if (format === 'days') return 'days';
  if (unit === 'hours') return 'hours';
  return decimals === undefined || decimals === 0 ? 'count' : 'score';
}

/** What every chart of a widget has. */
export function chartBase(
  { widget, title, source }: Drawing,
  alt: string,
  height: number,
): Pick<Chart, 'title' | 'subtitle' | 'source' | 'alt' | 'height'> {
  return { title, subtitle: widget.description, source, alt: `${title}. ${alt}`, height };
}

/** `Nov 26` of a month, `16 Nov` of a week: short names of periods, as the data have them, or the names themselves. */
export function shortNames(keys: readonly string[], details: readonly AxisLabel[] | undefined): string[] {
  return keys.map((key, index) => details?.[index]?.short ?? key);
}

/** Whether there is something to draw. */
export function isDrawn(data: WidgetData): boolean {
  return data.reason === undefined;
}
