import type { Status } from '../graph/schema.ts';
import type { HealthBand } from './schema.ts';
import type { Urgency } from './stuck-rules.ts';
import type { indicators, slipRisks, trends } from './thresholds.ts';

/** How each word is toned on a screen. A status that can't be told has none. */
const ofBand: Readonly<Record<HealthBand, Status>> = {
  healthy: 'good',
  monitor: 'none',
  at_risk: 'warn',
  critical: 'bad',
};
const ofUrgency: Readonly<Record<Urgency, Status>> = { CRITICAL: 'bad', HIGH: 'warn', MEDIUM: 'warn', LOW: 'none' };
const ofSlip: Readonly<Record<(typeof slipRisks)[number], Status>> = { HIGH: 'bad', MEDIUM: 'warn', LOW: 'good' };
const ofIndicator: Readonly<Record<(typeof indicators)[number], Status>> = {
  green: 'good',
  yellow: 'warn',
  red: 'bad',
};
const ofTrend: Readonly<Record<(typeof trends)[number], Status>> = {
  improving: 'good',
  stable: 'none',
  worsening: 'bad',
};

const told =
  <T extends string>(table: Readonly<Record<T, Status>>) =>
  (word: T | null): Status =>
    word === null ? 'none' : table[word];

export const bandStatus = told(ofBand);
export const urgencyStatus = told(ofUrgency);
export const slipStatus = told(ofSlip);
export const indicatorStatus = told(ofIndicator);
export const trendStatus = told(ofTrend);
