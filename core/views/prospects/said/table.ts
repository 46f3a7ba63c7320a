import type { ShownCell, ShownColumn } from '../../../kernel/presentation/vocabulary.ts';
import { lowerFirst } from '../../../kernel/text.ts';
import type { BoundRows } from '../binding/bound.ts';
import type { RowsKind } from '../widget.ts';
import type { TableData } from '../widgets/data.ts';
import { because } from './words.ts';

type Shown = TableData & {
  readonly columns: readonly (TableData['columns'][number] & ShownColumn)[];
  readonly cells: readonly Readonly<Record<string, ShownCell>>[];
};

/** Cells that a sentence tells of. */
const TOLD = 2;

/** How many rows and what they add up to; of figures, the first of them; of periods, the last one. */
export function tableMessage({ rows, columns, cells, reason }: Shown, bound: BoundRows | undefined): string {
  if (bound) return `${countedRows(bound.id, rows.length)}${judgedWords(cells)}`;
  if (reason !== undefined) return `There are no figures${because(reason)}`;
  if (columns[0]?.key === 'figure') {
    return cells
      .slice(0, TOLD)
      .map((cell) => `${cell.figure?.display}: ${cell.value?.display}`)
      .join('; ');
  }
  const last = cells.at(-1);
  const told = columns.slice(1, 1 + TOLD).map(({ key, label }) => `${label} ${last?.[key]?.display}`);
  return `In ${last?.period?.display}: ${told.join('; ')}`;
}

const ROWS = {
  client: ['client', 'clients'],
  licenses: ['licence', 'licences'],
  technicians: ['technician', 'technicians'],
  opportunities: ['opportunity', 'opportunities'],
} as const satisfies Record<RowsKind, readonly [one: string, many: string]>;

/** `5 technicians`, `No licences`. */
function countedRows(kind: RowsKind, count: number): string {
  const [one, many] = ROWS[kind];
  return `${count === 0 ? 'No' : count} ${count === 1 ? one : many}`;
}

/** How many of the rows have something bad in them. */
function judgedWords(cells: Shown['cells']): string {
  const bad = cells.filter((row) => Object.values(row).some(({ status }) => status === 'bad')).length;
  return bad === 0 ? '' : `, ${bad} to be worked on`;
}

export function tableAlt({ columns, cells }: Shown): string {
  const names = columns.filter(({ hidden }) => hidden !== true).map(({ label }) => lowerFirst(label));
  return `${cells.length === 0 ? 'No' : cells.length} ${cells.length === 1 ? 'row' : 'rows'} with ${names.join(', ')}.`;
}
