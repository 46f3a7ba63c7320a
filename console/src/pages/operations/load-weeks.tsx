import { getMeasure, getSimulation } from '../../api/generated/showroom.ts';
import { useRead } from '../../api/read.ts';
import { useReadMany } from '../../api/read-many.ts';
import { HeatTable } from '../../charts/heat-table.tsx';
import { count } from '../../format/numbers.ts';
import { dayOfYear } from '../../format/times.ts';
import { Problem, Skeleton } from '../../kit/states.tsx';
import { HEALTHY_LOAD } from './healthy-load.ts';
import { firstDay, type MeasuredTeam, WEEKS, weekCells, weeksMessage } from './load-by-week.ts';
import type { TeamLoad } from './team-loads.ts';

const MEASURE = 'utilization';
const [LOW, HIGH] = HEALTHY_LOAD;
/** Percent points of a step away from the band. */
const STEP = 5;

interface Props {
  readonly teams: readonly TeamLoad[];
}

/** How busy each team was in each of the last weeks: a table whose cells are coloured by how far they are from healthy. */
export function LoadWeeks({ teams }: Props) {
  const { data: world } = useRead(() => getSimulation());
  if (world === undefined) return <Skeleton height="16rem" />;
  return <Weeks teams={teams} from={firstDay(world.world_time)} />;
}

function Weeks({ teams, from }: Props & { readonly from: string }) {
  const read = useReadMany([
    () => getMeasure(MEASURE, { grain: 'week', from }),
    ...teams.map(
      ({ id }) =>
        () =>
          getMeasure(MEASURE, { grain: 'week', from, key: id }),
    ),
  ]);
  const { data, problem, again } = read;
  if (data === undefined) return problem ? <Problem problem={problem} again={again} /> : <Skeleton height="16rem" />;
  const [company, ...measured] = data.map(({ points }) => points.slice(-WEEKS));
  const rows = measured.map(
    (points, index): MeasuredTeam => ({
      id: teams[index]?.id ?? String(index),
      name: teams[index]?.name ?? '',
      points,
    }),
  );
  const columns = (company ?? []).map(({ start, partial }) => ({
    id: start,
    label: partial ? 'so far' : dayOfYear(start),
  }));
  const message = weeksMessage(rows);
  return (
    <HeatTable
      title={message}
      subtitle={`Hours logged of the hours at work by week, by the date of its Monday; ${LOW} to ${HIGH}% is healthy`}
      alt={`Load of ${rows.length} teams in the last ${columns.length} weeks. ${message}.`}
      source={`Measure ${MEASURE}, tick ${read.tick ?? '—'}`}
      corner="Team"
      columns={columns}
      rows={rows.map(({ id, name, points }) => ({ id, label: name, cells: weekCells(points) }))}
      whole={{ id: 'company', label: 'Company', cells: weekCells(company ?? []) }}
      band={{ low: LOW, high: HIGH, size: STEP }}
      write={(value) => `${count(value)}%`}
    />
  );
}
