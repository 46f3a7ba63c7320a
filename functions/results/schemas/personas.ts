import * as z from 'zod';
import { unit, worldTime } from './fields.ts';
import * as shown from './shown.ts';

const share = z.number().min(0).max(1);

const trait = z.object({
  id: z.string(),
  label: z.string(),
  value: z.number().meta({ description: 'Of the persona’s people of whom it was measured.' }),
  unit,
  count: z.int().meta({ description: 'How many of the persona’s people it was measured of.' }),
  spread: z.number().meta({ description: 'Standard deviation within the persona.' }),
  population: z.number().meta({ description: 'The same of all people.' }),
  difference: z.number().meta({ description: 'From all people, in their standard deviations.' }),
  shown: shown.shownTrait,
});

const persona = z.object({
  id: z.string(),
  name: z.string(),
  description: z.string(),
  size: z.int().meta({ description: 'How many people it has.' }),
  share: share.meta({ description: 'Of all people; the shares of all personas add up to 1.' }),
  traits: z.array(trait).meta({ description: 'The most distinguishing first.' }),
  implications: z.array(z.string()),
  shown: shown.shownPersona,
});

/** Who stands behind a persona. */
export const personaPeople = z
  .object({
    session_id: z.string(),
    version: z.int(),
    persona_id: z.string(),
    name: z.string(),
    as_of: z
      .object({ tick: z.int(), time: worldTime })
      .meta({ description: 'The scoring: what people did by then has made the persona.' }),
    count: z.int().meta({ description: 'How many there are on all pages: the persona’s size.' }),
    user_ids: z.array(z.string()).meta({ description: 'As the academy names them, in the order of their ids.' }),
  })
  .meta({ id: 'ResultsPersonaPeople', description: 'The people of a persona, page by page.' });

export const personas = z
  .discriminatedUnion('status', [
    z
      .object({
        status: z.literal('found'),
        people: z.int(),
        personas: z.array(persona).meta({ description: 'The largest first.' }),
        silhouette: z.number().meta({ description: 'How clearly they are apart, −1 to 1.' }),
        structure: z.enum(['strong', 'reasonable', 'weak', 'none']),
        shown: shown.shownPersonas,
      })
      .meta({ id: 'ResultsFoundPersonas' }),
    z
      .object({ status: z.literal('absent'), reason: z.string(), shown: shown.shownPersonas })
      .meta({ id: 'ResultsAbsentPersonas' }),
  ])
  .meta({
    id: 'ResultsPersonas',
    description: 'Groups of people of the academy who behave alike, or why there are none.',
  });
