/*
 * The colours of the console, after the art direction: text has a contrast of 7:1 and marks of 3:1 on each ground that
 * they stand on. `test/unit/console/theme/tokens.test.ts` computes each pair.
 */

export type Theme = 'light' | 'dark';

/** A colour as `#rrggbb`, in both themes. */
interface Token {
  readonly light: string;
  readonly dark: string;
}

/** Grounds that text stands on. */
export const grounds = {
  bg: { light: '#ffffff', dark: '#0b1220' },
  wash: { light: '#f3f5f8', dark: '#121c30' },
  sunk: { light: '#e9edf3', dark: '#1a2740' },
} as const satisfies Record<string, Token>;

/** Inks: text in any of them is read on any ground. Red, amber and green say how something stands, and nothing else. */
export const inks = {
  'ink-strong': { light: '#14213d', dark: '#f4f7fc' },
  ink: { light: '#2b3344', dark: '#d7dfed' },
  'ink-soft': { light: '#424b5c', dark: '#aebbd1' },
  accent: { light: '#004a77', dark: '#8cc8f5' },
  good: { light: '#005540', dark: '#62d3ac' },
  warn: { light: '#6b4300', dark: '#f2b544' },
  bad: { light: '#8a2313', dark: '#ff9d8c' },
} as const satisfies Record<string, Token>;

/** Series of charts: marks on `bg` and `wash`. At most four and `other`; labels stand at the end of the line. */
export const series = {
  'series-1': { light: '#1f4e79', dark: '#6fb3e8' },
  'series-2': { light: '#3e93cc', dark: '#e8d9a6' },
  'series-3': { light: '#8546a4', dark: '#9554b6' },
  'series-4': { light: '#685b27', dark: '#7e6e30' },
  'series-other': { light: '#555e6d', dark: '#677283' },
} as const satisfies Record<string, Token>;

/** Lines: of controls, which are marks, and between rows, which mean nothing. */
export const lines = {
  border: { light: '#7a8496', dark: '#6f7f9f' },
  hairline: { light: '#d5dae2', dark: '#2a3a5e' },
} as const satisfies Record<string, Token>;

/** Text on a ground of its own. */
export const pairs = {
  'good-pill': { text: inks.good, ground: { light: '#e3f4ee', dark: '#0f2e26' } },
  'warn-pill': { text: inks.warn, ground: { light: '#fff4dc', dark: '#33270d' } },
  'bad-pill': { text: inks.bad, ground: { light: '#fdecea', dark: '#3a1a17' } },
  'info-pill': { text: inks.accent, ground: { light: '#e5f0fa', dark: '#102a42' } },
  button: { text: { light: '#ffffff', dark: '#0b1220' }, ground: { light: '#14213d', dark: '#8cc8f5' } },
  'button-hover': { text: { light: '#ffffff', dark: '#0b1220' }, ground: { light: '#1f4e79', dark: '#a9d3f5' } },
  /** The top bar, which is the same in both themes. */
  bar: { text: { light: '#c3cde0', dark: '#c3cde0' }, ground: { light: '#14213d', dark: '#14213d' } },
  'bar-strong': { text: { light: '#ffffff', dark: '#ffffff' }, ground: { light: '#14213d', dark: '#14213d' } },
  /** Sequential steps, from little to much. */
  'step-1': { text: { light: '#14213d', dark: '#f4f7fc' }, ground: { light: '#f0f4f9', dark: '#15233c' } },
  'step-2': { text: { light: '#14213d', dark: '#f4f7fc' }, ground: { light: '#cfdeed', dark: '#1c3a5c' } },
  'step-3': { text: { light: '#14213d', dark: '#f4f7fc' }, ground: { light: '#a3c0dc', dark: '#25507d' } },
  'step-4': { text: { light: '#14213d', dark: '#0b1220' }, ground: { light: '#92b4d5', dark: '#6fb3e8' } },
  'step-5': { text: { light: '#ffffff', dark: '#0b1220' }, ground: { light: '#1f4e79', dark: '#8cc8f5' } },
  'step-6': { text: { light: '#ffffff', dark: '#0b1220' }, ground: { light: '#14355a', dark: '#a9d3f5' } },
  /** Below a target, from a little to far. */
  'below-1': { text: { light: '#14213d', dark: '#f4f7fc' }, ground: { light: '#f7d9d2', dark: '#3a1a17' } },
  'below-2': { text: { light: '#14213d', dark: '#f4f7fc' }, ground: { light: '#efb3a6', dark: '#57231c' } },
  'below-3': { text: { light: '#14213d', dark: '#f4f7fc' }, ground: { light: '#e9a092', dark: '#6e2a20' } },
  'below-4': { text: { light: '#ffffff', dark: '#0b1220' }, ground: { light: '#8a2313', dark: '#ff9d8c' } },
} as const satisfies Record<string, { readonly text: Token; readonly ground: Token }>;

/** The brand's amber: a rule and a dot on the top bar, never text on light. */
export const BRAND = '#e69f00';

const fills: Readonly<Record<string, Token>> = Object.fromEntries(
  Object.entries(pairs).flatMap(([name, { text, ground }]) => [
    [`${name}-text`, text],
    [`${name}-ground`, ground],
  ]),
);

const all: Readonly<Record<string, Token>> = { ...grounds, ...inks, ...series, ...lines, ...fills };

function declarations(theme: Theme): string {
  return Object.entries(all)
    .map(([name, token]) => `--${name}:${token[theme]};`)
    .join('');
}

/**
 * Where the system forces its colours (Windows high contrast), the tokens are those: what is drawn by them, such as lines,
 * marks and bars, is then seen on any ground that the reader has chosen.
 */
const forced = [
  ...Object.keys(grounds).map((name) => `--${name}:Canvas;`),
  ...Object.keys(inks).map((name) => `--${name}:${name === 'accent' ? 'LinkText' : 'CanvasText'};`),
  '--series-1:CanvasText;--series-2:Highlight;--series-3:LinkText;--series-4:VisitedText;--series-other:GrayText;',
  '--border:CanvasText;--hairline:GrayText;',
].join('');

/**
 * The tokens as custom properties: `var(--ink-soft)`. The attribute is set before anything is drawn (public/theme.js).
 * Paper is light whatever the screen is.
 */
export function tokenSheet(): string {
  return [
    `:root{--brand:${BRAND};color-scheme:light;${declarations('light')}}`,
    `@media not print{[data-theme=dark]{color-scheme:dark;${declarations('dark')}}}`,
    `@media (forced-colors:active){:root,[data-theme]{${forced}}}`,
  ].join('');
}
