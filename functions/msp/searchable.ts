import { type Findable, findable } from '../../core/kernel/text-search.ts';
import { type EntityKind, openTickets, type Rows, registry } from '../../core/world/index.ts';
import type { LoadedWorld } from '../worlds/read/loader.ts';
import type { SearchKind } from './search-kinds.ts';

/** A row that can be found. */
export interface Entry extends Findable {
  readonly kind: SearchKind;
  readonly name: string;
  /** What it is found by beside its id and name, as it stands in the row. */
  readonly texts: readonly string[];
  /** A few words that tell it from others of its name. */
  readonly note: string;
  /** The row of a list that shows it: itself, or the client of a ticket. */
  readonly row: { readonly entity: EntityKind; readonly id: string };
}

interface Searchable<R> {
  /** What it is found by, beside its id and its name. */
  texts(row: R): readonly string[];
  note(row: R): string;
}

const searchables: { readonly [K in EntityKind]: Searchable<Rows[K]> } = {
  clients: {
    texts: ({ industry, contractType }) => [industry, contractType],
    note: ({ industry, contractType }) => `${industry}, ${contractType}`,
  },
  licenses: {
    texts: ({ vendor, product, licenseType }) => [`${vendor} ${product}`, licenseType],
    note: ({ vendor }) => vendor,
  },
  leads: {
    texts: ({ contactName, email, phone, stage, industry, source }) => [
      contactName,
      email,
      phone,
      stage,
      industry,
      source,
    ],
    note: ({ stage, contactName }) => `${stage}, ${contactName}`,
  },
  technicians: {
    texts: ({ email, title, department, skills }) => [email, title, department, ...skills],
    note: ({ title, department }) => `${title}, ${department}`,
  },
  departments: {
    texts: ({ head }) => [head],
    note: ({ head }) => head,
  },
  vendors: {
    texts: ({ category, contactName, contactEmail, contactPhone }) => [
      category,
      contactName,
      contactEmail,
      contactPhone,
    ],
    note: ({ category }) => category,
  },
  contracts: {
    texts: ({ type, status }) => [type, status],
    note: ({ status }) => status,
  },
  reps: {
    texts: ({ email, managerName, region, segment }) => [email, managerName, region, segment],
    note: ({ region, segment }) => `${region}, ${segment}`,
  },
};

function rowEntries<K extends EntityKind>({ rows }: LoadedWorld, kind: K): Entry[] {
  const { texts, note } = searchables[kind];
  const { name } = registry.projections[kind];
  const byId: ReadonlyMap<string, Rows[K]> = rows[kind];
  return Array.from(byId.values(), (row) => {
    const { id } = row;
    const label = name(row);
    const others = texts(row);
    return {
      ...findable(id, label, others),
      kind,
      name: label,
      texts: others,
      note: note(row),
      row: { entity: kind, id },
    };
  });
}

function ticketEntries({ simulation, rows }: LoadedWorld): Entry[] {
  return openTickets(simulation).map(({ id, client, technician, priority, startedAt }) => {
    const raisedBy = rows.clients.get(client)?.name ?? client;
    const takenBy = rows.technicians.get(technician)?.name ?? technician;
    const name = `Ticket of ${raisedBy}`;
    const note = `${priority}, ${startedAt === null ? 'waits for' : 'in work by'} ${takenBy}`;
    return {
      ...findable(id, name, [priority, takenBy]),
      kind: 'tickets',
      name,
      texts: [priority, takenBy],
      note,
      row: { entity: 'clients', id: client },
    };
  });
}

/** All that can be found of one kind, as it stands in a world. */
export function entriesOf(world: LoadedWorld, kind: SearchKind): readonly Entry[] {
  return kind === 'tickets' ? ticketEntries(world) : rowEntries(world, kind);
}
