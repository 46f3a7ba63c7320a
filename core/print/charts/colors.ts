import type { Box, Color } from '../layout/marks.ts';
import { ink, series, tones } from '../layout/theme.ts';
import type { Tone } from './chart.ts';
import { hatching } from './geometry.ts';
import type { Sketch } from './sketch.ts';

const channels = (color: Color): readonly number[] =>
  [1, 3, 5].map((from) => Number.parseInt(color.slice(from, from + 2), 16));

/** A colour between two, 0 to 1. */
export function mix(from: Color, to: Color, share: number): Color {
  const t = Math.min(1, Math.max(0, share));
  const ends = channels(to);
  const mixed = channels(from).map((value, index) => Math.round(value + ((ends[index] ?? 0) - value) * t));
  return `#${mixed.map((value) => value.toString(16).padStart(2, '0')).join('')}`;
}

/** Lightness 0 to 1, by the weights of Rec. 709 with a gamma of 2. */
function lightness(color: Color): number {
  const [red = 0, green = 0, blue = 0] = channels(color).map((value) => (value / 255) * (value / 255));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** Text that can be read on a colour. */
export function inkOn(fill: Color): Color {
  return lightness(fill) < 0.27 ? ink.paper : ink.strong;
}

/** From pale to dark: the larger the share, the darker. */
export function sequential(share: number): Color {
  return mix(mix(ink.paper, tones.plain, 0.08), tones.plain, share);
}

/** From a pale middle to two dark ends, −1 to 1. */
export function diverging(share: number): Color {
  return mix(ink.wash, share < 0 ? tones.bad : tones.plain, 0.9 * Math.abs(share));
}

/** The colour of a series by its place; others come last and are grey. */
export function seriesColor(index: number): Color {
  return series[index % series.length] ?? tones.plain;
}

/** White strokes over what is bad: seen in print without colour, too. */
export function hatch(sketch: Sketch, box: Box, color: Color = ink.paper): void {
  if (box.width < 2 || box.height < 2) return;
  sketch.path(hatching(box, 5), { stroke: color, lineWidth: 0.7 });
}

/** A bar in the colour of its tone, hatched if it is bad. */
export function toneBar(sketch: Sketch, box: Box, tone: Tone): void {
  sketch.rect(box, { fill: tones[tone] });
  if (tone === 'bad') hatch(sketch, box);
}
