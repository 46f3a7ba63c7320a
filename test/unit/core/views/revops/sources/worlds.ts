import { eventsOf } from '../../../../../../core/events/index.ts';
import { DAY, type Time } from '../../../../../../core/kernel/time.ts';
import {
  createSalesFacts,
  type SalesFactEvent,
  type SalesFacts,
  salesFactEvents,
} from '../../../../../../core/views/revops/sources/facts.ts';
import { type Filters, noFilters } from '../../../../../../core/views/revops/sources/filters.ts';
import { liveSalesOf, rosterOf } from '../../../../../../core/views/revops/sources/live.ts';
import { closingMoment, isClosing, runningMoment } from '../../../../../../core/views/revops/sources/moments.ts';
import { type SalesSources, sourcesAt } from '../../../../../../core/views/revops/sources/sources-at.ts';
import { historyStart, type Simulation } from '../../../../../../core/world/index.ts';

export const salesEventsOf = ({ events }: Pick<Simulation, 'events'>): SalesFactEvent[] =>
  eventsOf(salesFactEvents, events);

/** All that has happened in a world since its history began; it must not have been loaded from a snapshot. */
export function factsOf(simulation: Simulation): SalesFacts {
  const facts = createSalesFacts('world#1', rosterOf(simulation));
  facts.add(salesEventsOf(simulation), simulation.time);
  return facts;
}

export function sourcesNow(
  simulation: Simulation,
  facts: SalesFacts = factsOf(simulation),
  filters: Filters = noFilters,
): SalesSources {
  return sourcesAt(facts, runningMoment(simulation.time), liveSalesOf(simulation), filters);
}

export function sourcesThen(facts: SalesFacts, midnight: Time, filters: Filters = noFilters): SalesSources {
  return sourcesAt(facts, closingMoment(midnight), null, filters);
}

/** Midnights of a history at which weeks and quarters ended. */
export function closingsOf({ config, time }: Simulation): Time[] {
  const closings: Time[] = [];
  for (let day = historyStart(config.startedAt) + DAY; day <= time; day += DAY) if (isClosing(day)) closings.push(day);
  return closings;
}

/** Rows as texts, in an order of their own. */
export function sorted(rows: readonly object[]): string[] {
  return rows.map((row) => JSON.stringify(Object.entries(row).sort())).sort();
}
