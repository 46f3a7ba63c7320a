import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import type { Measure, Scenario } from '../../../api/generated/showroom.schemas.ts';
import { listMeasures, listScenarios, twin } from '../../../api/generated/showroom.ts';
import { useRead } from '../../../api/read.ts';
import { TimeChart } from '../../../charts/time-chart.tsx';
import { moment } from '../../../format/times.ts';
import { Card } from '../../../kit/layout.tsx';
import { UNIT_WORDS } from '../../../kit/measure-words.ts';
import { Empty, Loaded, Skeleton } from '../../../kit/states.tsx';
import { writeIn, writeShortIn } from '../../../kit/units.ts';
import { text, useUrlState } from '../../../kit/url-state.ts';
import { measureOf, momentsOf, twinTitle } from './scenario-words.ts';
import styles from './scenarios.module.css';

const fields = { scenario: text(), twin: text() };

/** Moments that are compared. */
const POINTS = 49;

/** The world beside its twin in which a scenario does not run: the latest that runs, or the one that is chosen. */
export default function Twin() {
  const [state, change] = useUrlState(fields);
  const scenarios = useRead(() => listScenarios()).data;
  const measures = useRead(() => listMeasures()).data;
  if (scenarios === undefined || measures === undefined) return null;
  const { running, ended, available } = scenarios;
  const chosen = [...running, ...ended].find(({ id }) => id === state.scenario) ?? running.at(-1);
  if (chosen === undefined) return null;
  const label = available.find(({ id }) => id === chosen.scenario)?.label ?? chosen.scenario;
  const ids = measures.map(({ id }) => id);
  const id = ids.includes(state.twin) ? state.twin : measureOf(chosen.scenario, ids);
  const measure = measures.find((each) => each.id === id);
  if (measure === undefined) return null;
  return (
    <Card
      title={`${label}: the world and its twin`}
      subtitle={`Same seed, time and chances; only the scenario does not run in the twin. Since ${moment(chosen.startedAt)}`}
      actions={
        <TextField
          select
          label="Measure"
          value={id}
          onChange={({ target }) => change({ twin: target.value })}
          className={styles.measure ?? ''}
        >
          {measures.map((each) => (
            <MenuItem key={each.id} value={each.id}>
              {each.label}
            </MenuItem>
          ))}
        </TextField>
      }
    >
      <Compared scenario={chosen} label={label} measure={measure} />
    </Card>
  );
}

interface Props {
  readonly scenario: Scenario;
  readonly label: string;
  readonly measure: Measure;
}

function Compared({ scenario, label, measure }: Props) {
  const read = useRead(() => twin({ measure: measure.id, scenario: scenario.id, points: POINTS }));
  const write = writeIn(measure);
  return (
    <Loaded read={read} skeleton={<Skeleton height="300px" />}>
      {({ points }) => {
        if (points.length < 2) {
          return (
            <Empty title="It has only just begun">
              The next tick shows what it does. Jump ahead to see it at once.
            </Empty>
          );
        }
        const when = momentsOf(points.map(({ time }) => time));
        const title = twinTitle(measure.label, label, points, write);
        const line = (of: 'world' | 'twin') =>
          points.map((point) => ({ at: point.time, label: when(point.time), value: point[of] }));
        return (
          <TimeChart
            level={3}
            title={title}
            subtitle={`${measure.label} in ${UNIT_WORDS[measure.unit]}, ${moment(points[0]?.time ?? '')} to ${moment(points.at(-1)?.time ?? '')}`}
            alt={`${title}.`}
            source={`GET /api/simulation/twin, tick ${read.tick}`}
            series={[
              { id: 'world', label: 'This world', points: line('world') },
              { id: 'twin', label: 'Its twin', role: 'benchmark', points: line('twin') },
            ]}
            movedBy={{ measures: [measure.id] }}
            write={write}
            writeAxis={writeShortIn(measure)}
          />
        );
      }}
    </Loaded>
  );
}
