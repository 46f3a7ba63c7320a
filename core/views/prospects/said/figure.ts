import type { Widget } from '../widget.ts';
import type { GaugeData, KpiData } from '../widgets/data.ts';
import { display } from '../widgets/format.ts';
import type { FigurePresentation } from '../widgets/presented.ts';
import { because, changeWords, written } from './words.ts';

type Shown = (KpiData | GaugeData) &
  Omit<FigurePresentation, 'message' | 'alt' | 'scope' | 'min_cols' | 'priority' | 'order'>;

/** `ROI at 150.2%, above the target of 80.0%, up 1.5 points on Sep 2026`. */
export function figureMessage({ config }: Widget, data: Shown): string {
  const { value, name, better, status_label: word, target_display: target, compared_with: compared, window } = data;
  if (value === null) return `${name} can’t be measured${because(data.reason)}`;
  const { unit, ...plain } = config;
  // `Open tickets at 3`, not `at 3 tickets`.
  const shown = unit !== undefined && name.toLowerCase().includes(unit) ? display(plain, value) : data.display;
  const parts = [`${name} at ${shown}`];
  if (better === 'band') parts.push(...(word === null ? [] : [word.toLowerCase()]));
  else if (target !== undefined && data.target !== undefined)
    parts.push(`${side(value, data.target)} the target of ${target}`);
  if (compared) parts.push(changeWords(compared, window.label));
  return parts.join(', ');
}

function side(value: number, target: number): string {
  return value === target ? 'at' : value > target ? 'above' : 'below';
}

export function kpiAlt(widget: Widget, { display: text, target }: KpiData): string {
  return `${text}${target === undefined ? '' : `; target ${written(widget, target)}`}.`;
}

export function gaugeAlt(widget: Widget, { display: text, min, max, target }: GaugeData): string {
  const aim = target === undefined ? '' : `; target ${written(widget, target)}`;
  return `${text} on a scale from ${min} to ${max}${aim}.`;
}
