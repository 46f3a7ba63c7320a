import { useMemo } from 'react';
import { ChartFrame } from '../../../charts/chart-frame.tsx';
import { DataTable } from '../../../kit/data-table.tsx';
import { EntityLink } from '../../../kit/entity-link.tsx';
import type { Column } from '../../../kit/table-columns.ts';
import { type KindProps, useTableHeight } from './shown.ts';
import { columnsOf, type Row } from './table-columns.ts';

/** The names of rows lead to them. */
const linked = (column: Column<Row>): Column<Row> => ({
  ...column,
  cell: (row) => {
    const text = column.write?.(row) ?? '';
    if (row.link === undefined) return text;
    return (
      <EntityLink entity={row.link.entity} id={row.link.id}>
        {text}
      </EntityLink>
    );
  },
});

/** Rows, periods or figures, one below the other. */
export function TableWidget({ shown, data }: KindProps<'table'>) {
  const height = useTableHeight(shown.widget.position.rowSpan);
  const columns = useMemo(
    () => columnsOf(data).map((column, index) => (index === 0 ? linked(column) : column)),
    [data],
  );
  const rows = useMemo(
    () =>
      data.rows.map(
        (values, index): Row => ({
          id: String(index),
          values,
          cells: data.cells[index] ?? {},
          link: data.row_details[index]?.link,
        }),
      ),
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
