import { Link } from '@tanstack/react-router';
import type { CallerAccuracyRow } from '../../../api/generated/showroom.schemas.ts';
import { getDataset } from '../../../api/generated/showroom.ts';
import { useRead } from '../../../api/read.ts';
import { KeptTable } from '../../../kit/kept-table.tsx';
import { Empty } from '../../../kit/states.tsx';
import type { Column } from '../../../kit/table-columns.ts';
import type { Figures } from '../answers.ts';
import { Below, figureColumns, textColumn } from '../figure-columns.tsx';
import { queryOf, withFilters } from '../filters.ts';
import { DatasetFigures, Panel } from '../told.tsx';
import type { PartProps } from './parts.ts';
import styles from './pipeline.module.css';

type Row = CallerAccuracyRow;

const LEVELS = { rep: 'Rep', manager: 'Manager' } as const;
const WINDOW = 'the last four quarters that are over';

function columnsOf(figures: Figures<'caller_accuracy'>): readonly Column<Row>[] {
  const plain = figureColumns(figures, ({ caller_name }) => caller_name);
  const figure = (field: keyof Row & string, header: string, width = 92) =>
    plain(field, header, { width, compact: true, window: () => WINDOW });
  return [
    textColumn('caller_name', 'Name', ({ caller_name }) => caller_name, {
      width: 148,
      // That of a rep leads to what may be talked about.
      cell: ({ caller_id, caller_name, level }) => (
        <>
          {level === 'manager' ? (
            caller_name
          ) : (
            <Link to={`/coaching/${caller_id}`} search={withFilters as never}>
              {caller_name}
            </Link>
          )}
          <Below>{LEVELS[level]}</Below>
        </>
      ),
    }),
    figure('error_pct', 'Off by', 76),
    figure('bias', 'Side', 70),
    { ...figure('called', 'Called', 88), unit: 'all weeks' },
    { ...figure('actual', 'Came', 88), unit: 'for these' },
  ];
}

function CallerTable({ figures }: { readonly figures: Figures<'caller_accuracy'> }) {
  const byName = figures.rows.toSorted(
    (a, b) => a.level.localeCompare(b.level) || a.caller_name.localeCompare(b.caller_name),
  );
  return (
    <KeptTable
      name="callers"
      label="Accuracy of each caller"
      rows={byName}
      rowId={({ caller_id, level }) => `${caller_id} ${level}`}
      columns={columnsOf(figures)}
      empty={<Empty title="Nobody here has called a quarter that is over" />}
    />
  );
}

/** Who called too much or too little, in the last four quarters that are over. */
export function Callers({ source }: PartProps) {
  const read = useRead(() => getDataset('caller_accuracy', queryOf(source.filters)));
  return (
    <Panel name="Who calls how" asks="Who calls too much, and who too little?" span={6}>
      <DatasetFigures read={read} dataset="caller_accuracy" source={source}>
        {(figures) => (
          <>
            <h3>How far off each caller was, and to which side</h3>
            <p className={styles.under}>
              Weekly calls of the last four quarters that are over, added up; beside each stands what its quarter
              brought
            </p>
            <CallerTable figures={figures} />
          </>
        )}
      </DatasetFigures>
    </Panel>
  );
}
