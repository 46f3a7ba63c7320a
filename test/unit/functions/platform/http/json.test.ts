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

/** True when JSON.parse refuses the text too. */
function refusedByParse(text: string): boolean {
  try {
    JSON.parse(text);
    return false;
  } catch {
    return true;
  }
}

function hasOddName(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return Object.entries(value).some(([name, entry]) => name === '__proto__' || hasOddName(entry));
}

describe('readJson', () => {
  it('reads what JSON.stringify writes, however it is laid out', () => {
    const plain = fc.jsonValue({ maxDepth: 5 }).filter((value) => !hasOddName(value));
    fc.assert(
      fc.property(plain, fc.constantFrom('', ' ', '\t', '  '), (value, indent) => {
        expect(readJson(JSON.stringify(value, null, indent))).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
  });

  it('reads no text that JSON.parse refuses', () => {
    const pieces = fc.constantFrom(
      '{',
      '}',
      '[',
      ']',
      ':',
      ',',
      '"a"',
      '"',
      '\\',
      '1',
      '-',
      '.',
      'e',
      'null',
      ' ',
      '\n',
    );
    const texts = fc.array(pieces, { maxLength: 8 }).map((parts) => parts.join(''));
    fc.assert(
      fc.property(texts, (text) => {
        if (refusedByParse(text)) expect(failure(text).kind).toBe('malformed');
      }),
      { numRuns: 2000 },
    );
  });

  it.each([
    ['{"a":1,}', 'line 1, column 8'],
    ['{\n  "a": 1x\n}', 'line 2, column 9'],
    ['', 'line 1, column 1'],
    ['{"a":1', 'line 1, column 7'],
    ['{"a":"b', 'line 1, column 8'],
    ['{} x', 'line 1, column 4'],
  ])('tells where %j goes wrong', (text, place) => {
    const error = failure(text);
    expect(error.message).toContain(place);
    expect(error.fields[0]?.detail).toContain(place);
  });

  it.each(['{"a":1,"a":2}', '{"__proto__":{}}', '{"a":{"__proto__":1}}', '[1e999]', '[-1e999]', '"\u0001"', '"\\x"'])(
    'refuses %j',
    (text) => expect(failure(text).kind).toBe('malformed'),
  );

  it('bounds the depth, and long texts do not exhaust it', () => {
    expect(readJson('['.repeat(32) + ']'.repeat(32))).toBeDefined();
    expect(failure('['.repeat(33) + ']'.repeat(33)).message).toContain('column 33');
    expect(failure('['.repeat(200_000) + ']'.repeat(200_000)).message).toContain('column 33');
    expect(failure('['.repeat(200_000)).kind).toBe('malformed');
    const long = 'x\\n'.repeat(80_000);
    expect(readJson(`"${long}"`)).toHaveLength(160_000);
  });
});

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
