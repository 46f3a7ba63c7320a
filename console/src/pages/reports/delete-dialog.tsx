import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import { useId } from 'react';
import type { Report } from '../../api/generated/showroom.schemas.ts';
import { deleteReport } from '../../api/generated/showroom.ts';
import { useWrite } from '../../api/write.ts';
import { moment } from '../../format/times.ts';
import { Problem } from '../../kit/states.tsx';
import { WriteButton } from '../../kit/write-button.tsx';
import { titleOf } from './report-words.ts';

interface Props {
  readonly report: Report;
  onClose(): void;
}

/** Asks before a report and its file are removed. */
export default function DeleteDialog({ report, onClose }: Props) {
  const titleId = useId();
  const { run, isRunning, problem } = useWrite(() => deleteReport(report.id));
  const remove = async () => {
    if ((await run()) !== null) onClose();
  };
  return (
    <Dialog open onClose={onClose} aria-labelledby={titleId}>
      <DialogTitle id={titleId}>Delete this report?</DialogTitle>
      <DialogContent>
        <p>
          {titleOf(report.pageType)} as of {moment(report.asOf.time)}, and its file. Links to it end with it.
        </p>
        {problem && <Problem problem={problem} />}
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>Keep it</Button>
        <WriteButton variant="contained" disabled={isRunning} onClick={() => void remove()}>
          Delete the report
        </WriteButton>
      </DialogActions>
    </Dialog>
  );
}
