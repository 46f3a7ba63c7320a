/** Pixels of text at its usual size. */
const USUAL = 16;

/** How much larger than usual the reader has text: 2 for twice as large. */
export const textScale = (): number =>
  Number.parseFloat(getComputedStyle(document.documentElement).fontSize) / USUAL || 1;
