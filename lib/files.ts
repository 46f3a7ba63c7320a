import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';

/** The code of a failure of the system, such as `ENOENT`. */
export const codeOf = (error: unknown): unknown =>
  typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;

/** The files of a folder, or the file itself, in an order that is the same everywhere; none where there is nothing. */
export function filesBelow(path: string): string[] {
  try {
    if (!statSync(path).isDirectory()) return [path];
    return readdirSync(path)
      .sort()
      .flatMap((name) => filesBelow(join(path, name)));
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return [];
    throw error;
  }
}

/**
 * Names what something is made of: another content, file or circumstance gives another text.
 * @param root where the sources are, as paths from there: files, or folders with all that is below them
 * @param circumstances what it depends on besides, such as the version of Node
 */
export function fingerprintOf(root: string, sources: readonly string[], circumstances: string): string {
  const hash = createHash('sha256').update(circumstances);
  for (const file of sources.flatMap((source) => filesBelow(join(root, source)))) {
    const content = readFileSync(file);
    hash.update(JSON.stringify([relative(root, file), content.byteLength])).update(content);
  }
  return hash.digest('hex');
}
