import type { Better, Status } from '../../../kernel/presentation/vocabulary.ts';
import { NO_VALUE } from '../../../kernel/presentation/write.ts';
import { factors } from '../factors/catalogue.ts';
import { isSure } from '../said/texts.ts';
import type { ConditionMet, MatchLevel, PatternAssessment, PatternMatch, PatternType } from '../types.ts';
import { SHARE, writePoints, writeShare } from './formats.ts';

/** A success is to hold, a risk is not to; what could be done is neither. */
const BETTERS: Readonly<Record<PatternType, Better | null>> = {
  success: 'higher',
  risk: 'lower',
  opportunity: null,
  adaptation: null,
};

const LEVELS: Readonly<Record<MatchLevel, string>> = {
  strong: 'holds strongly',
  moderate: 'holds moderately',
  weak: 'holds weakly',
  none: 'does not hold',
};

export const factorName = (id: string): string => factors.find((factor) => factor.id === id)?.name ?? id;

/** How grave it is that a pattern holds at least moderately, as the printed review takes it; what little is known of is not judged. */
function statusOf(pattern: PatternMatch): Status {
  const { type, level } = pattern;
  if (!isSure(pattern) || BETTERS[type] === null || level === 'weak' || level === 'none') return 'none';
  if (type === 'success') return 'good';
  return level === 'strong' ? 'bad' : 'warn';
}

/** The patterns with how far each holds in words; `order` has the strongest first, and those that can't be said last. */
export function presentPatterns(patterns: readonly PatternAssessment[]) {
  const strengthOf = (pattern: PatternAssessment): number => (pattern.status === 'assessed' ? pattern.strength : -1);
  const ranked = patterns.toSorted((a, b) => strengthOf(b) - strengthOf(a));
  const places = new Map(ranked.map(({ id }, n) => [id, n + 1]));
  return patterns.map((pattern) => presentPattern(pattern, places.get(pattern.id) ?? patterns.length));
}

function presentPattern(pattern: PatternAssessment, order: number) {
  const { name, type } = pattern;
  const shared = { ...SHARE, better: BETTERS[type], order };
  if (pattern.status === 'absent') {
    const missing = pattern.missing.map(factorName).join(', ');
    const message = `Whether “${name}” holds can’t be said: ${missing || 'a factor'} is not measured`;
    const shown = { ...shared, display: NO_VALUE, status: 'none', status_label: null, message, alt: pattern.reason };
    return { ...pattern, shown: { ...shown, status: 'none' as const } };
  }
  const { strength, level, confidence, response } = pattern;
  const message = `“${name}” ${LEVELS[level]}${level === 'none' ? '' : `, to ${writeShare(strength)}`}`;
  const shown = {
    ...shared,
    display: writeShare(strength),
    confidence_display: writeShare(confidence),
    status: statusOf(pattern),
    status_label: LEVELS[level],
    message,
    alt: `${message}, confidence ${writeShare(confidence)}. ${response}`,
  };
  return { ...pattern, conditions: pattern.conditions.map(presentCondition), shown };
}

function presentCondition(condition: ConditionMet) {
  const { factor, value, absent, full, membership } = condition;
  const label = factorName(factor);
  const way = full < absent ? 'down' : 'up';
  const shown = {
    label,
    display: writePoints(value),
    absent_display: writePoints(absent),
    full_display: writePoints(full),
    membership_display: writeShare(membership),
    message: `${label} at ${writePoints(value)}: counts from ${writePoints(absent)} ${way}, in full at ${writePoints(full)}`,
  };
  return { ...condition, shown };
}
