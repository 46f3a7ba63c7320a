import LinearProgress from '@mui/material/LinearProgress';
import { useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import type { GenerationJob, GenerationJobTemplatesItem } from '../../../api/generated/showroom.schemas.ts';
import { getGenerationJob } from '../../../api/generated/showroom.ts';
import { readAnew, useRead, useWorld } from '../../../api/read.ts';
import { count } from '../../../format/numbers.ts';
import { moment } from '../../../format/times.ts';
import { keptSearch } from '../../../kit/kept-search.ts';
import { Loaded } from '../../../kit/states.tsx';
import { Pill, type Status } from '../../../kit/status.tsx';
import { categoryLabel } from '../categories.ts';
import styles from './job-progress.module.css';

/** Milliseconds between two looks at a job that runs. */
const EVERY = 700;

export const isOver = ({ status }: GenerationJob): boolean =>
  status === 'completed' || status === 'failed' || status === 'completed_with_errors';

const STATUSES: Readonly<
  Record<GenerationJobTemplatesItem['status'], { readonly word: string; readonly status: Status }>
> = {
  pending: { word: 'Waiting', status: 'none' },
  stored: { word: 'Template made', status: 'info' },
  completed: { word: 'Ready', status: 'good' },
  failed: { word: 'Failed', status: 'bad' },
};

const STEPS: Readonly<Record<GenerationJob['current_step'], string>> = {
  queued: 'Waiting for its turn',
  templates: 'Making the templates',
  prospects: 'Finding the prospects',
  data: 'Generating the data of every widget',
  finished: 'Finished',
};

/** `1 prospect`, `2 prospects`; `1 of 2 prospects` where not all have its data. */
const forWords = (ready: number, all: number): string =>
  `${ready === all ? '' : `${count(ready)} of `}${count(all)} ${all === 1 ? 'prospect' : 'prospects'}`;

/** How a job ended, or that it runs, in a word within a sentence. */
export const jobWord: Readonly<Record<GenerationJob['status'], string>> = {
  queued: 'waiting',
  running: 'running',
  completed: 'finished',
  completed_with_errors: 'finished with faults',
  failed: 'failed',
};

interface LineProps {
  readonly clientId: string;
  readonly template: GenerationJobTemplatesItem;
}

/** One template of a job, and how it fared: when it is ready, it leads to the dashboard as its first prospect sees it. */
function TemplateLine({ clientId, template }: LineProps) {
  const { category, name, status, widget_count: widgets, error, data } = template;
  const { word, status: tone } = STATUSES[status];
  const readyFor = data.filter((each) => each.status === 'ready');
  const [first] = readyFor;
  const title = name ?? categoryLabel(category);
  return (
    <li className={styles.line}>
      {first === undefined ? (
        <span>{title}</span>
      ) : (
        <Link
          to={`/prospects/${clientId}/${first.prospect_id}`}
          search={((before: Record<string, unknown>) => ({ ...keptSearch(before), t: category })) as never}
        >
          {title}
        </Link>
      )}
      <span className={styles.facts}>
        {widgets > 0 && `${count(widgets)} widgets`}
        {data.length > 0 && `, for ${forWords(readyFor.length, data.length)}`}
      </span>
      <Pill status={tone}>{word}</Pill>
      {error !== null && <p className={styles.error}>{error}</p>}
    </li>
  );
}

/** How a job that makes a client's dashboards stands, template by template, while it runs. */
export function JobProgress({ id }: { readonly id: string }) {
  const client = useQueryClient();
  const world = useWorld();
  const [runs, setRuns] = useState(true);
  const read = useRead(() => getGenerationJob(id), { every: runs ? EVERY : null });
  const over = read.data !== undefined && !read.isPrevious && isOver(read.data);
  useEffect(() => {
    setRuns(!over);
    if (over) readAnew(client, world);
  }, [over, client, world]);
  return (
    <Loaded read={read}>
      {(job) => (
        <div className={styles.job}>
          <p role="status">
            {STEPS[job.current_step]}
            {!over && `, ${job.percentage}%`}
            {job.finished_at !== null && `, ${moment(job.finished_at)}`}
            {job.duration_ms !== null && `, in ${count(job.duration_ms / 1000, 1)} s`}
          </p>
          {!over && (
            <LinearProgress variant="determinate" value={job.percentage} aria-label="How much of the job is done" />
          )}
          {job.error !== null && <p className={styles.error}>{job.error}</p>}
          <ul>
            {job.templates.map((template) => (
              <TemplateLine key={template.category} clientId={job.client_id} template={template} />
            ))}
          </ul>
        </div>
      )}
    </Loaded>
  );
}
