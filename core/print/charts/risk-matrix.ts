import type { Box, Color } from '../layout/marks.ts';
import { ink, tones, type } from '../layout/theme.ts';
import { leastRow, SPACE } from './axes.ts';
import type { Level, RiskMatrixChart } from './chart.ts';
import { mix } from './colors.ts';
import type { Draw } from './draw.ts';
import { bottom, inset, middle, right } from './geometry.ts';
import { impacts, likelihoods, RATINGS } from './levels.ts';
import { noData, Sketch } from './sketch.ts';
import { lineHeight, textWidth, widest } from './text.ts';

const LEVELS: readonly Level[] = [1, 2, 3, 4, 5];

/** The more it weighs, the darker: likelihood by impact, 1 to 25. */
export function riskColor(likelihood: Level, impact: Level): Color {
  const score = likelihood * impact;
  const zone = score >= RATINGS.high ? 3 : score >= RATINGS.medium ? 2 : score >= RATINGS.low ? 1 : 0;
  const shades = [
    ink.wash,
    mix(ink.paper, tones.warn, 0.22),
    mix(ink.paper, tones.warn, 0.55),
    mix(ink.paper, tones.bad, 0.72),
  ];
  return shades[zone] ?? ink.wash;
}

/** Numbers of a cell in discs, row by row; what has no room is counted by the last. */
function drawNumbers(sketch: Sketch, cell: Box, numbers: readonly number[]): void {
  const style = { ...type.labelStrong, size: type.note.size };
  const width = widest(numbers.map(String), style, sketch.metrics);
  const size = Math.max(lineHeight(style, sketch.metrics) + 0.6, width + 2.6);
  const across = Math.floor((cell.width - 1) / (size + 1));
  const down = Math.floor((cell.height - 1) / (size + 0.5));
  if (across < 1 || down < 1) {
    const text = numbers.join(', ');
    const all = {
      text,
      x: cell.x + cell.width / 2,
      y: middle(cell),
      align: 'center',
      style: type.note,
      color: ink.strong,
    } as const;
    const count = `${numbers.length}×`;
    sketch.firstText([
      { ...all, max: cell.width, whole: true },
      { ...all, text: count, max: cell.width, whole: true },
    ]);
    return;
  }
  const room = across * down;
  const shown = numbers.length > room ? numbers.slice(0, room - 1).map(String) : numbers.map(String);
  const texts = numbers.length > room ? [...shown, `+${numbers.length - shown.length}`] : shown;
  const rows = Math.ceil(texts.length / across);
  texts.forEach((text, index) => {
    const row = Math.floor(index / across);
    const inRow = Math.min(across, texts.length - row * across);
    const x = cell.x + cell.width / 2 + ((index % across) - (inRow - 1) / 2) * (size + 1);
    const y = middle(cell) + (row - (rows - 1) / 2) * (size + 0.5);
    const plus = text.startsWith('+');
    if (!plus) sketch.circle(x, y, size / 2, { fill: ink.strong, stroke: ink.paper, lineWidth: 0.6 });
    sketch.text({ text, x, y, align: 'center', style, color: plus ? ink.strong : ink.paper, whole: true });
  });
}

/** Five by five cells, darker the more likely and the graver, with the risks' numbers in them. */
export const drawRiskMatrix: Draw<RiskMatrixChart> = (chart, box, metrics) => {
  const sketch = new Sketch(box, metrics);
  if (chart.risks.length === 0) return noData(sketch);
  const row = leastRow(sketch) + 1;
  const full = widest(Object.values(likelihoods), type.label, metrics);
  const worded = box.width > 4 * full;
  const left = (worded ? full : textWidth('5', type.label, metrics)) + 2 * SPACE;
  const plot = inset(box, { left, top: row, bottom: 2 * row });
  const [step, height] = [plot.width / 5, plot.height / 5];
  const title = { style: { ...type.labelStrong, size: type.note.size }, color: ink.text };
  sketch.text({ ...title, text: 'Likelihood', x: box.x, y: box.y + row / 2 });
  sketch.text({ ...title, text: 'Impact', x: right(box), y: bottom(box) - row / 2, align: 'right' });
  for (const likelihood of LEVELS) {
    const y = bottom(plot) - likelihood * height;
    const text = worded ? likelihoods[likelihood] : String(likelihood);
    sketch.text({ text, x: plot.x - SPACE, y: y + height / 2, align: 'right', color: ink.soft });
    for (const impact of LEVELS) {
      const cell = { x: plot.x + (impact - 1) * step, y, width: step, height };
      sketch.rect(cell, { fill: riskColor(likelihood, impact), stroke: ink.paper, lineWidth: 1 });
      const here = chart.risks.filter((risk) => risk.likelihood === likelihood && risk.impact === impact);
      if (here.length > 0)
        drawNumbers(
          sketch,
          cell,
          here.map(({ number }) => number),
        );
    }
  }
  const words = widest(Object.values(impacts), type.label, metrics) + 2 <= step;
  for (const impact of LEVELS) {
    const text = words ? impacts[impact] : String(impact);
    const x = plot.x + (impact - 0.5) * step;
    sketch.text({ text, x, y: bottom(plot) + row / 2 + 1, align: 'center', color: ink.soft, whole: true });
  }
  return sketch.marks;
};
