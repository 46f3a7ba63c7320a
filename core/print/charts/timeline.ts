import { addMonths, DAY, isoDate, monthStart } from '../../kernel/time.ts';
import { formatDate, formatMonth } from '../format.ts';
import type { Box } from '../layout/marks.ts';
import { ink, tones, type } from '../layout/theme.ts';
import { leastRow, nameColumn, rowStyle, SPACE } from './axes.ts';
import type { TimelineChart, Tone } from './chart.ts';
import { mix } from './colors.ts';
import type { Draw } from './draw.ts';
import { bottom, inset, polyline, right } from './geometry.ts';
import { plainTimeScale, type TimeScale } from './scale.ts';
import { noData, Sketch } from './sketch.ts';
import { splitTail } from './tail.ts';
import { textWidth, widest } from './text.ts';

type Entry = TimelineChart['entries'][number];

/** From today, or a little before where something is overdue, to the end. */
function scaleOf({ today, until, entries }: TimelineChart, plot: Box): TimeScale {
  const end = Math.max(until, today + DAY);
  const earliest = entries.reduce((least, { at }) => Math.min(least, at), today);
  const start = Math.max(earliest, today - (end - today) * 0.25);
  return plainTimeScale([start, end], [plot.x + 4, right(plot) - 5]);
}

/** `Nov`, or `Jan 27` at the turn of the year and on axes of years. */
function monthLabel(time: number, step: number): string {
  const month = isoDate(time).slice(0, 7);
  const text = formatMonth(month, true);
  return step < 12 && !month.endsWith('-01') ? text.slice(0, 3) : text;
}

/** Light lines where months begin, as many as there is room to name. */
function drawMonths(sketch: Sketch, plot: Box, scale: TimeScale, y: number): void {
  const room = textWidth('Jan 27', type.note, sketch.metrics) + 2 * SPACE;
  const months = Math.max(1, (scale.end - scale.start) / (30.4 * DAY));
  const most = Math.max(1, plot.width / room);
  const step = [1, 2, 3, 6, 12, 24, 60, 120].find((every) => months / every <= most) ?? 240;
  const first = monthStart(scale.start);
  const phase = Number(isoDate(first).slice(5, 7)) - 1;
  for (let ahead = -(phase % step); ahead <= months + 1; ahead += step) {
    const time = addMonths(first, ahead);
    if (time < scale.start || time > scale.end) continue;
    const x = scale.at(time);
    sketch.line([x, plot.y], [x, bottom(plot)], { stroke: ink.line, lineWidth: 0.5 });
    sketch.text({
      text: monthLabel(time, step),
      x,
      y,
      align: 'center',
      style: type.note,
      color: ink.soft,
      whole: true,
    });
  }
}

/** Each tone has a shape of its own: full, ring, square, diamond, so that it is told in grey, too. */
function drawMarker(sketch: Sketch, x: number, y: number, radius: number, tone: Tone): void {
  const fill = tones[tone];
  const r = radius;
  if (tone === 'muted') sketch.circle(x, y, r - 0.5, { fill: ink.paper, stroke: fill, lineWidth: 1.2 });
  else if (tone === 'good') sketch.rect({ x: x - r, y: y - r, width: 2 * r, height: 2 * r }, { fill });
  else if (tone === 'bad')
    sketch.path(
      polyline(
        [
          [x, y - r * 1.3],
          [x + r * 1.3, y],
          [x, y + r * 1.3],
          [x - r * 1.3, y],
        ],
        true,
      ),
      { fill },
    );
  else if (tone === 'warn')
    sketch.path(
      polyline(
        [
          [x, y - r * 1.15],
          [x + r * 1.15, y + r],
          [x - r * 1.15, y + r],
        ],
        true,
      ),
      { fill },
    );
  else sketch.circle(x, y, r, { fill });
}

/** An arrow where something lies beyond the end of the line. */
function drawArrow(sketch: Sketch, x: number, y: number, side: -1 | 1, tone: Tone): void {
  const arrow = [
    [x, y - 3],
    [x + side * 4, y],
    [x, y + 3],
  ] as const;
  sketch.path(polyline(arrow, true), { fill: tones[tone] });
}

function drawEntry(sketch: Sketch, entry: Entry, plot: Box, scale: TimeScale, y: number, height: number): void {
  const clamp = (time: number) => Math.min(Math.max(time, scale.start), scale.end);
  const x = scale.at(clamp(entry.at));
  const from = entry.from === null ? x : scale.at(clamp(entry.from));
  const radius = Math.min(3.2, height * 0.32);
  if (from < x)
    sketch.line([from, y], [x, y], {
      stroke: mix(ink.paper, tones[entry.tone], 0.55),
      lineWidth: Math.min(3, height * 0.3),
    });
  const beyond = entry.at > scale.end ? 1 : entry.at < scale.start ? -1 : 0;
  if (beyond === 0) drawMarker(sketch, x, y, radius, entry.tone);
  else drawArrow(sketch, x, y, beyond, entry.tone);
  const date = formatDate(entry.at);
  const full = entry.note === '' ? date : `${date} · ${entry.note}`;
  const after = {
    x: x + radius + SPACE,
    y,
    style: type.note,
    color: ink.soft,
    clear: true,
    halo: true,
    whole: true,
    max: right(plot) - x - radius - SPACE,
  };
  const before = {
    ...after,
    x: Math.min(from, x) - radius - SPACE,
    align: 'right' as const,
    max: Math.min(from, x) - radius - SPACE - plot.x,
  };
  sketch.firstText([
    { ...after, text: full },
    { ...before, text: full },
    { ...after, text: date },
    { ...before, text: date },
    { ...after, text: full, clear: false },
  ]);
}

/** What comes when: a line for each, with months across and today marked. */
export const drawTimeline: Draw<TimelineChart> = (chart, box, metrics) => {
  const sketch = new Sketch(box, metrics);
  if (chart.entries.length === 0) return noData(sketch);
  const header = leastRow(sketch) + 3;
  const area = inset(box, { top: header });
  const { shown, rest } = splitTail(chart.entries, area.height / (leastRow(sketch) + 0.5));
  const lines = shown.length + (rest.length > 0 ? 1 : 0);
  const height = Math.min(area.height / lines, 26);
  const names = nameColumn(
    sketch,
    shown.map(({ label }) => label),
    box,
    0.4,
  );
  const plot = { ...inset(area, { left: names + 2 * SPACE }), height: height * lines };
  const scale = scaleOf(chart, plot);
  const today = scale.at(chart.today);
  const y = box.y + header / 2 - 1;
  sketch.text({
    text: 'Today',
    x: today,
    y,
    align: 'center',
    style: { ...type.labelStrong, size: type.note.size },
    whole: true,
  });
  drawMonths(sketch, plot, scale, y);
  sketch.line([today, plot.y], [today, bottom(plot)], { stroke: ink.strong, lineWidth: 1 });
  sketch.block({ x: today - 1, y: plot.y, width: 2, height: plot.height });
  shown.forEach((entry, index) => {
    const middle = area.y + (index + 0.5) * height;
    sketch.text({ text: entry.label, x: box.x, y: middle, max: names, style: rowStyle(sketch, height) });
    drawEntry(sketch, entry, plot, scale, middle, height);
  });
  if (rest.length === 0) return sketch.marks;
  const last = rest.reduce((latest, { at }) => Math.max(latest, at), 0);
  const text = `${rest.length} more, until ${formatDate(last)}`;
  const most = widest([text], type.note, metrics);
  sketch.text({ text, x: box.x, y: area.y + (lines - 0.5) * height, max: most, style: type.note, color: ink.soft });
  return sketch.marks;
};
