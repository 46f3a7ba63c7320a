import Button from '@mui/material/Button';
import { useState } from 'react';
import type { Change } from '../../../api/generated/showroom.schemas.ts';
import { getSimulation, listChanges } from '../../../api/generated/showroom.ts';
import { useRead } from '../../../api/read.ts';
import { count } from '../../../format/numbers.ts';
import { clock, day, dayOfYear, moment } from '../../../format/times.ts';
import { causeWords } from '../../../kit/change-words.ts';
import { EntityLink } from '../../../kit/entity-link.tsx';
import { Card } from '../../../kit/layout.tsx';
import { Empty, Loaded, Skeleton } from '../../../kit/states.tsx';
import { type Happening, movedField, nameIn, tell } from './causes.ts';
import styles from './feed.module.css';
import { type Names, useNames } from './names.ts';

/** Ticks that are looked back at, at least; the request stays the same for as many more, so that its answer is kept. */
const BACK = 60;
/** Changes of one answer. */
const LIMIT = 5000;
const FIRST = 6;

/** What changed lately, with its causes, the newest first. */
export function Feed() {
  const { data: world } = useRead(() => getSimulation());
  const since = Math.max(0, Math.floor((world?.tick ?? 0) / BACK - 1) * BACK);
  const read = useRead(() => listChanges({ since, limit: LIMIT }), { when: world !== undefined, passing: true });
  return (
    <Card title="What just happened" subtitle={`Every change of the last ticks with its cause, since tick ${since}`}>
      <Loaded read={read} skeleton={<Skeleton height="14rem" />}>
        {({ changes }) => <Told changes={changes} now={world?.world_time ?? ''} />}
      </Loaded>
    </Card>
  );
}

interface ToldProps {
  readonly changes: readonly Change[];
  /** The world's time. */
  readonly now: string;
}

function Told({ changes, now }: ToldProps) {
  const [all, setAll] = useState(false);
  const { happenings, routine } = tell(changes);
  const shown = all ? happenings : happenings.slice(0, FIRST);
  const names = useNames(shown.flatMap(({ changes: rows }) => rows));
  const small = routine.reduce((sum, [, times]) => sum + times, 0);
  return (
    <>
      {shown.length === 0 && (
        <Empty title="Nothing of note happened">It is quiet: jump ahead, or start a scenario.</Empty>
      )}
      <ul className={styles.list}>
        {shown.map((happening) => (
          <Item key={happening.key} happening={happening} names={names} today={now === '' ? '' : day(now)} />
        ))}
      </ul>
      {happenings.length > FIRST && (
        <Button className={styles.more ?? ''} onClick={() => setAll(!all)} aria-expanded={all}>
          {all ? 'Show the latest only' : `Show all ${happenings.length}`}
        </Button>
      )}
      {small > 0 && (
        <p className={styles.note}>
          And {count(small)} small movements: {routine.map(([what, times]) => `${what} ${count(times)}`).join(', ')}.
        </p>
      )}
    </>
  );
}

const MOST_ROWS = 3;

interface ItemProps {
  readonly happening: Happening;
  readonly names: Names;
  /** The world's day: of another one the time alone would mislead. */
  readonly today: string;
}

function Item({ happening, names, today }: ItemProps) {
  const { time, cause, times, changes } = happening;
  const rows = changes.slice(0, MOST_ROWS);
  const others = changes.length - rows.length;
  return (
    <li className={styles.item}>
      <time className={styles.time} dateTime={time} title={moment(time)}>
        {clock(time).replace(' UTC', '')}
        {day(time) !== today && <span className={styles.day}>{dayOfYear(time)}</span>}
      </time>
      <div>
        <p className={styles.strong}>
          {causeWords(cause)}
          {times > 1 && <span className={styles.note}> {times} times</span>}
        </p>
        {rows.map((change) => (
          <p key={`${change.entity} ${change.id}`}>
            <RowName change={change} names={names} />
            <span className={styles.note}> {movedField(change)}</span>
          </p>
        ))}
        {others > 0 && (
          <p className={styles.note}>
            and {others} more {others === 1 ? 'row' : 'rows'}
          </p>
        )}
      </div>
    </li>
  );
}

/** The name of a row, which leads to it as long as it is there. */
function RowName({ change, names }: { readonly change: Change; readonly names: Names }) {
  const name = nameIn(change) ?? names.of(change);
  if (change.after === null) return name;
  return (
    <EntityLink entity={change.entity} id={change.id}>
      {name}
    </EntityLink>
  );
}
