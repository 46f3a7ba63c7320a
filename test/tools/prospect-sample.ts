import { DAY } from '../../core/kernel/time.ts';
import { HistoryRecorder, type MeasureHistory } from '../../core/measures/index.ts';
import {
  buildTemplates,
  createDashboardSnapshot,
  type DashboardData,
  type DashboardSnapshot,
  type DashboardTemplate,
  generateDashboard,
  traitsOf,
} from '../../core/views/prospects/index.ts';
import { defaultCounts, PACK_VERSION, type Simulation } from '../../core/world/index.ts';
import { pastWorld } from './made-world.ts';
import { SAMPLE_TIME } from './report-sample.ts';

/** Worlds whose clients have been there for 24 months, for some, and for less than one. */
export const SEEDS = [42, 7, 3] as const;

export interface Sample {
  readonly seed: number;
  readonly simulation: Simulation;
  readonly history: MeasureHistory;
  readonly clients: readonly string[];
}

const samples = new Map<string, Sample>();

/** The default world of a seed with its 25 months, and so many days more; made once per process. */
export function sampleOf(seed: number, days = 0): Sample {
  const name = `${seed}/${days}`;
  const sample = samples.get(name) ?? makeSample(seed, days);
  samples.set(name, sample);
  return sample;
}

/** The same, of its own: for those who change it. */
export function makeSample(seed: number, days = 0): Sample {
  const { simulation, history } = pastWorld({
    seed,
    packVersion: PACK_VERSION,
    counts: defaultCounts,
    startedAt: SAMPLE_TIME,
  });
  const recorder = new HistoryRecorder(history.values());
  if (days > 0) {
    simulation.observeDay = recorder.observe;
    simulation.advance(simulation.time + days * DAY);
  }
  return { seed, simulation, history: recorder.history, clients: simulation.state.clients.ids() };
}

export function snapshotOf({ seed, simulation, history }: Sample, client: string): DashboardSnapshot {
  const asOf = { world: 'default', generation: 1, tick: 1204, time: simulation.time, seed };
  return createDashboardSnapshot(simulation, history, asOf, client);
}

export function templatesOf({ simulation }: Sample, client: string, seed = 7): DashboardTemplate[] {
  return buildTemplates(traitsOf(simulation, client), { key: client, seed });
}

export interface Dashboard {
  readonly template: DashboardTemplate;
  readonly data: DashboardData;
}

/** The seven dashboards of a client. */
export function dashboardsOf(sample: Sample, client: string, seed = 7): Dashboard[] {
  const snapshot = snapshotOf(sample, client);
  return templatesOf(sample, client, seed).map((template) => ({
    template,
    data: generateDashboard(template, snapshot),
  }));
}
