import Tab from '@mui/material/Tab';
import Tabs from '@mui/material/Tabs';
import type { AnalyticsTable } from '../../api/generated/showroom.schemas.ts';
import { Empty } from '../../kit/states.tsx';
import { Bridge } from './bridge.tsx';
import { Cohorts } from './cohorts.tsx';
import { Foot } from './foot.tsx';
import { MetricTable } from './metric-table.tsx';
import { Panel } from './panel.tsx';
import { explained, type Scene, sourceOf } from './scene.ts';
import { SimpleRows } from './simple-rows.tsx';
import { isNarrow, keyColumns, kindOf, metricColumns } from './table-shapes.ts';

interface Props {
  /** Those that take half of the width first. */
  readonly groups: readonly (readonly AnalyticsTable[])[];
  readonly scene: Scene;
}

export function Tables({ groups, scene }: Props) {
  return groups.map((group) => {
    const [first] = group;
    if (first === undefined) return null;
    const kind = kindOf(first);
    if (kind === 'cohorts') return <Cohorts key={first.id} table={first} scene={scene} />;
    if (kind === 'bridge') return <Bridge key={first.id} table={first} scene={scene} />;
    return <TableCard key={first.id} tables={group} scene={scene} />;
  });
}

/** A table, or one of several with the same figures. */
function TableCard({ tables, scene }: { readonly tables: readonly AnalyticsTable[]; readonly scene: Scene }) {
  const { state, change } = scene;
  const dimensionOf = (table: AnalyticsTable) => keyColumns(table)[0];
  const table = tables.find((each) => dimensionOf(each)?.id === state.by) ?? tables[0];
  if (table === undefined) return null;
  return (
    <Panel title={table.label} subtitle={`${table.definition} ${scene.window}`} isWide={!isNarrow(table)}>
      {tables.length > 1 && (
        <Tabs
          value={dimensionOf(table)?.id}
          onChange={(_, next: string) => change({ by: next })}
          aria-label="What registrations are told apart by"
          variant="scrollable"
        >
          {tables.map((each) => (
            <Tab key={each.id} value={dimensionOf(each)?.id} label={dimensionOf(each)?.label} />
          ))}
        </Tabs>
      )}
      {table.rows.length === 0 ? (
        <Empty title="Nothing of this happened">Choose a longer range, or fewer filters.</Empty>
      ) : (
        <MetricTable key={table.id} table={table} scene={scene} />
      )}
      <Foot
        source={sourceOf(scene)}
        of={explained(scene, {
          label: table.label,
          display: `${table.rows.length} rows`,
          definition: table.definition,
          formula: metricColumns(table)
            .flatMap(({ id, label }) => scene.metrics.get(id)?.formula.replace(/^/, `${label}: `) ?? [])
            .join('\n'),
          history: () => (
            <p>A table is of the whole range. Each of its metrics has a tile, or a chart, that opens its course.</p>
          ),
          rows: () => (
            <SimpleRows
              label={table.label}
              columns={table.columns.map(({ label }) => label)}
              rows={table.rows.map(({ cells }, n) => {
                const [name = '', ...others] = table.columns.map(({ id }) => cells[id]?.display ?? '');
                return [String(n), name, ...others];
              })}
            />
          ),
        })}
      />
    </Panel>
  );
}
