import { body, lead, note, tableOf } from '../../../print/blocks.ts';
import type { Block, Section } from '../../../print/document.ts';
import type { OutcomeResult } from '../monte-carlo/result.ts';
import { needOutcome } from '../outcomes/catalogue.ts';
import { heldSentence, holdingOf } from '../said/matched.ts';
import { differenceText } from '../said/outcome-text.ts';
import { shareText } from '../said/texts.ts';
import type { PatternAssessment, PatternMatch, PatternType } from '../types.ts';
import { whyNot } from './absence.ts';
import { type ReportInput, sourceOf } from './input.ts';

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
