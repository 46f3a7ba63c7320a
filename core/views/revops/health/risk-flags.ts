import type { Segment } from '../../../world/index.ts';
import type { RiskFlag } from './schema.ts';
import { type SignalId, signals } from './signals.ts';

/** When a deal is flagged: by the value of one signal. */
export interface FlagRule {
  readonly flag: RiskFlag;
  /** As it is written for people. */
  readonly label: string;
  readonly signal: SignalId;
  /** Flagged at this value and beyond, in the signal's unit. */
  readonly at: 'or more' | 'or less';
  readonly value: number | Readonly<Record<Segment, number>>;
  readonly rationale: string;
}

/** In the order in which flags stand when their signals cost equally much. */
export const flagRules: readonly FlagRule[] = [
  {
    flag: 'STUCK',
    label: 'Stuck',
    signal: 'stage-age',
    at: 'or more',
    value: 1.75,
    rationale: 'about one visit in ten takes longer; pipeline reviews call 1.5 to 2 times the usual time stalled',
  },
  {
    flag: 'GOING_DARK',
    label: 'Going Dark',
    signal: 'recency',
    at: 'or more',
    value: 14,
    rationale: 'two weeks in which the buyer began nothing and came to no meeting, however often the rep wrote',
  },
  {
    flag: 'NO_EB',
    label: 'No EB',
    signal: 'economic-buyer',
    at: 'or less',
    value: 0,
    rationale: 'from Discovery on the economic buyer should have answered once',
  },
  {
    flag: 'NO_CHAMPION',
    label: 'No Champion',
    signal: 'champion',
    at: 'or less',
    value: 0,
    rationale: 'from Qualification on somebody inside should be selling',
  },
  {
    flag: 'SINGLE_THREADED',
    label: 'Single-Threaded',
    signal: 'threading',
    at: 'or less',
    value: { SMB: 0, 'Mid-Market': 1, Enterprise: 1 },
    rationale: 'one contact is one resignation away from none; at a small business the one contact often decides alone',
  },
  {
    flag: 'SLIPPING',
    label: 'Slipping',
    signal: 'slips',
    at: 'or more',
    value: 2,
    rationale: 'the close date was moved out twice',
  },
  {
    flag: 'NO_NEXT_STEP',
    label: 'No Next Step',
    signal: 'next-step',
    at: 'or more',
    value: 7,
    rationale: 'a week without an agreed step ahead',
  },
  {
    flag: 'ONE_SIDED',
    label: 'One-Sided',
    signal: 'balance',
    at: 'or less',
    value: 0.1,
    rationale: 'of ten activities the buyer began one at most',
  },
  {
    flag: 'OVERSIZED',
    label: 'Oversized',
    signal: 'amount',
    at: 'or more',
    value: 3,
    rationale: 'three times what such deals usually bring: larger than the process that it runs through',
  },
];

const labels: ReadonlyMap<string, string> = new Map(flagRules.map(({ flag, label }) => [flag, label]));

/** A flag as it is written for people: `Going Dark`. */
export function flagLabel(flag: RiskFlag): string {
  return labels.get(flag) ?? flag;
}

/** The condition of a rule in words: `stage-age is 1.75 or more`. */
export function conditionText({ signal, at, value }: FlagRule): string {
  const bounds =
    typeof value === 'number'
      ? String(value)
      : Object.entries(value)
          .map(([of, bound]) => `${bound} (${of})`)
          .join(', ');
  return `${signal} is ${bounds} ${at}`;
}

/** Whether a rule flags a value; one that can't be measured is not flagged. */
export function isFlagged({ at, value }: FlagRule, measured: number | null, segment: Segment): boolean {
  if (measured === null) return false;
  const bound = typeof value === 'number' ? value : value[segment];
  return at === 'or more' ? measured >= bound : measured <= bound;
}

for (const { flag, signal } of flagRules) {
  if (!signals.some(({ id }) => id === signal)) throw new Error(`${flag} goes by an unknown signal ${signal}`);
}
