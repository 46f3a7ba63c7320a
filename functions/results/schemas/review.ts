import * as z from 'zod';
import { segmentId, unit } from './fields.ts';
import * as shown from './shown.ts';

const share = z.number().min(0).max(1);
const direction = z.enum(['up-is-good', 'down-is-good']);
const missing = z.array(z.object({ input: z.string(), reason: z.string(), shown: shown.named }));

export const observation = z
  .discriminatedUnion('status', [
    z
      .object({
        status: z.literal('observed'),
        id: z.string(),
        value: z.number(),
        unit,
        period: z.object({ from: z.iso.date(), to: z.iso.date() }).nullable(),
        sample_size: z.number().nullable().meta({ description: 'How many things were counted.' }),
        coverage: share.nullable(),
        freshness: share.nullable(),
        confidence: share,
        source: z.enum(['world', 'submitted']),
        evidence: z.string(),
        shown: shown.shownMeasure,
      })
      .meta({ id: 'ResultsObservedMeasure' }),
    z
      .object({
        status: z.literal('absent'),
        id: z.string(),
        kind: z.enum(['not-measurable', 'not-recorded', 'not-kept', 'not-submitted']),
        reason: z.string(),
        shown: shown.shownAbsent,
      })
      .meta({ id: 'ResultsAbsentMeasure' }),
  ])
  .meta({ id: 'ResultsMeasure', description: 'A measure that a session is scored with, or why it has no value.' });

const ofFactor = { id: z.string(), name: z.string(), segment: segmentId, direction, missing };

export const factor = z
  .discriminatedUnion('status', [
    z
      .object({
        status: z.literal('computed'),
        ...ofFactor,
        value: z.number().meta({ description: '0 to 100.' }),
        confidence: share,
        fallback: z
          .boolean()
          .meta({ description: 'Whether measures are missing, so that it rests on the others alone.' }),
        contributions: z.array(
          z.object({
            input: z.string(),
            value: z.number(),
            unit,
            points: z.number(),
            share: z.number(),
            confidence: share,
            shown: shown.shownContribution,
          }),
        ),
        shown: shown.shownFactor,
      })
      .meta({ id: 'ResultsComputedFactor' }),
    z
      .object({ status: z.literal('absent'), ...ofFactor, reason: z.string(), shown: shown.shownAbsentFactor })
      .meta({ id: 'ResultsAbsentFactor' }),
  ])
  .meta({ id: 'ResultsFactor', description: 'A factor F1 to F28, or why it has no value.' });

export const segmentScore = z
  .object({
    segment: segmentId,
    value: z.number().nullable(),
    confidence: share,
    factors: z.array(z.string()),
    shown: shown.shownScore,
  })
  .meta({ id: 'ResultsSegmentScore', description: 'A segment’s factors in one figure, 0 to 100.' });

const ofPattern = {
  id: z.string(),
  name: z.string(),
  type: z.enum(['success', 'risk', 'opportunity', 'adaptation']),
  segments: z.array(segmentId),
};

export const level = z.enum(['strong', 'moderate', 'weak', 'none']);

export const pattern = z
  .discriminatedUnion('status', [
    z
      .object({
        status: z.literal('assessed'),
        ...ofPattern,
        response: z.string().meta({ description: 'What to do.' }),
        strength: share.meta({ description: 'How far it holds.' }),
        level,
        confidence: share,
        conditions: z.array(
          z.object({
            factor: z.string(),
            absent: z.number(),
            full: z.number(),
            weight: z.number(),
            value: z.number(),
            membership: share,
            shown: shown.shownCondition,
          }),
        ),
        rests_on: z.array(z.object({ factor: z.string(), inputs: z.array(z.string()) })),
        shown: shown.shownPattern,
      })
      .meta({ id: 'ResultsAssessedPattern' }),
    z
      .object({
        status: z.literal('absent'),
        ...ofPattern,
        reason: z.string(),
        missing: z.array(z.string()),
        shown: shown.shownAbsentPattern,
      })
      .meta({ id: 'ResultsAbsentPattern' }),
  ])
  .meta({
    id: 'ResultsPattern',
    description: 'A pattern P001 to P041, and how far it holds, or why that can’t be said.',
  });

export const baseline = z
  .discriminatedUnion('status', [
    z
      .object({
        status: z.literal('measured'),
        outcome: z.string(),
        unit,
        value: z.number(),
        spread: z.number(),
        drift: z.number(),
        target: z.number(),
        quarters: z.array(z.object({ end: z.string(), value: z.number() })),
        shown: shown.shownBaseline,
      })
      .meta({ id: 'ResultsMeasuredBaseline' }),
    z
      .object({ status: z.literal('absent'), outcome: z.string(), reason: z.string(), shown: shown.shownAbsent })
      .meta({ id: 'ResultsAbsentBaseline' }),
  ])
  .meta({ id: 'ResultsBaseline', description: 'What an outcome is expected to be by itself, from its past quarters.' });
