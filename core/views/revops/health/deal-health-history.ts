import { defineTransform } from '../graph/dataset.ts';
import { dealSnapshots, stageBenchmarks, wonAmounts } from '../sources/schemas.ts';
import { NormsOverTime } from './norms.ts';
import { compareText, groupBy } from './order.ts';
import { dealHealthHistoryFields } from './schema.ts';
import { scoreDeal } from './score-deal.ts';

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
    const moments = [...groupBy(snapshots, ({ snapshotAt }) => snapshotAt)].sort(([a], [b]) => a - b);
    return moments.flatMap(([moment, deals]) => {
      const norms = overTime.at(moment);
      const inOrder = deals.toSorted((a, b) => compareText(a.opportunityId, b.opportunityId));
      return inOrder.map((facts) => {
        const { score, band } = scoreDeal(facts, norms, moment);
        return {
          snapshotAt: moment,
          opportunityId: facts.opportunityId,
          healthScore: score,
          band,
          amount: facts.amount,
          stage: facts.stage,
          category: facts.category,
          type: facts.type,
          ownerId: facts.ownerId,
          closeDate: facts.closeDate,
          managerName: facts.managerName,
          segment: facts.segment,
          region: facts.region,
        };
      });
    });
  },
  uses: ({ snapshotAt, opportunityId, type, stage }, { snapshots, won, benchmarks }) => ({
    snapshots: snapshots.filter((row) => row.snapshotAt === snapshotAt && row.opportunityId === opportunityId),
    won: won.filter((row) => row.type === type && row.wonAt < snapshotAt),
    benchmarks: benchmarks.filter((row) => row.type === type && row.stage === stage),
  }),
});
