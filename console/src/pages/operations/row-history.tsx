import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import { useState } from 'react';
import { getMeasure, listMeasures } from '../../api/generated/showroom.ts';
import { useRead } from '../../api/read.ts';
import { TimeChart } from '../../charts/time-chart.tsx';
import { Figure } from '../../kit/figure.tsx';
import { lineTitle, nowWords, UNIT_WORDS } from '../../kit/measure-words.ts';
import { timePoints } from '../../kit/periods.ts';
import { Loaded, Skeleton } from '../../kit/states.tsx';
import { writeIn, writeShortIn } from '../../kit/units.ts';
import styles from './operations.module.css';

interface Props {
  readonly id: string;
  readonly name: string;
  readonly scope: string;
  /** The measure to begin with. */
  readonly first: string;
}

/** How a row came to be as it is: any measure that has a history for it, month by month. */
export function RowHistory({ id, name, scope, first }: Props) {
  const [chosen, choose] = useState(first);
  const measures = useRead(() => listMeasures(), { fixed: true });
  const read = useRead(() => getMeasure(chosen, { grain: 'month', key: id }));
  return (
    <section>
      <h3>Over time</h3>
      <TextField
        select
        fullWidth
        className={styles.choice ?? ''}
        label="Measure"
        value={chosen}
        onChange={({ target }) => choose(target.value)}
      >
        {(measures.data ?? [])
          .filter((measure) => measure.id === chosen || measure.scopes.includes(scope))
          .map((measure) => (
            <MenuItem key={measure.id} value={measure.id}>
              {measure.label}
            </MenuItem>
          ))}
        {measures.data === undefined && <MenuItem value={chosen}>…</MenuItem>}
      </TextField>
      <Loaded read={read} skeleton={<Skeleton height="300px" />}>
        {({ measure, points }) => {
          const drawn = timePoints(points, 'month');
          const write = writeIn(measure);
          const span = `${drawn[0]?.label} to ${drawn.at(-1)?.label}`;
          return (
            <>
              <p>
                <Figure
                  of={{
                    label: `${measure.label} of ${name}`,
                    display: write(measure.value),
                    unit: measure.unit,
                    window: nowWords(measure),
                    definition: measure.description,
                    tick: read.tick,
                    asked: read.asked,
                  }}
                />{' '}
                {nowWords(measure)}
              </p>
              <TimeChart
                level={3}
                title={lineTitle(measure, drawn, write)}
                subtitle={`${measure.label} in ${UNIT_WORDS[measure.unit]}, by month, ${span}`}
                alt={`${measure.label} of ${name}, ${span}.`}
                series={[{ id: measure.id, label: measure.label, points: drawn }]}
                movedBy={{ measures: [measure.id], key: id }}
                write={write}
                writeAxis={writeShortIn(measure)}
                shape={measure.kind === 'flow' ? 'bars' : measure.unit === 'count' ? 'steps' : 'line'}
                height={200}
              />
            </>
          );
        }}
      </Loaded>
    </section>
  );
}
