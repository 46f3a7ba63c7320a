import { defineRoutes } from '../platform/contract/route.ts';
import { overview } from './schemas.ts';

/** The operation that says how the company stands. */
export const routes = defineRoutes({
  getOverview: {
    method: 'GET',
    tag: 'Measures',
    access: 'read',
    world: true,
    path: '/api/overview',
    summary: 'How the company stands, on one page',
    description:
      'One sentence, the leading figures with their targets, what the executive report finds, the decisions of the next ninety days and the bridge of recurring revenue over twelve months: all of one committed tick, and the same as that report.',
    responses: { 200: { description: 'The overview.', schema: overview } },
    errors: ['not-found', 'unavailable'],
  },
});
