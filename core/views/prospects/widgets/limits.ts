/** Points of a line: months. */
export const POINTS = 12;

/** Categories of bars. */
export const CATEGORIES = 5;
