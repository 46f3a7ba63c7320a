import type { Change } from '../../api/generated/showroom.schemas.ts';
import { upperFirst } from '../../format/text.ts';
import { fieldWords } from '../../kit/change-words.ts';
import { type Column, cellText } from '../../kit/table-columns.ts';
import type { Row } from './live-rows.ts';

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
    const label = column?.header ?? upperFirst(fieldWords(field));
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
