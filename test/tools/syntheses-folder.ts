import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Names the folder in which what is synthesized lies: the gate's, or that of one run of Jest. */
const FOLDER = 'SHOWROOM_TEST_SYNTHESES';

/** Makes the folder, unless whoever started this process has; answers how to remove it. */
export function beginSyntheses(): () => void {
  if (process.env[FOLDER] !== undefined) return () => undefined;
  const folder = mkdtempSync(join(tmpdir(), 'showroom-syntheses-'));
  process.env[FOLDER] = folder;
  return () => {
    delete process.env[FOLDER];
    rmSync(folder, { recursive: true, force: true });
  };
}

/** A place in that folder; a process that nobody has given one has its own, which goes with it. */
export function synthesisFolder(name: string): string {
  if (process.env[FOLDER] === undefined) process.once('exit', beginSyntheses());
  return join(String(process.env[FOLDER]), name);
}
