import * as z from 'zod';
import { freeFormJson } from '../../platform/contract/free-form.ts';
import { instant } from '../fields.ts';
import { event, inOrder, membership } from '../inline.ts';

/** Records of one call: small enough to be answered within a second, and to be written at once. */
export const MOST_RECORDS = 500;

/** The most bytes of a call: 2 KB for each of its records. */
export const BODY_LIMIT = 1_000_000;

/** What an event may say beside its name and time: some forty times what those of the academy do. */
const PROPERTIES = { maxDepth: 8, maxBytes: 16_384 };

export const sentEvent = event
  .extend({
    id: event.shape.id.meta({
      description: 'Names the event in its world for ever: what is sent again under it is known, and changes nothing.',
      examples: ['evt-1'],
    }),
    received_at: instant('When whoever sends it received it; when it arrives here, where it is not given.')
      .nullable()
      .optional(),
    properties: freeFormJson(PROPERTIES).default({}).meta({
      description: 'Anything, up to 16 KB; what analytics reads of it, `GET /analytics/metrics` lists as dimensions.',
    }),
  })
  .meta({ id: 'AnalyticsSentEvent', description: 'Something that a person, or the content generator, did once.' });

export const sentMembership = z
  .object({
    ...membership.shape,
    updated_at: instant('When it got this status. Of two statuses that both say when, the later one counts.')
      .nullable()
      .optional(),
  })
  .superRefine(inOrder)
  .meta({
    id: 'AnalyticsSentMembership',
    description:
      'A term that a person has paid for, with a status of it. Of several with one person, plan and start the latest status counts, in whatever order they come: by `updated_at` where it is given, then active, cancelled, expired, refunded.',
  });

export type SentEventFields = z.output<typeof sentEvent>;
export type SentMembershipFields = z.output<typeof sentMembership>;

const indexes = (description: string) => z.array(z.int().min(0)).meta({ description });

export const ingested = z
  .object({
    received: z.int().meta({ description: 'Records of the call.' }),
    accepted: z.int().meta({ description: 'Of these, what is new, and kept from now on.' }),
    known: indexes('By index: what was known already, word for word. It changes nothing.'),
    superseded: indexes('By index: memberships of which a later status is known. They change nothing.'),
    arrived_at: z.string().nullable().meta({
      format: 'date-time',
      description: 'The world’s time at which the new ones arrived; null: there are none.',
    }),
    errors: z
      .array(z.object({ index: z.int().min(0), pointer: z.string(), detail: z.string() }))
      .meta({ description: 'What was not taken, and what was expected in its place.' }),
  })
  .meta({ id: 'AnalyticsIngested', description: 'What became of the records of a call.' });
