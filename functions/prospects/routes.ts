import { jobRoutes } from './job-routes.ts';
import { prospectRoutes } from './prospect-routes.ts';

/** The operations of prospects' dashboards. */
export const routes = { ...jobRoutes, ...prospectRoutes };
