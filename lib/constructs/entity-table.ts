import { AttributeType, BillingMode, Table, TableEncryption } from 'aws-cdk-lib/aws-dynamodb';
import { RemovalPolicy } from 'aws-cdk-lib/core';
import { Construct } from 'constructs';

export interface EntityTableProps {
  /** The whole name, with its prefix. */
  readonly tableName: string;
  /** True when the table's data outlives the stack and can't be deleted by mistake. */
  readonly keepsData: boolean;
  /**
   * Attribute with the epoch second after which an item may be removed.
   * @default items stay
   */
  readonly timeToLive?: string;
}

/**
 * A table on demand with the keys that all tables here have: `pk` and `sk`, both text. It can be restored to any
 * second of the last 35 days. DynamoDB encrypts every table, at no cost with a key of its own; where data is kept, this
 * one uses a key of the account instead, whose use can be audited.
 */
export class EntityTable extends Construct {
  readonly table: Table;

  constructor(scope: Construct, id: string, { tableName, keepsData, timeToLive }: EntityTableProps) {
    super(scope, id);
    this.table = new Table(this, 'Table', {
      tableName,
      partitionKey: { name: 'pk', type: AttributeType.STRING },
      sortKey: { name: 'sk', type: AttributeType.STRING },
      billingMode: BillingMode.PAY_PER_REQUEST,
      pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true },
      ...(keepsData && { encryption: TableEncryption.AWS_MANAGED }),
      deletionProtection: keepsData,
      removalPolicy: keepsData ? RemovalPolicy.RETAIN_ON_UPDATE_OR_DELETE : RemovalPolicy.DESTROY,
      ...(timeToLive === undefined ? {} : { timeToLiveAttribute: timeToLive }),
    });
  }
}
