import type { ClientView } from './binding/view.ts';
import type { DashboardTemplate } from './template.ts';
import type { DashboardData } from './widgets/data.ts';
import { generateWidget } from './widgets/kinds.ts';

/** The values of a dashboard: data and provenance by widget id. */
export type GeneratedDashboard = Pick<DashboardData, 'dashboard_data' | 'provenance'>;

/**
 * Reads what the template's widgets need at the view's tick, and makes their data of it.
 * The template must be one of the view's client, and sound by `widgetFaults`.
 */
export function generateDashboard(template: DashboardTemplate, view: ClientView): GeneratedDashboard {
  if (template.client_id !== view.client.id) {
    throw new Error(`the template ${template.id} is of ${template.client_id}, not of ${view.client.id}`);
  }
  const generated = template.widgets.map((widget) => {
    return [widget.id, generateWidget(widget, view.bind(widget.data_requirements))] as const;
  });
  return {
    dashboard_data: Object.fromEntries(generated.map(([id, { data }]) => [id, data])),
    provenance: Object.fromEntries(generated.map(([id, { provenance }]) => [id, provenance])),
  };
}
