import { type Cents, round, toDollars } from '../../kernel/money.ts';
import { isoDate, isoTime, type Time } from '../../kernel/time.ts';
import type { Row } from '../engine/entity.ts';
import type { Projection } from '../machine.ts';
import type { Region, Segment } from '../pack/organisation.ts';

export interface RepRow extends Row {
  readonly name: string;
  readonly email: string;
  readonly managerName: string;
  readonly region: Region;
  readonly segment: Segment;
  readonly hiredAt: Time;
  /** Annual value to be won in the quarter that runs. */
  readonly quota: Cents;
  /** Won in it so far. */
  readonly closedWon: Cents;
  /** Percent. */
  readonly quotaAttainment: number;
  readonly openOpportunities: number;
  readonly pipelineValue: Cents;
  /** Null when there was none yet. */
  readonly lastActivity: Time | null;
}

/** Won of the quota, in percent with two decimals. */
export function attainmentOf({ closed, quota }: { readonly closed: Cents; readonly quota: Cents }): number {
  return round((100 * closed) / quota, 2);
}

/** The row as JSON. */
const wire = (row: RepRow) => ({
  id: row.id,
  name: row.name,
  email: row.email,
  managerName: row.managerName,
  region: row.region,
  segment: row.segment,
  hiredAt: isoDate(row.hiredAt),
  quota: toDollars(row.quota),
  closedWon: toDollars(row.closedWon),
  quotaAttainment: row.quotaAttainment,
  openOpportunities: row.openOpportunities,
  pipelineValue: toDollars(row.pipelineValue),
  lastActivity: row.lastActivity === null ? null : isoTime(row.lastActivity),
  lastUpdated: isoTime(row.lastUpdated),
});
export type RepWire = ReturnType<typeof wire>;

export const reps: Projection<'reps'> = {
  drift: 'rep.activity',
  shown: (_simulation, rep) => rep.changedAt,
  row: (simulation, rep) => ({
    id: rep.id,
    name: rep.name,
    email: rep.email,
    managerName: simulation.state.managers.need(rep.manager).name,
    region: rep.region,
    segment: rep.segment,
    hiredAt: rep.hiredAt,
    quota: rep.quota,
    closedWon: rep.closed,
    quotaAttainment: attainmentOf(rep),
    openOpportunities: rep.open,
    pipelineValue: rep.pipeline,
    lastActivity: rep.lastActivity === 0 ? null : rep.lastActivity,
    lastUpdated: rep.changedAt,
  }),
  wire,
  name: ({ name }) => name,
};
