import { createRootRoute, createRoute, createRouter, lazyRouteComponent, Outlet } from '@tanstack/react-router';
import type { PageRecord } from '../pages/page.ts';
import { pages } from '../pages/pages.ts';
import { Frame } from './frame/frame.tsx';
import { PageFailure } from './frame/page-failure.tsx';
import { codeOf } from './page-code.ts';

const root = createRootRoute({ component: Outlet });
const framed = createRoute({ getParentRoute: () => root, id: 'framed', component: Frame });

const routeOf = (page: PageRecord) =>
  createRoute({
    getParentRoute: () => (page.bare ? root : framed),
    path: page.path,
    component: lazyRouteComponent(codeOf(page.load)),
  });

/** Every other address. */
const noPage = createRoute({
  getParentRoute: () => framed,
  path: '$',
  component: lazyRouteComponent(codeOf(() => import('./frame/no-page.tsx'))),
});

const BASE = '/console';

/** The addresses of the console, one for each page. The state of a page is in its query, which the page itself reads. */
export const router = createRouter({
  routeTree: root.addChildren([
    framed.addChildren([...pages.filter(({ bare }) => !bare).map(routeOf), noPage]),
    ...pages.filter(({ bare }) => bare).map(routeOf),
  ]),
  // Not by `basepath`, which ends the address of the first page in a slash: the API has nothing there.
  rewrite: {
    input: ({ url }) => {
      url.pathname = url.pathname.slice(BASE.length) || '/';
      return url;
    },
    output: ({ url }) => {
      url.pathname = url.pathname === '/' ? BASE : `${BASE}${url.pathname}`;
      return url;
    },
  },
  defaultPreload: 'intent',
  defaultErrorComponent: PageFailure,
  scrollRestoration: true,
  // The query is text as it stands in the address: `?q=5` is the text 5, whatever a page makes of it.
  parseSearch: (text) => Object.fromEntries(new URLSearchParams(text)),
  stringifySearch: (search) => {
    const given = Object.entries(search).filter(([, value]) => value !== undefined && value !== '');
    const text = new URLSearchParams(given.map(([name, value]) => [name, String(value)])).toString();
    return text === '' ? '' : `?${text}`;
  },
});
