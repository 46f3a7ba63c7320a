import { expect, it } from '@jest/globals';
import { sentences } from '../../../../../console/src/pages/strategy/sentences.ts';

it('begins each with a large letter, ends it once, and leaves out what is not known', () => {
  expect(sentences('are they content?', undefined, 'the mean is honest', 'It stands.')).toBe(
    'Are they content? The mean is honest. It stands.',
  );
});
