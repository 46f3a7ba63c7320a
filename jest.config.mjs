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
const project = (name) => ({
  displayName: name,
  rootDir: import.meta.dirname,
  testMatch: [`<rootDir>/test/${name}/**/*.test.ts`],
  extensionsToTreatAsEsm: ['.ts'],
  transform: { '^.+\\.ts$': swc },
  testEnvironment: '<rootDir>/test/tools/environment.mjs',
});

export default {
  testTimeout: 60_000,
  projects: ['unit', 'infrastructure', 'e2e', 'deep'].map(project),
};
