import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import { generateTemplates, listProspects } from '../../../api/generated/showroom.ts';
import { useRead } from '../../../api/read.ts';
import { useWrite } from '../../../api/write.ts';
import { Problem } from '../../../kit/states.tsx';
import { WriteButton } from '../../../kit/write-button.tsx';
import styles from './make-dialog.module.css';

interface Props {
  readonly clientId: string;
  readonly hasTemplates: boolean;
  onClose(): void;
}

/** Says what a job makes, and begins it. */
export default function MakeDialog({ clientId, hasTemplates, onClose }: Props) {
  const prospects = useRead(() => listProspects(clientId));
  const ids = (prospects.data ?? []).map(({ id }) => id);
  const make = useWrite(() => generateTemplates(clientId, { prospect_ids: ids }));
  const run = async () => {
    if ((await make.run()) !== null) onClose();
  };
  return (
    <Dialog open onClose={onClose} aria-labelledby="make-title" aria-describedby="make-text">
      <DialogTitle id="make-title">{hasTemplates ? 'Make all dashboards anew?' : 'Make seven dashboards?'}</DialogTitle>
      <DialogContent>
        <div className={styles.text} id="make-text">
          <p>
            Seven templates, and the data of each widget, all of one tick, for the demo prospect and everybody else.
          </p>
          {hasTemplates && <p>Titles and places that were changed by hand become again what they were made as.</p>}
        </div>
        {make.problem !== undefined && <Problem problem={make.problem} />}
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>Cancel</Button>
        <WriteButton
          variant="contained"
          disabled={make.isRunning || prospects.data === undefined}
          onClick={() => void run()}
        >
          {hasTemplates ? 'Make anew' : 'Make'}
        </WriteButton>
      </DialogActions>
    </Dialog>
  );
}
