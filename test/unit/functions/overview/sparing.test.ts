import { expect, it } from '@jest/globals';
import type { Passage } from '../../../../core/kernel/narrator.ts';
import { sparing } from '../../../../functions/overview/sparing.ts';

const passage = (id: string, draft: string): Passage => ({ id, purpose: '', evidence: [], draft, limit: 100 });

it('asks for what is new only, and has an answer for all', async () => {
  const asked: string[] = [];
  const narrator = sparing({
    name: 'a-model',
    narrate: async (passages) => {
      asked.push(...passages.map(({ draft }) => draft));
      return new Map(passages.map(({ id, draft }) => [id, `${draft}!`]));
    },
  });
  const say = async (...passages: Passage[]) => Object.fromEntries(await narrator.narrate(passages));
  expect(await say(passage('a', 'one'), passage('b', 'two'))).toEqual({ a: 'one!', b: 'two!' });
  expect(await say(passage('a', 'one'), passage('b', 'three'))).toEqual({ a: 'one!', b: 'three!' });
  expect(await say(passage('b', 'two'))).toEqual({ b: 'two!' });
  expect(await say(passage('a', 'two'))).toEqual({ a: 'two!' }); // what it is for matters as well
  expect(asked).toEqual(['one', 'two', 'three', 'two']);
});
