import * as z from 'zod';
import { MAX_ROWS, registry } from '../../../core/world/index.ts';
import { counts } from '../../msp/schemas.ts';
import { jobStatuses } from '../../platform/jobs/job.ts';
import { perKind } from '../per-kind.ts';

export const seed = z.int().min(0).max(4_294_967_295).meta({ description: 'The same seed makes the same company.' });
export const startedAt = z.iso
  .datetime({ error: 'Expected a time such as 2026-11-21T09:00:00Z.' })
  .refine((text) => Date.parse(text) >= Date.UTC(2000, 0, 1) && Date.parse(text) < Date.UTC(2100, 0, 1), {
    error: 'Expected a time from 2000 to 2099.',
  })
  .meta({ description: 'When the company is now; its 25 months of history end here. Default: the present.' });
const rowCount = z.int().min(0).max(MAX_ROWS);
export const wantedCounts = perKind(rowCount.optional()).meta({
  id: 'WantedCounts',
  description:
    'Rows of each kind; what is left out stays as it is, or goes by the kind that it follows where that is given. Up to 100,000 together.',
});
export const interval = z.int().min(1).max(3600).meta({ description: 'Seconds of the wall clock between ticks.' });
export const tempo = z
  .number()
  .min(1)
  .max(240)
  .meta({ description: 'How much faster than the wall clock the world runs.' });

export const world = z
  .object({
    id: z.string(),
    status: z.enum(['running', 'paused', 'halted']),
    generation: z
      .int()
      .meta({ description: 'How many times it has begun: it is 1, and one more after each regenerate.' }),
    seed: z.int().meta({ description: 'The same seed makes the same company.' }),
    packVersion: z.int().meta({ description: 'The version of what a seed is expanded with.' }),
    startedAt: z.string().meta({ description: 'World time at tick 0.' }),
    tick: z.int().meta({ description: 'The last committed tick.' }),
    world_time: z.string().meta({ description: 'World time at that tick.' }),
    seconds_ahead: z.int().meta({ description: 'World time less the time of the wall; below 0 the world is behind.' }),
    interval: z.int().meta({ description: 'Seconds of the wall clock between ticks.' }),
    tempo: z.number().meta({ description: 'How much faster than the wall clock it runs.' }),
    counts: counts.meta({
      description: 'Rows that it began with, as asked for: `/health` counts those that there are.',
    }),
    halted: z.object({ rule: z.string(), detail: z.string(), tick: z.int() }).nullable(),
    createdAt: z.string(),
  })
  .meta({ id: 'World', description: 'One synthetic company, and where its time stands.' });

export const job = z
  .object({
    id: z.string(),
    world: z.string(),
    kind: z.string(),
    status: z.enum(jobStatuses),
    step: z.string().meta({ description: 'What it is at: `history` while the past of a world is simulated, say.' }),
    percentage: z.int().min(0).max(100),
    attempts: z.int(),
    createdAt: z.string(),
    finishedAt: z.string().nullable(),
    result: z.record(z.string(), z.unknown()).nullable(),
    error: z.string().nullable(),
  })
  .meta({ id: 'Job', description: 'Work that outlasts a request.' });

export const scenarioIds = registry.scenarios.map((scenario) => scenario.id) as [string, ...string[]];
export const scenario = z
  .object({
    id: z.string(),
    scenario: z.enum(scenarioIds),
    magnitude: z.number(),
    durationMinutes: z.number(),
    startedAt: z.string(),
    endsAt: z.string(),
    endedAt: z.string().nullable(),
  })
  .meta({ id: 'Scenario', description: 'A knob that is turned for a while of world time.' });
