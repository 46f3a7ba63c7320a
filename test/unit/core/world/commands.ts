import fc from 'fast-check';
import { registry, type Simulation, startScenario, stopScenario } from '../../../../core/world/index.ts';
import { DAY, HOUR } from './small.ts';

/** A scenario that is started some time after the one before, and perhaps stopped before its end. */
export interface Order {
  readonly after: number;
  readonly scenario: string;
  readonly magnitude: number;
  readonly durationMinutes: number;
  /** Time from its start to the stop; null where it runs to its end. */
  readonly stopAfter: number | null;
}

export const orders: fc.Arbitrary<Order[]> = fc.array(
  fc.record({
    after: fc.integer({ min: 1, max: 3 * DAY }),
    scenario: fc.constantFrom(...registry.scenarios.map((spec) => spec.id)),
    magnitude: fc.double({ min: 0.1, max: 3, noNaN: true }),
    durationMinutes: fc.oneof(fc.integer({ min: 1, max: 6000 }), fc.double({ min: 1, max: 6000, noNaN: true })),
    stopAfter: fc.option(fc.integer({ min: 1, max: 2 * DAY })),
  }),
  { minLength: 1, maxLength: 4 },
);

/** Starts and stops scenarios as ordered; `reach` brings the world to each time, in whatever steps. */
export function play(
  simulation: () => Simulation,
  list: readonly Order[],
  reach: (time: number) => void,
  rest = 30 * HOUR,
): void {
  let at = simulation().time;
  for (const [version, { after, stopAfter, ...command }] of list.entries()) {
    at += after;
    reach(at);
    const { id } = startScenario(simulation(), { version, ...command });
    if (stopAfter === null) continue;
    at += stopAfter;
    reach(at);
    if (simulation().state.scenarios.get(id)) stopScenario(simulation(), id);
  }
  reach(at + rest);
}
