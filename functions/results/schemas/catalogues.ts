import * as z from 'zod';
import { segmentId, unit } from './fields.ts';

const direction = z.enum(['up-is-good', 'down-is-good']);
const distribution = z
  .record(z.string(), z.union([z.string(), z.number()]))
  .meta({ description: '`kind`, and its parameters in the unit of what is distributed.' });

const measures = z.array(z.string()).meta({ description: 'Ids of the measures of the company that it is read of.' });

export const measureCatalogue = z
  .object({
    confidence: z.string().meta({ description: 'How confidence comes about.' }),
    inputs: z.array(
      z.object({
        id: z.string(),
        label: z.string(),
        unit,
        area: z.enum(['operations', 'sales', 'academy']),
        reading: z.string().meta({ description: 'How it is read of measures.' }),
        measures,
        sample: z.object({ of: z.string(), half: z.number() }),
        half_age: z.number().meta({ description: 'Days after which confidence is halved.' }),
        reference: z.object({
          low: z.number(),
          typical: z.number(),
          high: z.number(),
          displays: z
            .object({ low: z.string(), typical: z.string(), high: z.string() })
            .meta({ description: 'The three as they are written.' }),
          source: z.string(),
          rationale: z.string(),
        }),
        rationale: z.string(),
      }),
    ),
  })
  .meta({ id: 'ResultsMeasureCatalogue', description: 'What factors are made of, and what may be submitted.' });

export const factorCatalogue = z
  .object({
    value: z.string(),
    confidence: z.string(),
    factors: z.array(
      z.object({
        id: z.string(),
        name: z.string(),
        segment: segmentId,
        question: z.string(),
        inputs: z.array(z.object({ input: z.string(), weight: z.int(), sense: z.enum(['raises', 'lowers']) })),
        direction,
        weight: z.int(),
        rationale: z.string(),
        formula: z.string(),
      }),
    ),
    correlations: z.array(z.object({ between: z.array(z.string()), rank: z.number(), rationale: z.string() })),
  })
  .meta({ id: 'ResultsFactorCatalogue', description: 'The factors F1 to F28.' });

export const patternCatalogue = z
  .object({
    strength: z.string(),
    confidence: z.string(),
    patterns: z.array(
      z.object({
        id: z.string(),
        name: z.string(),
        type: z.enum(['success', 'risk', 'opportunity', 'adaptation']),
        segments: z.array(segmentId),
        meaning: z.string(),
        response: z.string(),
        conditions: z.array(z.object({ factor: z.string(), absent: z.number(), full: z.number(), weight: z.int() })),
        effects: z.array(z.object({ outcome: z.string(), unit, distribution, rationale: z.string() })),
        evidence: z.string(),
      }),
    ),
  })
  .meta({ id: 'ResultsPatternCatalogue', description: 'The patterns P001 to P041.' });

export const outcomeCatalogue = z
  .object({
    outcomes: z.array(
      z.object({
        id: z.string(),
        label: z.string(),
        unit,
        direction,
        reading: z.string(),
        measures,
        persistence: z.number(),
        least_spread: z.number(),
        limits: z.object({ low: z.number(), high: z.number() }).optional(),
        tolerance: z.number(),
        rationale: z.string(),
      }),
    ),
  })
  .meta({ id: 'ResultsOutcomeCatalogue', description: 'What is forecast of the next quarter.' });

export const whatIfCatalogue = z
  .object({
    what_ifs: z.array(
      z.object({
        id: z.string(),
        label: z.string(),
        rationale: z.string(),
        shifts: z.array(z.object({ factor: z.string(), points: z.number() })),
      }),
    ),
  })
  .meta({ id: 'ResultsWhatIfCatalogue', description: 'What-ifs that a generation may be asked for.' });
