import type { DashboardTemplate } from '../../../api/generated/showroom.schemas.ts';
import { inOrder } from '../categories.ts';
import { type Screen, screensOf } from '../layout/screens.ts';

/** One screen of one dashboard. */
export interface Slide extends Screen {
  readonly template: DashboardTemplate;
  /** From 1, of the screens of its dashboard. */
  readonly part: number;
  readonly parts: number;
}

/** All dashboards, screen by screen. @param most rows of the grid that one screen shows */
export function slidesOf(templates: readonly DashboardTemplate[], most: number): Slide[] {
  return inOrder(templates).flatMap((template) => {
    const screens = screensOf(
      template.widgets.map(({ id, position }) => ({ id, place: position })),
      most,
    );
    return screens.map((screen, index) => ({ ...screen, template, part: index + 1, parts: screens.length }));
  });
}

/** A slide's number, within what there is: after the last comes the first. */
export function turned(page: number, by: number, count: number): number {
  return count === 0 ? 1 : ((((page - 1 + by) % count) + count) % count) + 1;
}
