import { describe, expect, it } from '@jest/globals';
import { Content, Version } from '../../../../../../core/views/revops/graph/version.ts';

const freshness = { asOf: 0, tick: 1 };

/** Content under a name that counts how often it was asked for. */
function counted(name: string) {
  const asked: string[] = [];
  const content = new Content([{ name }], () => {
    asked.push(name);
    return name;
  });
  return { content, asked };
}

describe('content', () => {
  it('is named once, and only when the name is asked for', () => {
    const { content, asked } = counted('a');
    expect(asked).toEqual([]);
    expect([content.hash, content.hash]).toEqual(['a', 'a']);
    expect(asked).toEqual(['a']);
  });

  it('is compared by itself first, and by its name then', () => {
    const { content, asked } = counted('a');
    expect(content.isSame(content)).toBe(true);
    expect(asked).toEqual([]);
    expect(content.isSame(counted('a').content)).toBe(true);
    expect(content.isSame(counted('b').content)).toBe(false);
  });
});

describe('a version', () => {
  const made = new Version(counted('sum').content, freshness, new Map([['orders', counted('a').content]]));

  it('is made of what has the content of its inputs, and of nothing that lacks one', () => {
    expect(made.isMadeOf(() => counted('a').content)).toBe(true);
    expect(made.isMadeOf(() => counted('b').content)).toBe(false);
    expect(made.isMadeOf(() => undefined)).toBe(false);
    expect(made.inputs).toEqual({ orders: 'a' });
  });

  it('keeps rows and inputs at another moment, and inputs with other rows', () => {
    const later = { asOf: 1, tick: 2 };
    expect(made.at(later)).toMatchObject({ freshness: later, rows: made.rows, inputs: made.inputs });
    const other = counted('other').content;
    expect(made.with(other)).toMatchObject({ freshness, hash: 'other', inputs: made.inputs });
  });
});
