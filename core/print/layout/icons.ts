import type { Statement } from '../document.ts';
import type { Color, Mark } from './marks.ts';
import { ink, tones, toneTexts } from './theme.ts';

/** Marks that say how grave something is by their shape, and by colour only besides. Each is `size` points wide and high. */
export type Icon = (x: number, y: number, size: number, color: Color) => readonly Mark[];

const n = (value: number): string => String(Math.round(value * 100) / 100);

function polygon(x: number, y: number, size: number, corners: readonly (readonly [number, number])[]): string {
  const points = corners.map(([across, down]) => `${n(x + across * size)} ${n(y + down * size)}`);
  return `M${points.join('L')}Z`;
}

const exclamation = (x: number, y: number, size: number, from: number): readonly Mark[] => [
  {
    kind: 'line',
    from: [x + size / 2, y + from * size],
    to: [x + size / 2, y + (from + 0.3) * size],
    stroke: ink.paper,
    lineWidth: size * 0.12,
  },
  { kind: 'circle', center: [x + size / 2, y + (from + 0.44) * size], radius: size * 0.07, fill: ink.paper },
];

/** A stop sign. */
const octagon: Icon = (x, y, size, color) => {
  const corners = [
    [0.29, 0],
    [0.71, 0],
    [1, 0.29],
    [1, 0.71],
    [0.71, 1],
    [0.29, 1],
    [0, 0.71],
    [0, 0.29],
  ] as const;
  return [{ kind: 'path', d: polygon(x, y, size, corners), fill: color }, ...exclamation(x, y, size, 0.24)];
};

/** A warning triangle. */
const triangle: Icon = (x, y, size, color) => {
  const corners = [
    [0.5, 0.04],
    [1, 0.94],
    [0, 0.94],
  ] as const;
  return [{ kind: 'path', d: polygon(x, y, size, corners), fill: color }, ...exclamation(x, y, size, 0.36)];
};

/** A ring with a dot. */
const ring: Icon = (x, y, size, color) => {
  const center = [x + size / 2, y + size / 2] as const;
  return [
    { kind: 'circle', center, radius: size * 0.44, stroke: color, lineWidth: size * 0.12 },
    { kind: 'circle', center, radius: size * 0.15, fill: color },
  ];
};

/** A disc with a tick. */
const tick: Icon = (x, y, size, color) => [
  { kind: 'circle', center: [x + size / 2, y + size / 2], radius: size / 2, fill: color },
  {
    kind: 'path',
    d: `M${n(x + 0.27 * size)} ${n(y + 0.52 * size)}L${n(x + 0.44 * size)} ${n(y + 0.69 * size)}L${n(x + 0.74 * size)} ${n(y + 0.34 * size)}`,
    stroke: ink.paper,
    lineWidth: size * 0.12,
  },
];

const dash: Icon = (x, y, size, color) => [
  {
    kind: 'line',
    from: [x + 0.15 * size, y + size / 2],
    to: [x + 0.85 * size, y + size / 2],
    stroke: color,
    lineWidth: size * 0.2,
  },
];

interface Weight {
  readonly label: string;
  readonly color: Color;
  /** Of words beside it. */
  readonly text: Color;
  readonly icon: Icon;
}

/** How a statement shows what it weighs. */
export const statementWeights: Readonly<Record<Statement['tone'], Weight>> = {
  critical: { label: 'Critical', color: tones.bad, text: toneTexts.bad, icon: octagon },
  warning: { label: 'Warning', color: tones.warn, text: toneTexts.warn, icon: triangle },
  notice: { label: 'Notice', color: tones.accent, text: toneTexts.accent, icon: ring },
  positive: { label: 'Positive', color: tones.good, text: toneTexts.good, icon: tick },
  plain: { label: 'Stated', color: ink.soft, text: ink.soft, icon: dash },
};

/** How a key figure shows whether its change is good. */
export const judgementIcons = {
  better: { color: tones.good, text: toneTexts.good, icon: tick },
  worse: { color: tones.bad, text: toneTexts.bad, icon: triangle },
  same: { color: ink.soft, text: ink.soft, icon: dash },
  neutral: null,
} as const;

/** How a cell shows its tone; the others are told by colour of the text alone, and say nothing that matters. */
export const cellIcons = {
  good: { color: tones.good, text: toneTexts.good, icon: tick },
  warn: { color: tones.warn, text: toneTexts.warn, icon: triangle },
  bad: { color: tones.bad, text: toneTexts.bad, icon: octagon },
  muted: null,
} as const;
