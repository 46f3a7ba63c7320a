import { describe, expect, it } from '@jest/globals';
import { HOUR } from '../../../../../../core/kernel/time.ts';
import type { Chart } from '../../../../../../core/print/charts/chart.ts';
import type { Section } from '../../../../../../core/views/analytics/answer/payload.ts';
import { figureText } from '../../../../../../core/views/analytics/words.ts';
import { renderPdf } from '../../../../../../functions/print/pdf/render.ts';
import { hasPdfTools, pdfCheck, pdfText } from '../../../../../tools/pdf-tools.ts';
import { chartsOf, expectNothingEmpty, expectTablesWhole, figuresOf } from '../../operations/pages/checks/document.ts';
import { layoutFaults, marksOf } from '../../operations/pages/checks/layout.ts';
import { documentOf, type Given, inputOf, layoutOf, nothing } from './opened.ts';

const givens: Readonly<Record<string, Given>> = {
  'a quarter': {},
  'a quarter, on Letter, with a filter': { paper: 'Letter', filters: { region: 'West', platform: 'ios' } },
  'two days, by hour, beside the year before': { days: 2, after: 60, compare: 'year' },
  'everything, beside nothing': { days: 300, after: 0, compare: 'none' },
  'a range in a zone that cuts its days': { zone: { id: 'Asia/Kathmandu', offset: 5.75 * HOUR, transitions: [] } },
  'an empty range': { days: 0 },
  'a range before all telemetry': { days: 30, after: -300 },
  'a range that has not begun': { days: 30, after: 2000 },
  'a filter that nothing passes': { filters: { channel: 'pigeon' } },
  'no telemetry at all': { telemetry: nothing },
};

const onOneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();
const withTools = hasPdfTools() ? it : it.skip;

function valuesOf(chart: Chart): readonly number[] {
  switch (chart.kind) {
    case 'lines':
      return chart.series.flatMap(({ values }) => values.filter((value) => value !== null));
    case 'heatmap':
      // Nobody came back is a figure, too.
      return chart.rows.flatMap(({ values }) => values.flatMap((value) => (value === null ? [] : [value + 1])));
    case 'waterfall':
      return chart.steps.map(({ value }) => value);
    case 'bars':
      return chart.bars.map(({ value }) => value);
    case 'funnel':
      return chart.stages.map(({ count }) => count);
    case 'shares':
      return chart.rows.flatMap(({ shares }) => shares.map(({ value }) => value));
    default:
      throw new Error(`the report draws no ${chart.kind}`);
  }
}

describe.each(Object.entries(givens))('of %s', (_, given) => {
  it('says everything, and nothing that is undefined or no number', async () => {
    const document = await documentOf(given);
    expectNothingEmpty({ document });
    expectTablesWhole({ document });
    expect(document.sections.map(({ id }) => id)).toEqual([
      ...['summary', 'executive', 'growth', 'monetization', 'learning', 'ops', 'definitions'],
    ]);
  });

  it('has the cards of all five sections, with their values, or the reasons why there are none', async () => {
    const cards = Object.values<Section>(inputOf(given).data).flatMap((section) => section.cards);
    const figures = figuresOf(await documentOf(given));
    expect(figures.map(({ id, value }) => [id, value])).toEqual(
      cards.map(({ id, unit, value }) => [id, figureText(unit, value)]),
    );
    figures.forEach(({ change }, n) => {
      const { value, reason, previous } = cards[n] ?? {};
      if (value === null) expect(change).toBe(reason);
      else if (given.compare === 'none') expect(change).toBe('not compared');
      else if (previous === null) expect(change).toBe('nothing to compare with');
    });
  });

  it('draws no chart without a value', async () => {
    for (const chart of chartsOf(await documentOf(given))) {
      expect([chart.title, valuesOf(chart).some((value) => value !== 0)]).toEqual([chart.title, true]);
    }
  });

  it('has no text outside its box, or over another', async () => {
    expect(layoutFaults(layoutOf(await documentOf(given)))).toEqual([]);
  });
});

describe('the first page', () => {
  it('names range, zone, filters and what is compared', async () => {
    const { question } = await documentOf({ filters: { region: 'West', plan_type: 'monthly' }, compare: 'year' });
    expect(question).toMatch(
      /\d+ \w{3} \d{4} to \d+ \w{3} \d{4}, in days of UTC; only region West, plan monthly; changes are against the same dates of the year before\.$/,
    );
    expect((await documentOf({ compare: 'none' })).question).toContain('all people; not compared with another range');
    expect((await documentOf({ days: 2000 })).question).toContain('The range is not over');
  });

  it('asks the narrator once, for the summary and what stands out, with all figures of the drafts as evidence', async () => {
    const { academyReport } = await import('../../../../../../core/views/analytics/report/document.ts');
    const asked: string[][] = [];
    const document = await academyReport(inputOf({}), {
      name: 'model',
      narrate: (passages) => {
        asked.push(passages.map(({ id }) => id));
        for (const { draft, evidence } of passages) {
          let rest = draft;
          for (const { text } of evidence.toSorted((a, b) => b.text.length - a.text.length))
            rest = rest.replaceAll(text, '');
          expect(rest).not.toMatch(/\d/);
        }
        return Promise.resolve(new Map([['summary', 'The academy did well.']]));
      },
    });
    expect(asked).toHaveLength(1);
    expect(asked[0]?.[0]).toBe('summary');
    expect(document.sections[0]?.blocks[0]).toMatchObject({ text: 'The academy did well.' });
  });
});

describe('the files', () => {
  withTools('have nothing wrong, and each text can be read in them', async () => {
    for (const given of [{}, { days: 0, paper: 'Letter' } as const]) {
      const layout = layoutOf(await documentOf(given));
      const bytes = await renderPdf(layout);
      expect(pdfCheck(bytes)).toContain('No syntax or stream encoding errors found');
      const read = pdfText(bytes).map(onOneLine);
      for (const laid of layout.pages) {
        const lost = marksOf(laid).filter(({ text }) => !read[laid.number - 1]?.includes(onOneLine(text)));
        expect(lost.map(({ text }) => text)).toEqual([]);
      }
    }
  });
});
