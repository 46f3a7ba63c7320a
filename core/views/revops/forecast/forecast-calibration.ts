import { type Stage, stageRates } from '../../../world/index.ts';
import { defineTransform } from '../graph/dataset.ts';
import { count, fraction, nullable, number, type RowOf, text, usd } from '../graph/schema.ts';
import { dealHealthHistory } from '../health/deal-health-history.ts';
import { clock, closedOpportunities } from '../sources/schemas.ts';
import { pastCases, wonInQuarter } from './past-cases.ts';
import { quarterOf } from './weeks.ts';
import { timeLeftAt, winProbabilityOf } from './win-model.ts';
import { winProbabilities } from './win-probabilities.ts';
import { chanceFormula, modelsOfRows } from './win-probability-rows.ts';

const DECILES = 10;
const ALL = 'All';
const crmProbability = new Map<Stage, number>(stageRates.map(({ stage, probability }) => [stage, probability / 100]));

const chance = `p the chance given: ${chanceFormula}`;
const outcome = 'outcome 1 if won, else 0';

const fields = {
  decile: text({ says: '`60–70 %`, or `All`.', formula: 'each tenth of the chances, and all' }),
  from: fraction({ says: 'Lowest probability in it.', formula: 'lower end of [decile]' }),
  to: fraction({ says: 'Probability at which the next begins.', formula: 'upper end of [decile]' }),
  cases: count({
    says: 'Deals at week ends of quarters that are over, given such a chance; a deal counts at each.',
    formula: `count of [deal_health_history] of quarters that are over, with p in [decile]; ${chance}`,
  }),
  won: count({
    says: 'Of them, those whose deal was won until its quarter’s end.',
    formula:
      'of the [cases], those with [closed_opportunities.outcome] Won and [closed_opportunities.closed_at] before the quarter’s end',
  }),
  meanGiven: nullable(
    fraction({
      says: 'The mean chance that they were given; null: no cases.',
      formula: `Σ p ÷ [cases], ${chance}`,
    }),
  ),
  wonShare: nullable(fraction({ says: 'The share that was won; null: no cases.', formula: '[won] ÷ [cases]' })),
  difference: nullable(
    fraction({
      says: 'By how much more were won than was said; null: no cases.',
      formula: '[won_share] − [mean_given]',
      format: 'percentDelta',
    }),
  ),
  brier: nullable(
    number({
      says: 'Brier score: mean squared error of the chances; 0 is perfect, 0.25 what a coin gets.',
      formula: `Σ (p − outcome)² ÷ [cases] (Brier 1950), ${outcome}, ${chance}`,
      better: 'lower',
    }),
  ),
  brierOfStages: nullable(
    number({
      says: 'The same with the probability that the CRM gives the stage, of deals expected in the quarter; 0 of others.',
      formula: `Σ (probability of [deal_health_history.stage] in the CRM − outcome)² ÷ [cases], ${outcome}`,
      better: 'lower',
    }),
  ),
  amountGiven: usd({
    says: 'What was expected of them.',
    formula: `Σ round([deal_health_history.amount] × p), ${chance}`,
  }),
  amountWon: usd({
    says: 'What they stood for that were won, at the amounts of then.',
    formula: 'Σ [deal_health_history.amount] of those [won]',
  }),
} as const;

/** What was said of deals, and what came. Sums of whole steps of 0.0001, so that their order does not matter. */
class Said {
  cases = 0;
  won = 0;
  given = 0;
  brier = 0;
  stages = 0;
  amountGiven = 0;
  amountWon = 0;

  add(chance: number, ofStage: number, won: boolean, amount: number): void {
    const outcome = won ? 1 : 0;
    this.cases += 1;
    this.won += outcome;
    this.given += Math.round(chance * 10_000);
    this.brier += squared(chance - outcome);
    this.stages += squared(ofStage - outcome);
    this.amountGiven += Math.round(chance * amount);
    this.amountWon += outcome * amount;
  }
}

/** A square of an error in whole steps of 10⁻⁸. */
function squared(error: number): number {
  const steps = Math.round(error * 10_000);
  return steps * steps;
}

/** Of the deals that were given a chance, how many were won: the test of the probabilities on what they had not seen. */
export const forecastCalibration = defineTransform({
  id: 'forecast_calibration',
  path: '/RevOps/Analytics/forecast_calibration',
  layer: 'core',
  says: 'Of the deals that were given 60 to 70 %, how many were won: each probability was made before its quarter.',
  grain: 'one row per tenth of probability, and one of all',
  key: ['decile'],
  companyWide: { rowsOf: null },
  fields,
  inputs: { clock, history: dealHealthHistory, closed: closedOpportunities, probabilities: winProbabilities },
  compute({ clock: [now], history, closed, probabilities }) {
    if (!now) return [];
    const { moments, momentOf, numbers } = pastCases(history);
    const won = wonInQuarter(history, closed);
    const models = modelsOfRows(probabilities);
    const past = moments.map(({ at, quarter }) => ({
      quarter,
      left: timeLeftAt(at, quarter),
      model: at < now.quarterStart ? models.get(quarter.start) : undefined,
    }));
    const deciles = Array.from({ length: DECILES }, () => new Said());
    const all = new Said();
    history.forEach((deal, row) => {
      const { quarter, left, model } = past[momentOf[row] ?? 0] ?? {};
      if (quarter === undefined || left === undefined || model === undefined) return;
      const chance = winProbabilityOf(model, numbers[row] ?? 0, deal.ownerId, left);
      const ofStage = deal.closeDate < quarter.end ? (crmProbability.get(deal.stage) ?? 0) : 0;
      for (const said of [all, deciles[decileOf(chance)]]) said?.add(chance, ofStage, won[row] === 1, deal.amount);
    });
    return [
      ...deciles.map((said, n) => rowOf(decileText(n), n / DECILES, (n + 1) / DECILES, said)),
      rowOf(ALL, 0, 1, all),
    ];
  },
  uses(_row, { history, closed, clock: [now] }) {
    const start = now?.quarterStart ?? 0;
    return {
      history: history.filter(({ snapshotAt }) => snapshotAt < start),
      closed: closed.filter(({ closedAt, outcome }) => outcome === 'Won' && quarterOf(closedAt).start < start),
    };
  },
});

const decileOf = (chance: number): number => Math.min(DECILES - 1, Math.floor(chance * DECILES));
const decileText = (n: number): string => `${n * 10}–${(n + 1) * 10} %`;

function rowOf(decile: string, from: number, to: number, said: Said): RowOf<typeof fields> {
  const { cases, won, amountGiven, amountWon } = said;
  const mean = (sum: number, steps: number) => (cases === 0 ? null : sum / steps / cases);
  const meanGiven = mean(said.given, 10_000);
  const wonShare = mean(won, 1);
  return {
    decile,
    from,
    to,
    cases,
    won,
    meanGiven,
    wonShare,
    difference: meanGiven === null || wonShare === null ? null : wonShare - meanGiven,
    brier: mean(said.brier, 100_000_000),
    brierOfStages: mean(said.stages, 100_000_000),
    amountGiven,
    amountWon,
  };
}
