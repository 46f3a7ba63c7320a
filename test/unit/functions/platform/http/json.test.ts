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
