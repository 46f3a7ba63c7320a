import { describe, expect, it } from '@jest/globals';
import { readState } from '../../../../../console/src/kit/url-state.ts';
import { asShown, whatIfFields } from '../../../../../console/src/pages/strategy/what-if-fields.ts';

const field = whatIfFields['what-ifs'];

describe('what-ifs in an address', () => {
  it('tells none chosen from none said', () => {
    expect(readState(whatIfFields, {})).toEqual(asShown);
    expect(readState(whatIfFields, { 'what-ifs': field.write([]) })['what-ifs']).toEqual([]);
  });

  it('reads what it has written', () => expect(field.read(field.write(['a', 'b']))).toEqual(['a', 'b']));

  it.each(['99', '1000001', 'many'])('takes %s iterations for none said', (iterations) =>
    expect(readState(whatIfFields, { iterations }).iterations).toBe(0),
  );
});
