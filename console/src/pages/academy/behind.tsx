import TextField from '@mui/material/TextField';
import { useId, useState } from 'react';
import { listMetrics, queryMetric } from '../../api/generated/showroom.ts';
import { useRead } from '../../api/read.ts';
import { Scrollable } from '../../kit/scrollable.tsx';
import { Loaded, Skeleton } from '../../kit/states.tsx';
import styles from './academy.module.css';
import { nameOf } from './figures.ts';
import { PeopleList } from './people-list.tsx';
import type { Question } from './question.ts';
import type { Metric } from './scene.ts';

interface Props {
  readonly metric: Metric;
  readonly question: Question;
}

/** What a figure is made of: its parts by a dimension, and the people behind it. */
export function Behind({ metric, question }: Props) {
  const { data: catalogue } = useRead(() => listMetrics(), { fixed: true });
  const id = useId();
  const [by, setBy] = useState(metric.dimensions[0]);
  const labelOf = (dimension: string) =>
    catalogue?.dimensions.find((each) => each.id === dimension)?.label ?? dimension;
  return (
    <>
      {by !== undefined && (
        <>
          <TextField
            id={id}
            select
            label="Parts by"
            value={by}
            onChange={({ target }) => setBy(metric.dimensions.find((each) => each === target.value))}
            className={styles.parts ?? ''}
            slotProps={{ select: { native: true }, inputLabel: { shrink: true } }}
          >
            {metric.dimensions.map((dimension) => (
              <option key={dimension} value={dimension}>
                {labelOf(dimension)}
              </option>
            ))}
          </TextField>
          <Parts metric={metric} question={question} by={by} label={labelOf(by)} />
        </>
      )}
      {metric.has_people && (
        <>
          <h4 className={styles.small}>People</h4>
          <PeopleList of={{ metric: metric.id, start: question.start, end: question.end }} question={question} />
        </>
      )}
    </>
  );
}

type PartsProps = Props & { readonly by: Metric['dimensions'][number]; readonly label: string };

function Parts({ metric, question, by, label }: PartsProps) {
  const { start, end, filters, timezone } = question;
  // Only the totals of parts are shown: the coarsest points are the fewest.
  const read = useRead(() =>
    queryMetric({ metric: metric.id, range: { start, end }, filters, timezone, breakdown: [by], granularity: 'month' }),
  );
  return (
    <Loaded read={read} skeleton={<Skeleton height="10rem" />}>
      {({ parts, total_display, why_not }) => {
        const sorted = [...parts].sort((a, b) => (b.total.value ?? 0) - (a.total.value ?? 0));
        return (
          <>
            <Scrollable className={styles.partsScroll} label={`${metric.label} by ${label.toLowerCase()}`}>
              <table className={styles.table}>
                <thead>
                  <tr>
                    <th scope="col">{label}</th>
                    <th scope="col">{metric.label}</th>
                  </tr>
                </thead>
                <tbody>
                  <tr className={styles.whole}>
                    <th scope="row">All</th>
                    <td>{total_display}</td>
                  </tr>
                  {sorted.map(({ cell, total: part, total_display: display }) => (
                    <tr key={cell[by] ?? ''}>
                      <th scope="row">{nameOf(cell[by] ?? null)}</th>
                      <td>{part.value === null ? (part.reason ?? '—') : display}</td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </Scrollable>
            {why_not !== null && <p className={styles.note}>Parts don’t add up: {why_not}</p>}
          </>
        );
      }}
    </Loaded>
  );
}
