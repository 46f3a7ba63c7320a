import { type DatasetRow, defineTransform } from '../graph/dataset.ts';
import type { RowOf } from '../graph/schema.ts';
import { dealSnapshots, stageBenchmarks, wonAmounts } from '../sources/schemas.ts';
import { NormsOverTime } from './norms.ts';
import { dealHealthHistoryFields } from './schema.ts';
import { type DealHealth, scoreDeal } from './score-deal.ts';

function historyRow(deal: DatasetRow<typeof dealSnapshots>, health: DealHealth): RowOf<typeof dealHealthHistoryFields> {
  return {
    snapshotAt: deal.snapshotAt,
    opportunityId: deal.opportunityId,
    healthScore: health.score,
    band: health.band,
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
    const overTime = new NormsOverTime(benchmarks, won);
    const moments = [...Map.groupBy(snapshots, ({ snapshotAt }) => snapshotAt)].sort(([a], [b]) => a - b);
    const rows: RowOf<typeof dealHealthHistoryFields>[] = [];
    for (const [moment, deals] of moments) {
      const norms = overTime.at(moment);
      for (const deal of deals) rows.push(historyRow(deal, scoreDeal(deal, norms, moment)));
    }
    return rows;
  },
  uses: ({ snapshotAt, opportunityId, type, stage }, { snapshots, won, benchmarks }) => ({
    snapshots: snapshots.filter((row) => row.snapshotAt === snapshotAt && row.opportunityId === opportunityId),
    won: won.filter((row) => row.type === type && row.wonAt < snapshotAt),
    benchmarks: benchmarks.filter((row) => row.type === type && row.stage === stage),
  }),
});
