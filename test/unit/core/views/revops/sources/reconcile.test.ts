import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { eventsOf } from '../../../../../../core/events/index.ts';
import { DAY, dayStart, HOUR } from '../../../../../../core/kernel/time.ts';
import { createMeasureReader, HistoryRecorder, measureSeries } from '../../../../../../core/measures/index.ts';
import { median } from '../../../../../../core/views/revops/kit/statistics.ts';
import { quarterName } from '../../../../../../core/views/revops/sources/moments.ts';
import {
  createWorld,
  historyStart,
  leadActivity,
  leadOpened,
  type Simulation,
  stages,
} from '../../../../../../core/world/index.ts';
import { clientExpanded, clientRenewed, clientSigned } from '../../../../../../core/world/operations/events.ts';
import { configOf, runs, seeds, smallCounts } from '../../../world/small.ts';
import { sourcesNow } from './worlds.ts';

const counts = { ...smallCounts, clients: 8, leads: 12, reps: 4 };

const sum = (amounts: readonly number[]): number => amounts.reduce((total, amount) => total + amount, 0);

/** Annual value of the agreements that began, were raised or were renewed by what was won, by lead. */
function agreedOf({ events }: Simulation): Map<string, number> {
  const agreed = eventsOf([clientSigned, clientExpanded, clientRenewed], events).flatMap(
    (event): [string, number][] => {
      if (event.data.lead === null) return []; // renewed by itself
      const monthly = event.kind === 'client.expanded' ? (event.data.raised ?? Number.NaN) : event.data.monthly;
      return [[event.data.lead, 12 * monthly]];
    },
  );
  return new Map(agreed);
}

describe('the sources add up to', () => {
  it('the open pipeline of the measures', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const simulation = createWorld(configOf(seed, counts));
        const { rows } = sourcesNow(simulation).opportunities;
        const measures = createMeasureReader(simulation);
        expect(rows).toHaveLength(measures.now('open-leads', 'company', null).value ?? Number.NaN);
        expect(sum(rows.map(({ amount }) => amount))).toBe(measures.now('pipeline', 'company', null).value);
      }),
      runs(2),
    );
  });

  it('the value won in each quarter of the measures, and to the agreements begun, raised or renewed in it', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const recorder = new HistoryRecorder();
        const simulation = createWorld(configOf(seed, counts), recorder.observe);
        const closed = sourcesNow(simulation).closedOpportunities.rows;
        const won = closed.filter(({ outcome }) => outcome === 'Won');
        const { points } = measureSeries(
          {
            measure: 'value-won',
            scope: 'company',
            key: null,
            grain: 'quarter',
            from: historyStart(simulation.config.startedAt),
            to: simulation.time,
          },
          recorder.history,
          simulation,
        );
        const quarters = points.map(({ start, value }) => [quarterName(start), value]);
        const summed = quarters.map(([name]) => [
          name,
          sum(won.filter(({ closeQuarter }) => closeQuarter === name).map(({ amount }) => amount)),
        ]);
        expect(summed).toEqual(quarters);
        expect(new Map(won.map(({ opportunityId, amount }) => [opportunityId, amount]))).toEqual(agreedOf(simulation));
        expect(won.length).toBeGreaterThan(20);
      }),
      runs(2),
    );
  });

  it('every opportunity that was opened, and every activity, once', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const simulation = createWorld(configOf(seed, counts));
        const sources = sourcesNow(simulation);
        const ids = [...sources.opportunities.rows, ...sources.closedOpportunities.rows].map(
          (row) => row.opportunityId,
        );
        expect(ids.sort()).toEqual(
          eventsOf([leadOpened], simulation.events)
            .map(({ entity }) => entity)
            .sort(),
        );
        const activities = eventsOf([leadActivity], simulation.events);
        const told = sources.activities.rows.map(({ opportunityId, at, activity }) => [opportunityId, at, activity]);
        expect(told).toEqual(activities.map(({ entity, time, data }) => [entity, time, data.activity]));
        const ofClosed = sum(sources.closedOpportunities.rows.map((row) => row.activities));
        const open = new Set(sources.opportunities.rows.map(({ opportunityId }) => opportunityId));
        expect(ofClosed).toBe(activities.filter(({ entity }) => !open.has(entity)).length);
      }),
      runs(2),
    );
  });

  it('the amounts and close dates of open opportunities, move by move', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const sources = sourcesNow(createWorld(configOf(seed, counts)));
        const standing = new Map<string, { amount: number; closeDate: number }>();
        for (const { opportunityId, move, ...row } of sources.pipelineMoves.rows) {
          const before = standing.get(opportunityId);
          expect([row.amountBefore, row.closeBefore]).toEqual([before?.amount ?? 0, before?.closeDate ?? null]);
          if (move === 'won' || move === 'lost') {
            expect([row.amountAfter, row.closeAfter]).toEqual([row.amountBefore, row.closeBefore]);
            standing.delete(opportunityId);
          } else standing.set(opportunityId, { amount: row.amountAfter, closeDate: row.closeAfter });
        }
        const open = sources.opportunities.rows.map(({ opportunityId, amount, closeDate }) => [
          opportunityId,
          { amount, closeDate },
        ]);
        expect(Object.fromEntries(standing)).toEqual(Object.fromEntries(open));
      }),
      runs(2),
    );
  });

  it('ways through the stages without gap or overlap, which end where the opportunity stands', () => {
    const simulation = createWorld(configOf(11, counts));
    const sources = sourcesNow(simulation);
    const open = new Map(sources.opportunities.rows.map((row) => [row.opportunityId, row]));
    const closed = new Map(sources.closedOpportunities.rows.map((row) => [row.opportunityId, row]));
    for (const [id, visits] of Map.groupBy(sources.processEvents.rows, (row) => row.opportunityId)) {
      const way = visits.sort((a, b) => stages.indexOf(a.stage) - stages.indexOf(b.stage));
      expect(way.slice(1).map(({ enteredAt }) => enteredAt)).toEqual(way.slice(0, -1).map(({ leftAt }) => leftAt));
      const [first, last] = [way[0], way.at(-1)];
      const row = open.get(id);
      if (row) {
        expect(last).toMatchObject({ stage: row.stage, enteredAt: row.stageSince, leftAt: null, outcome: 'Open' });
        expect(first?.enteredAt).toBe(row.openedAt);
      } else {
        const { lastStage, closedAt, outcome, openedAt } = closed.get(id) ?? {};
        expect(last).toMatchObject({ stage: lastStage, leftAt: closedAt, outcome });
        expect(first?.enteredAt).toBe(openedAt);
      }
    }
  });

  it('what reps have in their own books: quota, won so far, open opportunities', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const simulation = createWorld(configOf(seed, counts));
        const sources = sourcesNow(simulation);
        const quarter = quarterName(simulation.time);
        for (const rep of simulation.state.reps) {
          const mine = <R extends { readonly ownerId: string }>(rows: readonly R[]): R[] =>
            rows.filter(({ ownerId }) => ownerId === rep.id);
          const won = mine(sources.closedOpportunities.rows).filter(
            (row) => row.outcome === 'Won' && row.closeQuarter === quarter,
          );
          expect(sum(won.map(({ amount }) => amount))).toBe(rep.closed);
          expect(sum(mine(sources.opportunities.rows).map(({ amount }) => amount))).toBe(rep.pipeline);
          expect(sources.quotas.rows.find((row) => row.repId === rep.id && row.quarter === quarter)?.amount).toBe(
            rep.quota,
          );
        }
      }),
      runs(2),
    );
  });
});

describe('the formulas of the sources', () => {
  const simulation = createWorld(configOf(12, counts));
  const sources = sourcesNow(simulation);
  const activitiesOf = Map.groupBy(sources.activities.rows, (row) => row.opportunityId);
  const movesOf = Map.groupBy(sources.pipelineMoves.rows, (row) => row.opportunityId);
  const ofDeal = (id: string) => {
    const activities = activitiesOf.get(id) ?? [];
    const moves = movesOf.get(id) ?? [];
    const answers = activities.filter(({ outcome }) => outcome === 'answered' || outcome === 'held');
    const since = dayStart(simulation.time) - 30 * DAY;
    const recent = (asked: string) =>
      activities.filter(({ direction, at }) => direction === asked && at > since).length;
    const first = activities.find(({ direction }) => direction === 'outbound');
    return {
      amount: moves.at(-1)?.amountAfter,
      slips: moves.filter(({ closeBefore, closeAfter }) => closeBefore !== null && closeAfter > closeBefore).length,
      engagedContacts: new Set(answers.map(({ contactName }) => contactName)).size,
      economicBuyer: Number(answers.some(({ contactRole }) => contactRole === 'economic-buyer')),
      champion: Number(answers.some(({ contactRole }) => contactRole === 'champion')),
      inbound30: recent('inbound'),
      outbound30: recent('outbound'),
      activities: activities.length,
      firstOutbound: first === undefined ? null : first.at,
      answers,
    };
  };

  it('give the figures of open and closed opportunities', () => {
    for (const row of sources.opportunities.rows) {
      const { activities: _, firstOutbound: __, answers: ___, ...computed } = ofDeal(row.opportunityId);
      expect(row).toMatchObject(computed);
    }
    for (const row of sources.closedOpportunities.rows) {
      const { amount, slips, engagedContacts, economicBuyer, champion, activities, firstOutbound } = ofDeal(
        row.opportunityId,
      );
      expect(row).toMatchObject({ amount, slips, engagedContacts, economicBuyer, champion, activities });
      expect(row.cycleDays).toBe(Math.round((row.closedAt - row.openedAt) / DAY));
      expect(row.firstFollowUpHours).toBe(firstOutbound === null ? null : (firstOutbound - row.openedAt) / HOUR);
    }
  });

  it('give the figures of contacts, stages and calls', () => {
    for (const row of sources.contacts.rows) {
      const times = ofDeal(row.opportunityId)
        .answers.filter(({ contactName }) => contactName === row.contactName)
        .map(({ at }) => (at % DAY) / HOUR);
      expect([row.engaged, row.answerHours]).toEqual([Number(times.length > 0), median(times)]);
    }
    for (const { opportunityId, enteredAt, amount } of sources.processEvents.rows) {
      const moves = movesOf.get(opportunityId)?.filter(({ at }) => at <= enteredAt);
      expect(amount).toBe(moves?.at(-1)?.amountAfter);
    }
    const won = sources.closedOpportunities.rows.filter(({ outcome }) => outcome === 'Won');
    for (const { calledAt, callerId, level, quarter, managerName, closed } of sources.forecastCalls.rows) {
      const own = won.filter((deal) =>
        level === 'rep' ? deal.ownerId === callerId : deal.managerName === managerName,
      );
      const before = own.filter(({ closedAt, closeQuarter }) => closeQuarter === quarter && closedAt < calledAt);
      expect(closed).toBe(sum(before.map(({ amount }) => amount)));
    }
    expect(sources.forecastCalls.rows.some(({ closed }) => closed > 0)).toBe(true);
  });
});
