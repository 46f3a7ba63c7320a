import { isoDate } from '../../../kernel/time.ts';
import type { ContactRole, NextStep } from '../../../world/index.ts';
import type { RowOf } from '../graph/schema.ts';
import { type dealHealthFields, type RiskFlag, riskFlags } from '../health/schema.ts';
import { daysText, moneyText } from './text.ts';

type Deal = RowOf<typeof dealHealthFields>;

export const actionTypes = ['call', 'email', 'meeting', 'task'] as const;
export type ActionType = (typeof actionTypes)[number];

/** What is done about a flag. */
export interface ActionRule {
  readonly type: ActionType;
  /** With whom: the roles in the order in which they are asked for. */
  readonly roles: readonly ContactRole[];
  /** Whether someone who has answered before goes first, or someone who hasn’t; null: the role alone decides. */
  readonly engaged: boolean | null;
  /** Share of the points for flags that it gives, 0 to 1. */
  readonly severity: number;
  readonly rationale: string;
  /** Why, in a sentence without a full stop, with the deal's own figures. `step` is what usually is agreed next in its stage. */
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

const ANYONE: readonly ContactRole[] = ['champion', 'economic-buyer', 'technical-evaluator', 'user'];
const DECIDERS: readonly ContactRole[] = ['economic-buyer', 'champion', 'technical-evaluator', 'user'];

const rules: Readonly<Record<RiskFlag, ActionRule>> = {
  GOING_DARK: {
    type: 'call',
    roles: ANYONE,
    engaged: true,
    severity: 0.6,
    rationale: 'one more e-mail is ignored as the last ones were: a call to whoever has answered before',
    reason: ({ daysSinceContact }) =>
      daysSinceContact === null
        ? 'Nobody has been in touch yet: make the first call'
        : `No contact for ${daysText(daysSinceContact)}: call, and ask what has changed`,
  },
  STUCK: {
    type: 'meeting',
    roles: DECIDERS,
    engaged: true,
    severity: 0.5,
    rationale: 'what is stuck needs a decision, and so the person who can take it, in one room',
    reason({ daysInStage, benchmarkDays, stage }) {
      const usual = benchmarkDays === null ? '' : `, where ${daysText(benchmarkDays)} are usual`;
      return `${daysText(daysInStage)} in ${stage}${usual}: agree what it takes to move on`;
    },
  },
  NO_EB: {
    type: 'meeting',
    roles: DECIDERS,
    engaged: null,
    severity: 0.5,
    rationale: 'the person with the budget gives a meeting to whom the champion introduces',
    reason: () => 'The economic buyer is not engaged: ask for a meeting on budget and timing',
  },
  NO_CHAMPION: {
    type: 'call',
    roles: ['champion', 'user', 'technical-evaluator', 'economic-buyer'],
    engaged: null,
    severity: 0.4,
    rationale: 'whoever gains most becomes the champion, once asked what it would change for them',
    reason: () => 'No champion yet: find out who gains most, and win that person over',
  },
  SINGLE_THREADED: {
    type: 'email',
    roles: DECIDERS,
    engaged: false,
    severity: 0.35,
    rationale: 'an invitation to someone new is easiest in writing, with the known contact in copy',
    reason: ({ engagedContacts }) =>
      engagedContacts === 0
        ? 'Nobody at the account has answered yet: write to someone new'
        : 'Only one contact is engaged: bring in a second',
  },
  SLIPPING: {
    type: 'call',
    roles: DECIDERS,
    engaged: true,
    severity: 0.45,
    rationale: 'a date is agreed on by voice, with the one whose date it is',
    reason: ({ slips }) =>
      `The close date has moved out ${slips === 1 ? 'once' : `${slips} times`}: agree a close plan with dates`,
  },
  NO_NEXT_STEP: {
    type: 'email',
    roles: ANYONE,
    engaged: true,
    severity: 0.35,
    rationale: 'a proposal of two dates is answered soonest in writing',
    reason: (_, step) =>
      step === null
        ? 'No next step is agreed: propose one, with two dates'
        : `No next step is agreed: propose ${STEP_TEXT[step]}, with two dates`,
  },
  ONE_SIDED: {
    type: 'call',
    roles: ANYONE,
    engaged: true,
    severity: 0.3,
    rationale: 'another channel than the one that brings nothing back',
    reason: ({ inbound30, outbound30 }) =>
      `${outbound30} activities out and ${inbound30 === 0 ? 'none' : inbound30} back in 30 days: call, and ask what is missing`,
  },
  OVERSIZED: {
    type: 'task',
    roles: [],
    engaged: true,
    severity: 0.2,
    rationale: 'the seller’s own homework, before the buyer finds out',
    reason: ({ amount, segment }) =>
      `${moneyText(amount)} is far above what ${segment} accounts usually buy: check scope and budget`,
  },
};

const known: readonly string[] = Object.keys(rules);
for (const flag of riskFlags) if (!known.includes(flag)) throw new Error(`there is no action for the flag ${flag}`);

/** What is done about a flag. */
export function actionRuleOf(flag: RiskFlag): ActionRule {
  return rules[flag];
}

/** What is done for a deal without a flag. */
export const onCourse: ActionRule = {
  type: 'email',
  roles: ANYONE,
  engaged: true,
  severity: 0,
  rationale: 'what goes well needs no more than a sign that somebody is there',
  reason({ daysUntilClose, nextStepDue, asOf }, step) {
    if (daysUntilClose < 0) return 'The close date has passed: agree a new one, or close the deal';
    if (nextStepDue !== null && nextStepDue >= asOf)
      return `On course: prepare the next step of ${isoDate(nextStepDue)}`;
    return step === null ? 'On course: agree the next step' : `On course: propose ${STEP_TEXT[step]}`;
  },
};
