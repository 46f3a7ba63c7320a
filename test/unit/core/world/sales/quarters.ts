import { addMonths, type Time } from '../../../../../core/kernel/time.ts';
import type { Simulation, WorldEvent } from '../../../../../core/world/index.ts';

/** Annual value won by some reps from a time on, and before another: what happens at a midnight belongs to the day that it begins. */
export function wonBetween(events: readonly WorldEvent[], owners: readonly string[], from: Time, to: Time): number {
  return events
    .filter(
      ({ kind, time, data }) => kind === 'lead.won' && time >= from && time < to && owners.includes(String(data.owner)),
    )
    .reduce((sum, { data }) => sum + Number(data.value), 0);
}

/** What a team was asked for in a quarter that lies wholly in history, and won; and what its reps and its manager called halfway. */
export interface TeamQuarter {
  readonly quota: number;
  readonly won: number;
  readonly repsCalled: number;
  readonly managerCalled: number;
}

/** The quarters of each team of a company, without the one that history begins in. */
export function teamQuarters({ state, events, time }: Simulation): TeamQuarter[] {
  const won = events.filter(({ kind }) => kind === 'lead.won');
  const quotas = events.filter(({ kind }) => kind === 'rep.quota-set');
  const calls = events.filter(({ kind }) => kind.endsWith('forecast-called'));
  const quarters = [...new Set(quotas.map(({ data }) => Number(data.quarter)))].slice(1);
  const whole = quarters.filter((quarter) => addMonths(quarter, 3) <= time);
  return whole.flatMap((quarter) =>
    [...state.managers].map((manager) => {
      const end = addMonths(quarter, 3);
      const team = [...state.reps].filter((rep) => rep.manager === manager.id).map(({ id }) => id);
      const halfway = calls.find((call) => call.time >= quarter + (end - quarter) / 2)?.time;
      const called = calls.filter((call) => call.time === halfway);
      const sum = (some: readonly WorldEvent[], field: string): number =>
        some.reduce((total, { data }) => total + Number(data[field]), 0);
      return {
        quota: sum(
          quotas.filter(({ entity, data }) => data.quarter === quarter && team.includes(entity)),
          'amount',
        ),
        won: wonBetween(won, team, quarter, end),
        repsCalled: sum(
          called.filter(({ entity }) => team.includes(entity)),
          'commit',
        ),
        managerCalled: sum(
          called.filter(({ entity }) => entity === manager.id),
          'call',
        ),
      };
    }),
  );
}
