import * as z from 'zod';
import { lakeTableIds } from '../../../core/views/analytics/index.ts';

const date = (description: string) => z.string().meta({ format: 'date', description });
const moment = (description: string) => z.string().meta({ format: 'date-time', description });

const column = z.object({
  name: z.string(),
  type: z.enum(['text', 'json', 'number', 'usd', 'time', 'day']).meta({
    description: '`time`: a timestamp in UTC; `day`: a date of UTC; `usd`: a decimal with two places.',
  }),
  nullable: z.boolean(),
  description: z.string(),
});

const object = z.object({
  name: z
    .string()
    .meta({ description: 'What the file is called when it is saved.', examples: ['events-2026-10.parquet'] }),
  start: date('The first day whose rows are in it.'),
  end: date('The first day after them.'),
  rows: z.int(),
  bytes: z.int(),
  sha256: z.string().meta({ description: 'Of its bytes. They never change.' }),
  key: z.string().meta({ description: 'Where it lies in the bucket.' }),
  url: z.string().meta({ format: 'uri', description: 'Whoever has it may load the file, until `links_end_at`.' }),
});

export const lakeAnswer = z
  .object({
    world: z.string(),
    generation: z.int(),
    as_of: moment('The world’s time.'),
    at_rest_until: date('The first day that is not at rest; null: nothing is yet.').nullable(),
    periods_due: z
      .int()
      .meta({ description: 'Days and months that are over and not at rest yet: some minutes’ work.' }),
    links_end_at: moment('Until when links hold. Of the wall, not of the world.'),
    bucket: z.string(),
    tables: z.array(
      z.object({
        id: z.enum(lakeTableIds),
        description: z.string(),
        grain: z.string().meta({ description: 'What a row is one of.' }),
        columns: z.array(column),
        rows: z.int(),
        bytes: z.int(),
        list: z
          .string()
          .meta({ description: 'The key of the text that has the addresses of the valid objects, by lines.' }),
        objects: z
          .array(object)
          .meta({ description: 'The valid ones, in the order of their time: each row is in one.' }),
      }),
    ),
  })
  .meta({ id: 'AnalyticsLake', description: 'The academy’s events at rest, as Parquet files.' });
