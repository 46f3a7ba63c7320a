import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { peopleField } from '../../../../../console/src/pages/academy/state.ts';

const word = fc.string({ minLength: 1 });

describe('whose figure is asked for, in the address', () => {
  it('is read as it was written', () => {
    const people = fc.record(
      {
        metric: fc.constantFrom('new-users', 'activation'),
        start: fc.constant('2026-09-01T00:00:00Z'),
        end: fc.constant('2026-10-01T00:00:00.000Z'),
        step: fc.constantFrom('member', 'registered'),
        cell: fc.dictionary(fc.constantFrom('channel', 'course_id'), fc.option(word), {
          minKeys: 1,
          noNullPrototype: true,
        }),
      },
      { requiredKeys: ['metric', 'start', 'end'] },
    );
    fc.assert(fc.property(people, (of) => expect(peopleField.read(peopleField.write(of))).toEqual(of)));
  });

  it.each([
    '',
    'new-users',
    'new-users~2026-09-01',
    'new-users~2026-09-01~later',
    'new-users~2026-09-01~2026-10-01~channel=%E0%A4%A',
    'new-users~2026-09-01~2026-10-01~=x',
  ])('%p says nothing', (text) => expect(peopleField.read(text)).toBeUndefined());
});
