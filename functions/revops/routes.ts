import { buildRoutes } from './build-routes.ts';
import { dashboardRoutes } from './dashboard-routes.ts';
import { datasetRoutes } from './dataset-routes.ts';

/** The operations on the sales organisation’s datasets and dashboards. */
export const routes = { ...datasetRoutes, ...dashboardRoutes, ...buildRoutes };
