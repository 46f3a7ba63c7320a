import { describe, expect, it } from '@jest/globals';
import { DomainError } from '../../../../core/kernel/errors.ts';
import { createCatalogue, faultsOf, standard } from '../../../../core/measures/catalogue.ts';
import { cohort, level, ofCompany, perClient, ratio, sumOf } from '../../../../core/measures/define.ts';
import { catalogue, findMeasure, type Measure, needMeasure } from '../../../../core/measures/index.ts';
import { client, company } from '../../../../core/measures/scopes.ts';

const text = <const Id extends string>(id: Id) =>
  ({ id, label: 'L', unit: 'usd', direction: 'neutral', description: 'D.', rationale: 'r' }) as const;
const a = level({ ...text('a'), inputs: [], taken: perClient(() => 1) });
const b = level({ ...text('b'), inputs: [], taken: ofCompany(() => 1) });
const scopes: readonly string[] = ['company', 'client'];

describe('catalogue of measures', () => {
  it('has 90 records with ids of their own, 58 of them stored', () => {
    expect(catalogue).toHaveLength(90);
    expect(new Set(catalogue.map(({ id }) => id)).size).toBe(90);
    expect(standard.stored(company)).toHaveLength(58);
  });

  it.each(catalogue)('$id says what it is', (measure: Measure) => {
    expect(measure.id).toMatch(/^[a-z]+(-[a-z0-9]+)*$/);
    expect(measure.label).not.toBe('');
    expect(measure.description).toMatch(/^[A-Z].*\.$/);
    expect(measure.rationale).toMatch(/[^.]$/);
    expect(measure.inputs.length).toBeGreaterThan(0);
    expect(measure.scopes[0]).toBe('company');
  });

  it('measures the company whole, and clients and departments by what they have', () => {
    const of = (scope: string): string[] => catalogue.filter((m) => m.scopes.includes(scope)).map(({ id }) => id);
    expect(of('company')).toHaveLength(catalogue.length);
    expect(of('client')).toEqual(
      expect.arrayContaining(['revenue', 'service-cost', 'gross-profit', 'margin', 'mrr', 'license-cost', 'seats']),
    );
    expect(of('client')).toEqual(
      expect.arrayContaining(['tickets-opened', 'tickets-closed', 'open-tickets', 'satisfaction', 'labor-hours']),
    );
    expect(of('department')).toEqual(
      expect.arrayContaining(['spend', 'budget', 'forecast', 'spend-vs-budget', 'headcount', 'utilization']),
    );
  });

  it('finds a measure by its id, and fails with not-found for another', () => {
    expect(findMeasure('margin')?.kind).toBe('ratio');
    expect(findMeasure('constructor')).toBeUndefined();
    expect(() => needMeasure('nothing')).toThrow(DomainError);
  });
});

describe('validation of a catalogue', () => {
  const cases: readonly (readonly [string, readonly Measure[]])[] = [
    ['the same id', [a, a]],
    ['no level or flow', [a, sumOf('level', { ...text('s'), scopes, terms: [['c', 1]], additiveOver: null })]],
    ['a scope that b lacks', [b, sumOf('level', { ...text('s'), scopes, terms: [['b', 1]], additiveOver: null })]],
    ['its part a a level', [a, sumOf('flow', { ...text('s'), scopes, terms: [['a', 1]], additiveOver: null })]],
    [
      'does not add up',
      [b, sumOf('level', { ...text('s'), scopes: ['company'], terms: [['b', 1]], additiveOver: 'client' })],
    ],
    ['no level of parts', [b, cohort({ ...text('s'), level: 'b', growth: true, whenZero: 'none' })]],
    ['a scope planet, which there is not', [{ ...a, scopes: ['company', 'planet'] }]],
    ['made of nothing', [a, ratio({ ...text('s'), scopes, numerator: [['a', 1]], denominator: [], whenZero: 'none' })]],
  ];

  it.each(cases)('finds a record with %s', (fault, measures) => {
    expect(faultsOf(measures, standard.scopes).join('; ')).toContain(fault);
  });

  it('refuses scopes with the same id, and a list without the whole', () => {
    expect(() => createCatalogue([...standard.scopes, client], [a])).toThrow('two scopes have the same id');
    expect(() => createCatalogue([client], [])).toThrow('no scope is the whole');
  });

  it('finds nothing in a sound one', () => {
    const sum = sumOf('level', { ...text('s'), scopes, terms: [['a', 2]], additiveOver: 'client' });
    expect(
      faultsOf([a, b, sum, cohort({ ...text('n'), level: 'a', growth: true, whenZero: 'none' })], standard.scopes),
    ).toEqual([]);
    expect(faultsOf(catalogue, standard.scopes)).toEqual([]);
  });
});
