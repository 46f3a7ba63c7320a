import { compareIds } from '../../../kernel/collection.ts';
import { copyOf } from '../graph/copies.ts';
import { defineTransform } from '../graph/dataset.ts';
import { choice, fraction, nullable, number, type RowOf, text } from '../graph/schema.ts';
import { difference, known, mean, ratio } from '../kit/statistics.ts';
import {
  clock,
  closedOpportunities,
  dealSnapshots,
  opportunities,
  processEvents,
  reps,
  stageBenchmarks,
} from '../sources/schemas.ts';
import { barMax, barPart } from './bars.ts';
import { type Driver, lead } from './driver.ts';
import { effectOf, potentialOf, shareWith } from './driver-impact.ts';
import { driverOf, drivers } from './drivers.ts';
import { type Company, companyOf } from './habits.ts';
import { potentialText } from './impact-text.ts';
import { repPerformance } from './rep-performance.ts';
import { topPerformers } from './standing.ts';
import { TOP_SHARE } from './thresholds.ts';

interface Seller {
  readonly repId: string;
  readonly managerName: string;
}

const top = `the best ${TOP_SHARE.value * 100} % of reps by [rep_performance.trailing_attainment]`;
const measuresOf = drivers.map((driver) => `${driver.id.replaceAll('_', ' ')}: ${driver.formula}`).join('; ');

const fields = {
  repId: copyOf(repPerformance, 'repId'),
  metricName: choice(
    drivers.map((driver) => driver.id),
    { says: 'The driver.', formula: 'each driver' },
  ),
  metricLabel: text({ says: 'Its name.', formula: 'by [metric_name]' }),
  repValue: nullable(
    number({
      says: 'The rep’s value; null: nothing to measure yet.',
      formula: `by [metric_name], of the rep’s deals: ${measuresOf}`,
    }),
  ),
  topPerformerValue: nullable(
    number({
      says: 'Mean of the top performers’ values; null: nothing to measure yet.',
      formula: `mean of [rep_value] of ${top}`,
    }),
  ),
  teamAvgValue: nullable(
    number({
      says: 'Mean of the team’s values; null: nothing to measure yet.',
      formula: 'mean of [rep_value] of the reps of the same [rep_performance.manager_name]',
    }),
  ),
  formatType: choice(['decimal', 'percent', 'days'], { says: 'How values are written.', formula: 'by [metric_name]' }),
  goodDirection: choice(['higher', 'lower'], { says: 'The direction of good.', formula: 'by [metric_name]' }),
  gapToTop: nullable(
    number({
      says: 'The rep beside top performers, in the driver’s unit; null: nothing to measure yet.',
      formula: '[rep_value] − [top_performer_value]',
    }),
  ),
  gapPct: nullable(
    fraction({
      says: 'The size of the gap, whatever its direction.',
      formula: '|[gap_to_top]| ÷ [top_performer_value]',
    }),
  ),
  gapImpact: text({
    says: 'Points of win rate that the gap may be worth, as closed deals show it; or that they show nothing.',
    formula:
      '(share of top performers’ [closed_opportunities] with the driver’s trait − share of the rep’s) × (win rate of the company’s closed deals with it − without it, within types: Mantel–Haenszel risk difference, standard error by Greenland and Robins 1985)',
  }),
  barMax: number({
    says: 'End of the scale of the bars.',
    formula:
      'the largest of [rep_value], [top_performer_value] and [team_avg_value], rounded up to a round number; shares end at 1',
  }),
  repBarPct: nullable(
    number({ says: 'Width of the rep’s bar, 0 to 100.', formula: '[rep_value] ÷ [bar_max] × 100, within 0 to 100' }),
  ),
  topBarPct: nullable(
    number({
      says: 'Width of the top performers’ bar, 0 to 100.',
      formula: '[top_performer_value] ÷ [bar_max] × 100, within 0 to 100',
    }),
  ),
};
export type RepDriver = RowOf<typeof fields>;

/**
 * What drives win rates, of each rep beside top performers (the best quarter of the reps by attainment over four quarters,
 * at least one; the mean of their values) and beside the team (the mean of the values of a manager's reps).
 */
export const repDriverComparison = defineTransform({
  id: 'rep_driver_comparison',
  path: '/RevOps/Analytics/rep_driver_comparison',
  layer: 'view',
  says: 'Habits that drive win rates: each rep beside top performers and the team, with what the gap may be worth.',
  grain: 'one row per rep and driver',
  key: ['repId', 'metricName'],
  companyWide: { rowsOf: reps },
  fields,
  inputs: {
    clock,
    performance: repPerformance,
    closed: closedOpportunities,
    open: opportunities,
    events: processEvents,
    benchmarks: stageBenchmarks,
    snapshots: dealSnapshots,
  },
  compute({ clock: [now], performance, ...rows }) {
    if (now === undefined) return [];
    const current = performance
      .filter(({ quarterStart }) => quarterStart === now.quarterStart)
      .toSorted((a, b) => compareIds(a.repId, b.repId));
    const company = companyOf({ now, ...rows });
    const top = topPerformers(current);
    return drivers.flatMap((driver) => compared(driver, current, top, company));
  },
  uses({ metricName }, { clock: [now], performance }) {
    const { reads } = driverOf(metricName);
    return {
      performance: performance.filter(({ quarterStart }) => quarterStart === now?.quarterStart),
      ...(!reads.includes('open') && { open: [] }),
      ...(!reads.includes('snapshots') && { snapshots: [] }),
      ...(!reads.includes('events') && { events: [], benchmarks: [] }),
    };
  },
  formulaOf: { repValue: ({ metricName }) => driverOf(metricName).formula },
  status: {
    repValue: ({ metricName, repValue, teamAvgValue, topPerformerValue }) => {
      if (repValue === null || teamAvgValue === null || topPerformerValue === null) return 'none';
      const driver = driverOf(metricName);
      if (lead(driver, repValue, topPerformerValue) >= 0) return 'good';
      return lead(driver, repValue, teamAvgValue) >= 0 ? 'warn' : 'bad';
    },
  },
});

/** The rows of one driver. */
function compared(driver: Driver, sellers: readonly Seller[], top: ReadonlySet<string>, company: Company): RepDriver[] {
  const { id: metricName, label: metricLabel, formatType, goodDirection, trait } = driver;
  const values = new Map(sellers.map(({ repId }) => [repId, driver.measure(company.habitsOf(repId))]));
  const figureOf = ({ repId }: Seller): number | null => values.get(repId) ?? null;
  const best = sellers.filter(({ repId }) => top.has(repId));
  const topPerformerValue = mean(known(best.map(figureOf)));
  const teams = Map.groupBy(sellers, ({ managerName }) => managerName);
  const effect = trait && effectOf(trait, company.deals, company.paceOf);
  const shareOf = (reps: readonly Seller[]): number | null =>
    trait &&
    shareWith(
      trait,
      reps.flatMap(({ repId }) => company.habitsOf(repId).closed),
      company.paceOf,
    );
  const topShare = shareOf(best);
  return sellers.map((seller) => {
    const repValue = figureOf(seller);
    const teamAvgValue = mean(known((teams.get(seller.managerName) ?? []).map(figureOf)));
    const gapToTop = difference(repValue, topPerformerValue);
    const end = barMax(known([repValue, topPerformerValue, teamAvgValue]), formatType);
    const isBehind = repValue !== null && topPerformerValue !== null && lead(driver, repValue, topPerformerValue) < 0;
    return {
      repId: seller.repId,
      metricName,
      metricLabel,
      repValue,
      topPerformerValue,
      teamAvgValue,
      formatType,
      goodDirection,
      gapToTop,
      gapPct: ratio(gapToTop === null ? null : Math.abs(gapToTop), topPerformerValue),
      gapImpact: isBehind ? impactText(driver, potentialOf(effect, shareOf([seller]), topShare)) : evenText(gapToTop),
      barMax: end,
      repBarPct: barPart(repValue, end),
      topBarPct: barPart(topPerformerValue, end),
    };
  });
}

const evenText = (gap: number | null): string =>
  gap === null ? 'Nothing to measure yet' : 'At the level of top performers';

/** What a gap is worth; or that closed deals show no effect of the driver on win rates, or don't tell. */
function impactText({ trait }: Driver, potential: number | null): string {
  if (trait === null) return 'Effect on the win rate not measured';
  return potential === null ? 'No effect on the win rate shown by closed deals' : potentialText(potential);
}
