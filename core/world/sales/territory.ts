import { hash32 } from '../../kernel/hash.ts';
import type { Counts } from '../config.ts';
import type { Simulation } from '../machine.ts';
import { castId } from '../names.ts';
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

/** The rep who looks after a client: the same for all that is sold to it. */
export function repOfClient(
  simulation: Simulation,
  client: { readonly id: string; readonly usualEmployees: number },
): Rep {
  const { first, many } = posts(simulation.config.counts, segmentOf(client.usualEmployees));
  return repAtPost(simulation, first, hash32(client.id, 21) % many);
}

/** The rep who takes new business: of two of the segment, the one with less to do. */
export function repForAccount(simulation: Simulation, lead: string, employees: number): Rep {
  const { first, many } = posts(simulation.config.counts, segmentOf(employees));
  const one = repAtPost(simulation, first, hash32(lead, 22) % many);
  const other = repAtPost(simulation, first, hash32(lead, 23) % many);
  return other.open < one.open ? other : one;
}
