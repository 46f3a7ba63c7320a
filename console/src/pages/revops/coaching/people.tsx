import { Link } from '@tanstack/react-router';
import { getDataset } from '../../../api/generated/showroom.ts';
import { useRead } from '../../../api/read.ts';
import { Icon } from '../../../kit/icon.tsx';
import { Page } from '../../../kit/layout.tsx';
import { Loaded } from '../../../kit/states.tsx';
import { useUrlState } from '../../../kit/url-state.ts';
import { asAnswerOf } from '../answers.ts';
import { FilterBar, NobodySells, OtherPage } from '../filter-bar.tsx';
import { filterFields, queryOf } from '../filters.ts';
import styles from './coaching.module.css';

/** Whom to talk with: names, and nothing to compare them by. */
export default function People() {
  const [filters, change] = useUrlState(filterFields);
  const read = useRead(() => getDataset('reps', queryOf(filters)));
  return (
    <Page
      title="Rep coaching"
      lead="One person at a time, beside the team’s median. Choose whom you are going to talk with."
      actions={<OtherPage page="pipeline" />}
    >
      <FilterBar />
      <Loaded read={read}>
        {(data) => {
          const reps = [...asAnswerOf(data, 'reps').rows].sort((a, b) => a.rep_name.localeCompare(b.rep_name));
          if (reps.length === 0)
            return (
              <NobodySells
                filters={filters}
                why="A territory has one segment and one region: no rep has these."
                change={change}
              />
            );
          return (
            <ul className={styles.people}>
              {reps.map(({ rep_id, rep_name, manager_name, segment, region }) => (
                <li key={rep_id}>
                  <Link
                    to={`/coaching/${rep_id}`}
                    search={((before: object) => before) as never}
                    className={styles.person}
                  >
                    <Icon name="person" />
                    <span>
                      <strong>{rep_name}</strong>
                      <span className={styles.soft}>
                        {segment}, {region}
                      </span>
                      <span className={`${styles.soft} ${styles.block}`}>Team of {manager_name}</span>
                    </span>
                  </Link>
                </li>
              ))}
            </ul>
          );
        }}
      </Loaded>
    </Page>
  );
}
