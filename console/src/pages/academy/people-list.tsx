import Button from '@mui/material/Button';
import { useState } from 'react';
import { listPeople } from '../../api/generated/showroom.ts';
import { useRead } from '../../api/read.ts';
import { count } from '../../format/numbers.ts';
import { People } from '../../kit/people.tsx';
import { Empty, Loaded, Skeleton } from '../../kit/states.tsx';
import type { Question } from './question.ts';
import type { PeopleOf } from './state.ts';

/** People that are listed at first. */
const PAGE = 50;

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
            <People ids={ids.slice(0, most)} start={of.start} end={of.end} />
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
