import { dimensions, filterIds, funnels, metrics } from '../../core/views/analytics/index.ts';

/** The catalogue as the API shows it: what can be asked, and what it means. */
export function describeCatalogue() {
  const filters: ReadonlySet<string> = new Set(filterIds);
  return {
    metrics: metrics.map(
      ({ id, section, label, unit, format, better, definition, formula, dimensions, people, addsUp }) => ({
        ...{ id, section, label, unit, format, better, definition, formula, dimensions },
        has_people: people !== null,
        adds_up: addsUp === true,
        why_not: addsUp === true ? null : addsUp,
      }),
    ),
    funnels: funnels.map(({ id, label, definition, windowDays, steps }) => ({
      ...{ id, label, definition },
      window_days: windowDays,
      steps: steps.map((step) => ({ id: step.id, label: step.label })),
    })),
    dimensions: dimensions.map(({ id, label, definition }) => ({ id, label, definition, filter: filters.has(id) })),
  };
}
