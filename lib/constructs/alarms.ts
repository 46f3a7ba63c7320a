import { Alarm, ComparisonOperator, type IMetric, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch';
import { Duration } from 'aws-cdk-lib/core';
import type { Construct } from 'constructs';

/** What someone is woken for, by the heading of docs/runbook.md that says what to do then. */
export type AlarmKind =
  | 'dead-letters'
  | 'job-given-up'
  | 'api-5xx'
  | 'tick-late'
  | 'simulation-silent'
  | 'dispatcher-fails'
  | 'world-halted'
  | 'queue-age'
  | 'throttled';

export interface AlarmDefinition {
  /** Name of the alarm behind the prefix. */
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

/** Where constructs put their alarms. They cost money, so a trial may do without. */
export class Alarms {
  readonly #prefix: string;
  readonly #topicArn: string;
  readonly #on: boolean;

  constructor(prefix: string, topicArn: string, on: boolean) {
    this.#prefix = prefix;
    this.#topicArn = topicArn;
    this.#on = on;
  }

  /** Adds an alarm that tells the topic when it begins to ring and when it ends. */
  add(scope: Construct, definition: AlarmDefinition): void {
    if (!this.#on) return;
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
    const tell = { bind: () => ({ alarmActionArn: this.#topicArn }) };
    alarm.addAlarmAction(tell);
    alarm.addOkAction(tell);
  }
}

/** The period over which alarms add up their metric, unless something has to be found sooner. */
export const ALARM_PERIOD = Duration.minutes(5);
