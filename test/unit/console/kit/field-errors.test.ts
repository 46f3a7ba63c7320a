import { expect, it } from '@jest/globals';
import { fieldError, isOfFields } from '../../../../console/src/kit/field-errors.ts';

const problem = {
  places: [
    { pointer: '/counts/clients', detail: 'Too many.' },
    { pointer: '/counts/leads', detail: 'Too few.' },
    { pointer: '/id', detail: 'No.' },
  ],
};

it('says what is wrong with a field, and with what is in it', () => {
  expect(fieldError(problem, '/counts')).toBe('Too many. Too few.');
  expect(fieldError(problem, '/counts/leads')).toBe('Too few.');
  expect([fieldError(problem, '/seed'), fieldError(problem, '/co'), fieldError(undefined, '/id')]).toEqual([
    undefined,
    undefined,
    undefined,
  ]);
});

it('knows whether the fields say all of it', () => {
  expect(isOfFields(problem, ['/id', '/counts'])).toBe(true);
  expect(isOfFields(problem, ['/id'])).toBe(false);
  expect(isOfFields({ places: [] }, ['/id'])).toBe(false);
  expect(isOfFields({ places: [{ parameter: 'limit', detail: 'No.' }] }, ['/id'])).toBe(false);
});
