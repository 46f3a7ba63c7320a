import {
  AccountRecovery,
  FeaturePlan,
  Mfa,
  OAuthScope,
  ResourceServerScope,
  UserPool,
  type UserPoolClient,
  type UserPoolDomain,
  UserPoolResourceServer,
} from 'aws-cdk-lib/aws-cognito';
import { Aws, Duration, RemovalPolicy, Validations } from 'aws-cdk-lib/core';
import { Construct } from 'constructs';
import { RESOURCE_SERVER, SCOPE_DESCRIPTIONS, SCOPES, type Scope } from '../../functions/platform/contract/scopes.ts';
import { isProduction, type Settings } from '../settings.ts';

/** Scopes that a person may be given: making and removing worlds is left to machines that hold a secret. */
export const CONSOLE_SCOPES: readonly Scope[] = ['read', 'write'];

/** Where the sign-in pages may send people back to: exactly these addresses. */
export interface ConsoleAddresses {
  readonly callback: readonly string[];
  readonly logout: readonly string[];
}

/**
 * Who may come in: a user pool without self-registration, its sign-in pages, the API's scopes, a client for people
 * (authorization code with PKCE, no secret) and one for machines (client credentials).
 */
export class SignIn extends Construct {
  readonly userPool: UserPool;
  readonly consoleClient: UserPoolClient;
  /** Absent when the settings leave it out: Cognito charges for each. */
  readonly machineClient: UserPoolClient | undefined;
  /** The origin of the sign-in pages and of the token endpoint, which is not that of the issuer. */
  readonly pages: string;
  /** Where clients get their tokens. */
  readonly tokenEndpoint: string;

  constructor(scope: Construct, id: string, settings: Settings, addresses: ConsoleAddresses) {
    super(scope, id);
    this.userPool = this.#createPool(settings);
    this.pages = this.#createDomain(settings).baseUrl();
    this.tokenEndpoint = `${this.pages}/oauth2/token`;
    const scopeOf = this.#createScopes();
    const shared = {
      accessTokenValidity: Duration.hours(1),
      idTokenValidity: Duration.hours(1),
      refreshTokenValidity: Duration.days(1),
      enableTokenRevocation: true,
      preventUserExistenceErrors: true,
    };
    this.consoleClient = this.userPool.addClient('Console', {
      ...shared,
      userPoolClientName: `${settings.prefix}console`,
      generateSecret: false,
      authFlows: { userSrp: true },
      oAuth: {
        flows: { authorizationCodeGrant: true },
        scopes: [OAuthScope.OPENID, OAuthScope.EMAIL, OAuthScope.PROFILE, ...CONSOLE_SCOPES.map(scopeOf)],
        callbackUrls: [...addresses.callback],
        logoutUrls: [...addresses.logout],
      },
    });
    this.machineClient = settings.machine
      ? this.userPool.addClient('Machine', {
          ...shared,
          userPoolClientName: `${settings.prefix}machine`,
          generateSecret: true,
          oAuth: { flows: { clientCredentials: true }, scopes: SCOPES.map(scopeOf) },
        })
      : undefined;
  }

  #createPool(settings: Settings): UserPool {
    const production = isProduction(settings);
    const pool = new UserPool(this, 'Users', {
      userPoolName: `${settings.prefix}users`,
      featurePlan: FeaturePlan.ESSENTIALS,
      selfSignUpEnabled: false,
      signInAliases: { email: true },
      signInCaseSensitive: false,
      accountRecovery: AccountRecovery.EMAIL_ONLY,
      passwordPolicy: {
        minLength: 12,
        requireLowercase: true,
        requireUppercase: true,
        requireDigits: true,
        requireSymbols: true,
        tempPasswordValidity: Duration.days(3),
      },
      mfa: production ? Mfa.REQUIRED : Mfa.OPTIONAL,
      mfaSecondFactor: { otp: true, sms: false },
      deletionProtection: production,
      removalPolicy: production ? RemovalPolicy.RETAIN_ON_UPDATE_OR_DELETE : RemovalPolicy.DESTROY,
    });
    Validations.of(pool).acknowledge({
      id: 'AwsSolutions-COG8',
      reason:
        'Threat protection needs the Plus tier, at 0.02 USD per active user and month from the first one; the pool has no self-registration, and the data behind it is synthetic.',
    });
    if (!production) {
      Validations.of(pool).acknowledge({
        id: 'AwsSolutions-COG2',
        reason: 'A second factor is offered in every stage and required in production; others hold no kept data.',
      });
    }
    return pool;
  }

  /** Sign-in pages below amazoncognito.com, where names are unique within a region. */
  #createDomain({ prefix }: Settings): UserPoolDomain {
    return this.userPool.addDomain('Domain', {
      cognitoDomain: { domainPrefix: `${prefix.replace(/-+$/, '')}-${Aws.ACCOUNT_ID}` },
    });
  }

  #createScopes(): (scope: Scope) => OAuthScope {
    const scopes = SCOPES.map((name) => {
      return new ResourceServerScope({ scopeName: name, scopeDescription: SCOPE_DESCRIPTIONS[name] });
    });
    const server = new UserPoolResourceServer(this, 'Scopes', {
      userPool: this.userPool,
      identifier: RESOURCE_SERVER,
      userPoolResourceServerName: 'Showroom API',
      scopes,
    });
    return (name) => {
      const found = scopes.find(({ scopeName }) => scopeName === name);
      if (!found) throw new Error(`The resource server has no scope ${name}`);
      return OAuthScope.resourceServer(server, found);
    };
  }
}
