import Button from '@mui/material/Button';
import LinearProgress from '@mui/material/LinearProgress';
import TextField from '@mui/material/TextField';
import { useState } from 'react';
import type { Write } from '../../api/write.ts';
import { fieldError, isOfFields } from '../../kit/field-errors.ts';
import { Problem } from '../../kit/states.tsx';
import { WriteButton } from '../../kit/write-button.tsx';
import { type Draft, emptyDraft, KINDS } from './world-words.ts';
import styles from './worlds.module.css';

interface Props {
  /** `new` has a name, and how it runs; what is regenerated keeps both. */
  readonly of: 'new' | 'existing';
  readonly writing: Pick<Write<never, unknown>, 'isRunning' | 'problem'>;
  readonly action: string;
  onSubmit(draft: Draft): void;
  onCancel(): void;
}

interface FieldProps {
  readonly name: keyof Draft;
  readonly pointer: string;
  readonly label: string;
  readonly help?: string;
  readonly type?: 'text' | 'number' | 'datetime-local';
}

const ID: FieldProps = {
  name: 'id',
  pointer: '/id',
  label: 'Name',
  help: 'Small letters, digits and hyphens, up to 32. It names the world in addresses and requests.',
};
const ORIGIN: readonly FieldProps[] = [
  {
    name: 'seed',
    pointer: '/seed',
    label: 'Seed',
    help: 'The same seed makes the same company. Empty: another.',
    type: 'number',
  },
  {
    name: 'startedAt',
    pointer: '/startedAt',
    label: 'The company’s now, in UTC',
    help: 'Its 25 months of history end here. Empty: the present.',
    type: 'datetime-local',
  },
];
const RUN: readonly FieldProps[] = [
  { name: 'interval', pointer: '/interval', label: 'Seconds between ticks', help: '1 to 3600', type: 'number' },
  { name: 'tempo', pointer: '/tempo', label: 'Tempo', help: '1 to 240 times the wall clock', type: 'number' },
];
const COUNTS: readonly FieldProps[] = KINDS.map(([kind, label]) => ({
  name: kind,
  pointer: `/counts/${kind}`,
  label,
  type: 'number',
}));

/** What a world is made of; errors stand beside their fields. */
export function OriginForm({ of, writing: { isRunning, problem }, action, onSubmit, onCancel }: Props) {
  const [draft, setDraft] = useState<Draft>(emptyDraft);
  const isNew = of === 'new';
  const shown = [...(isNew ? [ID, ...RUN] : []), ...ORIGIN, ...COUNTS];
  const field = ({ name, pointer, label, help, type = 'text' }: FieldProps) => {
    const wrong = fieldError(problem, pointer);
    return (
      <TextField
        key={name}
        label={label}
        type={type}
        required={name === 'id'}
        value={draft[name]}
        onChange={({ target }) => setDraft({ ...draft, [name]: target.value })}
        error={wrong !== undefined}
        helperText={wrong ?? help}
        slotProps={{
          ...(type === 'datetime-local' && { inputLabel: { shrink: true } }),
          htmlInput: { autoComplete: 'off', ...(type === 'number' && { step: 'any' }) },
        }}
      />
    );
  };
  return (
    // The API says what is wrong, field by field.
    <form
      noValidate
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        onSubmit(draft);
      }}
    >
      {isNew && field(ID)}
      <div className={styles.pair}>{ORIGIN.map(field)}</div>
      {isNew && <div className={styles.pair}>{RUN.map(field)}</div>}
      <fieldset className={styles.counts}>
        <legend>Rows of each kind</legend>
        <p className={styles.note}>Up to 100,000 together. What is left empty follows the others, or the usual size.</p>
        <div className={styles.four}>{COUNTS.map(field)}</div>
      </fieldset>
      {problem &&
        !isOfFields(
          problem,
          shown.map(({ pointer }) => pointer),
        ) && <Problem problem={problem} />}
      <div role="status">{isRunning && <LinearProgress aria-label="It is being made" />}</div>
      <div className={styles.buttons}>
        <WriteButton forAdmins={isNew} type="submit" variant="contained" disabled={isRunning}>
          {action}
        </WriteButton>
        <Button onClick={onCancel}>Cancel</Button>
      </div>
    </form>
  );
}
