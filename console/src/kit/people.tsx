import { useState } from 'react';
import { listAnalyticsEvents } from '../api/generated/showroom.ts';
import { useRead } from '../api/read.ts';
import { inWords } from '../format/text.ts';
import { moment } from '../format/times.ts';
import { Icon } from './icon.tsx';
import styles from './people.module.css';
import { Loaded, Skeleton } from './states.tsx';

/** Events of a person that are listed. */
const EVENTS = 25;

/** From one moment to another, as ISO dates or times. */
interface Span {
  readonly start: string;
  readonly end: string;
}

interface Props extends Span {
  /** As the academy names them. */
  readonly ids: readonly string[];
}

/** People of the academy; each opens what they did in a time. */
export function People({ ids, start, end }: Props) {
  return (
    <ul className={styles.people}>
      {ids.map((id) => (
        <Person key={id} id={id} start={start} end={end} />
      ))}
    </ul>
  );
}

function Person({ id, start, end }: Span & { readonly id: string }) {
  const [isOpen, setOpen] = useState(false);
  return (
    <li>
      <button type="button" className={styles.person} aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        <Icon name={isOpen ? 'down' : 'right'} size={16} />
        <code>{id}</code>
      </button>
      {isOpen && <Events user={id} start={start} end={end} />}
    </li>
  );
}

function Events({ user, start, end }: Span & { readonly user: string }) {
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
                  <span>{inWords(name)}</span>
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
