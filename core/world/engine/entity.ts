import type { Time } from '../../kernel/time.ts';

/** When a process fires next for an entity (0: not planned), and how often it has fired. */
export type Due = readonly [at: Time, fired: number];

/**
 * What every record of the state has. A new record is written as one literal of all its fields, not spread from parts:
 * the engine then knows its shape at once, and a large company is cast in half the time.
 */
export interface Entity {
  readonly id: string;
  /** When an event last changed the record. */
  changedAt: Time;
  /** By the process's id; a process that was never planned has no entry. */
  due: Record<string, Due>;
}

/** What every row has: `lastUpdated` is when something shown in it last changed. */
export interface Row {
  readonly id: string;
  readonly lastUpdated: Time;
}
