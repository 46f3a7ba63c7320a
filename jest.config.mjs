// Jest on ESM and TypeScript: swc strips the types, node runs the modules as they are.
const swc = [
  '@swc/jest',
  {
    jsc: { parser: { syntax: 'typescript' }, target: 'es2024' },
    module: { type: 'es6' },
    sourceMaps: 'inline',
  },
];

/** What files of a part have in common, from before the first until after the last. */
const shared = {
  infrastructure: { globalSetup: '<rootDir>/test/tools/jest-setup.mjs' },
  e2e: { globalSetup: '<rootDir>/test/tools/jest-setup-e2e.mjs' },
};

/** One project per part of the gate; `npm run test:<name>` runs it alone. */
const project = (name) => ({
  displayName: name,
  rootDir: import.meta.dirname,
  testMatch: [`<rootDir>/test/${name}/**/*.test.ts`],
  extensionsToTreatAsEsm: ['.ts'],
  transform: { '^.+\\.ts$': swc },
  testEnvironment: '<rootDir>/test/tools/environment.mjs',
  ...(shared[name] && { ...shared[name], globalTeardown: '<rootDir>/test/tools/jest-teardown.mjs' }),
});

export default {
  testTimeout: 60_000,
  projects: ['unit', 'infrastructure', 'e2e', 'deep'].map(project),
};
