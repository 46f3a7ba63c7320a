import type { LocalIssuer } from '../auth/issuer.ts';
import { LOCAL_SECRET } from '../emulators/presigned.ts';
import type { FunctionSpec } from '../template/app.ts';

export interface EnvironmentOptions {
  readonly region: string;
  readonly dynamodbUrl: string;
  readonly messagingUrl: string;
  readonly compileCache: string;
  /** Values that replace the templates': `*` for all functions, then by logical id. */
  readonly overrides: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** Who gives tokens, while the templates' authorizers are enforced. */
  readonly issuer: Pick<LocalIssuer, 'url' | 'tokenUrl' | 'clients'> | undefined;
}

/**
 * Without authorizers the handlers must not ask for a token either, and the documents must name no place for one: that of
 * the templates is on the internet, and would be told secrets. With them, tokens come from the local issuer.
 */
function signIn(
  { OAUTH_TOKEN_URL, SIGN_IN }: Readonly<Record<string, string>>,
  issuer: EnvironmentOptions['issuer'],
): Record<string, string> {
  // An empty variable counts as missing.
  if (issuer === undefined) return { AUTH_MODE: 'open', ...(OAUTH_TOKEN_URL !== undefined && { OAUTH_TOKEN_URL: '' }) };
  const client = issuer.clients.find(({ people }) => people);
  return {
    ...(OAUTH_TOKEN_URL !== undefined && { OAUTH_TOKEN_URL: issuer.tokenUrl }),
    ...(SIGN_IN !== undefined && client && { SIGN_IN: signInHere(SIGN_IN, issuer.url, client.clientId) }),
  };
}

/** The same scopes, asked of the local issuer. */
function signInHere(place: string, issuer: string, clientId: string): string {
  const given: unknown = JSON.parse(place);
  return JSON.stringify({ ...Object(given), issuer, clientId, origins: [] });
}

/** The address of a queue on AWS, wherever it stands in a value: here the queue is on the emulator. */
const QUEUES_ON_AWS = /https:\/\/sqs\.[a-z0-9-]+\.amazonaws\.com(?=\/)/g;

/**
 * The `process.env` of a function: what Lambda sets, what the templates set, and the addresses of the emulators.
 * Nothing of the host's own environment is in it.
 */
export function functionEnvironment(spec: FunctionSpec, options: EnvironmentOptions): Record<string, string> {
  const { identity, properties, logicalId, assetFolder } = spec;
  const given = Object.entries(properties.Environment?.Variables ?? {});
  const variables = Object.fromEntries(
    given.map(([name, value]) => [name, value.replace(QUEUES_ON_AWS, options.messagingUrl)]),
  );
  return {
    AWS_ACCESS_KEY_ID: 'local',
    AWS_SECRET_ACCESS_KEY: LOCAL_SECRET,
    AWS_REGION: options.region,
    AWS_DEFAULT_REGION: options.region,
    AWS_EXECUTION_ENV: `AWS_Lambda_${properties.Runtime}`,
    AWS_LAMBDA_FUNCTION_NAME: identity.name,
    AWS_LAMBDA_FUNCTION_VERSION: '$LATEST',
    AWS_LAMBDA_FUNCTION_MEMORY_SIZE: String(properties.MemorySize),
    AWS_LAMBDA_LOG_GROUP_NAME: `/aws/lambda/${identity.name}`,
    AWS_LAMBDA_LOG_STREAM_NAME: 'local',
    LAMBDA_TASK_ROOT: assetFolder,
    NODE_COMPILE_CACHE: options.compileCache,
    TZ: ':UTC',
    _HANDLER: properties.Handler,
    ...variables,
    ...options.overrides['*'],
    ...options.overrides[logicalId],
    ...signIn(variables, options.issuer),
    AWS_ENDPOINT_URL_DYNAMODB: options.dynamodbUrl,
    AWS_ENDPOINT_URL_S3: options.messagingUrl,
    AWS_ENDPOINT_URL_SNS: options.messagingUrl,
    AWS_ENDPOINT_URL_SQS: options.messagingUrl,
  };
}
