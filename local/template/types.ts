/** What the host reads of a CloudFormation template; everything else in it is left alone. */
export interface CloudFormationTemplate {
  readonly Parameters?: Readonly<Record<string, { readonly Default?: unknown }>>;
  readonly Resources?: Readonly<Record<string, CloudFormationResource>>;
  readonly Outputs?: Readonly<Record<string, CloudFormationOutput>>;
}

export interface CloudFormationResource {
  readonly Type: string;
  readonly Properties?: Readonly<Record<string, unknown>>;
  readonly Condition?: string;
  readonly Metadata?: Readonly<Record<string, unknown>>;
}

export interface CloudFormationOutput {
  readonly Value: unknown;
  readonly Export?: { readonly Name: unknown };
}

export interface StackTemplate {
  readonly stackName: string;
  readonly template: CloudFormationTemplate;
}

/** Where a stack is "deployed" locally: the values behind the pseudo parameters and the addresses of the emulators. */
export interface Deployment {
  readonly region: string;
  readonly accountId: string;
  /** Base address of the API, without a slash at its end. */
  readonly apiUrl: string;
  /** Base address of the SQS, SNS and S3 emulator, without a slash at its end. */
  readonly messagingUrl: string;
}

/** One resource of one stack. */
export interface ResourceId {
  readonly stackName: string;
  readonly logicalId: string;
}

/** What `Ref` and `Fn::GetAtt` answer for a resource, and its physical name. */
export interface Identity {
  readonly name: string;
  readonly ref: string;
  readonly attributes: Readonly<Record<string, string>>;
}
