import type { MovedBy } from '../../../charts/causes/placing.ts';
import type { ShownWidget } from './shown.ts';

/** What moves figures that are derived of a client's agreement, such as a return on it. */
const OF_AGREEMENTS = ['client-expanded', 'client-contracted', 'price-raised', 'price-lowered'] as const;
/** What names no other client: a client's dashboards are shown to people outside. */
const OF_NOBODY = [
  'scenario-started',
  'scenario-ended',
  'vendor-prices-raised',
  'vendor-prices-lowered',
  'licenses-bought',
  'technician-left',
] as const;

/**
 * What marks the causes of a widget: of its measures, as far as they are the client's own; in figures of all clients only
 * what names none of them.
 */
export function movedByOf(
  { sources, client }: Pick<ShownWidget, 'sources' | 'client'>,
  scope: 'client' | 'company' | 'mixed',
): MovedBy {
  const measures = [...new Set(sources.filter(({ kind }) => kind === 'measure').map(({ id }) => id))];
  if (scope !== 'client') return { measures, kinds: measures.length === 0 ? [] : OF_NOBODY };
  return measures.length > 0 ? { measures, key: client } : { kinds: OF_AGREEMENTS, key: client };
}
