import * as z from 'zod';
import { movements } from '../../core/views/operations/overview/movements.ts';
import { entityKinds } from '../../core/world/config.ts';

const tile = z
  .object({
    id: z.string().meta({ description: 'The measure, as GET /api/measures has it.' }),
    label: z.string(),
    unit: z.string(),
    definition: z.string(),
    value: z.number().nullable(),
    display: z.string().meta({ description: 'The value as the executive report writes it.' }),
    reason: z.string().nullable().meta({ description: 'Why it can’t be measured; null where it can.' }),
    window: z
      .object({ label: z.string(), from: z.string().nullable(), to: z.string() })
      .meta({ description: 'Of which time the value is: `now`, or the last whole month.' }),
    previous: z
      .object({ label: z.string(), value: z.number().nullable() })
      .nullable()
      .meta({ description: 'The same one month before.' }),
    change: z.string(),
    judgement: z.enum(['better', 'worse', 'same', 'neutral']),
    status: z.enum(['good', 'warn', 'bad', 'none']).meta({
      description: 'How it stands against its target; `none` where nothing judges it. The change has no part in it.',
    }),
    better: z.enum(['higher', 'lower', 'band']).nullable(),
    target: z
      .object({
        low: z.number().nullable(),
        high: z.number().nullable(),
        label: z.string(),
        rationale: z.string(),
      })
      .nullable(),
    spark: z.array(z.object({ period: z.string(), value: z.number().nullable(), partial: z.boolean() })),
  })
  .meta({ id: 'OverviewFigure', description: 'A figure with all that is shown of it, of one window.' });

const finding = z
  .object({
    id: z.string(),
    severity: z.enum(['critical', 'warning', 'notice', 'positive']),
    label: z.string(),
    text: z.string(),
    recommendation: z.string().nullable(),
    rows: z.array(z.object({ kind: z.string(), id: z.string() })),
  })
  .meta({ id: 'OverviewFinding', description: 'What the executive report finds, and the rows that it rests on.' });

const decision = z
  .object({
    what: z.string(),
    label: z.string(),
    entity: z.enum(entityKinds),
    id: z.string(),
    by: z.iso.date().meta({ description: 'Until when there is to decide: the last day of notice, or the end.' }),
    ends: z.iso.date(),
    days: z.int().meta({ description: 'Days from now until then.' }),
    worth: z.number().meta({ description: 'US dollars a month or year.' }),
    per: z.enum(['month', 'year']),
    task: z.string(),
  })
  .meta({
    id: 'Decision',
    description: 'What ends or renews, until when there is to decide on it, and what it is worth.',
  });

const bridge = z
  .object({
    from: z.iso.date().meta({ description: 'The day at whose end it begins.' }),
    to: z.iso.date(),
    start: z.number(),
    steps: z.array(z.object({ movement: z.enum(movements), value: z.number(), clients: z.int().min(0) })),
    end: z.number(),
  })
  .meta({
    id: 'RevenueBridge',
    description:
      'Monthly recurring revenue, US dollars, over the running twelve months: start and steps add up to the end. Each client is compared from month’s end to month’s end.',
  });

/** How the company stands. */
export const overview = z
  .object({
    world: z.string(),
    generation: z.int(),
    tick: z.int(),
    world_time: z.string(),
    sentence: z.string().meta({ description: 'How the company stands; each figure in it is one of the tick.' }),
    narrator: z.string().meta({ description: 'Who wrote the sentence: `rules`, or the id of a model.' }),
    figures: z.array(tile),
    findings: z.array(finding),
    decisions: z.array(decision).meta({ description: 'Those of the next ninety days, the next first.' }),
    bridge: bridge.nullable(),
    bridgeReason: z.string().nullable().meta({ description: 'Why there is no bridge; null where there is one.' }),
  })
  .meta({ id: 'Overview', description: 'How the company stands at one tick, as the executive report says it.' });
