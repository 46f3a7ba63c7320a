import fc from 'fast-check';
import { dealHealthScores } from '../../../../../../core/views/revops/health/deal-health-scores.ts';
import { dealsStuckInProcess } from '../../../../../../core/views/revops/health/deals-stuck-in-process.ts';
import {
  clock,
  contacts,
  dealSnapshots,
  opportunities,
  stageBenchmarks,
  wonAmounts,
} from '../../../../../../core/views/revops/sources/schemas.ts';
import { opportunityTypes, stages } from '../../../../../../core/world/index.ts';
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

type ScoreInputs = typeof anyScoreInputs extends fc.Arbitrary<infer T> ? T : never;

/** Scored deals, with what they were scored of. */
export const anyScored = anyScoreInputs.map((rows: ScoreInputs) => ({
  ...rows,
  scores: dealHealthScores.compute(rows),
}));

/** A benchmark for every type and stage, short enough that deals get stuck. */
export const allBenchmarks = fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 15, maxLength: 15 }).map((values) =>
  opportunityTypes.flatMap((type, t) =>
    stages.map((stage, s) => ({
      type,
      stage,
      stageOrder: s + 1,
      benchmarkDays: values[t * stages.length + s] ?? 1,
      nextStep: 'demo' as const,
    })),
  ),
);

/** Deals of which many are stuck, with their people. */
export const anyStuck = fc
  .record({
    clock: datasetRow(clock, { asOf: fc.constant(FIRST_DAY + DAYS * 86_400_000) }).map((row) => [row]),
    opportunities: datasetRows(opportunities),
    contacts: datasetRows(contacts),
    benchmarks: allBenchmarks,
  })
  .map((rows) => {
    const scores = dealHealthScores.compute({ ...rows, won: [] });
    return { ...rows, scores, stuck: dealsStuckInProcess.compute({ scores, benchmarks: rows.benchmarks }) };
  });
