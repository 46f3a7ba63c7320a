export { arrivalsOf, happenedAt, happenedIn } from './arrivals.ts';
export { type LeadStageEvent, type LeadStages, leadStageEvents, outcomes, stagesOfLeads } from './lead-stages.ts';
export {
  type MembershipEvent,
  type MembershipStatus,
  type MembershipTerm,
  membershipEvents,
  membershipsOf,
} from './memberships.ts';
export { planSegments, type SegmentName, type SegmentPlan, segmentName, segmentsIn } from './plan.ts';
export { decodeSegment, encodeSegment } from './segment.ts';
export { eventsOf } from './typed.ts';
