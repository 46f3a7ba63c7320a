import { readFileSync } from 'node:fs';

const read = (file: string) => JSON.parse(readFileSync(new URL(`../../${file}`, import.meta.url), 'utf8'));

interface Manifest {
  readonly dependencies: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
  readonly optionalDependencies: Readonly<Record<string, string>>;
  readonly scripts: Readonly<Record<string, string>>;
  readonly allowScripts?: Readonly<Record<string, boolean>>;
}

const manifest: Manifest = read('package.json');
const lock: { packages: Readonly<Record<string, { hasInstallScript?: boolean; optional?: boolean }>> } =
  read('package-lock.json');

it('pins every package exactly', () => {
  const versions = { ...manifest.dependencies, ...manifest.devDependencies, ...manifest.optionalDependencies };
  expect(Object.entries(versions).filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([]);
});

it('has decided on the install script of every package that has one, and runs none', () => {
  const withScript = Object.entries(lock.packages).flatMap(([path, { hasInstallScript }]) =>
    hasInstallScript ? [path.replace(/^.*node_modules\//, '')] : [],
  );
  expect(Object.keys(manifest.allowScripts ?? {}).sort()).toEqual([...new Set(withScript)].sort());
  expect(Object.values(manifest.allowScripts ?? {}).every((allowed) => !allowed)).toBe(true);
});

it('sets itself up before it starts and before it is tested, and runs on one version of Node', () => {
  // And nothing more: a shell goes on with the Node that it found first, which need not run TypeScript.
  for (const name of ['start', 'test', 'bench', 'cost', 'report', 'console', 'dev', 'synth']) {
    expect([name, manifest.scripts[`pre${name}`]]).toEqual([name, 'node scripts/setup.mjs']);
  }
  const versions = new Set(Object.values(manifest.optionalDependencies));
  expect([...versions]).toEqual([readFileSync(new URL('../../.nvmrc', import.meta.url), 'utf8').trim()]);
});

it('names no place that packages come from', () => {
  expect(readFileSync(new URL('../../package-lock.json', import.meta.url), 'utf8')).not.toContain('"resolved"');
});
