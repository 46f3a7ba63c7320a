import type { DashboardTemplate, ProspectDashboardData } from '../../../api/generated/showroom.schemas.ts';
import type { Asked } from '../../../api/request.ts';
import { moment } from '../../../format/times.ts';
import { WidgetView } from '../widgets/widget-view.tsx';
import type { GridItem } from './dashboard-grid.tsx';
import { isChangedSince, titlesOf } from './titles.ts';

/** Columns of a widget whose data do not say how many it needs. */
const USUAL_LEAST = 6;

/** What the data of a widget say of its place, if they say it. */
export function placing(data: object | undefined): { readonly minCols: number; readonly order: number | undefined } {
  const { min_cols: minCols, order }: { min_cols?: unknown; order?: unknown } = { ...data };
  return {
    minCols: typeof minCols === 'number' ? minCols : USUAL_LEAST,
    order: typeof order === 'number' ? order : undefined,
  };
}

/** The widgets of a dashboard with their drawings, in the order in which they stand in one column. */
export function shownWidgets(template: DashboardTemplate, record: ProspectDashboardData, asked: Asked): GridItem[] {
  const titles = titlesOf(template, record);
  const isNew = isChangedSince(template, record);
  const items = template.widgets.map((widget) => {
    const data = record.dashboard_data[widget.id];
    const { minCols, order } = placing(data);
    const { row, col } = widget.position;
    return {
      id: widget.id,
      place: widget.position,
      minCols,
      // Data that are older than their template don't know its order.
      order: isNew || order === undefined ? row * 100 + col : order,
      content: (
        <WidgetView
          shown={{
            widget,
            title: titles.get(widget.id) ?? widget.title,
            sources: (record.provenance[widget.id] ?? []).map(({ source, id, rationale }) => ({
              kind: source,
              id,
              rationale,
            })),
            client: template.client_id,
            asked,
            tick: `${record.as_of.tick}, ${moment(record.as_of.time)}`,
          }}
          data={data}
        />
      ),
    };
  });
  return items.sort((a, b) => a.order - b.order);
}
