import type { Time } from '../../../kernel/time.ts';
import { type DatasetRow, defineTransform } from '../graph/dataset.ts';
import type { RowOf } from '../graph/schema.ts';
import { dealSnapshots, stageBenchmarks, wonAmounts } from '../sources/schemas.ts';
import { bandOf } from './bands.ts';
import { type Norms, NormsOverTime } from './norms.ts';
import { dealHealthHistoryFields } from './schema.ts';
import { scoreOf } from './score-deal.ts';

type Snapshot = DatasetRow<typeof dealSnapshots>;

function historyRow(deal: Snapshot, norms: Norms): RowOf<typeof dealHealthHistoryFields> {
  const healthScore = scoreOf(deal, norms, deal.snapshotAt);
  return {
    snapshotAt: deal.snapshotAt,
    opportunityId: deal.opportunityId,
    healthScore,
    band: bandOf(healthScore),
    amount: deal.amount,
    stage: deal.stage,
    category: deal.category,
    type: deal.type,
    ownerId: deal.ownerId,
    closeDate: deal.closeDate,
    managerName: deal.managerName,
    segment: deal.segment,
    region: deal.region,
  };
}

/**
 * The norms of each moment that there are snapshots of. They are few, so the snapshots are scored as they come: fetching
 * hundreds of thousands of rows moment by moment, out of their order, took longer than scoring them.
 */
function normsOfMoments(overTime: NormsOverTime, snapshots: readonly Snapshot[]): (moment: Time) => Norms {
  const moments = [...new Set(snapshots.map(({ snapshotAt }) => snapshotAt))].sort((a, b) => a - b);
  const norms = new Map(moments.map((moment) => [moment, overTime.at(moment)]));
  return (moment) => {
    const known = norms.get(moment);
    if (known === undefined) throw new RangeError(`there is no snapshot of ${moment}`);
    return known;
  };
}

/** The health of each open opportunity at the end of each week and quarter, by what was known then. */
export const dealHealthHistory = defineTransform({
  id: 'deal_health_history',
  path: '/RevOps/Enriched/deal_health_history',
  layer: 'enriched',
  says: 'Health of each open opportunity at the end of each week and quarter, by the norms that were known then.',
  grain: 'one row per kept snapshot of an opportunity, scored',
  key: ['snapshotAt', 'opportunityId'],
  fields: dealHealthHistoryFields,
  inputs: { snapshots: dealSnapshots, won: wonAmounts, benchmarks: stageBenchmarks },
  compute({ snapshots, won, benchmarks }) {
    const normsAt = normsOfMoments(new NormsOverTime(benchmarks, won), snapshots);
    return snapshots.map((deal) => historyRow(deal, normsAt(deal.snapshotAt)));
  },
  uses: ({ snapshotAt, opportunityId, type, stage }, { snapshots, won, benchmarks }) => ({
    snapshots: snapshots.filter((row) => row.snapshotAt === snapshotAt && row.opportunityId === opportunityId),
    won: won.filter((row) => row.type === type && row.wonAt < snapshotAt),
    benchmarks: benchmarks.filter((row) => row.type === type && row.stage === stage),
  }),
});
