import { globSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { PrintableView } from '../../core/print/printable.ts';
import type { CompanyAtTick } from '../../core/views/operations/index.ts';

type View = PrintableView<CompanyAtTick>;

const root = fileURLToPath(new URL('../..', import.meta.url));

async function load(file: string): Promise<View> {
  const { printable }: { readonly printable: View } = await import(pathToFileURL(join(root, file)).href);
  return printable;
}

/** The views whose pages `npm run report` prints: all that have a file `printable.ts`, by name. */
export const views = await Promise.all(globSync('core/views/*/printable.ts', { cwd: root }).sort().map(load));
