import { beforeAll, describe, expect, it } from '@jest/globals';
import { round } from '../../../../../../core/kernel/money.ts';
import { createMeasureReader, createSpanReader } from '../../../../../../core/measures/index.ts';
import { drawChart, layoutReport, type Paper, type ReportDocument } from '../../../../../../core/print/index.ts';
import {
  calibrate,
  factorsStage,
  forecastOf,
  type Personas,
  type PersonasFound,
  patternsStage,
  richContentStage,
  type Scored,
  scenariosOf,
  scoreStage,
  segments,
  simulationStage,
} from '../../../../../../core/views/results/index.ts';
import { inputs, needInput } from '../../../../../../core/views/results/inputs/catalogue.ts';
import { printable } from '../../../../../../core/views/results/printable.ts';
import { strategyReport } from '../../../../../../core/views/results/report/document.ts';
import type { ReviewToPrint } from '../../../../../../core/views/results/report/input.ts';
import { type PastWorld, pastWorld } from '../../../../../tools/made-world.ts';
import { SAMPLE_TIME } from '../../../../../tools/report-sample.ts';
import { configOf } from '../../../measures/worlds.ts';
import {
  chartsOf,
  expectNothingEmpty,
  expectTablesWhole,
  tablesOf,
  textsOf,
} from '../../operations/pages/checks/document.ts';
import { layoutFaults } from '../../operations/pages/checks/layout.ts';
import { metrics } from '../../operations/pages/checks/opened.ts';
import { absent } from '../observations.ts';

const asOf = { world: 'default', generation: 1, tick: 1204, time: SAMPLE_TIME, seed: 42 };
const documentOf = (review: ReviewToPrint, paper: Paper = 'A4'): ReportDocument =>
  strategyReport({ review, asOf, paper });

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

async function reviewOf(scored: Scored, more: Pick<ReviewToPrint, 'personas' | 'calibration'>): Promise<ReviewToPrint> {
  const factors = factorsStage(scored);
  const patterns = patternsStage(factors);
  const scenarios = scenariosOf(['demand-slump'], factors.factors);
  const simulation = simulationStage({ ...scored, ...factors, patterns }, { seed: 1, iterations: 200, scenarios });
  const content = await richContentStage({ ...factors, patterns });
  const about = { topic: 'next quarter', failed: [], stored: null };
  return { ...about, ...scored, ...factors, patterns, simulation, content, ...more };
}

/** What is left of a review of which every stage has failed. */
const failedOf = (review: ReviewToPrint): ReviewToPrint => {
  const stages = ['factors', 'patterns', 'monte_carlo', 'calibration', 'personas', 'rich_content'];
  const none = { factors: null, segments: null, patterns: null, simulation: null, calibration: null };
  const failed = stages.map((stage) => ({ stage, reason: `the ${stage} broke` }));
  return { ...review, ...none, personas: null, content: null, failed };
};

describe('the printed review', () => {
  let world: PastWorld;
  let whole: ReviewToPrint;
  let without: ReviewToPrint;
  beforeAll(async () => {
    world = pastWorld(configOf(1));
    const { time } = world.simulation;
    const reader = createSpanReader(world.history, createMeasureReader(world.simulation));
    const calibration = calibrate(reader, time, 1);
    whole = await reviewOf(scoreStage(reader, time, null), { personas, calibration });
    const nothing = { observations: inputs.map(({ id }) => absent(id)), baselines: [] };
    const none: Personas = { status: 'absent', reason: 'There are 3 people.' };
    without = await reviewOf(nothing, { personas: none, calibration: null });
  });
  const sectionText = (review: ReviewToPrint, section: string): string =>
    textsOf(documentOf(review).sections.find(({ id }) => id === section)).join(' ');

  it('says everything, and nothing that is undefined or no number, however little is known', () => {
    for (const document of [documentOf(whole), documentOf(without, 'Letter'), documentOf(failedOf(whole))]) {
      expectNothingEmpty({ document });
      expectTablesWhole({ document });
      expect(layoutFaults(layoutReport(document, metrics, drawChart))).toEqual([]);
      expect(document.cover).toHaveLength(4);
      expect(document.sections.map(({ id }) => id)).toEqual([
        ...['summary', 'patterns', 'forecast'],
        ...segments.map(({ id }) => id.toLowerCase()),
        ...['formulas', 'measures'],
      ]);
    }
  });

  it('has the segments, factors and outcomes as they were computed', () => {
    const document = documentOf(whole);
    const bars = chartsOf(document).flatMap((chart) => (chart.kind === 'bars' ? chart.bars : []));
    const shown = new Map(bars.map(({ label, value }) => [label, value]));
    for (const { segment, value } of whole.segments ?? []) expect(shown.get(segment)).toBe(round(value ?? 0, 1));
    for (const factor of whole.factors ?? []) {
      if (factor.status === 'computed') expect(shown.get(factor.name)).toBe(round(factor.value, 1));
    }
    const outcomes = tablesOf(document).find(({ title }) => title.startsWith('Outcomes'));
    expect(outcomes?.rows).toHaveLength(whole.simulation ? forecastOf(whole.simulation).length : 0);
  });

  it('has every measure: with its value, or among those without', () => {
    const printed = sectionText(whole, 'measures');
    for (const { id } of whole.observations) expect(printed).toContain(needInput(id).label);
    for (const { id } of without.observations) expect(sectionText(without, 'measures')).toContain(needInput(id).label);
  });

  it('has beside every forecast how many past intervals held', () => {
    const { calibration } = whole;
    const document = documentOf(whole);
    const rows = tablesOf(document).find(({ title }) => title.startsWith('Outcomes'))?.rows ?? [];
    const held = calibration?.byOutcome.map(({ coverage }) => `${coverage[0]?.within} of ${coverage[0]?.cases}`);
    expect(rows.map((row) => row[4]?.text)).toEqual(held?.map((text) => (text === '0 of 0' ? '—' : text)));
    const overall = calibration?.overall[0];
    const sentence = `Of ${overall?.cases} past intervals ${overall?.within} held what came`;
    for (const section of ['summary', 'forecast']) expect(sectionText(whole, section)).toContain(sentence);
    expect(document.cover.map(({ value }) => value)).toContain(`${overall?.within} of ${overall?.cases}`);
    expect(sectionText({ ...whole, calibration: null }, 'forecast')).toContain('no past quarter was looked at');
  });

  it('says of each past quarter what came, and where that was out of its interval', () => {
    const cases = whole.calibration?.cases ?? [];
    const out = cases.filter(({ actual, p5, p95 }) => actual < p5 || actual > p95);
    const table = tablesOf(documentOf(whole)).find(({ title }) => title.startsWith('What came in past quarters'));
    const cells = (table?.rows ?? []).flat();
    expect(cells.filter(({ tone }) => tone === 'warn').map(({ text }) => / (below|above)$/.test(text))).toEqual(
      out.map(() => true),
    );
    expect(table?.rows.length).toBe(new Set(cases.map(({ outcome }) => outcome)).size);
  });

  it('has the what-ifs that were asked for', () => {
    const titles = tablesOf(documentOf(whole)).map(({ title }) => title);
    expect(titles).toContain('Demand slumps');
    expect(titles).not.toContain('as-it-goes');
  });

  it('names what is missing, in the summary and where it would stand', () => {
    const review = failedOf(whole);
    const summary = sectionText(review, 'summary');
    for (const { reason } of review.failed) expect(summary).toContain(`could not be computed: ${reason}.`);
    expect(sectionText(review, 'patterns')).toContain('Patterns could not be computed: the patterns broke.');
    expect(sectionText(review, 'forecast')).toContain('the monte_carlo broke');
    expect(sectionText(review, 'consumer')).toContain('the personas broke');
    for (const { id, hasContent } of segments) {
      const printed = sectionText(review, id.toLowerCase());
      expect(printed).toContain('Factors could not be computed: the factors broke.');
      expect([id, printed.includes('the rich_content broke')]).toEqual([id, hasContent]);
    }
    expect(sectionText(whole, 'summary')).not.toContain('What is missing');
  });

  it('says that a version has no text where none was written, and tells the factors by a table then', () => {
    const unwritten = sectionText({ ...whole, content: null }, 'brand');
    expect(unwritten).toContain('No text about the segment is part of this review.');
    expect(unwritten).toContain('Brand: what raises and lowers each factor most');
    expect(sectionText(whole, 'brand')).not.toContain('what raises and lowers each factor most');
  });

  it('praises and blames nothing of which little is known', () => {
    const unsure = <T extends object>(list: readonly T[] | null): T[] =>
      (list ?? []).map((one) => ({ ...one, confidence: 0.2 }));
    const review = {
      ...whole,
      factors: unsure(whole.factors),
      segments: unsure(whole.segments),
      patterns: unsure(whole.patterns),
    };
    const document = documentOf(review);
    expect(sectionText(review, 'summary')).toContain('Too little was measured to say where the company stands');
    const statements = document.sections.flatMap(({ blocks }) =>
      blocks.flatMap((block) => (block.kind === 'statements' ? block.statements : [])),
    );
    expect(new Set(statements.map(({ tone }) => tone))).toEqual(new Set(['notice']));
    const bars = chartsOf(document).flatMap((chart) =>
      chart.kind === 'bars' && chart.unit === 'count' ? chart.bars : [],
    );
    expect(new Set(bars.map(({ tone }) => tone))).toEqual(new Set(['muted']));
  });

  it('has every sentence that was written, in its segment', () => {
    const document = documentOf(whole);
    for (const { segment, sections } of whole.content ?? []) {
      const printed = textsOf(document.sections.find(({ id }) => id === segment.toLowerCase())).join(' ');
      for (const { text } of sections.flatMap(({ sentences }) => sentences)) expect(printed).toContain(text);
    }
  });

  it('has the personas among the consumers, or why there are none', () => {
    const consumers = (review: ReviewToPrint) => sectionText(review, 'consumer');
    expect(consumers(whole)).toContain('Sessions on a phone: 11.7% (42.6%)');
    expect(consumers(whole)).toContain('66.7%');
    expect(consumers(whole)).toContain('The groups overlap (mean silhouette 0.40, of at most 1).');
    expect(consumers(whole)).toContain('Web learners. They learn in the browser.');
    expect(consumers(without)).toContain('There are 3 people.');
    expect(consumers({ ...whole, personas: null })).toContain('Personas are not part of this review.');
  });

  it('shows the patterns that hold, the strongest first, and names the others', () => {
    const all = whole.patterns ?? [];
    const holding = all.flatMap((one) => (one.status === 'assessed' && one.strength >= 0.3 ? [one] : []));
    const groups = ['What threatens', 'What could be done', 'What works'];
    const tables = tablesOf(documentOf(whole)).filter(({ title }) => groups.includes(title));
    const shown = tables.flatMap(({ rows }) => rows.map(([name]) => name?.text ?? ''));
    expect([...shown].sort()).toEqual(holding.map(({ id, name }) => `${id} ${name}`).sort());
    for (const { rows } of tables) {
      const strengths = rows.map((row) => Number.parseFloat(row[1]?.text ?? ''));
      expect(strengths).toEqual([...strengths].sort((a, b) => b - a));
    }
    for (const { id, name } of all) expect(sectionText(whole, 'patterns')).toContain(`${id} ${name}`);
    expect(sectionText(without, 'patterns')).toMatch(
      /None of 41 patterns holds .*Not assessed.*: P001 Growth flywheel; /,
    );
  });

  it('says which version it is of', () => {
    const stored = { session: 'growth', version: 3, input: 2, source: 'submitted' } as const;
    const printed = sectionText({ ...whole, stored }, 'formulas');
    expect(printed).toContain('Version 3 of the session growth, of its scoring 2 with measures that were submitted.');
    const observations = whole.observations.map((one, n) =>
      n === 0 ? one : ({ status: 'absent', id: one.id, kind: 'not-submitted', reason: 'No.' } as const),
    );
    expect(sectionText({ ...whole, stored, observations }, 'summary')).toContain('1 of 99 measures was submitted');
    expect(sectionText({ ...whole, observations }, 'summary')).toContain('1 of 99 measures has a value');
  });

  it('is printed of a company by itself', async () => {
    const company = { ...world, asOf: { ...asOf, time: world.simulation.time } };
    const document = await printable.compose(company, 'strategy-review', null, 'A4');
    expect(document.cover.slice(0, 2)).toEqual(documentOf(whole).cover.slice(0, 2));
    await expect(printable.compose(company, 'another', null, 'A4')).rejects.toThrow('There is no page another');
  });
});
