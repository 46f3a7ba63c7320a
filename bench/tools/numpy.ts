import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** A Python that has NumPy: no dependency, but a peer to measure against. `SHOWROOM_PYTHON` names another one. */
const PYTHONS = [process.env.SHOWROOM_PYTHON, 'python3', '/usr/bin/python3'].filter((path) => path !== undefined);

export const howToGetNumPy = 'apt-get install python3-numpy';

/** One thread, as ours has one. */
const ONE_THREAD = { OMP_NUM_THREADS: '1', OPENBLAS_NUM_THREADS: '1', MKL_NUM_THREADS: '1' };

/** The first Python that can load NumPy; null where none can. */
export function findNumPy(): string | null {
  return PYTHONS.find((path) => spawnSync(path, ['-c', 'import numpy'], { stdio: 'ignore' }).status === 0) ?? null;
}

/** Runs a script of this folder on a value, as JSON, and answers what it writes. @throws when it fails */
export function runPython(python: string, script: string, input: unknown): unknown {
  const file = fileURLToPath(new URL(`./${script}`, import.meta.url));
  const { status, stdout, stderr } = spawnSync(python, [file], {
    input: JSON.stringify(input),
    encoding: 'utf8',
    env: { ...process.env, ...ONE_THREAD },
    maxBuffer: 100_000_000,
  });
  if (status !== 0) throw new Error(`${script} failed: ${stderr}`);
  return JSON.parse(stdout);
}
