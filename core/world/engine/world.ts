import type { Collection } from '../../kernel/collection.ts';
import type { Entity, Row } from './entity.ts';
import type { Scenario } from './scenario.ts';

/** What a world is a function of. */
export interface Config {
  /** A whole number from 0 to 2³² − 1. */
  readonly seed: number;
  readonly packVersion: number;
  /** How many records a world has of each kind that has rows, about. */
  readonly counts: Readonly<Record<string, number>>;
}

/**
 * Which configuration, records, rows and signals a world has: the one type parameter of the machine.
 * Records, rows and their JSON are by kind, and follow from a list of kinds (`RecordsOf`, `RowsOf`, `WiresOf`).
 */
export interface World {
  config: Config;
  records: Readonly<Record<string, Entity>> & { readonly scenarios: Scenario };
  rows: Readonly<Record<string, Row>>;
  wires: Readonly<Record<string, { readonly id: string }>>;
  /** What parts tell each other: payloads by signal. */
  signals: object;
}

export type RecordKind<W extends World> = keyof W['records'] & string;
/** Kinds of records that show themselves as rows. */
export type RowKind<W extends World> = keyof W['rows'] & RecordKind<W>;
export type Signal<W extends World> = keyof W['signals'] & string;

/** The records of a world, by kind. */
export type State<W extends World> = { readonly [K in RecordKind<W>]: Collection<W['records'][K]> };

/** All rows of one moment, by kind, in the order of their ids. */
export type RowSets<W extends World> = { readonly [K in RowKind<W>]: readonly W['rows'][K][] };

/** Rows by kind and id: what was last published. */
export type PublishedRows<W extends World> = { readonly [K in RowKind<W>]: Map<string, W['rows'][K]> };
