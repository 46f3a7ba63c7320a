import { DomainError } from '../../core/kernel/errors.ts';
import { type Build, closingMoment, noFilters, type Result, runningMoment } from '../../core/views/revops/index.ts';
import { closeJob } from '../platform/jobs/close-job.ts';
import { isFinished } from '../platform/jobs/job.ts';
import { type Outcome, type Progress, runJob } from '../platform/jobs/run-job.ts';
import { ATTEMPTS } from '../platform/manifest.ts';
import { type Closing, closingsDue } from './closings.ts';
import type { BuildRef } from './messages.ts';
import type { VersionedRows } from './ports.ts';
import { buildOf } from './read/builds.ts';
import type { Sales } from './read/sales.ts';
import type { BuildJob, DatasetOutcome, LastGood } from './records.ts';
import type { BuildServices } from './services.ts';

/**
 * Takes the message of a build. Nothing but this function sees how often it was tried, as a topic counts nothing: one
 * that has failed each time is closed.
 */
export async function takeBuild(services: BuildServices, ref: BuildRef): Promise<void> {
  if (await isExhausted(services, ref)) return closeJob(services, ref);
  try {
    await runBuild(services, ref);
  } catch (error) {
    if (!(await isExhausted(services, ref))) throw error;
    await closeJob(services, ref);
  }
}

async function isExhausted({ jobs }: BuildServices, ref: BuildRef): Promise<boolean> {
  const job = await jobs.get(ref);
  return job !== null && !isFinished(job) && job.attempts >= ATTEMPTS;
}

/**
 * Builds all datasets of one committed tick, keeps the versions of weeks and quarters that have ended since the last time,
 * and stores what is good as the last good. Done again, wherever the time before ended, it leaves the same.
 */
export async function runBuild(services: BuildServices, ref: BuildRef): Promise<void> {
  await runJob<BuildJob, BuildRef>(services, ref, 'build', async (progress) => {
    const { graph, timer } = services;
    const sales = await salesOf(services, ref);
    const now = { moment: runningMoment(sales.head.time), filters: noFilters };
    const build = buildOf(graph, sales, now, null, timer);
    const incomplete = await keepClosings(services, sales, build, progress);
    const detail = progress.job().detail;
    await progress.note({ step: 'last-good', percentage: 95, detail });
    await storeGood(services, sales, build);
    await services.versions.removeUnused(sales.head);
    return outcomeOf(detail.datasets, incomplete);
  });
}

async function salesOf({ sales }: BuildServices, { worldId, generation }: BuildRef): Promise<Sales> {
  const read = await sales.read(worldId);
  if (read.head.generation === generation) return read;
  throw new DomainError('conflict', 'The world was regenerated before its datasets were built.');
}

/** Keeps each version that is due, and answers the ids of those of which a dataset fails: a later build keeps them. */
async function keepClosings(
  services: BuildServices,
  sales: Sales,
  build: Build,
  { job, note }: Progress<BuildJob>,
): Promise<string[]> {
  const { head } = sales;
  const kept = new Map((await services.versions.list(head)).map((version) => [version.id, version]));
  const due = closingsDue(head, kept);
  const { detail } = job();
  await note({
    step: 'versions',
    percentage: 10,
    detail: {
      ...detail,
      asOf: { tick: head.tick, time: head.time },
      datasets: outcomesOf(build),
      // What a worker kept that died is there already.
      due: [...new Set([...detail.due, ...due.map(({ id }) => id)])],
      kept: detail.due.filter((id) => kept.has(id)),
    },
  });
  const incomplete: string[] = [];
  let previous: Build | null = null;
  for (const [index, closing] of due.entries()) {
    const wanted = { moment: closingMoment(closing.asOf), filters: noFilters };
    previous = buildOf(services.graph, sales, wanted, previous, services.timer);
    if (await keepClosing(services, sales, closing, previous)) {
      const percentage = 10 + Math.floor((80 * (index + 1)) / due.length);
      await note({ percentage, detail: { ...job().detail, kept: [...job().detail.kept, closing.id] } });
    } else incomplete.push(closing.id);
  }
  return incomplete;
}

/** False where a dataset of the version can't be computed: a version is kept whole or not at all. */
async function keepClosing(
  { graph, versions, now }: BuildServices,
  { head }: Sales,
  { id, kind, asOf }: Closing,
  build: Build,
): Promise<boolean> {
  const good = goodRows(build);
  if (good.size < graph.transforms.length) return false;
  const datasets = await versions.write(head, good);
  await versions.keep(head, { id, kind, asOf, tick: head.tick, keptAt: now(), datasets });
  return true;
}

/** What is good takes the place of what was; of what fails, that stays. */
async function storeGood({ versions }: BuildServices, { head }: Sales, build: Build): Promise<void> {
  const asOf = { tick: head.tick, time: head.time };
  const before = await versions.lastGood(head);
  const written = Object.entries(await versions.write(head, goodRows(build)));
  const good = Object.fromEntries(written.map(([dataset, stored]) => [dataset, { ...stored, asOf }]));
  const next: LastGood = { tick: head.tick, datasets: { ...before?.datasets, ...good } };
  await versions.putLastGood(head, next);
}

/** The rows of transforms that this build has made itself: sources are read again from the world's own events. */
function goodRows({ graph, results }: Build): Map<string, VersionedRows> {
  const good = new Map<string, VersionedRows>();
  for (const { id } of graph.transforms) {
    const result = results.get(id);
    if (result?.version && result.reason === null) {
      good.set(id, { version: result.version.hash, rows: result.version.rows });
    }
  }
  return good;
}

function outcomesOf({ graph, results }: Build): DatasetOutcome[] {
  return graph.transforms.flatMap(({ id }) => {
    const result = results.get(id);
    return result === undefined ? [] : [outcome(result)];
  });
}

function outcome({ id, state, reason, version, milliseconds }: Result): DatasetOutcome {
  return {
    dataset: id,
    state: state === 'failed' || state === 'stopped' ? state : 'ready',
    reason,
    rows: reason === null ? (version?.rows.length ?? 0) : 0,
    version: reason === null ? (version?.hash ?? null) : null,
    durationMs: Math.round(milliseconds * 100) / 100,
  };
}

/** How a build ended of which these datasets fail, and these versions could not be kept. */
function outcomeOf(datasets: readonly DatasetOutcome[], incomplete: readonly string[]): Outcome {
  const failed = datasets.filter(({ state }) => state !== 'ready');
  const result = { ready: datasets.length - failed.length, failed: failed.length, not_kept: incomplete };
  if (failed.length === 0 && incomplete.length === 0) return { error: null, result };
  const reasons = failed.flatMap(({ state, reason }) => (state === 'failed' && reason !== null ? reason : []));
  const notKept = incomplete.length === 0 ? [] : [`not kept, as a dataset of it fails: ${incomplete.join(', ')}`];
  const error = [...reasons, ...notKept].join('; ');
  const all = failed.length === datasets.length && datasets.length > 0;
  return { status: all ? 'failed' : 'completed_with_errors', error, result };
}
