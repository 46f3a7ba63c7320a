import type { SynthesizedStack } from '../../lib/synth.ts';
import type { Basis, Line, Pricer, Resource } from './line.ts';
import { priceApi, priceClients, priceUsers } from './pricers/callers.ts';
import { priceTables, priceUnits } from './pricers/data.ts';
import { priceFiles } from './pricers/files.ts';
import { priceCode, priceFunctions, priceTraces } from './pricers/functions.ts';
import { priceMessages, pricePolling, priceTopics } from './pricers/messages.ts';
import { priceAlarms, priceLogs } from './pricers/watching.ts';
import { type PriceName, prices } from './prices.ts';

/** Every resource type that costs something, and by what. */
const pricers: Readonly<Record<string, readonly Pricer[]>> = {
  'AWS::ApiGatewayV2::Api': [priceApi],
  'AWS::CloudWatch::Alarm': [priceAlarms],
  'AWS::Cognito::UserPool': [priceUsers],
  'AWS::Cognito::UserPoolClient': [priceClients],
  'AWS::DynamoDB::Table': [priceTables, priceUnits],
  'AWS::Lambda::EventSourceMapping': [pricePolling],
  'AWS::Lambda::Function': [priceFunctions, priceTraces, priceCode],
  'AWS::Logs::LogGroup': [priceLogs],
  'AWS::S3::Bucket': [priceFiles],
  'AWS::SNS::Topic': [priceTopics],
  'AWS::SQS::Queue': [priceMessages],
};

/** Every resource type that costs nothing by itself, and why. */
export const freeTypes: Readonly<Record<string, string>> = {
  'AWS::ApiGatewayV2::Authorizer': 'part of the API',
  'AWS::ApiGatewayV2::Integration': 'part of the API',
  'AWS::ApiGatewayV2::Route': 'part of the API',
  'AWS::ApiGatewayV2::Stage': 'part of the API',
  'AWS::Athena::WorkGroup': 'queries are paid by who asks: 5 USD for a terabyte that is read, of 10 MB at least',
  'AWS::Cognito::UserPoolDomain': 'an address below amazoncognito.com',
  'AWS::Cognito::UserPoolResourceServer': 'part of the user pool',
  'AWS::Events::Rule': 'scheduled rules of the default bus are not charged',
  'AWS::Glue::Database': 'the first million objects of the catalogue are free',
  'AWS::Glue::Table': 'the first million objects of the catalogue are free',
  'AWS::IAM::ManagedPolicy': 'IAM is free',
  'AWS::IAM::Policy': 'IAM is free',
  'AWS::IAM::Role': 'IAM is free',
  'AWS::Lambda::Permission': 'part of the function',
  'AWS::Logs::MetricFilter': 'its metric exists only in a month in which the line was logged, and then costs 0.30',
  'AWS::S3::BucketPolicy': 'part of the bucket',
  'AWS::SNS::Subscription': 'deliveries to queues and functions are free, and the first thousand e-mails a month',
  'AWS::SNS::TopicPolicy': 'part of the topic',
  'AWS::SQS::QueuePolicy': 'part of the queue',
  'Custom::S3AutoDeleteObjects': 'runs when the stack is removed',
};

/**
 * The bill of the resources in the templates.
 * @throws Error that names a resource type of which neither list knows what it costs
 */
export function billOf(stacks: readonly SynthesizedStack[], basis: Basis): Line[] {
  const resources = stacks.flatMap(({ template }): Resource[] =>
    Object.entries<Omit<Resource, 'id'>>(Object(template.Resources)).map(([id, resource]) => ({ ...resource, id })),
  );
  const byType = Map.groupBy(resources, ({ Type }) => Type);
  return [...byType].flatMap(([type, ofType]) => {
    const chosen = pricers[type];
    if (!chosen && !freeTypes[type])
      throw new Error(`What ${type} costs is not known: add it to scripts/cost/lines.ts`);
    return (chosen ?? []).flatMap((pricer) => pricer(ofType, basis));
  });
}

export function dollars({ price, quantity }: Line): number {
  const { usd, per } = prices[price];
  return (quantity * usd) / per;
}

/** Dollars that the free tier takes off a bill, by price; what isn't used up is not paid out. */
export function freeTier(bill: readonly Line[]): ReadonlyMap<PriceName, number> {
  const used = Map.groupBy(bill, ({ price }) => price);
  return new Map(
    [...used].map(([price, lines]) => {
      const quantity = lines.reduce((sum, line) => sum + line.quantity, 0);
      const { usd, per, free } = prices[price];
      return [price, (Math.min(quantity, free) * usd) / per] as const;
    }),
  );
}
