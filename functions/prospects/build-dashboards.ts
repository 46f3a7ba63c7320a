import { DomainError } from '../../core/kernel/errors.ts';
import type { DashboardTemplate } from '../../core/views/prospects/template.ts';
import { failureOf, type Outcome, type Progress, runJob } from '../platform/jobs/run-job.ts';
import type { LoadedWorld } from '../worlds/read/loader.ts';
import { buildData, firstFault } from './build-data.ts';
import { pendingOutcome, percentageOf } from './build-job.ts';
import { snapshotOf } from './client-snapshot.ts';
import { getOrCreateDemoProspect } from './demo.ts';
import { loadFollowed, outdateChanged } from './follow-changes.ts';
import type { BuildJobRef } from './messages.ts';
import { clientKey } from './names.ts';
import { removeOrphaned } from './orphaned-data.ts';
import type { ClientSnapshot } from './ports.ts';
import type { BuildDetail, BuildJob, DataOutcome, ProspectRecord, TemplateOutcome, TemplateRecord } from './records.ts';
import { outdate } from './schedule-refresh.ts';
import type { ProspectServices } from './services.ts';

/** A job in the hands of its worker, and the client that it is about. */
interface Build {
  readonly ref: BuildJobRef;
  readonly key: string;
  readonly snapshot: ClientSnapshot;
  readonly job: () => BuildJob;
  note(change: Partial<BuildDetail>, step?: BuildJob['step']): Promise<void>;
}

/**
 * Builds a client's dashboards: templates, the demo prospect, data of each template for each prospect. Done again,
 * wherever the time before ended, it leaves the same. All figures are of one committed tick: when the world has moved on
 * since a worker died, the next one makes everything anew.
 */
export async function runBuild(services: ProspectServices, ref: BuildJobRef): Promise<void> {
  await runJob<BuildJob, BuildJobRef>(services, ref, 'templates', async (progress) => {
    const build = await beginBuild(services, ref, progress);
    const templates = await storeTemplates(services, build);
    const prospects = await findProspects(services, build);
    await storeData(services, build, templates, prospects);
    await outdateOthers(services, build);
    await outdateChanged(services, ref, build.key);
    return outcomeOf(build.job().detail.templates);
  });
}

async function beginBuild(
  services: ProspectServices,
  ref: BuildJobRef,
  { job, note }: Progress<BuildJob>,
): Promise<Build> {
  const { clientId } = job().detail;
  return {
    ref,
    key: clientKey(ref, clientId),
    snapshot: await snapshotOf(services, await worldOf(services, ref, clientId), clientId),
    job,
    note(change, step = job().step) {
      const detail = { ...job().detail, ...change };
      return note({ step, detail, percentage: percentageOf(detail) });
    },
  };
}

async function worldOf(services: ProspectServices, ref: BuildJobRef, clientId: string): Promise<LoadedWorld> {
  const { worldId, generation } = ref;
  const world = await loadFollowed(services, worldId, clientId);
  if (world.head.generation === generation) return world;
  throw new DomainError('conflict', 'The world was regenerated before the dashboards were built.');
}

/** Makes and stores the templates, all anew. One that can't be made is noted, and the others go on. */
async function storeTemplates({ factory, templates }: ProspectServices, build: Build): Promise<TemplateRecord[]> {
  const { ref, key, snapshot, job, note } = build;
  const { id: stamp, createdAt, detail } = job();
  const stored: TemplateRecord[] = [];
  const outcomes: TemplateOutcome[] = [];
  for (const category of detail.categories) {
    const pending = pendingOutcome(key, category);
    const made = attempt(() => factory.template(category, snapshot, detail.seed));
    if ('fault' in made) {
      outcomes.push({ ...pending, status: 'failed', error: made.fault });
      continue;
    }
    // Whoever does the job again writes the same.
    const record = { ...made.template, createdAt, updatedAt: createdAt, stamp };
    await templates.put(ref, record);
    stored.push(record);
    outcomes.push({ ...pending, status: 'stored', name: record.name, widgetCount: record.widgets.length });
  }
  await note({ asOf: snapshot.asOf, templates: outcomes }, 'prospects');
  return stored;
}

function attempt(make: () => DashboardTemplate): { template: DashboardTemplate } | { fault: string } {
  try {
    return { template: make() };
  } catch (error) {
    return { fault: failureOf(error) };
  }
}

async function findProspects(
  services: ProspectServices,
  { ref, snapshot, job, note }: Build,
): Promise<ProspectRecord[]> {
  const { clientId, simulation } = snapshot;
  const { name } = simulation.state.clients.need(clientId);
  const demo = await getOrCreateDemoProspect(services, ref, { id: clientId, name });
  const asked = await Promise.all(job().detail.prospectIds.map((id) => services.prospects.get(ref, id)));
  await note({ demoProspectId: demo.id }, 'data');
  // One that was removed since it was asked for is passed over.
  return [demo, ...asked.filter((prospect) => prospect !== null && prospect.id !== demo.id)] as ProspectRecord[];
}

/** Makes the data of each template once, and stores it for each prospect: they look at the same client. */
async function storeData(
  services: ProspectServices,
  { ref, snapshot, job, note }: Build,
  templates: readonly TemplateRecord[],
  prospects: readonly ProspectRecord[],
): Promise<void> {
  // Together, as a model that narrates is waited for once then.
  const all = await Promise.all(
    templates.map(async (template) => ({ template, made: await buildData(services, template, snapshot) })),
  );
  for (const { template, made } of all) {
    const data: DataOutcome[] = [];
    for (const { id } of prospects) {
      await services.data.put(ref, { ...made, prospectId: id, generatedBy: 'template-generation' });
      const status = made.status === 'ready' ? 'ready' : 'failed';
      data.push({ prospectId: id, status, widgetCount: made.widgetCount, durationMs: made.durationMs });
    }
    const error = firstFault(made.validation);
    const ended = { status: error === null ? 'completed' : 'failed', error, data } as const;
    const outcomes = job().detail.templates.map((entry) =>
      entry.templateId === template.id ? { ...entry, ...ended } : entry,
    );
    await note({ templates: outcomes });
  }
  for (const { id } of prospects) await removeOrphaned(services, ref, id);
}

/** Data of other prospects that was made from an earlier version of a template is stale, and will be made anew. */
async function outdateOthers(services: ProspectServices, { ref, key }: Build): Promise<void> {
  const stamps = new Map((await services.templates.listByClient(ref, key)).map(({ id, stamp }) => [id, stamp]));
  const summaries = await services.data.listSummariesByClient(ref, key);
  const touched = summaries.filter(({ templateId, templateStamp }) => stamps.get(templateId) !== templateStamp);
  await outdate(services, ref, { touched, summaries });
}

/** How a job ended whose templates fared so. */
function outcomeOf(templates: readonly TemplateOutcome[]): Outcome {
  const failed = templates.filter(({ status }) => status === 'failed');
  if (failed.length === 0) return { error: null };
  if (failed.length === templates.length) {
    return { status: 'failed', error: `None of ${templates.length} templates could be made: ${failed[0]?.error}` };
  }
  const error = failed.map((entry) => `${entry.category}: ${entry.error}`).join('; ');
  return { status: 'completed_with_errors', error };
}
