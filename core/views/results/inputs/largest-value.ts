/** The largest value that a measure may have, either way: beyond it is no figure of a company, and its text could not be read. */
export const LARGEST_VALUE = 1_000_000_000;
