/** Words of a sales organisation, as CRM systems name them. */

export const regions = ['Northeast', 'Southeast', 'Central', 'West'] as const;
export type Region = (typeof regions)[number];

/** Sizes of accounts, by their employees; the bounds are those of a provider whose clients have 15 to 480. */
export const segments = ['SMB', 'Mid-Market', 'Enterprise'] as const;
export type Segment = (typeof segments)[number];

export const contactRoles = ['champion', 'economic-buyer', 'technical-evaluator', 'user'] as const;
export type ContactRole = (typeof contactRoles)[number];

export const activityTypes = ['call', 'email', 'meeting', 'demo'] as const;
export type ActivityType = (typeof activityTypes)[number];

/** Who began it: `outbound` is the rep, `inbound` the buyer. A meeting or a demo that took place is both sides' and is inbound. */
export const directions = ['outbound', 'inbound'] as const;
export type Direction = (typeof directions)[number];

export const activityOutcomes = ['answered', 'no-answer', 'held', 'cancelled'] as const;
export type ActivityOutcome = (typeof activityOutcomes)[number];

export const forecastCategories = ['commit', 'best-case', 'pipeline', 'omitted'] as const;
export type ForecastCategory = (typeof forecastCategories)[number];

export const nextSteps = [
  'discovery-call',
  'technical-review',
  'demo',
  'proposal',
  'pricing-review',
  'contract-review',
  'signature',
] as const;
export type NextStep = (typeof nextSteps)[number];

/** Why an expected close date was moved. */
export const closeDateCauses = ['stalled', 'slipped', 'pulled-in', 'reviewed'] as const;
export type CloseDateCause = (typeof closeDateCauses)[number];

export const valueCauses = ['negotiated', 'rescoped', 'agreed', 'scenario'] as const;
export type ValueCause = (typeof valueCauses)[number];
