import type { Severity } from '../../../../../../../core/print/findings/finding.ts';
import type { Rows } from '../../../../../../../core/world/index.ts';
import { make, type Tampering } from '../tampered.ts';

export interface Case {
  readonly id: string;
  /** A world in which the figure that the rule looks at is `x`. */
  readonly world: (x: number) => Tampering;
  /** The nearest figure at which it speaks, and the nearest at which it is silent. */
  readonly speaks: number;
  readonly silent: number;
  /** How it speaks, and from which figure on otherwise. */
  readonly severity: Severity;
  readonly severe?: readonly [figure: number, severity: Severity];
}

/** A case, written short. */
export type CaseRow = [
  id: string,
  world: Case['world'],
  speaks: number,
  silent: number,
  severity: Severity,
  severe?: Case['severe'],
];

export const repeat = (count: number, value: number): number[] => Array.from({ length: count }, () => value);
export const clients = (list: Partial<Rows['clients']>[]): Tampering => ({ rows: { clients: make('clients', list) } });
export const many = <T>(count: number, value: T): T[] => Array.from({ length: count }, () => value);
export const plain = { annualRevenue: 100_000, annualCosts: 50_000, churnRisk: 'Low', status: 'Active' } as const;

/** A cost of licences or vendors that rises by x percent, while revenue rises by one. */
export const moves = (id: 'license-cost' | 'vendor-spend', x: number): Tampering => ({
  months: { [id]: [100, 100, 100, 100 + x], mrr: [100, 100, 100, 101] },
});
