import type { Box, CircleMark, Color, FontMetrics, LineMark, Mark, PathMark, RectMark } from '../layout/marks.ts';
import { ink, type } from '../layout/theme.ts';
import { overlap } from './geometry.ts';
import { fitText, lineHeight, type TextStyle, textWidth } from './text.ts';

export interface TextRequest {
  readonly text: string;
  /** Where it is held: its left end, its middle or its right end. */
  readonly x: number;
  /** The middle of the line, on which capitals are centred. */
  readonly y: number;
  readonly align?: 'left' | 'center' | 'right';
  /** At most so wide; else it is cut, or left out if it is `whole`. */
  readonly max?: number;
  readonly style?: TextStyle;
  readonly color?: Color;
  /** A figure is never cut: it stands whole or not at all. */
  readonly whole?: boolean;
  /** Keep off lines and points that were blocked, too. */
  readonly clear?: boolean;
  /** Paper behind it, so that light lines don't run through. */
  readonly halo?: boolean;
}

/** Room between two texts on one line. */
const GAP = 1.5;

/**
 * The marks of one chart as they come together. Every text goes through `text`, which lets none out of the box, over
 * another text, or wider than its room.
 */
export class Sketch {
  readonly box: Box;
  readonly metrics: FontMetrics;
  readonly marks: Mark[] = [];
  readonly #texts: Box[] = [];
  readonly #blocked: Box[] = [];

  constructor(box: Box, metrics: FontMetrics) {
    this.box = box;
    this.metrics = metrics;
  }

  rect(box: Box, paint: Omit<RectMark, 'kind' | 'box'>): void {
    this.marks.push({ kind: 'rect', box, ...paint });
  }

  line(from: LineMark['from'], to: LineMark['to'], paint: Omit<LineMark, 'kind' | 'from' | 'to'>): void {
    this.marks.push({ kind: 'line', from, to, ...paint });
  }

  path(d: string, paint: Omit<PathMark, 'kind' | 'd'>): void {
    if (d !== '') this.marks.push({ kind: 'path', d, ...paint });
  }

  circle(x: number, y: number, radius: number, paint: Omit<CircleMark, 'kind' | 'center' | 'radius'>): void {
    this.marks.push({ kind: 'circle', center: [x, y], radius, ...paint });
  }

  /** Keeps a place free of the texts that ask to stand clear. */
  block(box: Box): void {
    this.#blocked.push(box);
  }

  /** Writes a line of text where there is room for it; null where there is none. */
  text(request: TextRequest): Box | null {
    const { style = type.label, color = ink.text, whole = false, clear = false } = request;
    const fitted = this.#fit(request, style, whole);
    if (fitted === '') return null;
    const box = this.#place(request, textWidth(fitted, style, this.metrics), lineHeight(style, this.metrics));
    if (box === null || this.#texts.some((other) => overlap(box, other, GAP))) return null;
    if (clear && this.#blocked.some((other) => overlap(box, other))) return null;
    this.#texts.push(box);
    if (request.halo) this.rect(box, { fill: ink.paper });
    const { x, width } = box;
    const y = box.y + this.metrics.ascent * style.size;
    this.marks.push({ kind: 'text', x, y, text: fitted, face: style.face, size: style.size, color, width, box });
    return box;
  }

  /** The first of several places where a text has room. */
  firstText(requests: readonly TextRequest[]): Box | null {
    for (const request of requests) {
      const box = this.text(request);
      if (box) return box;
    }
    return null;
  }

  #fit({ text, x, align = 'left', max }: TextRequest, style: TextStyle, whole: boolean): string {
    const { box } = this;
    const sides = { left: box.x + box.width - x, center: box.width, right: x - box.x };
    const room = Math.min(sides[align], max ?? box.width);
    if (whole) return textWidth(text, style, this.metrics) <= room ? text : '';
    return fitText(text, room, style, this.metrics);
  }

  /** Centred text is moved in from the sides; text at the top or bottom edge by up to half a line. */
  #place({ x, y, align = 'left' }: TextRequest, width: number, height: number): Box | null {
    const { box } = this;
    if (height > box.height || y < box.y - 1 || y > box.y + box.height + 1) return null;
    const left = { left: x, center: x - width / 2, right: x - width }[align];
    return {
      x: Math.min(Math.max(left, box.x), box.x + box.width - width),
      y: Math.min(Math.max(y - height / 2, box.y), box.y + box.height - height),
      width,
      height,
    };
  }
}

/** What stands where there is nothing to draw. */
export function noData(sketch: Sketch): readonly Mark[] {
  const { box } = sketch;
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  sketch.text({ text: 'No data', x, y, align: 'center', color: ink.soft });
  return sketch.marks;
}
