import { defineTransform } from '../graph/dataset.ts';
import { dealHealthHistory } from '../health/deal-health-history.ts';
import { clock, closedOpportunities } from '../sources/schemas.ts';
import { momentsOf, winTimes, wonBy } from './past-cases.ts';
import { type Quarter, quarterOf } from './weeks.ts';
import { caseOf } from './win-model.ts';
import { rowsOfEstimates, type WinProbabilityRow, winProbabilityFields } from './win-probability-rows.ts';
import { WinTally } from './win-tally.ts';

/** How probable deals are to be won until a quarter's end, for each quarter by those before it. */
export const winProbabilities = defineTransform({
  id: 'win_probabilities',
  path: '/RevOps/Analytics/win_probabilities',
  layer: 'core',
  says: 'How probable an open deal is to be won until the quarter’s end: by time left, stage and type, health and rep.',
  grain: 'one row per quarter and cell of its win probabilities',
  key: ['quarter', 'level', 'cell'],
  companyWide: { rowsOf: null },
  fields: winProbabilityFields,
  inputs: { clock, history: dealHealthHistory, closed: closedOpportunities },
  compute({ clock: [now], history, closed }) {
    if (!now) return [];
    const wins = winTimes(closed);
    const tally = new WinTally();
    const rows: WinProbabilityRow[] = [];
    let quarter: Quarter | null = null;
    for (const moment of momentsOf(history)) {
      if (moment.at >= now.quarterStart) break; // the running quarter's outcomes are not known
      while (quarter !== null && quarter.start < moment.quarter.start) {
        quarter = quarterOf(quarter.end);
        rows.push(...rowsOfEstimates(quarter, tally.estimates()));
      }
      quarter = moment.quarter;
      for (const deal of moment.deals) {
        const number = caseOf(deal, moment.at, moment.quarter);
        tally.add(number, deal.ownerId, wonBy(wins, deal.opportunityId, moment.quarter));
      }
    }
    while (quarter !== null && quarter.start < now.quarterStart) {
      quarter = quarterOf(quarter.end);
      rows.push(...rowsOfEstimates(quarter, tally.estimates()));
    }
    return rows;
  },
  uses: ({ quarterStart }, { history, closed }) => ({
    history: history.filter(({ snapshotAt }) => snapshotAt < quarterStart),
    closed: closed.filter(({ closedAt }) => closedAt < quarterStart),
  }),
});
