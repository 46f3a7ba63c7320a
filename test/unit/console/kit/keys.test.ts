import { expect, it } from '@jest/globals';
import { isPlain } from '../../../../console/src/kit/keys.ts';

it('a key that is pressed with Alt, Ctrl or Cmd is the browser’s', () => {
  const alone = { altKey: false, ctrlKey: false, metaKey: false };
  expect(isPlain(alone)).toBe(true);
  for (const key of ['altKey', 'ctrlKey', 'metaKey'] as const) expect(isPlain({ ...alone, [key]: true })).toBe(false);
});
