import { useMemo } from 'react';
import { ChartFrame } from '../../../charts/chart-frame.tsx';
import { DataTable } from '../../../kit/data-table.tsx';
import { type KindProps, useTableHeight } from './shown.ts';
import { columnsOf, type Row } from './table-columns.ts';

/** Rows, periods or figures, one below the other. */
export function TableWidget({ shown, data }: KindProps<'table'>) {
  const height = useTableHeight(shown.widget.position.rowSpan);
  const columns = useMemo(() => columnsOf(data), [data]);
  const rows = useMemo(
    () => data.rows.map((values, index): Row => ({ id: String(index), values, cells: data.cells[index] ?? {} })),
    [data],
  );
  const { totals_label: label, totals_display: totals } = data;
  return (
    <ChartFrame
      title={data.message}
      alt={data.alt}
      drawnAs="table"
      table={{
        columns: columns.map(({ header }) => header),
        rows: rows.map((row) => columns.map((column) => column.write?.(row) ?? '')),
      }}
    >
      <DataTable
        label={shown.title}
        rows={rows}
        rowId={({ id }) => id}
        columns={columns}
        totals={label === undefined ? undefined : { label, cells: totals ?? {} }}
        height={`${height}px`}
      />
    </ChartFrame>
  );
}
