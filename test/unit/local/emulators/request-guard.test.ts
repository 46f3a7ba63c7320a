import { describe, expect, it } from '@jest/globals';
import { isExpired } from '../../../../local/emulators/request-guard.ts';

const query = (date: string, seconds: string) => new URLSearchParams({ 'X-Amz-Date': date, 'X-Amz-Expires': seconds });
const signed = Date.UTC(2026, 0, 2, 3, 4, 5);

describe('presigned addresses', () => {
  it('live as long as they say', () => {
    const address = query('20260102T030405Z', '60');
    expect([0, 59_999, 60_000].map((after) => isExpired(address, signed + after))).toEqual([false, false, true]);
  });

  it('are over when their dates can not be read, and do not concern other requests', () => {
    expect(isExpired(query('yesterday', '60'), signed)).toBe(true);
    expect(isExpired(query('20260102T030405Z', 'x'), signed)).toBe(true);
    expect(isExpired(new URLSearchParams('a=1'), signed)).toBe(false);
  });
});
