import type { ContactRole } from '../../../world/index.ts';
import { type RiskFlag, riskFlags } from './schema.ts';

export const stuckActions = ['call', 'email', 'meeting', 'escalate'] as const;
export type StuckAction = (typeof stuckActions)[number];

/** What is done about a flag: how, with whom, and why. */
export interface FlagAction {
  readonly flag: RiskFlag;
  readonly action: StuckAction;
  /** The action in its place when the deal is critical: above the rep’s own means. */
  readonly whenCritical: StuckAction;
  /** Whom to choose: by role, who answered last, or who never has. */
  readonly choose: 'by-role' | 'answered-last' | 'never-answered';
  /** Roles in the order in which they are looked for. */
  readonly roles: readonly ContactRole[];
  /** The reason, with `{stage}`, `{days}` in it, `{silent}` days without the buyer, `{slips}` and the usual next `{step}`. */
  readonly reason: string;
  readonly rationale: string;
}

const deciders: readonly ContactRole[] = ['economic-buyer', 'champion', 'technical-evaluator', 'user'];
const allies: readonly ContactRole[] = ['champion', 'technical-evaluator', 'user', 'economic-buyer'];

export const flagActions: readonly FlagAction[] = [
  {
    flag: 'STUCK',
    action: 'meeting',
    whenCritical: 'escalate',
    choose: 'by-role',
    roles: allies,
    reason: 'Agree what it takes to leave {stage} after {days} days',
    rationale: 'who wants the deal knows what holds it; when little time is left, managers of both sides talk',
  },
  {
    flag: 'GOING_DARK',
    action: 'call',
    whenCritical: 'call',
    choose: 'answered-last',
    roles: allies,
    reason: 'Call: nothing from the buyer for {silent} days',
    rationale: 'mails were not answered; whoever spoke last is most likely to pick up',
  },
  {
    flag: 'NO_EB',
    action: 'meeting',
    whenCritical: 'escalate',
    choose: 'by-role',
    roles: deciders,
    reason: 'Meet the economic buyer before {stage} ends',
    rationale: 'who signs is won in person; late in a deal a manager opens that door sooner',
  },
  {
    flag: 'NO_CHAMPION',
    action: 'meeting',
    whenCritical: 'meeting',
    choose: 'by-role',
    roles: allies,
    reason: 'Win a champion who sells it inside',
    rationale: 'a champion is made in conversation, by what the change does for this person',
  },
  {
    flag: 'SINGLE_THREADED',
    action: 'email',
    whenCritical: 'email',
    choose: 'never-answered',
    roles: ['technical-evaluator', 'economic-buyer', 'user', 'champion'],
    reason: 'Open a second contact',
    rationale: 'an introduction by mail is the light way to somebody new',
  },
  {
    flag: 'SLIPPING',
    action: 'call',
    whenCritical: 'escalate',
    choose: 'by-role',
    roles: deciders,
    reason: 'Confirm the close date, moved {slips} times',
    rationale: 'only who signs can say when; a date that moves again this late is for the manager',
  },
  {
    flag: 'NO_NEXT_STEP',
    action: 'call',
    whenCritical: 'call',
    choose: 'by-role',
    roles: allies,
    reason: 'Agree the next step: {step}',
    rationale: 'a date is agreed within one call, and seldom by mail',
  },
  {
    flag: 'ONE_SIDED',
    action: 'call',
    whenCritical: 'call',
    choose: 'answered-last',
    roles: allies,
    reason: 'Call instead of another mail: nothing comes back',
    rationale: 'more of what is not answered is not answered either',
  },
  {
    flag: 'OVERSIZED',
    action: 'meeting',
    whenCritical: 'meeting',
    choose: 'by-role',
    roles: deciders,
    reason: 'Confirm scope and budget, far above the usual',
    rationale: 'an amount of this size needs who owns the budget',
  },
];

const byFlag: ReadonlyMap<RiskFlag, FlagAction> = new Map(flagActions.map((entry) => [entry.flag, entry]));
for (const flag of riskFlags) if (!byFlag.has(flag)) throw new Error(`nothing is done about ${flag}`);

/** What is done about a flag. */
export function actionFor(flag: RiskFlag): FlagAction {
  const found = byFlag.get(flag);
  if (!found) throw new Error(`nothing is done about ${flag}`);
  return found;
}

/**
 * The flag that the action is about: the worst that says more than that the deal is stuck, which all of these are.
 * @throws Error without a flag: no deal is stuck without one
 */
export function flagToActOn(flags: readonly RiskFlag[]): RiskFlag {
  const flag = flags.find((entry) => entry !== 'STUCK') ?? flags[0];
  if (flag === undefined) throw new Error('a stuck deal without a flag');
  return flag;
}
