import Button from '@mui/material/Button';
import TextField from '@mui/material/TextField';
import { useId } from 'react';
import { Icon } from '../../kit/icon.tsx';
import styles from './bar.module.css';
import { type Choice, useFilterChoices } from './filter-choices.ts';
import { addDays } from './local-days.ts';
import { type Days, presets, rangeIds } from './ranges.ts';
import { type AcademyState, type Change, fields, filterIds } from './state.ts';

interface Props {
  readonly state: AcademyState;
  readonly change: Change;
  readonly today: string;
  /** The days that are shown, where some are. */
  readonly days: Days | null;
  /** Why none are. */
  readonly fault: string | undefined;
}

const COMPARES = [
  { value: 'previous', label: 'Days before' },
  { value: 'year', label: 'Year before' },
  { value: 'none', label: 'Nothing' },
];

const RANGES = [
  ...presets.map(({ id, label }) => ({ value: id as string, label })),
  { value: 'own', label: 'Own dates' },
];

interface SelectProps {
  readonly label: string;
  readonly value: string;
  readonly choices: readonly Choice[];
  readonly isWide?: boolean;
  onChoose(value: string): void;
}

/** A native list: it opens as the device opens lists, and is read as one. */
function Select({ label, value, choices, isWide = false, onChoose }: SelectProps) {
  const id = useId();
  return (
    <TextField
      id={id}
      select
      label={label}
      value={value}
      onChange={({ target }) => onChoose(target.value)}
      className={`${styles.field} ${isWide ? styles.wide : ''}`}
      slotProps={{ select: { native: true }, inputLabel: { shrink: true } }}
    >
      {choices.map((choice) => (
        <option key={choice.value} value={choice.value}>
          {choice.label}
        </option>
      ))}
    </TextField>
  );
}

/** What was chosen by hand in the address may not be in the list: it is shown all the same. */
function withChosen(choices: readonly Choice[], value: string): readonly Choice[] {
  return value === '' || choices.some((choice) => choice.value === value)
    ? choices
    : [...choices, { value, label: value }];
}

/** Range, comparison and filters: all of the page's state but for its tab. */
export function Bar({ state, change, today, days, fault }: Props) {
  const choices = useFilterChoices(today);
  const chooseRange = (value: string) => {
    const range = rangeIds.find((id) => id === value) ?? fields.range.fallback;
    // A range of one's own begins with the days that are looked at.
    const own = range === 'own' && days !== null && { from: days.from, to: addDays(days.until, -1) };
    change({ range, ...(own || { from: '', to: '' }) });
  };
  const isFiltered = filterIds.some((id) => state[id] !== '');
  return (
    <search className={styles.bar} aria-label="Range, comparison and filters">
      <Select isWide label="Range" value={state.range} choices={RANGES} onChoose={chooseRange} />
      {state.range === 'own' &&
        (['from', 'to'] as const).map((name) => (
          <TextField
            key={name}
            type="date"
            label={name === 'from' ? 'First day' : 'Last day'}
            value={state[name]}
            onChange={({ target }) => change({ [name]: target.value })}
            error={fault !== undefined}
            helperText={name === 'to' ? fault : undefined}
            className={`${styles.field} ${styles.wide}`}
            slotProps={{ inputLabel: { shrink: true } }}
          />
        ))}
      <Select
        isWide
        label="Compared with"
        value={state.compare}
        choices={COMPARES}
        onChoose={(value) => change({ compare: fields.compare.read(value) ?? 'previous' })}
      />
      {filterIds.map((id) => (
        <Select
          key={id}
          label={choices[id].label}
          value={state[id]}
          choices={withChosen([{ value: '', label: 'All' }, ...choices[id].values], state[id])}
          onChoose={(value) => change({ [id]: value })}
        />
      ))}
      <Select
        label="Days of"
        value={state.zone}
        choices={withChosen(choices.zones, state.zone)}
        onChoose={(value) => change({ zone: value })}
      />
      {isFiltered && (
        <Button
          onClick={() => change(Object.fromEntries(filterIds.map((id) => [id, ''])))}
          startIcon={<Icon name="close" size={16} />}
        >
          Clear filters
        </Button>
      )}
    </search>
  );
}
