import { NOT_MEASURABLE } from '../../../print/format.ts';
import type { NextStep } from '../../../world/index.ts';
import { copiesOf, copyOf } from '../graph/copies.ts';
import { type DatasetRow, defineTransform } from '../graph/dataset.ts';
import { formatAmount } from '../graph/format.ts';
import { choice, type Fields, nullable, text } from '../graph/schema.ts';
import { contacts, stageBenchmarks } from '../sources/schemas.ts';
import { dealHealthScores } from './deal-health-scores.ts';
import { dealsStuckInProcess } from './deals-stuck-in-process.ts';
import { actionFor, flagToActOn, stuckActions } from './flag-actions.ts';
import { flagLabel } from './risk-flags.ts';
import { slipStatus, urgencyStatus } from './statuses.ts';
import { urgencyIcons } from './stuck-rules.ts';
import { type Contact, targetOf } from './target-contact.ts';

type Stuck = DatasetRow<typeof dealsStuckInProcess>;
type Scored = DatasetRow<typeof dealHealthScores>;

const fields = {
  ...copiesOf(dealsStuckInProcess, 'opportunityId', 'accountName', 'opportunityName', 'ownerName', 'amount'),
  stageName: copyOf(dealsStuckInProcess, 'stage'),
  ...copiesOf(dealsStuckInProcess, 'daysInStage', 'healthScore', 'closeDate', 'urgency', 'riskFlags'),
  riskFlagsDisplay: text({
    says: 'The flags in words: `Stuck • No EB • Going Dark`.',
    formula: '[risk_flags] in words, in their order',
  }),
  ...copiesOf(dealsStuckInProcess, 'daysUntilClose', 'slipRisk'),
  primaryAction: choice(stuckActions, {
    says: 'What to do first, by the worst flag beside that it is stuck, and the urgency.',
    formula: 'by the first of [risk_flags] other than STUCK; a critical deal may need another action, by [urgency]',
  }),
  actionTarget: nullable(
    text({
      says: 'The contact whom it is for; null: the deal has no contact.',
      formula:
        '[contacts.contact_name] that suits the flag, by [contacts.contact_role], [contacts.last_answer] or [contacts.engaged]',
    }),
  ),
  actionReason: text({
    says: 'Why: what the action is to bring.',
    formula:
      'a sentence for the flag, with [stage_name], [days_in_stage], days since [deal_health_scores.last_inbound], [deals_stuck_in_process.slips] or [stage_benchmarks.next_step]',
  }),
  urgencyIcon: text({ says: '🔴 critical, 🟠 high, 🟡 medium, ⚪ low.', formula: 'by [urgency]' }),
  amountDisplay: text({
    says: '`$2.1M`; below a million `$84K`, below ten thousand `$4,120`.',
    formula: '[amount] in millions, thousands or whole dollars, by its size',
  }),
} satisfies Fields;

interface Beside {
  readonly health: Scored | undefined;
  readonly people: readonly Contact[];
  readonly step: NextStep | undefined;
}

/** The reason with the deal's own figures in it. */
function reasonOf(reason: string, { stage, daysInStage, slips }: Stuck, { health, step }: Beside): string {
  const silent = health?.signals.find(({ signal }) => signal === 'recency')?.value;
  const words: Readonly<Record<string, string | number | null | undefined>> = {
    stage,
    days: daysInStage,
    silent,
    slips,
    step: step?.replaceAll('-', ' '),
  };
  return reason.replace(/\{(\w+)\}/g, (_, word: string) => String(words[word] ?? NOT_MEASURABLE));
}

function viewRow(deal: Stuck, beside: Beside) {
  const todo = actionFor(flagToActOn(deal.riskFlags));
  return {
    opportunityId: deal.opportunityId,
    accountName: deal.accountName,
    opportunityName: deal.opportunityName,
    ownerName: deal.ownerName,
    amount: deal.amount,
    stageName: deal.stage,
    daysInStage: deal.daysInStage,
    healthScore: deal.healthScore,
    closeDate: deal.closeDate,
    urgency: deal.urgency,
    riskFlags: deal.riskFlags,
    riskFlagsDisplay: deal.riskFlags.map(flagLabel).join(' • '),
    daysUntilClose: deal.daysUntilClose,
    slipRisk: deal.slipRisk,
    primaryAction: deal.urgency === 'CRITICAL' ? todo.whenCritical : todo.action,
    actionTarget: targetOf(todo, beside.people)?.contactName ?? null,
    actionReason: reasonOf(todo.reason, deal, beside),
    urgencyIcon: urgencyIcons[deal.urgency],
    amountDisplay: formatAmount(deal.amount),
  };
}

/** The stuck deals as the dashboard shows them: in words, each with what to do first. */
export const stuckDealsView = defineTransform({
  id: 'stuck_deals_view',
  path: '/RevOps/Analytics/stuck_deals_view',
  layer: 'view',
  says: 'The stuck deals as the dashboard shows them: in words, each with what to do first, with whom, and why.',
  grain: 'one row per open opportunity that is stuck, for display',
  key: ['opportunityId'],
  fields,
  inputs: { stuck: dealsStuckInProcess, scores: dealHealthScores, contacts, benchmarks: stageBenchmarks },
  compute({ stuck, scores, contacts: people, benchmarks }) {
    const ids = new Set(stuck.map(({ opportunityId }) => opportunityId));
    const health = new Map(scores.filter((row) => ids.has(row.opportunityId)).map((row) => [row.opportunityId, row]));
    const peopleOf = Map.groupBy(
      people.filter((row) => ids.has(row.opportunityId)),
      (row) => row.opportunityId,
    );
    const steps = new Map(benchmarks.map((row) => [`${row.type}/${row.stage}`, row.nextStep]));
    return stuck.map((deal) =>
      viewRow(deal, {
        health: health.get(deal.opportunityId),
        people: peopleOf.get(deal.opportunityId) ?? [],
        step: steps.get(`${deal.type}/${deal.stage}`),
      }),
    );
  },
  uses({ opportunityId, stageName }, { stuck, scores, contacts: people, benchmarks }) {
    const deals = stuck.filter((row) => row.opportunityId === opportunityId);
    return {
      stuck: deals,
      scores: scores.filter((row) => row.opportunityId === opportunityId),
      contacts: people.filter((row) => row.opportunityId === opportunityId),
      benchmarks: benchmarks.filter((row) => row.stage === stageName && row.type === deals[0]?.type),
    };
  },
  status: { urgency: ({ urgency }) => urgencyStatus(urgency), slipRisk: ({ slipRisk }) => slipStatus(slipRisk) },
});
