import { DAY, type Time } from '../../../kernel/time.ts';
import type {
  EventOf,
  leadActivity,
  leadCloseDateChanged,
  leadLost,
  leadOpened,
  leadSnapshot,
  leadStageChanged,
  leadValueChanged,
  leadWon,
} from '../../../world/index.ts';
import type { DatasetRow } from '../graph/dataset.ts';
import { engagementOf, type Followed, firstFollowUpHours, follow, rowId } from './followed.ts';
import { followedOf, type Kept } from './kept.ts';
import { quarterName } from './moments.ts';
import { type Roster, repOf, territoryOf } from './roster.ts';
import type { pipelineMoves, processEvents } from './schemas.ts';

type Move = DatasetRow<typeof pipelineMoves>;
type VisitRow = DatasetRow<typeof processEvents>;

export function opened(kept: Kept, { entity, time, data }: EventOf<typeof leadOpened>, roster: Roster): void {
  const { type, stage, value, account, closeDate } = data;
  if (account === null || closeDate === null) throw new Error(`${entity} was opened without account or close date`);
  const opportunity: Followed = {
    id: entity,
    name: `${account} – ${type}`,
    accountName: account,
    type,
    owner: repOf(roster, data.owner),
    openedAt: time,
    closedAt: null,
    visits: [{ stage, enteredAt: time, amount: value }],
    inbound: [],
    outbound: [],
    answers: new Map(),
    engagedRoles: new Set(),
    amount: value,
    closeDate,
    slips: 0,
    nextStepDue: null,
    named: { time: 0, kinds: [] },
  };
  kept.followed.set(entity, opportunity);
  kept.opened.add(time, opportunity);
  move(kept, opportunity, time, { move: 'opened', amountBefore: 0, closeBefore: null });
}

export function stageChanged(kept: Kept, { entity, time, data }: EventOf<typeof leadStageChanged>): void {
  const opportunity = followedOf(kept, entity);
  leave(kept, opportunity, time, 'Advanced');
  opportunity.visits.push({ stage: data.to, enteredAt: time, amount: data.value });
}

export function valueChanged(kept: Kept, { entity, time, data }: EventOf<typeof leadValueChanged>): void {
  const opportunity = followedOf(kept, entity);
  const amountBefore = opportunity.amount;
  opportunity.amount = data.to;
  move(kept, opportunity, time, { move: 'value', cause: data.cause, amountBefore });
}

export function closeDateChanged(kept: Kept, { entity, time, data }: EventOf<typeof leadCloseDateChanged>): void {
  const opportunity = followedOf(kept, entity);
  const closeBefore = opportunity.closeDate;
  opportunity.closeDate = data.to;
  if (data.to > closeBefore) opportunity.slips += 1;
  move(kept, opportunity, time, { move: 'close-date', cause: data.cause, closeBefore });
}

export function closed(kept: Kept, event: EventOf<typeof leadWon | typeof leadLost>): void {
  const { entity, time, data } = event;
  const opportunity = followedOf(kept, entity);
  const { openedAt, owner, inbound, outbound } = opportunity;
  const amountBefore = opportunity.amount;
  opportunity.amount = data.value;
  opportunity.closedAt = time;
  const outcome = event.kind === 'lead.won' ? 'Won' : 'Lost';
  if (outcome === 'Won') {
    const { segment } = owner;
    kept.won.add(time, { opportunityId: entity, type: opportunity.type, segment, amount: data.value, wonAt: time });
  }
  const { engagedContacts, economicBuyer, champion } = engagementOf(opportunity, time);
  const lastStage = leave(kept, opportunity, time, outcome);
  move(kept, opportunity, time, { move: event.kind === 'lead.won' ? 'won' : 'lost', amountBefore });
  kept.closed.add(time, {
    opportunityId: entity,
    opportunityName: opportunity.name,
    accountName: opportunity.accountName,
    type: opportunity.type,
    ownerId: owner.id,
    ownerName: owner.name,
    outcome,
    lossReason: event.kind === 'lead.lost' ? event.data.reason : null,
    lastStage,
    amount: data.value,
    openedAt,
    closedAt: time,
    closeQuarter: quarterName(time),
    cycleDays: Math.round((time - openedAt) / DAY), // as the company's own counter has it, so that means agree
    engagedContacts,
    economicBuyer,
    champion,
    slips: opportunity.slips,
    activities: inbound.length + outbound.length,
    firstFollowUpHours: firstFollowUpHours(opportunity),
    ...territoryOf(owner),
  });
}

export function active(kept: Kept, event: EventOf<typeof leadActivity>, roster: Roster): void {
  const { entity, time, data } = event;
  const opportunity = followedOf(kept, entity);
  follow(opportunity, event);
  kept.activities.add(time, {
    activityId: rowId(opportunity, data.activity, time),
    opportunityId: entity,
    ownerId: data.owner,
    at: time,
    activity: data.activity,
    direction: data.direction,
    outcome: data.outcome,
    contactName: data.contact,
    contactRole: data.role,
    ...territoryOf(repOf(roster, data.owner)),
  });
}

export function snapshot(kept: Kept, { entity, time, data }: EventOf<typeof leadSnapshot>, roster: Roster): void {
  kept.snapshots.add(time, {
    snapshotAt: time,
    opportunityId: entity,
    type: data.type,
    ownerId: data.owner,
    stage: data.stage,
    category: data.category,
    amount: data.value,
    openedAt: data.openedAt,
    stageSince: data.stageSince,
    closeDate: data.closeDate,
    slips: data.slips,
    engagedContacts: data.engaged,
    economicBuyer: data.economicBuyer,
    champion: data.champion,
    inbound30: data.inbound,
    outbound30: data.outbound,
    lastInbound: orNull(data.lastInbound),
    lastOutbound: orNull(data.lastOutbound),
    nextStepDue: orNull(data.nextStepDue),
    ...territoryOf(repOf(roster, data.owner)),
  });
}

/** Events write 0 for a time that there isn't. */
export const orNull = (time: Time): Time | null => (time === 0 ? null : time);

/** The row of a stage that the opportunity is in since its last visit began. */
export function visitRow({ id, type, owner }: Followed, visit: Followed['visits'][number]): VisitRow {
  const { stage, enteredAt, amount } = visit;
  const { managerName, segment, region } = owner;
  const open = { leftAt: null, outcome: 'Open' } as const;
  return {
    opportunityId: id,
    type,
    ownerId: owner.id,
    stage,
    enteredAt,
    ...open,
    amount,
    managerName,
    segment,
    region,
  };
}

function leave(kept: Kept, opportunity: Followed, leftAt: Time, outcome: VisitRow['outcome']): VisitRow['stage'] {
  const visit = opportunity.visits.at(-1);
  if (!visit) throw new Error(`${opportunity.id} is in no stage`);
  kept.visits.add(leftAt, { ...visitRow(opportunity, visit), leftAt, outcome });
  return visit.stage;
}

/** A change of the pipeline, after it: what it says of before is what differs from after. */
function move(
  kept: Kept,
  opportunity: Followed,
  at: Time,
  change: Pick<Move, 'move'> & Partial<Pick<Move, 'cause' | 'amountBefore' | 'closeBefore'>>,
): void {
  const { id, owner, amount, closeDate } = opportunity;
  kept.moves.add(at, {
    moveId: rowId(opportunity, change.move, at),
    opportunityId: id,
    at,
    cause: null,
    amountBefore: amount,
    amountAfter: amount,
    closeBefore: closeDate,
    closeAfter: closeDate,
    ownerId: owner.id,
    ...change,
    ...territoryOf(owner),
  });
}
