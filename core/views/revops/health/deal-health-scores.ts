import { DAY, dayStart } from '../../../kernel/time.ts';
import { defineTransform } from '../graph/dataset.ts';
import { compareText } from '../kit/order.ts';
import { clock, opportunities, stageBenchmarks, wonAmounts } from '../sources/schemas.ts';
import { wholeDaysSince } from './measures.ts';
import { NormsOverTime } from './norms.ts';
import { dealHealthFields } from './schema.ts';
import { scoreDeal } from './score-deal.ts';
import { bandStatus } from './statuses.ts';

/** Each open opportunity with its health, what that is made of, and what is wrong. */
export const dealHealthScores = defineTransform({
  id: 'deal_health_scores',
  path: '/RevOps/Enriched/deal_health_scores',
  layer: 'enriched',
  says: 'Health of each open opportunity, 0 to 100, with the signals that make it and the risks that they show.',
  grain: 'one row per open opportunity, scored',
  key: ['opportunityId'],
  fields: dealHealthFields,
  inputs: { clock, opportunities, won: wonAmounts, benchmarks: stageBenchmarks },
  compute({ clock: [now], opportunities: open, won, benchmarks }) {
    if (!now) return [];
    const { asOf } = now;
    const norms = new NormsOverTime(benchmarks, won).at(asOf);
    const rows = open.map((facts) => {
      const health = scoreDeal(facts, norms, asOf);
      return {
        ...facts,
        healthScore: health.score,
        band: health.band,
        signals: health.signals(),
        riskFlags: health.riskFlags(),
        daysInStage: wholeDaysSince(facts.stageSince, asOf),
        benchmarkDays: norms.benchmarkDays(facts.type, facts.stage),
        daysSinceContact: facts.lastInbound === null ? null : wholeDaysSince(facts.lastInbound, asOf),
        daysUntilClose: (dayStart(facts.closeDate) - asOf) / DAY,
        asOf,
      };
    });
    return rows.sort((a, b) => compareText(a.opportunityId, b.opportunityId));
  },
  uses: ({ opportunityId, type, stage, asOf }, { opportunities: open, won, benchmarks }) => ({
    opportunities: open.filter((row) => row.opportunityId === opportunityId),
    won: won.filter((row) => row.type === type && row.wonAt < asOf),
    benchmarks: benchmarks.filter((row) => row.type === type && row.stage === stage),
  }),
  status: { healthScore: ({ band }) => bandStatus(band) },
});
