import { repDriverComparison } from '../../../../../../core/views/revops/reps/rep-driver-comparison.ts';
import { repPerformance } from '../../../../../../core/views/revops/reps/rep-performance.ts';
import { repPerformanceView } from '../../../../../../core/views/revops/reps/rep-performance-view.ts';
import { createWorld, defaultCounts, PACK_VERSION } from '../../../../../../core/world/index.ts';
import { sourcesNow } from '../sources/worlds.ts';

type Habit = 'threading' | 'speed' | 'discipline' | 'optimism';

/** A rep of a world: the habits that were planted, and what the datasets measure of them. */
export interface PlantedRep {
  readonly habits: Readonly<Record<Habit, number>>;
  readonly drivers: ReadonlyMap<string, number | null>;
  readonly winRate: number | null;
}

/** The reps of default worlds. */
export function plantedReps(seeds: readonly number[]): PlantedRep[] {
  return seeds.flatMap((seed) => {
    const world = createWorld({
      seed,
      packVersion: PACK_VERSION,
      counts: defaultCounts,
      startedAt: Date.UTC(2026, 10, 18, 14),
    });
    const sources = sourcesNow(world);
    const rows = {
      clock: sources.clock.rows,
      reps: sources.reps.rows,
      quotas: sources.quotas.rows,
      closed: sources.closedOpportunities.rows,
      open: sources.opportunities.rows,
      events: sources.processEvents.rows,
      benchmarks: sources.stageBenchmarks.rows,
      snapshots: sources.dealSnapshots.rows,
    };
    const performance = repPerformance.compute(rows);
    const views = repPerformanceView.compute({ clock: rows.clock, performance });
    const drivers = Map.groupBy(repDriverComparison.compute({ ...rows, performance }), ({ repId }) => repId);
    return Array.from(world.state.reps, ({ id, habits }) => ({
      habits,
      drivers: new Map((drivers.get(id) ?? []).map(({ metricName, repValue }) => [metricName, repValue])),
      winRate: views.find(({ repId }) => repId === id)?.winRate ?? null,
    }));
  });
}

/** How a habit goes with a driver over reps: Pearson's correlation, of those of whom it can be measured. */
export function correlationOf(reps: readonly PlantedRep[], habit: Habit, driver: string): number {
  const points = reps.flatMap(({ habits, drivers }) => {
    const value = drivers.get(driver) ?? null;
    return value === null ? [] : [[habits[habit], value] as const];
  });
  const mean = (place: 0 | 1): number => points.reduce((sum, point) => sum + point[place], 0) / points.length;
  const [x, y] = [mean(0), mean(1)];
  const product = (a: 0 | 1, b: 0 | 1): number =>
    points.reduce((sum, point) => sum + (point[a] - (a ? y : x)) * (point[b] - (b ? y : x)), 0);
  return product(0, 1) / Math.sqrt(product(0, 0) * product(1, 1));
}

/** Mean win rate of the half of the reps with the better habits, less that of the other half. */
export function winRateGain(reps: readonly PlantedRep[]): number {
  const points = reps.flatMap(({ habits: { threading, speed, discipline }, winRate }) =>
    winRate === null ? [] : [{ habit: threading + speed + discipline, winRate }],
  );
  const sorted = points.sort((a, b) => a.habit - b.habit).map(({ winRate }) => winRate);
  const half = sorted.length >> 1;
  const mean = (rates: readonly number[]): number => rates.reduce((sum, rate) => sum + rate, 0) / rates.length;
  return mean(sorted.slice(-half)) - mean(sorted.slice(0, half));
}
