import * as z from 'zod';
import { jobStatuses } from '../../platform/jobs/job.ts';
import { content, contentKind } from './content.ts';
import { segmentId, unit, wallTime, worldTime } from './fields.ts';
import { calibration, coverage, monteCarlo } from './monte-carlo.ts';
import { personas } from './personas.ts';
import { baseline, factor, level, observation, pattern, segmentScore } from './review.ts';
import * as shown from './shown.ts';

const version = z
  .int()
  .meta({ description: 'Rises with each generation of the session, and is never given out again.' });
const inputVersion = z.int().meta({ description: 'The scoring that it is computed of.' });

export const choice = z.object({
  seed: z.int(),
  iterations: z.int(),
  hypercube: z.boolean(),
  stop: z.boolean(),
  what_ifs: z.array(z.string()),
});

const stageStatus = z.object({
  stage: z.string(),
  status: z.enum(['pending', ...jobStatuses]),
  percentage: z.int().min(0).max(100),
  attempts: z.int(),
  error: z.string().nullable(),
  started_at: wallTime.nullable(),
  finished_at: wallTime.nullable(),
});

export const status = z
  .object({
    session_id: z.string(),
    topic: z.string(),
    status: z
      .enum(['scored', ...jobStatuses])
      .meta({ description: '`scored`: nothing was generated yet, or it was cleared.' }),
    stage: z.string().nullable().meta({ description: 'The stage that has its turn; null when there is none.' }),
    percentage: z.int().min(0).max(100),
    is_processing: z.boolean(),
    is_completed: z.boolean(),
    is_failed: z.boolean(),
    version: version.nullable(),
    input_version: inputVersion,
    error: z.string().nullable(),
    created_at: wallTime.nullable(),
    started_at: wallTime.nullable(),
    finished_at: wallTime.nullable(),
    stages: z.array(stageStatus),
  })
  .meta({ id: 'ResultsStatus', description: 'How the last version of a session’s results stands.' });

export const scoring = z
  .object({
    session_id: z.string(),
    topic: z.string(),
    input_version: inputVersion,
    source: z.enum(['world', 'submitted']),
    observed: z.int(),
    absent: z.int(),
    measures: z.array(observation),
    generation: status.nullable().meta({
      description: 'What was begun of it; null where no measure has a value, so that there is nothing to begin.',
    }),
  })
  .meta({ id: 'ResultsScoring', description: 'What a session is scored with.' });

const frame = {
  session_id: z.string(),
  topic: z.string(),
  version,
  input_version: inputVersion,
  status: z.enum(jobStatuses),
  generated_at: wallTime,
  choice,
  errors: z
    .array(z.object({ stage: z.string(), error: z.string() }))
    .meta({ description: 'Stages that have failed: their part is null.' }),
};

const asOf = z.object({ tick: z.int(), time: worldTime }).meta({ description: 'The committed tick that was scored.' });

const parts = {
  calibration: calibration.nullable(),
  monte_carlo: monteCarlo.nullable(),
};

export const segmentAnswer = z
  .object({
    ...frame,
    segment: segmentId,
    question: z.string(),
    as_of: asOf,
    measures: z.array(observation).meta({ description: 'Those that its factors rest on.' }),
    baselines: z.array(baseline).meta({ description: 'Of the outcomes that are forecast here.' }),
    drawings: shown.drawings,
    score: segmentScore.nullable(),
    factors: z.array(factor).nullable(),
    patterns: z.array(pattern).nullable(),
    ...parts,
    personas: personas.nullable().meta({ description: 'Of Consumer; null for the other segments.' }),
    rich_content: content.nullable().meta({ description: 'Of Product, Brand and Experience; null for the others.' }),
  })
  .meta({ id: 'ResultsSegment', description: 'A segment’s part of a version.' });

export const completeAnswer = z
  .object({
    ...frame,
    as_of: asOf,
    measures: z.array(observation),
    baselines: z.array(baseline),
    segments: z.array(segmentScore).nullable(),
    factors: z.array(factor).nullable(),
    patterns: z.array(pattern).nullable(),
    ...parts,
    personas: personas.nullable(),
    rich_content: z.array(content).nullable(),
  })
  .meta({ id: 'ResultsComplete', description: 'All of a version.' });

export const versionEntry = z
  .object({
    version,
    topic: z.string(),
    input_version: inputVersion,
    status: z.enum(jobStatuses),
    percentage: z.int(),
    cause: z.enum(['request', 'scoring']),
    choice,
    created_at: wallTime,
    finished_at: wallTime.nullable(),
    error: z.string().nullable(),
  })
  .meta({ id: 'ResultsVersion', description: 'A version of a session’s results.' });

const pair = { a: z.number().nullable(), b: z.number().nullable(), change: z.number().nullable() };
const compared = { ...pair, shown: shown.shownPair };
const forecast = z.object({ mean: z.number(), p5: z.number(), p95: z.number() }).nullable();

export const comparison = z
  .object({
    session_id: z.string(),
    a: versionEntry,
    b: versionEntry,
    segments: z.array(z.object({ segment: segmentId, ...compared })),
    factors: z.array(
      z.object({
        id: z.string(),
        name: z.string(),
        segment: segmentId,
        ...compared,
        confidence: z.object(pair),
      }),
    ),
    patterns: z.array(
      z.object({
        id: z.string(),
        name: z.string(),
        ...compared,
        levels: z.object({ a: level.nullable(), b: level.nullable() }),
      }),
    ),
    outcomes: z.array(
      z.object({
        outcome: z.string(),
        unit,
        ...compared,
        forecasts: z.object({ a: forecast, b: forecast }),
        within_error: z.boolean().nullable(),
      }),
    ),
    calibration: z
      .object({ a: coverage.nullable(), b: coverage.nullable() })
      .meta({ description: 'How far forecasts of past quarters held, over all outcomes.' }),
    personas: z.array(z.object({ name: z.string(), ...compared, sizes: z.object(pair) })),
    rich_content: z.array(
      z.object({
        segment: segmentId,
        kind: contentKind,
        added: z.array(z.string()).meta({ description: 'Sentences that b has and a has not.' }),
        removed: z.array(z.string()),
      }),
    ),
  })
  .meta({ id: 'ResultsComparison', description: 'What differs between two versions; `change` is b less a.' });
