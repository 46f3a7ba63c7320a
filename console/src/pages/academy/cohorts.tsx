import Button from '@mui/material/Button';
import { useState } from 'react';
import type { AnalyticsTable, AnalyticsTableRowsItem } from '../../api/generated/showroom.schemas.ts';
import { type HeatRow, HeatTable } from '../../charts/heat-table.tsx';
import { figure } from '../../format/numbers.ts';
import { cohortColumns, withPeople } from './cohort-columns.ts';
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
  const cohorts = withPeople(table);
  const shown = all ? cohorts : cohorts.slice(-MOST);
  const [first] = followed;
  const [corner] = keyColumns(table);
  if (first === undefined || corner === undefined) return null;
  const isMonthly = first.id.includes('-month-');
  const isShare = first.unit === 'percent';
  const whole = (value: number) => figure(value, first.unit, { decimals: 0 });
  const rowOf = (
    id: string,
    label: string,
    { values, cells }: Pick<AnalyticsTableRowsItem, 'values' | 'cells'>,
  ): HeatRow => ({
    id,
    label,
    facts: facts.map((column) => cells[column.id]?.display ?? ''),
    cells: followed.map((column) => {
      const { value = null, reason = null } = values[column.id] ?? {};
      // Money in whole dollars, so that all cells have one precision.
      const display = isShare || value === null ? (cells[column.id]?.display ?? '') : whole(value);
      return { value, display, ...(reason !== null && { reason }) };
    }),
  });
  const pick = (period: string, column: string) => {
    const [start, end] = boundsOf(table, period, scene);
    scene.change({ people: peopleOf(scene, column, { start, end }) });
  };
  const label = (row: AnalyticsTableRowsItem) => row.cells[corner.id]?.display ?? '';
  return (
    <Panel isWide>
      <HeatTable
        title={cohorts.length === 0 ? `${table.label}: nobody registered in this range` : table.message}
        subtitle={`${table.definition} — is of ${isMonthly ? 'months' : 'weeks'} that are not over.`}
        alt={`${cohorts.length} cohorts. ${table.message}.`}
        corner={corner.label}
        facts={facts}
        columns={followed}
        rows={shown.map((row) => rowOf(row.key.period ?? '', label(row), row))}
        whole={table.together === null ? undefined : rowOf('all', 'All together', table.together)}
        isWholeColored={isShare}
        {...(isShare && { domain: { min: 0, max: 100 } })}
        write={whole}
        {...(hasPeople(scene, first.id) && { onPick: pick })}
      />
      {cohorts.length > MOST && (
        <Button onClick={() => setAll(!all)} aria-expanded={all}>
          {all ? `Only the latest ${MOST}` : `All ${cohorts.length} cohorts`}
        </Button>
      )}
      <Foot
        source={sourceOf(scene)}
        of={explained(scene, {
          label: table.label,
          display: table.message,
          unit: first.unit,
          definition: `${table.definition} ${first.definition}`,
          formula: `${scene.metrics.get(first.id)?.formula ?? ''}${isShare ? '; all together: weighted by people' : '; all together: the sum'}`,
          history: () => <p>Each row is a course over time: of those who registered together, period by period.</p>,
          rows: () => <p>The cohorts are the rows: each cell of the table opens the people that it counts.</p>,
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
