import { TREND_MIN_VISITS, VELOCITY_WINDOW_DAYS } from '../../core/views/revops/health/thresholds.ts';
import { healthOf } from './health-sql.ts';

/** Datasets of the view in SQL: what they are compared by, and which of our transforms they stand beside. */
export interface SqlDataset {
  readonly id: string;
  readonly sql: string;
  readonly key: readonly string[];
  /** Fields that must be equal to ours. */
  readonly fields: readonly string[];
  /** Of ours, computed for it that no earlier one has. */
  readonly transforms: readonly string[];
}

const DAY = 86_400_000;
const WINDOW = VELOCITY_WINDOW_DAYS * DAY;
const bandNames = { healthy: 'healthy', monitor: 'monitor', at_risk: 'atRisk', critical: 'critical' } as const;
const bandSums = Object.entries(bandNames).flatMap(([band, name]) => [
  `count(*) FILTER (band = '${band}') AS ${name}Count`,
  `CAST(coalesce(sum(amount) FILTER (band = '${band}'), 0) AS BIGINT) AS ${name}Amount`,
]);
const riskShare = `sum(amount) FILTER (band IN ('at_risk', 'critical')) / sum(amount)`;

const quarterStartOf = (time: string): string =>
  `CAST(epoch_ms(date_trunc('quarter', make_timestamp((${time}) * 1000))) AS BIGINT)`;

const workday = (day: number): string => `avg(done) FILTER (weekday = ${day})`;

const bridgeSpans = `
  spans AS (
    SELECT period, win, f, "asOf" + ${DAY} AS t, CASE win WHEN 'all' THEN 9000000000000000 ELSE quarterEnd END AS until
    FROM clock, (VALUES ('quarter'), ('all')) windows(win),
      LATERAL (VALUES ('quarter', least(quarterStart, "asOf")), ('week', "asOf" - ${7 * DAY})) froms(period, f)
  )`;
const openAt = (step: string, moment: string): string => `
  SELECT period, win, '${step}' AS step, amount
  FROM (
    SELECT period, win, until, arg_max(move, m."at") AS move, arg_max(amountAfter, m."at") AS amount, arg_max(closeAfter, m."at") AS close
    FROM pipeline_moves m JOIN spans ON m."at" < ${moment}
    GROUP BY opportunityId, period, win, until
  )
  WHERE move NOT IN ('won', 'lost') AND close < until`;

export const sqlDatasets: readonly SqlDataset[] = [
  {
    id: 'deal_health_scores',
    sql: healthOf('SELECT opportunities.*, "asOf" AS moment FROM opportunities, clock'),
    key: ['opportunityId'],
    fields: ['healthScore', 'band', 'amount', 'benchmarkDays'],
    transforms: ['deal_health_scores'],
  },
  {
    id: 'deal_health_history',
    sql: healthOf('SELECT deal_snapshots.*, snapshotAt AS moment FROM deal_snapshots'),
    key: ['snapshotAt', 'opportunityId'],
    fields: ['healthScore', 'band', 'amount'],
    transforms: ['deal_health_history'],
  },
  {
    id: 'health_distribution',
    sql: `
      WITH teams AS (SELECT 'All' AS teamFilter UNION SELECT managerName FROM reps UNION SELECT managerName FROM deal_health_scores_sql),
      then_ AS (
        SELECT snapshotAt FROM (SELECT DISTINCT snapshotAt FROM deal_health_history_sql), clock
        WHERE abs(snapshotAt - ("asOf" - ${7 * DAY})) <= ${3.5 * DAY}
        ORDER BY abs(snapshotAt - ("asOf" - ${7 * DAY})), snapshotAt LIMIT 1
      ),
      now_ AS (
        SELECT teamFilter, ${bandSums.join(', ')}, coalesce(${riskShare}, CASE WHEN sum(amount) > 0 THEN 0 END) AS share
        FROM teams LEFT JOIN deal_health_scores_sql ON teamFilter IN ('All', managerName)
        GROUP BY teamFilter
      ),
      before_ AS (
        SELECT teamFilter, coalesce(${riskShare}, 0) AS share
        FROM teams JOIN (SELECT h.* FROM deal_health_history_sql h JOIN then_ USING (snapshotAt)) ON teamFilter IN ('All', managerName)
        GROUP BY teamFilter
      )
      SELECT quarter, now_.*, now_.share - before_.share AS atRiskChange1w FROM clock, now_ LEFT JOIN before_ USING (teamFilter)`,
    key: ['quarter', 'teamFilter'],
    fields: [...Object.values(bandNames).flatMap((name) => [`${name}Count`, `${name}Amount`]), 'atRiskChange1w'],
    transforms: ['health_distribution'],
  },
  {
    id: 'stage_velocity',
    sql: `
      WITH visits AS (
        SELECT v.stage, v.outcome, (leftAt - enteredAt) / ${DAY}e0 AS days, b.benchmarkDays, leftAt >= "asOf" - ${WINDOW} AS recent
        FROM process_events v JOIN clock ON leftAt >= "asOf" - ${2 * WINDOW}
        LEFT JOIN stage_benchmarks b ON b.type = v.type AND b.stage = v.stage
      ),
      measured AS (
        SELECT stage, count(*) FILTER (recent) AS visits, count(*) FILTER (NOT recent) AS before_,
          avg(days) FILTER (recent) AS mean, avg(days) FILTER (NOT recent) AS meanBefore, median(days) FILTER (recent) AS middle,
          avg(benchmarkDays) FILTER (recent) AS benchmark,
          count(*) FILTER (recent AND outcome IN ('Advanced', 'Won')) / nullif(count(*) FILTER (recent), 0) AS conversionRate
        FROM visits GROUP BY stage
      ),
      open_ AS (
        SELECT stage, count(*) AS deals, CAST(sum(amount) AS BIGINT) AS amount, avg(benchmarkDays) AS benchmark
        FROM deal_health_scores_sql GROUP BY stage
      )
      SELECT s.stage AS stageName, mean AS avgDurationDays, middle AS medianDurationDays,
        coalesce(m.benchmark, o.benchmark) AS benchmarkDays, mean - coalesce(m.benchmark, o.benchmark) AS deviationDays,
        CASE WHEN visits >= ${TREND_MIN_VISITS} AND before_ >= ${TREND_MIN_VISITS} AND meanBefore > 0 THEN mean / meanBefore - 1 END AS durationChangePct,
        conversionRate, coalesce(deals, 0) AS dealsInStage, coalesce(amount, 0) AS amountInStage
      FROM (SELECT DISTINCT stage FROM stage_benchmarks) s LEFT JOIN measured m USING (stage) LEFT JOIN open_ o USING (stage)`,
    key: ['stageName'],
    fields: [
      'avgDurationDays',
      'medianDurationDays',
      'benchmarkDays',
      'deviationDays',
      'durationChangePct',
      'conversionRate',
      'dealsInStage',
      'amountInStage',
    ],
    transforms: ['process_bottlenecks', 'stage_velocity'],
  },
  {
    id: 'rep_performance',
    sql: `
      WITH closed AS (
        SELECT ownerId AS repId, ${quarterStartOf('closedAt')} AS quarterStart, any_value(closeQuarter) AS quarter,
          count(*) FILTER (outcome = 'Won') AS wins, count(*) FILTER (outcome = 'Lost') AS losses,
          CAST(coalesce(sum(amount) FILTER (outcome = 'Won'), 0) AS BIGINT) AS closedWon,
          avg(cycleDays) FILTER (outcome = 'Won') AS avgCycleDays, avg(engagedContacts) AS contactsPerDeal
        FROM closed_opportunities GROUP BY ALL
      ),
      all_ AS (
        SELECT repId, quarterStart, quarter FROM quotas UNION SELECT repId, quarterStart, quarter FROM closed
        UNION SELECT repId, quarterStart, quarter FROM reps, clock
      ),
      joined AS (
        SELECT a.repId, a.quarterStart, a.quarter, q.amount AS quota, coalesce(c.closedWon, 0) AS closedWon, coalesce(wins, 0) AS wins,
          coalesce(losses, 0) AS losses, avgCycleDays, contactsPerDeal
        FROM all_ a JOIN reps USING (repId) LEFT JOIN quotas q USING (repId, quarterStart) LEFT JOIN closed c USING (repId, quarterStart)
      )
      SELECT *, closedWon / nullif(quota, 0) AS attainment, wins / nullif(wins + losses, 0) AS winRate,
        CAST(floor(closedWon / nullif(wins, 0) + 0.5e0) AS BIGINT) AS avgDealSize,
        CAST(sum(closedWon) OVER (PARTITION BY repId, year(make_timestamp(quarterStart * 1000)) ORDER BY quarterStart) AS BIGINT) AS ytdClosedWon,
        CASE WHEN quota > 0 THEN rank() OVER (PARTITION BY quarterStart ORDER BY closedWon / nullif(quota, 0) DESC NULLS LAST) END AS rank
      FROM joined`,
    key: ['repId', 'quarter'],
    fields: [
      'quota',
      'closedWon',
      'attainment',
      'ytdClosedWon',
      'wins',
      'losses',
      'winRate',
      'avgDealSize',
      'avgCycleDays',
      'contactsPerDeal',
      'rank',
    ],
    transforms: ['rep_performance'],
  },
  {
    id: 'rep_activity_metrics',
    sql: `
      WITH periods AS (SELECT * FROM clock, (VALUES ('30d', -30, 0), ('7d', -7, 0), ('today', 0, 1)) p(period, first_, last_)),
      days AS (
        SELECT repId, managerName, period, day, (day // ${DAY} + 3) % 7 AS weekday
        FROM reps, periods, LATERAL (SELECT unnest(range("asOf" + first_ * ${DAY}::BIGINT, "asOf" + last_ * ${DAY}::BIGINT, ${DAY}::BIGINT)) AS day)
        WHERE day >= hiredAt
      ),
      own AS (
        SELECT ownerId AS repId, "at" - "at" % ${DAY} AS day, count(*) AS done, count(*) FILTER (activity = 'call') AS calls,
          count(*) FILTER (activity = 'email') AS emails, count(*) FILTER (activity = 'meeting') AS meetings,
          count(*) FILTER (activity = 'demo') AS demos
        FROM activities, clock
        WHERE "at" >= "asOf" - ${30 * DAY} AND "at" < "asOf" + ${DAY} AND CASE WHEN activity IN ('meeting', 'demo')
          THEN outcome = 'held' ELSE direction = 'outbound' AND outcome <> 'cancelled' END
        GROUP BY ALL
      ),
      daily AS (SELECT d.*, coalesce(done, 0) AS done, calls, emails, meetings, demos FROM days d LEFT JOIN own USING (repId, day)),
      summed AS (
        SELECT repId, managerName, period, CAST(sum(done) AS BIGINT) AS totalActivities, CAST(coalesce(sum(calls), 0) AS BIGINT) AS callCount,
          CAST(coalesce(sum(emails), 0) AS BIGINT) AS emailCount, CAST(coalesce(sum(meetings), 0) AS BIGINT) AS meetingCount,
          CAST(coalesce(sum(demos), 0) AS BIGINT) AS demoCount,
          sum(done) / nullif(count(*) FILTER (weekday < 5), 0) AS avgDailyActivities,
          ${workday(0)} AS mondayAvg, ${workday(1)} AS tuesdayAvg, ${workday(2)} AS wednesdayAvg, ${workday(3)} AS thursdayAvg, ${workday(4)} AS fridayAvg
        FROM daily GROUP BY repId, managerName, period
      )
      SELECT *, avg(avgDailyActivities) OVER (PARTITION BY managerName, period) AS teamAvgDaily FROM summed`,
    key: ['repId', 'period'],
    fields: [
      'totalActivities',
      'callCount',
      'emailCount',
      'meetingCount',
      'demoCount',
      'avgDailyActivities',
      'teamAvgDaily',
      'mondayAvg',
      'tuesdayAvg',
      'wednesdayAvg',
      'thursdayAvg',
      'fridayAvg',
    ],
    transforms: ['rep_activity_metrics'],
  },
  {
    id: 'forecast_history',
    sql: `
      WITH moments AS (
        SELECT snapshotAt, quarterStart, least(13, (snapshotAt - ${DAY} - quarterStart) // ${7 * DAY} + 1) AS weekNumber
        FROM (SELECT DISTINCT calledAt AS snapshotAt, ${quarterStartOf(`calledAt - ${DAY}`)} AS quarterStart FROM forecast_calls)
      ),
      weeks AS (SELECT quarterStart, weekNumber, max(snapshotAt) AS snapshotAt FROM moments GROUP BY ALL),
      ended AS (SELECT *, CAST(epoch_ms(make_timestamp(quarterStart * 1000) + INTERVAL 3 MONTH) AS BIGINT) AS quarterEnd FROM weeks),
      open_ AS (
        SELECT snapshotAt, sum(amount) FILTER (closeDate < quarterEnd) AS total,
          sum(amount) FILTER (closeDate < quarterEnd AND category = 'commit') AS commit_,
          sum(amount) FILTER (closeDate < quarterEnd AND category = 'best-case') AS best,
          sum(healthScore) / count(*) AS avgPipelineHealth
        FROM ended JOIN deal_health_history_sql USING (snapshotAt) GROUP BY snapshotAt
      ),
      won AS (
        SELECT snapshotAt, sum(amount) AS closed
        FROM ended JOIN closed_opportunities ON closedAt >= quarterStart AND closedAt < snapshotAt AND outcome = 'Won' GROUP BY snapshotAt
      ),
      targets AS (SELECT quarterStart, sum(amount) AS quota FROM quotas GROUP BY quarterStart)
      SELECT snapshotAt AS snapshotDate, weekNumber, CAST(floor((quota * weekNumber) / 13 + 0.5e0) AS BIGINT) AS cumulativeTarget,
        CAST(coalesce(closed, 0) AS BIGINT) AS cumulativeClosed, CAST(coalesce(closed, 0) + coalesce(commit_, 0) AS BIGINT) AS cumulativeCommit,
        CAST(coalesce(commit_, 0) AS BIGINT) AS pipelineCommit, CAST(coalesce(best, 0) AS BIGINT) AS pipelineBestCase,
        CAST(coalesce(total, 0) AS BIGINT) AS pipelineTotal, avgPipelineHealth
      FROM ended LEFT JOIN open_ USING (snapshotAt) LEFT JOIN won USING (snapshotAt) LEFT JOIN targets USING (quarterStart)`,
    key: ['snapshotDate'],
    fields: [
      'weekNumber',
      'cumulativeTarget',
      'cumulativeClosed',
      'cumulativeCommit',
      'pipelineCommit',
      'pipelineBestCase',
      'pipelineTotal',
      'avgPipelineHealth',
    ],
    transforms: ['weekly_forecasts', 'forecast_history'],
  },
  {
    id: 'pipeline_bridge',
    sql: `
      WITH ${bridgeSpans},
      moved AS (
        SELECT period, win, move, m."at", amountBefore, amountAfter, move = 'opened' AS isNew, move IN ('won', 'lost') AS isEnd,
          coalesce(closeBefore < until, false) AS was, closeAfter < until AS is_, move = 'won' AND NOT coalesce(closeBefore < until, false) AND m."at" < until AS surprising
        FROM pipeline_moves m JOIN spans ON m."at" >= f AND m."at" < t
      ),
      steps AS (
        ${openAt('opening', 'f')}
        UNION ALL SELECT period, win, 'created', amountAfter FROM moved WHERE isNew AND is_
        UNION ALL SELECT period, win, 'pulled_in', amountBefore FROM moved WHERE surprising
        UNION ALL SELECT period, win, CASE WHEN amountAfter > amountBefore THEN 'raised' ELSE 'cut' END, amountAfter - amountBefore
          FROM moved WHERE NOT isNew AND (was OR surprising) AND amountAfter <> amountBefore
        UNION ALL SELECT period, win, move, -amountAfter FROM moved WHERE isEnd AND (was OR surprising)
        UNION ALL SELECT period, win, 'slipped', -amountAfter FROM moved WHERE NOT isNew AND NOT isEnd AND was AND NOT is_
        UNION ALL SELECT period, win, 'pulled_in', amountAfter FROM moved WHERE NOT isNew AND NOT isEnd AND NOT was AND is_
        UNION ALL ${openAt('closing', 't')}
      ),
      names AS (SELECT unnest(['opening', 'created', 'raised', 'cut', 'pulled_in', 'slipped', 'won', 'lost', 'closing']) AS step)
      SELECT period, win AS "window", step, CAST(coalesce(sum(amount), 0) AS BIGINT) AS amount, count(amount) AS "count"
      FROM spans CROSS JOIN names LEFT JOIN steps USING (period, win, step) GROUP BY ALL`,
    key: ['period', 'window', 'step'],
    fields: ['amount', 'count'],
    transforms: ['pipeline_bridge'],
  },
];
