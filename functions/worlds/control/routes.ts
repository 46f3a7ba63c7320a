import * as z from 'zod';
import { scenarioLimits } from '../../../core/world/index.ts';
import { counts } from '../../msp/schemas.ts';
import { idParam, worldId } from '../../platform/contract/fields.ts';
import { defineRoutes } from '../../platform/contract/route.ts';
import { interval, job, scenario, scenarioIds, seed, startedAt, tempo, wantedCounts, world } from './schemas.ts';

const { magnitude, durationMinutes } = scenarioLimits;

const steering = { tag: 'Simulation', access: 'write', world: true } as const;
const managing = { tag: 'Worlds', access: 'admin', world: false } as const;
const expected = ['not-found', 'unavailable', 'conflict'] as const;
const state = { 200: { description: 'The world after the command.', schema: world } } as const;
const queued = {
  description: 'It takes longer: the job that does it, at the address in `Location`.',
  schema: job,
} as const;

/** The operations that make and steer worlds. */
export const routes = defineRoutes({
  regenerate: {
    ...steering,
    tag: 'Management',
    method: 'POST',
    path: '/api/regenerate',
    summary: 'Regenerate all data',
    description:
      'Begins the world anew, as of now. With a seed it becomes that company again, to the byte; without one, another.',
    body: z.object({ seed: seed.optional(), startedAt: startedAt.optional(), counts: wantedCounts.optional() }),
    bodyOptional: true,
    bodyExample: { seed: 42 },
    responses: {
      200: {
        description: 'The new generation is served.',
        schema: z.object({
          message: z.string(),
          world: z.string(),
          generation: z.int(),
          seed: z.int(),
          startedAt: z.string(),
          counts,
        }),
      },
      202: queued,
    },
    errors: [...expected, 'invalid'],
  },
  sync: {
    ...steering,
    tag: 'Management',
    method: 'POST',
    path: '/api/sync',
    summary: 'Reconcile the DynamoDB tables with the committed tick',
    responses: {
      200: {
        description: 'Per table, what was checked and mended.',
        schema: z.object({
          message: z.string(),
          tick: z.int(),
          tables: z.record(
            z.string(),
            z.object({ checked: z.int(), written: z.int(), unchanged: z.int(), failed: z.int() }),
          ),
        }),
      },
      202: queued,
    },
    errors: ['not-found', 'unavailable'],
  },
  getSimulation: {
    method: 'GET',
    tag: 'Simulation',
    access: 'read',
    world: true,
    path: '/api/simulation',
    summary: 'Where the world’s time stands',
    responses: { 200: { description: 'The world.', schema: world } },
    errors: ['not-found', 'unavailable'],
  },
  pause: {
    ...steering,
    method: 'POST',
    path: '/api/simulation/pause',
    summary: 'Hold the world at its last tick',
    responses: state,
    errors: expected,
  },
  resume: {
    ...steering,
    method: 'POST',
    path: '/api/simulation/resume',
    summary: 'Let a paused world go on',
    responses: state,
    errors: expected,
  },
  advance: {
    ...steering,
    method: 'POST',
    path: '/api/simulation/advance',
    summary: 'Jump ahead by some ticks',
    body: z.object({ ticks: z.int().min(1).max(2880) }),
    bodyExample: { ticks: 120 },
    responses: { ...state, 202: queued },
    errors: [...expected, 'invalid'],
  },
  setTempo: {
    ...steering,
    method: 'PUT',
    path: '/api/simulation/tempo',
    summary: 'Set how fast the world’s time runs',
    body: z.object({ tempo }),
    bodyExample: { tempo: 60 },
    responses: state,
    errors: [...expected, 'invalid'],
  },
  startScenario: {
    ...steering,
    method: 'POST',
    path: '/api/simulation/scenarios',
    summary: 'Run a scenario',
    body: z.object({
      scenario: z.enum(scenarioIds),
      magnitude: z.number().min(magnitude.low).max(magnitude.high).default(magnitude.usual),
      durationMinutes: z.number().min(durationMinutes.low).max(durationMinutes.high).default(durationMinutes.usual),
    }),
    bodyExample: { scenario: 'churn-wave', magnitude: 1, durationMinutes: 60 },
    responses: { 201: { description: 'It runs.', schema: scenario } },
    errors: [...expected, 'invalid'],
  },
  listScenarios: {
    method: 'GET',
    tag: 'Simulation',
    access: 'read',
    world: true,
    path: '/api/simulation/scenarios',
    summary: 'The scenarios that run, that ended lately, and that there are',
    responses: {
      200: {
        description: 'Scenarios.',
        schema: z.object({
          running: z.array(scenario),
          ended: z.array(scenario),
          available: z.array(z.object({ id: z.string(), label: z.string(), description: z.string() })),
        }),
      },
    },
    errors: ['not-found', 'unavailable'],
  },
  stopScenario: {
    ...steering,
    method: 'DELETE',
    path: '/api/simulation/scenarios/{id}',
    summary: 'End a scenario before its time',
    params: z.object({ id: idParam('scenario-2') }),
    responses: { 200: { description: 'It has ended.', schema: scenario } },
    errors: expected,
  },
  createWorld: {
    ...managing,
    method: 'POST',
    path: '/api/worlds',
    summary: 'Make a world',
    body: z.object({
      id: worldId(),
      seed: seed.optional(),
      startedAt: startedAt.optional(),
      counts: wantedCounts.optional(),
      interval: interval.optional(),
      tempo: tempo.optional(),
    }),
    bodyExample: { id: 'acme-demo', seed: 7 },
    responses: { 201: { description: 'It runs.', schema: world }, 202: queued },
    errors: ['conflict', 'invalid'],
  },
  listWorlds: {
    ...managing,
    access: 'read',
    method: 'GET',
    path: '/api/worlds',
    summary: 'The worlds that the token allows',
    description: 'The scope `showroom/admin` sees all of them.',
    responses: { 200: { description: 'The worlds, by name.', schema: z.array(world) } },
    errors: [],
  },
  deleteWorld: {
    ...managing,
    method: 'DELETE',
    path: '/api/worlds/{id}',
    summary: 'Remove a world and all its data',
    params: z.object({ id: worldId() }),
    responses: { 204: { description: 'It is gone.' } },
    errors: ['not-found', 'conflict'],
  },
  getJob: {
    method: 'GET',
    tag: 'Management',
    access: 'read',
    world: true,
    path: '/api/jobs/{id}',
    summary: 'How a job stands',
    params: z.object({ id: idParam() }),
    responses: { 200: { description: 'The job.', schema: job } },
    errors: ['not-found'],
  },
});
