import { addMonths, DAY, parseDate } from '../../../../../../core/kernel/time.ts';
import type { DatasetRow } from '../../../../../../core/views/revops/graph/dataset.ts';
import type {
  activities,
  clock,
  closedOpportunities,
  contacts,
  opportunities,
  quotas,
  reps,
} from '../../../../../../core/views/revops/sources/schemas.ts';
import { quarterName, type RepSources } from './rep-rows.ts';

/** Rows of one rep of one team, but for what a test changes; the day is 20 November 2026, a Friday. */

export const TODAY = parseDate('2026-11-20');
const territory = { managerName: 'Ada Boyle', segment: 'Mid-Market', region: 'West' } as const;
let made = 0;
/** An id that no row has yet. */
const fresh = (prefix: string): string => {
  made += 1;
  return `${prefix}-${made}`;
};

export function clockRow(changes: Partial<DatasetRow<typeof clock>> = {}): DatasetRow<typeof clock> {
  const quarterStart = parseDate('2026-10-01');
  return {
    asOf: TODAY,
    quarter: 'Q4 2026',
    quarterStart,
    quarterEnd: addMonths(quarterStart, 3),
    weekNumber: 8,
    team: 'All',
    segmentFilter: 'All',
    regionFilter: 'All',
    ...changes,
  };
}

export function repRow(changes: Partial<DatasetRow<typeof reps>> = {}): DatasetRow<typeof reps> {
  const repId = changes.repId ?? 'rep-1';
  return {
    repId,
    repName: `Bo Li ${repId}`,
    managerId: 'manager-1',
    hiredAt: parseDate('2022-01-10'),
    ...territory,
    ...changes,
  };
}

export function quotaRow(start: string, amount: number, repId = 'rep-1'): DatasetRow<typeof quotas> {
  const quarterStart = parseDate(start);
  return { repId, quarter: quarterName(quarterStart), quarterStart, amount, ...territory };
}

export function closedDeal(
  changes: Partial<DatasetRow<typeof closedOpportunities>> = {},
): DatasetRow<typeof closedOpportunities> {
  const closedAt = changes.closedAt ?? parseDate('2026-10-20');
  return {
    opportunityId: fresh('closed'),
    opportunityName: 'Hart – Expansion',
    accountName: 'Hart',
    type: 'Expansion',
    ownerId: 'rep-1',
    ownerName: 'Bo Li',
    outcome: 'Won',
    lossReason: null,
    lastStage: 'Negotiation',
    amount: 50_000_00,
    openedAt: closedAt - 40 * DAY,
    closedAt,
    closeQuarter: quarterName(closedAt),
    cycleDays: 40,
    engagedContacts: 2,
    economicBuyer: 1,
    champion: 1,
    slips: 0,
    activities: 12,
    firstFollowUpHours: 12,
    ...territory,
    ...changes,
  };
}

export function openDeal(changes: Partial<DatasetRow<typeof opportunities>> = {}): DatasetRow<typeof opportunities> {
  return {
    opportunityId: fresh('lead'),
    opportunityName: 'Hart – Expansion',
    accountName: 'Hart',
    ownerName: 'Bo Li',
    type: 'Expansion',
    ownerId: 'rep-1',
    stage: 'Proposal',
    category: 'pipeline',
    amount: 50_000_00,
    openedAt: TODAY - 40 * DAY,
    stageSince: TODAY - 5 * DAY,
    closeDate: TODAY + 30 * DAY,
    slips: 0,
    engagedContacts: 3,
    economicBuyer: 1,
    champion: 1,
    inbound30: 5,
    outbound30: 5,
    lastInbound: TODAY - 2 * DAY,
    lastOutbound: TODAY - DAY,
    nextStepDue: TODAY + 4 * DAY,
    ...territory,
    ...changes,
  };
}

export function activity(changes: Partial<DatasetRow<typeof activities>> = {}): DatasetRow<typeof activities> {
  return {
    activityId: fresh('activity'),
    opportunityId: 'lead-1',
    ownerId: 'rep-1',
    at: TODAY - DAY,
    activity: 'call',
    direction: 'outbound',
    outcome: 'answered',
    contactName: 'Jo Roe',
    contactRole: 'champion',
    ...territory,
    ...changes,
  };
}

export function contact(changes: Partial<DatasetRow<typeof contacts>> = {}): DatasetRow<typeof contacts> {
  return {
    opportunityId: 'lead-1',
    contactName: 'Jo Roe',
    contactRole: 'champion',
    engaged: 1,
    lastAnswer: TODAY - 3 * DAY,
    answerHours: 19.4,
    ...changes,
  };
}

/** Sources with nothing in them but a day and a rep, and what is given. */
export function sourcesWith(given: Partial<RepSources>): RepSources {
  return {
    clock: [clockRow()],
    reps: [repRow()],
    quotas: [],
    closed: [],
    open: [],
    events: [],
    benchmarks: [],
    snapshots: [],
    activities: [],
    contacts: [],
    won: [],
    ...given,
  };
}
