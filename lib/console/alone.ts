import { mkdirSync, rmSync, statSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { codeOf } from '../files.ts';
import { CONSOLE } from './places.ts';

/** A folder that only one process can make. */
const LOCK = join(CONSOLE, '.building');
const LOOK_AGAIN_MS = 200;
const ALIVE_MS = 5000;
/** Whoever has not said for so long that it is at work has died. */
const DEAD_MS = 4 * ALIVE_MS;

function take(): boolean {
  try {
    mkdirSync(LOCK);
    return true;
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw error;
    return false;
  }
}

function isDead(): boolean {
  try {
    return Date.now() - statSync(LOCK).mtimeMs > DEAD_MS;
  } catch (error) {
    if (codeOf(error) !== 'ENOENT') throw error;
    return false; // it has just ended
  }
}

/** Does something that two processes must not do to the console at once: the second waits for the first. */
export async function alone<T>(task: () => Promise<T>): Promise<T> {
  while (!take()) {
    if (isDead()) rmSync(LOCK, { recursive: true, force: true });
    else await sleep(LOOK_AGAIN_MS);
  }
  const alive = setInterval(() => utimesSync(LOCK, new Date(), new Date()), ALIVE_MS);
  try {
    return await task();
  } finally {
    clearInterval(alive);
    rmSync(LOCK, { recursive: true, force: true });
  }
}
