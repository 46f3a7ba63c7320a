import type { RiskFlag } from './schema.ts';

/** When a deal is stuck: so long in its stage, and flagged so. */
export interface StuckRule {
  readonly id: StuckRuleId;
  readonly label: string;
  /** In the stage for at least so many times the benchmark. */
  readonly stageAge: number;
  /** All of these flags. */
  readonly flags: readonly RiskFlag[];
  readonly rationale: string;
}

export const stuckRuleIds = ['overstayed', 'late-and-dark', 'late-without-step'] as const;
export type StuckRuleId = (typeof stuckRuleIds)[number];

/** The first that fits is the reason given. */
export const stuckRules: readonly StuckRule[] = [
  {
    id: 'overstayed',
    label: 'Far longer in the stage than usual',
    stageAge: 0, // the flag has the bound
    flags: ['STUCK'],
    rationale: 'whatever else is said of it: it does not move',
  },
  {
    id: 'late-and-dark',
    label: 'Late in its stage, and no contact for two weeks',
    stageAge: 1.25,
    flags: ['GOING_DARK'],
    rationale: 'a deal that is late and silent is not being worked on by either side',
  },
  {
    id: 'late-without-step',
    label: 'Late in its stage, and no next step ahead',
    stageAge: 1.25,
    flags: ['NO_NEXT_STEP'],
    rationale: 'a deal that is late and has nothing agreed has no way out of the stage',
  },
];

export const urgencies = ['CRITICAL', 'HIGH', 'MEDIUM', 'LOW'] as const;
export type Urgency = (typeof urgencies)[number];

/** How urgent a stuck deal is: the first rule of which both conditions hold. */
export interface UrgencyRule {
  readonly urgency: Urgency;
  /** Expected to close within so many days, or overdue; null: at any time. */
  readonly closesWithin: number | null;
  /** Health below so many points; null: any. */
  readonly healthBelow: number | null;
  readonly rationale: string;
}

export const urgencyRules: readonly UrgencyRule[] = [
  {
    urgency: 'CRITICAL',
    closesWithin: 14,
    healthBelow: 60,
    rationale: 'it should close in two weeks and is at risk: this week decides',
  },
  {
    urgency: 'CRITICAL',
    closesWithin: 30,
    healthBelow: 40,
    rationale: 'it should close within a month, and most of what wins a deal lacks',
  },
  {
    urgency: 'HIGH',
    closesWithin: 14,
    healthBelow: null,
    rationale: 'it should close in two weeks and does not move',
  },
  {
    urgency: 'HIGH',
    closesWithin: 45,
    healthBelow: 60,
    rationale: 'at risk, with time enough to be saved if it is taken up now',
  },
  {
    urgency: 'MEDIUM',
    closesWithin: 45,
    healthBelow: null,
    rationale: 'healthy but for the stage: it will slip if nothing happens within weeks',
  },
  { urgency: 'MEDIUM', closesWithin: null, healthBelow: 60, rationale: 'at risk, with months to go' },
  { urgency: 'LOW', closesWithin: null, healthBelow: null, rationale: 'slow, healthy, and with months to go' },
];

export const urgencyIcons: Readonly<Record<Urgency, string>> = { CRITICAL: '🔴', HIGH: '🟠', MEDIUM: '🟡', LOW: '⚪' };

export function urgencyOf(healthScore: number, daysUntilClose: number): Urgency {
  const rule = urgencyRules.find(
    ({ closesWithin, healthBelow }) =>
      (closesWithin === null || daysUntilClose <= closesWithin) && (healthBelow === null || healthScore < healthBelow),
  );
  if (!rule) throw new Error('no rule of urgency fits any deal');
  return rule.urgency;
}

/** Why a deal is stuck; null: it is not. A stage age that can't be measured makes no deal stuck. */
export function stuckRuleOf(stageAge: number | null, flags: readonly RiskFlag[]): StuckRuleId | null {
  if (stageAge === null) return null;
  const rule = stuckRules.find(
    (entry) => stageAge >= entry.stageAge && entry.flags.every((flag) => flags.includes(flag)),
  );
  return rule?.id ?? null;
}
