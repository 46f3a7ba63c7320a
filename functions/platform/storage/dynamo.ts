import { DynamoDBClient, type DynamoDBClientConfig } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { SDK_DEFAULTS } from '../sdk.ts';

export type Documents = DynamoDBDocumentClient;

/**
 * A client that speaks plain objects.
 * @param config where the tables are, unless the environment says so
 */
export function createDocuments(config: DynamoDBClientConfig = {}): Documents {
  const client = new DynamoDBClient({ ...SDK_DEFAULTS, ...config });
  return DynamoDBDocumentClient.from(client, { marshallOptions: { removeUndefinedValues: true } });
}

/** An item whatever its table: partition key, sort key, and attributes. */
export interface Item {
  readonly pk: string;
  readonly sk: string;
  readonly [attribute: string]: unknown;
}
