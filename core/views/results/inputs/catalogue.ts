import type { InputRecord } from './input.ts';
import { academyInputs } from './records/academy.ts';
import { clientInputs } from './records/clients.ts';
import { costInputs } from './records/costs.ts';
import { licenseInputs } from './records/licenses.ts';
import { moneyInputs } from './records/money.ts';
import { quotaInputs } from './records/quota.ts';
import { salesInputs } from './records/sales.ts';
import { satisfactionInputs } from './records/satisfaction.ts';
import { sellingInputs } from './records/selling.ts';
import { serviceInputs } from './records/service.ts';
import { staffInputs } from './records/staff.ts';

const records = [
  ...clientInputs,
  ...satisfactionInputs,
  ...moneyInputs,
  ...costInputs,
  ...serviceInputs,
  ...staffInputs,
  ...licenseInputs,
  ...salesInputs,
  ...quotaInputs,
  ...sellingInputs,
  ...academyInputs,
] as const;

export type InputId = (typeof records)[number]['id'];

/** Every input of a strategy review, in the order in which lists show them. Adding one is a record in `records/`. */
export const inputs: readonly (InputRecord & { readonly id: InputId })[] = records;

const byId: ReadonlyMap<string, InputRecord> = new Map(inputs.map((record) => [record.id, record]));

/** The input of that id, or undefined. */
export function findInput(id: string): InputRecord | undefined {
  return byId.get(id);
}

/** The input of that id, which the catalogue has: records of factors are checked against it when they load. */
export function needInput(id: string): InputRecord {
  const record = byId.get(id);
  if (!record) throw new Error(`there is no input ${id}`);
  return record;
}

/** What is wrong with some inputs, in sentences. */
export function inputFaults(list: readonly InputRecord[]): string[] {
  const faults = new Set(list.map(({ id }) => id)).size === list.length ? [] : ['two inputs have the same id'];
  for (const { id, reference, sample, halfAge } of list) {
    const { low, typical, high } = reference;
    if (!(low < typical && typical < high)) faults.push(`${id} has a reference range that does not rise`);
    if (!(sample.half > 0)) faults.push(`${id} has no count at which its confidence is half`);
    if (!(halfAge > 0)) faults.push(`${id} has no age at which its confidence is half`);
  }
  return faults;
}

const faults = inputFaults(inputs);
if (faults.length > 0) throw new Error(`the inputs are wrong: ${faults.join('; ')}`);
