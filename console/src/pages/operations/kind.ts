import type { ReactNode } from 'react';
import type { ChangeEntity } from '../../api/generated/showroom.schemas.ts';
import type { Status } from '../../kit/status.tsx';
import type { Column } from '../../kit/table-columns.ts';
import type { Row } from './live-rows.ts';

/** A field of which the API answers the rows with one of some values. */
export interface Filter {
  readonly field: string;
  readonly label: string;
  readonly values: readonly string[];
}

/** What a list is asked for; filters by the name of their field. */
export type ListQuery = Readonly<Record<string, unknown>>;

/** One more thing that is known of a row, beside what its columns say. */
export type Fact = readonly [label: string, text: string];

/** One of the lists of the company: how it is read, shown, found and explained. */
export interface Kind<R extends Row> {
  /** As the API calls it. */
  readonly name: ChangeEntity;
  readonly title: string;
  /** One of them: `client`. */
  readonly one: string;
  /** More than one of them: `clients`. */
  readonly many: string;
  list(query: ListQuery): Promise<readonly R[]>;
  get(id: string): Promise<R>;
  nameOf(row: R): string;
  /** All that it is found by. */
  words(row: R): string;
  readonly filters: readonly Filter[];
  /** Fields that are drawn as bars: each on one scale down its column. */
  readonly bars: readonly (keyof R & string)[];
  /** Fields whose sum over the rows means something: the last line of the table. */
  readonly sums: readonly (keyof R & string)[];
  /** @param max the end of the scale of a field that is drawn as a bar */
  columns(max: (field: keyof R & string) => number): readonly Column<R>[];
  facts(row: R): readonly Fact[];
  /** The scope of measures that have a history for each row, and the measure to begin with. */
  readonly history?: { readonly scope: string; readonly first: string };
  /** What else there is of it: seats, stages, rows of other lists. */
  more?(row: R): ReactNode;
}

/** Low, medium and high risk as they stand. */
export const RISK: Readonly<Record<string, Status>> = { Low: 'good', Medium: 'warn', High: 'bad' };
