import { Alarm, ComparisonOperator, type IMetric, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch';
import type { ITopic } from 'aws-cdk-lib/aws-sns';
import { Duration } from 'aws-cdk-lib/core';
import type { Construct } from 'constructs';

/** What can go wrong, by the heading of docs/runbook.md that says what to do then. */
export type AlarmKind =
  | 'function-errors'
  | 'function-throttles'
  | 'function-duration'
  | 'dead-letters'
  | 'queue-age'
  | 'api-5xx'
  | 'api-latency'
  | 'simulation-silent'
  | 'world-halted';

export interface AlarmDefinition {
  /** Name of the alarm behind the prefix: what it watches, then how, such as `tick-errors`. */
  readonly name: string;
  readonly kind: AlarmKind;
  /** What it means when this alarm rings, in one sentence. */
  readonly meaning: string;
  readonly metric: IMetric;
  /** The alarm rings at this value and above, or below it when `below` is true. */
  readonly threshold: number;
  readonly below?: boolean;
  /** Periods in a row that must be over the threshold. Default 1. */
  readonly periods?: number;
  /** Whether no data is a bad sign. Default false. */
  readonly missingIsBad?: boolean;
}

/** The period over which alarms add up their metric. */
export const ALARM_PERIOD = Duration.minutes(5);

/** Where constructs put their alarms. Without a topic there are none: they cost money, and a trial may do without. */
export class Alarms {
  readonly #prefix: string;
  readonly #topic: ITopic | undefined;

  constructor(prefix: string, topic: ITopic | undefined) {
    this.#prefix = prefix;
    this.#topic = topic;
  }

  /** Adds an alarm that tells the topic when it begins to ring and when it ends. */
  add(scope: Construct, definition: AlarmDefinition): void {
    const topicArn = this.#topic?.topicArn;
    if (topicArn === undefined) return;
    const { name, kind, meaning, metric, threshold, below, periods, missingIsBad } = definition;
    const alarm = new Alarm(scope, `${kind} alarm`, {
      alarmName: `${this.#prefix}${name}`,
      alarmDescription: `${meaning} What to do: docs/runbook.md#${kind}`,
      metric,
      threshold,
      evaluationPeriods: periods ?? 1,
      comparisonOperator: below
        ? ComparisonOperator.LESS_THAN_THRESHOLD
        : ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
      treatMissingData: missingIsBad ? TreatMissingData.BREACHING : TreatMissingData.NOT_BREACHING,
    });
    const tell = { bind: () => ({ alarmActionArn: topicArn }) };
    alarm.addAlarmAction(tell);
    alarm.addOkAction(tell);
  }
}
