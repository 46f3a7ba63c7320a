import type { DatasetRow } from '../graph/dataset.ts';
import { benchmarkRows } from './benchmarks.ts';
import type { SalesFacts } from './facts.ts';
import { cut, type Filters } from './filters.ts';
import type { LiveSales } from './live.ts';
import { isClosing, type Moment, nextQuarter, quarterName, weekNumber } from './moments.ts';
import { contactRows, openNow, openThen, openVisits } from './open-deals.ts';
import { type Roster, territoryOf } from './roster.ts';
import type * as schemas from './schemas.ts';

type Schemas = typeof schemas;
type Row<N extends keyof Schemas> = DatasetRow<Schemas[N]>;

/** The rows of a source. Two of one version have the same rows; without a version the rows must be looked at. */
export interface SourceRows<R> {
  readonly rows: readonly R[];
  readonly version?: string;
}

/** The rows of every source, by the name of its schema. */
export type SalesSources = { readonly [N in keyof Schemas]: SourceRows<Row<N>> };

/**
 * The rows of all sources as of a moment. Nothing later than the moment is looked at: as of the end of a week or a quarter
 * they are the same whether read at that instant or years after.
 * @param live the loaded world at the moment; null for a past one, whose open opportunities are the kept snapshots
 * @throws RangeError for a moment that the facts don't reach, or of which no snapshots are kept
 */
export function sourcesAt(
  facts: SalesFacts,
  roster: Roster,
  live: LiveSales | null,
  moment: Moment,
  filters: Filters,
): SalesSources {
  const { kept } = facts;
  const { through } = moment;
  checkReach(facts, live, moment);
  const versioned = <R>(rows: readonly R[], last: (row: R) => string | number): SourceRows<R> => {
    const end = rows.at(-1);
    return { rows, version: versionOf(facts.origin, filters, rows.length, end === undefined ? '' : last(end)) };
  };
  const open = cut(filters, live ? openNow(kept, live.deals, moment) : openThen(kept, moment));
  const left = cut(filters, kept.visits.upTo(through));
  const inStage = cut(filters, openVisits(kept, moment));
  const opened = kept.opened.upTo(through).length;
  return {
    clock: { rows: [clockRow(moment, filters)] },
    opportunities: { rows: open },
    contacts: { rows: contactRows(kept, open, moment) },
    closedOpportunities: versioned(cut(filters, kept.closed.upTo(through)), (row) => row.opportunityId),
    dealSnapshots: versioned(cut(filters, kept.snapshots.upTo(through)), (row) => row.snapshotAt),
    quotas: versioned(cut(filters, kept.quotas.upTo(through)), (row) => row.quarter),
    forecastCalls: versioned(cut(filters, kept.calls.upTo(through)), (row) => row.calledAt),
    activities: versioned(cut(filters, kept.activities.upTo(through)), (row) => row.activityId),
    pipelineMoves: versioned(cut(filters, kept.moves.upTo(through)), (row) => row.moveId),
    // A stage is entered by leaving another or by opening: as many of both are the same rows.
    processEvents: {
      rows: [...left, ...inStage],
      version: versionOf(facts.origin, filters, left.length, opened),
    },
    reps: versioned(cut(filters, repRows(roster, moment)), (row) => row.repId),
    stageBenchmarks: { rows: benchmarkRows(), version: facts.origin },
  };
}

function versionOf(origin: string, { team, segment, region }: Filters, rows: number, last: string | number): string {
  return [origin, team, segment, region, rows, last].join('|');
}

function checkReach({ through }: SalesFacts, live: LiveSales | null, moment: Moment): void {
  if (through === null || through < moment.through) {
    throw new RangeError(`the facts reach to ${through}, and are asked for ${moment.through}`);
  }
  if (live && (live.time !== moment.through || through !== moment.through)) {
    throw new RangeError(
      `the world stands at ${live.time}, its facts at ${through}, and ${moment.through} is asked for`,
    );
  }
  if (!live && !isClosing(moment.asOf)) throw new RangeError(`no snapshots are kept of ${moment.asOf}`);
}

function clockRow(moment: Moment, { team, segment, region }: Filters): Row<'clock'> {
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
