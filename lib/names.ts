import { Aws } from 'aws-cdk-lib/core';

/*
 * Every table, queue, topic and function has a name of its own behind the prefix, so its ARN is known without asking the
 * stack that it is in. No value crosses stacks as an export: an export can't change or go while another stack imports it,
 * which makes CloudFormation refuse ordinary updates (docs/decisions/0020).
 */

const arn = (service: string, resource: string): string =>
  `arn:${Aws.PARTITION}:${service}:${Aws.REGION}:${Aws.ACCOUNT_ID}:${resource}`;

/** What names begin with in a deployment, and what follows from a name. */
export class Names {
  readonly prefix: string;

  constructor(prefix: string) {
    this.prefix = prefix;
  }

  /** The name that a resource is deployed under. */
  of(name: string): string {
    return `${this.prefix}${name}`;
  }

  tableArn(name: string): string {
    return arn('dynamodb', `table/${this.of(name)}`);
  }

  queueArn(name: string): string {
    return arn('sqs', this.of(name));
  }

  /** The address that messages are sent to. */
  queueUrl(name: string): string {
    return `https://sqs.${Aws.REGION}.${Aws.URL_SUFFIX}/${Aws.ACCOUNT_ID}/${this.of(name)}`;
  }

  topicArn(name: string): string {
    return arn('sns', this.of(name));
  }

  functionArn(name: string): string {
    return arn('lambda', `function:${this.of(name)}`);
  }
}

/** The name of a database of the Glue catalogue: SQL takes no hyphens without quotes. */
export function databaseName(names: Names, name: string): string {
  return names.of(name).replaceAll('-', '_');
}

/** The queue of what nobody could do, of all queues and functions. */
export const DEAD_LETTERS = 'dead-letters';
/** The topic that alarms go to. */
export const ALARMS = 'alarms';
