/** How a field is computed, as it is read, and the fields and datasets that this names. */
export interface Formula {
  /** `closed_won ÷ quotas.amount` */
  readonly text: string;
  /** `closed_won` of the same row, `quotas.amount` of an input, `quotas` for its rows as such. */
  readonly names: readonly string[];
}

/**
 * A formula from its source, in which names stand in brackets: `[closed_won] ÷ [quotas.amount]`. They are those of the wire,
 * which answers have. Brackets tell names from words: `won` may be either.
 * @throws Error for a name without brackets, which nothing would check
 */
export function readFormula(source: string): Formula {
  const names = [...source.matchAll(/\[([^\]]*)\]/g)].map(([, name = '']) => name);
  const [unmarked] =
    source.replaceAll(/\[[^\]]*\]/g, '').match(/\b[a-z]+\d*(?:_[a-z0-9]+|[A-Z][a-zA-Z0-9]*|\.[a-z]\w*)+/) ?? [];
  if (unmarked !== undefined) throw new Error(`the formula “${source}” has ${unmarked} without brackets`);
  return { text: source.replaceAll(/[[\]]/g, ''), names: [...new Set(names)] };
}
