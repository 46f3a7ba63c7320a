import { BlockPublicAccess, Bucket, BucketEncryption, type CfnBucket, ObjectOwnership } from 'aws-cdk-lib/aws-s3';
import { Duration, RemovalPolicy, Stack, Validations } from 'aws-cdk-lib/core';
import { Construct } from 'constructs';
import { confineBucketCleaner } from './bucket-cleaner.ts';

export interface PrivateBucketProps {
  /** Days after which objects are removed; null: they stay. */
  readonly days: number | null;
  /** True when the bucket outlives the stack; otherwise it goes with all that is in it. */
  readonly keepsData: boolean;
}

/**
 * A private bucket, whose objects may expire. Nothing in it is public, nothing goes over an open line, all of it is
 * encrypted with keys of S3's own, which cost nothing.
 */
export class PrivateBucket extends Construct {
  readonly bucket: Bucket;

  constructor(scope: Construct, id: string, { days, keepsData }: PrivateBucketProps) {
    super(scope, id);
    this.bucket = new Bucket(this, 'Bucket', {
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      encryption: BucketEncryption.S3_MANAGED,
      enforceSSL: true,
      minimumTLSVersion: 1.2,
      objectOwnership: ObjectOwnership.BUCKET_OWNER_ENFORCED,
      lifecycleRules: [
        {
          id: 'pass-away',
          ...(days !== null && { expiration: Duration.days(days) }),
          abortIncompleteMultipartUploadAfter: Duration.days(1),
        },
      ],
      removalPolicy: keepsData ? RemovalPolicy.RETAIN_ON_UPDATE_OR_DELETE : RemovalPolicy.DESTROY,
      autoDeleteObjects: !keepsData,
    });
    if (!keepsData) confineBucketCleaner(this);
    Validations.of(this.bucket).acknowledge({
      id: 'AwsSolutions-S1',
      reason:
        'Access logs would need a bucket that is kept; who made a link is in the log of the API, request by request.',
    });
  }

  /** ARN of all objects under a prefix, and how checks of policies write it. */
  objectsUnder(prefix: string): { readonly arn: string; readonly shown: string } {
    const name = Stack.of(this).getLogicalId(this.bucket.node.defaultChild as CfnBucket);
    return { arn: this.bucket.arnForObjects(`${prefix}*`), shown: `<${name}.Arn>/${prefix}*` };
  }
}
