import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { defineSource, defineTransform } from '../../../../../../core/views/revops/graph/dataset.ts';
import { count, fraction, id, nullable, usd } from '../../../../../../core/views/revops/graph/schema.ts';
import { checkTransform } from '../../../../../tools/transform-laws.ts';

const deals = defineSource({
  id: 'deals',
  path: '/Test/deals',
  says: 'Deals.',
  grain: 'one row per deal',
  key: ['dealId'],
  fields: { dealId: id('The deal.'), team: id('Whose it is.'), amount: usd('Value.') },
});

type Deal = { readonly dealId: string; readonly team: string; readonly amount: number };
type Team = { readonly team: string; readonly deals: number; readonly amount: number; readonly mean: number | null };

/** Deals by team, as it should be, but for what a test replaces. */
function teams(
  compute: (deals: readonly Deal[]) => readonly Team[] = byTeam,
  uses: (row: Team, deals: readonly Deal[]) => readonly Deal[] = (row, all) =>
    all.filter(({ team }) => team === row.team),
) {
  return defineTransform({
    id: 'teams',
    path: '/Test/teams',
    layer: 'core',
    says: 'Deals by team.',
    grain: 'one row per team',
    key: ['team'],
    fields: {
      team: id('The team.'),
      deals: count('Deals.'),
      amount: usd('Their value.'),
      mean: nullable(fraction('Value per deal.')),
    },
    inputs: { deals },
    compute: (rows) => compute(rows.deals),
    uses: (row, rows) => ({ deals: uses(row, rows.deals) }),
    status: { amount: (row) => (row.amount > 0 ? 'good' : 'none') },
  });
}

function byTeam(rows: readonly Deal[]): readonly Team[] {
  return [...Map.groupBy(rows, ({ team }) => team)].map(([team, own]) => {
    const amount = own.reduce((sum, deal) => sum + deal.amount, 0);
    return { team, deals: own.length, amount, mean: amount / own.length };
  });
}

const three: readonly Deal[] = [
  { dealId: 'a', team: 'East', amount: 100 },
  { dealId: 'b', team: 'West', amount: 250 },
  { dealId: 'c', team: 'East', amount: 300 },
];
const copies = (): { deals: Deal[] } => ({ deals: three.map((deal) => ({ ...deal })) });

describe('the laws of transforms', () => {
  it('given any rows, then a transform that keeps them passes', () => {
    const deal = fc.record({
      dealId: fc.stringMatching(/^[a-z]{1,6}$/),
      team: fc.constantFrom('East', 'West', 'Mid~dle'),
      amount: fc.integer({ min: 0, max: 1e9 }),
    });
    const rows = fc.uniqueArray(deal, { selector: ({ dealId }) => dealId });
    fc.assert(fc.property(rows, (list) => checkTransform(teams(), { deals: list })));
  });

  const broken: ReadonlyArray<readonly [fault: string, transform: ReturnType<typeof teams>, message: RegExp]> = [
    [
      'a field of another type',
      teams((rows) => byTeam(rows).map((row) => ({ ...row, amount: 0.5 }))),
      /^teams, row East: amount is 0.5, expected usd$/,
    ],
    [
      'a value that is not finite',
      teams((rows) => byTeam(rows).map((row) => ({ ...row, mean: row.deals / 0 }))),
      /^teams, row East: mean is Infinity, expected fraction or null$/,
    ],
    ['two rows of one key', teams((rows) => [...byTeam(rows), ...byTeam(rows)]), /^teams has two rows East$/],
    [
      'a figure by the order of rows',
      teams((rows) => byTeam(rows).map((row) => ({ ...row, amount: rows[0]?.amount ?? 0 }))),
      /^teams, row East: amount is 100, and of rows in reverse order 300$/,
    ],
    [
      'a figure of rows that it does not name',
      teams((rows) => byTeam(rows).map((row) => ({ ...row, deals: rows.length }))),
      /^teams, row East: deals is 3, and of the rows that it uses alone 2$/,
    ],
    [
      'rows that are not those of its input',
      teams(byTeam, (row, all) => all.map((deal) => ({ ...deal })).filter(({ team }) => team === row.team)),
      /it uses a row that is not among those of deals$/,
    ],
    ['too few rows named', teams(byTeam, () => []), /^teams: what its row East uses gives no such row$/],
    [
      'an input that it changes',
      teams((rows) => byTeam(rows.map((deal) => Object.assign(deal, { amount: 1 })))),
      /read only/,
    ],
  ];
  it.each(broken)('given %s, then it is named', (_fault, transform, message) => {
    expect(() => checkTransform(transform, copies())).toThrow(message);
  });

  it('given an input that breaks its schema, then the fault is the input’s', () => {
    const rows = { deals: [{ dealId: '', team: 'East', amount: 1 }] };
    expect(() => checkTransform(teams(), rows)).toThrow(/^deals, row : dealId is "", expected id$/);
  });
});
