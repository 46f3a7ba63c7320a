import type * as z from 'zod';
import { DomainError, type FieldError } from '../../core/kernel/errors.ts';
import { validateGrid, type Widget, type WidgetConfig, widgetFaults } from '../../core/views/prospects/index.ts';
import type { TemplateRecord } from './records.ts';
import type { templateChange } from './schemas.ts';

type Change = z.output<typeof templateChange>;
type WidgetChange = NonNullable<Change['widgets']>[number];

/**
 * A template after a change.
 * @throws DomainError `invalid`, which names each place of the request that doesn't fit
 */
export function changedTemplate(template: TemplateRecord, change: Change): TemplateRecord {
  const { name = template.name, description = template.description, widgets: asked = [] } = change;
  refuse('The template has no such widget.', unknownWidgets(template, asked));
  refuse('A widget is changed twice.', repeatedWidgets(asked));
  const widgets = template.widgets.map((widget) => {
    return changedWidget(
      widget,
      asked.find(({ id }) => id === widget.id),
    );
  });
  refuse('A widget could not be made.', unsoundWidgets(widgets, asked));
  refuse('The widgets would not fill the grid.', gridFaults(widgets, asked));
  const titled = asked.flatMap(({ id, title }) => (title === undefined ? [] : id));
  const own_titles = [...new Set([...(template.own_titles ?? []), ...titled])];
  return { ...template, name, description, widgets, own_titles };
}

function refuse(detail: string, faults: readonly FieldError[]): void {
  if (faults.length > 0) throw new DomainError('invalid', detail, faults);
}

function changedWidget(widget: Widget, change: WidgetChange | undefined): Widget {
  const { title, position, config } = change ?? {};
  return {
    ...widget,
    ...(title !== undefined && { title }),
    ...(position !== undefined && { position }),
    // What a request leaves out it doesn't have: no field of it is undefined.
    ...(config !== undefined && { config: { ...widget.config, ...(config as Partial<WidgetConfig>) } }),
  };
}

function unknownWidgets({ widgets }: TemplateRecord, asked: readonly WidgetChange[]): FieldError[] {
  const known = widgets.map(({ id }) => id);
  return asked.flatMap(({ id }, index) =>
    known.includes(id) ? [] : [{ pointer: `/widgets/${index}/id`, detail: `Expected one of ${known.join(', ')}.` }],
  );
}

function repeatedWidgets(asked: readonly WidgetChange[]): FieldError[] {
  const ids = asked.map(({ id }) => id);
  return ids.flatMap((id, index) =>
    ids.indexOf(id) === index ? [] : [{ pointer: `/widgets/${index}/id`, detail: 'Expected each widget once.' }],
  );
}

function unsoundWidgets(widgets: readonly Widget[], asked: readonly WidgetChange[]): FieldError[] {
  return asked.flatMap(({ id }, index) => {
    const faults = widgets.filter((widget) => widget.id === id).flatMap(widgetFaults);
    return faults.map((fault) => ({ pointer: `/widgets/${index}/config`, detail: `Expected otherwise: ${fault}.` }));
  });
}

/** The faults of the grid, by their pointers in the request: what it leaves as it was is named by its id. */
function gridFaults(widgets: readonly Widget[], asked: readonly WidgetChange[]): FieldError[] {
  const pointerOf = (position: number): string | null => {
    const id = widgets[position]?.id;
    const index = asked.findIndex((entry) => entry.id === id && entry.position !== undefined);
    return index < 0 ? null : `/widgets/${index}`;
  };
  return validateGrid(widgets.map(({ position }) => position)).map((fault) => {
    const [, index = '', rest = ''] = /^\/widgets\/(\d+)(.*)$/.exec(fault.pointer) ?? [];
    const named = fault.detail.replace(/\/widgets\/(\d+)/, (_all, other: string) => String(widgets[Number(other)]?.id));
    const pointer = index === '' ? null : pointerOf(Number(index));
    if (pointer !== null) return { pointer: `${pointer}${rest}`, detail: named };
    const id = index === '' ? '' : `${widgets[Number(index)]?.id}: `;
    return { pointer: '/widgets', detail: `${id}${named}` };
  });
}
