/** The kind of report that the printed results of a strategy review are. */
export const STRATEGY_REPORT = 'strategy-review';
