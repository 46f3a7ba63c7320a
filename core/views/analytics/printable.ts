import { eventsOf } from '../../events/index.ts';
import { rulesNarrator } from '../../kernel/narrator.ts';
import { DAY, dayStart } from '../../kernel/time.ts';
import type { AsOf } from '../../print/document.ts';
import type { PrintableView } from '../../print/printable.ts';
import type { Simulation } from '../../world/index.ts';
import { academyEventKinds, eventRecord } from './academy/event-records.ts';
import { isMembershipEvent, membershipRecords } from './academy/membership-records.ts';
import { dashboard } from './answer/dashboard.ts';
import { academyReport } from './report/document.ts';
import { printedGranularity } from './report/input.ts';
import { telemetryOf } from './telemetry/build.ts';
import type { Telemetry } from './telemetry/columns.ts';
import { UTC } from './time/zone.ts';

/** What the dashboard is made from: a world with all of its events. */
interface Company {
  readonly simulation: Simulation;
  readonly asOf: AsOf;
}

/** Days that are printed where nobody says which: a quarter. */
const DAYS = 90;

function telemetryIn({ simulation }: Company): Telemetry {
  const events = eventsOf(academyEventKinds, simulation.events);
  const records = events.map((event, place) => ({ id: `event-${place}`, ...eventRecord(event) }));
  return telemetryOf(records, membershipRecords(events.filter(isMembershipEvent)));
}

/** The dashboard of the academy over the last ninety whole days. */
export const printable: PrintableView<Company> = {
  about: 'On the training academy',
  pages: [{ id: 'academy-dashboard', what: 'People, memberships, lessons and the content generator' }],
  subject: null,
  compose(company, page, _subject, paper) {
    if (page !== 'academy-dashboard') throw new RangeError(`There is no page ${page}.`);
    const { asOf } = company;
    const end = dayStart(asOf.time);
    const range = { start: end - DAYS * DAY, end };
    const question = { ...range, zone: UTC, asOf: asOf.time, granularity: printedGranularity(range) };
    const data = dashboard(telemetryIn(company), question);
    return academyReport({ data, question, asOf, paper }, rulesNarrator);
  },
};
