import { describe, expect, it } from '@jest/globals';
import { needMeasure } from '../../../../../../core/measures/index.ts';
import { figureOf } from '../../../../../../core/views/operations/figures.ts';
import { findingRules } from '../../../../../../core/views/operations/findings/catalogue.ts';
import { LEADING } from '../../../../../../core/views/operations/overview/figures.ts';
import { judged } from '../../../../../../core/views/operations/overview/judged.ts';
import { standards } from '../../../../../../core/views/operations/overview/standards.ts';
import { sampleSnapshot } from '../../../../../tools/report-sample.ts';
import { make, split, type Tampering, tampered } from '../findings/tampered.ts';

type Id = keyof typeof standards;

const verdict = (id: Id, value: number | null, tampering: Tampering) =>
  judged(tampered(tampering), { measure: needMeasure(id), value });

const technicians = (billableMinutes: number): Tampering => ({
  rows: { technicians: make('technicians', [{ availableMinutes: 1000, billableMinutes }]) },
});
const departments = (forecast: number): Tampering => ({
  rows: { departments: make('departments', [{ budget: 100_000, forecast }]) },
});
const atRisk = (part: number): Tampering => ({
  ...split('clients', ['annualRevenue'], part, { churnRisk: 'High' }, { churnRisk: 'Low' }),
  now: { arr: 900_000 },
});
const month = (measure: Id, value: number, surveys = 10): Tampering => ({ lastMonth: { [measure]: value, surveys } });

describe('a status', () => {
  it.each<[Id, number, Tampering, string]>([
    ['margin', 30, month('margin', 30), 'good'],
    ['margin', 29.99, month('margin', 29.99), 'warn'],
    ['margin', 20, month('margin', 20), 'warn'],
    ['margin', 19.99, month('margin', 19.99), 'bad'],
    ['net-revenue-retention', 99, month('net-revenue-retention', 99), 'good'],
    ['net-revenue-retention', 98.99, month('net-revenue-retention', 98.99), 'warn'],
    ['satisfaction', 4.2, month('satisfaction', 4.2), 'good'],
    ['satisfaction', 4.19, month('satisfaction', 4.19), 'warn'],
    ['satisfaction', 4, month('satisfaction', 4), 'warn'],
    ['satisfaction', 3.99, month('satisfaction', 3.99), 'bad'],
    ['satisfaction', 3.99, month('satisfaction', 3.99, 9), 'none'],
    ['satisfaction', 5, month('satisfaction', 5, 9), 'none'],
    ['revenue-at-risk', 45_000, atRisk(5), 'good'],
    ['revenue-at-risk', 54_000, atRisk(6), 'warn'],
    ['revenue-at-risk', 171_000, atRisk(19), 'warn'],
    ['revenue-at-risk', 180_000, atRisk(20), 'bad'],
    ['utilization-28-days', 69.9, technicians(699), 'warn'],
    ['utilization-28-days', 70, technicians(700), 'good'],
    ['utilization-28-days', 80, technicians(800), 'good'],
    ['utilization-28-days', 80.1, technicians(801), 'warn'],
    ['utilization-28-days', 90, technicians(900), 'warn'],
    ['utilization-28-days', 90.1, technicians(901), 'bad'],
    ['forecast-vs-budget', 102, departments(102_000), 'good'],
    ['forecast-vs-budget', 102.1, departments(102_100), 'warn'],
    ['forecast-vs-budget', 105, departments(105_000), 'warn'],
    ['forecast-vs-budget', 105.1, departments(105_100), 'bad'],
  ])('of %s at %d is as the findings have it (%#)', (id, value, tampering, expected) => {
    const { status, target } = verdict(id, value, tampering);
    expect(status).toBe(expected);
    if (status === 'none' || !target) return;
    // The target is where the findings begin to speak: both come from one threshold.
    const meets = (target.low === null || value >= target.low) && (target.high === null || value <= target.high);
    expect(meets).toBe(status === 'good');
  });

  it('is none of what has no value, and of what nothing judges', () => {
    expect(verdict('margin', null, {}).status).toBe('none');
    const { status, target, better } = judged(tampered({}), { measure: needMeasure('mrr'), value: 5 });
    expect([status, target, better]).toEqual(['none', null, 'higher']);
    // Nothing can be at risk where nothing is earned.
    expect(verdict('revenue-at-risk', 0, { now: { arr: 0 } })).toMatchObject({ status: 'none', target: null });
  });
});

describe('a target', () => {
  it('is in the unit of its figure, with words and a reason', () => {
    const labels = Object.fromEntries(
      (Object.keys(standards) as Id[]).map((id) => [id, verdict(id, 1, { now: { arr: 900_050 } }).target?.label]),
    );
    expect(labels).toEqual({
      margin: 'at least 30%',
      'net-revenue-retention': 'at least 99%',
      'revenue-at-risk': 'at most $45,003',
      satisfaction: 'at least 4.2',
      'utilization-28-days': '70% to 80%',
      'forecast-vs-budget': 'at most 102%',
    });
    for (const id of Object.keys(standards) as Id[]) {
      expect(verdict(id, 1, { now: { arr: 1 } }).target?.rationale).toMatch(/\w+ \w+/);
    }
  });
});

it('every figure that is judged leads the overview, and every finding that judges is one of the executive report', () => {
  for (const [id, { findings }] of Object.entries(standards)) {
    expect(LEADING).toContain(id);
    for (const finding of findings) {
      expect(findingRules.find((rule) => rule.id === finding)?.pages).toContain('executive-overview');
    }
  }
});

it.each([42, 7, 13])('in the company of seed %d exactly what a finding speaks of is off target', (seed) => {
  const snapshot = sampleSnapshot(seed);
  for (const [id, standard] of Object.entries(standards)) {
    const { status } = judged(snapshot, figureOf(snapshot, needMeasure(id).id));
    const found = findingRules.flatMap((rule) =>
      standard.findings.includes(rule.id) ? (rule.evaluate(snapshot)?.severity ?? []) : [],
    );
    expect([id, status === 'warn' || status === 'bad', status === 'bad']).toEqual([
      id,
      found.length > 0,
      found.includes('critical'),
    ]);
  }
});
