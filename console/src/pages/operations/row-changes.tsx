import Button from '@mui/material/Button';
import { useMemo, useState } from 'react';
import { useChanges } from '../../api/changes.ts';
import type { Change } from '../../api/generated/showroom.schemas.ts';
import { count } from '../../format/numbers.ts';
import { moment } from '../../format/times.ts';
import { causeWords } from '../../kit/change-words.ts';
import { Problem, Skeleton } from '../../kit/states.tsx';
import type { Column } from '../../kit/table-columns.ts';
import { fieldChanges } from './change-words.ts';
import type { Row } from './live-rows.ts';
import styles from './operations.module.css';

/** Ticks that are looked through at first, and further back with each press. */
const STRIDE = 60;
/** Changes that are listed; a world at a high tempo makes many. */
const SHOWN = 40;
const NONE: readonly Change[] = [];

interface Props<R extends Row> {
  readonly row: R;
  /** As the API names the list. */
  readonly entity: string;
  readonly columns: readonly Column<R>[];
  /** The tick at which the drawer was opened. */
  readonly tick: number;
}

/** What happened to a row of late, and what caused it, the latest first. */
export function RowChanges<R extends Row>({ row, entity, columns, tick }: Props<R>) {
  const [back, setBack] = useState(STRIDE);
  const since = Math.max(0, tick - back);
  const fold = useMemo(
    () =>
      (found: readonly Change[], changes: readonly Change[]): readonly Change[] => [
        ...found,
        ...changes.filter((change) => change.entity === entity && change.id === row.id),
      ],
    [entity, row.id],
  );
  const { state, isReading, isBroken, problem, again } = useChanges({
    since,
    name: `${entity} ${row.id}`,
    start: NONE,
    fold,
  });
  const latest = state.toReversed().slice(0, SHOWN);
  return (
    <section>
      <h3>Changes and their causes</h3>
      <ol className={styles.changes}>
        {latest.map((change) => (
          <li key={`${change.tick} ${change.time} ${change.cause} ${JSON.stringify(change.after)}`}>
            <p className={styles.cause}>
              <strong>{causeWords(change.cause)}</strong>
              <span className={styles.soft}>
                {moment(change.time)} · tick {count(change.tick)}
              </span>
            </p>
            {change.before === null && <p>It came into being.</p>}
            {change.after === null && <p>It is gone.</p>}
            <p className={styles.fields}>
              {fieldChanges(row, change, columns).map(({ field, label, before, after }) => (
                <span key={field}>
                  {label} {before} → {after}
                </span>
              ))}
            </p>
          </li>
        ))}
      </ol>
      {isReading && latest.length === 0 && <Skeleton height="4rem" />}
      {problem !== undefined && <Problem problem={problem} again={again} />}
      {isBroken ? (
        <p className={styles.soft}>Older changes are no longer kept.</p>
      ) : (
        <p className={styles.soft}>
          {latest.length === 0 && !isReading ? 'Nothing has changed since ' : 'Since '}
          {since === 0 ? 'this company was made.' : `tick ${count(since)}.`}
          {state.length > SHOWN && ` The latest ${SHOWN} of ${count(state.length)} are shown.`}
        </p>
      )}
      {since > 0 && !isBroken && (
        <Button variant="outlined" disabled={isReading} onClick={() => setBack(back * 2)}>
          Look further back
        </Button>
      )}
    </section>
  );
}
