/** A strategy review: its stages in the core, new and warm, and from POST to completed on the local host. */
import { setTimeout as sleep } from 'node:timers/promises';
import { createMeasureReader, createSpanReader, HistoryRecorder, type SpanReader } from '../core/measures/index.ts';
import {
  calibrate,
  factorsStage,
  patternsStage,
  richContentStage,
  scoreStage,
  simulationStage,
} from '../core/views/results/index.ts';
import { createWorld, defaultCounts, PACK_VERSION, type Simulation } from '../core/world/index.ts';
import { type Api, startApp } from '../test/tools/app.ts';
import { type Finding, report } from './tools/report.ts';
import { median, timesOf } from './tools/timing.ts';

const RUNS = 9;
const PATHS = '/api/v3/data-driven-results';

interface World {
  readonly simulation: Simulation;
  readonly past: SpanReader;
  readonly now: SpanReader;
}

function makeWorld(): World {
  const recorder = new HistoryRecorder();
  const startedAt = Date.UTC(2026, 10, 18, 9);
  const simulation = createWorld(
    { seed: 42, packVersion: PACK_VERSION, counts: defaultCounts, startedAt },
    recorder.observe,
  );
  const { history } = recorder;
  return {
    simulation,
    past: createSpanReader(history, null),
    now: createSpanReader(history, createMeasureReader(simulation)),
  };
}

/** Scoring, 28 factors, 41 patterns, 1,000 iterations of all of them, and what is written of three segments. */
function review({ simulation, now }: World, seed: number): Promise<unknown> {
  const scored = scoreStage(now, simulation.time, null);
  const factors = factorsStage(scored);
  const patterns = patternsStage(factors);
  simulationStage({ ...scored, ...factors, patterns }, { seed, iterations: 1000 });
  return richContentStage({ ...factors, patterns });
}

/** Milliseconds of the processor and of the wall: on a busy machine the former says what the code takes. */
interface Timed {
  readonly processor: number;
  readonly wall: number;
}

async function timed(run: () => Promise<unknown>): Promise<Timed> {
  const [began, started] = [process.cpuUsage(), performance.now()];
  await run();
  const { user, system } = process.cpuUsage(began);
  return { processor: (user + system) / 1000, wall: performance.now() - started };
}

async function inTheCore(): Promise<Finding[]> {
  const world = makeWorld();
  const first = await timed(() => review(world, 0));
  const again: Timed[] = [];
  for (let seed = 1; seed <= RUNS; seed += 1) again.push(await timed(() => review(world, seed)));
  const processor = again.map((one) => one.processor);
  const calibrations = timesOf(() => calibrate(world.past, world.simulation.time, 1), { runs: 5, warmUps: 2 });
  const what = '5 segments, 41 patterns, 1,000 iterations';
  return [
    { what: `${what}, the first time, time of the wall`, value: first.wall, unit: 'ms', atMost: 150 },
    { what: 'the same, time of the processor with what compiles beside it', value: first.processor, unit: 'ms' },
    { what: `${what}, again`, value: median(processor), best: Math.min(...processor), unit: 'ms', atMost: 150 },
    {
      what: 'calibration by four past quarters',
      value: median(calibrations),
      best: Math.min(...calibrations),
      unit: 'ms',
    },
  ];
}

/** From a request to the end of the generation that it has begun, as one who looks each 20 ms sees it; the host runs within here. */
function generation({ call }: Api, session: string, begin: () => Promise<unknown>): Promise<Timed> {
  return timed(async () => {
    await begin();
    for (;;) {
      const { status, is_processing, error } = (await call('GET', `${PATHS}/status/${session}`)).body;
      if (status === 'completed') return;
      if (is_processing !== true) throw new Error(`the generation has ended: ${String(error)}`);
      await sleep(20);
    }
  });
}

/** Waits for what a new world sets going, such as putting its events to rest: until the host takes a tenth of a core at most. */
async function untilQuiet(): Promise<void> {
  const idle = async () => (await timed(() => sleep(1000))).processor < 100;
  for (let tries = 0; !(await idle()); tries += 1) if (tries > 60) throw new Error('the host does not come to rest');
}

/** Of a function that was never called, and of one that has done it before. */
async function onTheHost(): Promise<Finding[]> {
  const app = await startApp({ env: { UPDATE_INTERVAL_SECONDS: '30' }, unlimited: true });
  try {
    await untilQuiet();
    // What answers has the world at hand then, and the worker is still new.
    await app.call('PUT', `${PATHS}/scoring/bench`, { body: { topic: 'bench', measures: [] } });
    const score = () => app.call('PUT', `${PATHS}/scoring/bench`, { body: { topic: 'bench' } });
    const first = await generation(app, 'bench', score);
    const times: Timed[] = [];
    for (let seed = 1; seed <= RUNS; seed += 1) {
      const post = () => app.call('POST', `${PATHS}/generate/bench/bench`, { body: { seed } });
      times.push(await generation(app, 'bench', post));
    }
    const wall = times.map((one) => one.wall);
    const processor = times.map((one) => one.processor);
    return [
      { what: 'six stages, whose worker is new', value: first.wall, unit: 'ms', atMost: 3000 },
      { what: 'the same, time of the processor, emulators and all', value: first.processor, unit: 'ms' },
      { what: 'POST to completed', value: median(wall), best: Math.min(...wall), unit: 'ms', atMost: 3000 },
      {
        what: 'the same, time of the processor, emulators and all',
        value: median(processor),
        best: Math.min(...processor),
        unit: 'ms',
      },
      ...(await reads(app)),
    ];
  } finally {
    await app.stop();
  }
}

async function reads({ call }: Api): Promise<Finding[]> {
  const findings: Finding[] = [];
  for (const path of ['segment/bench/consumer', 'complete/bench', 'status/bench', 'compare/bench?a=1&b=2']) {
    const times: number[] = [];
    for (let n = 0; n < RUNS; n += 1) times.push((await timed(() => call('GET', `${PATHS}/${path}`))).wall);
    findings.push({ what: `GET ${path}`, value: median(times), best: Math.min(...times), unit: 'ms', atMost: 100 });
  }
  return findings;
}

report('review', [...(await inTheCore()), ...(await onTheHost())]);
