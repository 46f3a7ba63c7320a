import fc from 'fast-check';
import { copyOf } from '../../../../../../core/views/revops/graph/copies.ts';
import { defineSource, defineTransform } from '../../../../../../core/views/revops/graph/dataset.ts';
import {
  choice,
  count,
  date,
  days,
  type Field,
  type Fields,
  flag,
  fraction,
  id,
  nullable,
  number,
  type RowOf,
  records,
  text,
  texts,
  time,
  usd,
} from '../../../../../../core/views/revops/graph/schema.ts';

/** A dataset with a field of each type, once as it is and once nullable. */

const plain = {
  dealId: id('The deal.'),
  note: text('A text.'),
  stageName: choice(['Proposal', 'Closing'], 'The stage.'),
  isOpen: flag('Whether it is open.'),
  amount: usd('Value.'),
  gapPct: fraction('The gap.'),
  perDeal: number('A figure.'),
  slips: count('Slips.'),
  ageDays: days('Age.'),
  closeDate: date('When it closes.'),
  openedAt: time('When it opened.'),
  riskFlags: texts('Flags.', ['STUCK', 'NO_EB']),
};

export const everyType = defineSource({
  id: 'every_type',
  path: '/Test/every_type',
  says: 'All types.',
  grain: 'one row per deal',
  key: ['dealId'],
  fields: {
    ...plain,
    maybeStage: nullable(plain.stageName),
    maybeAmount: nullable(plain.amount),
    maybeDate: nullable(plain.closeDate),
    atRiskChange1w: nullable(fraction({ says: 'A change.', better: 'lower', format: 'percentDelta' })),
    parts: records({ partName: text('Its name.'), partValue: nullable(usd('Its value.')) }, 'Parts.'),
  },
});

/** Rows of that dataset, totalled. */
export const totals = defineTransform({
  id: 'totals',
  path: '/Test/totals',
  layer: 'core',
  says: 'Totals by stage.',
  grain: 'one row per stage',
  key: ['stageName'],
  fields: {
    stageName: copyOf(everyType, 'stageName'),
    amount: usd({ says: 'Value of the stage.', formula: 'Σ [every_type.amount] of [stage_name]', better: 'higher' }),
  },
  inputs: { rows: everyType },
  compute: ({ rows }) =>
    [...Map.groupBy(rows, ({ stageName }) => stageName)].map(([stageName, own]) => ({
      stageName,
      amount: own.reduce((sum, { amount }) => sum + amount, 0),
    })),
  uses: (row, { rows }) => ({ rows: rows.filter(({ stageName }) => stageName === row.stageName) }),
  status: { amount: ({ amount }) => (amount > 0 ? 'good' : 'bad') },
});

const DAY = 86_400_000;
const year = (n: number): number => Date.UTC(n, 0, 1);

/** Any value of a field. */
function anyOf(field: Field): fc.Arbitrary<unknown> {
  const value = notNull(field);
  return field.nullable ? fc.option(value) : value;
}

function notNull({ type, choices, fields }: Field): fc.Arbitrary<unknown> {
  switch (type) {
    case 'id':
      return fc.string({ minLength: 1 });
    case 'text':
      return fc.string();
    case 'choice':
      return fc.constantFrom(...choices);
    case 'flag':
      return fc.boolean();
    case 'usd':
    case 'count':
      return fc.integer();
    case 'fraction':
    case 'number':
    case 'days':
      return fc.double({ min: -1e6, max: 1e6, noNaN: true });
    case 'date':
      return fc.integer({ min: year(2000) / DAY, max: year(2090) / DAY }).map((day) => day * DAY);
    case 'time':
      return fc.integer({ min: year(2000), max: year(2090) });
    case 'texts':
      return fc.array(choices.length > 0 ? fc.constantFrom(...choices) : fc.string(), { maxLength: 3 });
    case 'records':
      return fc.array(rowOf(fields ?? {}), { maxLength: 3 });
  }
}

/** Any row of a schema. */
export function rowOf<F extends Fields>(fields: F): fc.Arbitrary<RowOf<F>> {
  const values = Object.entries(fields).map(([name, field]) => [name, anyOf(field)] as const);
  return fc.record(Object.fromEntries(values)) as fc.Arbitrary<RowOf<F>>;
}
