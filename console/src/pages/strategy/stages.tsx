import type { ResultsStatus, ResultsStatusStagesItem } from '../../api/generated/showroom.schemas.ts';
import { Card } from '../../kit/layout.tsx';
import { type Status, StatusMark } from '../../kit/status.tsx';
import styles from './stages.module.css';
import { stageName } from './words.ts';

type StageStatus = ResultsStatusStagesItem['status'];

const MARKS: Readonly<Record<StageStatus, { readonly status: Status; readonly word: string }>> = {
  pending: { status: 'none', word: 'waits' },
  queued: { status: 'none', word: 'is next' },
  running: { status: 'info', word: 'runs' },
  completed: { status: 'good', word: 'done' },
  completed_with_errors: { status: 'warn', word: 'done, with errors' },
  failed: { status: 'bad', word: 'failed' },
};

/** How a generation goes, stage by stage. */
export function Stages({ status }: { readonly status: ResultsStatus }) {
  const { version, stages, percentage, stage, is_processing: runs, error } = status;
  return (
    <Card
      title={runs ? `Version ${version} is made: ${percentage}%` : `Version ${version} could not be made`}
      subtitle={runs && stage !== null ? `${stageName(stage)} has its turn` : (error ?? undefined)}
    >
      <progress className={styles.progress} max={100} value={percentage} aria-label="Progress of the generation">
        {percentage}%
      </progress>
      <ol className={styles.stages} aria-live="polite">
        {stages.map((each) => (
          <li key={each.stage}>
            <StatusMark status={MARKS[each.status].status} />
            <span>
              <b>{stageName(each.stage)}</b> {MARKS[each.status].word}
              {each.status === 'running' && each.percentage > 0 && `, ${each.percentage}%`}
              {each.attempts > 1 &&
                (each.status === 'failed' ? ` after ${each.attempts} attempts` : `, attempt ${each.attempts}`)}
              {each.error !== null && <span className={styles.fault}>{each.error}</span>}
            </span>
          </li>
        ))}
      </ol>
    </Card>
  );
}
