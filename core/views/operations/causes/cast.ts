import { eventsOf } from '../../../events/index.ts';
import type { WorldEvent } from '../../../world/index.ts';
import {
  clientChurned,
  clientSigned,
  contractEnded,
  contractSigned,
  type EntityKind,
  leadOpened,
  type Simulation,
  technicianReplaced,
} from '../../../world/index.ts';
import type { EntityRef } from './cause.ts';

/** Who everybody is that an event names, also after the row is gone. */
export interface Cast {
  client(id: string): string;
  vendor(id: string): string;
  department(id: string): string;
  technician(id: string): string;
  product(license: string): string;
  /** The vendor that a contract is with; null where nothing says so any more. */
  vendorOf(contract: string): string | null;
  /** The company that an opportunity is with. */
  account(lead: string): string;
  /** The client that an opportunity of new business became; null of all others. */
  becameOf(lead: string): string | null;
  /** The rep with manager, segment and region; empty for null. */
  keysOfRep(id: string | null): readonly string[];
  /** The first of some rows that there is now. */
  there(rows: readonly EntityRef[]): EntityRef | null;
}

/** @param events all that the world keeps, in the order of their times */
export function castOf({ state }: Simulation, events: readonly WorldEvent[]): Cast {
  const clients = new Map<string, string>();
  const technicians = new Map<string, string>();
  const vendorOf = new Map<string, string>();
  const accounts = new Map<string, string>();
  const became = new Map<string, string>();
  const named = [clientChurned, technicianReplaced, contractEnded, contractSigned, leadOpened, clientSigned] as const;
  for (const { kind, entity, data } of eventsOf(named, events)) {
    if (kind === 'client.churned') clients.set(entity, data.name);
    else if (kind === 'technician.replaced') technicians.set(entity, data.name ?? 'A technician');
    else if (kind === 'lead.opened') accounts.set(entity, data.account ?? data.client ?? 'An account');
    else if (kind === 'client.signed') became.set(data.lead, entity);
    else vendorOf.set(entity, data.vendor);
  }
  for (const { id, vendor } of state.contracts) vendorOf.set(id, vendor);
  return {
    client: (id) => state.clients.get(id)?.name ?? clients.get(id) ?? id,
    vendor: (id) => state.vendors.get(id)?.name ?? id,
    department: (id) => state.departments.get(id)?.name ?? id,
    technician: (id) => state.technicians.get(id)?.name ?? technicians.get(id) ?? id,
    product: (id) => state.licenses.get(id)?.product ?? id,
    vendorOf: (id) => vendorOf.get(id) ?? null,
    account: (id) => accounts.get(id) ?? id,
    becameOf: (lead) => became.get(lead) ?? null,
    keysOfRep(id) {
      const rep = id === null ? undefined : state.reps.get(id);
      return rep ? [rep.id, rep.manager, rep.segment, rep.region] : [];
    },
    there: (rows) => rows.find(({ entity, id }) => state[entity as EntityKind].get(id) !== undefined) ?? null,
  };
}
