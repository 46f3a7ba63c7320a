import LinearProgress from '@mui/material/LinearProgress';
import { useEffect, useState } from 'react';
import { count } from '../../format/numbers.ts';
import { PAPERS, titleOf } from './report-words.ts';
import styles from './reports.module.css';

/** A report that is being made. */
export interface InMaking {
  readonly pageType: string;
  readonly paper: keyof typeof PAPERS;
  /** When it was asked for, in ms since 1970. */
  readonly since: number;
}

/** Which report is being made, and for how long it has been. How far it is nobody knows: it is one answer. */
export function Making({ of: { pageType, paper, since } }: { readonly of: InMaking }) {
  const [seconds, setSeconds] = useState(0);
  useEffect(() => {
    const timer = setInterval(() => setSeconds(Math.floor((Date.now() - since) / 1000)), 1000);
    return () => clearInterval(timer);
  }, [since]);
  const title = titleOf(pageType);
  return (
    <div className={styles.progress}>
      <p role="status">
        <strong>{title}</strong> on {PAPERS[paper]} is being made, of the tick that is committed now.
      </p>
      <LinearProgress aria-label={`Making: ${title}`} />
      <p className={styles.note}>{seconds > 0 ? `${count(seconds)} s; most take two or three.` : 'It begins.'}</p>
    </div>
  );
}
