import { findInput, inputs } from '../inputs/catalogue.ts';
import type { FactorRecord } from '../types.ts';
import { brandFactors } from './records/brand.ts';
import { consumerFactors } from './records/consumer.ts';
import { experienceFactors } from './records/experience.ts';
import { marketFactors } from './records/market.ts';
import { productFactors } from './records/product.ts';

const records = [
  ...marketFactors,
  ...consumerFactors,
  ...productFactors,
  ...brandFactors,
  ...experienceFactors,
] as const;

export type FactorId = (typeof records)[number]['id'];

/** The factors of a strategy review, F1 to F28. Adding one is a record in `records/`. */
export const factors: readonly (FactorRecord & { readonly id: FactorId })[] = records;

const MOST_WEIGHT = 5;

/** A whole number from 1 to 5, as weights are. */
export function isWeight(weight: number): boolean {
  return Number.isInteger(weight) && weight >= 1 && weight <= MOST_WEIGHT;
}

/** What is wrong with some factors, in sentences. */
export function factorFaults(list: readonly FactorRecord[]): string[] {
  const faults = new Set(list.map(({ id }) => id)).size === list.length ? [] : ['two factors have the same id'];
  const used = new Set(list.flatMap((factor) => factor.inputs.map(({ input }) => input)));
  for (const { id } of inputs) if (!used.has(id)) faults.push(`no factor uses ${id}`);
  for (const { id, weight, inputs: its } of list) {
    if (!isWeight(weight)) faults.push(`${id} has a weight that is no whole number from 1 to ${MOST_WEIGHT}`);
    if (its.length === 0) faults.push(`${id} has no input`);
    if (new Set(its.map(({ input }) => input)).size < its.length) faults.push(`${id} has an input twice`);
    for (const { input, weight: share } of its) {
      if (!findInput(input)) faults.push(`${id} has an input ${input}, which there is not`);
      if (!isWeight(share)) faults.push(`${id} weighs ${input} with no whole number from 1 to ${MOST_WEIGHT}`);
    }
  }
  return faults;
}

const faults = factorFaults(factors);
if (faults.length > 0) throw new Error(`the factors are wrong: ${faults.join('; ')}`);
