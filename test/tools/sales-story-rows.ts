import { addMonths, DAY, quarterStart, type Time } from '../../core/kernel/time.ts';
import type { DatasetRow } from '../../core/views/revops/graph/dataset.ts';
import type * as sources from '../../core/views/revops/sources/schemas.ts';
import { stages } from '../../core/world/index.ts';
import {
  closingMidnights,
  isOpenAt,
  openedAt,
  STORY_BEGINS,
  type Story,
  type StoryDeal,
  type StoryRep,
  sinceAt,
  storyReps,
  valueAt,
} from './sales-story.ts';

type RowsOfSource<Name extends keyof typeof sources> = readonly DatasetRow<(typeof sources)[Name]>[];

/** The rows of the sources that forecasts are made of, as of a moment of the story: nothing later is in them. */
export interface StoryRows {
  readonly clock: RowsOfSource<'clock'>;
  readonly opportunities: RowsOfSource<'opportunities'>;
  readonly closed: RowsOfSource<'closedOpportunities'>;
  readonly snapshots: RowsOfSource<'dealSnapshots'>;
  readonly reps: RowsOfSource<'reps'>;
  readonly quotas: RowsOfSource<'quotas'>;
  readonly calls: RowsOfSource<'forecastCalls'>;
  readonly stages: RowsOfSource<'processEvents'>;
  readonly moves: RowsOfSource<'pipelineMoves'>;
  readonly won: RowsOfSource<'wonAmounts'>;
}

/** Where a build stands: the day it is of, the last instant that it knows, and the quarter. */
export interface StoryMoment {
  readonly asOf: Time;
  readonly through: Time;
  readonly quarter: Time;
}

/** The end of a week or quarter, by its closing midnight. */
export const closingOf = (midnight: Time): StoryMoment => ({
  asOf: midnight,
  through: midnight,
  quarter: quarterStart(midnight - DAY),
});

/** A day that runs, with all that has happened in it up to a time. */
export const runningOf = (time: Time): StoryMoment => {
  const asOf = time - (time % DAY);
  return { asOf, through: time, quarter: quarterStart(asOf) };
};

export function quarterText(time: Time): string {
  const date = new Date(time);
  return `Q${Math.floor(date.getUTCMonth() / 3) + 1} ${date.getUTCFullYear()}`;
}

export function storyRows(story: Story, moment: StoryMoment, team = 'All'): StoryRows {
  const { asOf, through, quarter } = moment;
  const inTeam = (rep: StoryRep) => team === 'All' || rep.managerName === team;
  const everyone = story.deals.filter((deal) => openedAt(deal) <= through);
  const deals = everyone.filter(({ rep }) => inTeam(rep));
  const sellers = storyReps.filter(inTeam);
  const midnights = closingMidnights(asOf);
  const day = asOf === addMonths(quarter, 3) ? asOf - DAY : asOf;
  return {
    clock: [
      {
        asOf,
        quarter: quarterText(quarter),
        quarterStart: quarter,
        quarterEnd: addMonths(quarter, 3),
        weekNumber: Math.min(13, Math.floor((day - quarter) / (7 * DAY)) + 1),
        team,
        segmentFilter: 'All',
        regionFilter: 'All',
      },
    ],
    opportunities: deals
      .filter((deal) => isOpenAt(deal, through))
      .map((deal) => ({
        opportunityId: deal.id,
        opportunityName: `${deal.id} – ${deal.type}`,
        accountName: deal.id,
        ownerName: deal.rep.repName,
        ...factsOf(deal, through),
      })),
    closed: deals.flatMap((deal) => closedRow(deal, through)),
    snapshots: midnights.flatMap((at) =>
      deals
        .filter((deal) => isOpenAt(deal, at))
        .map((deal) => ({ snapshotAt: at, opportunityId: deal.id, ...factsOf(deal, at) })),
    ),
    reps: sellers.map((rep) => ({ ...rep, hiredAt: STORY_BEGINS })),
    quotas: quarterStarts(through).flatMap((start) =>
      sellers.map(({ repId, managerName, segment, region }) => ({
        repId,
        quarter: quarterText(start),
        quarterStart: start,
        amount: quotaOf(repId),
        managerName,
        segment,
        region,
      })),
    ),
    calls: midnights.flatMap((at) => callsAt(story.deals, at, team)),
    stages: deals.flatMap((deal) => stageRows(deal, through)),
    moves: deals.flatMap((deal) => movesOf(deal, through)),
    won: everyone.flatMap((deal) =>
      closedRow(deal, through).flatMap(({ opportunityId, outcome, type, segment, amount, closedAt }) =>
        outcome === 'Won' ? [{ opportunityId, type, segment, amount, wonAt: closedAt }] : [],
      ),
    ),
  };
}

function territoryOf({ managerName, segment, region }: StoryRep) {
  return { managerName, segment, region };
}

function factsOf(deal: StoryDeal, at: Time) {
  return {
    type: deal.type,
    ownerId: deal.rep.repId,
    stage: valueAt(deal.stages, at),
    category: valueAt(deal.categories, at),
    amount: valueAt(deal.amounts, at),
    openedAt: openedAt(deal),
    stageSince: sinceAt(deal.stages, at),
    closeDate: valueAt(deal.closeDates, at),
    slips: deal.closeDates.filter((moved) => moved.at <= at).length - 1,
    engagedContacts: deal.engaged,
    economicBuyer: deal.engaged > 2 ? 1 : 0,
    champion: deal.engaged > 1 ? 1 : 0,
    inbound30: deal.engaged,
    outbound30: 2,
    lastInbound: deal.engaged > 0 ? sinceAt(deal.stages, at) : null,
    lastOutbound: openedAt(deal),
    nextStepDue: null,
    ...territoryOf(deal.rep),
  };
}

function closedRow(deal: StoryDeal, through: Time): DatasetRow<typeof sources.closedOpportunities>[] {
  const { end, rep } = deal;
  if (end === null || end.at > through) return [];
  return [
    {
      opportunityId: deal.id,
      opportunityName: `${deal.id} – ${deal.type}`,
      accountName: deal.id,
      type: deal.type,
      ownerId: rep.repId,
      ownerName: rep.repName,
      outcome: end.outcome,
      lossReason: end.outcome === 'Lost' ? 'price' : null,
      lastStage: valueAt(deal.stages, end.at),
      amount: end.amount,
      openedAt: openedAt(deal),
      closedAt: end.at,
      closeQuarter: quarterText(end.at),
      cycleDays: (end.at - openedAt(deal)) / DAY,
      engagedContacts: deal.engaged,
      economicBuyer: 0,
      champion: 0,
      slips: deal.closeDates.length - 1,
      activities: 3,
      firstFollowUpHours: null,
      ...territoryOf(rep),
    },
  ];
}

function stageRows(deal: StoryDeal, through: Time): DatasetRow<typeof sources.processEvents>[] {
  const end = deal.end !== null && deal.end.at <= through ? deal.end : null;
  const seen = deal.stages.filter(({ at }) => at <= through);
  return seen.map(({ at, value }, n) => {
    const next = seen[n + 1];
    return {
      opportunityId: deal.id,
      type: deal.type,
      ownerId: deal.rep.repId,
      stage: value,
      enteredAt: at,
      leftAt: next?.at ?? end?.at ?? null,
      outcome: next ? ('Advanced' as const) : (end?.outcome ?? ('Open' as const)),
      amount: valueAt(deal.amounts, at),
      ...territoryOf(deal.rep),
    };
  });
}

function movesOf(deal: StoryDeal, through: Time): DatasetRow<typeof sources.pipelineMoves>[] {
  const opened = openedAt(deal);
  const make = (
    at: Time,
    move: 'opened' | 'value' | 'close-date' | 'won' | 'lost',
    amounts: readonly [number, number],
    dates: readonly [Time | null, Time],
  ) => ({
    moveId: `${deal.id}-${at}-${move}`,
    opportunityId: deal.id,
    at,
    move,
    cause: null,
    amountBefore: amounts[0],
    amountAfter: amounts[1],
    closeBefore: dates[0],
    closeAfter: dates[1],
    ownerId: deal.rep.repId,
    ...territoryOf(deal.rep),
  });
  const amountAt = (at: Time) => valueAt(deal.amounts, at);
  const dateAt = (at: Time) => valueAt(deal.closeDates, at);
  const { end } = deal;
  const moves = [
    make(opened, 'opened', [0, amountAt(opened)], [null, dateAt(opened)]),
    ...deal.amounts
      .slice(1)
      .map(({ at, value }) => make(at, 'value', [amountAt(at - 1), value], [dateAt(at - 1), dateAt(at - 1)])),
    ...deal.closeDates
      .slice(1)
      .map(({ at, value }) => make(at, 'close-date', [amountAt(at), amountAt(at)], [dateAt(at - 1), value])),
    ...(end === null
      ? []
      : [
          make(
            end.at,
            end.outcome === 'Won' ? 'won' : 'lost',
            [amountAt(end.at), end.amount],
            [dateAt(end.at), dateAt(end.at)],
          ),
        ]),
  ];
  return moves.filter(({ at }) => at <= through).sort((a, b) => a.at - b.at);
}

/** Differs from rep to rep, and has odd cents. */
const quotaOf = (repId: string): number => 90_000_07 + storyReps.findIndex((rep) => rep.repId === repId) * 31_000_01;

function quarterStarts(until: Time): Time[] {
  const starts: Time[] = [];
  for (let start = quarterStart(STORY_BEGINS); start <= until; start = addMonths(start, 3)) starts.push(start);
  return starts;
}

/** Each rep calls what is won and in commit; a manager calls nine tenths of what the reps do. */
function callsAt(deals: readonly StoryDeal[], at: Time, team: string): DatasetRow<typeof sources.forecastCalls>[] {
  const quarter = quarterStart(at - DAY);
  const end = addMonths(quarter, 3);
  const sellers = storyReps.filter(({ managerName }) => team === 'All' || managerName === team);
  const ofReps = sellers.map((rep) => {
    const own = deals.filter((deal) => deal.rep === rep);
    const closed = own.reduce((sum, { end: won }) => {
      const counts = won !== null && won.outcome === 'Won' && won.at <= at && won.at >= quarter && won.at < end;
      return sum + (counts ? won.amount : 0);
    }, 0);
    const open = own.filter((deal) => isOpenAt(deal, at) && valueAt(deal.closeDates, at) < end);
    const commit = open.filter((deal) => valueAt(deal.categories, at) === 'commit');
    const call = closed + commit.reduce((sum, deal) => sum + valueAt(deal.amounts, at), 0);
    return { rep, closed, call };
  });
  const base = { calledAt: at, quarter: quarterText(quarter) };
  const byManager = Map.groupBy(ofReps, ({ rep }) => rep.managerName);
  return [
    ...ofReps.map(({ rep, closed, call }) => ({
      ...base,
      callerId: rep.repId,
      level: 'rep' as const,
      closed,
      commit: call,
      bestCase: call,
      ...territoryOf(rep),
    })),
    ...[...byManager.values()].flatMap((team) => {
      const [first] = team;
      if (!first) return [];
      const sum = (of: (entry: (typeof team)[number]) => number) => team.reduce((total, entry) => total + of(entry), 0);
      return [
        {
          ...base,
          callerId: first.rep.managerId,
          level: 'manager' as const,
          closed: sum(({ closed }) => closed),
          commit: Math.round(0.9 * sum(({ call }) => call)),
          bestCase: null,
          ...territoryOf(first.rep),
        },
      ];
    }),
  ];
}

/** Every stage of every type takes so many days. */
export const storyBenchmarks: RowsOfSource<'stageBenchmarks'> = (
  ['New Business', 'Expansion', 'Renewal'] as const
).flatMap((type) =>
  stages.map((stage, n) => ({ type, stage, stageOrder: n + 1, benchmarkDays: 12 + n, nextStep: 'proposal' as const })),
);
