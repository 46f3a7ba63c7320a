import type { Time } from '../../kernel/time.ts';
import type { Simulation } from '../machine.ts';
import { termsOf } from '../pack/agreements.ts';
import { business } from '../pack/rates.ts';
import type { Ticket } from './state.ts';

/** A ticket that is open, and whether its client was let wait for longer than its agreement promises. */
export interface OpenTicket {
  readonly id: string;
  /** Ids of the client that raised it, and of the technician who has it. */
  readonly client: string;
  readonly technician: string;
  readonly priority: Ticket['priority'];
  readonly openedAt: Time;
  /** When the work on it began; null while it waits. One whose work stopped short waits again, since it was opened. */
  readonly startedAt: Time | null;
  /** Hours of the service calendar since it was opened. */
  readonly age: number;
  /** Those of them until work began, or until now. */
  readonly waited: number;
  /** Hours of the service calendar within which the client's agreement promises a first answer. */
  readonly promised: number;
}

/** All open tickets, in the order of their ids. */
export function openTickets({ state, time }: Simulation): OpenTicket[] {
  const startedAt = new Map<string, Time>();
  for (const { work } of state.technicians) if (work) startedAt.set(work.ticket, work.startedAt);
  return Array.from(state.tickets, ({ id, client, technician, priority, openedAt }) => {
    const begun = startedAt.get(id) ?? null;
    return {
      id,
      client,
      technician,
      priority,
      openedAt,
      startedAt: begun,
      age: business.between(openedAt, time),
      waited: business.between(openedAt, begun ?? time),
      promised: termsOf(state.clients.need(client).agreement.type).responseHours,
    };
  });
}

/** Whether its client was let wait for longer than was promised. */
export const isLate = ({ waited, promised }: Pick<OpenTicket, 'waited' | 'promised'>): boolean => waited > promised;
