/** Code of what has no value. */
export const NONE = 0;

/** Texts as codes from 1, in the order in which they came; code 0 is no text. */
export class Dictionary {
  readonly #codes = new Map<string, number>();
  readonly #texts: (string | null)[] = [null];

  /** Codes run from 0 to size − 1. */
  get size(): number {
    return this.#texts.length;
  }

  /** The code of a text, which gets one where it is new. */
  add(text: string | null): number {
    if (text === null) return NONE;
    const known = this.#codes.get(text);
    if (known !== undefined) return known;
    this.#codes.set(text, this.#texts.length);
    return this.#texts.push(text) - 1;
  }

  /** Another one with the same texts and codes, which what is added to this one does not change. */
  copy(): Dictionary {
    const copy = new Dictionary();
    for (const text of this.#codes.keys()) copy.add(text);
    return copy;
  }

  /** The code of a text; undefined where it never came. */
  codeOf(text: string | null): number | undefined {
    return text === null ? NONE : this.#codes.get(text);
  }

  textOf(code: number): string | null {
    return this.#texts[code] ?? null;
  }
}
