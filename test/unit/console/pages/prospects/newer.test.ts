import { expect, it } from '@jest/globals';
import type { ProspectDashboardData } from '../../../../../console/src/api/generated/showroom.schemas.ts';
import { newerFrom } from '../../../../../console/src/pages/prospects/newer.ts';

const of = (tick: number, status: ProspectDashboardData['status'] = 'ready') =>
  ({ status, as_of: { tick, time: '' } }) as ProspectDashboardData;
const world = { tick: '8', isRunning: true, interval: 30, lastUpdate: '2026-11-26T14:00:00Z' };

it('makes anew what is of an older tick, stale or failed', () => {
  expect(newerFrom(of(7), world)).toBeNull();
  expect(newerFrom(of(8, 'stale'), world)).toBeNull();
  expect(newerFrom(of(8, 'failed'), world)).toBeNull();
  expect(newerFrom(of(8), { ...world, tick: undefined })).toBeNull();
});

it('waits for the next tick where it is of the latest, for as long as the world goes on', () => {
  expect(newerFrom(of(8), world)).toEqual({ at: Date.parse('2026-11-26T14:00:30Z') });
  expect(newerFrom(of(8), { ...world, isRunning: false })).toEqual({ at: undefined });
});
