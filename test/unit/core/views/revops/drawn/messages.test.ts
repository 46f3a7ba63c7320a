import { expect, it } from '@jest/globals';
import type { Tile } from '../../../../../../core/views/revops/drawn/drawing.ts';
import { driversMessage } from '../../../../../../core/views/revops/drawn/messages.ts';

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
