import type { DashboardData } from '../../core/views/prospects/widgets/data.ts';
import { failureOf } from '../platform/jobs/run-job.ts';
import type { DataRecord, TemplateRecord, ValidationResult } from './records.ts';
import type { LoadedScene } from './scene.ts';
import type { ProspectServices } from './services.ts';

/** What was made for a template, still without whom it is for. */
export type MadeData = Omit<DataRecord, 'prospectId' | 'generatedBy'>;

/**
 * Makes the data of a template's widgets at one committed tick, and checks it against their schemas. A fault of the
 * making, or of what was made, is part of the record: its status is `failed`, and `validation` says why. Its duration is
 * that of figures and check; whoever narrates takes a time of its own.
 */
export async function makeData(
  { maker, now, timer }: Pick<ProspectServices, 'maker' | 'now' | 'timer'>,
  template: TemplateRecord,
  scene: LoadedScene,
): Promise<MadeData> {
  const startedAt = timer();
  const { made, validation } = attempt(maker, template, scene);
  const durationMs = Math.round((timer() - startedAt) * 100) / 100;
  const { category: _, ...said } = validation.valid ? await maker.narrate(template, made, scene) : made;
  const content = { ...said, narrator: validation.valid ? maker.narrator : 'rules' };
  return {
    templateId: template.id,
    clientId: template.client_id,
    category: template.category,
    templateName: template.name,
    templateStamp: template.stamp,
    status: validation.valid ? 'ready' : 'failed',
    generatedAt: now(),
    durationMs,
    asOf: scene.asOf,
    widgetCount: Object.keys(content.dashboard_data).length,
    validation,
    content,
  };
}

function attempt(
  maker: ProspectServices['maker'],
  template: TemplateRecord,
  scene: LoadedScene,
): { readonly made: DashboardData; readonly validation: ValidationResult } {
  try {
    const made = maker.data(template, scene);
    return { made, validation: maker.validate(template, made) };
  } catch (error) {
    // Nothing here waits for anything: what fails is the making itself, and would fail each time.
    const made = { category: template.category, dashboard_data: {}, provenance: {}, titles: {}, commentary: '' };
    return { made, validation: refusal(error) };
  }
}

function refusal(error: unknown): ValidationResult {
  const message = failureOf(error);
  return { valid: false, widgets_checked: 0, errors: [{ widget_id: '', path: '', message }] };
}

/** The first of what is wrong with data, in one sentence; null when nothing is. */
export function firstFault({ valid, errors }: ValidationResult): string | null {
  const [first] = errors;
  if (valid) return null;
  if (!first) return 'The data was refused.';
  return first.widget_id === '' ? first.message : `${first.widget_id}${first.path}: ${first.message}`;
}
