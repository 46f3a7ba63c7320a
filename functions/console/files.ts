import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';

/** A file of the console as it is sent. */
export interface ConsoleFile {
  readonly content: Uint8Array;
  readonly contentType: string;
  /** How it is compressed, if it is. */
  readonly encoding: 'br' | 'gzip' | undefined;
}

const MEDIA_TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};

const ENCODINGS = [
  ['br', '.br'],
  ['gzip', '.gz'],
] as const;

/** The names of codings that a client takes; one that it gives the weight 0 is none. */
function accepted(header: string | undefined): ReadonlySet<string> {
  const codings = (header ?? '').split(',').map((entry) => entry.trim().toLowerCase());
  return new Set(
    codings.filter((coding) => !/;\s*q=0(\.0+)?$/.test(coding)).map((coding) => coding.replace(/;.*$/, '')),
  );
}

/** What the system calls a file that is not there. */
const MISSING: ReadonlySet<unknown> = new Set(['ENOENT', 'ENOTDIR', 'EISDIR']);

const codeOf = (error: unknown): unknown =>
  typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;

async function readIfThere(path: string): Promise<Uint8Array | undefined> {
  try {
    return await readFile(path);
  } catch (error) {
    if (MISSING.has(codeOf(error))) return undefined;
    throw error;
  }
}

/** The built console: its files, and for most of them a compressed form that was made when it was built. */
export interface ConsoleFiles {
  /**
   * @param name `index.html`, or a path of safe names such as `assets/index-D9NHuw8m.js`
   * @returns undefined when there is no such file, as long as the console is not built
   */
  find(name: string, acceptEncoding: string | undefined): Promise<ConsoleFile | undefined>;
}

/** @param folder where it was built to */
export function createConsoleFiles(folder: string): ConsoleFiles {
  return {
    async find(name, acceptEncoding) {
      const contentType = MEDIA_TYPES[extname(name)];
      if (contentType === undefined) return undefined;
      const takes = accepted(acceptEncoding);
      for (const [encoding, ending] of ENCODINGS) {
        const content = takes.has(encoding) ? await readIfThere(join(folder, name + ending)) : undefined;
        if (content !== undefined) return { content, contentType, encoding };
      }
      const content = await readIfThere(join(folder, name));
      return content === undefined ? undefined : { content, contentType, encoding: undefined };
    },
  };
}
