import { type Cents, toDollars } from '../../../kernel/money.ts';

/** Dollars from which an amount is written in millions: below it `currencyK` rounds to `$999K` at most. */
const MILLIONS_FROM = 999_500;

/** `$2.1M`, and in thousands below a million, where millions would read `$0.1M`: `$84K`. */
export function amountDisplay(amount: Cents): string {
  const dollars = toDollars(amount);
  return dollars >= MILLIONS_FROM ? `$${(dollars / 1_000_000).toFixed(1)}M` : `$${(dollars / 1000).toFixed(0)}K`;
}
