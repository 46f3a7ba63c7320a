import type { DashboardTemplate, ProspectDashboardData } from '../../../api/generated/showroom.schemas.ts';

/** Whether the template was changed after the data were made: they show it when they are made anew. */
export function isChangedSince(
  { updated_at: updated }: DashboardTemplate,
  { generated_at: made }: ProspectDashboardData,
): boolean {
  return updated > made;
}

/** The title of each widget: as the data tell it, or the template's where that was changed since. */
export function titlesOf(template: DashboardTemplate, record: ProspectDashboardData): Map<string, string> {
  const told = isChangedSince(template, record) ? {} : record.widget_titles;
  return new Map(template.widgets.map(({ id, title }) => [id, told[id] ?? title]));
}
