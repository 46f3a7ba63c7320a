import type { QueryClient } from '@tanstack/react-query';
import { readAhead } from '../api/read.ts';
import { changeWorld } from '../api/world.ts';
import { worldIn } from '../kit/named-world.ts';
import type { PageRecord } from '../pages/page.ts';
import { pages } from '../pages/pages.ts';
import { router } from './router.tsx';
import { passes } from './sign-in/gate.tsx';

const isAt = ({ path }: PageRecord, pathname: string): boolean =>
  new RegExp(`^${path.replace(/\$[^/]+/g, '[^/]+')}$`).test(pathname);

/** Has the code of the page at the address, and what it reads first, under way before anything is drawn. */
export function beginPage(client: QueryClient): void {
  const { pathname } = router.latestLocation;
  const page = pages.find((each) => isAt(each, pathname));
  if (page === undefined) return;
  const world = worldIn(window.location.search);
  changeWorld(world);
  // The router loads it too, and tells when that fails.
  page.load().catch(() => undefined);
  void passes().then((may) => {
    if (may) for (const call of page.first ?? []) readAhead(client, world, call);
  });
}
