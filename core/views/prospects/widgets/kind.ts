import type { Bound, BoundFigure, BoundRequirement, BoundRows } from '../binding/bound.ts';
import type { Place } from '../presented/frame.ts';
import type { Widget, WidgetType } from '../widget.ts';
import type { Provenance, WidgetDataOf } from './data.ts';

/** A widget's data, and where each figure of it comes from. */
export interface Generated<T extends WidgetType> {
  readonly data: WidgetDataOf[T];
  readonly provenance: readonly Provenance[];
}

/** How one type of widget is made. */
export interface WidgetRecipe<T extends WidgetType> {
  readonly type: T;
  /** The fields of the seed. */
  generate(widget: Widget, bound: Bound): Generated<T>;
  /** What a screen needs beside them; lists come with their entries completed. */
  present(widget: Widget, bound: Bound, data: WidgetDataOf[T], place: Place): Partial<WidgetDataOf[T]>;
}

export interface WidgetKind<T extends WidgetType> extends WidgetRecipe<T> {
  /** Both. */
  make(widget: Widget, bound: Bound, place: Place): Generated<T>;
}

export function widgetKind<T extends WidgetType>(recipe: WidgetRecipe<T>): WidgetKind<T> {
  return {
    ...recipe,
    make(widget, bound, place) {
      const { data, provenance } = recipe.generate(widget, bound);
      return { data: { ...data, ...recipe.present(widget, bound, data, place) }, provenance };
    },
  };
}

export function figuresOf({ requirements }: Bound): readonly BoundFigure[] {
  return requirements.flatMap((requirement) => (requirement.kind === 'figure' ? requirement : []));
}

export function rowsIn({ requirements }: Bound): BoundRows | undefined {
  return requirements.find((requirement) => requirement.kind === 'rows');
}

/** The first figure. Fails for a widget without one, which `widgetFaults` tells beforehand. */
export function firstFigure(widget: Widget, bound: Bound): BoundFigure {
  const [figure] = figuresOf(bound);
  if (!figure) throw new Error(`the widget ${widget.id} has no figure to show`);
  return figure;
}

/** Where a figure or rows come from, with the benchmarks below it. `field` is a JSON pointer into the data. */
export function provenanceOf(field: string, requirement: BoundRequirement): Provenance[] {
  const { source, id, rationale } = requirement;
  const benchmarks = requirement.kind === 'figure' ? requirement.benchmarks : [];
  return [
    { field, source, id, rationale },
    ...benchmarks.map((benchmark): Provenance => ({ field, source: 'benchmark', ...benchmark })),
  ];
}

/** Where a target comes from, and what progress towards it is. */
export function targetProvenance({ target }: Widget, progress: number | undefined, field = '/target'): Provenance[] {
  if (!target) return [];
  const { rule: id, rationale } = target;
  const made: Provenance = { field, source: 'target', id, rationale };
  if (progress === undefined) return [made];
  return [made, { field: '/progress', source: 'derived', id: 'progress', rationale: 'value ÷ target × 100.' }];
}

/** The reason of the first of several that has none of its own value, for `reason`. */
export function reasonOf(figures: readonly BoundFigure[], nothing: string): string {
  return figures.map(({ figure }) => figure).find(({ value }) => value === null)?.reason ?? nothing;
}
