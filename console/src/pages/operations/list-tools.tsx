import Button from '@mui/material/Button';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import { changeDensity, useDensity } from '../../kit/density.ts';
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

/** Search, filters and density of a list. */
export function ListTools({ many, query, filters, wanted, onQuery, onFilter, onClear }: Props) {
  const isCompact = useDensity() === 'compact';
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
      <span className={styles.grow} />
      <Button
        variant="outlined"
        aria-pressed={isCompact}
        onClick={() => changeDensity(isCompact ? 'comfortable' : 'compact')}
        startIcon={<Icon name="menu" size={16} />}
      >
        Compact rows
      </Button>
    </div>
  );
}
