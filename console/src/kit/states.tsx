import Button from '@mui/material/Button';
import type { ReactNode } from 'react';
import type { ApiProblem } from '../api/problem.ts';
import type { Read } from '../api/read.ts';
import { relative } from '../format/times.ts';
import styles from './states.module.css';
import { StatusMark } from './status.tsx';

/** Grey in the shape of what comes. @param height CSS length, such as `12rem` */
export function Skeleton({ height = '1.5rem', width = '100%' }: { readonly height?: string; readonly width?: string }) {
  return <span className={styles.skeleton} style={{ height, width }} aria-hidden="true" />;
}

/** Says why there is nothing, and what to do about it. */
export function Empty({ title, children }: { readonly title: string; readonly children?: ReactNode }) {
  return (
    <div className={styles.message}>
      <p className={styles.title}>{title}</p>
      {children !== undefined && <div>{children}</div>}
    </div>
  );
}

/** A problem in its own words, with the number by which its request is found in the logs, and a way to try again. */
export function Problem({ problem, again }: { readonly problem: ApiProblem; readonly again?: () => void }) {
  return (
    <div className={styles.message} role="alert">
      <p className={styles.title}>
        <StatusMark status="bad" /> {problem.title}
      </p>
      <p>{problem.message}</p>
      {problem.places.length > 0 && (
        <ul className={styles.places}>
          {problem.places.map(({ pointer, parameter, detail }) => (
            <li key={`${pointer ?? parameter} ${detail}`}>
              <code>{pointer ?? parameter}</code> {detail}
            </li>
          ))}
        </ul>
      )}
      {problem.requestId !== undefined && (
        <p className={styles.note}>
          Request <code>{problem.requestId}</code>
        </p>
      )}
      {again && (
        <Button variant="outlined" onClick={again}>
          Try again
        </Button>
      )}
    </div>
  );
}

interface LoadedProps<T> {
  readonly read: Read<T>;
  /** What stands there until the first answer. */
  readonly skeleton?: ReactNode;
  children(data: T): ReactNode;
}

/** What was read: its skeleton before, its problem instead, or the data; data that could not be renewed has its age beside it. */
export function Loaded<T>({ read, skeleton = <Skeleton height="8rem" />, children }: LoadedProps<T>) {
  const { data, problem, at, again } = read;
  if (data === undefined) {
    if (problem !== undefined) return <Problem problem={problem} again={again} />;
    return (
      <div aria-busy="true">
        <span className="visually-hidden">Loading</span>
        {skeleton}
      </div>
    );
  }
  return (
    <>
      {problem !== undefined && (
        <p className={styles.stale} role="status">
          <StatusMark status="warn" size={12} /> From {relative((at - Date.now()) / 1000)}: {problem.title}.{' '}
          <button type="button" className={styles.link} onClick={again}>
            Try again
          </button>
        </p>
      )}
      {children(data)}
    </>
  );
}
