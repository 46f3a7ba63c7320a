import { createHash } from 'node:crypto';
import { BUNDLED_ASSETS, type BundledAsset } from './assets.ts';
import { OWN_ASSETS } from './own-assets.ts';

/** An asset as it is served: its name carries a hash of its content. */
export interface ServedAsset {
  readonly file: string;
  readonly contentType: string;
  readonly content: Uint8Array;
}

export interface AssetStore {
  /** The address of an asset on the list, such as `/docs/assets/docs.0123456789ab.css`. */
  address(name: string): Promise<string>;
  /** The asset at the end of an address; undefined when the name or its hash is another. */
  find(file: string): Promise<ServedAsset | undefined>;
}

/** Reads a bundled asset by its name. */
export type ReadAsset = (name: string) => Promise<Uint8Array>;

const HASHED = /^(.+)\.[0-9a-f]{12}(\.[a-z]+)$/;

function hashedName(name: string, content: Uint8Array): string {
  const hash = createHash('sha256').update(content).digest('hex').slice(0, 12);
  return name.replace(/\.[a-z]+$/, (extension) => `.${hash}${extension}`);
}

/** An image of nothing: what shows it finds that there is none. */
const NO_IMAGE = 'data:,';

/** The file as it is served. @throws Error where what it is to be served without is not in it (any more) */
async function readBundled({ name, without }: BundledAsset, read: ReadAsset): Promise<Uint8Array> {
  const content = await read(name);
  if (without === undefined) return content;
  const text = Buffer.from(content).toString();
  if (!text.includes(without)) throw new Error(`${name} does not load ${without}.`);
  return Buffer.from(text.replaceAll(without, NO_IMAGE));
}

/** The assets of the pages, each read once, when it is first asked for. Only names on the two lists are read. */
export function createAssetStore(read: ReadAsset): AssetStore {
  const served = new Map<string, ServedAsset>();
  const sources = new Map([
    ...BUNDLED_ASSETS.map((asset) => {
      return [asset.name, { contentType: asset.contentType, read: () => readBundled(asset, read) }] as const;
    }),
    ...OWN_ASSETS.map(({ name, contentType, text }) => {
      return [name, { contentType, read: async () => Buffer.from(text) }] as const;
    }),
  ]);

  async function get(name: string): Promise<ServedAsset | undefined> {
    const before = served.get(name);
    const source = sources.get(name);
    if (before !== undefined || source === undefined) return before;
    const content = await source.read();
    const asset = { file: hashedName(name, content), contentType: source.contentType, content };
    served.set(name, asset);
    return asset;
  }

  return {
    address: async (name) => {
      const asset = await get(name);
      if (asset === undefined) throw new Error(`${name} is on no list of assets.`);
      return `/docs/assets/${asset.file}`;
    },
    find: async (file) => {
      const asset = await get(file.replace(HASHED, '$1$2'));
      return asset?.file === file ? asset : undefined;
    },
  };
}
