import { count, quantile } from '../evaluate/fold.ts';
import { derived, divide, type Metric, metric, ratio } from './metric.ts';
import { text } from './texts.ts';

const ofRuns = text('ops', ['course_id', 'lesson_id']);
const ofStages = text('ops', ['stage', 'model']);
const ofFailures = text('ops', ['stage', 'model', 'reason']);
const ofAll = text('ops', ['channel', 'region', 'platform', 'client_id', 'course_id']);

const ended = ['event/generation_completed', 'event/generation_failed'] as const;
const notTold = 'No event of this period says when it arrived.';

export const ops: readonly Metric[] = [
  metric(
    ofRuns(
      'generator-runs',
      'Generator runs',
      'count',
      'up',
      'Runs of the content generator that began in the period.',
    ),
    count('event/generation_started'),
  ),
  metric(
    ofRuns(
      'generator-completed',
      'Lessons generated',
      'count',
      'up',
      'Runs of the content generator that ended well in the period.',
    ),
    count('event/generation_completed'),
  ),
  metric(
    ofFailures(
      'generator-failed',
      'Failed runs',
      'count',
      'down',
      'Runs of the content generator that were given up in the period.',
    ),
    count('event/generation_failed'),
  ),
  ratio(
    ofRuns(
      'generator-success',
      'Success rate',
      'percent',
      'up',
      'Of the runs that ended in the period, those that ended well.',
    ),
    {
      part: count('event/generation_completed'),
      of: count(...ended),
      factor: 100,
      missing: 'No run ended in this period.',
    },
  ),
  metric(
    ofRuns('run-time', 'Time per run', 'seconds', 'down', 'Median duration of the runs that ended well in the period.'),
    quantile(0.5, 'event/generation_completed'),
  ),
  metric(
    ofRuns(
      'run-time-p95',
      'Time per run, p95',
      'seconds',
      'down',
      'Duration that 95 of 100 runs that ended well in the period don’t exceed.',
    ),
    quantile(0.95, 'event/generation_completed'),
  ),
  metric(
    ofStages('stages', 'Stages completed', 'count', 'up', 'Stages of the content generator completed in the period.'),
    count('event/generation_stage_completed'),
  ),
  metric(
    ofStages(
      'stage-time',
      'Time per stage',
      'seconds',
      'down',
      'Median duration of the stages completed in the period.',
    ),
    quantile(0.5, 'event/generation_stage_completed'),
  ),
  metric(
    ofStages(
      'stage-time-p95',
      'Time per stage, p95',
      'seconds',
      'down',
      'Duration that 95 of 100 stages completed in the period don’t exceed.',
    ),
    quantile(0.95, 'event/generation_stage_completed'),
  ),
  derived(
    ofRuns(
      'throughput',
      'Lessons generated per hour',
      'ratio',
      'up',
      'Lessons generated in the period, per hour of it.',
    ),
    {
      formula: 'completed ÷ hours of the period',
      inputs: { completed: count('event/generation_completed') },
      value: (inputs, { hours }) => divide(inputs('completed'), hours),
      missing: 'The period has no length.',
    },
  ),
  metric(
    ofAll(
      'events-arrived',
      'Events with an arrival',
      'count',
      'neither',
      'Events of the period of which is known when they arrived.',
    ),
    count('arrival'),
  ),
  metric(
    ofAll(
      'late-events',
      'Late events',
      'count',
      'down',
      'Events of the period that arrived more than an hour after they happened.',
    ),
    count('late'),
  ),
  ratio(
    ofAll(
      'late-share',
      'Share of late events',
      'percent',
      'down',
      'Late events in percent of the events of the period of which is known when they arrived.',
    ),
    { part: count('late'), of: count('arrival'), factor: 100, missing: notTold },
  ),
  {
    ...metric(
      ofAll(
        'ingestion-lag',
        'Ingestion lag',
        'seconds',
        'down',
        'Median time from an event of the period to its arrival; 0 where a fast clock dates the event after it.',
      ),
      quantile(0.5, 'arrival'),
    ),
    missing: notTold,
  },
  {
    ...metric(
      ofAll(
        'ingestion-lag-p95',
        'Ingestion lag, p95',
        'seconds',
        'down',
        'Time within which 95 of 100 events of the period arrived.',
      ),
      quantile(0.95, 'arrival'),
    ),
    missing: notTold,
  },
];
