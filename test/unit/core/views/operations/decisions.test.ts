import { describe, expect, it } from '@jest/globals';
import { DAY } from '../../../../../core/kernel/time.ts';
import { DECISION_DAYS, decisionsOf, noticeDate } from '../../../../../core/views/operations/decisions.ts';
import { sampleSnapshot } from '../../../../tools/report-sample.ts';
import { make, NOW, tampered } from './findings/tampered.ts';

const contract = (days: number, autoRenewal: boolean, noticePeriodDays = 30) =>
  decisionsOf(
    tampered({
      rows: { contracts: make('contracts', [{ endDate: NOW + days * DAY, autoRenewal, noticePeriodDays }]) },
    }),
  );

describe('what is to be decided', () => {
  it('is decided by the last day of notice while there is one, and by the end where there is none', () => {
    expect(contract(30, true)).toMatchObject([{ by: NOW, ends: NOW + 30 * DAY }]);
    expect(contract(29, true)).toMatchObject([{ by: NOW + 29 * DAY }]);
    expect(contract(29, false)).toMatchObject([{ by: NOW + 29 * DAY }]);
    expect(contract(40, false)).toMatchObject([{ by: NOW + 40 * DAY }]);
  });

  it('is of the next ninety days, and of none that are over', () => {
    const found = (days: number, autoRenewal: boolean) => contract(days, autoRenewal).length;
    expect([found(90, false), found(90.1, false), found(0, false), found(-0.1, false)]).toEqual([1, 0, 1, 0]);
    expect([found(120, true), found(120.1, true)]).toEqual([1, 0]);
  });

  it('tells of licences how many seats are idle or lacking', () => {
    const task = (totalLicenses: number, usedLicenses: number) =>
      decisionsOf(
        tampered({ rows: { licenses: make('licenses', [{ totalLicenses, usedLicenses, renewalDate: NOW + DAY }]) } }),
      )[0]?.task;
    expect([task(10, 7), task(10, 10), task(10, 12)]).toEqual([
      'Renew as many seats as are used: 3 of 10 are idle.',
      'Renew all seats: each is used.',
      'Order seats: 2 more are used than the 10 that are paid for.',
    ]);
  });

  it.each([42, 7])('comes in order of its date, each row of seed %d once', (seed) => {
    const snapshot = sampleSnapshot(seed);
    const { clients, contracts, licenses } = snapshot.rows;
    const decisions = decisionsOf(snapshot);
    const soon = (time: number) => time >= snapshot.asOf.time && time <= snapshot.asOf.time + DECISION_DAYS * DAY;
    const expected = [
      ...clients.filter(({ id }) => soon(snapshot.simulation.state.clients.need(id).agreement.end)),
      ...contracts.filter((row) => {
        const canLeave = row.autoRenewal && noticeDate(row) >= snapshot.asOf.time;
        return soon(canLeave ? noticeDate(row) : row.endDate);
      }),
      ...licenses.filter(({ renewalDate }) => soon(renewalDate)),
    ];
    expect(decisions.map(({ id }) => id).sort()).toEqual(expected.map(({ id }) => id).sort());
    expect(decisions.map(({ by }) => by)).toEqual(decisions.map(({ by }) => by).sort((a, b) => a - b));
    for (const { by, ends, worth, task } of decisions) {
      expect([by <= ends, worth >= 0, task.endsWith('.')]).toEqual([true, true, true]);
    }
  });
});
