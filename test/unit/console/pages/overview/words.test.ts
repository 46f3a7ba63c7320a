import { describe, expect, it } from '@jest/globals';
import type { OverviewFigure, RevenueBridge } from '../../../../../console/src/api/generated/showroom.schemas.ts';
import { bridgeParts, bridgeTitle } from '../../../../../console/src/pages/overview/bridge-words.ts';
import { marginTitle } from '../../../../../console/src/pages/overview/margin-words.ts';
import { directionOf, targetText } from '../../../../../console/src/pages/overview/tile-words.ts';

const figure: OverviewFigure = {
  id: 'margin',
  label: 'Gross margin',
  unit: 'percent',
  definition: '',
  value: 36.1,
  display: '36.1%',
  reason: null,
  window: { label: 'Oct 2026', from: '2026-10-01', to: '2026-10-31' },
  previous: { label: 'Sep 2026', value: 35 },
  change: '+1.1 pts on Sep',
  judgement: 'better',
  status: 'good',
  better: 'higher',
  target: { low: 30, high: null, label: 'at least 30%', rationale: '' },
  spark: [],
};
const write = (value: number) => `${value}%`;

describe('the margin’s title', () => {
  it('is its month, its target and how it moved', () => {
    expect(marginTitle(figure, write)).toBe('Gross margin was 36.1% in Oct 2026, above its target (+1.1 pts on Sep)');
    expect(marginTitle({ ...figure, value: 29.9 }, write)).toContain('29.9% in Oct 2026, below its target');
    expect(marginTitle({ ...figure, target: null }, write)).toBe(
      'Gross margin was 36.1% in Oct 2026 (+1.1 pts on Sep)',
    );
    expect(marginTitle({ ...figure, value: null, reason: 'Not measurable: no revenue.' }, write)).toBe(
      'Gross margin can’t be measured: no revenue',
    );
  });
});

describe('a tile', () => {
  it('has a direction only where it moved', () => {
    expect([
      directionOf(figure),
      directionOf({ ...figure, value: 34 }),
      directionOf({ ...figure, value: 35 }),
      directionOf({ ...figure, previous: null }),
      directionOf({ ...figure, change: 'unchanged on Sep' }),
    ]).toEqual(['up', 'down', 'level', 'level', 'level']);
  });

  it('writes a target with no more decimals than it has', () => {
    const of = (low: number | null, high: number | null) => ({ low, high, label: '', rationale: '' });
    expect([
      targetText(of(30, null), 'percent'),
      targetText(of(4.2, null), 'score'),
      targetText(of(null, 302_760.5), 'usd'),
      targetText(of(70, 80), 'percent'),
    ]).toEqual(['at least 30%', 'at least 4.2', 'at most $302,761', '70% to 80%']);
  });
});

describe('the bridge', () => {
  const bridge = (start: number, moved: readonly [number, number, number, number]): RevenueBridge => {
    const [came = 0, more = 0, less = 0, left = 0] = moved;
    return {
      from: '2025-11-30',
      to: '2026-11-26',
      start,
      steps: [
        { movement: 'new', value: came, clients: 1 },
        { movement: 'expansion', value: more, clients: 2 },
        { movement: 'contraction', value: less, clients: 3 },
        { movement: 'churned', value: left, clients: 0 },
      ],
      end: start + came + more + less + left,
    };
  };

  it('is drawn from total to total', () => {
    expect(bridgeParts(bridge(100, [10, 5, -4, -1])).map(({ id, value, note }) => [id, value, note])).toEqual([
      ['start', 100, undefined],
      ['new', 10, '1 client'],
      ['expansion', 5, '2 clients'],
      ['contraction', -4, '3 clients'],
      ['churned', -1, '0 clients'],
      ['end', 110, undefined],
    ]);
  });

  it('says whether revenue grew, by how much, and by what most', () => {
    const say = (start: number, ...moved: [number, number, number, number]) =>
      bridgeTitle(bridge(start, moved), (value) => `$${value}`);
    expect(say(100, 10, 5, -4, -1)).toBe('Recurring revenue grew 10.0% over the year: new clients brought most');
    expect(say(100, 0, 1, -2, -9)).toBe('Recurring revenue fell 10.0% over the year: clients that left took most');
    expect(say(0, 10, 0, 0, 0)).toBe('Recurring revenue grew $10 over the year: new clients brought most');
    expect(say(100, 5, 0, -5, 0)).toBe('Recurring revenue is what it was a year ago');
  });
});
