export type * from './answer/payload.ts';
export type { Compare, DashboardRequest, MetricQuery, PeopleQuestion, Question } from './answer/request.ts';
export { type Cell, type DimensionId, dimensions, type Filters, filterIds } from './telemetry/dimensions.ts';
export type { EventRecord, MembershipRecord } from './telemetry/records.ts';
export { events as eventNames } from './telemetry/vocabulary.ts';
export { type Transition, UTC, type Zone } from './time/zone.ts';
