import { catalogueRoutes } from './catalogue-routes.ts';
import { generationRoutes } from './generation-routes.ts';
import { resultRoutes } from './result-routes.ts';

/** The operations of strategy reviews, under the seed's paths. */
export const routes = { ...generationRoutes, ...resultRoutes, ...catalogueRoutes };
