import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';

export type Documents = DynamoDBDocumentClient;

/** A client that speaks plain objects. Retries are set explicitly: their defaults differ between SDK versions. */
export function createDocuments(): Documents {
  const client = new DynamoDBClient({ retryMode: 'standard', maxAttempts: 5 });
  return DynamoDBDocumentClient.from(client, { marshallOptions: { removeUndefinedValues: true } });
}

/** An item whatever its table: partition key, sort key, and attributes. */
export interface Item {
  readonly pk: string;
  readonly sk: string;
  readonly [attribute: string]: unknown;
}
