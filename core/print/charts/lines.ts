import { curveMonotoneX, line as lineOf } from 'd3-shape';
import type { Box, Color } from '../layout/marks.ts';
import { ink, tones, type } from '../layout/theme.ts';
import { categoryAxis, drawCategories, verticalAxis } from './axes.ts';
import type { LineChart } from './chart.ts';
import { seriesColor } from './colors.ts';
import type { Draw } from './draw.ts';
import { between, inset, right } from './geometry.ts';
import { legend } from './legend.ts';
import { figureLabels, type ValueScale } from './scale.ts';
import { drawEndLabels, endLabelRoom } from './series.ts';
import { noData, Sketch } from './sketch.ts';
import { lineHeight } from './text.ts';

type Series = LineChart['series'][number];
type Spot = readonly [x: number, y: number];

/** Runs of values between gaps, as points. */
function runsOf(
  values: readonly (number | null)[],
  at: (index: number, value: number) => Spot,
): readonly (readonly Spot[])[] {
  const runs: Spot[][] = [[]];
  values.forEach((value, index) => {
    if (value === null) runs.push([]);
    else runs.at(-1)?.push(at(index, value));
  });
  return runs.filter((run) => run.length > 0);
}

const curve = lineOf<Spot>().curve(curveMonotoneX).digits(2);

/** Through every point, never higher or lower than the points beside. */
function curvePath(run: readonly Spot[]): string {
  return curve([...run]) ?? '';
}

/** Plain series are told apart by their place, others by what they say; of the many, some are dashed. */
function looksOf(series: readonly Series[]): readonly { color: Color; dash: readonly number[] }[] {
  let plain = -1;
  return series.map(({ tone, dashed }) => {
    if (tone === 'plain') plain += 1;
    const dash = dashed ? [3, 2] : tone === 'plain' && plain >= 6 ? [1, 1.5] : [];
    return { color: tone === 'plain' ? seriesColor(plain) : tones[tone], dash };
  });
}

/** Zero is on the axis unless all values lie close together far from it. */
function needsZero(values: readonly number[]): boolean {
  const low = values.reduce((least, value) => Math.min(least, value), values[0] ?? 0);
  const high = values.reduce((most, value) => Math.max(most, value), values[0] ?? 0);
  if (low <= 0 && high >= 0) return true;
  return high - low > Math.max(Math.abs(low), Math.abs(high)) * 0.5;
}

function drawBand(sketch: Sketch, area: Box, band: NonNullable<LineChart['band']>, scale: ValueScale): void {
  const box = between(area.x, scale.at(band.low), right(area), scale.at(band.high));
  sketch.rect(box, { fill: ink.wash });
  for (const y of [box.y, box.y + box.height]) {
    sketch.line([box.x, y], [right(box), y], { stroke: ink.faint, lineWidth: 0.5, dash: [1, 2] });
  }
}

/** The band's name in one of its corners, where no line passes. */
function nameBand(sketch: Sketch, area: Box, band: NonNullable<LineChart['band']>, scale: ValueScale): void {
  const half = lineHeight(type.note, sketch.metrics) / 2 + 1;
  const [high, low] = [scale.at(Math.max(band.low, band.high)), scale.at(Math.min(band.low, band.high))];
  const places = [high + half, low - half, high - half, low + half].filter(
    (y) => y > area.y && y < area.y + area.height,
  );
  const base = { text: band.label, style: type.note, color: ink.soft, clear: true, whole: true };
  sketch.firstText(
    places.flatMap((y) => [
      { ...base, x: area.x + 3, y, max: area.width * 0.5 },
      { ...base, x: right(area) - 3, y, align: 'right' as const, max: area.width * 0.5 },
      { ...base, x: area.x + area.width / 2, y, align: 'center' as const, max: area.width * 0.4 },
    ]),
  );
}

/** Keeps names off a line: a chain of small boxes along it. */
function blockRun(sketch: Sketch, run: readonly Spot[]): void {
  run.forEach(([x, y], index) => {
    const [nextX, nextY] = run[index + 1] ?? [x, y];
    for (let part = 0; part <= 4; part += 1) {
      const [atX, atY] = [x + ((nextX - x) * part) / 4, y + ((nextY - y) * part) / 4];
      const span = Math.abs(nextX - x) / 8 + 1;
      const rise = Math.abs(nextY - y) / 8 + 1;
      const box = inset({ x: atX - span, y: atY - rise, width: 2 * span, height: 2 * rise }, {});
      sketch.block(box);
    }
  });
}

/** Lines over time, each with its last figure where it ends, and its name where there are several; gaps stay gaps. */
export const drawLines: Draw<LineChart> = (chart, box, metrics) => {
  const sketch = new Sketch(box, metrics);
  const { columns, series, unit, band } = chart;
  const known = series.flatMap(({ values }) => values.slice(0, columns.length)).filter((value) => value !== null);
  if (columns.length === 0 || known.length === 0) return noData(sketch);
  const looks = looksOf(series);
  const lasts = series.map(({ values }) => values.slice(0, columns.length).findLast((value) => value !== null) ?? null);
  const figure = figureLabels(
    unit,
    lasts.filter((last) => last !== null),
  );
  const alone = series.length === 1;
  const texts = series.map(({ label }, index) => {
    const last = lasts[index] ?? null;
    const text = last === null ? '—' : figure(last);
    return alone ? text : `${label} ${text}`;
  });
  const line = lineHeight(type.label, metrics);
  const ends = endLabelRoom(sketch, texts, box.height - 2 * line);
  const keys = series.map(({ label }, index) => {
    const { color = tones.plain, dash = [] } = looks[index] ?? {};
    return { label, color, mark: dash.length > 0 ? ('dashed' as const) : ('line' as const) };
  });
  const top = ends === null ? legend(sketch, box, keys) : box;
  const foot = categoryAxis(sketch, columns, (top.width * 0.9 - (ends ?? 0)) / columns.length);
  const outer = inset(top, { right: ends ?? 4, bottom: foot.height });
  const values = band ? [...known, band.low, band.high] : known;
  const { area, scale } = verticalAxis(sketch, outer, { unit, values, zero: needsZero(values) });
  if (band) drawBand(sketch, area, band, scale);
  const step = area.width / columns.length;
  series.forEach(({ values }, index) => {
    const { color = tones.plain, dash = [] } = looks[index] ?? {};
    const runs = runsOf(values.slice(0, columns.length), (column, value) => [
      area.x + (column + 0.5) * step,
      scale.at(value),
    ]);
    for (const run of runs) {
      const [first] = run;
      if (run.length > 1)
        sketch.path(curvePath(run), { stroke: color, lineWidth: 1.6, ...(dash.length > 0 ? { dash } : {}) });
      else if (first) sketch.circle(first[0], first[1], 1.6, { fill: color });
      blockRun(sketch, run);
    }
    const end = runs.at(-1)?.at(-1);
    if (end) sketch.circle(end[0], end[1], 2.2, { fill: color, stroke: ink.paper, lineWidth: 0.7 });
  });
  if (band) nameBand(sketch, area, band, scale);
  drawCategories(sketch, { ...area, height: outer.y + outer.height - area.y }, columns, foot);
  const labels = series.flatMap((_, index) => {
    const last = lasts[index] ?? null;
    return last === null
      ? []
      : [{ text: texts[index] ?? '', color: looks[index]?.color ?? ink.text, y: scale.at(last) }];
  });
  if (ends !== null) drawEndLabels(sketch, area, labels);
  return sketch.marks;
};
