import Button from '@mui/material/Button';
import { useState } from 'react';
import type { Decision } from '../../api/generated/showroom.schemas.ts';
import { money } from '../../format/numbers.ts';
import { day } from '../../format/times.ts';
import { EntityLink } from '../../kit/entity-link.tsx';
import { Card } from '../../kit/layout.tsx';
import { Scrollable } from '../../kit/scrollable.tsx';
import { Empty } from '../../kit/states.tsx';
import { Pill } from '../../kit/status.tsx';
import styles from './overview.module.css';

const FIRST = 6;
/** Days from which on a decision presses. */
const SOON = 14;

/** What somebody has to decide on in the next ninety days, the next first, with what it is worth. */
export function Decisions({ decisions }: { readonly decisions: readonly Decision[] }) {
  const [all, setAll] = useState(false);
  const shown = all ? decisions : decisions.slice(0, FIRST);
  return (
    <Card title="Needs a decision" subtitle="What ends or renews within 90 days, by the last day to decide">
      {decisions.length === 0 ? (
        <Empty title="Nothing to decide in the next 90 days">No agreement, contract or licence ends or renews.</Empty>
      ) : (
        <Scrollable className={styles.scroll} label="Decisions">
          <table className={styles.table}>
            <thead>
              <tr>
                <th scope="col">Decide by</th>
                <th scope="col">On</th>
                <th scope="col" className={styles.number}>
                  Worth
                </th>
              </tr>
            </thead>
            <tbody>
              {shown.map((decision) => (
                <tr key={`${decision.entity} ${decision.id}`}>
                  <td className={styles.date}>
                    {day(decision.by)}
                    <br />
                    <When days={decision.days} />
                  </td>
                  <th scope="row">
                    <EntityLink entity={decision.entity} id={decision.id}>
                      {decision.label}
                    </EntityLink>
                    <p className={styles.note}>
                      {decision.what}. {decision.task}
                    </p>
                  </th>
                  <td className={styles.number}>
                    {money(decision.worth)}
                    <p className={styles.note}>a {decision.per}</p>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </Scrollable>
      )}
      {decisions.length > FIRST && (
        <Button className={styles.more ?? ''} onClick={() => setAll(!all)} aria-expanded={all}>
          {all ? 'Show the next only' : `Show all ${decisions.length}`}
        </Button>
      )}
    </Card>
  );
}

function When({ days }: { readonly days: number }) {
  const text = days <= 0 ? 'today' : days === 1 ? 'in 1 day' : `in ${days} days`;
  return days <= SOON ? <Pill status="warn">{text}</Pill> : <span className={styles.note}>{text}</span>;
}
