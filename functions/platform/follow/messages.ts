import * as z from 'zod';

const world = { worldId: z.string(), generation: z.int().min(1) };

/** What the topic `tick-committed` tells, as far as it is of use here. */
export const tickMessage = z.object({ ...world, tick: z.int().min(0) });

/** Tells a view which of the rows that it shows have changed, each with the last tick at which it did. */
export const changedMessage = z.strictObject({
  kind: z.literal('changed'),
  ...world,
  entity: z.string(),
  rows: z.array(z.strictObject({ id: z.string(), tick: z.int().min(0) })),
});

/** Asks a view to register what it has stored of a generation: nothing is known of it, as it is new, or of an older version. */
export const registerMessage = z.strictObject({ kind: z.literal('register'), ...world, tick: z.int().min(0) });

export type TickMessage = z.output<typeof tickMessage>;
export type ChangedMessage = z.output<typeof changedMessage>;
export type RegisterMessage = z.output<typeof registerMessage>;
