import { DomainError } from '../../../core/kernel/errors.ts';
import type { Time } from '../../../core/kernel/time.ts';
import { createMeasureReader, createSpanReader, type SpanReader } from '../../../core/measures/index.ts';
import type { WorldRef } from '../../platform/follow/interests.ts';
import type { Head } from '../../worlds/head.ts';
import type { HistoryReader } from '../../worlds/read/history.ts';
import type { WorldLoader } from '../../worlds/read/loader.ts';
import { whileCurrent } from '../../worlds/read/while-current.ts';

/** The measures of a world, over any days up to a time. */
export interface WorldMeasures {
  readonly reader: SpanReader;
  readonly asOf: Time;
}

export interface MeasuresReader {
  /** The measures as last committed, with the head that says when that was. */
  now(worldId: string): Promise<WorldMeasures & { readonly head: Head }>;
  /**
   * The measures as they were at a time of the world: whole days before it, and nothing that stands now.
   * @throws DomainError `conflict` when the world was regenerated since
   */
  past(world: WorldRef, asOf: Time): Promise<WorldMeasures>;
}

export function createMeasuresReader(
  loader: Pick<WorldLoader, 'head' | 'load'>,
  history: HistoryReader,
): MeasuresReader {
  return {
    now: (worldId) =>
      whileCurrent(async () => {
        const { head, simulation } = await loader.load(worldId);
        const reader = createSpanReader(await history.read(head), createMeasureReader(simulation));
        return { reader, asOf: head.time, head };
      }),

    past: ({ worldId, generation }, asOf) =>
      whileCurrent(async () => {
        const head = await loader.head(worldId);
        if (head.generation !== generation) {
          throw new DomainError('conflict', 'The world was regenerated before its past was read.');
        }
        return { reader: createSpanReader(await history.read(head), null), asOf };
      }),
  };
}
