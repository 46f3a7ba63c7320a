import { round } from '../../../kernel/money.ts';
import { areFew, writeChange } from '../../../kernel/presentation/write.ts';
import type { BoundFigure } from '../binding/bound.ts';
import type { Widget } from '../widget.ts';
import type { BarData, LineData, NamedSeries } from '../widgets/data.ts';
import { formatOfWidget } from '../widgets/format.ts';
import { because, periodName, within, written } from './words.ts';

/** Series that a sentence tells of; more than that nobody takes in. */
const TOLD = 2;

/** `Paid rose 12.1% to $15,500; licence cost fell 3.0% to $4,100 (Nov 2025 to Oct 2026)`. */
export function lineMessage(
  widget: Widget,
  { labels, series, reason }: LineData,
  figures: readonly BoundFigure[],
): string {
  if (reason !== undefined) return `${series[0]?.name ?? widget.title} can’t be drawn${because(reason)}`;
  // What the client's own figures are measured by is in the drawing.
  const told = figures
    .map((figure, index) => ({ figure, data: series[index]?.data ?? [] }))
    .filter(({ figure }, index) => index === 0 || figure.scope === figures[0]?.scope)
    .slice(0, TOLD)
    .map(({ figure, data }, index) => {
      const text = moved(widget, figure, data);
      return index === 0 ? text : within(text);
    });
  return `${told.join('; ')} (${spanName(labels, figures, series)})${aim(widget)}`;
}

type Values = NamedSeries['data'];

/** Where a course begins that can be told: what began in the midst of a period has less of it, and no change is from that. */
function toldPlaces(values: Values, points: BoundFigure['points']): number[] {
  const known = values.flatMap((value, index) => (value === null ? [] : [index]));
  const first = known.findIndex((index) => points[index]?.partial !== true);
  return first === -1 ? known : known.slice(first);
}

/** `Nov 2025 to Oct 2026`: from the first period that is told of to the last. */
function spanName(labels: readonly string[], figures: readonly BoundFigure[], series: readonly NamedSeries[]): string {
  const places = figures.flatMap(({ points }, index) => toldPlaces(series[index]?.data ?? [], points));
  const [first, last] = places.length === 0 ? [0, labels.length - 1] : [Math.min(...places), Math.max(...places)];
  const [from, to] = [periodName(labels[first] ?? ''), periodName(labels[last] ?? '')];
  return from === to ? to : `${from} to ${to}`;
}

function aim(widget: Widget): string {
  return widget.target ? `, with a target of ${written(widget, widget.target.value)}` : '';
}

/** From the first whole period to the last: in percent, of shares in points. */
function moved(widget: Widget, { as, points }: BoundFigure, values: Values): string {
  const known = toldPlaces(values, points).flatMap((index) => values[index] ?? []);
  const [first] = known;
  const last = known.at(-1);
  if (first === undefined || last === undefined) return `${as} is not known`;
  const now = written(widget, last);
  if (known.length === 1) return `${as} at ${now}`;
  if (written(widget, first) === now) return `${as} unchanged at ${now}`;
  const verb = last > first ? 'rose' : 'fell';
  if (widget.config.format === 'percentage') {
    return `${as} ${verb} ${unsigned(writeChange(round(last - first, 1), 'points'))} to ${now}`;
  }
  if (first <= 0 || areFew(formatOfWidget(widget.config), first, last))
    return `${as} ${verb} from ${written(widget, first)} to ${now}`;
  return `${as} ${verb} ${unsigned(writeChange(round(((last - first) / first) * 100, 1), 'percent'))} to ${now}`;
}

const unsigned = (text: string): string => text.replace(/^[+−]/, '');

/** Over periods as a line; else which is the largest of them. */
export function barMessage(widget: Widget, data: BarData, periods: readonly BoundFigure[]): string {
  const { categories, series, reason } = data;
  const [first] = series;
  if (reason !== undefined || !first) return `${first?.name ?? widget.title} can’t be drawn${because(reason)}`;
  if (periods.length > 0) return lineMessage(widget, { ...data, labels: categories }, periods);
  const known = first.data.flatMap((value, index) =>
    value === null ? [] : [{ value, label: categories[index] ?? '' }],
  );
  const named = known.filter(({ label }) => label !== 'Other');
  const [most] = (named.length > 0 ? named : known).toSorted((a, b) => b.value - a.value);
  if (!most) return `${first.name} can’t be drawn`;
  // What stands together as `Other` is nobody knows how many.
  const of = named.length === categories.length ? ` of ${categories.length}` : '';
  return `${most.label} is the largest${of} at ${written(widget, most.value)}`;
}

export function lineAlt(widget: Widget, { labels, series }: LineData): string {
  const lines = widget.target ? series.slice(0, -1) : series;
  return lines.map((line) => course(widget, labels, line)).join(' ');
}

/** `Paid: $13,825 in Nov 2025, $13,580 in Oct 2026.` */
function course(widget: Widget, labels: readonly string[], { name, data }: NamedSeries): string {
  const known = data.flatMap((value, index) => (value === null ? [] : [{ value, label: labels[index] ?? '' }]));
  const [first, last] = [known[0], known.at(-1)];
  if (!first || !last) return `${name}: no values.`;
  const at = ({ value, label }: typeof first): string => `${written(widget, value)} in ${periodName(label)}`;
  return first === last ? `${name}: ${at(first)}.` : `${name}: ${at(first)}, ${at(last)}.`;
}

export function barAlt(widget: Widget, { categories, series: [first] }: BarData): string {
  const said = categories.map((label, index) => `${periodName(label)} ${written(widget, first?.data[index] ?? null)}`);
  return `${said.length > 0 ? said.join(', ') : 'No bars'}.`;
}
