import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ALL_ROUTES } from '../../functions/all-routes.ts';
import { API_TITLE, API_VERSION } from '../../functions/docs/api-info.ts';
import { openApiDocument } from '../../functions/platform/contract/openapi.ts';
import { CONSOLE } from '../../lib/console/places.ts';

/** Where the generated client lies. */
const CLIENT = join(CONSOLE, 'src/api/generated');

/** Makes the console's client of the routes, in a folder. @throws when the generator fails */
function generate(folder: string): void {
  const scratch = mkdtempSync(join(tmpdir(), 'showroom-client-'));
  try {
    const target = join(scratch, 'openapi.json');
    const info = { title: API_TITLE, version: API_VERSION, serverUrl: 'http://127.0.0.1:3000' };
    writeFileSync(target, JSON.stringify(openApiDocument(ALL_ROUTES, info)));
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      [join(CONSOLE, 'node_modules/orval/dist/bin/orval.mjs')],
      {
        cwd: CONSOLE,
        env: { ...process.env, SHOWROOM_OPENAPI: target, SHOWROOM_CLIENT: folder },
        encoding: 'utf8',
      },
    );
    if (status !== 0) throw new Error(`The client could not be generated:\n${stdout}${stderr}`);
  } finally {
    rmSync(scratch, { recursive: true });
  }
}

const contentsOf = (folder: string): Map<string, string> =>
  new Map(readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), 'utf8')]));

/** Writes the client anew, into the console. */
export function writeClient(): void {
  generate(CLIENT);
}

/** Whether the client in the console is that of the routes as they are. */
export function clientIsCurrent(): boolean {
  // Beside the other one: paths in it are relative.
  const folder = mkdtempSync(join(CONSOLE, 'src/api/check-'));
  try {
    generate(folder);
    const [made, kept] = [contentsOf(folder), contentsOf(CLIENT)];
    return made.size === kept.size && [...made].every(([name, content]) => kept.get(name) === content);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
