import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('../..', import.meta.url));
/** The package of the console. */
export const CONSOLE = join(ROOT, 'console');
/** Where it is built to. */
export const BUILT = join(CONSOLE, 'dist');
