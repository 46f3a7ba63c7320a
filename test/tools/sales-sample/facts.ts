import { DAY, HOUR, type Time } from '../../../core/kernel/time.ts';
import type { DatasetRow } from '../../../core/views/revops/graph/dataset.ts';
import type * as source from '../../../core/views/revops/sources/schemas.ts';
import type { SampleDeal, Touch } from './deal.ts';
import type { SampleRep } from './people.ts';

/** The rows of a deal's sources. */

type Snapshot = DatasetRow<typeof source.dealSnapshots>;

export const territoryOf = ({ managerName, segment, region }: SampleRep) => ({ managerName, segment, region });

const lastBefore = <T extends { readonly at: Time }>(list: readonly T[], moment: Time): T | undefined =>
  list.findLast(({ at }) => at < moment);

const isAnswer = ({ outcome }: Touch): boolean => outcome === 'answered' || outcome === 'held';

/** An open deal as it stood at a midnight: everything that happened before it, and nothing of it or after. */
export function factsAt(deal: SampleDeal, moment: Time): Omit<Snapshot, 'snapshotAt' | 'opportunityId'> {
  const visit = deal.visits.findLast(({ enteredAt }) => enteredAt < moment);
  const money = lastBefore(deal.moves, moment);
  if (visit === undefined || money === undefined) throw new Error(`${deal.id} was not open at ${moment}`);
  return {
    type: deal.type,
    ownerId: deal.rep.repId,
    stage: visit.stage,
    category: lastBefore(deal.categories, moment)?.category ?? 'pipeline',
    amount: money.amountAfter,
    openedAt: deal.openedAt,
    stageSince: visit.enteredAt,
    closeDate: money.closeAfter,
    slips: slipsBefore(deal, moment),
    ...engagementAt(deal, moment),
    nextStepDue: lastBefore(deal.steps, moment)?.due ?? null,
    ...territoryOf(deal.rep),
  };
}

const slipsBefore = ({ moves }: SampleDeal, moment: Time): number =>
  moves.filter(({ at, closeBefore, closeAfter }) => at < moment && closeBefore !== null && closeAfter > closeBefore)
    .length;

export function engagementAt({ touches }: SampleDeal, moment: Time) {
  const names = new Set<string>();
  let [inbound30, outbound30, economicBuyer, champion] = [0, 0, 0, 0];
  let lastInbound: Time | null = null;
  let lastOutbound: Time | null = null;
  for (const touch of touches) {
    if (touch.at >= moment) break;
    const isRecent = touch.at >= moment - 30 * DAY ? 1 : 0;
    if (touch.direction === 'inbound') {
      lastInbound = touch.at;
      inbound30 += isRecent;
    } else {
      lastOutbound = touch.at;
      outbound30 += isRecent;
    }
    if (!isAnswer(touch)) continue;
    names.add(touch.contact.name);
    if (touch.contact.role === 'economic-buyer') economicBuyer = 1;
    if (touch.contact.role === 'champion') champion = 1;
  }
  return { engagedContacts: names.size, economicBuyer, champion, inbound30, outbound30, lastInbound, lastOutbound };
}

const opportunityName = ({ account, type }: SampleDeal): string => `${account} – ${type}`;

export function openRow(deal: SampleDeal, now: Time): DatasetRow<typeof source.opportunities> {
  return {
    opportunityId: deal.id,
    opportunityName: opportunityName(deal),
    accountName: deal.account,
    ownerName: deal.rep.repName,
    ...factsAt(deal, now),
  };
}

export function closedRow(deal: SampleDeal, closeQuarter: string): DatasetRow<typeof source.closedOpportunities> {
  const { end, visits, moves, touches, openedAt } = deal;
  const [lastStage, amount] = [visits.at(-1)?.stage, moves.at(-1)?.amountAfter];
  if (end === null || lastStage === undefined || amount === undefined) throw new Error(`${deal.id} is open`);
  const { engagedContacts, economicBuyer, champion } = engagementAt(deal, end.at);
  const followUp = touches.find(({ direction }) => direction === 'outbound');
  return {
    opportunityId: deal.id,
    opportunityName: opportunityName(deal),
    accountName: deal.account,
    type: deal.type,
    ownerId: deal.rep.repId,
    ownerName: deal.rep.repName,
    outcome: end.outcome,
    lossReason: end.reason,
    lastStage,
    amount,
    openedAt,
    closedAt: end.at,
    closeQuarter,
    cycleDays: (end.at - openedAt) / DAY,
    engagedContacts,
    economicBuyer,
    champion,
    slips: slipsBefore(deal, end.at),
    activities: touches.length,
    firstFollowUpHours: followUp === undefined ? null : (followUp.at - openedAt) / HOUR,
    ...territoryOf(deal.rep),
  };
}

export function activityRows({ id, rep, touches }: SampleDeal): readonly DatasetRow<typeof source.activities>[] {
  return touches.map(({ at, activity, direction, outcome, contact }) => ({
    activityId: `${id}-${activity}-${at}`,
    opportunityId: id,
    ownerId: rep.repId,
    at,
    activity,
    direction,
    outcome,
    contactName: contact.name,
    contactRole: contact.role,
    ...territoryOf(rep),
  }));
}

export function contactRows({ id, contacts, touches }: SampleDeal): readonly DatasetRow<typeof source.contacts>[] {
  return contacts.map(({ name, role }) => {
    const answers = touches.filter((touch) => touch.contact.name === name && isAnswer(touch)).map(({ at }) => at);
    const hours = answers.map((at) => (at % DAY) / HOUR).sort((a, b) => a - b);
    return {
      opportunityId: id,
      contactName: name,
      contactRole: role,
      engaged: answers.length > 0 ? 1 : 0,
      lastAnswer: answers.at(-1) ?? null,
      answerHours: hours[Math.floor(hours.length / 2)] ?? null,
    };
  });
}

export function processRows({
  id,
  type,
  rep,
  visits,
  moves,
}: SampleDeal): readonly DatasetRow<typeof source.processEvents>[] {
  return visits.map((visit) => ({
    opportunityId: id,
    type,
    ownerId: rep.repId,
    ...visit,
    amount: moves.findLast(({ at }) => at <= visit.enteredAt)?.amountAfter ?? 0,
    ...territoryOf(rep),
  }));
}

export function moveRows({ id, rep, moves }: SampleDeal): readonly DatasetRow<typeof source.pipelineMoves>[] {
  return moves.map((move) => ({
    moveId: `${id}-${move.move}-${move.at}`,
    opportunityId: id,
    ...move,
    ownerId: rep.repId,
    ...territoryOf(rep),
  }));
}
