import { type Cents, dollars } from '../../kernel/money.ts';
import type { Weighted } from '../../kernel/random.ts';

export interface ContractType {
  readonly name: string;
  readonly weight: number;
  /** Median annual value for a company of about fifty people. */
  readonly medianAnnual: Cents;
  /** Terms in months. */
  readonly terms: Weighted<number>;
  /** Days of notice before the end. */
  readonly noticeDays: Weighted<number>;
  /** Share that renews by itself unless notice is given. */
  readonly autoRenewal: number;
}

const notice: Weighted<number> = [
  [30, 3],
  [60, 4],
  [90, 3],
];

/** What a managed service provider signs with its own vendors. */
export const contractTypes: readonly ContractType[] = [
  {
    name: 'Software Subscription',
    weight: 6,
    medianAnnual: dollars(14000),
    terms: [
      [12, 7],
      [24, 2],
      [36, 2],
    ],
    noticeDays: notice,
    autoRenewal: 0.75,
  },
  {
    name: 'Support & Maintenance',
    weight: 5,
    medianAnnual: dollars(9500),
    terms: [
      [12, 6],
      [24, 3],
      [36, 2],
    ],
    noticeDays: notice,
    autoRenewal: 0.6,
  },
  {
    name: 'Cloud Services',
    weight: 4,
    medianAnnual: dollars(26000),
    terms: [
      [12, 5],
      [36, 4],
    ],
    noticeDays: notice,
    autoRenewal: 0.55,
  },
  {
    name: 'Hardware Lease',
    weight: 3,
    medianAnnual: dollars(18000),
    terms: [
      [24, 3],
      [36, 6],
    ],
    noticeDays: notice,
    autoRenewal: 0.2,
  },
  {
    name: 'Professional Services',
    weight: 2,
    medianAnnual: dollars(16000),
    terms: [
      [12, 8],
      [24, 1],
    ],
    noticeDays: notice,
    autoRenewal: 0.15,
  },
  {
    name: 'Telecommunications',
    weight: 2,
    medianAnnual: dollars(8000),
    terms: [
      [24, 3],
      [36, 4],
    ],
    noticeDays: notice,
    autoRenewal: 0.7,
  },
];

export const paymentTerms: Weighted<string> = [
  ['Net 30', 6],
  ['Net 45', 2],
  ['Net 60', 1],
  ['Monthly in advance', 3],
  ['Annual in advance', 2],
];
