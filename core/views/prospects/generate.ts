import type { DashboardSnapshot } from './binding/snapshot.ts';
import { dashboardPassages, dashboardWords } from './commentary.ts';
import { placedWidgets } from './presented/frame.ts';
import type { DashboardTemplate } from './template.ts';
import type { DashboardData } from './widgets/data.ts';
import { generateWidget } from './widgets/kinds.ts';

/**
 * Reads what the template's widgets need at the snapshot's tick, makes their data of it, and says by rules what they come
 * to; `narrateDashboard` may have it said better. The template must be sound by `widgetFaults`.
 * @throws Error for a template of another client than the snapshot's
 */
export function generateDashboard(template: DashboardTemplate, snapshot: DashboardSnapshot): DashboardData {
  if (template.client_id !== snapshot.client.id) {
    throw new Error(`the template ${template.id} is of ${template.client_id}, not of ${snapshot.client.id}`);
  }
  const generated = placedWidgets(template).map(({ widget, place }) => {
    return [widget.id, generateWidget(widget, snapshot.bind(widget.data_requirements), place)] as const;
  });
  const values = {
    category: template.category,
    dashboard_data: Object.fromEntries(generated.map(([id, { data }]) => [id, data])),
    provenance: Object.fromEntries(generated.map(([id, { provenance }]) => [id, provenance])),
  };
  const { commentary } = dashboardWords(dashboardPassages(template, values.dashboard_data, snapshot.client.name));
  return { ...values, commentary, titles: Object.fromEntries(template.widgets.map(({ id, title }) => [id, title])) };
}
