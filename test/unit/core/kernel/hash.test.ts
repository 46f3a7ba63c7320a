import { describe, expect, it } from '@jest/globals';
import { causedId } from '../../../../core/kernel/hash.ts';

describe('hashes', () => {
  it('ids derive from their cause', () => {
    const ids = new Set(Array.from({ length: 50_000 }, (_, n) => causedId('lead', `desk-${n % 50}/${n}`)));
    expect(ids.size).toBe(50_000);
    expect(causedId('lead', 'desk-1/2')).toBe(causedId('lead', 'desk-1/2'));
    expect(causedId('lead', 'x')).toMatch(/^lead-[0-9a-hjkmnp-tv-z]{10}$/);
  });
});
