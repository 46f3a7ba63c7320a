import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** What one run of the tests makes once, for all of its files: it lies in a folder that goes when the run ends. */

/** Names the folder: the gate's, or that of one run of Jest. */
const FOLDER = 'SHOWROOM_TEST_RUN';

/** Makes the folder, unless whoever started this process has; answers how to remove it. */
export function beginRun(): () => void {
  if (process.env[FOLDER] !== undefined) return () => undefined;
  const folder = mkdtempSync(join(tmpdir(), 'showroom-run-'));
  process.env[FOLDER] = folder;
  return () => {
    delete process.env[FOLDER];
    rmSync(folder, { recursive: true, force: true });
  };
}

/** A place in that folder; a process that nobody has given one has its own, which goes with it. */
function placeOf(name: string): string {
  if (process.env[FOLDER] === undefined) process.once('exit', beginRun());
  const place = join(String(process.env[FOLDER]), name);
  mkdirSync(dirname(place), { recursive: true });
  return place;
}

/** What is in a folder once `make` has filled it; of several who make it at once, the first counts. */
export async function folderOnce(name: string, make: (folder: string) => Promise<void>): Promise<string> {
  const folder = placeOf(name);
  if (existsSync(folder)) return folder;
  const unfinished = mkdtempSync(`${folder}.`);
  await make(unfinished);
  return finish(unfinished, folder);
}

/** The same of files that are made without waiting, as their texts by name. */
export function filesOnce(name: string, make: () => Readonly<Record<string, string>>): string {
  const folder = placeOf(name);
  if (existsSync(folder)) return folder;
  const unfinished = mkdtempSync(`${folder}.`);
  for (const [file, text] of Object.entries(make())) writeFileSync(join(unfinished, file), text);
  return finish(unfinished, folder);
}

function finish(unfinished: string, folder: string): string {
  try {
    renameSync(unfinished, folder);
  } catch (error) {
    if (!existsSync(folder)) throw error;
    rmSync(unfinished, { recursive: true });
  }
  return folder;
}
