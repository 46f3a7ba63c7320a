import * as z from 'zod';
import { idParam, intQuery } from '../../platform/contract/fields.ts';
import { MOST_VERSIONS } from '../names.ts';

export const wallTime = z.string().meta({ format: 'date-time', description: 'ISO 8601, of the wall clock.' });
export const worldTime = z.string().meta({ format: 'date-time', description: 'ISO 8601, world time.' });

export const sessionId = idParam('review-1').meta({
  description: 'Names a session of the world; whoever scores it first chooses it.',
});

export const topic = z
  .string()
  .regex(
    /^[A-Za-z0-9](?:[A-Za-z0-9 ._~:-]{0,126}[A-Za-z0-9])?$/,
    'Expected a topic: up to 128 letters, digits, spaces and . _ ~ : - in it.',
  )
  .meta({ description: 'What the review is about, in the words of who asks for it.', examples: ['next-quarter'] });

export const segmentName = z
  .string()
  .regex(/^[A-Za-z]{1,20}$/, 'Expected the name of a segment.')
  .meta({
    description: 'Market, Consumer, Product, Brand or Experience, in any case.',
    examples: ['Market'],
  });

/** A version of a session's results, in a query. */
export const versionQuery = intQuery(1, MOST_VERSIONS);

export const segmentId = z.enum(['Market', 'Consumer', 'Product', 'Brand', 'Experience']);
export const unit = z.string().meta({ description: 'The unit of the value: `percent`, `score`, `count`, `days` …' });
export const interval = z.object({ low: z.number(), high: z.number() });
