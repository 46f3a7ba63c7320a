import type { Telemetry } from '../telemetry/columns.ts';
import { events, type KnownEvent, passiveEvents } from '../telemetry/vocabulary.ts';
import { funnels } from './funnel.ts';
import type { Receiver, Sink } from './sink.ts';

/** What an event of a name means to an evaluation. */
export interface EventKind {
  readonly receiver: Receiver;
  /** Something follows from it, beside activity and arrival. */
  readonly matters: boolean;
  /** It makes its person active. */
  readonly active: boolean;
  readonly registers: boolean;
  readonly starts: boolean;
  readonly completes: boolean;
  /** Of the steps that it is: by person, the first time of it. */
  readonly steps: readonly Float64Array[];
}

const known: ReadonlySet<string> = new Set(Object.values(events));
const passive: ReadonlySet<string> = new Set(passiveEvents);

/** By step and person, the first time after the registration: Infinity as yet. */
export type FirstTimes = Map<string, Float64Array>;

/** Of the steps that somebody asks for. */
export function firstTimes(sink: Sink, people: number): FirstTimes {
  const times: FirstTimes = new Map();
  for (const funnel of funnels) {
    if (!funnel.steps.some(({ id }) => sink.of(`step/${funnel.id}/${id}`).length > 0)) continue;
    for (const { id, by } of funnel.steps) {
      if (by.length > 0 && !times.has(id)) times.set(id, new Float64Array(people).fill(Number.POSITIVE_INFINITY));
    }
  }
  return times;
}

/** By the code of a name. */
export function eventKinds({ names }: Telemetry, sink: Sink, firsts: FirstTimes): EventKind[] {
  return Array.from({ length: names.size }, (_, code) => {
    const name = names.textOf(code) ?? '';
    const steps = stepsOf(name, firsts);
    const receiver = known.has(name) ? sink.of(`event/${name as KnownEvent}`) : [];
    const registers = name === events.registered;
    const starts = name === events.lessonStarted && sink.wants('attempt', 'attempt/completed');
    const completes = name === events.lessonCompleted && sink.wants('streak', 'streak/long');
    return {
      matters: receiver.length > 0 || steps.length > 0 || registers || starts || completes,
      receiver,
      active: !passive.has(name),
      registers,
      starts,
      completes,
      steps,
    };
  });
}

function stepsOf(name: string, firsts: FirstTimes): Float64Array[] {
  const ids = new Set(
    funnels.flatMap(({ steps }) => steps.filter(({ by }) => by.some((event) => event === name)).map(({ id }) => id)),
  );
  return [...ids].flatMap((id) => firsts.get(id) ?? []);
}
