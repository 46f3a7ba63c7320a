import Button from '@mui/material/Button';
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import { Link } from '@tanstack/react-router';
import { useId, useState } from 'react';
import type { Report } from '../api/generated/showroom.schemas.ts';
import { useWhyReadOnly } from '../api/session.ts';
import { useWrite } from '../api/write.ts';
import { count } from '../format/numbers.ts';
import { moment } from '../format/times.ts';
import { Icon } from './icon.tsx';
import { searchWith } from './kept-search.ts';
import styles from './print-button.module.css';
import { Problem } from './states.tsx';
import { WriteButton } from './write-button.tsx';

const PAPERS = [
  { id: 'A4', name: 'A4' },
  { id: 'Letter', name: 'US Letter' },
] as const;

export type Paper = (typeof PAPERS)[number]['id'];

interface Props {
  /** Makes the report of what is on the screen. */
  print(paper: Paper): Promise<Report>;
}

/** Prints what is on the screen as a PDF on the paper that is chosen, and then leads to the file. */
export function PrintButton({ print }: Props) {
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const menuId = useId();
  const isReadOnly = useWhyReadOnly() !== null;
  const { run, isRunning, result, problem } = useWrite(print);
  const choose = (paper: Paper) => {
    setAnchor(null);
    void run(paper);
  };
  return (
    <div className={styles.print}>
      <div role="status" className={styles.made}>
        {isRunning && <span>It is being made</span>}
        {!isRunning && result && (
          <Link to="/reports" search={searchWith({ report: result.id }) as never} className={styles.pages}>
            See its pages
          </Link>
        )}
        {!isRunning && result && (
          <Button
            href={result.downloadUrl}
            download
            startIcon={<Icon name="download" size={16} />}
            title={`Kept until ${moment(result.expiresAt)}`}
          >
            Download PDF, {count(result.pages)} {result.pages === 1 ? 'page' : 'pages'}
          </Button>
        )}
      </div>
      <WriteButton
        variant="outlined"
        disabled={isRunning}
        {...(!isReadOnly && {
          'aria-haspopup': 'menu',
          'aria-expanded': anchor !== null,
          ...(anchor !== null && { 'aria-controls': menuId }),
        })}
        onClick={({ currentTarget }) => setAnchor(currentTarget)}
        startIcon={<Icon name="print" size={16} />}
      >
        Print
      </WriteButton>
      <Menu id={menuId} anchorEl={anchor} open={anchor !== null} onClose={() => setAnchor(null)}>
        {PAPERS.map(({ id, name }) => (
          <MenuItem key={id} onClick={() => choose(id)}>
            On {name}
          </MenuItem>
        ))}
      </Menu>
      {problem && <Problem problem={problem} />}
    </div>
  );
}
