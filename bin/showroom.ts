import { enableCompileCache } from 'node:module';

/** The app as the CDK command line runs it: context from cdk.json and `-c`, the rest from the environment. */
async function main(): Promise<void> {
  const [{ App }, { APP_PROPS, bundleWhole, fillApp }] = await Promise.all([
    import('aws-cdk-lib/core'),
    import('../lib/synth.ts'),
  ]);
  const app = new App({
    ...APP_PROPS,
    // The gate validates these same templates; here it would take longer than all the rest.
    builtinCloudFormationValidation: process.env.CDK_VALIDATION === 'true',
  });
  await fillApp(app, process.env, bundleWhole(app.outdir));
  app.synth();
}

// The CDK is a lot of code to compile: from the second run on, it comes compiled.
enableCompileCache();
const { SettingsError } = await import('../lib/settings.ts');
try {
  await main();
} catch (error) {
  if (!(error instanceof SettingsError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
