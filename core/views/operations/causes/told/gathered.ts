import { eventsOf } from '../../../../events/index.ts';
import { DAY, HOUR, isoMonth, MINUTE, type Time } from '../../../../kernel/time.ts';
import {
  lastingOf,
  quotaSet,
  registry,
  scenarioStarted,
  scenarioStopped,
  type WorldEvent,
} from '../../../../world/index.ts';
import type { Cast } from '../cast.ts';
import { amount, type Told } from './telling.ts';

/** A cause that is told of several events, or of a time at which there is none. */
export interface Gathered extends Told {
  readonly id: string;
  readonly time: Time;
}

type Identified = WorldEvent & { readonly id: string };

const UNITS = [
  [DAY, 'day'],
  [HOUR, 'hour'],
  [MINUTE, 'minute'],
] as const;

/** `2 hours` */
function lasting(duration: Time): string {
  const [size, unit] = UNITS.find(([each]) => duration >= each) ?? UNITS[2];
  const count = Math.round((10 * duration) / size) / 10;
  return `${count} ${unit}${count === 1 ? '' : 's'}`;
}

/** The beginning and the end of each scenario: one that was not stopped ends when its time is over. */
export function scenarioCauses(events: readonly Identified[], now: Time): Gathered[] {
  const stopped = new Map<string, Time>();
  for (const { entity, time } of eventsOf([scenarioStopped], events)) stopped.set(entity, time);
  return eventsOf([scenarioStarted], events).flatMap(
    ({ id, entity, time, data: { scenario, magnitude, durationMinutes } }) => {
      const label = registry.scenario(scenario)?.label ?? scenario;
      const shared = {
        of: { entity: 'scenarios', id: entity },
        rows: [],
        worth: null,
        keys: null,
        scenario,
        times: magnitude,
      };
      const duration = lastingOf(durationMinutes);
      const text = `${label} began, at magnitude ${Math.round(10 * magnitude) / 10}, for ${lasting(duration)}`;
      const began: Gathered = { ...shared, id, time, kind: 'scenario-started', text };
      const end = stopped.get(entity) ?? time + duration;
      if (end > now) return [began];
      const how = stopped.has(entity) ? 'was stopped' : 'was over';
      return [
        began,
        {
          ...shared,
          id: `${id}/ended`,
          time: end,
          kind: 'scenario-ended',
          text: `${label} ${how} after ${lasting(end - time)}`,
        },
      ];
    },
  );
}

/** The quotas of a quarter are given to all reps at one moment: that is one cause. */
export function quotaCauses(events: readonly Identified[], cast: Cast): Gathered[] {
  const set = eventsOf([quotaSet], events);
  return [...Map.groupBy(set, ({ time }) => time)].flatMap(([time, given]) => {
    const [first] = given;
    if (!first) return [];
    const cents = given.reduce((sum, { data }) => sum + data.amount, 0);
    const month = Number(isoMonth(first.data.quarter).slice(5));
    const quarter = `Q${Math.ceil(month / 3)} ${isoMonth(first.data.quarter).slice(0, 4)}`;
    const reps = `${given.length} sales ${given.length === 1 ? 'rep' : 'reps'}`;
    return [
      {
        id: first.id,
        time,
        kind: 'quotas-set' as const,
        text: `New quotas for ${quarter}: ${amount(cents)} for ${reps}`,
        of: { entity: 'reps', id: first.entity },
        worth: { cents, per: 'once' as const },
        keys: [...new Set(given.flatMap(({ entity }) => cast.keysOfRep(entity)))],
      },
    ];
  });
}
