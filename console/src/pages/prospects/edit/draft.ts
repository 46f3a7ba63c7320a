import type { DashboardTemplate, UpdateTemplateBodyWidgetsItem } from '../../../api/generated/showroom.schemas.ts';
import type { Place, Placed } from '../layout/places.ts';

/** What was changed of a template, and is not saved. */
export interface Draft {
  /** The version that was changed. */
  readonly etag: string;
  readonly titles: Readonly<Record<string, string>>;
  readonly places: readonly Placed[];
}

export function draftOf({ widgets }: Pick<DashboardTemplate, 'widgets'>, etag: string): Draft {
  return {
    etag,
    titles: Object.fromEntries(widgets.map(({ id, title }) => [id, title])),
    places: widgets.map(({ id, position }) => ({ id, place: position })),
  };
}

const isSame = (a: Place, b: Place): boolean =>
  a.row === b.row && a.col === b.col && a.rowSpan === b.rowSpan && a.colSpan === b.colSpan;

/** What a draft changes of its template, as the API takes it: nothing of what stayed as it was. */
export function changesOf(
  { widgets }: Pick<DashboardTemplate, 'widgets'>,
  { titles, places }: Draft,
): UpdateTemplateBodyWidgetsItem[] {
  return widgets.flatMap(({ id, title, position }) => {
    const text = titles[id]?.trim() ?? title;
    const place = places.find((each) => each.id === id)?.place ?? position;
    const change = {
      ...(text !== title && { title: text }),
      ...(!isSame(place, position) && { position: { ...place } }),
    };
    return Object.keys(change).length === 0 ? [] : [{ id, ...change }];
  });
}

/** `row 3, columns 1 to 8`: where a widget stands, for who doesn't see it. */
export function placeWords({ row, col, colSpan }: Place): string {
  return `row ${row}, columns ${col} to ${col + colSpan - 1}`;
}
