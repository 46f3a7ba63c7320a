import { decodeSegment, planSegments, type SegmentPlan, segmentsIn } from '../../core/events/index.ts';
import type { Time } from '../../core/kernel/time.ts';
import { registry, type WorldEvent } from '../../core/world/index.ts';
import { eventsOfFacts, isFactChunk } from './old-facts.ts';

/**
 * How the events of a commit are put to those of a world: as `planSegments` does it. Events that a version before has
 * stored as facts are written anew as segments, all at once: from then on there are no facts in the world.
 * @param present names of the world's chunks
 * @param events what happened since the commit before, in the order of its times
 * @param now the world's time after the events
 */
export function planEvents(present: readonly string[], events: readonly WorldEvent[], now: Time): SegmentPlan {
  const facts = present.filter(isFactChunk);
  if (facts.length === 0) return planSegments(present, events, partOf, now);
  const segments = segmentsIn(present).map(({ name }) => name);
  return {
    gone: [...facts, ...segments],
    texts(stored) {
      const before = [...facts, ...segments].flatMap((name) => {
        const text = stored.get(name);
        if (text === undefined) throw new Error(`the chunk ${name} is not at hand`);
        return eventsIn(name, text);
      });
      const ordered = [...before, ...events].sort((a, b) => a.time - b.time);
      return planSegments([], ordered, partOf, now).texts(new Map());
    },
  };
}

/** The events of a chunk: of a segment, or of facts of the version before. */
export function eventsIn(name: string, text: string): WorldEvent[] {
  return isFactChunk(name) ? eventsOfFacts(text) : decodeSegment(text);
}

export function partOf(kind: string): string {
  const entry = registry.events.get(kind);
  if (!entry) throw new Error(`no part declares the event ${kind}`);
  return entry.part;
}
