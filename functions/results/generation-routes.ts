import * as z from 'zod';
import { LARGEST_VALUE } from '../../core/views/results/inputs/largest-value.ts';
import { LEAST_ITERATIONS, MOST_ITERATIONS, USUAL_ITERATIONS } from '../../core/views/results/monte-carlo/check.ts';
import { defineRoutes } from '../platform/contract/route.ts';
import { scoring, status } from './schemas/answers.ts';
import { sessionId, topic } from './schemas/fields.ts';

const shared = { tag: 'Strategy', world: true } as const;
const session = z.object({ session_id: sessionId });

const measure = z.object({
  id: z
    .string()
    .min(1)
    .max(100)
    .meta({ description: 'Of the catalogue of measures.', examples: ['win-rate-half-year'] }),
  value: z.number().min(-LARGEST_VALUE).max(LARGEST_VALUE).meta({ description: 'In the measure’s unit.' }),
  confidence: z.number().min(0).max(1),
  evidence: z.string().min(1).max(1000).meta({ description: 'What the value rests on.' }),
});

const parameters = z.object({
  iterations: z
    .int()
    .min(LEAST_ITERATIONS)
    .max(MOST_ITERATIONS)
    .optional()
    .meta({ description: `Of the simulation; ${USUAL_ITERATIONS} where it is not given.` }),
  seed: z
    .int()
    .min(0)
    .max(4_294_967_295)
    .optional()
    .meta({ description: 'The same one gives the same result. By session and world where it is not given.' }),
  hypercube: z.boolean().optional().meta({ description: 'Latin hypercube sampling.' }),
  stop: z
    .boolean()
    .optional()
    .meta({ description: 'Stop as soon as every outcome’s mean is known as precisely as the outcome asks for.' }),
  what_ifs: z
    .array(z.string().min(1).max(100))
    .max(20)
    .optional()
    .meta({ description: 'Ids of the catalogue of what-ifs.', examples: [['demand-slump']] }),
});

/** Scoring a session, generating its results, following and clearing them. */
export const generationRoutes = defineRoutes({
  scoreSession: {
    ...shared,
    method: 'PUT',
    path: '/api/v3/data-driven-results/scoring/{session_id}',
    access: 'write',
    summary: 'Score a session, and generate its results',
    description:
      'Without `measures` with those of the world as of its committed tick; with them with these alone. Results are generated of it at once, as a new version, where any measure has a value: what can’t be computed is absent with its reason.',
    params: session,
    body: z.object({ topic, measures: z.array(measure).max(200).optional() }),
    bodyExample: { topic: 'next-quarter' },
    responses: {
      200: { description: 'What it is scored with. Nothing is generated, as no measure has a value.', schema: scoring },
      202: { description: 'What it is scored with, and the generation at the address in `Location`.', schema: scoring },
    },
    errors: ['not-found', 'invalid', 'conflict', 'unavailable'],
  },
  generateResults: {
    ...shared,
    method: 'POST',
    path: '/api/v3/data-driven-results/generate/{session_id}/{topic}',
    access: 'write',
    summary: 'Generate the results of a session, as a new version',
    description:
      'Factors, patterns, Monte Carlo, calibration, personas and rich content, one after the other. While one of the same scoring and parameters runs, it is answered again. 409 where nothing is scored, or for another topic.',
    params: z.object({ session_id: sessionId, topic }),
    body: parameters,
    bodyOptional: true,
    bodyExample: { iterations: 10_000, what_ifs: ['demand-slump'] },
    responses: { 202: { description: 'The generation, at the address in `Location`.', schema: status } },
    errors: ['not-found', 'invalid', 'conflict', 'unavailable'],
  },
  getGenerationStatus: {
    ...shared,
    method: 'GET',
    path: '/api/v3/data-driven-results/status/{session_id}',
    access: 'read',
    summary: 'How the generation of a session’s results stands',
    params: session,
    responses: { 200: { description: 'The status of the last version.', schema: status } },
    errors: ['not-found', 'unavailable'],
  },
  clearResults: {
    ...shared,
    method: 'DELETE',
    path: '/api/v3/data-driven-results/clear/{session_id}',
    access: 'write',
    summary: 'Remove all results of a session, so that they can be generated anew',
    description: 'What is generated at the moment is given up. What the session is scored with stays.',
    params: session,
    responses: { 204: { description: 'There are no results any more.' } },
    errors: ['not-found', 'unavailable'],
  },
});
