import { defineTransform } from '../graph/dataset.ts';
import { dealHealthHistory } from '../health/deal-health-history.ts';
import { clock, closedOpportunities } from '../sources/schemas.ts';
import { pastCases, wonInQuarter } from './past-cases.ts';
import { quarterOf } from './weeks.ts';
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
    const { moments, momentOf, numbers } = pastCases(history);
    const [first] = moments;
    if (first === undefined) return [];
    const won = wonInQuarter(history, closed);
    const tally = new WinTally();
    const rows: WinProbabilityRow[] = [];
    // The running quarter's outcomes are not known.
    for (let { quarter } = first; quarter.start < now.quarterStart; ) {
      const isIn = moments.map((moment) => moment.quarter.start === quarter.start);
      history.forEach((deal, row) => {
        if (isIn[momentOf[row] ?? 0]) tally.add(numbers[row] ?? 0, deal.ownerId, won[row] === 1);
      });
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
