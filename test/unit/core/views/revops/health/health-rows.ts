import fc from 'fast-check';
import {
  clock,
  dealSnapshots,
  opportunities,
  stageBenchmarks,
  wonAmounts,
} from '../../../../../../core/views/revops/sources/schemas.ts';
import { DAYS, datasetRow, datasetRows, FIRST_DAY, someDate, someTime } from '../../../../../tools/row-arbitrary.ts';

/** Inputs of the health datasets, of any content that their schemas let in. */
export const anyScoreInputs = fc.record({
  clock: datasetRow(clock, { asOf: someDate }).map((row) => [row]),
  opportunities: datasetRows(opportunities),
  won: datasetRows(wonAmounts, { opportunityId: wonId() }, 40),
  benchmarks: datasetRows(stageBenchmarks),
});

/** Few moments, so that a deal is in several of them. */
const moment = fc.integer({ min: 0, max: 6 }).map((week) => FIRST_DAY + Math.floor((week * DAYS) / 6) * 86_400_000);

export const anyHistoryInputs = fc.record({
  snapshots: datasetRows(dealSnapshots, { snapshotAt: moment, lastInbound: fc.option(someTime) }),
  won: datasetRows(wonAmounts, { opportunityId: wonId() }, 40),
  benchmarks: datasetRows(stageBenchmarks),
});

function wonId(): fc.Arbitrary<string> {
  return fc.integer({ min: 0, max: 400 }).map((n) => `won-${n}`);
}
