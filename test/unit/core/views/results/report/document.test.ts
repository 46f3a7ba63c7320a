import { beforeAll, describe, expect, it } from '@jest/globals';
import { createMeasureReader, createSpanReader } from '../../../../../../core/measures/index.ts';
import { drawChart, layoutReport, type Paper, type ReportDocument } from '../../../../../../core/print/index.ts';
import {
  factorsStage,
  forecastOf,
  type PersonasFound,
  patternsStage,
  type Review,
  richContentStage,
  type Scored,
  scoreStage,
  segments,
  simulationStage,
} from '../../../../../../core/views/results/index.ts';
import { inputs } from '../../../../../../core/views/results/inputs/catalogue.ts';
import { printable } from '../../../../../../core/views/results/printable.ts';
import { strategyReport } from '../../../../../../core/views/results/report/document.ts';
import { type PastWorld, pastWorld } from '../../../../../tools/made-world.ts';
import { SAMPLE_TIME } from '../../../../../tools/report-sample.ts';
import { configOf } from '../../../measures/worlds.ts';
import {
  chartsOf,
  expectNothingEmpty,
  expectTablesWhole,
  figuresOf,
  tablesOf,
  textsOf,
} from '../../operations/pages/checks/document.ts';
import { layoutFaults } from '../../operations/pages/checks/layout.ts';
import { metrics } from '../../operations/pages/checks/opened.ts';
import { absent } from '../observations.ts';

const asOf = { world: 'default', generation: 1, tick: 1204, time: SAMPLE_TIME, seed: 42 };
const documentOf = (review: Review, paper: Paper = 'A4'): ReportDocument => strategyReport({ review, asOf, paper });

const trait = { id: 'mobile-share', label: 'Sessions on a phone', unit: 'percent', count: 8, spread: 2 } as const;
const personas: PersonasFound = {
  status: 'found',
  people: 30,
  silhouette: 0.4,
  structure: 'weak',
  personas: [
    {
      id: 'persona-1',
      name: 'Web learners',
      description: '20 of 30 people.',
      size: 20,
      share: 2 / 3,
      traits: [{ ...trait, value: 11.72, population: 42.6, difference: -0.9 }],
      implications: ['They learn in the browser.'],
    },
    {
      id: 'persona-2',
      name: 'Mainstream learners',
      description: '10 of 30 people.',
      size: 10,
      share: 1 / 3,
      traits: [{ ...trait, value: 45, population: 42.6, difference: 0.1 }],
      implications: [],
    },
  ],
};

async function reviewOf(scored: Scored, more: Pick<Review, 'personas'>): Promise<Review> {
  const factors = factorsStage(scored);
  const patterns = patternsStage(factors);
  const simulation = simulationStage({ ...scored, ...factors, patterns }, { seed: 1, iterations: 200 });
  const content = await richContentStage({ ...factors, patterns });
  return { topic: 'next quarter', ...scored, ...factors, patterns, simulation, content, ...more };
}

describe('the printed review', () => {
  let world: PastWorld;
  let whole: Review;
  let without: Review;
  beforeAll(async () => {
    world = pastWorld(configOf(1));
    const reader = createSpanReader(world.history, createMeasureReader(world.simulation));
    whole = await reviewOf(scoreStage(reader, world.simulation.time, null), { personas });
    const nothing = { observations: inputs.map(({ id }) => absent(id)), baselines: [] };
    without = await reviewOf(nothing, { personas: { status: 'absent', reason: 'There are 3 people.' } });
  });

  it('says everything, and nothing that is undefined or no number, however little is known', () => {
    for (const document of [documentOf(whole), documentOf(without, 'Letter')]) {
      expectNothingEmpty({ document });
      expectTablesWhole({ document });
      expect(layoutFaults(layoutReport(document, metrics, drawChart))).toEqual([]);
      expect(document.sections.map(({ id }) => id)).toEqual([
        'summary',
        ...segments.map(({ id }) => id.toLowerCase()),
        ...['patterns', 'forecast', 'formulas'],
      ]);
    }
  });

  it('has the segments, factors and outcomes as they were computed', () => {
    const document = documentOf(whole);
    expect(figuresOf(document).map(({ id, value }) => [id, Number(value)])).toEqual(
      whole.segments.map(({ segment, value }) => [segment.toLowerCase(), Number((value ?? 0).toFixed(1))]),
    );
    const bars = chartsOf(document).flatMap((chart) => (chart.kind === 'bars' ? chart.bars : []));
    expect(bars.map(({ label, value }) => [label, value])).toEqual(
      whole.factors.flatMap((factor) =>
        factor.status === 'computed' ? [[factor.name, Number(factor.value.toFixed(1))]] : [],
      ),
    );
    const outcomes = tablesOf(document).find(({ title }) => title.startsWith('Outcomes'));
    expect(outcomes?.rows).toHaveLength(whole.simulation ? forecastOf(whole.simulation).length : 0);
  });

  it('has every sentence that was written, in its segment', () => {
    const document = documentOf(whole);
    for (const { segment, sections } of whole.content ?? []) {
      const printed = textsOf(document.sections.find(({ id }) => id === segment.toLowerCase())).join(' ');
      for (const { text } of sections.flatMap(({ sentences }) => sentences)) expect(printed).toContain(text);
    }
  });

  it('has the personas among the consumers, or why there are none', () => {
    const consumers = (review: Review) =>
      textsOf(documentOf(review).sections.find(({ id }) => id === 'consumer')).join(' ');
    expect(consumers(whole)).toContain('Sessions on a phone: 11.7% (42.6%)');
    expect(consumers(whole)).toContain('66.7%');
    expect(consumers(whole)).toContain('The groups overlap (mean silhouette 0.40, of at most 1).');
    expect(consumers(whole)).toContain('Web learners. They learn in the browser.');
    expect(consumers(without)).toContain('There are 3 people.');
    expect(consumers({ ...whole, personas: null })).not.toContain('Personas');
  });

  it('shows the patterns that hold, and names those that were not assessed', () => {
    const patterns = (review: Review) =>
      textsOf(documentOf(review).sections.find(({ id }) => id === 'patterns')).join(' ');
    const holding = whole.patterns.filter((pattern) => pattern.status === 'assessed' && pattern.strength >= 0.3);
    const shown = tablesOf(documentOf(whole)).find(({ title }) => title.startsWith('Patterns'))?.rows ?? [];
    // A table of a report has twenty rows, and says of how many.
    expect(shown).toHaveLength(Math.min(20, holding.length));
    const known = new Set(holding.map(({ id, name }) => `${id} ${name}`));
    expect(shown.filter(([name]) => !known.has(name?.text ?? ''))).toEqual([]);
    const strengths = shown.map((row) => Number.parseFloat(row[2]?.text ?? ''));
    expect(strengths).toEqual([...strengths].sort((a, b) => b - a));
    expect(patterns(without)).toMatch(/No pattern holds even moderately\..*Not assessed: P001 Growth flywheel; /);
  });

  it('is printed of a company by itself', async () => {
    const company = { ...world, asOf: { ...asOf, time: world.simulation.time } };
    const document = await printable.compose(company, 'strategy-review', null, 'A4');
    expect(figuresOf(document).map(({ value }) => value)).toEqual(
      figuresOf(documentOf(whole)).map(({ value }) => value),
    );
    await expect(printable.compose(company, 'another', null, 'A4')).rejects.toThrow('There is no page another');
  });
});
