import * as z from 'zod';
import { segmentId } from './fields.ts';

export const contentKind = z.enum(['competitive', 'positioning', 'journey']);

const sentence = z.object({
  text: z.string(),
  measures: z
    .array(z.string())
    .min(1)
    .meta({ description: 'Ids of the measures, factors or patterns that it rests on.' }),
  evidence: z
    .array(z.object({ id: z.string(), label: z.string(), text: z.string() }))
    .meta({ description: 'Each figure of the text as it is written there.' }),
});

export const content = z
  .object({
    segment: segmentId,
    kind: contentKind,
    title: z.string(),
    written_by: z.string().meta({ description: '`rules`, or the id of the model that wrote.' }),
    sections: z.array(z.object({ id: z.string(), title: z.string(), sentences: z.array(sentence).min(1) })),
  })
  .meta({ id: 'ResultsContent', description: 'What is written of a segment; every sentence rests on measures.' });
