import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import TextField from '@mui/material/TextField';
import { useId, useState } from 'react';
import type { PrintAcademyDashboardBodyPaper } from '../../api/generated/showroom.schemas.ts';
import { printAcademyDashboard } from '../../api/generated/showroom.ts';
import { useWrite } from '../../api/write.ts';
import { count } from '../../format/numbers.ts';
import { moment } from '../../format/times.ts';
import { Icon } from '../../kit/icon.tsx';
import { Problem } from '../../kit/states.tsx';
import { WriteButton } from '../../kit/write-button.tsx';
import styles from './academy.module.css';
import { type Question, windowText } from './question.ts';

interface Props {
  readonly question: Question;
  onClose(): void;
}

const BYTES_PER_KB = 1024;

/** Prints what is on the screen as a report: the same range, filters, zone and comparison. */
export default function PrintDialog({ question, onClose }: Props) {
  const titleId = useId();
  const paperId = useId();
  const [paper, setPaper] = useState<PrintAcademyDashboardBodyPaper>('A4');
  const { run, isRunning, problem, result } = useWrite(() => {
    const { start, end, filters, timezone, compare } = question;
    return printAcademyDashboard({ start, end, ...filters, timezone, compare, paper });
  });
  return (
    <Dialog open onClose={onClose} aria-labelledby={titleId}>
      <DialogTitle id={titleId}>Print the academy’s dashboard</DialogTitle>
      <DialogContent className={styles.dialog ?? ''}>
        <p>All five sections of {windowText(question.days)}, with the comparison and the filters that are set.</p>
        <TextField
          id={paperId}
          select
          label="Paper"
          value={paper}
          onChange={({ target }) => setPaper(target.value === 'Letter' ? 'Letter' : 'A4')}
          slotProps={{ select: { native: true }, inputLabel: { shrink: true } }}
        >
          <option value="A4">A4</option>
          <option value="Letter">US Letter</option>
        </TextField>
        {problem && <Problem problem={problem} />}
        <div role="status">
          {isRunning && <p>It is being made …</p>}
          {result && (
            <p>
              <a href={result.downloadUrl} target="_blank" rel="noreferrer" download>
                Download the PDF
              </a>
              , {result.pages} pages, {count(result.sizeBytes / BYTES_PER_KB)} KB. It is kept until{' '}
              {moment(result.expiresAt)}.
            </p>
          )}
        </div>
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>Close</Button>
        <WriteButton
          variant="contained"
          disabled={isRunning}
          onClick={() => void run()}
          startIcon={<Icon name="print" size={16} />}
        >
          {result ? 'Make another' : 'Make the PDF'}
        </WriteButton>
      </DialogActions>
    </Dialog>
  );
}
