import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { DAY, parseDate, quarterStart } from '../../../../../../core/kernel/time.ts';
import { confidenceOf, pastForecasts } from '../../../../../../core/views/revops/forecast/backtest.ts';
import { dashboardKpis } from '../../../../../../core/views/revops/forecast/dashboard-kpis.ts';
import type { forecastConfidence } from '../../../../../../core/views/revops/forecast/forecast-confidence.ts';
import { lastWeekEnded, quarterOf, weekEndedAt } from '../../../../../../core/views/revops/forecast/weeks.ts';
import type { DatasetRow } from '../../../../../../core/views/revops/graph/dataset.ts';
import { displayOf } from '../../../../../../core/views/revops/graph/format.ts';
import {
  closingMidnights,
  isOpenAt,
  STORY_BEGINS,
  STORY_DAYS,
  type Story,
  valueAt,
} from '../../../../../tools/sales-story.ts';
import { closingOf, type StoryMoment } from '../../../../../tools/sales-story-rows.ts';
import { forecastOf, someMoment, someStory } from './chain.ts';
import { endOfQuarter } from './slow-forecast.ts';

/** What was won, committed to, and expected in the quarter, straight from the story. */
function plain(story: Story, { through, quarter }: StoryMoment) {
  const end = endOfQuarter(quarter);
  const sum = (amounts: readonly number[]) => amounts.reduce((total, amount) => total + amount, 0);
  const won = story.deals.flatMap(({ end: last }) =>
    last?.outcome === 'Won' && last.at >= quarter && last.at < end && last.at <= through ? [last.amount] : [],
  );
  const open = story.deals.filter((deal) => isOpenAt(deal, through) && valueAt(deal.closeDates, through) < end);
  const committed = open.filter((deal) => valueAt(deal.categories, through) === 'commit');
  const amounts = (deals: typeof open) => sum(deals.map((deal) => valueAt(deal.amounts, through)));
  return { won: sum(won), commit: sum(won) + amounts(committed), pipeline: amounts(open) };
}

describe('dashboard_kpis', () => {
  it('given any story, then what is won, committed, covered and the gap are those of the plain way, to the cent', () => {
    fc.assert(
      fc.property(someStory, someMoment, (story, moment) => {
        const { kpis, quotas } = forecastOf(story, moment);
        const [all] = kpis;
        const { won, commit, pipeline } = plain(story, moment);
        const target = quotas.reduce((sum, row) => sum + (row.quarterStart === moment.quarter ? row.amount : 0), 0);
        expect(all).toMatchObject({
          teamFilter: 'All',
          quarterTarget: target,
          closedWonAmount: won,
          commitAmount: commit,
        });
        expect(all?.coverageRatio).toBe(won >= target ? null : pipeline / (target - won));
        if (all?.aiForecast === null) {
          expect([all.gapToTarget, all.gapPct, all.riskLevel]).toEqual([null, null, null]);
        } else {
          const gap = (all?.aiForecast ?? 0) - target;
          expect(all?.gapToTarget).toBe(gap);
          expect(all?.gapPct).toBe(Math.abs(gap) / target);
        }
      }),
      { numRuns: 40 },
    );
  });

  it('given any story, then teams add up to all, and a team asked for by itself has the same amounts', () => {
    fc.assert(
      fc.property(someStory, someMoment, (story, moment) => {
        const [all, ...teams] = forecastOf(story, moment).kpis;
        for (const field of [
          'quarterTarget',
          'closedWonAmount',
          'commitAmount',
          'aiForecast',
          'gapToTarget',
        ] as const) {
          const known = teams.every((team) => team[field] !== null);
          const sum = teams.reduce((total, team) => total + (team[field] ?? 0), 0);
          expect(all?.[field]).toBe(known ? sum : null);
        }
        for (const team of teams) {
          const [alone, ...more] = forecastOf(story, moment, team.teamFilter).kpis;
          expect(more).toEqual([]);
          for (const field of [
            'teamFilter',
            'quarterTarget',
            'closedWonAmount',
            'commitAmount',
            'coverageRatio',
          ] as const) {
            expect(alone?.[field]).toBe(team[field]);
          }
        }
      }),
      { numRuns: 20 },
    );
  });

  it('given a quarter that is over, then the forecast is what came, and nothing is left to cover it', () => {
    const ends = closingMidnights(STORY_BEGINS + STORY_DAYS * DAY).filter((time) => time === quarterStart(time));
    fc.assert(
      fc.property(someStory, fc.constantFrom(...ends), (story, end) => {
        const [all] = forecastOf(story, closingOf(end)).kpis;
        expect(all?.aiForecast).toBe(all?.closedWonAmount);
      }),
      { numRuns: 20 },
    );
  });

  const forecastRow = (
    aiForecast: number | null,
    quarterTarget: number | null,
  ): DatasetRow<typeof forecastConfidence> => ({
    quarter: 'Q4 2026',
    teamFilter: 'All',
    snapshotDate: parseDate('2026-11-20'),
    weekNumber: 7,
    quarterTarget,
    closedWon: 2_800_000_00,
    expectedOpen: null,
    expectedNew: 0,
    aiForecast,
    low: null,
    high: null,
    aiForecastConfidence: null,
    commitAmount: 6_800_000_00,
    commitConfidence: null,
    pipelineTotal: 11_400_000_00,
    pipelineCommit: 4_000_000_00,
    pipelineBestCase: 0,
    openDeals: 1,
    openAmount: 11_400_000_00,
    backtestQuarters: 0,
  });
  const kpiOf = (aiForecast: number | null, target: number | null) =>
    dashboardKpis.compute({ forecast: [forecastRow(aiForecast, target)], weeks: [] })[0];

  it('given the figures of the contract, then gap, size of the gap, coverage and risk follow', () => {
    const row = kpiOf(7_200_000_00, 8_500_000_00);
    expect(row).toMatchObject({
      gapToTarget: -1_300_000_00,
      coverageRatio: 2,
      riskLevel: 'Medium',
      forecastChange1w: null,
    });
    expect(row?.gapPct).toBeCloseTo(0.153, 3);
  });

  it.each([
    [1.6, 'Low'],
    [0.900_000_01, 'Low'],
    [0.9, 'Medium'],
    [0.750_000_01, 'Medium'],
    [0.75, 'High'],
    [0.600_000_01, 'High'],
    [0.6, 'Critical'],
    [0, 'Critical'],
  ])('given a forecast of %d of the target, then the risk is %s', (share, level) => {
    const target = 1_000_000_000_00;
    expect(kpiOf(Math.round(share * target), target)?.riskLevel).toBe(level);
  });

  it('given amounts of a company of any size, then their text tells them apart', () => {
    const { gapToTarget, quarterTarget } = dashboardKpis.fields;
    expect(displayOf(gapToTarget, -1_300_000_00)).toBe('−$1.3M');
    expect(displayOf(gapToTarget, -99_919_40)).toBe('−$100K');
    expect(displayOf(gapToTarget, 2_169_51)).toBe('$2,170');
    expect(displayOf(quarterTarget, 205_000_00)).toBe('$205K');
  });

  it('given no target, or no forecast, then what rests on it is null', () => {
    expect(kpiOf(1, null)).toMatchObject({ gapToTarget: null, gapPct: null, coverageRatio: null, riskLevel: null });
    expect(kpiOf(1, 0)).toMatchObject({ gapToTarget: 1, gapPct: null, coverageRatio: null, riskLevel: null });
    expect(kpiOf(null, 5)).toMatchObject({ gapToTarget: null, gapPct: null, riskLevel: null, forecastChange1w: null });
  });
});

describe('the confidence of a forecast', () => {
  it.each([
    ['nothing to go by', [], null],
    ['forecasts that could not be made', [{ forecast: null, came: 100 }], null],
    ['quarters without a win', [{ forecast: 50, came: 0 }], null],
    ['a hit', [{ forecast: 100, came: 100 }], 1],
    [
      'a miss of a tenth and one of three tenths',
      [
        { forecast: 90, came: 100 },
        { forecast: 130, came: 100 },
      ],
      0.8,
    ],
    ['a miss by more than came', [{ forecast: 300, came: 100 }], 0],
  ])('given %s', (_what, tests, confidence) => {
    if (confidence === null) expect(confidenceOf(tests)).toBeNull();
    else expect(confidenceOf(tests)).toBeCloseTo(confidence, 12);
  });
});

describe('the forecasts that a running quarter is held against', () => {
  const running = quarterOf(parseDate('2026-10-01'));
  /** What was written down at the midnights of a past quarter: 100 by 100 towards what came. */
  const written = (quarter: string, midnights: readonly string[]) =>
    midnights.map((midnight, n) => {
      const snapshotAt = parseDate(midnight);
      const quarterAt = parseDate(quarter);
      const { week: weekNumber } = weekEndedAt(snapshotAt);
      return {
        snapshotAt,
        quarterStart: quarterAt,
        weekNumber,
        closedWon: 100 * (n + 1),
        pipelineCommit: 0,
        expected: 0,
        expectedNew: 0,
      };
    });
  const weeks = [
    // 1 July 2024 is a Monday: the 13th week of that quarter has its end alone.
    ...written('2026-07-01', ['2026-09-21', '2026-09-28', '2026-10-01']),
    ...written('2024-04-01', ['2024-06-17', '2024-06-24', '2024-07-01']),
  ];
  const forecasts = (week: number, at: string) =>
    pastForecasts(weeks, week, running, parseDate(at)).map(({ forecast, came }) => [forecast, came]);

  it('were made before the end of theirs, in the 13th week too', () => {
    expect(forecasts(13, '2026-12-29')).toEqual([
      [200, 300],
      [200, 300],
    ]);
    expect(forecasts(12, '2026-12-22')).toEqual([
      [100, 300],
      [200, 300],
    ]);
  });

  it('are what came once the quarter is over', () => {
    expect(forecasts(13, '2027-01-01')).toEqual([
      [300, 300],
      [300, 300],
    ]);
  });
});

describe('weeks of a quarter', () => {
  it('given any quarter, then its closings have the weeks 1 to 13 in order, each once but the last', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 40_000 }), (day) => {
        const quarter = quarterOf(day * DAY);
        const weeks: number[] = [];
        for (let time = quarter.start + DAY; time <= quarter.end; time += DAY) {
          const monday = new Date(time).getUTCDay() === 1;
          if (monday || time === quarter.end) weeks.push(weekEndedAt(time).week);
          expect(weekEndedAt(time).quarter.start).toBe(quarter.start);
          expect(lastWeekEnded(time, quarter)).toBe(time === quarter.end ? 13 : (weeks.at(-1) ?? 1));
        }
        expect([...new Set(weeks)]).toEqual(Array.from({ length: 13 }, (_, n) => n + 1));
        expect(weeks.slice(0, 12)).toEqual(Array.from({ length: 12 }, (_, n) => n + 1));
      }),
    );
  });
});
