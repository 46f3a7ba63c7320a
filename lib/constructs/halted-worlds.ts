import { Metric, Stats } from 'aws-cdk-lib/aws-cloudwatch';
import { FilterPattern, MetricFilter } from 'aws-cdk-lib/aws-logs';
import type { Construct } from 'constructs';
import { ALARM_PERIOD, type Alarms } from './alarms.ts';
import type { NodeFunction } from './node-function.ts';

/** What a function logs when a tick broke a rule of the business, and its world therefore stands still. */
export const HALTED_MESSAGE = 'world-halted';

const METRIC_NAME = 'WorldsHalted';

const namespace = (prefix: string): string => `Showroom/${prefix}`;

/** Counts, from a function's log, the worlds that it had to halt. */
export function countHaltedWorlds(worker: NodeFunction, prefix: string): void {
  new MetricFilter(worker, METRIC_NAME, {
    logGroup: worker.logGroup,
    filterPattern: FilterPattern.stringValue('$.message', '=', HALTED_MESSAGE),
    metricNamespace: namespace(prefix),
    metricName: METRIC_NAME,
    metricValue: '1',
  });
}

/** Rings when any function has halted a world. */
export function alarmHaltedWorlds(scope: Construct, prefix: string, alarms: Alarms): void {
  alarms.add(scope, {
    name: 'world-halted',
    kind: 'world-halted',
    meaning: 'A tick broke a rule of the business: its world stands still at the last good tick.',
    metric: new Metric({
      namespace: namespace(prefix),
      metricName: METRIC_NAME,
      statistic: Stats.SUM,
      period: ALARM_PERIOD,
    }),
    threshold: 1,
  });
}
