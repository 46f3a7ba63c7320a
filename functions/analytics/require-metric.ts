import { DomainError } from '../../core/kernel/errors.ts';
import { type Cell, funnels, type Metric, metrics } from '../../core/views/analytics/index.ts';

function refused(message: string, pointer: string, known: readonly string[]): DomainError {
  return new DomainError('invalid', message, [{ pointer, detail: `Expected one of ${known.join(', ')}.` }]);
}

const idsOf = (list: readonly { readonly id: string }[]): string[] => list.map(({ id }) => id);

/** @throws DomainError `invalid` that names the metrics that there are */
export function requireMetric(id: string): Metric {
  const metric = metrics.find((one) => one.id === id);
  if (metric) return metric;
  throw refused(`There is no metric ${id}.`, '/metric', idsOf(metrics));
}

/**
 * That people stand behind a metric, or a step of a funnel.
 * @throws DomainError `invalid` that names the place: an unknown metric or step, a metric without people, a dimension that
 * the metric does not have
 */
export function requirePeople(id: string, step: string | undefined, cell: Cell): void {
  const funnel = funnels.find((one) => one.id === id);
  if (funnel) {
    if (step === undefined || idsOf(funnel.steps).includes(step)) return;
    throw refused(`The funnel ${id} has no step ${step}.`, '/step', idsOf(funnel.steps));
  }
  const withPeople = metrics.filter(({ people }) => people !== null);
  const metric = withPeople.find((one) => one.id === id);
  if (!metric) {
    const known = [...idsOf(funnels), ...idsOf(withPeople)];
    throw refused(`There is no funnel or metric ${id} with people behind it.`, '/metric', known);
  }
  if (step !== undefined) {
    const none = { pointer: '/step', detail: 'Expected no step: only funnels have them.' };
    throw new DomainError('invalid', `${id} is no funnel.`, [none]);
  }
  const known: readonly string[] = metric.dimensions;
  const wrong = Object.keys(cell).find((dimension) => !known.includes(dimension));
  if (wrong !== undefined) throw refused(`${id} has no parts by ${wrong}.`, `/cell/${wrong}`, known);
}
