import type { InputId } from '../inputs/catalogue.ts';
import type { FactorInput, FactorRecord, SegmentId } from '../types.ts';

type Spec<Id extends string> = Omit<FactorRecord, 'id' | 'segment'> & { readonly id: Id };

/** How the records of one segment are written. */
export const factorOf =
  (segment: SegmentId) =>
  <const Id extends string>(spec: Spec<Id>): FactorRecord & { readonly id: Id } => ({ ...spec, segment });

/** Much of the input makes much of the factor. */
export const raises = (input: InputId, weight: number): FactorInput => ({ input, weight, sense: 'raises' });

/** Little of the input makes much of the factor. */
export const lowers = (input: InputId, weight: number): FactorInput => ({ input, weight, sense: 'lowers' });
