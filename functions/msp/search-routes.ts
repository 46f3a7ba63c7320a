import * as z from 'zod';
import { matches } from '../../core/kernel/text-search.ts';
import { entityKinds } from '../../core/world/index.ts';
import { enumListQuery, limitQuery } from '../platform/contract/fields.ts';
import { defineRoutes } from '../platform/contract/route.ts';
import { searchKinds } from './search-kinds.ts';

/** Hits of an answer that says nothing else, and the most of one. */
export const HITS = { usual: 20, most: 100 } as const;
/** Characters of what is searched for. */
const QUERY = { least: 2, most: 80 } as const;

const hit = z
  .object({
    kind: z.enum(searchKinds),
    id: z.string(),
    name: z.string(),
    note: z.string().meta({ description: 'A few words that tell it from others of its name.' }),
    foundIn: z.string().nullable().meta({
      description: 'The text in which the query was found, where it is neither the name nor the id: a skill, a person.',
    }),
    match: z.enum(matches).meta({
      description:
        'How it answers: its id is the query, one of its texts begins with it, a word of one does, it stands inside one, or its words stand apart.',
    }),
    row: z
      .object({ entity: z.enum(entityKinds), id: z.string() })
      .meta({ description: 'The row of a list that shows it: itself, or the client of a ticket.' }),
  })
  .meta({ id: 'SearchHit', description: 'A row, or an open ticket, that a search has found.' });

/** Rows by what they are called. */
export const searchRoutes = defineRoutes({
  search: {
    method: 'GET',
    tag: 'Entities',
    access: 'read',
    world: true,
    path: '/api/search',
    summary: 'Rows of all lists, and open tickets, by a part of their name, number or id',
    description:
      'Looks into names, people, addresses, telephone numbers, products, places, skills and ids. Small and large letters are alike, ' +
      'so are letters with and without marks, and signs between words don’t matter. The best come first: an id, then what begins ' +
      'with the query, words that do, then what has it inside; rows with it in their name before those that have it elsewhere.',
    query: z.object({
      q: z
        .string()
        .min(QUERY.least, `Expected ${QUERY.least} characters or more.`)
        .max(QUERY.most, `Expected ${QUERY.most} characters at most.`)
        .meta({ description: 'What to look for.', examples: ['micro'] }),
      kinds: enumListQuery(searchKinds).optional(),
      limit: limitQuery(HITS.most, HITS.usual).optional(),
    }),
    responses: {
      200: {
        description: 'The best of what was found, and how much there is of each kind.',
        schema: z.object({
          total: z.int().min(0),
          counts: z.record(z.string(), z.int().min(0)).meta({ description: 'By kind, of those that were searched.' }),
          hits: z.array(hit),
        }),
      },
    },
    errors: ['not-found', 'unavailable'],
  },
});
