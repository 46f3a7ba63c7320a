import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { z } from 'zod';
import { codeOf, DataFolderError, folderError, isError, messageOf } from '../errors.ts';

const SQLITE_BUSY = 5;

/** What the system says where a file stands in the way of a folder. */
const IS_FILE: ReadonlySet<string> = new Set(['EEXIST', 'ENOTDIR']);

const holderSchema = z.object({
  pid: z.number(),
  url: z.string(),
  /** Where the tables are, and where queues, topics and buckets are, once they can be asked. */
  dynamodb: z.string().optional(),
  messaging: z.string().optional(),
});

export type Holder = z.output<typeof holderSchema>;

/** The folder that keeps tables, queues, objects, keys and logs between starts, held by one host at a time. */
export interface DataFolder {
  readonly path: string;
  /** True when it held the tables of an earlier host as it was opened. */
  readonly kept: boolean;
  readonly dynamodb: string;
  readonly messaging: string;
  readonly issuer: string;
  readonly functionLog: string;
  readonly compileCache: string;
  /** Records who holds the folder and where it is asked: for the message that a second host gives, and for other programs. */
  readonly announce: (holder: Holder) => void;
  readonly release: () => void;
}

/**
 * An exclusive transaction on a file of its own: the operating system ends it with the process, however that dies,
 * so a lock can't be left behind.
 */
function lock(path: string, holderOf: () => Holder | undefined): DatabaseSync {
  let database: DatabaseSync | undefined;
  try {
    database = new DatabaseSync(join(path, 'host.lock'), { timeout: 0 });
    database.exec('BEGIN EXCLUSIVE');
    return database;
  } catch (error) {
    database?.close();
    const busy = isError(error) && 'errcode' in error && error.errcode === SQLITE_BUSY;
    if (!busy) throw folderError(path, `its lock file is not one (${messageOf(error)})`, error);
    const holder = holderOf();
    const who = holder ? `process ${holder.pid} at ${holder.url}` : 'another local host';
    throw new DataFolderError('locked', `The data folder ${path} is in use by ${who}. Stop that, or use --data.`);
  }
}

function readHolder(file: string): Holder | undefined {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined;
    throw error;
  }
  try {
    return holderSchema.parse(JSON.parse(text));
  } catch {
    return undefined; // only informative: a host that was killed while it wrote must not block the next
  }
}

/**
 * Opens the folder, makes it when it is missing, and holds it until `release`.
 * @param fresh deletes what earlier hosts kept in it, and nothing else that lies there
 * @throws DataFolderError `locked` while another host holds it, `damaged` when its files are not what they should be
 */
export function openDataFolder(dataDir: string, fresh = false): DataFolder {
  const path = resolve(dataDir);
  try {
    mkdirSync(path, { recursive: true });
  } catch (error) {
    if (!IS_FILE.has(codeOf(error) ?? '')) throw folderError(path, messageOf(error), error);
    const message = `The data folder ${path} can't be made: it, or what it would lie in, is a file.`;
    throw new DataFolderError('refused', `${message} Name another folder with --data.`, { cause: error });
  }
  const holderFile = join(path, 'host.json');
  const database = lock(path, () => readHolder(holderFile));
  const kept = {
    dynamodb: join(path, 'dynamodb'),
    messaging: join(path, 'messaging'),
    issuer: join(path, 'issuer.json'),
    functionLog: join(path, 'functions.log'),
  };
  if (fresh) {
    for (const file of [...Object.values(kept), holderFile]) rmSync(file, { recursive: true, force: true });
  }
  return {
    path,
    ...kept,
    kept: existsSync(kept.dynamodb),
    compileCache: join(path, 'compile-cache'),
    announce: (holder) => writeFileSync(holderFile, JSON.stringify(holder)),
    release: () => {
      if (database.isOpen) database.close();
    },
  };
}
