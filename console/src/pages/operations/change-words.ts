import type { Change } from '../../api/generated/showroom.schemas.ts';
import { type Column, cellText } from '../../kit/table-columns.ts';
import type { Row } from './live-rows.ts';

const capital = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;

/** What the API spells in another way than the console. */
const SPELLED: Readonly<Record<string, string>> = { license: 'licence' };

/** `technician.hours-logged` as `Technician: hours logged`. */
export function causeWords(cause: string): string {
  const [subject = '', what = ''] = cause.split('.', 2);
  const name = capital(SPELLED[subject] ?? subject);
  return what === '' ? name : `${name}: ${what.replaceAll('-', ' ')}`;
}

/** `yearToDateSpend` as `Year to date spend`, for fields that no column shows. */
export function fieldWords(field: string): string {
  return capital(field.replace(/([A-Z])/g, ' $1').toLowerCase());
}

/** What a change did to one field, as the lists write it. */
export interface FieldChange {
  readonly field: string;
  readonly label: string;
  readonly before: string;
  readonly after: string;
}

const plainText = (value: unknown): string | null => {
  if (value === null || value === undefined) return '—';
  if (Array.isArray(value)) return value.every((each) => typeof each === 'string') ? value.join(', ') || '—' : null;
  return typeof value === 'object' ? null : String(value);
};

/** The fields that a change of a row has changed; those that are tables in themselves are left out. */
export function fieldChanges<R extends Row>(row: R, change: Change, columns: readonly Column<R>[]): FieldChange[] {
  const { before, after } = change;
  if (before === null || after === null) return [];
  return Object.keys(after).flatMap((field) => {
    const column = columns.find(({ id }) => id === field);
    const label = column?.header ?? fieldWords(field);
    if (column)
      return [
        {
          field,
          label,
          before: cellText(column, { ...row, ...before }),
          after: cellText(column, { ...row, ...after }),
        },
      ];
    const [was, is] = [plainText(before[field]), plainText(after[field])];
    return was === null || is === null ? [] : [{ field, label, before: was, after: is }];
  });
}
