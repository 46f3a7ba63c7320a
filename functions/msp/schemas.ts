import * as z from 'zod';
import { entityKinds } from '../../core/world/index.ts';
import { count, moment } from './fields.ts';

export const counts = z
  .object(
    Object.fromEntries(entityKinds.map((kind) => [kind, count])) as Record<(typeof entityKinds)[number], typeof count>,
  )
  .meta({ id: 'Counts', description: 'Rows of each kind.' });

export const change = z
  .object({
    tick: count,
    time: moment,
    entity: z.enum(entityKinds),
    id: z.string(),
    cause: z.string(),
    before: z.record(z.string(), z.unknown()).nullable(),
    after: z.record(z.string(), z.unknown()).nullable(),
  })
  .meta({ id: 'Change', description: 'What changed in a row, and why; the whole row where it is new or gone.' });

export const ruleResult = z
  .object({
    rule: z.string(),
    label: z.string(),
    entity: z.string(),
    rationale: z.string(),
    checked: count,
    failed: z.array(z.object({ id: z.string(), detail: z.string() })),
  })
  .meta({ id: 'RuleResult', description: 'A rule, how many rows it looked at, and those that break it.' });
