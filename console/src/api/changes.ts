import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { Change } from './generated/showroom.schemas.ts';
import { listChanges } from './generated/showroom.ts';
import { ApiProblem } from './problem.ts';
import { asProblem, useWorld } from './read.ts';
import { perform } from './request.ts';

/** The most that one answer may hold. */
const MOST = 5000;
/** The changes since a tick are no longer kept, or the world has been made anew. */
const GONE = 409;

interface Folded<S> {
  readonly state: S;
  /** The last tick that is in it. */
  readonly tick: number;
  readonly generation: number | undefined;
  /** True when ticks are missing in between: what was read before them has to be read anew. */
  readonly isBroken: boolean;
}

interface Asked<S> {
  /** A tick: changes after it are told. Undefined while it is not known yet. */
  readonly since: number | undefined;
  /** Names what the changes are folded into. */
  readonly name: string;
  readonly start: S;
  fold(state: S, changes: readonly Change[]): S;
}

export interface ChangesRead<S> {
  readonly state: S;
  readonly isBroken: boolean;
  readonly isReading: boolean;
  readonly problem: ApiProblem | undefined;
  /** When they were read last, in ms since 1970. */
  readonly at: number;
  again(): void;
}

/** Follows the changes of a world: with each tick those that came since are read, once, and folded into a state. */
export function useChanges<S>({ since, name, start, fold }: Asked<S>): ChangesRead<S> {
  const world = useWorld();
  const client = useQueryClient();
  const key = [world, 'changes', name, since];
  const query = useQuery({
    queryKey: key,
    enabled: since !== undefined,
    gcTime: 0,
    structuralSharing: false,
    queryFn: async ({ signal }): Promise<Folded<S>> => {
      let folded: Folded<S> = client.getQueryData(key) ?? {
        state: start,
        tick: since ?? 0,
        generation: undefined,
        isBroken: false,
      };
      for (;;) {
        const { tick: from, generation } = folded;
        if (folded.isBroken) return folded;
        try {
          const { body, tick } = await perform(() => listChanges({ since: from, limit: MOST }), signal);
          if (generation !== undefined && body.generation !== generation) return { ...folded, isBroken: true };
          folded = {
            ...folded,
            state: fold(folded.state, body.changes),
            tick: body.tick,
            generation: body.generation,
          };
          if (body.tick <= from || body.tick >= Number(tick)) return folded;
        } catch (error) {
          if (error instanceof ApiProblem && error.status === GONE) return { ...folded, isBroken: true };
          throw error;
        }
      }
    },
  });
  return {
    state: query.data?.state ?? start,
    isBroken: query.data?.isBroken ?? false,
    isReading: query.isFetching,
    problem: asProblem(query.error),
    at: query.dataUpdatedAt,
    again: () => void query.refetch(),
  };
}
