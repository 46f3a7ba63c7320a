/** The value below which a share of the values lies. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  const value = sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))];
  if (value === undefined) throw new RangeError('there is no quantile of nothing');
  return value;
}

export function median(values: readonly number[]): number {
  return quantile(values, 0.5);
}

/** Milliseconds that something takes. */
export function timeOf(run: () => unknown): number {
  const started = performance.now();
  run();
  return performance.now() - started;
}

/** Milliseconds of each of several runs, after others that only warm up. */
export function timesOf(run: () => unknown, { runs, warmUps }: { runs: number; warmUps: number }): number[] {
  for (let n = 0; n < warmUps; n += 1) run();
  return Array.from({ length: runs }, () => timeOf(run));
}

/** Milliseconds of the processor, its helpers' included, that something takes: what a busy machine tells of code. */
export function processorTimeOf(run: () => unknown): number {
  const started = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(started);
  return (user + system) / 1000;
}

export function medianTime(run: () => unknown, runs: { runs: number; warmUps: number }): number {
  return median(timesOf(run, runs));
}
