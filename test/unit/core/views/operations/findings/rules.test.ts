import { describe, expect, it } from '@jest/globals';
import { DAY } from '../../../../../../core/kernel/time.ts';
import { findingRules } from '../../../../../../core/views/operations/findings/catalogue.ts';
import { many } from './cases/case.ts';
import { cases } from './cases/index.ts';
import { make, NOW, tampered } from './tampered.ts';

const rules = new Map(findingRules.map((rule) => [rule.id, rule]));
const PAGES = [
  'client-profitability',
  'license-optimization',
  'sales-pipeline',
  'resource-allocation',
  'budget-analysis',
  'vendor-management',
];

describe('the catalogue of findings', () => {
  it('has at least 40 rules with ids of their own', () => {
    expect(findingRules.length).toBeGreaterThanOrEqual(40);
    expect(rules.size).toBe(findingRules.length);
  });

  it('has rules for each page type, good news among them, and every rule stands in the overview', () => {
    for (const page of PAGES) {
      const here = findingRules.filter(({ pages }) => pages.includes(page));
      expect(here.length).toBeGreaterThanOrEqual(6);
    }
    for (const { pages } of findingRules) {
      expect(pages.at(-1)).toBe('executive-overview');
      expect(PAGES).toEqual(expect.arrayContaining(pages.slice(0, -1)));
    }
  });

  it('says of each threshold what it counts and why it lies there', () => {
    for (const { id, thresholds } of findingRules) {
      expect([id, Object.keys(thresholds).length]).not.toEqual([id, 0]);
      for (const { value, unit, rationale } of Object.values(thresholds)) {
        expect(Number.isFinite(value)).toBe(true);
        expect(unit).not.toBe('');
        expect(rationale.length).toBeGreaterThan(20);
      }
    }
  });

  it('is covered by the cases below, each rule at least once', () => {
    expect(new Set(cases.map(({ id }) => id))).toEqual(new Set(rules.keys()));
  });
});

describe('a rule', () => {
  const at = (id: string, world: (typeof cases)[number]['world'], x: number) =>
    rules.get(id)?.evaluate(tampered(world(x))) ?? null;

  it.each(cases.map((one) => [one.id, one.speaks, one] as const))('%s speaks at %d', (id, speaks, one) => {
    expect(at(id, one.world, speaks)?.severity).toBe(one.severity);
  });

  it.each(cases.map((one) => [one.id, one.silent, one] as const))('%s is silent at %d', (id, silent, one) => {
    expect(at(id, one.world, silent)).toBeNull();
  });

  const graver = cases.flatMap(({ id, world, severe }) => (severe ? [[id, ...severe, world] as const] : []));
  it.each(graver)('%s at %d is %s', (id, figure, severity, world) => {
    expect(at(id, world, figure)?.severity).toBe(severity);
  });
});

describe('a share of nothing', () => {
  const zero = { annualRevenue: 0, monthlyRecurring: 0, annualSpend: 0, annualValue: 0, totalCost: 0, budget: 0 };
  const nothing = tampered({
    rows: {
      clients: make('clients', many(12, { ...zero, status: 'Offboarding', annualCosts: 100, churnRisk: 'High' })),
      vendors: make('vendors', many(6, { ...zero, riskLevel: 'Low', paymentTerms: 'Annual in advance' })),
      contracts: make('contracts', many(6, { ...zero, autoRenewal: true, endDate: NOW + 40 * DAY })),
      licenses: make('licenses', many(6, { ...zero, totalLicenses: 0, usedLicenses: 0, availableLicenses: 0 })),
      leads: make('leads', many(6, { value: 0 })),
      departments: make('departments', many(6, { ...zero, forecast: 100, spent: 100, categories: [] })),
    },
    lastMonth: {
      revenue: 0,
      'labor-cost': 10,
      'license-expense': 10,
      spend: 10,
      'tickets-opened': 0,
      'tickets-closed': 0,
    },
  });
  const findings = findingRules.flatMap((rule) => rule.evaluate(nothing) ?? []);

  it('is cited by no finding, and weighs nothing', () => {
    const cited = findings.flatMap(({ evidence }) =>
      evidence.filter(({ id, text }) => id === 'share' && /%$/.test(text)),
    );
    expect(cited).toEqual([]);
    expect(findings.every(({ weight }) => weight >= 0 && weight <= 1)).toBe(true);
  });

  it('is said to be none where the finding stands without it', () => {
    expect(rules.get('client-leaving')?.evaluate(nothing)?.text).toContain('(there is none)');
    expect(rules.get('vendor-risk-none')?.evaluate(nothing)?.text).toBe(
      'None of 6 vendors is at high risk; there is no spend with them.',
    );
    expect(rules.get('clients-at-loss')?.evaluate(nothing)).toMatchObject({ severity: 'warning', weight: 0 });
  });
});
