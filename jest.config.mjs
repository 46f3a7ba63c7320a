// Jest on ESM and TypeScript: swc strips the types, node runs the modules as they are.
const swc = [
  '@swc/jest',
  {
    jsc: { parser: { syntax: 'typescript' }, target: 'es2024' },
    module: { type: 'es6' },
    sourceMaps: 'inline',
  },
];

/** One project per part of the gate; `npm run test:<name>` runs it alone. */
const project = (displayName, testMatch, more = {}) => ({
  displayName,
  rootDir: import.meta.dirname,
  testMatch: testMatch.map((pattern) => `<rootDir>/test/${pattern}.test.ts`),
  extensionsToTreatAsEsm: ['.ts'],
  transform: { '^.+\\.ts$': swc },
  testEnvironment: '<rootDir>/test/tools/environment.mjs',
  setupFiles: ['<rootDir>/test/tools/chance.mjs'],
  ...more,
});

/** Before a part's first file and after its last. */
const around = (setup) => ({
  globalSetup: `<rootDir>/test/tools/${setup}.mjs`,
  globalTeardown: '<rootDir>/test/tools/jest-teardown.mjs',
});

/** Unit tests of which a few seconds tell the most; the quick gate runs them. */
const FAST = [
  'unit/core/{kernel,measures}/**/*',
  'unit/core/world/{golden,parts,rows,breakers,engine/recorder}',
  'unit/core/print/{charts,findings,layout}/**/*',
  'unit/functions/platform/{contract,http}/**/*',
  'unit/local/{cli,http,template,events}/**/*',
];

/** What fails at each await, and properties with many more runs: SHOWROOM_DEEP. */
const DEEP = [
  'deep/**/*',
  'e2e/{clocks,contract,prospects,reports}',
  'unit/**/crash*',
  'unit/functions/prospects/follow-changes',
  'unit/functions/worlds/**/{tick,worlds,change-table}',
  'unit/functions/platform/storage/batch',
  'unit/core/world/{determinism,rules,scenarios,sales/events}',
  'unit/core/measures/profit',
  'unit/core/views/revops/{forecast/{probabilities,world},reps/habits}',
  'unit/functions/{print/pdf/render,worlds/read/history}',
];

export default {
  // Far longer than any test takes on a busy machine: no test rests on its speed. The deep ones have longer still.
  testTimeout: 300_000,
  maxWorkers: '100%',
  // Modules of files that have run are never let go: a worker that has grown is replaced, before its collections take long.
  workerIdleMemoryLimit: '1500MB',
  projects: [
    project('unit', ['unit/**/*'], around('jest-setup')),
    project('infrastructure', ['infrastructure/**/*'], around('jest-setup')),
    project('e2e', ['e2e/**/*'], around('jest-setup-e2e')),
    project('console', ['console/**/*'], around('jest-setup-console')),
    project('fast', FAST, around('jest-setup')),
    project('deep', DEEP, { ...around('jest-setup-e2e'), testEnvironmentOptions: { env: { SHOWROOM_DEEP: '1' } } }),
  ],
};
