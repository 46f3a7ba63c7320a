import { describe, expect, it } from '@jest/globals';
import { readState } from '../../../../../console/src/kit/url-state.ts';
import { questionOf } from '../../../../../console/src/pages/academy/question.ts';
import { fields } from '../../../../../console/src/pages/academy/state.ts';

describe('the question that an address asks', () => {
  it('has range, comparison and filters, in moments of the zone', () => {
    const search = { range: 'own', from: '2026-03-01', to: '2026-03-29', zone: 'Europe/Zurich', channel: 'email' };
    expect(questionOf(readState(fields, search), '2026-11-26')).toEqual({
      start: '2026-02-28T23:00:00Z',
      end: '2026-03-29T22:00:00Z',
      filters: { channel: 'email' },
      timezone: 'Europe/Zurich',
      compare: 'previous',
      days: { from: '2026-03-01', until: '2026-03-30' },
      before: {
        start: '2026-01-30T23:00:00Z',
        end: '2026-02-28T23:00:00Z',
        days: { from: '2026-01-31', until: '2026-03-01' },
      },
    });
  });

  it('is none where the range is none', () => {
    expect(questionOf(readState(fields, { range: 'own' }), '2026-11-26')).toHaveProperty('fault');
  });

  it('falls back to UTC where there is no such zone', () => {
    expect(questionOf(readState(fields, { zone: 'Mars/Olympus' }), '2026-11-26')).toMatchObject({ timezone: 'UTC' });
  });
});
