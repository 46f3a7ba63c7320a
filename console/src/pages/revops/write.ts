import type { RevOpsColumn } from '../../api/generated/showroom.schemas.ts';
import { count, money, NONE, percent, signed } from '../../format/numbers.ts';
import { day } from '../../format/times.ts';

type Written = Pick<RevOpsColumn, 'format'>;

/** A number by the format of its column. */
function writeNumber(format: string | null, value: number, compact: boolean): string {
  switch (format) {
    case 'amount':
      return money(value, { compact });
    case 'percent':
      return percent(Math.round(value * 100), 0);
    case 'percentDelta':
      return signed(percent(Math.round(value * 100), 0), Math.round(value * 100));
    case 'days':
      return `${count(value, Number.isInteger(value) ? 0 : 1)} d`;
    case 'whole':
      return count(value);
    case 'decimal':
      return count(value, 1);
    default:
      return count(value, Number.isInteger(value) ? 0 : 2);
  }
}

/** A value of a dataset, as its column says that it is read: in the reader's locale, `—` for what can't be measured. */
export function writeValue({ format }: Written, value: unknown, { compact = false } = {}): string {
  if (value === null || value === undefined) return NONE;
  if (typeof value === 'number') return writeNumber(format, value, compact);
  if (typeof value === 'string') return format === 'date' ? day(value) : value;
  if (Array.isArray(value)) return value.map((each) => writeValue({ format: null }, each)).join(', ');
  return typeof value === 'boolean' ? (value ? 'yes' : 'no') : JSON.stringify(value);
}
