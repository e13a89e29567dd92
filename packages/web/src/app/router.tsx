import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  redirect,
} from '@tanstack/react-router';
import { ErrorState } from '../components/states.tsx';
import { SCREENS } from '../workbench/screens.ts';
import { NotFound } from './not-found.tsx';
import { Shell } from './shell.tsx';
import { StartScreen } from './start-screen.tsx';

const root = createRootRoute({
  component: Shell,
  notFoundComponent: NotFound,
  errorComponent: ({ error, reset }) => <ErrorState error={error} onRetry={reset} />,
});
const start = createRoute({ getParentRoute: () => root, path: '/', component: StartScreen });
const year = createRoute({ getParentRoute: () => root, path: '/d/$department/$year' });
const noScreen = createRoute({
  getParentRoute: () => year,
  path: '/',
  beforeLoad: ({ params }) => {
    throw redirect({ to: '/d/$department/$year/overview', params });
  },
});
const sheet = createRoute({
  getParentRoute: () => year,
  path: 'sheets/$sheet',
  // The cell to stand on first: links from lists lead to the very cell that lacks something.
  validateSearch: (search: Record<string, unknown>): { at?: string } =>
    typeof search['at'] === 'string' ? { at: search['at'] } : {},
  component: lazyRouteComponent(() => import('../workbench/sheet/sheet-screen.tsx'), 'SheetScreen'),
});
const screens = SCREENS.map(({ path, component }) =>
  createRoute({ getParentRoute: () => year, path, component }),
);

/** Every address of the workbench. */
export const router = createRouter({
  routeTree: root.addChildren([start, year.addChildren([noScreen, sheet, ...screens])]),
  defaultPreload: 'intent',
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
