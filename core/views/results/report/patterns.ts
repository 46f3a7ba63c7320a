import { body, lead, note, tableOf } from '../../../print/blocks.ts';
import type { Block, Section } from '../../../print/document.ts';
import { listed } from '../content/cite.ts';
import type { OutcomeResult } from '../monte-carlo/result.ts';
import { needOutcome } from '../outcomes/catalogue.ts';
import type { PatternAssessment, PatternMatch, PatternType } from '../types.ts';
import { whyNot } from './absence.ts';
import { countText, type ReportInput, shareText, sourceOf } from './input.ts';
import { differenceText } from './outcome-text.ts';

/** Types that are told together, in the order in which a reader needs them. */
const GROUPS: readonly { readonly title: string; readonly types: readonly PatternType[] }[] = [
  { title: 'What threatens', types: ['risk'] },
  { title: 'What could be done', types: ['opportunity', 'adaptation'] },
  { title: 'What works', types: ['success'] },
];

/** The patterns that hold at least moderately, by what they are, the strongest first, with what to do; and the others by name. */
export function patternSection(input: ReportInput): Section {
  const { patterns } = input.review;
  const about = { id: 'patterns', title: 'Patterns, and what to do' };
  if (patterns === null) return { ...about, blocks: [body(whyNot(input, 'patterns', 'No pattern was assessed.'))] };
  const holding = holdingOf(patterns);
  const tables = GROUPS.flatMap(({ title, types }): Block[] => {
    const rows = holding.filter(({ type }) => types.includes(type));
    return rows.length === 0 ? [] : [patternTable(input, title, rows)];
  });
  return { ...about, blocks: [lead(heldSentence(patterns)), ...tables, ...others(patterns)] };
}

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

function patternTable(input: ReportInput, title: string, rows: readonly PatternMatch[]): Block {
  return tableOf({
    title,
    source: sourceOf(input, 'patterns of the review, and their effects in the simulation'),
    empty: 'No pattern holds even moderately.',
    noun: 'patterns',
    rows,
    columns: [
      { label: 'Pattern', weight: 2.1, cell: ({ id, name }) => ({ text: `${id} ${name}`, strong: true }) },
      { label: 'Strength', weight: 1, align: 'right', cell: ({ strength }) => shareText(strength) },
      { label: 'Confidence', weight: 1.2, align: 'right', cell: ({ confidence }) => shareText(confidence) },
      { label: 'Most felt in', weight: 2.3, cell: (pattern) => effectText(input, pattern) },
      { label: 'What to do', weight: 4, cell: ({ response }) => response },
    ],
  });
}

/** The outcome that a pattern moves most, beside how much that outcome varies: `Win rate +2.1 points`. */
function effectText({ review }: ReportInput, { id }: PatternMatch): string {
  const simulated = review.simulation?.patterns.find(({ pattern }) => pattern === id);
  const [most] = [...(simulated?.outcomes ?? [])].sort((a, b) => felt(b) - felt(a));
  return most ? `${needOutcome(most.outcome).label} ${differenceText(most.outcome, most.mean)}` : '—';

  function felt({ outcome, mean }: OutcomeResult): number {
    const deviation = review.simulation?.portfolio.find((one) => one.outcome === outcome)?.deviation ?? 0;
    return deviation > 0 ? Math.abs(mean) / deviation : 0;
  }
}

function others(patterns: readonly PatternAssessment[]): Block[] {
  const holding = new Set(holdingOf(patterns).map(({ id }) => id));
  const weak = patterns.filter(({ status, id }) => status === 'assessed' && !holding.has(id));
  const absent = patterns.filter(({ status }) => status === 'absent');
  const named = (list: readonly PatternAssessment[]): string => list.map(({ id, name }) => `${id} ${name}`).join('; ');
  return [
    ...(weak.length === 0 ? [] : [note(`Looked for, and weak or not there: ${named(weak)}.`)]),
    ...(absent.length === 0 ? [] : [note(`Not assessed, as a factor has no value: ${named(absent)}.`)]),
  ];
}
