import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addMonths, DAY, parseDate } from '../../../../../../core/kernel/time.ts';
import { barMax, barPart } from '../../../../../../core/views/revops/reps/bars.ts';
import { drivers } from '../../../../../../core/views/revops/reps/drivers.ts';
import { repDriverComparison } from '../../../../../../core/views/revops/reps/rep-driver-comparison.ts';
import { inputsOf } from './chain.ts';
import { anyRepSources, type RepSources } from './rep-rows.ts';
import { closedDeal, openDeal, quotaRow, repRow, sourcesWith } from './scene.ts';
import { add, attainmentOver, average, divided, fourQuarters, placeOf } from './slow-performance.ts';

const rowsOf = (sources: RepSources) => repDriverComparison.compute(inputsOf(sources).forDrivers);
const known = (values: readonly (number | null)[]): number[] => values.filter((value) => value !== null);

/** Each driver of a rep a second time, straight from the sources. */
function slowDrivers(sources: RepSources, rep: string): Record<string, number | null> {
  const [now] = sources.clock;
  const start = now?.quarterStart ?? 0;
  const closed = sources.closed.filter((row) => row.ownerId === rep && row.closedAt >= addMonths(start, -9));
  const open = sources.open.filter(({ ownerId }) => ownerId === rep);
  const [inbound, outbound] = [add(open.map((row) => row.inbound30)), add(open.map((row) => row.outbound30))];
  const hours = known(closed.map(({ firstFollowUpHours }) => firstFollowUpHours)).sort((a, b) => a - b);
  const middle = [hours[Math.floor((hours.length - 1) / 2)], hours[Math.floor(hours.length / 2)]];
  const stages = sources.events.flatMap((event) => {
    const usual = sources.benchmarks.find(({ type, stage }) => type === event.type && stage === event.stage);
    const isMine = event.ownerId === rep && event.outcome !== 'Lost';
    return isMine && usual && event.leftAt !== null && event.leftAt >= addMonths(start, -9)
      ? [[(event.leftAt - event.enteredAt) / DAY, usual.benchmarkDays] as const]
      : [];
  });
  const kept = [1, 2, 3, 4].flatMap((back) => {
    const [from, end] = [addMonths(start, -3 * back), addMonths(start, 3 - 3 * back)];
    const committed = sources.snapshots.filter(
      ({ ownerId, category, snapshotAt, closeDate }) =>
        ownerId === rep && category === 'commit' && snapshotAt > from && snapshotAt <= end && closeDate < end,
    );
    const isWon = (id: string): boolean =>
      sources.closed.some(
        (row) => row.opportunityId === id && row.outcome === 'Won' && row.closedAt >= from && row.closedAt < end,
      );
    return [...new Set(committed.map(({ opportunityId }) => opportunityId))].map(isWon);
  });
  return {
    contacts_per_deal: average(closed.map((row) => row.engagedContacts)),
    economic_buyer_coverage: divided(closed.filter((row) => row.economicBuyer === 1).length, closed.length),
    champion_coverage: divided(closed.filter((row) => row.champion === 1).length, closed.length),
    first_follow_up_days: hours.length === 0 ? null : ((middle[0] ?? 0) + (middle[1] ?? 0)) / 48,
    slips_per_deal: average(closed.map((row) => row.slips)),
    stage_pace: divided(add(stages.map(([days]) => days)), add(stages.map(([, usual]) => usual))),
    activities_per_deal: divided(inbound + outbound, open.length),
    inbound_share: divided(inbound, inbound + outbound),
    next_step_coverage: divided(
      open.filter((row) => row.nextStepDue !== null && row.nextStepDue >= (now?.asOf ?? 0)).length,
      open.length,
    ),
    commits_kept: divided(kept.filter(Boolean).length, kept.length),
  };
}

describe('rep_driver_comparison', () => {
  it('given any rows, then each value, that of top performers and that of the team are those of the slow way', () => {
    fc.assert(
      fc.property(anyRepSources, (sources) => {
        const start = sources.clock[0]?.quarterStart ?? 0;
        const slow = new Map(sources.reps.map(({ repId }) => [repId, slowDrivers(sources, repId)]));
        const attained = sources.reps.map(({ repId }) => attainmentOver(sources, repId, fourQuarters(start)));
        const last = Math.max(1, Math.round(known(attained).length / 4));
        const top = sources.reps.filter((_, index) => (placeOf(attained[index] ?? null, attained) ?? 1e9) <= last);
        const rows = rowsOf(sources);
        expect(rows).toHaveLength(sources.reps.length * drivers.length);
        for (const row of rows) {
          const team = sources.reps.filter(
            ({ managerName }) => managerName === sources.reps.find(({ repId }) => repId === row.repId)?.managerName,
          );
          const meanOf = (reps: typeof team) =>
            average(known(reps.map(({ repId }) => slow.get(repId)?.[row.metricName] ?? null)));
          same(row.repValue, slow.get(row.repId)?.[row.metricName] ?? null);
          same(row.topPerformerValue, meanOf(top));
          same(row.teamAvgValue, meanOf(team));
        }
      }),
    );
  });

  it('given any rows, then gaps follow from the values, bars have room, and texts say one of five things', () => {
    fc.assert(
      fc.property(anyRepSources, (sources) => {
        for (const row of rowsOf(sources)) {
          const { repValue: own, topPerformerValue: top, gapToTop, gapPct, barMax: end } = row;
          same(gapToTop, own === null || top === null ? null : own - top);
          same(gapPct, gapToTop === null || top === null || top === 0 ? null : Math.abs(gapToTop) / top);
          for (const [value, width] of [
            [own, row.repBarPct],
            [top, row.topBarPct],
          ] as const) {
            if (value === null || width === null) expect([value, width]).toEqual([null, null]);
            else {
              expect(value).toBeLessThanOrEqual(end * (1 + 1e-9));
              expect(Math.abs(width - (100 * value) / end)).toBeLessThanOrEqual(0.0501);
            }
          }
          expect(row.gapImpact).toMatch(
            /^(Nothing to measure yet|At the level of top performers|Effect on the win rate not measured|No effect on the win rate shown by closed deals|(\d+|Less than 1)% win rate improvement potential)$/,
          );
        }
      }),
    );
  });

  it('given closed deals that show an effect, then the gap is worth the difference of the shares × that of the win rates', () => {
    const { row } = compareBuyers({ wonWith: 15, wonWithout: 5 });
    // Of 20 deals with the economic buyer 15 were won, of 20 without it 5: half. The top has it in all of ten deals, the rep in none.
    expect(row?.gapImpact).toBe('50% win rate improvement potential');
    expect(row).toMatchObject({
      repValue: 0,
      topPerformerValue: 1,
      gapToTop: -1,
      gapPct: 1,
      repBarPct: 0,
      topBarPct: 100,
    });
  });

  it('given closed deals that show none, or the contrary, then the text says so', () => {
    for (const wonWithout of [12, 15, 18]) {
      const { row } = compareBuyers({ wonWith: 15, wonWithout });
      expect(row?.gapImpact).toBe('No effect on the win rate shown by closed deals');
    }
  });

  it('given the rep is at the top, then there is no gap', () => {
    expect(compareBuyers({ wonWith: 15, wonWithout: 5 }).top?.gapImpact).toBe('At the level of top performers');
  });

  it('given a rep without deals, then nothing is measured', () => {
    for (const row of rowsOf(sourcesWith({}))) {
      expect(row).toMatchObject({ repValue: null, topPerformerValue: null, teamAvgValue: null, gapToTop: null });
      expect(row).toMatchObject({ gapPct: null, repBarPct: null, topBarPct: null, barMax: 1 });
      expect(row.gapImpact).toBe('Nothing to measure yet');
    }
  });

  it('given a next step due on the day, then it lies ahead; one due before does not', () => {
    const day = parseDate('2026-11-20');
    const stepOf = (nextStepDue: number | null) =>
      rowsOf(sourcesWith({ open: [openDeal({ nextStepDue })] })).find(
        ({ metricName }) => metricName === 'next_step_coverage',
      )?.repValue;
    expect([stepOf(day), stepOf(day - 1), stepOf(null)]).toEqual([1, 0, 0]);
  });
});

describe('bars', () => {
  it('given values, then the scale is the next round number, and shares end at 1', () => {
    expect([2.1, 2.5, 0.3, 0.04, 0.0004, 7, 9.5, 120].map((value) => barMax([value], 'decimal'))).toEqual([
      2.5, 2.5, 0.3, 0.04, 0.01, 8, 10, 150,
    ]);
    expect([barMax([0.4], 'percent'), barMax([1.3], 'percent'), barMax([], 'days'), barMax([0], 'days')]).toEqual([
      1, 1.5, 1, 1,
    ]);
    expect([barPart(null, 2), barPart(0, 2), barPart(1, 3), barPart(2, 2)]).toEqual([null, 0, 33.3, 100]);
  });
});

function same(actual: number | null, expected: number | null): void {
  if (actual === null || expected === null) expect(actual).toBe(expected);
  else expect(actual).toBeCloseTo(expected, 6);
}

/** A top performer who has the economic buyer in ten deals of the year, a rep who has it in none, and deals of before. */
function compareBuyers({ wonWith, wonWithout }: { wonWith: number; wonWithout: number }) {
  const before = parseDate('2025-03-01');
  const sold = (count: number, won: number, economicBuyer: number, ownerId: string) =>
    Array.from({ length: count }, (_, n) =>
      closedDeal({
        ownerId,
        economicBuyer,
        closedAt: n < 10 ? parseDate('2026-05-01') : before,
        outcome: n < won ? 'Won' : 'Lost',
        amount: 100,
      }),
    );
  const rows = rowsOf(
    sourcesWith({
      reps: [repRow({ repId: 'rep-1' }), repRow({ repId: 'rep-2' })],
      quotas: [quotaRow('2026-04-01', 1000, 'rep-1'), quotaRow('2026-04-01', 100, 'rep-2')],
      closed: [...sold(20, wonWithout, 0, 'rep-1'), ...sold(20, wonWith, 1, 'rep-2')],
    }),
  );
  const of = (rep: string) =>
    rows.find(({ repId, metricName }) => repId === rep && metricName === 'economic_buyer_coverage');
  return { row: of('rep-1'), top: of('rep-2') };
}
