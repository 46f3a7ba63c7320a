import { DAY, HOUR, type Time } from '../../../../../../core/kernel/time.ts';
import type { SalesFactEvent } from '../../../../../../core/views/revops/sources/facts.ts';
import type { Roster, RosterRep } from '../../../../../../core/views/revops/sources/roster.ts';

/** Monday of a week in the middle of a quarter. */
export const monday = Date.UTC(2026, 10, 2);

export const at = (day: number, hour = 10): Time => monday + day * DAY + hour * HOUR;

function rep(
  id: string,
  name: string,
  managerName: string,
  territory: Pick<RosterRep, 'segment' | 'region'>,
): RosterRep {
  return { id, name, managerId: managerName.toLowerCase(), managerName, hiredAt: monday - 900 * DAY, ...territory };
}

export const roster: Roster = new Map(
  [
    rep('rep-1', 'Ada Berg', 'North', { segment: 'SMB', region: 'Northeast' }),
    rep('rep-2', 'Bo Cole', 'North', { segment: 'Enterprise', region: 'Northeast' }),
    rep('rep-3', 'Cy Dunn', 'South', { segment: 'SMB', region: 'West' }),
  ].map((one) => [one.id, one]),
);

type Kind = SalesFactEvent['kind'];
type DataOf<K extends Kind> = Extract<SalesFactEvent, { kind: K }>['data'];

export function event<K extends Kind>(time: Time, kind: K, entity: string, data: DataOf<K>): SalesFactEvent {
  return { time, kind, entity, data } as SalesFactEvent; // the data is that of the kind
}

const opened: DataOf<'lead.opened'> = {
  type: 'New Business',
  value: 1_000_000,
  stage: 'Prospecting',
  client: null,
  owner: 'rep-1',
  account: 'Hart & Boyle Law',
  segment: 'SMB',
  region: 'Northeast',
  closeDate: at(30, 0),
};

const call: DataOf<'lead.activity'> = {
  owner: 'rep-1',
  activity: 'call',
  direction: 'outbound',
  outcome: 'no-answer',
  contact: 'Kim Oram',
  role: 'champion',
};

const snapshot: DataOf<'lead.snapshot'> = {
  type: 'New Business',
  owner: 'rep-1',
  stage: 'Qualification',
  category: 'pipeline',
  value: 900_000,
  openedAt: at(0),
  stageSince: at(3),
  closeDate: at(37, 0),
  slips: 1,
  engaged: 1,
  economicBuyer: 0,
  champion: 1,
  inbound: 1,
  outbound: 2,
  lastInbound: at(2, 15),
  lastOutbound: at(5),
  nextStepDue: 0,
};

/** Two opportunities: `lead-1` is opened, worked on and won; `lead-2` is another rep's and stays open. */
export const story: readonly SalesFactEvent[] = [
  event(at(0, 0), 'rep.quota-set', 'rep-1', { quarter: Date.UTC(2026, 9, 1), amount: 5_000_000 }),
  event(at(0), 'lead.opened', 'lead-1', opened),
  event(at(1, 12), 'lead.activity', 'lead-1', call),
  event(at(2, 15), 'lead.activity', 'lead-1', {
    ...call,
    activity: 'meeting',
    direction: 'inbound',
    outcome: 'held',
  }),
  event(at(2, 15), 'lead.next-step-set', 'lead-1', { step: 'demo', due: at(9, 14) }),
  event(at(3), 'lead.value-changed', 'lead-1', { from: 1_000_000, to: 900_000, cause: 'rescoped' }),
  event(at(3), 'lead.stage-changed', 'lead-1', {
    type: 'New Business',
    from: 'Prospecting',
    to: 'Qualification',
    value: 900_000,
  }),
  event(at(4), 'lead.close-date-changed', 'lead-1', { from: at(30, 0), to: at(37, 0), cause: 'slipped' }),
  event(at(5), 'lead.activity', 'lead-1', { ...call, activity: 'email', contact: 'Lee Park', role: 'economic-buyer' }),
  event(at(7, 0), 'lead.snapshot', 'lead-1', snapshot),
  event(at(7, 0), 'rep.forecast-called', 'rep-1', {
    quarter: Date.UTC(2026, 9, 1),
    closed: 0,
    commit: 900_000,
    bestCase: 1_000_000,
  }),
  event(at(7, 0), 'manager.forecast-called', 'north', { quarter: Date.UTC(2026, 9, 1), closed: 0, call: 950_000 }),
  event(at(8), 'lead.opened', 'lead-2', {
    ...opened,
    type: 'Renewal',
    stage: 'Proposal',
    value: 700_000,
    client: 'client-4',
    owner: 'rep-3',
    account: 'Pine Dental',
  }),
  event(at(9), 'lead.close-date-changed', 'lead-1', { from: at(37, 0), to: at(20, 0), cause: 'pulled-in' }),
  event(at(10), 'lead.won', 'lead-1', { type: 'New Business', value: 900_000, client: null, owner: 'rep-1' }),
  event(at(14, 0), 'lead.snapshot', 'lead-2', {
    ...snapshot,
    type: 'Renewal',
    owner: 'rep-3',
    stage: 'Proposal',
    value: 700_000,
    openedAt: at(8),
    stageSince: at(8),
    closeDate: at(30, 0),
    slips: 0,
    engaged: 0,
    champion: 0,
    inbound: 0,
    outbound: 0,
    lastInbound: 0,
    lastOutbound: 0,
  }),
];
