import Button from '@mui/material/Button';
import { useState } from 'react';
import { listAnalyticsEvents, listPeople } from '../../api/generated/showroom.ts';
import { useRead } from '../../api/read.ts';
import { count } from '../../format/numbers.ts';
import { moment } from '../../format/times.ts';
import { Icon } from '../../kit/icon.tsx';
import { Empty, Loaded, Skeleton } from '../../kit/states.tsx';
import styles from './academy.module.css';
import { nameOf } from './figures.ts';
import type { Question } from './question.ts';
import type { PeopleOf } from './state.ts';

/** People that are listed at first, and events of a person. */
const PAGE = 50;
const EVENTS = 25;

type Asking = Pick<Question, 'filters' | 'timezone'>;

/** The request for the people behind a figure. */
export const peopleCall =
  ({ metric, step, start, end, cell }: PeopleOf, { filters, timezone }: Asking) =>
  () =>
    listPeople({
      metric,
      range: { start, end },
      filters,
      timezone,
      ...(step !== undefined && { step }),
      ...(cell !== undefined && { cell }),
    });

interface Props {
  readonly of: PeopleOf;
  readonly question: Asking;
}

/** Who stands behind a figure; each opens what they did meanwhile. */
export function PeopleList({ of, question }: Props) {
  const [most, setMost] = useState(PAGE);
  const read = useRead(peopleCall(of, question));
  return (
    <Loaded read={read} skeleton={<Skeleton height="12rem" />}>
      {({ count: many, user_ids: ids }) =>
        many === 0 ? (
          <Empty title="Nobody">There is nobody behind this figure in this range.</Empty>
        ) : (
          <>
            <p>
              {count(many)} {many === 1 ? 'person' : 'people'}
            </p>
            <ul className={styles.people}>
              {ids.slice(0, most).map((id) => (
                <Person key={id} id={id} of={of} />
              ))}
            </ul>
            {ids.length > most && (
              <Button variant="outlined" onClick={() => setMost(most + PAGE)}>
                {count(ids.length - most)} more
              </Button>
            )}
          </>
        )
      }
    </Loaded>
  );
}

function Person({ id, of }: { readonly id: string; readonly of: PeopleOf }) {
  const [isOpen, setOpen] = useState(false);
  return (
    <li>
      <button type="button" className={styles.person} aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        <Icon name={isOpen ? 'down' : 'right'} size={16} />
        <code>{id}</code>
      </button>
      {isOpen && <Events user={id} of={of} />}
    </li>
  );
}

function Events({ user, of: { start, end } }: { readonly user: string; readonly of: PeopleOf }) {
  const read = useRead(() => listAnalyticsEvents({ user_id: user, start, end, limit: EVENTS }));
  return (
    <Loaded read={read} skeleton={<Skeleton height="6rem" />}>
      {(events) =>
        events.length === 0 ? (
          <p className={styles.note}>No event of theirs happened in this time: the figure looks beyond it.</p>
        ) : (
          <>
            <ol className={styles.events}>
              {events.map(({ id, event_name: name, event_time: time, properties }) => (
                <li key={id}>
                  <span className={styles.when}>{moment(time)}</span>
                  <span>{nameOf(name)}</span>
                  <span className={styles.note}>{Object.values(properties).map(String).join(' · ')}</span>
                </li>
              ))}
            </ol>
            {read.next !== undefined && <p className={styles.note}>The first {EVENTS} of them.</p>}
          </>
        )
      }
    </Loaded>
  );
}
