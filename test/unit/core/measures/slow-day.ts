import { DAY, dayStart, isoDate, isoMonth, MINUTE, type Time } from '../../../../core/kernel/time.ts';
import {
  type Change,
  OVERHEAD_SHARE,
  type PublishedRows,
  projectRows,
  Recorder,
  type RowSets,
  rowMaps,
  type Simulation,
  type WorldEvent,
} from '../../../../core/world/index.ts';
import { clientLevels, companyLevels, departmentLevels } from './slow-levels.ts';

type Values = Record<string, number>;

/** What the slow walk saw of one day. */
export interface SlowDay {
  company: Values;
  departments: Record<string, Values>;
  clients: Record<string, Values>;
}

const STEP = 30 * MINUTE;

/**
 * The measures of days by the plainest means: walks a world tick by tick, looks at all rows before each midnight,
 * and counts what happened from the list of changes and their causes.
 */
export class SlowWalk {
  readonly days = new Map<string, SlowDay>();
  readonly #simulation: Simulation;
  readonly #published: PublishedRows;
  readonly #openedAt = new Map<string, Time>();
  readonly #tickets = new Set<string>();
  #logged = new Map<string, number>();
  /** Spent by departments since the first of the month, as the day began. */
  #spent = new Map<string, number>();

  constructor(simulation: Simulation) {
    this.#simulation = simulation;
    const rows = projectRows(simulation);
    this.#published = rowMaps(simulation);
    for (const ticket of simulation.state.tickets) this.#tickets.add(ticket.id);
    for (const lead of simulation.state.leads) this.#openedAt.set(lead.id, lead.openedAt);
    this.#beginDay(rows);
    this.#spent = new Map(rows.departments.map((row) => [row.id, row.spent]));
  }

  /** Goes on to a time, which the walk began at a midnight before. */
  walk(to: Time): void {
    while (this.#simulation.time < to) {
      const midnight = dayStart(this.#simulation.time) + DAY;
      const next = Math.min(this.#simulation.time + STEP, midnight - 1, to);
      if (next > this.#simulation.time) this.#step(next);
      if (this.#simulation.time === midnight - 1 && to >= midnight) this.#pass(midnight);
    }
  }

  /** Tickets that were not there after the event before. Opening one shows in no field of the client's row. */
  #countNewTickets(): void {
    for (const { id, client, openedAt } of this.#simulation.state.tickets) {
      if (this.#tickets.has(id)) continue;
      this.#tickets.add(id);
      this.#add(this.#clientOf(this.#day(dayStart(openedAt)), client), 'tickets-opened', 1);
    }
  }

  #step(to: Time): void {
    const recorder = new Recorder(this.#simulation, this.#published, false);
    this.#simulation.listener = {
      changed: (kind, id, cause) => {
        recorder.changed(kind, id, cause);
        if (kind !== 'clients' || cause !== 'ticket.closed') return;
        this.#add(this.#clientOf(this.#day(dayStart(this.#simulation.time)), id), 'tickets-closed', 1);
      },
      settled: () => {
        recorder.settled();
        this.#countNewTickets();
      },
    };
    const before = this.#simulation.events.length;
    this.#simulation.advance(to);
    this.#simulation.listener = null;
    for (const event of this.#simulation.events.slice(before)) this.#book(event);
    for (const change of recorder.finish()) this.#count(change);
  }

  /** Looks at the last rows of the day, passes midnight, and looks at what the books then say of it. */
  #pass(midnight: Time): void {
    const day = this.#day(midnight - DAY);
    const last = projectRows(this.#simulation);
    this.#lookAt(day, last);
    this.#step(midnight);
    const { clients, technicians } = this.#simulation.state;
    for (const client of clients) {
      const values = day.clients[client.id];
      if (values) values['labor-cost'] = client.labour.at(-1) ?? 0;
    }
    for (const technician of technicians) {
      this.#team(day, technician.department, 'billable-hours', technician.billable.at(-1) ?? 0);
      this.#team(day, technician.department, 'available-hours', technician.available.at(-1) ?? 0);
    }
    for (const values of [day.company, ...Object.values(day.departments)]) {
      values['available-hours'] = Math.round(values['available-hours'] ?? 0);
    }
    this.#beginDay(projectRows(this.#simulation));
  }

  #lookAt(day: SlowDay, rows: RowSets): void {
    const daily = (monthly: number): number => Math.round((monthly * 12) / 365);
    Object.assign(day.company, companyLevels(rows, this.#simulation));
    day.company['license-bill'] = daily(day.company['license-cost'] ?? Number.NaN);
    day.company['department-spend'] = 0;
    for (const row of rows.departments) {
      const spent = row.spent - (this.#spent.get(row.id) ?? Number.NaN);
      day.departments[row.id] = {
        ...day.departments[row.id],
        ...departmentLevels(row.id, rows),
        'department-spend': spent,
      };
      day.company['department-spend'] += spent;
      const monthEnds = isoMonth(this.#simulation.time + 1) !== row.month;
      this.#spent.set(row.id, monthEnds ? 0 : row.spent);
    }
    const there: SlowDay['clients'] = {};
    for (const row of rows.clients) {
      const levels = clientLevels(row, rows, this.#simulation);
      there[row.id] = {
        ...day.clients[row.id],
        ...levels,
        revenue: daily(row.monthlyRecurring),
        'license-expense': daily(levels['license-cost'] ?? 0),
        'overhead-cost': daily(row.monthlyRecurring * OVERHEAD_SHARE),
      };
    }
    day.clients = there; // what was done for clients that left in the day goes with them
  }

  #beginDay(rows: RowSets): void {
    this.#logged = new Map(rows.technicians.map((row) => [row.id, row.billableMinutes]));
  }

  /** Minutes logged since midnight by the rows of technicians, before any are booked. */
  loggedToday(): number {
    const { technicians } = projectRows(this.#simulation);
    return technicians.reduce((sum, row) => sum + row.billableMinutes - (this.#logged.get(row.id) ?? 0), 0);
  }

  #count({ kind, id, time, cause, before, after }: Change): void {
    const { company } = this.#day(dayStart(time));
    const appeared = before === null;
    if (kind === 'clients') {
      if (appeared) this.#add(company, 'clients-signed', 1);
      if (after === null) this.#add(company, 'clients-left', 1);
    }
    if (kind !== 'leads') return;
    if (appeared) {
      this.#openedAt.set(id, time);
      this.#add(company, 'leads-opened', 1);
    }
    if (after !== null || before === null || !('value' in before)) return;
    const lost = cause.startsWith('lead.lost');
    this.#add(company, lost ? 'leads-lost' : 'leads-won', 1);
    // A scenario may raise the value in the moment of the win: the row was last shown before.
    const event = this.#simulation.events.findLast(
      (entry) => entry.entity === id && /^lead\.(won|lost)$/.test(entry.kind),
    );
    this.#add(company, lost ? 'value-lost' : 'value-won', Number(event?.data.value));
    if (!lost) this.#add(company, 'days-to-win', Math.round((time - (this.#openedAt.get(id) ?? Number.NaN)) / DAY));
  }

  /** Payments of learners, and what they are given back. */
  #book({ kind, time, data }: WorldEvent): void {
    const { company } = this.#day(dayStart(time));
    const amount = Number(data.amount);
    if (kind === 'membership.started' || kind === 'membership.renewed') this.#add(company, 'academy-payments', amount);
    if (kind === 'membership.refunded') this.#add(company, 'academy-refunds', amount);
  }

  #team(day: SlowDay, department: string, what: string, minutes: number): void {
    this.#add(day.company, what, minutes);
    const values = day.departments[department];
    if (values) this.#add(values, what, minutes);
  }

  #day(start: Time): SlowDay {
    const name = isoDate(start);
    const day = this.days.get(name) ?? { company: {}, departments: {}, clients: {} };
    this.days.set(name, day);
    return day;
  }

  #clientOf(day: SlowDay, id: string): Values {
    const values = day.clients[id] ?? {};
    day.clients[id] = values;
    return values;
  }

  #add(values: Values, what: string, amount: number): void {
    values[what] = (values[what] ?? 0) + amount;
  }
}
