import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import TextField from '@mui/material/TextField';
import { useId, useState } from 'react';
import { deleteWorld } from '../../api/generated/showroom.ts';
import { useWrite } from '../../api/write.ts';
import { Problem } from '../../kit/states.tsx';
import { WriteButton } from '../../kit/write-button.tsx';
import styles from './worlds.module.css';

interface Props {
  readonly id: string;
  onClose(): void;
}

/** Asks for the name of a world before it is removed with all its data. */
export default function RemoveDialog({ id, onClose }: Props) {
  const titleId = useId();
  const [typed, setTyped] = useState('');
  const { run, isRunning, problem } = useWrite(() => deleteWorld(id));
  const remove = async () => {
    if ((await run()) !== null) onClose();
  };
  return (
    <Dialog open onClose={onClose} aria-labelledby={titleId}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (typed === id) void remove();
        }}
      >
        <DialogTitle id={titleId}>Remove the world {id}?</DialogTitle>
        <DialogContent className={styles.dialog ?? ''}>
          <p>Its company goes with all data, reports and dashboards. This cannot be taken back.</p>
          <TextField
            label={`Type ${id} to remove it`}
            value={typed}
            onChange={({ target }) => setTyped(target.value)}
            slotProps={{ htmlInput: { autoComplete: 'off', spellCheck: false } }}
          />
          {problem && <Problem problem={problem} />}
        </DialogContent>
        <DialogActions>
          <Button onClick={onClose}>Keep it</Button>
          <WriteButton forAdmins type="submit" variant="contained" disabled={isRunning || typed !== id}>
            Remove the world
          </WriteButton>
        </DialogActions>
      </form>
    </Dialog>
  );
}
