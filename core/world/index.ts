export * from './academy/events.ts';
export { usualLearners } from './academy/learners.ts';
export type { Academy, Learner, Membership } from './academy/state.ts';
export * from './clock.ts';
export * from './company/events.ts';
export * from './config.ts';
export type { Row } from './engine/entity.ts';
export type { EventKind, EventOf, Field, Scalar, WorldEvent } from './engine/event.ts';
export { Recorder } from './engine/recorder.ts';
export { copyRows, projectRows, rowCounts, rowMaps, rowSets } from './engine/rows.ts';
export { certify } from './engine/rules.ts';
export type { Scenario } from './engine/scenario.ts';
export { encodeChunks, IncompleteSnapshot, stateText } from './engine/snapshot.ts';
export * from './history.ts';
export { type EntityKind, kinds, type Rows, type Wires } from './kinds.ts';
export {
  type CertificateEntry,
  type Change,
  type DayObserver,
  type PublishedRows,
  type RowSets,
  Simulation,
} from './machine.ts';
export { availableToday } from './operations/day.ts';
export * from './operations/events.ts';
export { labourToday, loggedToday } from './operations/labour.ts';
export { licenseCost } from './operations/license-seats.ts';
export { isLate, type OpenTicket, openTickets } from './operations/open-tickets.ts';
export type * from './operations/rows/index.ts';
export type { Client, Department, License, Technician, Vendor } from './operations/state.ts';
export * from './pack/academy.ts';
export { agreementTypes, termsOf } from './pack/agreements.ts';
export { COMPANY_NAME } from './pack/companies.ts';
export { industries } from './pack/industries.ts';
export { LATEST_ARRIVAL } from './pack/learning.ts';
export * from './pack/organisation.ts';
export { licenseTypes, vendorCategories } from './pack/products.ts';
export { OVERHEAD_SHARE } from './pack/rates.ts';
export { type OpportunityType, opportunityTypes, type Stage, stageRates, stages, typeRates } from './pack/sales.ts';
export { usualNextSteps } from './pack/selling.ts';
export { PACK_VERSION } from './pack/version.ts';
export { registry } from './parts.ts';
export { type Contact, contactsOf } from './sales/contacts.ts';
export * from './sales/events.ts';
export { emptyRepDay } from './sales/rep-day.ts';
export type { RepRow } from './sales/rep-rows.ts';
export type { LeadRow } from './sales/rows.ts';
export type { Lead, Manager, Rep, RepDay } from './sales/state.ts';
export * from './scenarios.ts';
export * from './world.ts';
