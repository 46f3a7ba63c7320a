import LinearProgress from '@mui/material/LinearProgress';
import { useEffect, useRef, useState } from 'react';
import { getJob } from '../../api/generated/showroom.ts';
import { useRead } from '../../api/read.ts';
import { Card } from '../../kit/layout.tsx';
import { Loaded, Skeleton } from '../../kit/states.tsx';
import { Pill } from '../../kit/status.tsx';
import { useLive } from '../../live/live.tsx';
import { isOver, JOB_WORDS, jobsOf, jobTitle, type Shown } from './world-words.ts';
import styles from './worlds.module.css';

/** Milliseconds between two reads of a job: the events are only of the world that is looked at. */
const EVERY = 1500;

interface Props {
  /** Those that were begun here. */
  readonly begun: readonly string[];
  /** A job has ended. */
  onOver(): void;
}

/** Work that outlasts a request: what was begun here, and what the world that is looked at tells of. */
export function Jobs({ begun, onOver }: Props) {
  const { events } = useLive();
  const told = jobsOf(events, begun);
  if (begun.length + told.length === 0) return null;
  return (
    <Card title="Jobs" subtitle="Begun here, and those of the world that is looked at, the latest first">
      <ul className={styles.jobs}>
        {begun.map((id) => (
          <BegunJob key={id} id={id} onOver={onOver} />
        ))}
        {told.map((job) => (
          <JobLine key={job.id} job={job} />
        ))}
      </ul>
    </Card>
  );
}

function BegunJob({ id, onOver }: { readonly id: string; onOver(): void }) {
  const [over, setOver] = useState(false);
  const read = useRead(() => getJob(id), { every: over ? null : EVERY });
  const ended = read.data !== undefined && !read.isPrevious && isOver(read.data);
  const tell = useRef(onOver);
  tell.current = onOver;
  useEffect(() => {
    if (!ended) return;
    setOver(true);
    tell.current();
  }, [ended]);
  if (read.data === undefined)
    return (
      <li className={styles.job}>
        <Loaded read={read} skeleton={<Skeleton />}>
          {() => null}
        </Loaded>
      </li>
    );
  return <JobLine job={read.data} of={read.data.world} />;
}

function JobLine({ job, of }: { readonly job: Shown; readonly of?: string }) {
  const [status, word] = JOB_WORDS[job.status];
  const title = `${jobTitle(job.kind)}${of === undefined ? '' : `: ${of}`}`;
  return (
    <li className={styles.job}>
      <div className={styles.line}>
        <p className={styles.strong}>{title}</p>
        <Pill status={status}>{word}</Pill>
      </div>
      {!isOver(job) && (
        <LinearProgress variant="determinate" value={job.percentage} aria-label={`${title}, progress`} />
      )}
      <p className={styles.note}>{job.error ?? (isOver(job) ? job.id : `${job.step}, ${job.percentage}%`)}</p>
    </li>
  );
}
