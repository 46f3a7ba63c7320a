import { createRequire, syncBuiltinESMExports } from 'node:module';

/**
 * Shifts the clock of a process and of its worker threads, so that it begins at a moment of the test's choice and goes on
 * from there: `node --import 'shifted-clock.mjs?at=2028-02-29T12:00:00Z'`. Timers run as always.
 */
const { searchParams } = new URL(import.meta.url);
const offset = Number(searchParams.get('by') ?? Date.parse(searchParams.get('at') ?? '') - Date.now());

const WallDate = Date;
globalThis.Date = class ShiftedDate extends WallDate {
  constructor(...given) {
    super(...(given.length === 0 ? [WallDate.now() + offset] : given));
  }

  static now() {
    return WallDate.now() + offset;
  }
};

const threads = createRequire(import.meta.url)('node:worker_threads');
const { Worker } = threads;
threads.Worker = class extends Worker {
  constructor(file, options) {
    const clock = new URL(`?by=${offset}`, import.meta.url);
    super(file, { ...options, execArgv: [...(options?.execArgv ?? []), '--import', clock.href] });
  }
};
syncBuiltinESMExports();
