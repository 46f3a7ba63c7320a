import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Answered, Tile } from '../../../../../../core/views/revops/drawn/drawing.ts';
import {
  bridgeMessage,
  driversMessage,
  performanceMessage,
  stuckMessage,
} from '../../../../../../core/views/revops/drawn/messages.ts';

const bridgeOf = (opening: number, steps: readonly number[]) => [
  { label: 'Opening', value: opening, role: 'total' as const },
  ...steps.map((value, n) => ({ label: `Step ${n}`, value, role: 'part' as const })),
  { label: 'Closing', value: steps.reduce((sum, value) => sum + value, opening), role: 'total' as const },
];

describe('what a bridge says', () => {
  it('names the largest step that goes its way', () => {
    expect(bridgeMessage(bridgeOf(5_000_000, [6_000_000, -7_000_000]))).toBe(
      'The pipeline fell $1M to $4M; largest step: step 1, −$7M',
    );
    expect(bridgeMessage(bridgeOf(5_000_000, [6_000_000, -4_000_000, -3_000_000]))).toMatch(
      /^The pipeline fell .*step 1, −\$4M$/,
    );
    expect(bridgeMessage(bridgeOf(5_000_000, [0]))).toBe('The pipeline has not moved from $5M: nothing happened to it');
  });

  it('never explains a fall by what was added, nor a rise by what was lost', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -900, max: 900 }), { minLength: 1, maxLength: 6 }), (steps) => {
        const text = bridgeMessage(bridgeOf(10_000, steps));
        expect(text).not.toMatch(/fell .*, \+|rose .*, −/);
      }),
    );
  });
});

const answered = (...rows: Answered['rows'][number][]): Answered => ({ columns: [], rows, shown: [] });

it('counts stuck deals, and one as one', () => {
  const deal = (urgency: string) => ({ urgency, amount: 15_000 });
  expect(stuckMessage(answered(deal('CRITICAL')))).toBe('1 deal worth $15K is stuck, and critical');
  expect(stuckMessage(answered(deal('CRITICAL'), deal('HIGH')))).toBe(
    '2 deals worth $30K are stuck, 1 of them critical',
  );
});

it('says that there is no quota rather than a dash of it, and gives no place where nothing is won yet', () => {
  const early = { rep_name: 'Bo Li', ytd_attainment: 0, rank_display: '#1/6', performance_tier: 'At Risk' };
  expect(performanceMessage(answered(early))).toBe(
    'Bo Li has won nothing this year yet; by the last four quarters: At Risk',
  );
  expect(performanceMessage(answered({ rep_name: 'Bo Li', ytd_attainment: null }))).toBe(
    'Bo Li has no quota in the year so far',
  );
});

const habit = (value: number | null, team: number | null, top: number | null, status: Tile['status']) =>
  ({
    value,
    status,
    benchmarks: [
      { label: 'Team', basis: 'mean', value: team, display: '' },
      { label: 'Top performers', basis: 'top', value: top, display: '' },
    ],
  }) as unknown as Tile;

it.each([
  ['with others', [habit(2, 1, 3, 'warn'), habit(3, 2, 3, 'good')], 'At the level of top performers in 1 of 2 habits'],
  [
    'alone',
    [habit(2, 2, 2, 'good'), habit(null, null, null, 'none')],
    'Nobody else sells: there is nobody to compare habits with',
  ],
  ['with nothing measured', [habit(null, 1, 2, 'none')], 'No habit can be measured yet'],
])('habits of a rep without peers, %s, are told by what there is', (_, tiles, message) => {
  expect(driversMessage(tiles, null)).toBe(message);
});
