import { describe, expect, it } from '@jest/globals';
import {
  grounds,
  inks,
  lines,
  pairs,
  series,
  type Theme,
  tokenSheet,
} from '../../../../../console/src/app/theme/tokens.ts';

/** Relative luminance, as WCAG 2.2 defines it. */
function luminance(color: string): number {
  const channels = [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16) / 255);
  const [red = 0, green = 0, blue = 0] = channels.map((value) =>
    value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4,
  );
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function ratio(a: string, b: string): number {
  const [low = 0, high = 0] = [luminance(a), luminance(b)].sort((one, other) => one - other);
  return (high + 0.05) / (low + 0.05);
}

const THEMES: readonly Theme[] = ['light', 'dark'];

describe.each(THEMES)('colours of the %s theme', (theme) => {
  const every = <T extends object>(table: T) => Object.entries(table);

  it.each(
    every(inks).flatMap(([ink, { [theme]: text }]) =>
      every(grounds).map(([ground, token]) => [ink, ground, ratio(text, token[theme])]),
    ),
  )('the ink %s is read on %s', (_ink, _ground, contrast) => expect(contrast).toBeGreaterThanOrEqual(7));

  it.each(every(pairs).map(([name, { text, ground }]) => [name, ratio(text[theme], ground[theme])]))(
    'the text of %s is read on its ground',
    (_name, contrast) => expect(contrast).toBeGreaterThanOrEqual(7),
  );

  it.each(
    every(series).flatMap(([name, token]) =>
      (['bg', 'wash'] as const).map((ground) => [name, ground, ratio(token[theme], grounds[ground][theme])]),
    ),
  )('the mark %s is seen on %s', (_name, _ground, contrast) => expect(contrast).toBeGreaterThanOrEqual(3));

  it.each(
    (['bg', 'wash', 'sunk'] as const).map((ground) => [ground, ratio(lines.border[theme], grounds[ground][theme])]),
  )('the border of a control is seen on %s', (_ground, contrast) => expect(contrast).toBeGreaterThanOrEqual(3));
});

describe('the ratio of two colours', () => {
  it.each([
    ['#000000', '#ffffff', 21],
    ['#777777', '#ffffff', 4.48],
    ['#5b6475', '#ffffff', 5.96],
  ])('of %s on %s is %d, by the formula of WCAG', (text, ground, expected) => {
    expect(ratio(text, ground)).toBeCloseTo(expected, 2);
  });
});

describe('the style sheet of the tokens', () => {
  it('has each of them once per theme, and once of the system’s colours', () => {
    const sheet = tokenSheet();
    for (const name of [...Object.keys(grounds), ...Object.keys(inks), ...Object.keys(series), ...Object.keys(lines)]) {
      expect(sheet.split(`--${name}:`).length - 1).toBe(3);
    }
  });
});
