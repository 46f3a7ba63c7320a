import { note, tableOf } from '../../../print/blocks.ts';
import type { Block } from '../../../print/document.ts';
import { TELLING } from '../content/factor-sentences.ts';
import { needInput } from '../inputs/catalogue.ts';
import { inputText, usualText } from '../inputs/text.ts';
import { pointsText, shareText } from '../said/texts.ts';
import type { Contribution, FactorComputed, FactorResult, SegmentId } from '../types.ts';
import { type ReportInput, sourceOf } from './input.ts';

/** A segment's factors with what raises and what lowers each most; and what was not measured, where anything was not. */
export function factorTable(input: ReportInput, segment: SegmentId, factors: readonly FactorResult[]): Block[] {
  const computed = factors.filter((factor) => factor.status === 'computed');
  const table = tableOf({
    title: `${segment}: what raises and lowers each factor most`,
    source: sourceOf(input, 'inputs and factors of the review'),
    empty: 'The segment has no factor.',
    noun: 'factors',
    rows: computed,
    columns: [
      { label: 'Factor', weight: 2, cell: ({ id, name }) => ({ text: `${id} ${name}`, strong: true }) },
      {
        label: 'Points',
        weight: 0.8,
        align: 'right',
        cell: ({ value }) => pointsText(value),
      },
      {
        label: 'Confidence',
        weight: 1.1,
        align: 'right',
        cell: ({ confidence }) => shareText(confidence),
      },
      { label: 'Raises it most', weight: 3.4, cell: (factor) => pullText(factor, 1) },
      { label: 'Lowers it most', weight: 3.4, cell: (factor) => pullText(factor, -1) },
    ],
  });
  return [...(computed.length === 0 ? [] : [table]), ...unmeasured(factors)];
}

/** Inputs of a factor that are named where they are missing; all of them stand among the measures. */
const NAMED = 3;

/** Factors that have no value, and what others lack; nothing where all was measured. */
export function unmeasured(factors: readonly FactorResult[]): Block[] {
  const absent = factors.filter(({ status }) => status === 'absent');
  const lacking = factors.filter(({ status, missing }) => status === 'computed' && missing.length > 0);
  const named = ({ id, name }: FactorResult): string => `${id} ${name}`;
  return [
    ...(absent.length === 0
      ? []
      : [note(`Without a value, as none of their inputs has one: ${absent.map(named).join('; ')}.`)]),
    ...(lacking.length === 0
      ? []
      : [
          note(
            `Unmeasured, so that the factor rests on the others and is less sure: ${lacking.map((factor) => `${named(factor)} (${missingText(factor)})`).join('; ')}.`,
          ),
        ]),
  ];
}

function missingText({ missing }: FactorResult): string {
  const labels = missing.slice(0, NAMED).map(({ input }) => needInput(input).label);
  const more = missing.length - labels.length;
  return `${labels.join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}

/** The input that pulls a factor most in a direction, where it is far enough from what is usual to be told. */
function pullText({ contributions }: FactorComputed, sign: 1 | -1) {
  const [most] = contributions
    .filter(({ points }) => sign * (points - 50) >= TELLING)
    .sort((a, b) => sign * (b.share * (b.points - 50) - a.share * (a.points - 50)));
  return most ? pulled(most) : { text: '—', tone: 'muted' as const };
}

function pulled({ input, value }: Contribution): string {
  return `${needInput(input).label}: ${inputText(input, value)} (usual ${usualText(input)})`;
}
