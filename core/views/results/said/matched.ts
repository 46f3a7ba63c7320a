import { listed } from '../content/cite.ts';
import type { PatternAssessment, PatternMatch, PatternType } from '../types.ts';
import { countText } from './texts.ts';

/** Patterns that hold at least moderately, the strongest first. */
export function holdingOf(patterns: readonly PatternAssessment[]): readonly PatternMatch[] {
  return patterns
    .filter((pattern) => pattern.status === 'assessed')
    .filter(({ level }) => level === 'strong' || level === 'moderate')
    .sort((a, b) => b.strength - a.strength);
}

/** How many patterns hold, and of what they are. */
export function heldSentence(patterns: readonly PatternAssessment[]): string {
  const holding = holdingOf(patterns);
  if (holding.length === 0) return `None of ${countText(patterns.length, 'pattern')} holds even moderately.`;
  const counts = countsOf(holding);
  const verb = holding.length === 1 ? 'holds' : 'hold';
  return `${holding.length} of ${countText(patterns.length, 'pattern')} ${verb} at least moderately: ${listed(counts)}.`;
}

const NOUNS: readonly (readonly [type: PatternType, one: string, many: string])[] = [
  ['risk', 'risk', 'risks'],
  ['opportunity', 'opportunity', 'opportunities'],
  ['adaptation', 'adaptation', 'adaptations'],
  ['success', 'success', 'successes'],
];

/** `3 risks`, of each type that there is. */
export function countsOf(holding: readonly PatternMatch[]): readonly string[] {
  return NOUNS.flatMap(([type, one, many]) => {
    const count = holding.filter((pattern) => pattern.type === type).length;
    return count === 0 ? [] : countText(count, one, many);
  });
}
