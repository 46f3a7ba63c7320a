import { dashboardKpis } from '../../core/views/revops/forecast/dashboard-kpis.ts';
import { closingMoment, noFilters } from '../../core/views/revops/index.ts';
import { quarterClosing } from '../../functions/revops/closings.ts';
import type { Rows } from '../../functions/revops/ports.ts';
import { buildOf } from '../../functions/revops/read/builds.ts';
import type { TestRevOps } from './revops.ts';
import { WORLD } from './revops-scene.ts';

/** A quarter that was kept at a tick, with a forecast that no build makes: whoever shows it has read what was kept. */
export const keptQuarter = {
  closing: quarterClosing(Date.UTC(2026, 6, 1)),
  name: 'Q3 2026',
  tick: 40,
  aiForecast: 123_456_700,
  shown: '$1,234,567',
} as const;

/** Keeps that version as a build does: as one of other rules would have made it. */
export async function keepQuarter({ sales, graph, versions, timer }: TestRevOps): Promise<void> {
  const { closing, tick, aiForecast } = keptQuarter;
  const read = await sales.read(WORLD.worldId);
  const made = buildOf(graph, read, { moment: closingMoment(closing.asOf), filters: noFilters }, null, timer);
  const rows = new Map(
    graph.transforms.map(({ id }) => {
      const own: Rows = made.results.get(id)?.version?.rows ?? [];
      const kept = id === dashboardKpis.id ? own.map((row) => ({ ...row, aiForecast })) : own;
      return [id, { version: `kept-${id}`, rows: kept }] as const;
    }),
  );
  const datasets = await versions.write(WORLD, rows);
  await versions.keep(WORLD, { ...closing, tick, keptAt: 0, datasets });
}
