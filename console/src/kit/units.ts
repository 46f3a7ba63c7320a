import { figure } from '../format/numbers.ts';

/** What is known of a measure, as far as writing its figures needs it. */
export interface Written {
  readonly unit: string;
}

/** A figure of a measure, whole: `$1,240,300`. */
export const writeIn =
  ({ unit }: Written) =>
  (value: number | null): string =>
    figure(value, unit);

/** For axes: `$1.24M`. */
export const writeShortIn =
  ({ unit }: Written) =>
  (value: number): string =>
    figure(value, unit, { compact: true });
