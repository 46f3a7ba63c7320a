import { dashboardRoutes } from './dashboard-routes.ts';
import { eventRoutes } from './event-routes.ts';
import { metricRoutes } from './metric-routes.ts';

/** The operations of product analytics. */
export const routes = { ...dashboardRoutes, ...metricRoutes, ...eventRoutes };
