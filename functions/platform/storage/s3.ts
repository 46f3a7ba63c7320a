import { S3Client, type S3ClientConfig } from '@aws-sdk/client-s3';
import { SDK_DEFAULTS } from '../sdk.ts';

/** Where S3 is, and with which rights it is called. */
export type S3Config = S3ClientConfig;

/**
 * A client of S3.
 * @param config where it is, unless the environment says so
 */
export function createS3(config: S3Config = {}): S3Client {
  return new S3Client({
    ...SDK_DEFAULTS,
    // Whoever follows a link checks nothing, and sends nothing: a link that speaks of checksums is only longer.
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
    ...config,
  });
}
