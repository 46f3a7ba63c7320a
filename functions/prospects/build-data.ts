import type { DashboardData } from '../../core/views/prospects/widgets/data.ts';
import { failureOf } from '../platform/jobs/run-job.ts';
import type { ClientSnapshot } from './ports.ts';
import type { DataRecord, TemplateRecord, ValidationResult } from './records.ts';
import type { ProspectServices } from './services.ts';

/** What was made for a template, still without whom it is for. */
export type BuiltData = Omit<DataRecord, 'prospectId' | 'generatedBy'>;

/**
 * Makes the data of a template's widgets at one committed tick, and checks it against their schemas. A fault of the
 * making, or of what was made, is part of the record: its status is `failed`, and `validation` says why. Its duration is
 * that of figures and check; whoever narrates takes a time of its own.
 */
export async function buildData(
  { factory, now, timer }: Pick<ProspectServices, 'factory' | 'now' | 'timer'>,
  template: TemplateRecord,
  snapshot: ClientSnapshot,
): Promise<BuiltData> {
  const startedAt = timer();
  const { made, validation } = attempt(factory, template, snapshot);
  const durationMs = Math.round((timer() - startedAt) * 100) / 100;
  const { category: _, ...said } = validation.valid ? await factory.narrate(template, made, snapshot) : made;
  const content = { ...said, narrator: validation.valid ? factory.narrator : 'rules' };
  return {
    templateId: template.id,
    clientId: template.client_id,
    category: template.category,
    templateName: template.name,
    templateStamp: template.stamp,
    status: validation.valid ? 'ready' : 'failed',
    generatedAt: now(),
    durationMs,
    asOf: snapshot.asOf,
    widgetCount: Object.keys(content.dashboard_data).length,
    validation,
    content,
  };
}

function attempt(
  factory: ProspectServices['factory'],
  template: TemplateRecord,
  snapshot: ClientSnapshot,
): { readonly made: DashboardData; readonly validation: ValidationResult } {
  try {
    const made = factory.data(template, snapshot);
    return { made, validation: factory.validate(template, made) };
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
