import Button from '@mui/material/Button';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import { Icon } from '../../kit/icon.tsx';
import type { Filter } from './kind.ts';
import styles from './operations.module.css';
import type { Wanted } from './use-live-list.ts';

interface Props {
  readonly many: string;
  readonly query: string;
  readonly filters: readonly Filter[];
  readonly wanted: Wanted;
  onQuery(query: string): void;
  onFilter(field: string, values: readonly string[]): void;
  onClear(): void;
}

/** Search and filters of a list. */
export function ListTools({ many, query, filters, wanted, onQuery, onFilter, onClear }: Props) {
  return (
    <div className={styles.tools}>
      <TextField
        className={styles.search ?? ''}
        type="search"
        label={`Find ${many}`}
        value={query}
        onChange={({ target }) => onQuery(target.value)}
      />
      {filters.map(({ field, label, values }) => (
        <TextField
          key={field}
          select
          className={styles.filter ?? ''}
          label={label}
          value={wanted[field] ?? []}
          slotProps={{ select: { multiple: true } }}
          onChange={({ target }) => {
            const chosen: unknown = target.value;
            onFilter(field, Array.isArray(chosen) ? chosen.map(String) : []);
          }}
        >
          {values.map((value) => (
            <MenuItem key={value} value={value}>
              {value}
            </MenuItem>
          ))}
        </TextField>
      ))}
      {(query !== '' || Object.keys(wanted).length > 0) && (
        <Button onClick={onClear} startIcon={<Icon name="close" size={16} />}>
          Clear
        </Button>
      )}
    </div>
  );
}
