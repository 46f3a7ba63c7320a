/** The kinds of causes, in the order in which lists show them. Apart from all else, because route tables are read when the app is synthesized. */
export const causeKindIds = [
  'client-signed',
  'client-left',
  'client-expanded',
  'client-contracted',
  'price-raised',
  'price-lowered',
  'notice-given',
  'scenario-started',
  'scenario-ended',
  'vendor-prices-raised',
  'vendor-prices-lowered',
  'licenses-bought',
  'contract-renewed',
  'contract-ended',
  'contract-signed',
  'purchase',
  'technician-left',
  'deal-opened',
  'deal-won',
  'deal-lost',
  'quotas-set',
] as const;

export type CauseKindId = (typeof causeKindIds)[number];
