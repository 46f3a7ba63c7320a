export { type LeadStageEvent, type LeadStages, leadStageEvents, outcomes, stagesOfLeads } from './lead-stages.ts';
export { planSegments, type SegmentName, type SegmentPlan, segmentName, segmentsIn } from './plan.ts';
export { decodeSegment, encodeSegment } from './segment.ts';
export { eventsOf } from './typed.ts';
