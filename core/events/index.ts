export { arrivalsOf, happenedAt, happenedIn } from './arrivals.ts';
export type { Column } from './column.ts';
export { type LeadStageEvent, type LeadStages, leadStageEvents, outcomes, stagesOfLeads } from './lead-stages.ts';
export {
  type MembershipEvent,
  type MembershipStatus,
  type MembershipTerm,
  membershipEvents,
  membershipsOf,
} from './memberships.ts';
export { planSegments, type SegmentName, type SegmentPlan, segmentName, segmentsIn } from './plan.ts';
export {
  decodeSegment,
  encodeSegment,
  eventsOfColumns,
  type SegmentColumns,
  segmentColumns,
} from './segment.ts';
export { declaredColumns, eventsOf } from './typed.ts';
