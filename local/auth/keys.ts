import { randomBytes, randomUUID } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { type CryptoKey, exportJWK, exportPKCS8, generateKeyPair, importJWK, importPKCS8, type JWK } from 'jose';
import { z } from 'zod';
import { folderError, messageOf } from '../errors.ts';

const storeSchema = z.object({
  keyId: z.string(),
  privateKey: z.string(),
  secrets: z.record(z.string(), z.string()),
});

type Store = z.output<typeof storeSchema>;

export interface IssuerKeys {
  readonly keyId: string;
  readonly privateKey: CryptoKey;
  readonly publicKey: CryptoKey;
  /** The public key as a JSON Web Key set carries it. */
  readonly jwk: JWK;
  /** Secrets of the app clients, by client id. */
  readonly secrets: ReadonlyMap<string, string>;
}

async function newStore(): Promise<Store> {
  const { privateKey } = await generateKeyPair('RS256', { extractable: true });
  return { keyId: randomUUID(), privateKey: await exportPKCS8(privateKey), secrets: {} };
}

const readStore = (file: string): Store => storeSchema.parse(JSON.parse(readFileSync(file, 'utf8')));

async function importKeys(store: Store): Promise<IssuerKeys> {
  const privateKey = await importPKCS8(store.privateKey, 'RS256', { extractable: true });
  const { kty, n, e } = await exportJWK(privateKey);
  const jwk = { kty, n, e, alg: 'RS256', use: 'sig', kid: store.keyId } as JWK;
  const publicKey = await importJWK(jwk, 'RS256');
  if (publicKey instanceof Uint8Array) throw new TypeError('The key is not an RSA key');
  return { keyId: store.keyId, privateKey, publicKey, jwk, secrets: new Map(Object.entries(store.secrets)) };
}

/**
 * The signing key and the clients' secrets, kept in a file that only its owner may read.
 * @throws DataFolderError `damaged`
 */
export async function loadKeys(file: string, folder: string, clientIds: readonly string[]): Promise<IssuerKeys> {
  try {
    const kept = existsSync(file) ? readStore(file) : await newStore();
    const missing = clientIds.filter((id) => kept.secrets[id] === undefined);
    const made = missing.map((id) => [id, randomBytes(24).toString('base64url')]);
    const store: Store = { ...kept, secrets: { ...kept.secrets, ...Object.fromEntries(made) } };
    const keys = await importKeys(store);
    writeFileSync(file, JSON.stringify(store), { mode: 0o600 });
    return keys;
  } catch (error) {
    throw folderError(folder, `its signing keys can't be read (${messageOf(error)})`, error);
  }
}
