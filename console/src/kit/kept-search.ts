/** What of a page's query goes along to another page: the world that is looked at. */
export function keptSearch(search: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return search.world === undefined ? {} : { world: search.world };
}

/** The same, with more of the other page's own state. */
export const searchWith =
  (more: Readonly<Record<string, string>>) =>
  (search: Readonly<Record<string, unknown>>): Record<string, unknown> => ({ ...keptSearch(search), ...more });
