import { closeSync, fstatSync, openSync, renameSync, writeSync } from 'node:fs';

const ROTATE_AT = 10 * 1024 * 1024;

/** A log file that is moved to `<file>.1` at 10 MB, so that at most twice that is kept. */
export class RotatingLog {
  readonly #file: string;
  #descriptor: number;
  #size: number;

  constructor(file: string) {
    this.#file = file;
    this.#descriptor = openSync(file, 'a');
    this.#size = fstatSync(this.#descriptor).size;
  }

  write(line: string): void {
    if (this.#size > ROTATE_AT) {
      closeSync(this.#descriptor);
      renameSync(this.#file, `${this.#file}.1`);
      this.#descriptor = openSync(this.#file, 'a');
      this.#size = 0;
    }
    this.#size += writeSync(this.#descriptor, `${line}\n`);
  }

  close(): void {
    closeSync(this.#descriptor);
  }
}

const LOUD = new Set(['WARN', 'ERROR', 'FATAL']);

/** True for what a user should see: JSON logs at warning or above, and plain text on the error stream. */
export function isLoud(stream: 'stdout' | 'stderr', line: string): boolean {
  try {
    const entry: unknown = JSON.parse(line);
    if (typeof entry === 'object' && entry !== null && 'level' in entry)
      return LOUD.has(String(entry.level).toUpperCase());
  } catch {
    // Not a JSON log: judged by its stream below.
  }
  return stream === 'stderr';
}
