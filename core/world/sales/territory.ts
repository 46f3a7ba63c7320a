import { hash32 } from '../../kernel/hash.ts';
import type { Counts } from '../config.ts';
import type { Simulation } from '../machine.ts';
import { castId } from '../names.ts';
import type { Client } from '../operations/state.ts';
import { type Segment, segments } from '../pack/organisation.ts';
import { segmentBounds } from '../pack/selling.ts';
import { repsOf } from '../staff.ts';
import type { Rep } from './state.ts';

/** The segment that a company of that size is of. */
export function segmentOf(employees: number): Segment {
  return segmentBounds.find(([, from]) => employees >= from)?.[0] ?? 'SMB';
}

/** How many reps have the segment, and which place it has; the nearest that has a rep. Reps stand in the order in which they were cast. */
function posts(counts: Counts, segment: Segment): { readonly first: number; readonly many: number } {
  const reps = repsOf(counts);
  const first = Math.min(segments.indexOf(segment), reps - 1);
  return { first, many: Math.ceil((reps - first) / segments.length) };
}

function repAtPost(simulation: Simulation, first: number, place: number): Rep {
  return simulation.state.reps.need(castId('rep', first + place * segments.length));
}

/** Two reps of the segment, drawn by the account: of many reps, who has less is looked for among two. */
function twoReps(simulation: Simulation, account: string, segment: Segment): readonly [Rep, Rep] {
  const { first, many } = posts(simulation.config.counts, segment);
  const place = hash32(account, 22) % many;
  const further = many > 1 ? 1 + (hash32(account, 23) % (many - 1)) : 0;
  return [repAtPost(simulation, first, place), repAtPost(simulation, first, (place + further) % many)];
}

/**
 * Territories as history begins: the clients of a segment are dealt to its reps in the order in which their agreements end,
 * so that each has as many accounts as the others, and renewals all year round.
 */
export function dealAccounts(simulation: Simulation): void {
  const { state, config } = simulation;
  const bySegment = Map.groupBy(state.clients, ({ usualEmployees }) => segmentOf(usualEmployees));
  for (const [segment, clients] of bySegment) {
    const { first, many } = posts(config.counts, segment);
    const inTurn = clients.toSorted((a, b) => a.agreement.end - b.agreement.end || (a.id < b.id ? -1 : 1));
    for (const [place, client] of inTurn.entries()) give(client, repAtPost(simulation, first, place % many));
  }
}

function give(client: Client, rep: Rep): void {
  client.rep = rep.id;
  rep.accounts += 1;
}

/** A new client goes to the one of two reps of its segment who has fewer accounts. */
export function giveAccount(simulation: Simulation, client: Client): void {
  const [one, other] = twoReps(simulation, client.id, segmentOf(client.usualEmployees));
  const rep = other.accounts < one.accounts ? other : one;
  give(client, rep);
  simulation.mark('clients', client);
  simulation.mark('reps', rep);
}

/** A client leaves. */
export function takeAccount(simulation: Simulation, client: Client): void {
  const rep = repOfClient(simulation, client);
  rep.accounts -= 1;
  simulation.mark('reps', rep);
}

/** The rep who looks after a client: the same for all that is sold to it. */
export function repOfClient(simulation: Simulation, client: Pick<Client, 'rep'>): Rep {
  return simulation.state.reps.need(client.rep);
}

/** The rep who takes new business: of two of the segment, the one with less to do. */
export function repForAccount(simulation: Simulation, lead: string, employees: number): Rep {
  const [one, other] = twoReps(simulation, lead, segmentOf(employees));
  return other.open < one.open ? other : one;
}
