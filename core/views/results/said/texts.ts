import { formatFigure } from '../../../print/format.ts';
import { SURE_FROM } from '../content/factor-sentences.ts';

/** True where as much is known as not: what is less sure is neither praised nor blamed. */
export const isSure = ({ confidence }: { readonly confidence: number }): boolean => confidence >= SURE_FROM;

/** Points of 100, to one decimal. */
export const pointsText = (value: number): string => formatFigure('count', Number(value.toFixed(1)));

/** `1 risk`, `3 risks` */
export const countText = (count: number, one: string, many = `${one}s`): string =>
  `${formatFigure('count', count)} ${count === 1 ? one : many}`;

/** A share, 0 to 1, in percent. */
export const shareText = (share: number): string => formatFigure('percent', 100 * share);
