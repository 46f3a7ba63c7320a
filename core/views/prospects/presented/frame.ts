import type { FigureScope, Framed } from '../../../kernel/presentation/vocabulary.ts';
import type { Bound } from '../binding/bound.ts';
import { widgetSizes } from '../grid/size.ts';
import type { DashboardTemplate } from '../template.ts';
import { definitionOf } from '../templates/index.ts';
import type { Widget } from '../widget.ts';

/** Where a widget stands among the others. */
export type Place = Pick<Framed, 'order' | 'priority'>;

/** A dashboard's widgets with their places: read row by row, and how much each matters in its category. */
export function placedWidgets({
  category,
  widgets,
}: DashboardTemplate): { readonly widget: Widget; readonly place: Place }[] {
  const ranks = new Map(definitionOf(category).widgets.map(({ id, rank }) => [id, rank]));
  const read = widgets.toSorted((a, b) => a.position.row - b.position.row || a.position.col - b.position.col);
  return widgets.map((widget) => {
    return { widget, place: { order: read.indexOf(widget) + 1, priority: ranks.get(widget.id) ?? 1 } };
  });
}

/** What every widget carries; `message` and `alt` are sentences without and with a full stop. */
export function frameOf(
  { type }: Widget,
  bound: Bound,
  place: Place,
  { message, alt }: Pick<Framed, 'message' | 'alt'>,
): Framed {
  return { scope: scopeOf(bound), message, alt, min_cols: widgetSizes[type].minCols, ...place };
}

/** Whose figures a widget shows. */
function scopeOf({ requirements }: Bound): Framed['scope'] {
  const scopes = new Set(requirements.flatMap(scopesOf));
  if (scopes.size > 1) return 'mixed';
  return scopes.has('company') ? 'company' : 'client';
}

function scopesOf(requirement: Bound['requirements'][number]): readonly FigureScope[] {
  if (requirement.kind === 'figure') return [requirement.scope];
  const { by, value } = requirement.requirement;
  // A chart groups rows of the client and adds up one column; a table shows them all.
  if (by !== undefined) return [requirement.columns.find(({ key }) => key === value)?.scope ?? 'client'];
  return ['client', ...requirement.columns.flatMap(({ scope }) => scope ?? [])];
}
