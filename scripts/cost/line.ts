import type { PriceName } from './prices.ts';
import type { Workload } from './workload.ts';

/** One line of the bill. */
export interface Line {
  readonly price: PriceName;
  readonly item: string;
  readonly quantity: number;
  /** Whose it is, where it is one capability's. */
  readonly capability?: string;
  /** How the quantity comes about. */
  readonly basis: string;
}

/** A resource of a template. */
export interface Resource {
  /** Its logical id. */
  readonly id: string;
  readonly Type: string;
  readonly Properties?: Readonly<Record<string, unknown>>;
}

/** What the lines are reckoned from, beside the templates. */
export interface Basis {
  readonly workload: Workload;
  /** What the names of functions begin with. */
  readonly prefix: string;
}

/** The lines of all resources of one type. */
export type Pricer = (resources: readonly Resource[], basis: Basis) => Line[];

/** A number in a basis, as it is read. */
export const count = (value: number): string => value.toLocaleString('en-US', { maximumFractionDigits: 3 });
