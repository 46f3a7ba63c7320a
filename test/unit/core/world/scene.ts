import { round } from '../../../../core/kernel/money.ts';
import {
  type Client,
  decodeWorld,
  type EntityKind,
  encodeChunks,
  entityKinds,
  type Lead,
  type Learner,
  type License,
  type LicenseRow,
  type PublishedRows,
  type Row,
  type Rows,
  type Simulation,
  type Technician,
} from '../../../../core/world/index.ts';
import { DAY, fullWorld, HOUR, rowsById } from './small.ts';

export type { Client } from '../../../../core/world/index.ts';

type Writable<T> = { -readonly [K in keyof T]: T[K] };
/** Rows that may be changed, with at least one of each kind. */
type WritableRows = { [K in EntityKind]: [Writable<Rows[K]>, ...Writable<Rows[K]>[]] };

/** A company with rows of now and of the tick before, to be tampered with. */
export interface Scene {
  readonly simulation: Simulation;
  readonly time: number;
  readonly state: Simulation['state'];
  readonly rows: WritableRows;
  readonly previous: PublishedRows;
  /** The row of a record, as it is shown now and as it was. */
  rowOf<K extends EntityKind>(kind: K, id: string): Writable<Rows[K]>;
  before<K extends EntityKind>(kind: K, id: string): Writable<Rows[K]>;
  /** The first record for which something holds. */
  client(holds?: (record: Client) => boolean): Client;
  license(holds?: (record: License) => boolean): License;
  technician(holds?: (record: Technician) => boolean): Technician;
  lead(holds?: (record: Lead) => boolean): Lead;
  learner(holds?: (record: Learner) => boolean): Learner;
}

export function percentOf(row: Pick<LicenseRow, 'usedLicenses' | 'totalLicenses'>): number {
  return round((100 * row.usedLicenses) / row.totalLicenses, 2);
}

function list<T>(rows: ReadonlyMap<string, T>): [Writable<T>, ...Writable<T>[]] {
  const [first, ...rest] = [...rows.values()].map((row): Writable<T> => structuredClone(row));
  if (first === undefined) throw new Error('the company has no rows of a kind');
  return [first, ...rest];
}

function find<T>(what: string, records: Iterable<T>, holds: (record: T) => boolean): T {
  for (const record of records) if (holds(record)) return record;
  throw new Error(`the company has no such ${what}`);
}

function sceneOf(simulation: Simulation): Scene {
  const { state, time } = simulation;
  const now = rowsById(simulation);
  const previous = structuredClone(now);
  const rows = Object.fromEntries<unknown>(entityKinds.map((kind) => [kind, list<Row>(now[kind])])) as WritableRows;
  return {
    simulation,
    time,
    state,
    rows,
    previous,
    rowOf(kind, id) {
      return find(kind, rows[kind], (row) => row.id === id);
    },
    before(kind, id) {
      const row = previous[kind].get(id);
      if (!row) throw new Error(`there was no ${id}`);
      return row;
    },
    client: (holds = () => true) => find('client', state.clients, holds),
    license: (holds = () => true) => find('licence', state.licenses, holds),
    technician: (holds = () => true) => find('technician', state.technicians, holds),
    lead: (holds = () => true) => find('lead', state.leads, holds),
    learner: (holds = () => true) => find('learner', state.learners, holds),
  };
}

/** Whether there is one of everything to tamper with: work in progress, open renewals, new business, calm clients. */
function hasAll({ state, time }: Simulation): boolean {
  const leads = [...state.leads];
  const clients = [...state.clients];
  return (
    [...state.technicians].some((record) => record.work !== null) &&
    [...state.contracts].some((record) => record.end > time + 181 * DAY) &&
    clients.some((record) => record.risk === 'Low' && record.leavesAt === 0) &&
    leads.some((record) => record.type === 'Renewal' && record.desk === null) &&
    leads.some((record) => record.type === 'New Business' && record.desk !== null)
  );
}

/** Makes a company in which there is one of everything, and gives scenes of it, each a copy of its own. */
export function stage(): () => Scene {
  const simulation = fullWorld(42);
  while (!hasAll(simulation)) simulation.advance(simulation.time + 4 * HOUR);
  const chunks = encodeChunks(simulation, 'all');
  return () => sceneOf(decodeWorld(simulation.config, simulation.time, chunks));
}
