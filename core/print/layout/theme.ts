import type { Paper } from '../document.ts';
import type { Box, Color, Face } from './marks.ts';

/** Width and height in points: ISO 216 and ANSI. */
export const paperSizes: Readonly<Record<Paper, readonly [width: number, height: number]>> = {
  A4: [595.28, 841.89],
  Letter: [612, 792],
};

/** The grid: margins of a page, and the gutter between two columns. Everything stands on a baseline step of 4 points. */
export const grid = { left: 48, right: 48, top: 64, bottom: 60, gutter: 20, step: 4 } as const;

/** One type scale (ratio about 1.25 from 9 points), with the face and leading that go with each size. */
export const type = {
  display: { face: 'bold', size: 34, leading: 42 },
  title: { face: 'semibold', size: 18, leading: 24 },
  heading: { face: 'semibold', size: 12, leading: 16 },
  lead: { face: 'regular', size: 11, leading: 17 },
  body: { face: 'regular', size: 9.5, leading: 14 },
  strong: { face: 'semibold', size: 9.5, leading: 14 },
  table: { face: 'regular', size: 8.5, leading: 12 },
  tableStrong: { face: 'semibold', size: 8.5, leading: 12 },
  tableHead: { face: 'semibold', size: 8, leading: 12 },
  label: { face: 'regular', size: 7.5, leading: 10 },
  labelStrong: { face: 'semibold', size: 7.5, leading: 10 },
  note: { face: 'regular', size: 7, leading: 10 },
  figure: { face: 'semibold', size: 15, leading: 20 },
} as const satisfies Readonly<Record<string, { face: Face; size: number; leading: number }>>;
export type Style = keyof typeof type;

/** Ink, paper and lines. */
export const ink = {
  strong: '#14213d',
  text: '#2b3344',
  soft: '#5b6475',
  faint: '#8a93a3',
  line: '#d5dae2',
  wash: '#f3f5f8',
  paper: '#ffffff',
  /** Text on a ground of `strong`, beside `paper`. */
  onStrong: '#c3cde0',
  lineOnStrong: '#2a3a5e',
  accentOnStrong: '#e69f00',
} as const satisfies Readonly<Record<string, Color>>;

/**
 * Colours of series, told apart by those who see no red or no green and in greyscale: after Okabe and Ito (2008),
 * ordered so that neighbours differ in lightness.
 */
export const series = ['#1f4e79', '#e69f00', '#a0522d', '#9ad0f2', '#009e73', '#b7bec9'] as const;

/** What a colour says; where it matters, words or marks say it too. */
export const tones = {
  plain: '#1f4e79',
  accent: '#0072b2',
  good: '#00795a',
  warn: '#c77f00',
  bad: '#b3341f',
  muted: '#aab2bf',
} as const satisfies Readonly<Record<string, Color>>;

/** The same for words in small type, dark enough to be read (WCAG 2.2: 4.5 to 1 on white and on wash). */
export const toneTexts = {
  plain: ink.text,
  accent: '#00639b',
  good: '#006b50',
  warn: '#8a5700',
  bad: '#a82f1c',
  muted: ink.soft,
} as const satisfies Readonly<Record<keyof typeof tones, Color>>;

/** The part of a page that text and charts stand in. */
export function contentBox(paper: Paper): Box {
  const [width, height] = paperSizes[paper];
  return {
    x: grid.left,
    y: grid.top,
    width: width - grid.left - grid.right,
    height: height - grid.top - grid.bottom,
  };
}
