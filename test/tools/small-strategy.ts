import type { Distribution, Inputs } from '../../core/views/results/monte-carlo/types.ts';

const rationale = 'made up';
const score: Distribution = { kind: 'beta', low: 0, high: 100, alpha: 6, beta: 4 };

/** A simulation of a few parts, one of each kind: three drivers, three patterns, two outcomes, one scenario of each change. */
export const smallStrategy: Inputs = {
  drivers: [
    { id: 'quality', label: 'Quality', unit: 'score', distribution: score, rationale },
    {
      id: 'demand',
      label: 'Demand',
      unit: 'score',
      distribution: { kind: 'triangular', low: 0, mode: 60, high: 100 },
      rationale,
    },
    {
      id: 'price',
      label: 'Price',
      unit: 'USD',
      distribution: { kind: 'lognormal', median: 120, spread: 0.2 },
      rationale,
    },
  ],
  correlations: [
    { between: ['quality', 'demand'], rank: 0.5, rationale },
    { between: ['price', 'demand'], rank: -0.3, rationale },
  ],
  patterns: [
    {
      id: 'P1',
      label: 'Loved',
      conditions: [
        { driver: 'quality', absent: 30, full: 70, weight: 2 },
        { driver: 'demand', absent: 20, full: 80, weight: 1 },
      ],
      effects: [
        {
          outcome: 'revenue',
          unit: 'percent',
          distribution: { kind: 'triangular', low: 0, mode: 4, high: 12 },
          rationale,
          follows: [
            { driver: 'quality', correlation: 0.6 },
            { driver: 'price', correlation: -0.2 },
          ],
        },
        { outcome: 'churn', unit: 'points', distribution: { kind: 'normal', mean: -3, deviation: 1 }, rationale },
      ],
    },
    {
      id: 'P2',
      label: 'Dear',
      conditions: [{ driver: 'price', absent: 150, full: 100, weight: 1 }],
      effects: [
        { outcome: 'revenue', unit: 'percent', distribution: { kind: 'lognormal', median: 2, spread: 0.5 }, rationale },
      ],
    },
    {
      id: 'P3',
      label: 'Always',
      conditions: [],
      effects: [{ outcome: 'churn', unit: 'points', distribution: { kind: 'uniform', low: -1, high: 2 }, rationale }],
    },
  ],
  outcomes: [
    { id: 'revenue', label: 'Revenue', unit: 'percent', direction: 'up-is-good', baseline: 1, target: 5 },
    {
      id: 'churn',
      label: 'Churn',
      unit: 'points',
      direction: 'down-is-good',
      baseline: 4,
      target: 3,
      limits: { low: 0, high: 6 },
    },
  ],
  scenarios: [
    {
      id: 'better',
      label: 'Better quality',
      rationale,
      changes: [{ kind: 'driver', driver: 'quality', distribution: { ...score, alpha: 12 } }],
    },
    {
      id: 'bigger',
      label: 'A bigger effect',
      rationale,
      changes: [
        {
          kind: 'effect',
          pattern: 'P2',
          outcome: 'revenue',
          distribution: { kind: 'lognormal', median: 3, spread: 0.5 },
        },
      ],
    },
    { id: 'without', label: 'Without', rationale, changes: [{ kind: 'strength', pattern: 'P1', strength: 0 }] },
  ],
};
