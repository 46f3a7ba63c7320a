import { compareIds } from './collection.ts';
import { Heap } from './heap.ts';
import { HOUR, type Time } from './time.ts';

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
  return (a.process - b.process || compareIds(a.id, b.id)) < 0;
}

/**
 * Events in the total order (time, process, entity): what a world lists first happens first at its instant. Those of the hour that comes next are in a heap; later ones lie
 * unsorted in a list per hour, so that a large world sorts the few that are near and not the many that are far.
 */
export class EventQueue {
  /** Events of hours up to `#hour`. */
  readonly #near = new Heap<QueuedEvent>(before);
  #hour = Number.NEGATIVE_INFINITY;
  readonly #far = new Map<number, QueuedEvent[]>();
  readonly #farHours = new Heap<number>((a, b) => a < b);
  #size = 0;

  get size(): number {
    return this.#size;
  }

  /** The next event's time, or infinity. */
  get nextAt(): Time {
    return this.#next()?.at ?? Number.POSITIVE_INFINITY;
  }

  push(event: QueuedEvent): void {
    this.#size += 1;
    const hour = Math.floor(event.at / HOUR);
    if (hour <= this.#hour) {
      this.#near.push(event);
      return;
    }
    const list = this.#far.get(hour);
    if (list) list.push(event);
    else {
      this.#far.set(hour, [event]);
      this.#farHours.push(hour);
    }
  }

  pop(): QueuedEvent | undefined {
    const event = this.#next();
    if (event) {
      this.#near.pop();
      this.#size -= 1;
    }
    return event;
  }

  #next(): QueuedEvent | undefined {
    const first = this.#near.first;
    if (first) return first;
    const hour = this.#farHours.pop();
    if (hour === undefined) return undefined;
    this.#hour = hour;
    for (const event of this.#far.get(hour) ?? []) this.#near.push(event);
    this.#far.delete(hour);
    return this.#near.first;
  }
}
