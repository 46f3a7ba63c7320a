import { App } from 'aws-cdk-lib/core';
import { SettingsError } from '../lib/settings.ts';
import { APP_PROPS, fillApp } from '../lib/synth.ts';

/** The app as the CDK command line runs it: context from cdk.json and `-c`, the rest from the environment. */
const app = new App({
  ...APP_PROPS,
  // The gate validates these same templates; here it would take longer than all the rest.
  builtinCloudFormationValidation: process.env.CDK_VALIDATION === 'true',
});

try {
  await fillApp(app, process.env);
  app.synth();
} catch (error) {
  if (!(error instanceof SettingsError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
