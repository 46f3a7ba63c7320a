import Button from '@mui/material/Button';
import { lazy, Suspense } from 'react';
import { certificate } from '../../api/generated/showroom.ts';
import { useRead } from '../../api/read.ts';
import { count } from '../../format/numbers.ts';
import { moment } from '../../format/times.ts';
import { Card } from '../../kit/layout.tsx';
import { Loaded, Skeleton } from '../../kit/states.tsx';
import { StatusMark } from '../../kit/status.tsx';
import { flag, useUrlState } from '../../kit/url-state.ts';
import styles from './overview.module.css';

/** Whether the list of rules is open. */
const fields = { rules: flag };

const Rules = lazy(() => import('./rules-drawer.tsx'));

/** Whether every rule of the business holds, checked now; with the rules themselves one click away. */
export function Certificate() {
  const read = useRead(() => certificate());
  const [{ rules: open }, change] = useUrlState(fields);
  return (
    <Card title="Certificate" subtitle="Every rule of the business, checked against the committed tick">
      <Loaded read={read} skeleton={<Skeleton height="3rem" />}>
        {({ holds, rules, world_time: time }) => {
          const broken = rules.filter(({ failed }) => failed.length > 0).length;
          const looked = rules.reduce((sum, { checked }) => sum + checked, 0);
          return (
            <>
              <p className={styles.strong}>
                <StatusMark status={holds ? 'good' : 'bad'} />{' '}
                {holds ? `${rules.length} rules hold` : `${broken} of ${rules.length} rules are broken`}
              </p>
              <p className={styles.note}>
                {count(looked)} checks of rows at {moment(time)}
              </p>
              <Button
                className={styles.more ?? ''}
                variant="outlined"
                onClick={() => change({ rules: true }, { replace: false })}
              >
                See the rules
              </Button>
              {open && (
                <Suspense>
                  <Rules rules={rules} onClose={() => change({ rules: false })} />
                </Suspense>
              )}
            </>
          );
        }}
      </Loaded>
    </Card>
  );
}
