import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import {
  attainmentOf,
  bandAt,
  betterByBands,
  judgementOf,
  statusOf,
} from '../../../../../core/kernel/presentation/judge.ts';
import { type Band, statuses } from '../../../../../core/kernel/presentation/vocabulary.ts';

const tones = fc.constantFrom(...statuses);
/** Bands from 0 on, of 10 each. */
const scales = fc
  .array(tones, { minLength: 1, maxLength: 4 })
  .map((list) =>
    list.map((tone, index): Band => ({ from: index * 10, to: (index + 1) * 10, label: `${index}`, tone })),
  );
const values = fc.integer({ min: -10, max: 60 });
const utilisation: readonly Band[] = [
  { from: 0, to: 70, label: 'Free', tone: 'warn' },
  { from: 70, to: 80, label: 'Healthy', tone: 'good' },
  { from: 80, to: 100, label: 'Stretched', tone: 'bad' },
];

describe('a band', () => {
  it('is the one in which a value lies, the better one where two meet, and the nearest outside of them', () => {
    expect([69.9, 70, 75, 80, 80.1, 140, -3].map((value) => bandAt(value, utilisation)?.label)).toEqual([
      'Free',
      'Healthy',
      'Healthy',
      'Healthy',
      'Stretched',
      'Stretched',
      'Free',
    ]);
    expect(bandAt(1, [])).toBeNull();
  });

  it('says where good lies', () => {
    const better = (...list: Band['tone'][]) =>
      betterByBands(list.map((tone, index) => ({ from: index, to: index + 1, label: '', tone })));
    expect(better('warn', 'good', 'bad')).toBe('band');
    expect(better('bad', 'good', 'good')).toBe('higher');
    expect(better('good', 'none', 'bad')).toBe('lower');
    expect(better('good')).toBeNull();
    expect(better('bad', 'warn')).toBeNull();
    expect(better('none', 'none')).toBeNull();
  });
});

describe('a status', () => {
  it('is good at the target and beyond it, and bad on the other side, whatever the direction', () => {
    fc.assert(
      fc.property(
        values,
        fc.integer({ min: 1, max: 50 }),
        fc.constantFrom('higher', 'lower'),
        (value, target, better) => {
          const yardstick = { better, target, bands: [] } as const;
          const met = better === 'higher' ? !(value < target) : !(value > target);
          expect(statusOf(value, yardstick)).toBe(met ? 'good' : 'bad');
          const attainment = attainmentOf(value, yardstick) ?? -1;
          expect(attainment === 100).toBe(met);
          expect(attainment).toBeGreaterThanOrEqual(0);
          expect(statusOf(null, yardstick)).toBe('none');
          expect(attainmentOf(null, yardstick)).toBeNull();
        },
      ),
    );
  });

  it('is only to be watched where the target is missed in a band that is not bad', () => {
    fc.assert(
      fc.property(values, fc.integer({ min: 1, max: 50 }), scales, (value, target, bands) => {
        const status = statusOf(value, { better: 'higher', target, bands });
        const tone = bandAt(value, bands)?.tone;
        if (value >= target) expect(status).toBe('good');
        else expect(status).toBe(tone === 'good' || tone === 'warn' ? 'warn' : 'bad');
      }),
    );
  });

  it('is the band’s where good is a band, whose middle is only its target', () => {
    const yardstick = { better: 'band', target: 75, bands: utilisation } as const;
    expect([65, 71.7, 79.7, 85].map((value) => statusOf(value, yardstick))).toEqual(['warn', 'good', 'good', 'bad']);
    expect([35, 71.7, 79.7, 100].map((value) => attainmentOf(value, yardstick))).toEqual([50, 100, 100, 80]);
  });

  it('is none without a threshold', () => {
    expect(statusOf(5, { better: 'higher', target: null, bands: [] })).toBe('none');
    expect(attainmentOf(5, { better: 'higher', target: null, bands: [] })).toBeNull();
    expect(attainmentOf(5, { better: null, target: 3, bands: [] })).toBeNull();
  });

  it('never rounds who has not arrived up to the whole', () => {
    expect(attainmentOf(99_999.99, { better: 'higher', target: 100_000, bands: [] })).toBe(99.99);
    expect(attainmentOf(100_000.01, { better: 'lower', target: 100_000, bands: [] })).toBe(99.99);
    expect(attainmentOf(-5, { better: 'higher', target: 10, bands: [] })).toBe(0);
  });
});

describe('a change', () => {
  it('is better in the direction that is better, and nothing where none is', () => {
    expect([1, 0, -1].map((change) => judgementOf(change, 'higher'))).toEqual(['better', 'same', 'worse']);
    expect([1, 0, -1].map((change) => judgementOf(change, 'lower'))).toEqual(['worse', 'same', 'better']);
    expect([judgementOf(1, 'band'), judgementOf(1, null)]).toEqual(['none', 'none']);
  });
});
