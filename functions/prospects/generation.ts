import { DomainError } from '../../core/kernel/errors.ts';
import type { LoadedWorld } from '../worlds/read/loader.ts';
import { getOrCreateDemoProspect } from './demo.ts';
import { messageOf } from './make-data.ts';
import type { GenerationMessage } from './messages.ts';
import { clientKey, type Place } from './names.ts';
import { Overtaken } from './ports.ts';
import { createProgress, type Progress } from './progress.ts';
import { type GenerationJob, isFinished, type ProspectRecord } from './records.ts';
import { type LoadedScene, sceneOf } from './scene.ts';
import { outdate } from './schedule-refresh.ts';
import type { ProspectServices } from './services.ts';
import { storeData, storeTemplates } from './steps.ts';

type Target = Extract<GenerationMessage, { kind: 'generate' }>;

/**
 * Does a job: templates, the demo prospect, data of each template for each prospect. Done again, wherever the time before
 * ended, it leaves the same. All figures are of one committed tick: when the world has moved on since a worker died, the
 * next one makes everything anew. Who is overtaken by another worker stops: that one has the job now.
 * Domain failures end the job; anything else is thrown, so that the queue brings it again.
 */
export async function runGeneration(services: ProspectServices, target: Target): Promise<void> {
  const found = await services.jobs.get(target, target.jobId);
  if (!found || isFinished(found)) return; // delivered twice
  const world = await worldOf(services, target);
  if (!world) return; // another generation is served: nobody will ask for this one's
  try {
    await work(services, target, found, world);
  } catch (error) {
    if (!(error instanceof Overtaken)) throw error;
    services.logger.info('generation-overtaken', { job: target.jobId });
  }
}

async function worldOf({ loader }: ProspectServices, place: Place): Promise<LoadedWorld | null> {
  try {
    const world = await loader.load(place.worldId);
    return world.head.generation === place.generation ? world : null;
  } catch (error) {
    if (error instanceof DomainError && error.kind === 'not-found') return null;
    throw error;
  }
}

async function work(services: ProspectServices, place: Place, found: GenerationJob, world: LoadedWorld): Promise<void> {
  const { tick, time } = world.head;
  const progress = createProgress(services, place, found);
  try {
    await progress.begin({ tick, time });
    const scene = await sceneOf(services, world, found.clientId);
    await steps(services, place, progress, scene);
  } catch (error) {
    if (error instanceof Overtaken) throw error;
    if (error instanceof DomainError) return await progress.fail(error.message);
    await progress.note(messageOf(error));
    throw error;
  }
}

async function steps(services: ProspectServices, place: Place, progress: Progress, scene: LoadedScene): Promise<void> {
  const templates = await storeTemplates(services, place, progress, scene);
  const prospects = await findProspects(services, place, progress, scene);
  await storeData(services, place, { progress, scene, templates, prospects });
  await outdateOthers(services, place, scene.clientId);
  await progress.finish();
}

async function findProspects(
  services: ProspectServices,
  place: Place,
  progress: Progress,
  { simulation, clientId }: LoadedScene,
): Promise<ProspectRecord[]> {
  const { name } = simulation.state.clients.need(clientId);
  const demo = await getOrCreateDemoProspect(services, place, { id: clientId, name });
  const asked = await Promise.all(progress.job().prospectIds.map((id) => services.prospects.get(place, id)));
  await progress.save({ step: 'data', demoProspectId: demo.id });
  // One that was removed since it was asked for is passed over.
  return [demo, ...asked.filter((prospect) => prospect !== null && prospect.id !== demo.id)] as ProspectRecord[];
}

/** Data of other prospects that was made from an earlier version of a template is stale, and will be made anew. */
async function outdateOthers(services: ProspectServices, place: Place, clientId: string): Promise<void> {
  const key = clientKey(place, clientId);
  const stamps = new Map((await services.templates.ofClient(place, key)).map(({ id, stamp }) => [id, stamp]));
  const heads = await services.data.headsOfClient(place, key);
  const touched = heads.filter(({ templateId, templateStamp }) => stamps.get(templateId) !== templateStamp);
  await outdate(services, place, { touched, heads });
}
