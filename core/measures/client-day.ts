import type { Cents } from '../kernel/money.ts';
import { type Client, type ClientRow, labourToday, licenseCost, OVERHEAD_SHARE } from '../world/index.ts';
import { type DaySnapshot, perDay } from './day.ts';

/** One client on one day: what its measures are made of. Amounts in cents, time in minutes. */
export class ClientDay {
  readonly record: Client;
  readonly #day: DaySnapshot;
  #row: ClientRow | null = null;
  #labour: { readonly cents: Cents; readonly minutes: number } | null = null;
  #licenseCost: Cents | null = null;

  constructor(day: DaySnapshot, record: Client) {
    this.#day = day;
    this.record = record;
  }

  /** The client's row as the list shows it. */
  get row(): ClientRow {
    this.#row ??= this.#day.row('clients', this.record.id);
    return this.#row;
  }

  /** Work spent on it in the day, work in progress included. */
  get labour(): { readonly cents: Cents; readonly minutes: number } {
    this.#labour ??= labourToday(this.#day.simulation, this.record, this.#day.to);
    return this.#labour;
  }

  /** What its seats cost a month. */
  get licenseCost(): Cents {
    this.#licenseCost ??= licenseCost(this.#day.simulation, this.record);
    return this.#licenseCost;
  }

  /** Overhead of serving it a month, before rounding to cents. */
  get overhead(): number {
    return this.record.agreement.monthly * OVERHEAD_SHARE;
  }

  /** Seats that it holds, of all licences. */
  get seats(): number {
    const { licenses } = this.#day.simulation.state;
    let seats = 0;
    for (const id of this.record.licenses) seats += licenses.need(id).holders[this.record.id] ?? 0;
    return seats;
  }
}

/** The clients that are there on a day, by their ids. */
export const clientsOf = perDay(
  (day) => new Map(Array.from(day.simulation.state.clients, (record) => [record.id, new ClientDay(day, record)])),
);
