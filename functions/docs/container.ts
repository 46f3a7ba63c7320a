import { readFile } from 'node:fs/promises';
import { ALL_ROUTES, ALL_TAGS } from '../all-routes.ts';
import type { Route } from '../platform/contract/route.ts';
import { type AssetStore, createAssetStore } from './asset-store.ts';
import type { DocsEnv } from './env.ts';

/** What the handlers of the documents work with. */
export interface DocsContainer {
  readonly env: DocsEnv;
  readonly assets: AssetStore;
  /** The operations that the documents describe. */
  readonly routes: readonly Route[];
  /** What their groups are about, by tag. */
  readonly tags: Readonly<Record<string, string>>;
}

/** The bundling puts the assets beside the code. */
function readBundled(name: string): Promise<Uint8Array> {
  return readFile(new URL(`./assets/${name}`, import.meta.url));
}

export function createContainer(env: DocsEnv): DocsContainer {
  return { env, assets: createAssetStore(readBundled), routes: ALL_ROUTES, tags: ALL_TAGS };
}
