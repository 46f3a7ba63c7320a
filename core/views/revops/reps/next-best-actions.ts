import { compareIds } from '../../../kernel/collection.ts';
import { contactRoles } from '../../../world/index.ts';
import { copiesOf, copyOf } from '../graph/copies.ts';
import { type DatasetRow, defineTransform } from '../graph/dataset.ts';
import { choice, count, id, nullable, number, type RowOf, text } from '../graph/schema.ts';
import { bandOf } from '../health/bands.ts';
import { dealHealthScores } from '../health/deal-health-scores.ts';
import { actionFor, flagToActOn, type StuckAction } from '../health/flag-actions.ts';
import { bandStatus } from '../health/statuses.ts';
import { type Contact, targetOf } from '../health/target-contact.ts';
import { median } from '../kit/statistics.ts';
import { contacts, reps, stageBenchmarks } from '../sources/schemas.ts';
import { type Book, priorityFormula, priorityOf } from './action-factors.ts';
import { type Deal, flagRuleOf, inTouchReason, keepInTouch, stepToPrepare } from './action-rules.ts';
import { inTimeFor } from './deadlines.ts';
import { daysText, hourText, moneyText } from './text.ts';
import {
  ACTIONS_PER_REP,
  CLOSING_THIS_WEEK,
  CLOSING_TODAY,
  OFFICE_BEHIND_UTC,
  THIS_WEEK,
  TODAY,
  urgencies,
  urgencyOf,
} from './thresholds.ts';

export const actionTypes = ['call', 'email', 'meeting', 'task'] as const;
type ActionType = (typeof actionTypes)[number];
type Benchmark = DatasetRow<typeof stageBenchmarks>;

const window =
  'of two hours around the median hour at which the contact has answered (office time, UTC−5); null: never yet.';
const hour = (shift: string) =>
  `[contacts.answer_hours] rounded, ${shift}, in office time: UTC − ${OFFICE_BEHIND_UTC.value} hours`;
const byFlag = 'by the first of [deal_health_scores.risk_flags] other than STUCK';
const urgencyRule = [
  `today from a [priority_score] of ${TODAY.value}, or ${CLOSING_TODAY.value} days before the close date`,
  `this week from ${THIS_WEEK.value}, or ${CLOSING_THIS_WEEK.value} days before`,
  'else soon',
  'but in time for the [deal_health_scores.next_step_due] that it prepares',
].join('; ');

const fields = {
  actionId: id({ says: 'Made of the opportunity.', formula: 'action-[opportunity_id]' }),
  repId: copyOf(dealHealthScores, 'ownerId', 'The rep who is to act.'),
  ...copiesOf(dealHealthScores, 'opportunityId', 'accountName'),
  contactName: nullable(
    text({
      says: 'With whom; null for a task of the rep’s own.',
      formula:
        '[contacts.contact_name] that suits the flag, by [contacts.contact_role], [contacts.last_answer] or [contacts.engaged]',
    }),
  ),
  contactRole: nullable(
    choice(contactRoles, {
      says: 'The contact’s role in the decision.',
      formula: '[contacts.contact_role] of [contact_name]',
    }),
  ),
  actionType: choice(actionTypes, {
    says: 'What to do, by the worst risk flag.',
    formula: `${byFlag}; task without a contact`,
  }),
  actionReason: text({
    says: 'Why, with the deal’s figures.',
    formula: `a sentence ${byFlag}, with figures of [deal_health_scores] and [stage_benchmarks.next_step]`,
  }),
  priorityScore: number({
    says: 'How urgent it is, 0 to 100.',
    formula: priorityFormula,
  }),
  priorityRank: count({
    says: 'Place among the rep’s actions, 1 for the first.',
    formula: 'place by [priority_score], then [deal_amount], the highest first, among the actions of [rep_id]',
  }),
  bestTimeStart: nullable(text({ says: `Begin ${window}`, formula: hour('an hour before') })),
  bestTimeEnd: nullable(text({ says: `End ${window}`, formula: hour('an hour after') })),
  urgency: choice(urgencies, {
    says: 'By thresholds on the score, and on the days until the close date; what prepares a step is done by its day.',
    formula: `${urgencyRule}; by [priority_score] and [deal_health_scores.days_until_close]`,
  }),
  dealAmount: copyOf(dealHealthScores, 'amount'),
  dealHealth: copyOf(dealHealthScores, 'healthScore'),
  daysSinceContact: copyOf(dealHealthScores, 'daysSinceContact'),
  riskIfDelayed: text({
    says: 'What is at stake: the value, when it is due, and its health.',
    formula: 'a sentence with [deal_amount], [deal_health_scores.days_until_close] and [deal_health]',
  }),
  actionIcon: text({ says: 'An icon of the type.', formula: 'by [action_type]' }),
  timeDisplay: text({
    says: '`2:00 PM – 4:00 PM`, or `Any time`.',
    formula: '[best_time_start] – [best_time_end]',
  }),
};
export type NextBestAction = RowOf<typeof fields>;

const ICONS: Readonly<Record<ActionType, string>> = { call: '📞', email: '✉️', meeting: '📅', task: '✅' };

/** What each rep should do next: one action per open deal, the most urgent first, at most ten. */
export const nextBestActions = defineTransform({
  id: 'next_best_actions',
  path: '/RevOps/Analytics/next_best_actions',
  layer: 'view',
  says: 'What each rep should do next, with whom, when, and what is at stake.',
  grain: 'one row per open opportunity that is among the ten most urgent of its rep',
  key: ['actionId'],
  companyWide: { rowsOf: reps },
  fields,
  inputs: { deals: dealHealthScores, contacts, benchmarks: stageBenchmarks },
  compute({ deals, contacts: people, benchmarks }) {
    const atDeal = Map.groupBy(people, ({ opportunityId }) => opportunityId);
    const steps = new Map(benchmarks.map((row) => [`${row.type}/${row.stage}`, row]));
    const books = [...Map.groupBy(deals, ({ ownerId }) => ownerId)].sort(([a], [b]) => compareIds(a, b));
    return books.flatMap(([, own]) =>
      mostUrgent(own).map(({ deal, score }, index) =>
        actionOf(deal, {
          score,
          rank: index + 1,
          people: atDeal.get(deal.opportunityId) ?? [],
          benchmark: steps.get(`${deal.type}/${deal.stage}`),
        }),
      ),
    );
  },
  uses({ repId, opportunityId }, { deals, contacts: people, benchmarks }) {
    const deal = deals.find((row) => row.opportunityId === opportunityId);
    return {
      deals: deals.filter(({ ownerId }) => ownerId === repId),
      contacts: people.filter((row) => row.opportunityId === opportunityId),
      benchmarks: benchmarks.filter(({ type, stage }) => type === deal?.type && stage === deal.stage),
    };
  },
  status: {
    dealHealth: ({ dealHealth }) => bandStatus(bandOf(dealHealth)),
    urgency: ({ urgency }) => (urgency === 'today' ? 'bad' : urgency === 'this_week' ? 'warn' : 'none'),
  },
});

interface Scored {
  readonly deal: Deal;
  readonly score: number;
}

/** A rep's deals, the most urgent first; of equally urgent ones the larger. */
function mostUrgent(deals: readonly Deal[]): Scored[] {
  const book: Book = { medianAmount: median(deals.map(({ amount }) => amount)) ?? 0 };
  return deals
    .map((deal) => ({ deal, score: priorityOf(deal, book) }))
    .sort(
      (a, b) =>
        b.score - a.score || b.deal.amount - a.deal.amount || compareIds(a.deal.opportunityId, b.deal.opportunityId),
    )
    .slice(0, ACTIONS_PER_REP.value);
}

interface Around {
  readonly score: number;
  readonly rank: number;
  readonly people: readonly Contact[];
  readonly benchmark: Benchmark | undefined;
}

function actionOf(deal: Deal, { score, rank, people, benchmark }: Around): NextBestAction {
  const { opportunityId, ownerId, accountName, amount, healthScore, daysSinceContact, riskFlags } = deal;
  const flag = riskFlags.length === 0 ? null : flagToActOn(riskFlags);
  const contact = targetOf(flag === null ? keepInTouch : actionFor(flag), people);
  const step = benchmark?.nextStep ?? null;
  const reason = flag === null ? inTouchReason(deal, step) : flagRuleOf(flag).reason(deal, step);
  const type = contact === null ? 'task' : typeOf(flag === null ? keepInTouch.action : actionFor(flag).action);
  const hours = contact === null ? null : windowOf(contact);
  const urgency = urgencyOf(score, deal.daysUntilClose);
  const due = flag === null ? stepToPrepare(deal) : null;
  return {
    actionId: `action-${opportunityId}`,
    repId: ownerId,
    opportunityId,
    accountName,
    contactName: contact?.contactName ?? null,
    contactRole: contact?.contactRole ?? null,
    actionType: type,
    actionReason: contact === null ? `Nobody at the account is known: find a contact. ${reason}` : reason,
    priorityScore: score,
    priorityRank: rank,
    bestTimeStart: hours?.start ?? null,
    bestTimeEnd: hours?.end ?? null,
    urgency: due === null ? urgency : inTimeFor(due, urgency, deal.asOf),
    dealAmount: amount,
    dealHealth: healthScore,
    daysSinceContact,
    riskIfDelayed: riskText(deal),
    actionIcon: ICONS[type],
    timeDisplay: hours === null ? 'Any time' : `${hours.start} – ${hours.end}`,
  };
}

/** A rep's list has no escalations: what a rep does about them is a task. */
const typeOf = (action: StuckAction): ActionType => (action === 'escalate' ? 'task' : action);

/** Two hours around the hour at which a person usually answers, in office time; null: the person never has. */
function windowOf({ answerHours }: Contact): { readonly start: string; readonly end: string } | null {
  if (answerHours === null) return null;
  const start = (Math.round(answerHours) + 23 - OFFICE_BEHIND_UTC.value) % 24;
  return { start: hourText(start), end: hourText(start + 2) };
}

function riskText({ amount, daysUntilClose, healthScore }: Deal): string {
  const when =
    daysUntilClose > 0
      ? `due in ${daysText(daysUntilClose)}`
      : daysUntilClose === 0
        ? 'due today'
        : `${daysText(-daysUntilClose)} overdue`;
  return `${moneyText(amount)} at stake: ${when}, health ${healthScore} of 100`;
}
