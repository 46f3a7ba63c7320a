import Button from '@mui/material/Button';
import TextField from '@mui/material/TextField';
import { useId, useState } from 'react';
import type { GenerateReportBody } from '../../api/generated/showroom.schemas.ts';
import type { Write } from '../../api/write.ts';
import { fieldError, isOfFields } from '../../kit/field-errors.ts';
import { Icon } from '../../kit/icon.tsx';
import { Sheet } from '../../kit/sheet.tsx';
import { Problem } from '../../kit/states.tsx';
import { WriteButton } from '../../kit/write-button.tsx';
import { type InMaking, Making } from './making.tsx';
import { bodyOf, type Draft, type kinds, PAPERS, usualPaper } from './report-words.ts';
import styles from './reports.module.css';

interface Props {
  readonly kind: (typeof kinds)[number];
  readonly writing: Pick<Write<never, unknown>, 'problem'>;
  /** What is being made, if anything is: one at a time. */
  readonly making: InMaking | null;
  onMake(body: GenerateReportBody): void;
  onClose(): void;
}

/** The fields for words, with where each stands in the request. */
const WORDS = [
  {
    name: 'summary',
    pointer: '/summary',
    label: 'Summary',
    help: 'Stands before what the figures say. An empty line parts paragraphs.',
    rows: 3,
  },
  {
    name: 'findings',
    pointer: '/insights/keyFindings',
    label: 'Findings',
    help: 'One a line; they join those of the figures.',
    rows: 3,
  },
  {
    name: 'recommendations',
    pointer: '/insights/recommendations',
    label: 'Recommendations',
    help: 'One a line; they join those of the findings.',
    rows: 3,
  },
] as const;

/** Makes a report of one kind: paper, and words of one's own beside what the figures say. */
export default function MakeSheet({ kind, writing: { problem }, making, onMake, onClose }: Props) {
  const paperId = useId();
  const [draft, setDraft] = useState<Draft>({
    paper: usualPaper(navigator.language),
    summary: '',
    findings: '',
    recommendations: '',
  });
  return (
    <Sheet title={kind.title} about={<p>{kind.question}</p>} onClose={onClose}>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          onMake(bodyOf(kind.id, draft));
        }}
      >
        <TextField
          id={paperId}
          select
          label="Paper"
          value={draft.paper}
          onChange={({ target }) => setDraft({ ...draft, paper: target.value === 'Letter' ? 'Letter' : 'A4' })}
          slotProps={{ select: { native: true }, inputLabel: { shrink: true } }}
        >
          {Object.entries(PAPERS).map(([id, label]) => (
            <option key={id} value={id}>
              {label}
            </option>
          ))}
        </TextField>
        <p className={styles.note}>The report finds its own words in the figures. Yours, if you have any, join them.</p>
        {WORDS.map(({ name, pointer, label, help, rows }) => {
          const wrong = fieldError(problem, pointer);
          return (
            <TextField
              key={name}
              label={label}
              multiline
              minRows={rows}
              maxRows={10}
              value={draft[name]}
              onChange={({ target }) => setDraft({ ...draft, [name]: target.value })}
              error={wrong !== undefined}
              helperText={wrong ?? help}
            />
          );
        })}
        {problem &&
          !isOfFields(
            problem,
            WORDS.map(({ pointer }) => pointer),
          ) && <Problem problem={problem} />}
        {making && <Making of={making} />}
        <div className={styles.buttons}>
          <WriteButton
            type="submit"
            variant="contained"
            disabled={making !== null}
            startIcon={<Icon name="reports" size={16} />}
          >
            Make the report
          </WriteButton>
          <Button onClick={onClose}>{making ? 'Go on without waiting' : 'Cancel'}</Button>
        </div>
      </form>
    </Sheet>
  );
}
