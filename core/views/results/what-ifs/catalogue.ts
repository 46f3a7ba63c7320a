import { type FactorId, factors } from '../factors/catalogue.ts';

/** A factor moved by so many points, upwards or downwards. */
export interface Shift {
  readonly factor: FactorId;
  readonly points: number;
}

/** A what-if with a name: factors that come otherwise than they were computed. */
export interface WhatIfRecord {
  readonly id: string;
  readonly label: string;
  /** Why it is worth asking, and how large the shifts are. */
  readonly rationale: string;
  readonly shifts: readonly Shift[];
}

const by = (factor: FactorId, points: number): Shift => ({ factor, points });

const records = [
  {
    id: 'demand-slump',
    label: 'Demand slumps',
    rationale: 'budgets are frozen for a quarter: a quarter fewer leads and a thinner pipeline are about 25 points',
    shifts: [by('F1', -25), by('F23', -10)],
  },
  {
    id: 'churn-shock',
    label: 'Large clients threaten to leave',
    rationale:
      'a fifth of the revenue turns to high risk: as a churn wave of the world does, at half its usual strength',
    shifts: [by('F12', 30), by('F9', -10)],
  },
  {
    id: 'price-war',
    label: 'A competitor undercuts us',
    rationale: 'offers are lost on price: the value won falls by a third against what is lost',
    shifts: [by('F11', 25), by('F3', -15), by('F4', -8)],
  },
  {
    id: 'vendor-price-rise',
    label: 'Vendors raise their prices',
    rationale: 'list prices rise by a tenth within the quarter, and reach clients only at renewal',
    shifts: [by('F14', -20), by('F17', -8), by('F11', 10)],
  },
  {
    id: 'staff-shortage',
    label: 'A quarter of the technicians are away',
    rationale: 'illness or resignations: as a shortage of technicians of the world does',
    shifts: [by('F26', -30), by('F24', -18), by('F28', -8)],
  },
  {
    id: 'service-recovery',
    label: 'Service gets visibly better',
    rationale: 'a backlog that is worked off and clients that are called: what a good quarter has brought before',
    shifts: [by('F24', 15), by('F10', 8), by('F28', 8), by('F12', -15)],
  },
  {
    id: 'sales-push',
    label: 'Sales does a quarter more',
    rationale: 'more first meetings, spread over all reps: effort rises at once, attainment with it in part',
    shifts: [by('F22', 18), by('F23', 10), by('F1', 5)],
  },
] as const satisfies readonly WhatIfRecord[];

export type WhatIfId = (typeof records)[number]['id'];

/** What-ifs that a review can be asked for by name. Adding one is a record here. */
export const whatIfs: readonly (WhatIfRecord & { readonly id: WhatIfId })[] = records;

/** What is wrong with some what-ifs, in sentences. */
export function whatIfFaults(list: readonly WhatIfRecord[]): string[] {
  const faults = new Set(list.map(({ id }) => id)).size === list.length ? [] : ['two what-ifs have the same id'];
  const known = new Set<string>(factors.map(({ id }) => id));
  for (const { id, shifts } of list) {
    if (shifts.length === 0) faults.push(`${id} shifts nothing`);
    if (new Set(shifts.map(({ factor }) => factor)).size < shifts.length) faults.push(`${id} shifts a factor twice`);
    for (const { factor, points } of shifts) {
      if (!known.has(factor)) faults.push(`${id} shifts ${factor}, which there is not`);
      if (points === 0 || Math.abs(points) > 100) faults.push(`${id} shifts ${factor} by nothing or by more than 100`);
    }
  }
  return faults;
}

const faults = whatIfFaults(whatIfs);
if (faults.length > 0) throw new Error(`the what-ifs are wrong: ${faults.join('; ')}`);
