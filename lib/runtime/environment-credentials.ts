/*
 * Stands, in bundles, for the SDK's chain of credential providers. Lambda always passes its role's credentials in the
 * environment; the chain would first bring in clients for SSO, STS and instance metadata, a fifth of the whole bundle.
 */

interface Credentials {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly sessionToken?: string;
}

function need(name: string): string {
  const value = process.env[name];
  if (value) return value;
  throw new Error(`The environment has no ${name}: functions get their credentials from there.`);
}

/** The credentials of the function's role. Throws an Error that names the variable which is missing. */
export const defaultProvider = () => async (): Promise<Credentials> => {
  const sessionToken = process.env.AWS_SESSION_TOKEN;
  return {
    accessKeyId: need('AWS_ACCESS_KEY_ID'),
    secretAccessKey: need('AWS_SECRET_ACCESS_KEY'),
    ...(sessionToken && { sessionToken }),
  };
};
