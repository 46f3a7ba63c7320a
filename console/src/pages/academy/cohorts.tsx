import Button from '@mui/material/Button';
import { useState } from 'react';
import type { AnalyticsTable, AnalyticsTableRowsItem } from '../../api/generated/showroom.schemas.ts';
import { type HeatRow, HeatTable } from '../../charts/heat-table.tsx';
import { percent } from '../../format/numbers.ts';
import { day, month } from '../../format/times.ts';
import { cohortColumns, joined, sizeOf, wholeOf } from './cohort-rows.ts';
import { axisWriterOf, type Write, writerOf } from './figures.ts';
import { Foot } from './foot.tsx';
import { instant, startOfDay } from './local-days.ts';
import { Panel } from './panel.tsx';
import { explained, hasPeople, peopleOf, type Scene, sourceOf } from './scene.ts';
import { keyColumns } from './table-shapes.ts';

/** Cohorts that are shown at first: the latest. */
const MOST = 16;

interface Props {
  readonly table: AnalyticsTable;
  readonly scene: Scene;
}

/** People by when they registered, and what became of them period by period; all of them together stand apart. */
export function Cohorts({ table, scene }: Props) {
  const [all, setAll] = useState(false);
  const { facts, followed } = cohortColumns(table);
  const cohorts = joined(table);
  const shown = all ? cohorts : cohorts.slice(-MOST);
  const [first] = followed;
  const [corner] = keyColumns(table);
  if (first === undefined || corner === undefined) return null;
  const isMonthly = first.id.includes('-month-');
  const isShare = first.unit === 'percent';
  const cellValues = cohorts.flatMap(({ values }) => followed.map(({ id }) => values[id]?.value ?? null));
  // Shares of a few people have no decimals to tell.
  const write: Write = isShare ? (value) => percent(value, 0) : writerOf(first.unit, cellValues);
  const nameOfRow = ({ key }: AnalyticsTableRowsItem) => {
    const local = (key.period ?? '').slice(0, 10);
    return isMonthly ? month(local) : day(local);
  };
  const factWriters = facts.map(({ id, unit }) =>
    writerOf(
      unit,
      cohorts.map(({ values }) => values[id]?.value ?? null),
    ),
  );
  const whole: HeatRow = {
    id: 'all',
    label: 'All together',
    facts: facts.map((column, index) => factWriters[index]?.(wholeOf(cohorts, column)) ?? ''),
    cells: followed.map((column) => {
      const value = wholeOf(cohorts, column);
      return { value, display: write(value), reason: 'Not known of any.' };
    }),
  };
  const rows = shown.map((row) => ({
    id: row.key.period ?? '',
    label: nameOfRow(row),
    facts: facts.map(({ id }, index) => factWriters[index]?.(row.values[id]?.value) ?? ''),
    cells: followed.map(({ id }) => {
      const { value = null, reason = null } = row.values[id] ?? {};
      return { value, display: write(value), ...(reason !== null && { reason }) };
    }),
  }));
  const pick = (period: string, column: string) => {
    const [start, end] = boundsOf(table, period, scene);
    scene.change({ people: peopleOf(scene, column, { start, end }) });
  };
  const people = cohorts.reduce((sum, row) => sum + sizeOf(row), 0);
  const overall = whole.cells[0];
  const title = isShare
    ? `${overall?.display ?? '—'} came back in the week after they registered`
    : `${writerOf('count', [])(people)} people who registered paid ${whole.facts?.at(-1) ?? '—'} since`;
  return (
    <Panel isWide>
      <HeatTable
        title={cohorts.length === 0 ? `${table.label}: nobody registered in this range` : title}
        subtitle={`${table.definition} — is of ${isMonthly ? 'months' : 'weeks'} that are not over.`}
        source={sourceOf(scene)}
        alt={`${cohorts.length} cohorts. ${title}.`}
        corner={corner.label}
        facts={facts}
        columns={followed}
        rows={rows}
        whole={cohorts.length === 0 ? undefined : whole}
        isWholeColored={isShare}
        {...(isShare && { domain: { min: 0, max: 100 } })}
        write={axisWriterOf(first.unit, cellValues)}
        {...(hasPeople(scene, first.id) && { onPick: pick })}
      />
      {cohorts.length > MOST && (
        <Button onClick={() => setAll(!all)} aria-expanded={all}>
          {all ? `Only the latest ${MOST}` : `All ${cohorts.length} cohorts`}
        </Button>
      )}
      <Foot
        of={explained(scene, {
          label: table.label,
          display: `${cohorts.length} cohorts`,
          unit: first.unit,
          definition: `${table.definition} ${first.definition}`,
          formula: `${scene.metrics.get(first.id)?.formula ?? ''}${isShare ? '; all together: weighted by people' : '; all together: the sum'}`,
        })}
      />
    </Panel>
  );
}

/** The moments between which a cohort registered: its period, as far as it lies in the range. */
function boundsOf(table: AnalyticsTable, period: string, { question }: Scene): [string, string] {
  const next = table.rows[table.rows.findIndex(({ key }) => key.period === period) + 1]?.key.period;
  const begin = (local: string) => instant(startOfDay(local.slice(0, 10), question.timezone));
  return [begin(period), next ? begin(next) : question.end];
}
