import { DomainError } from '../../kernel/errors.ts';
import type { ClientRow, Simulation } from '../../world/index.ts';
import { regulationOf } from './regulation.ts';

export type SizeBand = 'small' | 'medium' | 'large';

/** What of a client its dashboards adapt to. */
export interface ClientTraits {
  readonly id: string;
  readonly name: string;
  readonly industry: string;
  readonly contractType: ClientRow['contractType'];
  readonly size: SizeBand;
  readonly employees: number;
  readonly churnRisk: ClientRow['churnRisk'];
  readonly regulated: boolean;
  /** Opportunities that are open with it: a renewal, an expansion. */
  readonly proposals: number;
}

/** Up to so many employees a client is of that size: where the plans that clients buy change. */
const sizeLimits: readonly (readonly [size: SizeBand, upTo: number])[] = [
  ['small', 90],
  ['medium', 220],
];

/** The size of a client with so many employees. */
export function sizeOf(employees: number): SizeBand {
  return sizeLimits.find(([, upTo]) => employees <= upTo)?.[0] ?? 'large';
}

/** What the dashboards of a client adapt to, at the time of the world. Fails with `not-found`. */
export function traitsOf(simulation: Simulation, clientId: string): ClientTraits {
  const client = simulation.state.clients.get(clientId);
  if (!client) throw new DomainError('not-found', `There is no client ${clientId}.`);
  const { id, name, industry, employees, risk, agreement } = client;
  return {
    id,
    name,
    industry,
    contractType: agreement.type,
    size: sizeOf(employees),
    employees,
    churnRisk: risk,
    regulated: regulationOf(industry) !== null,
    proposals: Array.from(simulation.state.leads).filter((lead) => lead.client === id).length,
  };
}
