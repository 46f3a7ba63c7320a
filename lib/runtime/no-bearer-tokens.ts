/*
 * Stands, in bundles, for the SDK's providers of bearer tokens, which bring a client for single sign-on along. Functions
 * sign with the credentials of their role: should a token be asked for, it fails by name instead of silently.
 */
const refuse = () => (): never => {
  throw new Error('Bundles leave out bearer tokens: see `alias` in lib/build.ts.');
};

export const fromEnvSigningName = refuse;
export const nodeProvider = refuse;
