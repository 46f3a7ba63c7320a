import { isoTime } from '../../core/kernel/time.ts';
import { bodyTag } from '../platform/http/conditional.ts';
import type { AsOf, BuildJob, DataRecord, ProspectRecord, TemplateRecord } from './records.ts';

/** Records as the API shows them, with the names of the seed. */

const time = (at: number | null): string | null => (at === null ? null : isoTime(at));
const describeAsOf = (asOf: AsOf) => ({ tick: asOf.tick, time: isoTime(asOf.time) });

export function describeJob(job: BuildJob) {
  const { createdAt, startedAt, finishedAt, detail } = job;
  const { templates } = detail;
  const data = templates.flatMap((entry) => entry.data);
  const having = (status: string) => templates.filter((entry) => entry.status === status).length;
  return {
    job_id: job.id,
    client_id: detail.clientId,
    status: job.status,
    current_step: job.step,
    percentage: job.percentage,
    seed: detail.seed,
    categories: detail.categories,
    prospect_ids: detail.prospectIds,
    demo_prospect_id: detail.demoProspectId,
    as_of: detail.asOf && describeAsOf(detail.asOf),
    counts: {
      templates: templates.length,
      templates_completed: having('completed'),
      templates_failed: having('failed'),
      prospects: new Set(data.map(({ prospectId }) => prospectId)).size,
      data_ready: data.filter(({ status }) => status === 'ready').length,
      data_failed: data.filter(({ status }) => status === 'failed').length,
      widgets: templates.reduce((sum, { widgetCount }) => sum + widgetCount, 0),
    },
    templates: templates.map((entry) => ({
      category: entry.category,
      template_id: entry.templateId,
      name: entry.name,
      status: entry.status,
      widget_count: entry.widgetCount,
      error: entry.error,
      data: entry.data.map(({ prospectId, status, widgetCount, durationMs }) => ({
        prospect_id: prospectId,
        status,
        widget_count: widgetCount,
        generation_duration_ms: durationMs,
      })),
    })),
    attempts: job.attempts,
    error: job.error,
    created_at: isoTime(createdAt),
    started_at: time(startedAt),
    finished_at: time(finishedAt),
    duration_ms: startedAt === null || finishedAt === null ? null : finishedAt - startedAt,
  };
}

export function describeTemplate(template: TemplateRecord) {
  const { id, client_id, name, category, description, seed, widgets, createdAt, updatedAt } = template;
  return {
    id,
    client_id,
    name,
    category,
    description,
    seed,
    widgets: widgets.map((widget) => ({
      ...widget,
      data_requirements: widget.data_requirements.map((requirement) => ({ ...requirement })),
    })),
    created_at: isoTime(createdAt),
    updated_at: isoTime(updatedAt),
  };
}

/** The ETag of a template: of its own content, whatever the world's tick. */
export function templateTag(template: TemplateRecord): string {
  return bodyTag(JSON.stringify(describeTemplate(template)));
}

export function describeProspect(prospect: ProspectRecord) {
  return {
    id: prospect.id,
    client_id: prospect.clientId,
    name: prospect.name,
    organization: prospect.organization,
    email: prospect.email,
    meta_data: prospect.metaData,
    created_at: isoTime(prospect.createdAt),
    updated_at: isoTime(prospect.updatedAt),
  };
}

export function describeData(record: DataRecord) {
  const { dashboard_data, provenance, titles, commentary, narrator } = record.content;
  return {
    prospect_id: record.prospectId,
    template_id: record.templateId,
    client_id: record.clientId,
    template_name: record.templateName,
    category: record.category,
    status: record.status,
    generated_by: record.generatedBy,
    generated_at: isoTime(record.generatedAt),
    generation_duration_ms: record.durationMs,
    as_of: describeAsOf(record.asOf),
    widget_count: record.widgetCount,
    validation_result: record.validation,
    dashboard_data: Object.fromEntries(Object.entries(dashboard_data).map(([id, data]) => [id, { ...data }])),
    provenance,
    widget_titles: titles,
    commentary,
    narrator,
  };
}
