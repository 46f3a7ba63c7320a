import { codeIn, NO_CODE } from '../evaluate/slice.ts';
import type { Telemetry } from '../telemetry/columns.ts';
import { dimensions, type Filters, filterIds } from '../telemetry/dimensions.ts';

/** What was left out of an answer, in sentences: statuses that count for nothing, and filters that leave nothing. */
export function notesOf(telemetry: Telemetry, filters: Filters): readonly string[] {
  const unknown = filterIds.flatMap((id) => {
    const value = filters[id];
    if (value === undefined || codeIn(telemetry, id, value) !== NO_CODE) return [];
    const label = dimensions.find((dimension) => dimension.id === id)?.label ?? id;
    return [`Nothing in the telemetry has the ${label.toLowerCase()} ${value}, so nothing is left to count.`];
  });
  return [...telemetry.notes, ...unknown];
}
