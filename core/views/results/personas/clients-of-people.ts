import type { Time } from '../../../kernel/time.ts';
import type { SpanReader } from '../../../measures/index.ts';
import { needInput } from '../inputs/catalogue.ts';
import { type Place, placeAt } from '../inputs/place.ts';
import { read } from '../inputs/read.ts';
import type { Reading } from '../inputs/reading.ts';
import { standing } from '../inputs/readings.ts';
import { isValue } from '../inputs/value.ts';
import type { ClientOfPeople } from './person-columns.ts';

/**
 * What measures know of each client at which people work, by its id: its size, and its tickets as the input
 * `tickets-per-employee` reads them of the company. Empty where figures of single clients are not kept.
 */
export function clientsOfPeople(reader: SpanReader, asOf: Time): ReadonlyMap<string, ClientOfPeople> {
  const company = placeAt(reader, asOf);
  const tickets = needInput('tickets-per-employee').reading;
  const keys = reader.keys('client', company.today) ?? [];
  return new Map(
    keys.map((key) => {
      const place = { ...company, scope: 'client', key };
      return [
        key,
        { employees: knownValue(standing('employees'), place), ticketsPerEmployee: knownValue(tickets, place) },
      ] as const;
    }),
  );
}

function knownValue(reading: Reading, place: Place): number | null {
  const value = read(reading, place);
  return isValue(value) ? value.value : null;
}
