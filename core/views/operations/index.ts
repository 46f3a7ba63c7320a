export { findReport, pageTypes, reports } from './catalogue.ts';
export { composePage } from './compose.ts';
export { type CompanyAtTick, type CompanySnapshot, createCompanySnapshot } from './snapshot.ts';
