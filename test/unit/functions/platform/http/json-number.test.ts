import fc from 'fast-check';
import { DomainError } from '../../../../../core/kernel/errors.ts';
import { readJson } from '../../../../../functions/platform/http/json.ts';

function failure(text: string): DomainError {
  try {
    readJson(text);
  } catch (error) {
    if (error instanceof DomainError) return error;
    throw error;
  }
  throw new Error(`${text.slice(0, 40)} was read.`);
}

describe('a number', () => {
  it('is read when a double has its digits, in any notation', () => {
    const doubles = fc.double({ noNaN: true, noDefaultInfinity: true });
    fc.assert(
      fc.property(doubles, (value) => {
        for (const source of [JSON.stringify(value), value.toExponential(), value.toPrecision(17)]) {
          expect(Object.is(Number(readJson(source)), Number(source))).toBe(true);
        }
      }),
    );
    for (const source of ['1.50', '100e-2', '0.000', '-0', '0e99999', '9007199254740992', '1E3'])
      expect(readJson(source)).toBe(Number(source));
  });

  it('is a whole one up to 2^53, and beyond only where the double is that number', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: -(2n ** 70n), max: 2n ** 70n }), (value) => {
        const kept = BigInt(Number(value)) === value;
        const digits = String(value).replace(/^-|0+$/g, '').length;
        // Seventeen digits tell doubles apart; what has more is refused, though some doubles have more.
        if (kept && digits <= 17) expect(readJson(String(value))).toBe(Number(value));
        if (!kept) expect(failure(String(value)).kind).toBe('malformed');
      }),
    );
  });
});
