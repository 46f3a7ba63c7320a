import type { DashboardTemplate } from '../../core/views/prospects/template.ts';
import { firstFault, makeData, messageOf } from './make-data.ts';
import type { Place } from './names.ts';
import type { Progress } from './progress.ts';
import type { DataOutcome, GenerationJob, ProspectRecord, TemplateOutcome, TemplateRecord } from './records.ts';
import type { LoadedScene } from './scene.ts';
import type { ProspectServices } from './services.ts';

/** Makes and stores the templates of a job. One that can't be made is noted, and the others go on. */
export async function storeTemplates(
  { maker, templates }: Pick<ProspectServices, 'maker' | 'templates'>,
  place: Place,
  progress: Progress,
  scene: LoadedScene,
): Promise<TemplateRecord[]> {
  const job = progress.job();
  const stored: TemplateRecord[] = [];
  const outcomes: TemplateOutcome[] = [];
  for (const pending of job.templates) {
    const made = attempt(() => maker.template(pending.category, scene, job.seed));
    if ('fault' in made) {
      outcomes.push({ ...pending, status: 'failed', error: made.fault });
      continue;
    }
    const record = recordOf(made.template, pending, job);
    await templates.put(place, record);
    stored.push(record);
    outcomes.push({ ...pending, status: 'stored', name: record.name, widgetCount: record.widgets.length });
  }
  await progress.save({ step: 'prospects', templates: outcomes });
  return stored;
}

function attempt(make: () => DashboardTemplate): { template: DashboardTemplate } | { fault: string } {
  try {
    return { template: make() };
  } catch (error) {
    return { fault: messageOf(error) };
  }
}

/** Whoever does the job again writes the same. */
function recordOf(
  template: DashboardTemplate,
  { templateId: id, category }: TemplateOutcome,
  { id: jobId, clientId, seed, createdAt }: GenerationJob,
): TemplateRecord {
  return {
    ...template,
    id,
    client_id: clientId,
    category,
    seed,
    createdAt,
    updatedAt: createdAt,
    stamp: jobId,
  };
}

interface Dashboards {
  readonly progress: Progress;
  readonly scene: LoadedScene;
  readonly templates: readonly TemplateRecord[];
  readonly prospects: readonly ProspectRecord[];
}

/** Makes the data of each template once, and stores it for each prospect: they look at the same client. */
export async function storeData(
  services: ProspectServices,
  place: Place,
  { progress, scene, templates, prospects }: Dashboards,
): Promise<void> {
  // Together, as a model that narrates is waited for once then.
  const all = await Promise.all(
    templates.map(async (template) => ({ template, made: await makeData(services, template, scene) })),
  );
  for (const { template, made } of all) {
    const outcomes: DataOutcome[] = [];
    for (const { id } of prospects) {
      await services.data.put(place, { ...made, prospectId: id, generatedBy: 'template-generation' });
      const status = made.status === 'ready' ? 'ready' : 'failed';
      outcomes.push({ prospectId: id, status, widgetCount: made.widgetCount, durationMs: made.durationMs });
    }
    const error = firstFault(made.validation);
    await progress.outcome(template.id, { status: error === null ? 'completed' : 'failed', error, data: outcomes });
  }
}
