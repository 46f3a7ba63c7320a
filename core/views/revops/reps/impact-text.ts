import { percentText } from './text.ts';
import { LEAST_POTENTIAL } from './thresholds.ts';

/** What a gap may be worth, in words: `15% win rate improvement potential`; points of win rate, 0.15 for 15. */
export function potentialText(points: number): string {
  const isLess = points < LEAST_POTENTIAL.value;
  return `${isLess ? 'Less than ' : ''}${percentText(isLess ? LEAST_POTENTIAL.value : points)} win rate improvement potential`;
}

/** The points in such a text; 0 where it tells of none, or of less than the least. */
export function pointsOf(text: string): number {
  const [, percent] = /^(\d+)% win rate improvement potential$/.exec(text) ?? [];
  return percent === undefined ? 0 : Number(percent) / 100;
}
