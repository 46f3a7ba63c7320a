import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { howToGetDuckDb, openDuckDb } from '../../../../../bench/tools/duckdb.ts';
import { serve } from '../../../../../core/views/analytics/answer/serve.ts';
import { metrics, query, telemetryOf, UTC } from '../../../../../core/views/analytics/index.ts';
import { academySql, loadAcademy, preparation } from '../../../../tools/academy-sql.ts';
import { runs } from '../../world/small.ts';
import { questions, records } from './random-telemetry.ts';

/** Left to the plain implementation: what is made of other metrics by a formula, and streaks. */
const notInSql = ['drop-off', 'late-share', 'longest-streak', 'ltv', 'streak-learners', 'throughput'];

describe('metrics in SQL', () => {
  it('are all that count, follow people or sum money', () => {
    const inSql = Object.keys(academySql({ start: 0, end: 1, asOf: 1, zone: UTC }));
    expect([...inSql, ...notInSql].sort()).toEqual(metrics.map(({ id }) => id).sort());
  });

  it('are what we compute, over any telemetry, range, zone and filter', async () => {
    const db = await openDuckDb();
    if (db === null) {
      console.log(`DuckDB is not installed: nothing is compared with SQL. To have it: ${howToGetDuckDb}`);
      return;
    }
    try {
      await fc.assert(
        fc.asyncProperty(records, questions, async (told, question) => {
          if (question.end <= question.start || question.asOf <= question.start) return; // nothing is measured then
          await db.run('DROP TABLE IF EXISTS ev_raw; DROP TABLE IF EXISTS ms_raw');
          await loadAcademy(db, told.events, told.memberships);
          for (const statement of preparation(question)) await db.run(statement);
          const telemetry = telemetryOf(told.events, told.memberships);
          const statements = Object.entries(academySql(question));
          const columns = statements.map(([id, sql]) => `(${sql})::DOUBLE AS "${id}"`);
          const [row = {}] = await db.rows(`SELECT ${columns.join(', ')}`);
          const theirs = statements.map(([id]) => [id, servedAs(id, row[id])]);
          const ours = statements.map(([id]) => [
            id,
            query(telemetry, { ...question, metric: id, granularity: 'month' }).total.value,
          ]);
          expect(Object.fromEntries(ours)).toEqual(Object.fromEntries(theirs));
        }),
        runs(25),
      );
    } finally {
      db.close();
    }
  });
});

function servedAs(id: string, value: unknown): number | null {
  const unit = metrics.find((metric) => metric.id === id)?.unit;
  if (unit === undefined) throw new Error(`there is no metric ${id}`);
  return value === null ? null : serve(unit, Number(value));
}
