/** Something that a text may cite: a figure as it is written, or a name. */
export interface Evidence {
  /** Unique within one passage: `margin`, `worst-client`. */
  readonly id: string;
  /** What it is, for whoever writes: `Gross margin, October 2026`. */
  readonly label: string;
  /** As it stands in the text, with its unit: `36.1%`, `$1.24M`, `Hart & Boyle Law`. */
  readonly text: string;
}

/** One text to be written. */
export interface Passage {
  /** Unique within one call: `finding/client-low-margin`. */
  readonly id: string;
  /** What the text is for, in a sentence: `Explain to the board why …`. */
  readonly purpose: string;
  readonly evidence: readonly Evidence[];
  /** The same text as the rules write it: what stands if nothing better is to be had. */
  readonly draft: string;
  /** Characters that the text may have at most. */
  readonly limit: number;
}

/**
 * Writes text that interprets figures. The default writes by rules, deterministically; a model may write instead,
 * but every figure in what it writes is one that it was given.
 */
export interface Narrator {
  /** `rules`, or the id of the model that writes. */
  readonly name: string;
  /** A text for each passage, by its id, in any order. It never fails: a passage that could not be written is its draft. */
  narrate(passages: readonly Passage[]): Promise<ReadonlyMap<string, string>>;
}

/** The rules' own texts. */
export const rulesNarrator: Narrator = {
  name: 'rules',
  narrate: (passages) => Promise.resolve(new Map(passages.map(({ id, draft }) => [id, draft]))),
};
