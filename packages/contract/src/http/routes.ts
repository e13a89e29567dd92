import { coreRoutes } from './core-routes.ts';
import { exchangeRoutes } from './exchange-routes.ts';
import { indexRoutes } from './index-routes.ts';
import { sheetRoutes } from './sheet-routes.ts';
import { versionRoutes } from './version-routes.ts';

/** The whole HTTP interface: server handlers, /openapi.json and the client all come from this table. */
export const routes = {
  ...coreRoutes,
  ...sheetRoutes,
  ...versionRoutes,
  ...indexRoutes,
  ...exchangeRoutes,
} as const;

export type Routes = typeof routes;
export type RouteName = keyof Routes;

/** Where the interface lives. */
export const API_PREFIX = '/api/v1';
