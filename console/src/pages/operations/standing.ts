import type { Measure } from '../../api/generated/showroom.schemas.ts';
import { count, percent } from '../../format/numbers.ts';
import { HEALTHY_LOAD } from './healthy-load.ts';

type Known = Pick<Measure, 'id' | 'value'>;

/** How work stands, in a sentence or two; undefined where nothing is measured. */
export function standing(measures: readonly Known[]): string | undefined {
  const figureOf = (id: string) => measures.find((measure) => measure.id === id)?.value ?? null;
  const [low, high] = HEALTHY_LOAD;
  const load = figureOf('utilization-28-days');
  const tickets = figureOf('open-tickets');
  const away = figureOf('technicians-away');
  const parts: string[] = [];
  if (load !== null) {
    const against = load > high ? 'above the' : load < low ? 'below the' : 'within the';
    parts.push(
      `Technicians log ${percent(load)} of their hours at work, ${against} ${low} to ${high}% that is healthy.`,
    );
  }
  if (tickets !== null) {
    const absent =
      away === null || away === 0 ? '' : `, and ${count(away)} ${away === 1 ? 'person is' : 'people are'} away`;
    parts.push(`${count(tickets)} ${tickets === 1 ? 'ticket is' : 'tickets are'} open${absent}.`);
  }
  return parts.length === 0 ? undefined : parts.join(' ');
}
