import fc from 'fast-check';

/**
 * Before each test file: where `CI=true`, random tests begin at one seed, so that a change is never refused for what it
 * did not touch. Everywhere else each run has a seed of its own and looks at other cases.
 */
if (process.env.CI === 'true' && !process.env.SHOWROOM_DEEP) fc.configureGlobal({ seed: 20_260_101 });
