import { DAY, type Time } from '../../../kernel/time.ts';
import { type Stage, stages } from '../../../world/index.ts';
import type { DatasetRow } from '../graph/dataset.ts';
import type { dealSnapshots } from '../sources/schemas.ts';
import type { Norms } from './norms.ts';
import { BALANCE_MIN_ACTIVITIES, GRACE_DAYS, roleDueFrom, type SignalId } from './signals.ts';

/** What a deal is scored by: rows of open deals now and of kept snapshots have it alike. */
export type DealFacts = Omit<DatasetRow<typeof dealSnapshots>, 'snapshotAt' | 'opportunityId'>;

/** The value of a signal in its unit, or null: it can't be measured. */
type Measure = (facts: DealFacts, norms: Norms, asOf: Time) => number | null;

/** Whole days since a time; 0 of one that lies ahead. */
export function wholeDaysSince(time: Time, asOf: Time): number {
  return Math.max(0, Math.floor((asOf - time) / DAY));
}

const orderOf: ReadonlyMap<Stage, number> = new Map(stages.map((stage, index) => [stage, index]));
const reached = (stage: Stage, from: Stage): boolean => (orderOf.get(stage) ?? 0) >= (orderOf.get(from) ?? 0);

const isYoung = (facts: DealFacts, asOf: Time): boolean => wholeDaysSince(facts.openedAt, asOf) < GRACE_DAYS;

/** 1 when the role was met; when it was not, 0 once that is due. */
function roleMet(met: number, due: Stage, facts: DealFacts, asOf: Time): number | null {
  if (met > 0) return 1;
  return reached(facts.stage, due) && !isYoung(facts, asOf) ? 0 : null;
}

/** How each signal is measured. */
export const measures: Readonly<Record<SignalId, Measure>> = {
  'stage-age': ({ type, stage, stageSince }, norms, asOf) => {
    const usual = norms.benchmarkDays(type, stage);
    return usual === null || usual <= 0 ? null : wholeDaysSince(stageSince, asOf) / usual;
  },
  recency: ({ lastInbound, openedAt }, _norms, asOf) => wholeDaysSince(lastInbound ?? openedAt, asOf),
  balance: ({ inbound30, outbound30 }) => {
    const all = inbound30 + outbound30;
    return all < BALANCE_MIN_ACTIVITIES ? null : inbound30 / all;
  },
  threading: (facts, _norms, asOf) =>
    facts.engagedContacts === 0 && isYoung(facts, asOf) ? null : facts.engagedContacts,
  'economic-buyer': (facts, _norms, asOf) => roleMet(facts.economicBuyer, roleDueFrom.economicBuyer, facts, asOf),
  champion: (facts, _norms, asOf) => roleMet(facts.champion, roleDueFrom.champion, facts, asOf),
  slips: ({ slips }) => slips,
  amount: ({ type, segment, amount }, norms) => {
    const usual = norms.usualAmount(type, segment);
    return usual === null || usual <= 0 ? null : amount / usual;
  },
  'next-step': ({ nextStepDue, openedAt }, _norms, asOf) => wholeDaysSince(nextStepDue ?? openedAt, asOf),
};
