import { cents, count, defineEvent, id, oneOf, optional, text, time } from '../engine/event.ts';
import { purchases, spendCategories } from '../pack/departments.ts';

const monthly = cents;
/** By how much the monthly value, or what is paid a year, was raised; below 0 it was lowered. */
const raised = optional(cents);

export const clientSigned = defineEvent('client.signed', 'A won lead became a client.', { lead: id, monthly });

export const clientExpanded = defineEvent('client.expanded', 'A client bought more.', {
  lead: id,
  monthly,
  raised,
});

export const clientRenewed = defineEvent('client.renewed', 'An agreement was renewed for another term.', {
  cause: oneOf(['client.renewed', 'client.auto-renewed', 'client.renewed-at-discount']),
  monthly,
  raised,
  end: time,
  months: count,
  /** The renewal that was won; null where the agreement renewed without one. */
  lead: optional(id),
});

export const clientExtended = defineEvent('client.extended', 'An agreement that nobody signed runs on for a month.', {
  end: time,
});

export const clientScopeCut = defineEvent('client.scope-cut', 'A client cut services.', { monthly, raised });

export const clientNotice = defineEvent('client.notice', 'A client gave notice, for a reason.', {
  cause: text,
  monthly,
});

export const clientChurned = defineEvent('client.churned', 'A client that had given notice left.', {
  name: text,
  monthly,
});

export const licenseRenewed = defineEvent('license.renewed', 'A licence was renewed for a year.', {
  seats: count,
  price: cents,
});

export const licenseTruedUp = defineEvent('license.trued-up', 'Seats that were used without licence were bought.', {
  pool: count,
  raised,
});

export const technicianReplaced = defineEvent('technician.replaced', 'A technician left, and a successor came.', {
  successor: id,
  department: id,
  /** Of the one who left, whose row is gone. */
  name: optional(text),
});

export const pricesChanged = defineEvent('vendor.prices-changed', 'A vendor changed the prices of its licences.', {
  cause: oneOf(['vendor.price-lowered', 'vendor.price-raised', 'scenario.price-hike']),
  licenses: count,
  /** At the seats of that time. */
  raised,
});

export const contractRenewed = defineEvent('contract.renewed', 'A contract runs on for another term.', {
  cause: oneOf(['contract.renewed', 'contract.renegotiated']),
  annualValue: cents,
  raised,
  end: time,
});

export const contractEnded = defineEvent('contract.ended', 'A contract ended without being renewed.', {
  vendor: id,
  annualValue: cents,
});

export const contractSigned = defineEvent('contract.signed', 'A contract was signed in place of one that ended.', {
  vendor: id,
  follows: id,
  annualValue: optional(cents),
});

export const departmentPurchased = defineEvent('department.purchased', 'A department bought something unplanned.', {
  cause: oneOf(purchases.map(([, cause]) => cause)),
  category: oneOf(spendCategories),
  amount: cents,
});

export const operationsEvents = [
  clientSigned,
  clientExpanded,
  clientRenewed,
  clientExtended,
  clientScopeCut,
  clientNotice,
  clientChurned,
  licenseRenewed,
  licenseTruedUp,
  technicianReplaced,
  pricesChanged,
  contractRenewed,
  contractEnded,
  contractSigned,
  departmentPurchased,
];
