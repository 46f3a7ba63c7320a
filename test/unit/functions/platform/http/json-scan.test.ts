import fc from 'fast-check';
import { DomainError } from '../../../../../core/kernel/errors.ts';
import { readJson } from '../../../../../functions/platform/http/json.ts';
import { jsonPointer } from '../../../../../functions/platform/http/validation-messages.ts';

function failure(text: string): DomainError {
  try {
    readJson(text);
  } catch (error) {
    if (error instanceof DomainError) return error;
    throw error;
  }
  throw new Error(`${text.slice(0, 40)} was read.`);
}

function hasOddName(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return Object.entries(value).some(([name, entry]) => name === '__proto__' || hasOddName(entry));
}

/** JSON text of a value whose one string 'FAULT' is a piece of text of another kind. */
function withFault(piece: string): fc.Arbitrary<{ text: string; pointer: string }> {
  const values = fc.jsonValue({ maxDepth: 2, depthSize: 'small' }).filter((value) => !hasOddName(value));
  const levels = fc.array(fc.oneof(fc.nat({ max: 3 }), fc.constantFrom('a', 'b/c', '~', '"', '{')), { maxLength: 6 });
  return fc.tuple(levels, values).map(([path, sibling]) => {
    const text = path.reduceRight((inner: string, at) => {
      const other = JSON.stringify(sibling);
      if (typeof at === 'number') return `[${[...Array<string>(at).fill(other), inner].join()}]`;
      return `{"other":${other}, ${JSON.stringify(at)} :${inner}}`;
    }, piece);
    return { text, pointer: jsonPointer(path) };
  });
}

describe('what a reader would lose is refused, and named', () => {
  it.each([
    '9007199254740993',
    '-9007199254740993',
    '0.1000000000000000055',
    '1e-400',
    '1e999',
    '12345678901234567890',
  ])('the number %s, wherever it is', (piece) => {
    fc.assert(
      fc.property(withFault(piece), ({ text, pointer }) => {
        expect(failure(text).fields[0]?.pointer).toBe(pointer);
      }),
    );
  });

  it.each(['"\\ud800"', '"a\\uDFFFb"', '"\\ude00\\ud83d"', '"\\\\\\ud800"'])(
    'half of a surrogate pair as %s',
    (piece) => {
      fc.assert(
        fc.property(withFault(piece), ({ text, pointer }) => {
          expect(failure(text).fields[0]?.pointer).toBe(pointer);
        }),
      );
    },
  );

  it.each(['{"x":1,"y":{"x":2},"x":3}', '{"x":1,"\\u0078":3}'])('a name given twice as in %s', (piece) => {
    fc.assert(
      fc.property(withFault(piece), ({ text, pointer }) => {
        expect(failure(text).fields[0]?.pointer).toBe(`${pointer}/x`);
      }),
    );
  });
});
