export { type NoAcademy, whyNoAcademy } from './academy/available.ts';
export { eventBatch } from './academy/event-batch.ts';
export { academyEventKinds, eventRecord } from './academy/event-records.ts';
export { isMembershipEvent, membershipEventsIn, membershipRecords } from './academy/membership-records.ts';
export type { AcademyEvent } from './academy/tellings.ts';
export { dashboard } from './answer/dashboard.ts';
export { notesOf } from './answer/notes.ts';
export type * from './answer/payload.ts';
export { granularities } from './answer/payload.ts';
export { type People, people } from './answer/people.ts';
export { MOST_BREAKDOWNS, type QueryPart, type QueryResult, query } from './answer/query.ts';
export type { Compare, DashboardRequest, MetricQuery, PeopleQuestion, Question } from './answer/request.ts';
export { metrics } from './catalogue/catalogue.ts';
export type { Metric } from './catalogue/metric.ts';
export { type Funnel as FunnelRecord, funnels } from './evaluate/funnel.ts';
export type { Column, ColumnType, LakeTable, Row } from './lake/column.ts';
export { type ArrivedEvent, eventRow } from './lake/events.ts';
export {
  generationOfList,
  generationPrefix,
  LAKE,
  listKey,
  listsPrefix,
  listText,
  manifestKey,
  objectKey,
} from './lake/layout.ts';
export {
  emptyManifest,
  type LakeManifest,
  objectsOf,
  type Retired,
  type Sealed,
  type StoredObject,
  withSealed,
} from './lake/manifest.ts';
export { type MembershipChange, membershipChanges, membershipRow } from './lake/memberships.ts';
export { type Period, periodNamed, periodsDue } from './lake/periods.ts';
export { type LakeTableId, lakeTableIds, lakeTables } from './lake/tables.ts';
export type { ShownDashboard } from './presented/payload.ts';
export { presentDashboard } from './presented/present.ts';
export { presentQuery } from './presented/query.ts';
export { telemetryOf } from './telemetry/build.ts';
export { TelemetryBuilder } from './telemetry/builder.ts';
export type { Telemetry } from './telemetry/columns.ts';
export {
  type Cell,
  type DimensionId,
  dimensions,
  type FilterId,
  type Filters,
  filterIds,
} from './telemetry/dimensions.ts';
export type { EventRecord, MembershipRecord, Properties } from './telemetry/records.ts';
export { events as eventNames, statuses as membershipStatuses } from './telemetry/vocabulary.ts';
export { type Transition, UTC, type Zone } from './time/zone.ts';
