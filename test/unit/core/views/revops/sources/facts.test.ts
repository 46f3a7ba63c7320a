import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { faultOf } from '../../../../../../core/views/revops/graph/schema.ts';
import { allSources } from '../../../../../../core/views/revops/sources/all.ts';
import { createSalesFacts, type SalesFactEvent } from '../../../../../../core/views/revops/sources/facts.ts';
import { noFilters } from '../../../../../../core/views/revops/sources/filters.ts';
import { closingMoment, runningMoment } from '../../../../../../core/views/revops/sources/moments.ts';
import { type SalesSources, sourcesAt } from '../../../../../../core/views/revops/sources/sources-at.ts';
import { at, event, roster, story } from './story.ts';

function factsOf(events: readonly SalesFactEvent[], through = at(14, 0)) {
  const facts = createSalesFacts('story#1', roster);
  facts.add(events, through);
  return facts;
}

const asOf = (day: number, facts = factsOf(story)): SalesSources => sourcesAt(facts, closingMoment(at(day, 0)), null);

describe('sales facts', () => {
  it('tell how an opportunity closed', () => {
    expect(asOf(14).closedOpportunities.rows).toEqual([
      {
        opportunityId: 'lead-1',
        opportunityName: 'Hart & Boyle Law – New Business',
        accountName: 'Hart & Boyle Law',
        type: 'New Business',
        ownerId: 'rep-1',
        ownerName: 'Ada Berg',
        outcome: 'Won',
        lossReason: null,
        lastStage: 'Qualification',
        amount: 900_000,
        openedAt: at(0),
        closedAt: at(10),
        closeQuarter: 'Q4 2026',
        cycleDays: 10,
        engagedContacts: 1,
        economicBuyer: 0,
        champion: 1,
        slips: 1,
        activities: 3,
        firstFollowUpHours: 26,
        managerName: 'North',
        segment: 'SMB',
        region: 'Northeast',
      },
    ]);
  });

  it('tell what was won of the whole company, whatever the filters', () => {
    const filters = { ...noFilters, team: 'South' };
    const { wonAmounts, closedOpportunities } = sourcesAt(factsOf(story), closingMoment(at(14, 0)), null, filters);
    expect(closedOpportunities.rows).toEqual([]);
    expect(wonAmounts.rows).toEqual([
      { opportunityId: 'lead-1', type: 'New Business', segment: 'SMB', amount: 900_000, wonAt: at(10) },
    ]);
  });

  it('tell every change of the pipeline with what was before and after', () => {
    const moves = asOf(14).pipelineMoves.rows.map(({ opportunityId, move, cause, ...row }) => [
      opportunityId,
      move,
      cause,
      row.amountBefore,
      row.amountAfter,
      row.closeBefore,
      row.closeAfter,
    ]);
    expect(moves).toEqual([
      ['lead-1', 'opened', null, 0, 1_000_000, null, at(30, 0)],
      ['lead-1', 'value', 'rescoped', 1_000_000, 900_000, at(30, 0), at(30, 0)],
      ['lead-1', 'close-date', 'slipped', 900_000, 900_000, at(30, 0), at(37, 0)],
      ['lead-2', 'opened', null, 0, 700_000, null, at(30, 0)],
      ['lead-1', 'close-date', 'pulled-in', 900_000, 900_000, at(37, 0), at(20, 0)],
      ['lead-1', 'won', null, 900_000, 900_000, at(20, 0), at(20, 0)],
    ]);
  });

  it('tell the way through the stages, as it was known then', () => {
    const visits = (day: number) =>
      asOf(day).processEvents.rows.map(({ opportunityId, stage, enteredAt, leftAt, outcome }) => [
        opportunityId,
        stage,
        enteredAt,
        leftAt,
        outcome,
      ]);
    expect(visits(7)).toEqual([
      ['lead-1', 'Prospecting', at(0), at(3), 'Advanced'],
      ['lead-1', 'Qualification', at(3), null, 'Open'],
    ]);
    expect(visits(14)).toEqual([
      ['lead-1', 'Prospecting', at(0), at(3), 'Advanced'],
      ['lead-1', 'Qualification', at(3), at(10), 'Won'],
      ['lead-2', 'Proposal', at(8), null, 'Open'],
    ]);
  });

  it('tell open opportunities of then by their names and snapshots', () => {
    expect(asOf(7).opportunities.rows).toMatchObject([
      { opportunityId: 'lead-1', accountName: 'Hart & Boyle Law', ownerName: 'Ada Berg', slips: 1, inbound30: 1 },
    ]);
    expect(asOf(14).opportunities.rows).toMatchObject([
      { opportunityId: 'lead-2', opportunityName: 'Pine Dental – Renewal', lastInbound: null, managerName: 'South' },
    ]);
  });

  it('tell a manager’s call of a team that has several segments as of none', () => {
    const calls = asOf(7).forecastCalls.rows.map(({ callerId, commit, segment, region }) => [
      callerId,
      commit,
      segment,
      region,
    ]);
    expect(calls).toEqual([
      ['rep-1', 900_000, 'SMB', 'Northeast'],
      ['north', 950_000, null, 'Northeast'],
    ]);
  });

  it('keep the schemas of all sources', () => {
    for (const day of [7, 14]) {
      const sources = asOf(day);
      for (const [name, { fields, key }] of Object.entries(allSources)) {
        const { rows } = sources[name as keyof SalesSources];
        expect(rows.map((row) => faultOf(fields, row)).filter((fault) => fault !== null)).toEqual([]);
        const keys = rows.map((row) => JSON.stringify(key.map((field) => (row as Record<string, unknown>)[field])));
        expect(new Set(keys).size).toBe(rows.length);
      }
    }
  });

  it('are the same however they were cut, and what was read before stays as it was', () => {
    fc.assert(
      fc.property(fc.subarray([...story.keys()]), (cuts) => {
        const facts = createSalesFacts('story#1', roster);
        const read: [SalesSources, SalesSources][] = [];
        let from = Number.NEGATIVE_INFINITY;
        for (const n of cuts) {
          const to = story[n]?.time ?? from;
          facts.add(
            story.filter(({ time }) => time > from && time <= to),
            to,
          );
          from = to;
          if (to >= at(7, 0)) read.push([asOf(7, facts), asOf(7, facts)]);
        }
        facts.add(
          story.filter(({ time }) => time > from),
          at(14, 0),
        );
        expect(asOf(14, facts)).toEqual(asOf(14));
        for (const [before, again] of read) expect([before, again]).toEqual([asOf(7), asOf(7)]);
      }),
      { numRuns: 50 },
    );
  });

  it('tell nothing that came later', () => {
    const then = factsOf(
      story.filter(({ time }) => time <= at(7, 0)),
      at(7, 0),
    );
    expect(asOf(7)).toEqual(asOf(7, then));
  });

  it('name two rows of one millisecond apart', () => {
    const call = story.filter(({ kind }) => kind === 'lead.activity').slice(0, 1);
    const twice = factsOf([...story.slice(0, 2), ...call, ...call]);
    const ids = asOf(14, twice).activities.rows.map(({ activityId }) => activityId);
    expect(ids).toEqual([`lead-1/call/${at(1, 12)}`, `lead-1/call/${at(1, 12)}/2`]);
  });

  it('refuse what is out of turn, what was never opened, and whom they don’t know', () => {
    const facts = factsOf(story);
    const late = event(at(14, 0), 'lead.lost', 'lead-2', {
      type: 'Renewal',
      value: 700_000,
      stage: 'Proposal',
      reason: 'price',
      client: 'client-4',
      owner: 'rep-3',
    });
    expect(() => facts.add([late], at(15))).toThrow(RangeError);
    expect(() => factsOf([{ ...late, entity: 'lead-9' }])).toThrow('lack its opening');
    const [quota] = story;
    expect(() => factsOf(quota ? [{ ...quota, entity: 'rep-9' }] : [])).toThrow('not on the roster');
  });

  it('are asked only for moments that they reach, of state and events of one time', () => {
    const facts = factsOf(story);
    const now = runningMoment(at(14, 0));
    expect(() => asOf(21, facts)).toThrow('reach to');
    expect(() => asOf(8, facts)).toThrow('no week and no quarter ended');
    expect(() => sourcesAt(facts, now, null)).toThrow('the moment that runs');
    expect(() => sourcesAt(facts, closingMoment(at(14, 0)), { time: at(14, 0), deals: [] })).toThrow('of no other');
    expect(() => sourcesAt(facts, now, { time: at(14, 1), deals: [] })).toThrow('the world stands at');
  });
});
