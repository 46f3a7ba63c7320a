import { DAY, type Time } from '../../../kernel/time.ts';
import { formatDate } from '../../../print/format.ts';
import type { NextStep } from '../../../world/index.ts';
import type { RowOf } from '../graph/schema.ts';
import type { FlagAction } from '../health/flag-actions.ts';
import type { dealHealthFields, RiskFlag } from '../health/schema.ts';
import { daysText, moneyText } from './text.ts';
import { QUIET_DAYS } from './thresholds.ts';

export type Deal = RowOf<typeof dealHealthFields>;

/** What a flag weighs among a rep's deals, and how it is told. How it is answered, and with whom, is in `health/flag-actions.ts`. */
interface FlagRule {
  /** Share of the points for flags that it gives, 0 to 1. */
  readonly severity: number;
  readonly rationale: string;
  /** Why to act, without a full stop, in the deal's own figures. `step` is what usually is agreed next in its stage. */
  reason(deal: Deal, step: NextStep | null): string;
}

const STEP_TEXT: Readonly<Record<NextStep, string>> = {
  'discovery-call': 'a discovery call',
  'technical-review': 'a technical review',
  demo: 'a demo',
  proposal: 'a date for the proposal',
  'pricing-review': 'a pricing review',
  'contract-review': 'a contract review',
  signature: 'a date for the signature',
};

const stepText = (step: NextStep | null): string => (step === null ? 'the next step' : STEP_TEXT[step]);

const rules: Readonly<Record<RiskFlag, FlagRule>> = {
  GOING_DARK: {
    severity: 0.6,
    rationale: 'each further week of silence makes an answer less likely',
    reason({ daysSinceContact, lastOutbound }) {
      if (daysSinceContact !== null)
        return `Nothing from the buyer for ${daysText(daysSinceContact)}: ask what has changed`;
      return lastOutbound === null
        ? 'Nobody has been in touch yet: make the first contact'
        : 'Nothing has come from the buyer yet: ask whether this is wanted';
    },
  },
  STUCK: {
    severity: 0.5,
    rationale: 'most of what stays twice as long as usual ends without a decision',
    reason({ daysInStage, benchmarkDays, stage }) {
      const usual = benchmarkDays === null ? '' : `, where ${daysText(benchmarkDays)} are usual`;
      return `${daysText(daysInStage)} in ${stage}${usual}: agree what it takes to move on`;
    },
  },
  NO_EB: {
    severity: 0.5,
    rationale: 'without the person who signs nothing else counts',
    reason: ({ stage }) =>
      `The economic buyer has not answered yet, in ${stage}: ask for a meeting on budget and timing`,
  },
  SLIPPING: {
    severity: 0.45,
    rationale: 'a date that has moved twice is nobody’s date',
    reason: ({ slips }) => `The close date has moved out ${slips} times: agree a close plan, with a date for each step`,
  },
  NO_CHAMPION: {
    severity: 0.4,
    rationale: 'nobody sells it inside, but there is time as long as others talk',
    reason: () => 'The likely champion has not answered yet: ask what the change would do for the team',
  },
  SINGLE_THREADED: {
    severity: 0.35,
    rationale: 'one resignation away from none, but not today',
    reason: ({ engagedContacts }) =>
      engagedContacts === 0
        ? 'Nobody at the account has answered yet: try someone else'
        : 'Only one contact has answered: bring in a second',
  },
  NO_NEXT_STEP: {
    severity: 0.35,
    rationale: 'quick to mend, and quick to cost a week',
    reason: (_, step) => `No next step is agreed: propose ${stepText(step)}, with two dates`,
  },
  ONE_SIDED: {
    severity: 0.3,
    rationale: 'a sign of little interest, with contact still going on',
    reason: ({ inbound30, outbound30 }) =>
      `${outbound30} activities out and ${inbound30 === 0 ? 'none' : inbound30} back in 30 days: ask what is missing`,
  },
  OVERSIZED: {
    severity: 0.2,
    rationale: 'may be real: to be checked before it is promised',
    reason: ({ amount }) => `${moneyText(amount)} is far above what such deals usually bring: confirm scope and budget`,
  },
};

for (const [flag, { severity, rationale }] of Object.entries(rules)) {
  if (!(severity > 0 && severity <= 1) || rationale === '')
    throw new Error(`${flag} has no severity, or no reason for it`);
}

/** What a flag weighs, and how it is told. */
export function flagRuleOf(flag: RiskFlag): FlagRule {
  return rules[flag];
}

/** What is done for a deal without a flag: a sign that somebody is there, to whoever answered last. */
export const keepInTouch: Pick<FlagAction, 'action' | 'choose' | 'roles'> = {
  action: 'email',
  choose: 'answered-last',
  roles: ['champion', 'economic-buyer', 'technical-evaluator', 'user'],
};

/** The step that a deal without a flag waits for: agreed, ahead, and before a close date that has not passed; null: none. */
export function stepToPrepare({ daysUntilClose, nextStepDue, closeDate, asOf }: Deal): Time | null {
  const isAhead = daysUntilClose >= 0 && nextStepDue !== null && nextStepDue >= asOf;
  return isAhead && nextStepDue < closeDate + DAY ? nextStepDue : null;
}

/** Why to write to a deal without a flag: a date that has passed or comes too early, the next step, or quiet days. */
export function inTouchReason(deal: Deal, step: NextStep | null): string {
  const { daysUntilClose, daysSinceContact, lastOutbound, nextStepDue, closeDate, asOf } = deal;
  if (daysUntilClose < 0) return `The close date passed ${daysText(-daysUntilClose)} ago: agree a new one`;
  const agreed = stepToPrepare(deal);
  if (agreed !== null) return `On course: prepare the next step of ${formatDate(agreed)}`;
  if (nextStepDue !== null && nextStepDue >= asOf) {
    return `The next step of ${formatDate(nextStepDue)} comes after the close date, ${formatDate(closeDate)}: bring the two in line`;
  }
  if (daysSinceContact === null) {
    return lastOutbound === null ? 'New: make the first contact' : 'New: no answer yet, get in touch again';
  }
  if (daysSinceContact >= QUIET_DAYS.value) {
    return `Quiet for ${daysText(daysSinceContact)}: get in touch, and propose ${stepText(step)}`;
  }
  return `On course: propose ${stepText(step)}`;
}
