import * as z from 'zod';
import { membershipStatuses } from '../../core/views/analytics/index.ts';
import { instant } from './fields.ts';

/** Telemetry that is sent along with a question. */

const id = z.string().min(1).max(200);

export const event = z
  .object({
    id: id.meta({ description: 'Of several events with one id the first counts.', examples: ['evt-1'] }),
    user_id: id.nullable().meta({ description: 'Null: nobody, such as the content generator.', examples: ['user-1'] }),
    event_name: id.meta({ examples: ['user_registered'] }),
    event_time: instant('When it happened.', '2025-12-10T08:15:00Z'),
    received_at: instant('When it arrived, where that is known.').nullable().optional(),
    properties: z
      .record(z.string().max(200), z.unknown())
      .default({})
      .meta({ description: 'Anything; what analytics reads of it, `GET /analytics/metrics` lists as dimensions.' }),
  })
  .meta({ id: 'AnalyticsEvent', description: 'Something that a person, or the content generator, did once.' });

/** Memberships end when they begin, or after that. */
export const inOrder = (
  { start_at, expire_at }: { readonly start_at: number; readonly expire_at: number },
  issues: z.RefinementCtx,
): void => {
  if (expire_at >= start_at) return;
  issues.addIssue({ code: 'custom', path: ['expire_at'], message: 'Expected a moment not before start_at.' });
};

export const membership = z
  .object({
    user_id: id,
    plan_type: id.meta({ description: '`monthly`, `quarterly`, `yearly`, or any other.', examples: ['monthly'] }),
    start_at: instant('When it begins.', '2025-12-10T10:00:00Z'),
    expire_at: instant('When it does not run any more; of a refunded one, when the payment was given back.'),
    status: id.meta({
      description: `One of ${membershipStatuses.join(', ')}; those of any other status count for nothing, which \`notes\` says.`,
      examples: ['active'],
    }),
    amount: z
      .number()
      .min(0)
      .max(1_000_000_000)
      .meta({ description: 'US dollars, for all of its term.', examples: [12.99] }),
  })
  .superRefine(inOrder)
  .meta({
    id: 'AnalyticsMembership',
    description: 'A term that a person has paid for. Of several with one person, plan and start the last counts.',
  });

/** Without either, an answer is made from the telemetry of the world. */
export const inlineFields = {
  events: z.array(event).optional().meta({ description: 'Instead of those of the world.' }),
  memberships: z.array(membership).optional().meta({ description: 'Instead of those of the world.' }),
};

const inline = z.object(inlineFields);
export type InlineFields = z.output<typeof inline>;

/**
 * The most bytes of a question with telemetry. The gateway hands a body on as a text within JSON, in which each quote and
 * line break takes two bytes, and Lambda takes no more than 6,291,456 bytes of that: it may come to that limit first.
 */
export const INLINE_BODY_LIMIT = 6_000_000;

export const inlineNote =
  'A body may have 6,000,000 bytes. The gateway writes it into a text of JSON, where quotes and line breaks take two bytes each; what has more than 6,291,456 bytes then is refused by it with 413.';
