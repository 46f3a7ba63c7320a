import fc from 'fast-check';
import type { BarChart } from '../../../../../core/print/charts/chart.ts';
import type { Block, Cell, KeyFigure, ReportDocument, Section, Table } from '../../../../../core/print/document.ts';
import type { DrawChart } from '../../../../../core/print/layout/blocks/block.ts';

/** Stands for a chart: its frame, and its title in the midst of it. */
export const plainChart: DrawChart = (_, box) => [{ kind: 'rect', box, stroke: '#888888', lineWidth: 1 }];

const LETTERS = [...'abcdefghijklmnop ABCDE 0123456789 .,-–€$% éßøЖыίΩ'];
const word = fc.string({ unit: fc.constantFrom(...LETTERS), minLength: 1, maxLength: 14 });
const longWord = fc.integer({ min: 40, max: 300 }).map((length) => 'Donaudampfschiff'.repeat(20).slice(0, length));
const odd = fc.constantFrom('', '\u0007\u200b', 'two\nlines', 'a\u00a0b', '—', '  ');
const line = fc.oneof(
  { weight: 8, arbitrary: word },
  { weight: 1, arbitrary: longWord },
  { weight: 1, arbitrary: odd },
);
const text = fc.oneof(
  { weight: 6, arbitrary: fc.array(line, { maxLength: 40 }).map((words) => words.join(' ')) },
  { weight: 1, arbitrary: fc.array(word, { minLength: 500, maxLength: 900 }).map((words) => words.join(' ')) },
);

const figure: fc.Arbitrary<KeyFigure> = fc.record({
  id: word,
  label: line,
  value: fc.oneof(
    line,
    fc.integer().map((value) => `$${value}`),
  ),
  change: text,
  judgement: fc.constantFrom('better', 'worse', 'same', 'neutral'),
  trend: fc.array(fc.option(fc.double({ min: -1e6, max: 1e6, noNaN: true })), { maxLength: 13 }),
});

const chart: fc.Arbitrary<BarChart> = fc.record({
  kind: fc.constant('bars'),
  title: line,
  subtitle: line,
  source: text,
  alt: word,
  height: fc.integer({ min: 1, max: 1200 }),
  unit: fc.constant('usd'),
  targetLabel: fc.constant(null),
  bars: fc.constant([]),
});

const tone = fc.constantFrom('good', 'bad', 'warn', 'muted', undefined);
const cell: fc.Arbitrary<Cell> = fc
  .record({ text: line, strong: fc.boolean(), tone })
  .map(({ text, strong, tone }) => ({ text, strong, ...(tone && { tone }) }));

const table: fc.Arbitrary<Table> = fc.integer({ min: 1, max: 9 }).chain((width) => {
  const row = fc.array(cell, { minLength: width, maxLength: width });
  return fc
    .record({
      title: line,
      source: line,
      columns: fc.array(
        fc.record({
          label: line,
          align: fc.constantFrom('left', 'right'),
          weight: fc.double({ min: 0, max: 5, noNaN: true }),
        }),
        { minLength: width, maxLength: width },
      ),
      rows: fc.oneof(
        { weight: 8, arbitrary: fc.array(row, { maxLength: 60 }) },
        { weight: 1, arbitrary: row.map((cells) => Array.from({ length: 500 }, () => cells)) },
      ),
      total: fc.option(row),
      empty: text,
    })
    .map(({ total, ...rest }) => ({ ...rest, ...(total && { total }) }));
});

const statement = fc.record({
  text,
  tone: fc.constantFrom('critical', 'warning', 'notice', 'positive', 'plain'),
  basis: text,
});
const statements = fc.oneof(
  { weight: 8, arbitrary: fc.array(statement, { maxLength: 12 }) },
  { weight: 1, arbitrary: statement.map((one) => Array.from({ length: 200 }, () => one)) },
);

const block: fc.Arbitrary<Block> = fc.oneof(
  fc.record({ kind: fc.constant('heading'), text: line }),
  fc.record({ kind: fc.constant('paragraph'), text, style: fc.constantFrom('lead', 'body', 'note') }),
  fc.record({ kind: fc.constant('key-figures'), figures: fc.array(figure, { maxLength: 9 }) }),
  fc.record({ kind: fc.constant('chart'), chart }),
  fc.record({ kind: fc.constant('charts'), left: chart, right: chart }),
  fc.record({ kind: fc.constant('table'), table }),
  fc.record({ kind: fc.constant('statements'), style: fc.constantFrom('findings', 'numbered'), statements }),
);

const section: fc.Arbitrary<Section> = fc.record({
  id: word,
  title: line,
  blocks: fc.array(block, { maxLength: 6 }),
});

/** Reports of any length, with words that are too long, texts that are empty, and tables that are neither. */
export const documents: fc.Arbitrary<ReportDocument> = fc.record({
  title: fc.oneof(line, text),
  question: text,
  company: line,
  language: fc.constant('en-US'),
  paper: fc.constantFrom('A4', 'Letter'),
  asOf: fc.record({
    world: word,
    generation: fc.integer({ min: 1, max: 9 }),
    tick: fc.nat(),
    time: fc.integer({ min: 0, max: 4e12 }),
    seed: fc.nat(),
  }),
  cover: fc.array(figure, { maxLength: 5 }),
  sections: fc.array(section, { maxLength: 4 }),
});

/** A report of one section with these blocks. */
export function reportOf(blocks: readonly Block[], paper: ReportDocument['paper'] = 'A4'): ReportDocument {
  return {
    title: 'Client profitability',
    question: 'Which clients earn their keep?',
    company: 'Hart & Boyle <Services>',
    language: 'en-US',
    paper,
    asOf: { world: 'default', generation: 1, tick: 1204, time: Date.UTC(2026, 10, 21, 15), seed: 42 },
    cover: [],
    sections: [{ id: 'only', title: 'The only section', blocks }],
  };
}
