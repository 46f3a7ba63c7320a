import { compareIds } from './collection.ts';
import type { Time } from './time.ts';

/** An event to come: the n-th of a process of an entity. */
export interface QueuedEvent {
  readonly at: Time;
  readonly id: string;
  /** The process's place in the world's list. */
  readonly process: number;
  readonly n: number;
}

function before(a: QueuedEvent, b: QueuedEvent): boolean {
  if (a.at !== b.at) return a.at < b.at;
  return (compareIds(a.id, b.id) || a.process - b.process) < 0;
}

/** A binary heap of events in the total order (time, entity, process). */
export class EventQueue {
  readonly #heap: QueuedEvent[] = [];

  get size(): number {
    return this.#heap.length;
  }

  /** The next event's time, or infinity. */
  get nextAt(): Time {
    return this.#heap[0]?.at ?? Number.POSITIVE_INFINITY;
  }

  push(event: QueuedEvent): void {
    const heap = this.#heap;
    let index = heap.length;
    heap.push(event);
    while (index > 0) {
      const parent = (index - 1) >> 1;
      const above = heap[parent];
      if (!above || !before(event, above)) break;
      heap[index] = above;
      index = parent;
    }
    heap[index] = event;
  }

  pop(): QueuedEvent | undefined {
    const heap = this.#heap;
    const first = heap[0];
    const last = heap.pop();
    if (!first || !last || heap.length === 0) return first;
    let index = 0;
    for (;;) {
      let child = 2 * index + 1;
      let below = heap[child];
      if (!below) break;
      const right = heap[child + 1];
      if (right && before(right, below)) {
        below = right;
        child += 1;
      }
      if (!before(below, last)) break;
      heap[index] = below;
      index = child;
    }
    heap[index] = last;
    return first;
  }
}
