import { routes as docs } from './docs/routes.ts';
import { routes as msp } from './msp/routes.ts';
import type { Route } from './platform/contract/route.ts';
import { routes as dashboardPrinting } from './prospects/printing/routes.ts';
import { routes as prospects } from './prospects/routes.ts';
import { routes as reports } from './reports/routes.ts';
import { routes as simulation } from './worlds/control/routes.ts';

/** Every operation of the API, function by function. */
export const ALL_ROUTES: readonly Route[] = [msp, simulation, reports, prospects, dashboardPrinting, docs].flatMap(
  (table): Route[] => Object.values(table),
);
