import { DynamoDBClient, type DynamoDBClientConfig } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';

export type Documents = DynamoDBDocumentClient;

/**
 * A client that speaks plain objects. Retries are set explicitly: their defaults differ between SDK versions.
 * @param config where the tables are, unless the environment says so
 */
export function createDocuments(config: DynamoDBClientConfig = {}): Documents {
  const client = new DynamoDBClient({ retryMode: 'standard', maxAttempts: 5, ...config });
  return DynamoDBDocumentClient.from(client, { marshallOptions: { removeUndefinedValues: true } });
}

/** An item whatever its table: partition key, sort key, and attributes. */
export interface Item {
  readonly pk: string;
  readonly sk: string;
  readonly [attribute: string]: unknown;
}
