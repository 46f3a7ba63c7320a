import Button from '@mui/material/Button';
import { listPersonaPeople } from '../../api/generated/showroom.ts';
import { useReadPages } from '../../api/read-pages.ts';
import { count } from '../../format/numbers.ts';
import { People } from '../../kit/people.tsx';
import { Scrollable } from '../../kit/scrollable.tsx';
import { Loaded, Skeleton } from '../../kit/states.tsx';
import styles from './personas.module.css';
import type { Scene } from './scene.ts';

/** People of one page. */
const PAGE = 50;
/** What is measured of people are the 13 weeks before the scoring. */
const MEASURED = 13 * 7 * 86_400_000;

interface Props {
  readonly scene: Scene;
  readonly persona: string;
  readonly size: number;
  /** Of whom they are, for who does not see it. */
  readonly label: string;
}

/** Who a persona is: its people, page by page, each with what they did before the scoring. */
export function PersonaPeople({ scene: { session, data }, persona, size, label }: Props) {
  const { version, as_of } = data;
  const read = useReadPages((cursor) =>
    listPersonaPeople(session, persona, { version, limit: PAGE, ...(cursor !== undefined && { cursor }) }).then(
      ({ user_ids }) => user_ids,
    ),
  );
  const start = new Date(Date.parse(as_of.time) - MEASURED).toISOString();
  return (
    <Loaded read={read} skeleton={<Skeleton height="12rem" />}>
      {(ids) => (
        <>
          <Scrollable className={styles.people} label={label}>
            <People ids={ids} start={start} end={as_of.time} />
          </Scrollable>
          {read.hasMore && (
            <Button variant="outlined" disabled={read.isReadingMore} onClick={read.more}>
              {count(Math.min(PAGE, size - ids.length))} more of {count(size - ids.length)}
            </Button>
          )}
        </>
      )}
    </Loaded>
  );
}
