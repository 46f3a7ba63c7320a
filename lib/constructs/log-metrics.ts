import { Metric, Stats } from 'aws-cdk-lib/aws-cloudwatch';
import { FilterPattern, MetricFilter } from 'aws-cdk-lib/aws-logs';
import { Duration } from 'aws-cdk-lib/core';
import type { Construct } from 'constructs';
import type { AlarmDefinition, Alarms } from './alarms.ts';
import type { NodeFunction } from './node-function.ts';

interface LogMetric extends Pick<AlarmDefinition, 'name' | 'kind' | 'meaning' | 'periods'> {
  /** What a function logs, as its message. */
  readonly message: string;
  readonly metricName: string;
}

/**
 * What functions tell by a line in their log, counted at no cost: a metric exists, and is paid for, only in months in
 * which the line was written.
 */
export const logMetrics = {
  worldHalted: {
    name: 'world-halted',
    kind: 'world-halted',
    meaning: 'A tick broke a rule of the business: its world stands still at the last good tick.',
    message: 'world-halted',
    metricName: 'WorldsHalted',
  },
  tickLate: {
    name: 'tick-late',
    kind: 'tick-late',
    meaning: 'A world has not committed the tick that was due three intervals ago, for whatever reason.',
    message: 'tick-late',
    metricName: 'TicksLate',
  },
  givenUp: {
    name: 'job-given-up',
    kind: 'job-given-up',
    meaning: 'A job failed each time it was tried, and was closed as failed.',
    message: 'A message was given up.',
    metricName: 'JobsGivenUp',
  },
} as const satisfies Readonly<Record<string, LogMetric>>;

export type LogMetricName = keyof typeof logMetrics;

const namespace = (prefix: string): string => `Showroom/${prefix}`;

/** Counts a message in the log of a function. */
export function countInLog(worker: NodeFunction, prefix: string, name: LogMetricName): void {
  const { message, metricName } = logMetrics[name];
  new MetricFilter(worker, metricName, {
    logGroup: worker.logGroup,
    filterPattern: FilterPattern.stringValue('$.message', '=', message),
    metricNamespace: namespace(prefix),
    metricName,
    metricValue: '1',
  });
}

/** Rings within a minute or two when any function has logged the message. */
export function alarmOnLog(scope: Construct, prefix: string, alarms: Alarms, name: LogMetricName): void {
  const { metricName, message: _, ...definition } = logMetrics[name];
  const period = Duration.minutes(1);
  alarms.add(scope, {
    ...definition,
    metric: new Metric({ namespace: namespace(prefix), metricName, statistic: Stats.SUM, period }),
    threshold: 1,
  });
}
