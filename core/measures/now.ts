import type { Simulation } from '../world/index.ts';
import { type MeasureId, needMeasure } from './catalogue.ts';
import { DayView } from './day.ts';
import { evaluate } from './formula.ts';
import { checkScope } from './key.ts';
import type { Scope } from './measure.ts';
import { isMissing, type Missing } from './missing.ts';
import { readToday } from './timeline.ts';

/** A value in the measure's inner unit, or null with the reason. */
export interface Figure {
  readonly value: number | null;
  readonly reason?: Missing;
}

/**
 * A measure as it stands: levels now, flows since midnight, ratios of these.
 * Fails as `measureSeries` does; retention, which compares with an earlier day, has no value here.
 */
export function measureNow(id: MeasureId, scope: Scope, key: string | null, simulation: Simulation): Figure {
  const measure = needMeasure(id);
  checkScope(measure, scope, key, new Map(), simulation);
  const day = DayView.today(simulation);
  const reading = evaluate(measure, (part) => readToday(day, part, scope, key));
  return isMissing(reading) ? { value: null, reason: reading } : { value: reading };
}
