import type { DatasetRow } from '../graph/dataset.ts';
import type { Fields, RowOf } from '../graph/schema.ts';
import { type AllSources, allSources } from './all.ts';
import { benchmarkRows } from './benchmarks.ts';
import type { SalesFacts } from './facts.ts';
import { type Cut, cut, type Filters, noFilters } from './filters.ts';
import type { LiveSales } from './live.ts';
import { type Moment, nextQuarter, quarterName, weekNumber } from './moments.ts';
import { contactRows, openNow, openThen, openVisits } from './open-deals.ts';
import { type Roster, territoryOf } from './roster.ts';

type Row<N extends keyof AllSources> = DatasetRow<AllSources[N]>;

/** The rows of a source. Two of one version have the same rows; without a version the rows must be looked at. */
export interface SourceRows<R> {
  readonly rows: readonly R[];
  readonly version?: string;
}

/** The rows of every source, by the name of its schema. */
export type SalesSources = { readonly [N in keyof AllSources]: SourceRows<Row<N>> };

/** The same by the ids of the sources, as a build of the graph takes them. */
export function sourcesById(sources: SalesSources): Readonly<Record<string, SourceRows<RowOf<Fields>>>> {
  const names = Object.keys(sources) as (keyof AllSources)[];
  return Object.fromEntries(names.map((name) => [allSources[name].id, sources[name]]));
}

/**
 * The rows of all sources as of a moment. Nothing later than the moment is looked at: as of the end of a week or a quarter
 * they are the same whether read at that instant or years after.
 * Cost: of a past moment and of now a pass over the rows, about a millisecond for the history of the default world.
 * @param live the loaded world, for the moment that runs; null for a past one, whose open deals are the snapshots
 * @throws RangeError where facts, state and moment are not of one time
 */
export function sourcesAt(
  facts: SalesFacts,
  moment: Moment,
  live: LiveSales | null,
  filters: Filters = noFilters,
): SalesSources {
  checkReach(facts, moment, live);
  const { kept, roster, origin } = facts;
  const { asOf, through } = moment;
  const versioned = <R extends Cut>(all: readonly R[], last: (row: R) => string | number): SourceRows<R> =>
    named(origin, filters, cut(filters, all), last);
  const open = cut(filters, live ? openNow(kept, live.deals, moment) : openThen(kept, moment));
  return {
    clock: { rows: [clockRow(moment, filters)] },
    opportunities: { rows: open },
    contacts: { rows: contactRows(kept, open, moment) },
    closedOpportunities: versioned(kept.closed.upTo(through), (row) => row.opportunityId),
    wonAmounts: named(origin, noFilters, kept.won.upTo(through), (row) => row.opportunityId),
    dealSnapshots: versioned(kept.snapshots.upTo(asOf), (row) => row.snapshotAt),
    quotas: versioned(kept.quotas.upTo(through), (row) => row.quarterStart),
    forecastCalls: versioned(kept.calls.upTo(asOf), (row) => row.calledAt),
    activities: versioned(kept.activities.upTo(through), (row) => row.activityId),
    pipelineMoves: versioned(kept.moves.upTo(through), (row) => row.moveId),
    processEvents: visits(facts, moment, filters),
    reps: versioned(repRows(roster, moment), (row) => row.repId),
    stageBenchmarks: { rows: benchmarkRows(), version: origin },
  };
}

/** A stage is entered by opening or by leaving another: as many openings and leavings are the same rows. */
function visits({ kept, origin }: SalesFacts, moment: Moment, filters: Filters): SalesSources['processEvents'] {
  const left = cut(filters, kept.visits.upTo(moment.through));
  const open = cut(filters, openVisits(kept, moment));
  const closings = left.filter(({ outcome }) => outcome !== 'Advanced').length;
  return { rows: [...left, ...open], version: versionOf(origin, filters, left.length, open.length + closings) };
}

/** Rows that only grow, named by how many there are and the last. */
function named<R>(
  origin: string,
  filters: Filters,
  rows: readonly R[],
  last: (row: R) => string | number,
): SourceRows<R> {
  const end = rows.at(-1);
  return { rows, version: versionOf(origin, filters, rows.length, end === undefined ? '' : last(end)) };
}

function versionOf(origin: string, { team, segment, region }: Filters, rows: number, last: string | number): string {
  return [origin, team, segment, region, rows, last].join('|');
}

function checkReach({ through }: SalesFacts, moment: Moment, live: LiveSales | null): void {
  if (through === null || through < Math.max(moment.asOf, moment.through)) {
    throw new RangeError(`the facts reach to ${through}, and are asked for ${moment.asOf}`);
  }
  if (moment.running !== (live !== null))
    throw new RangeError('the state is that of the moment that runs, and of no other');
  if (live && (live.time !== moment.through || through !== moment.through)) {
    throw new RangeError(
      `the world stands at ${live.time}, its facts at ${through}, and ${moment.through} is asked for`,
    );
  }
}

/** The one row of `clock`: the moment, and the filters. */
export function clockRow(moment: Moment, { team, segment, region }: Filters): Row<'clock'> {
  const { asOf, quarter } = moment;
  return {
    asOf,
    quarter: quarterName(quarter),
    quarterStart: quarter,
    quarterEnd: nextQuarter(quarter),
    weekNumber: weekNumber(moment),
    team,
    segmentFilter: segment,
    regionFilter: region,
  };
}

/** Those who had been hired by then. */
function repRows(roster: Roster, { asOf }: Moment): Row<'reps'>[] {
  return [...roster.values()]
    .filter(({ hiredAt }) => hiredAt <= asOf)
    .map((rep) => ({
      repId: rep.id,
      repName: rep.name,
      managerId: rep.managerId,
      hiredAt: rep.hiredAt,
      ...territoryOf(rep),
    }));
}
