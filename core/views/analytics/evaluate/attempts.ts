import type { Telemetry } from '../telemetry/columns.ts';
import { NONE } from '../telemetry/dictionary.ts';
import { PairMap } from './pair-map.ts';
import { type Receiver, type Sink, tell } from './sink.ts';

const OVER = -1;

/**
 * Tells lessons started, and which of these were completed, both at the moment of the start: a completion belongs to the
 * last start of the same lesson by the same person, and to one only. A lesson without an id goes by its course.
 */
export class Attempts {
  readonly #started: Receiver;
  readonly #completed: Receiver;
  readonly #open = new PairMap();
  readonly #lessons: Uint32Array;
  readonly #courses: Uint32Array;
  readonly #lessonCodes: number;
  readonly #codes: number;

  constructor(sink: Sink, { events, texts }: Telemetry) {
    this.#started = sink.of('attempt');
    this.#completed = sink.of('attempt/completed');
    this.#lessons = events.dimensions.lesson_id;
    this.#courses = events.dimensions.course_id;
    this.#lessonCodes = texts.lesson_id.size;
    this.#codes = texts.lesson_id.size * texts.course_id.size;
  }

  get wanted(): boolean {
    return this.#started.length + this.#completed.length > 0;
  }

  started(row: number, user: number, slot: number): void {
    tell(this.#started, slot, user, 1);
    this.#open.set(this.#pair(row, user), slot);
  }

  completed(row: number, user: number): void {
    const pair = this.#pair(row, user);
    const slot = this.#open.get(pair);
    if (slot === undefined || slot === OVER) return;
    tell(this.#completed, slot, user, 1);
    this.#open.set(pair, OVER);
  }

  #pair(row: number, user: number): number {
    return user * this.#codes + (this.#courses[row] ?? NONE) * this.#lessonCodes + (this.#lessons[row] ?? NONE);
  }
}
