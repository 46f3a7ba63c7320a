import { describe, expect, it } from '@jest/globals';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import * as z from 'zod';
import { revopsGraph } from '../../../../../../core/views/revops/graph/catalogue.ts';
import { rowSchema } from '../../../../../../core/views/revops/graph/json-schema.ts';
import { faultOf } from '../../../../../../core/views/revops/graph/schema.ts';
import { type CommonFields, wireOf } from '../../../../../../core/views/revops/graph/wire.ts';
import { everyType, rowOf, totals } from './every-type.ts';

const common: CommonFields = {
  created_at: '2026-11-01T00:00:00.000Z',
  updated_at: '2026-11-20T00:00:00.000Z',
  data_freshness: '2026-11-21T09:30:00.000Z',
};
const wire = wireOf(everyType);

const row = {
  dealId: 'lead-1',
  note: 'On hold',
  stageName: 'Proposal',
  isOpen: true,
  amount: 123_456,
  gapPct: 0.1 + 0.2,
  perDeal: -0,
  slips: 2,
  ageDays: 3.25,
  closeDate: Date.UTC(2026, 10, 21),
  openedAt: Date.UTC(2026, 8, 1, 12, 30),
  riskFlags: ['STUCK'],
  maybeStage: null,
  maybeAmount: null,
  maybeDate: null,
  atRiskChange1w: 0.031,
  parts: [
    { partName: 'Seats', partValue: 50_00 },
    { partName: 'Setup', partValue: null },
  ],
} as const;

describe('a row as it leaves', () => {
  it('given a row of every type, then names, dollars, dates and times are the seed’s', () => {
    expect(wire.rowWith(row, common)).toEqual({
      deal_id: 'lead-1',
      note: 'On hold',
      stage_name: 'Proposal',
      is_open: true,
      amount: 1234.56,
      gap_pct: 0.3,
      per_deal: 0,
      slips: 2,
      age_days: 3.25,
      close_date: '2026-11-21',
      opened_at: '2026-09-01T12:30:00Z',
      risk_flags: ['STUCK'],
      maybe_stage: null,
      maybe_amount: null,
      maybe_date: null,
      at_risk_change_1w: 0.031,
      parts: [
        { part_name: 'Seats', part_value: 50 },
        { part_name: 'Setup', part_value: null },
      ],
      ...common,
    });
  });

  it('given a row, then its figures are written beside it, and only they', () => {
    expect(wire.display(row)).toEqual({
      amount: '$1,235',
      gap_pct: '30%',
      per_deal: '0.0',
      slips: '2',
      age_days: '3.3d',
      close_date: '21 Nov 2026',
      maybe_amount: '—',
      maybe_date: '—',
      at_risk_change_1w: '+3%',
      'parts.0.part_value': '$50',
      'parts.1.part_value': '—',
    });
    expect(wire.status(row)).toEqual({});
    expect(wireOf(totals).status({ stageName: 'Proposal', amount: 0 })).toEqual({ amount: 'bad' });
  });

  it('given any row of a schema, then what leaves is what the published schema says', () => {
    const schema = rowSchema(everyType);
    const ajv = new Ajv2020({
      strict: true,
      allowUnionTypes: true,
      formats: { date: /^\d{4}-\d\d-\d\d$/, 'date-time': /^\d{4}-\d\d-\d\dT.*Z$/ },
    });
    const isRow = ajv.compile(schema);
    const zod = z.fromJSONSchema(JSON.parse(JSON.stringify(schema)));
    fc.assert(
      fc.property(rowOf(everyType.fields), (each) => {
        expect(faultOf(everyType.fields, each)).toBeNull();
        const sent: unknown = JSON.parse(JSON.stringify(wire.rowWith(each, common)));
        expect(isRow(sent) ? null : isRow.errors).toBeNull();
        expect(zod.safeParse(sent).error).toBeUndefined();
      }),
    );
  });

  it('given a row of which one field is of another type, lacks or is more, then the published schema refuses it', () => {
    const isRow = new Ajv2020({ strict: true, allowUnionTypes: true, validateFormats: false }).compile(
      rowSchema(everyType),
    );
    const sent = wire.rowWith(row, common);
    for (const name of Object.keys(sent)) {
      const { [name]: _left, ...rest } = sent;
      expect(isRow(rest)).toBe(false);
      expect(isRow({ ...sent, [name]: { other: 1 } })).toBe(false);
    }
    expect(isRow({ ...sent, more: 1 })).toBe(false);
    expect(isRow({ ...sent, stage_name: 'Nowhere' })).toBe(false);
    expect(isRow({ ...sent, amount: null })).toBe(false);
    expect(isRow(sent)).toBe(true);
  });
});

describe('columns', () => {
  it('given a dataset, then each field says what it is, once', () => {
    const { columns } = wireOf(totals);
    expect(columns).toEqual([
      {
        name: 'stage_name',
        type: 'choice',
        unit: null,
        better: null,
        label: 'Stage name',
        align: 'left',
        width: 1,
        decimals: 0,
        currency: null,
        format: null,
        nullable: false,
        description: 'The stage.',
        formula: 'as every_type.stage_name',
        choices: ['Proposal', 'Closing'],
        fields: [],
      },
      {
        name: 'amount',
        type: 'usd',
        unit: 'USD',
        better: 'higher',
        label: 'Amount',
        align: 'right',
        width: 1,
        decimals: 0,
        currency: 'USD',
        format: 'amount',
        nullable: false,
        description: 'Value of the stage.',
        formula: 'Σ every_type.amount of stage_name',
        choices: [],
        fields: [],
      },
    ]);
    expect(wire.columns.find(({ name }) => name === 'parts')?.fields.map(({ name }) => name)).toEqual([
      'part_name',
      'part_value',
    ]);
  });

  it('given any dataset of the view, then each row leaves by its columns, and its schema compiles', () => {
    const ajv = new Ajv2020({ strict: true, allowUnionTypes: true, validateFormats: false });
    for (const dataset of revopsGraph.datasets.values()) {
      const isRow = ajv.compile(rowSchema(dataset));
      const { columns, rowWith } = wireOf(dataset);
      fc.assert(
        fc.property(rowOf(dataset.fields), (each) => {
          const sent = rowWith(each, common);
          expect(Object.keys(sent)).toEqual([...columns.map(({ name }) => name), ...Object.keys(common)]);
          expect(isRow(sent)).toBe(true);
        }),
        { numRuns: 20 },
      );
    }
  });
});
