import type {
  RevOpsColumn,
  RevOpsDashboard,
  RevOpsDashboardWidgetsItem,
  RevOpsDrawing,
} from '../../api/generated/showroom.schemas.ts';
import type { Asked } from '../../api/request.ts';
import type { Explained } from '../../kit/explain/explain.tsx';
import type { Status } from '../../kit/status.tsx';
import { basisOf } from './basis.tsx';
import { definitionOf, whyMissing } from './described.ts';
import { historyOf } from './figure-history.tsx';
import type { View } from './filters.ts';
import { writeValue } from './write.ts';

/** The rows of one dataset, with what is to be known of them. */
export type Answer = NonNullable<RevOpsDashboardWidgetsItem['answer']>;
export type DatasetId = Answer['dataset'];
export type AnswerOf<D extends DatasetId> = Extract<Answer, { readonly dataset: D }>;
export type RowOf<D extends DatasetId> = AnswerOf<D>['rows'][number];
export type FieldOf<D extends DatasetId> = keyof RowOf<D> & string;

/** What came of asking for a dataset's rows: the rows, or why there are none. */
export interface Told<D extends DatasetId> {
  readonly answer: AnswerOf<D> | null;
  readonly reason: string | null;
  /** What the rows come to on a screen; null of rows that no dashboard draws. */
  readonly drawing: RevOpsDrawing | null;
}

const isOf = <D extends DatasetId>(answer: Answer, dataset: D): answer is AnswerOf<D> => answer.dataset === dataset;

/** An answer as that of the dataset that was asked for. @throws Error where it is of another one */
export function asAnswerOf<D extends DatasetId>(answer: Answer, dataset: D): AnswerOf<D> {
  if (!isOf(answer, dataset)) throw new Error(`The answer is of ${answer.dataset}, not of ${dataset}.`);
  return answer;
}

/** The rows of a dataset among the widgets of a dashboard. @param id of the widget that shows it */
export function widgetOf<D extends DatasetId>({ widgets }: RevOpsDashboard, id: string, dataset: D): Told<D> {
  const widget = widgets.find((each) => each.id === id);
  if (widget === undefined) return { answer: null, reason: 'The dashboard has no such part.', drawing: null };
  const { answer, reason, drawing } = widget;
  return { answer: answer === null ? null : asAnswerOf(answer, dataset), reason, drawing };
}

/** Where an answer came from, which every figure of it tells. */
export interface Source extends View {
  readonly asked: Asked;
  readonly tick: string | undefined;
  /** The time that figures are of where nothing else is said: `now`, `the end of Q3 2026`. */
  readonly now: string;
}

interface Telling {
  /** The time that it is of, where it is not of now. */
  readonly window?: string;
  /** `$1.48M` instead of `$1,478,776`. */
  readonly compact?: boolean;
}

/** Figures of an answer: written, judged, and with all that can be asked of them. */
export interface Figures<D extends DatasetId> {
  readonly rows: readonly RowOf<D>[];
  write(row: RowOf<D>, field: FieldOf<D>, compact?: boolean): string;
  status(row: RowOf<D>, field: FieldOf<D>): Status;
  /** Why a value can’t be measured; null of one that can be. */
  missing(row: RowOf<D>, field: FieldOf<D>): string | null;
  explain(row: RowOf<D>, field: FieldOf<D>, label: string, telling?: Telling): Explained;
}

export function figuresOf<D extends DatasetId>(answer: AnswerOf<D>, source: Source): Figures<D> {
  const given: readonly unknown[] = answer.rows;
  const rows = given as readonly RowOf<D>[];
  const columns = new Map<string, RevOpsColumn>(answer.columns.map((column) => [column.name, column]));
  const columnOf = (field: string): RevOpsColumn => {
    const column = columns.get(field);
    if (column === undefined) throw new Error(`${answer.dataset} has no column ${field}.`);
    return column;
  };
  const besideOf = (row: RowOf<D>) => answer.shown[rows.indexOf(row)];
  const write = (row: RowOf<D>, field: FieldOf<D>, compact = false) =>
    writeValue(columnOf(field), row[field], { compact });
  return {
    rows,
    write,
    status: (row, field) => besideOf(row)?.status[field] ?? 'none',
    missing: (row, field) => (row[field] === null ? whyMissing(columnOf(field).description) : null),
    explain: (row, field, label, { window = source.now, compact = false } = {}) => {
      const column = columnOf(field);
      const { unit, description, formula } = column;
      const key = besideOf(row)?.key;
      const place = key === undefined ? null : { dataset: answer.dataset, row: key, field };
      return {
        label,
        display: write(row, field, compact),
        unit: unit === 'fraction' ? 'percent' : (unit ?? undefined),
        window,
        definition: definitionOf(description, row[field]),
        formula: formula ?? undefined,
        tick: source.tick,
        asked: source.asked,
        ...(place !== null && { rows: basisOf(place, source), history: historyOf(place, source, column) }),
      };
    },
  };
}
