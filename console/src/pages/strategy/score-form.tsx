import Button from '@mui/material/Button';
import TextField from '@mui/material/TextField';
import { useId, useState } from 'react';
import { scoreSession } from '../../api/generated/showroom.ts';
import { useWrite } from '../../api/write.ts';
import { Problem } from '../../kit/states.tsx';
import styles from './strategy.module.css';

interface Props {
  /** The session to score; without it its name is asked for. */
  readonly session?: string;
  readonly topic?: string;
  /** What the button says. */
  readonly action: string;
  onScored?(session: string): void;
}

/** A name that may stand in an address and has not been given before. */
const newName = (): string => `review-${new Date().toISOString().slice(0, 16).replace(/[T:]/g, '-')}`;

/** Scores a session with the measures of the world, of which results are generated at once. */
export function ScoreForm({ session, topic: before = 'growth', action, onScored }: Props) {
  const [name, setName] = useState(session ?? newName);
  const [topic, setTopic] = useState(before);
  const hint = useId();
  const score = useWrite((id: string, about: string) => scoreSession(id, { topic: about }));
  const fault = (part: string) => score.problem?.places.find(({ pointer }) => pointer?.includes(part))?.detail;
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        void score.run(name, topic).then((scored) => scored && onScored?.(scored.session_id));
      }}
    >
      {session === undefined && (
        <TextField
          label="Name of the review"
          value={name}
          required
          onChange={({ target }) => setName(target.value)}
          error={fault('session') !== undefined}
          helperText={fault('session')}
        />
      )}
      <TextField
        label="Topic"
        value={topic}
        required
        onChange={({ target }) => setTopic(target.value)}
        error={fault('topic') !== undefined}
        helperText={fault('topic')}
        slotProps={{ htmlInput: { 'aria-describedby': hint } }}
      />
      <Button type="submit" variant="contained" disabled={score.isRunning}>
        {score.isRunning ? 'Reading 25 months of measures …' : action}
      </Button>
      <p id={hint} className={styles.soft}>
        It is scored with about a hundred measures of operations, sales and academy as they stand now. What cannot be
        measured is left out, with its reason.
      </p>
      {score.problem !== undefined && <Problem problem={score.problem} />}
    </form>
  );
}
