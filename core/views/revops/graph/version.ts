import type { Time } from '../../../kernel/time.ts';
import type { Fields, RowOf } from './schema.ts';

type Row = RowOf<Fields>;

/** The moment of the world that rows are of. */
export interface Freshness {
  readonly asOf: Time;
  readonly tick: number;
}

/**
 * Rows, and what names their content. It is computed when it is first asked for: a build from nothing compares nothing, and
 * of a large dataset naming costs as much as computing.
 */
export class Content {
  readonly rows: readonly Row[];
  readonly #name: () => string;
  #hash: string | null = null;

  constructor(rows: readonly Row[], name: () => string) {
    this.rows = rows;
    this.#name = name;
  }

  /** Equal where the content is. */
  get hash(): string {
    this.#hash ??= this.#name();
    return this.#hash;
  }

  isSame(other: Content): boolean {
    return this === other || this.hash === other.hash;
  }
}

/** Rows of a dataset that keep its schema, and what they were made of. */
export class Version {
  readonly content: Content;
  /** The oldest of its sources’. */
  readonly freshness: Freshness;
  readonly #inputs: ReadonlyMap<string, Content>;

  /** @param inputs what it was made of, by the ids of the datasets */
  constructor(content: Content, freshness: Freshness, inputs: ReadonlyMap<string, Content> = new Map()) {
    this.content = content;
    this.freshness = freshness;
    this.#inputs = inputs;
  }

  get rows(): readonly Row[] {
    return this.content.rows;
  }

  get hash(): string {
    return this.content.hash;
  }

  /** The version of each dataset that it was made of, by id. */
  get inputs(): Readonly<Record<string, string>> {
    return Object.fromEntries(Array.from(this.#inputs, ([id, { hash }]) => [id, hash]));
  }

  /** Whether each dataset that it was made of has that content; `contentOf` answers undefined where it has none. */
  isMadeOf(contentOf: (id: string) => Content | undefined): boolean {
    return [...this.#inputs].every(([id, before]) => contentOf(id)?.isSame(before) ?? false);
  }

  /** The same rows, made of the same, at another moment. */
  at(freshness: Freshness): Version {
    return new Version(this.content, freshness, this.#inputs);
  }

  /** The same moment and inputs with other rows. */
  with(content: Content): Version {
    return new Version(content, this.freshness, this.#inputs);
  }
}
