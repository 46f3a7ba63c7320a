import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import type { Prospect } from '../../../api/generated/showroom.schemas.ts';
import { deleteProspect } from '../../../api/generated/showroom.ts';
import { useWrite } from '../../../api/write.ts';
import { Problem } from '../../../kit/states.tsx';
import { WriteButton } from '../../../kit/write-button.tsx';

interface Props {
  readonly prospect: Prospect;
  onClose(): void;
}

/** Asks before a prospect goes with all that was made for them. */
export default function RemoveDialog({ prospect, onClose }: Props) {
  const remove = useWrite(async () => {
    await deleteProspect(prospect.id);
    return true;
  });
  const run = async () => {
    if ((await remove.run()) !== null) onClose();
  };
  return (
    <Dialog open onClose={onClose} aria-labelledby="remove-title" aria-describedby="remove-text">
      <DialogTitle id="remove-title">Remove {prospect.name}?</DialogTitle>
      <DialogContent>
        <p id="remove-text">The data of their dashboards go with them. The templates stay.</p>
        {remove.problem !== undefined && <Problem problem={remove.problem} />}
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>Cancel</Button>
        <WriteButton variant="contained" disabled={remove.isRunning} onClick={() => void run()}>
          Remove
        </WriteButton>
      </DialogActions>
    </Dialog>
  );
}
