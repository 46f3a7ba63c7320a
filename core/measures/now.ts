import type { Simulation } from '../world/index.ts';
import { type Catalogue, type MeasureId, standard } from './catalogue.ts';
import { DaySnapshot } from './day.ts';
import { evaluate } from './formula.ts';
import { checkScope, type ScopeKey } from './key.ts';
import type { Measure } from './measure.ts';
import { isMissing, type Missing } from './missing.ts';
import type { MeasureHistory } from './recorder.ts';
import { readToday } from './timeline.ts';

/** A value in the measure's inner unit, or null with the reason. */
export interface Figure {
  readonly value: number | null;
  readonly reason?: Missing;
}

/** The measures of a world as it stands, each computed once. It is done with when the world moves on. */
export interface MeasureReader {
  readonly simulation: Simulation;
  readonly today: DaySnapshot;
  /**
   * A measure now: levels as they stand, flows since midnight, ratios of these; key null for the whole company.
   * Fails as `measureSeries` does; retention, which compares with an earlier day, has no value here.
   * @param history knows parts that are gone, of which there is no value; without it, they were never there
   */
  now(id: string, scope: string, key: string | null, history?: MeasureHistory): Figure;
}

/** Keep it for as long as the world stands at one tick: what all figures are made of (rows, parts) is kept with them. */
export function createMeasureReader(simulation: Simulation, catalogue: Catalogue = standard): MeasureReader {
  const today = DaySnapshot.today(simulation);
  const known = new Map<string, Figure>();

  function read(measure: Measure, { scope, key }: ScopeKey): Figure {
    const reading = evaluate(measure, (part) => readToday(today, part, scope, key), catalogue);
    return isMissing(reading) ? { value: null, reason: reading } : { value: reading };
  }

  return {
    simulation,
    today,
    now(id, scope, key, history = new Map()) {
      if (simulation.time !== today.to) throw new Error('the world has moved on since its measures were first read');
      const measure = catalogue.need(id);
      const whose = checkScope(measure, scope, key, history, simulation, catalogue);
      const name = JSON.stringify([id, scope, key]);
      const figure = known.get(name) ?? read(measure, whose);
      known.set(name, figure);
      return figure;
    },
  };
}

/** One measure now, where no more are read of the same moment; see `MeasureReader.now`. */
export function measureNow(id: MeasureId, scope: string, key: string | null, simulation: Simulation): Figure {
  return createMeasureReader(simulation).now(id, scope, key);
}
