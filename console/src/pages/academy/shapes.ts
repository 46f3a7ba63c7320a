import type {
  AnalyticsTable,
  AnalyticsTableColumnsItem,
  AnalyticsTableRowsItem,
  AnalyticsTrend,
} from '../../api/generated/showroom.schemas.ts';

/** What words and drawings are made from: as much of each payload as they need. */

export type Trend = Pick<AnalyticsTrend, 'id' | 'label' | 'granularity' | 'points' | 'displays' | 'label_details'>;
export type Row = Pick<AnalyticsTableRowsItem, 'key' | 'values'>;
export type MetricColumn = Pick<
  Extract<AnalyticsTableColumnsItem, { unit: string }>,
  'id' | 'label' | 'unit' | 'definition'
>;
export type KeyColumn = Pick<Extract<AnalyticsTableColumnsItem, { dimension: string }>, 'id' | 'label' | 'dimension'>;
export type Table<R extends Row = Row> = Pick<AnalyticsTable, 'id'> & {
  readonly columns: readonly (MetricColumn | KeyColumn)[];
  readonly rows: readonly R[];
};
