import type {
  AxisLabel,
  ComparedWith,
  Framed,
  ShownCell,
  ShownColumn,
  Spark,
  Status,
  TimeWindow,
  ValueAxis,
  ValueFormat,
} from '../../../kernel/presentation/vocabulary.ts';
import type {
  Card,
  Funnel,
  FunnelStep,
  Section,
  SectionId,
  Table,
  TableColumn,
  TableRow,
  Trend,
} from '../answer/payload.ts';

/** What stands beside the figures of the academy on a screen: its own `unit`, `format` and `better` stay as they are. */
type Written = Pick<ValueFormat, 'decimals' | 'currency'>;

export interface ShownCard extends Card, Written, Framed {
  readonly display: string;
  /** No target is set for the academy: `none`. */
  readonly status: Status;
  readonly window: TimeWindow;
  readonly compared_with?: ComparedWith;
  readonly spark?: Spark;
}

export interface ShownTrend extends Trend, Written, Framed {
  readonly role: 'actual';
  /** One for each point. */
  readonly displays: readonly string[];
  readonly label_details: readonly AxisLabel[];
  readonly axis: ValueAxis;
}

/** How a column of a table is set, beside what it is. */
export type ShownTableColumn = TableColumn & Pick<ShownColumn, 'align' | 'width' | 'decimals' | 'currency'>;

export interface ShownRow extends TableRow {
  /** By column: names for people, and figures as they read them. */
  readonly cells: Readonly<Record<string, ShownCell>>;
}

export interface ShownTable extends Omit<Table, 'columns' | 'rows'>, Framed {
  readonly columns: readonly ShownTableColumn[];
  readonly rows: readonly ShownRow[];
  /** All cohorts of a table of cohorts; null of any other, and without anybody. */
  readonly together: Pick<ShownRow, 'values' | 'cells'> | null;
}

export interface ShownStep extends FunnelStep {
  readonly display: string;
  readonly of_first_display: string;
  readonly of_previous_display: string;
  readonly median_display: string;
  readonly p90_display: string;
}

export interface ShownFunnel extends Omit<Funnel, 'steps'>, Framed {
  readonly steps: readonly ShownStep[];
}

export interface ShownSection extends Omit<Section, 'cards' | 'trends' | 'tables' | 'funnels'> {
  /** How it stands, in a sentence or two. */
  readonly message: string;
  readonly cards: readonly ShownCard[];
  readonly trends: readonly ShownTrend[];
  readonly tables: readonly ShownTable[];
  readonly funnels: readonly ShownFunnel[];
}

/** The dashboard with all that a screen needs. */
export type ShownDashboard = Readonly<Record<SectionId, ShownSection>>;
