import { describe, expect, it } from '@jest/globals';
import { grounds, inks, lines, type Theme } from '../../../../console/src/app/theme/tokens.ts';
import { themeSheet } from '../../../../functions/docs/theme.ts';

const sheets = themeSheet.trim().split('\n');

describe('the colours of the documents’ pages', () => {
  it.each([
    ['light', 0],
    ['dark', 1],
  ] as const)('are those of the console, whose contrasts are computed: %s', (theme: Theme, line) => {
    const tokens = Object.entries({ ...grounds, ...inks, ...lines });
    const said = [...(sheets[line] ?? '').matchAll(/--([\w-]+): (#[0-9a-f]{6});/g)].map(([, name, color]) => [
      name,
      color,
    ]);
    expect(said.toSorted()).toEqual(tokens.map(([name, token]) => [name, token[theme]]).toSorted());
  });
});
