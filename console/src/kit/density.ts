import { keptChoice } from './kept-choice.ts';

/** How high rows are. Both are enough for a pointer; `comfortable` is enough for a finger too. */
export type Density = 'comfortable' | 'compact';

/** Pixels of a row, as `--row` has them in the base style sheet. */
export const ROW_HEIGHT: Readonly<Record<Density, number>> = { comfortable: 44, compact: 32 };

const density = keptChoice<Density>('showroom-density', ['comfortable', 'compact'], (value) => {
  document.documentElement.dataset.density = value;
});

/** Sets the density of all tables, and remembers it in this browser. */
export const changeDensity = density.change;
export const useDensity = density.use;
