import type { Unit } from '../../../measures/index.ts';
import type { Area, Reference } from '../types.ts';
import type { Reading, WeightedMeasures } from './reading.ts';

/** What is counted to say how much a value rests on. */
export interface Sample {
  /** `parts`: the clients, reps … or stretches of days that were compared. Otherwise a sum of measures. */
  readonly of: 'parts' | WeightedMeasures;
  /** Whole days over which flows are counted; null for levels as they stand. Not used for parts. */
  readonly days: number | null;
  /** At this count half of the full confidence is reached: confidence × n ÷ (n + half). */
  readonly half: number;
}

/** A record of what factors are made of: one figure, how it is read of a world, and what it is set beside. */
export interface InputRecord {
  readonly id: string;
  readonly label: string;
  readonly unit: Unit;
  readonly area: Area;
  readonly reading: Reading;
  readonly sample: Sample;
  /** Days after which confidence is halved, counted from the middle of the latest stretch that was read. */
  readonly halfAge: number;
  readonly reference: Reference;
  readonly rationale: string;
}

/** Standing figures are of this moment: a quarter later they say half as much. */
const STANDING_HALF_AGE = 91;
/** Figures over days speak of the middle of these days; a year later they say half as much. */
const WINDOW_HALF_AGE = 365;

type Spec<Id extends string> = Omit<InputRecord, 'id' | 'halfAge'> & { readonly id: Id; readonly halfAge?: number };

/** An input. Its half age is a quarter where it stands at a moment, and a year where it is of days, unless it says so itself. */
export function input<const Id extends string>(spec: Spec<Id>): InputRecord & { readonly id: Id } {
  return { halfAge: isOfDays(spec.reading) ? WINDOW_HALF_AGE : STANDING_HALF_AGE, ...spec };
}

function isOfDays(reading: Reading): boolean {
  if (reading.by === 'standing') return false;
  if (reading.by === 'quotient') return reading.days !== null;
  return 'of' in reading ? isOfDays(reading.of) : true;
}

/** A sum of measures over the last days; without days as they stand. */
export function counted(of: WeightedMeasures, days: number | null, half: number): Sample {
  return { of, days, half };
}

/** Clients under agreement: with two of them, a figure of the whole book can turn with one. */
export const byClients = counted([['clients', 1]], null, 2);

/** The parts that are compared. */
export const parts = (half: number): Sample => ({ of: 'parts', days: null, half });

export const OWN = 'own judgement';

/** A reference range of our own judgement. */
export function judged(low: number, typical: number, high: number, rationale: string): Reference {
  return { low, typical, high, source: OWN, rationale };
}

/** A reference range whose middle is published. */
export function published(low: number, typical: number, high: number, source: string, rationale: string): Reference {
  return { low, typical, high, source, rationale };
}
