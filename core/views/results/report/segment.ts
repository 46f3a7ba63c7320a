import { body, chartOr, heading, note, tableOf } from '../../../print/blocks.ts';
import type { BarChart } from '../../../print/charts/chart.ts';
import type { Block, Section } from '../../../print/document.ts';
import { STRENGTH_FROM, WEAKNESS_TO } from '../content/factor-sentences.ts';
import { needInput } from '../inputs/catalogue.ts';
import type { Segment } from '../segments.ts';
import type { FactorComputed, FactorResult, SegmentId } from '../types.ts';
import { pointsText, type ReportInput, shareText, sourceOf } from './input.ts';
import { personaBlocks } from './personas.ts';

/** Height of a bar with its room, in points. */
const BAR = 20;
const LEAST_HEIGHT = 40;

/** What came of one segment: its factors, its people where it has personas, and what is written of it. */
export function segmentSection(input: ReportInput, { id, question, hasPersonas }: Segment): Section {
  const factors = input.review.factors.filter(({ segment }) => segment === id);
  const content = input.review.content?.find(({ segment }) => segment === id);
  const written = (content?.sections ?? []).flatMap(({ title, sentences }): Block[] => [
    heading(title),
    body(sentences.map(({ text }) => text).join(' ')),
  ]);
  return {
    id: id.toLowerCase(),
    title: content ? `${id}: ${content.title.toLowerCase()}` : id,
    blocks: [
      note(question),
      chartOr(factorChart(input, id, factors), 'None of its factors has a value.'),
      factorTable(input, id, factors),
      ...written,
      ...(hasPersonas ? personaBlocks(input) : []),
    ],
  };
}

function factorChart(input: ReportInput, segment: SegmentId, factors: readonly FactorResult[]): BarChart | null {
  const computed = factors.filter((factor) => factor.status === 'computed');
  if (computed.length === 0) return null;
  return {
    kind: 'bars',
    title: `${segment}: where its factors stand`,
    subtitle: 'Points of 100; the middle is what is usual',
    source: sourceOf(input, 'factors of the review'),
    alt: `${computed.map(({ name, value }) => `${name}: ${pointsText(value)}`).join('; ')}.`,
    height: Math.max(LEAST_HEIGHT, BAR * computed.length),
    unit: 'count',
    targetLabel: 'Usual',
    bars: computed.map((factor) => ({
      label: factor.name,
      value: Number(factor.value.toFixed(1)),
      target: 50,
      tone: toneOf(factor),
      note: factor.direction === 'down-is-good' ? 'less is better' : '',
    })),
  };
}

function toneOf({ value, direction }: FactorComputed): 'good' | 'bad' | 'plain' {
  const good = direction === 'up-is-good' ? value : 100 - value;
  if (good >= STRENGTH_FROM) return 'good';
  return good <= WEAKNESS_TO ? 'bad' : 'plain';
}

function factorTable(input: ReportInput, segment: SegmentId, factors: readonly FactorResult[]): Block {
  return tableOf({
    title: `${segment}: factors, and how sure they are`,
    source: sourceOf(input, 'inputs and factors of the review'),
    empty: 'The segment has no factor.',
    noun: 'factors',
    rows: factors,
    columns: [
      { label: 'Factor', weight: 3, cell: ({ id, name }) => `${id} ${name}` },
      {
        label: 'Points',
        weight: 1,
        align: 'right',
        cell: (factor) => (factor.status === 'computed' ? pointsText(factor.value) : { text: '—', tone: 'muted' }),
      },
      {
        label: 'Confidence',
        weight: 1.2,
        align: 'right',
        cell: (factor) => (factor.status === 'computed' ? shareText(factor.confidence) : { text: '—', tone: 'muted' }),
      },
      {
        label: 'Unmeasured in it',
        weight: 4,
        cell: ({ missing }) =>
          missing.length === 0
            ? { text: 'nothing', tone: 'muted' }
            : missing.map(({ input: id }) => needInput(id).label).join('; '),
      },
    ],
  });
}
