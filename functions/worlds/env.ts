import * as z from 'zod';
import {
  type Counts,
  completeCounts,
  lackingKind,
  MAX_ROWS,
  totalRows,
  type WantedCounts,
} from '../../core/world/index.ts';
import { intEnv, jsonEnv } from '../platform/http/env.ts';
import { perKind } from './per-kind.ts';

/** Fields of environment variables that several functions share. */
export const tablePrefix = z.string().min(1);

const countsEnv = perKind(z.int().min(0).optional())
  .strict()
  .refine((counts) => lackingKind(completeCounts(counts)) === null, {
    error: 'Expected at least one of each kind that another needs.',
  })
  .refine((counts) => totalRows(completeCounts(counts)) <= MAX_ROWS, {
    error: `Expected counts that add up to at most ${MAX_ROWS} rows.`,
  });

export const worldDefaultsEnv = {
  WORLD_SEED: intEnv(0, 4_294_967_295).default(42),
  UPDATE_INTERVAL_SECONDS: intEnv(1, 3600).default(30),
  WORLD_TEMPO: z.coerce.number().min(1).max(240).default(1),
  WORLD_COUNTS: jsonEnv(countsEnv).optional(),
};

export interface WorldDefaults {
  readonly seed: number;
  readonly counts: Counts;
  readonly interval: number;
  readonly tempo: number;
}

export function worldDefaults(env: {
  WORLD_SEED: number;
  UPDATE_INTERVAL_SECONDS: number;
  WORLD_TEMPO: number;
  WORLD_COUNTS?: WantedCounts | undefined;
}): WorldDefaults {
  return {
    seed: env.WORLD_SEED,
    counts: completeCounts(env.WORLD_COUNTS ?? {}),
    interval: env.UPDATE_INTERVAL_SECONDS,
    tempo: env.WORLD_TEMPO,
  };
}
