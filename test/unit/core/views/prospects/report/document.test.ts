import { describe, expect, it } from '@jest/globals';
import type { Chart } from '../../../../../../core/print/charts/chart.ts';
import { formatFigure } from '../../../../../../core/print/format.ts';
import { type Block, drawChart, layoutReport, type ReportDocument } from '../../../../../../core/print/index.ts';
import { type Category, dashboardReport } from '../../../../../../core/views/prospects/index.ts';
import { createFontMetrics } from '../../../../../../functions/print/pdf/fonts.ts';
import {
  type Dashboard,
  dashboardsOf,
  type Sample,
  SEEDS,
  sampleOf,
  snapshotOf,
} from '../../../../../tools/prospect-sample.ts';

const metrics = createFontMetrics();
const prospect = { name: 'John Smith', organization: 'Acme Health Plan' };

function printed(sample: Sample, client: string, { template, data }: Dashboard): ReportDocument {
  const { asOf, client: row } = snapshotOf(sample, client);
  return dashboardReport({ template, data, client: row.name, asOf, prospect, paper: 'A4' });
}

const blocksOf = ({ sections }: ReportDocument): readonly Block[] => sections.flatMap(({ blocks }) => blocks);
const chartsOf = (document: ReportDocument): readonly Chart[] =>
  blocksOf(document).flatMap((block) =>
    block.kind === 'chart' ? [block.chart] : block.kind === 'charts' ? [block.left, block.right] : [],
  );
const textOf = (value: unknown): string => JSON.stringify(value);

/** How each type of widget is drawn. */
const kinds: Readonly<Record<string, readonly Chart['kind'][]>> = {
  'line-chart': ['lines'],
  'bar-chart': ['bars', 'stacked'],
  'pie-chart': ['shares'],
  'waterfall-chart': ['waterfall'],
  gauge: ['bullet'],
  'funnel-chart': ['funnel', 'bars'],
  heatmap: ['heatmap'],
};

describe('a dashboard as a report', () => {
  it('has every widget of every client, drawn as its kind or with the reason why not', () => {
    for (const seed of SEEDS) {
      const sample = sampleOf(seed);
      for (const client of sample.clients) {
        for (const dashboard of dashboardsOf(sample, client)) {
          const document = printed(sample, client, dashboard);
          const charts = chartsOf(document);
          const blocks = blocksOf(document);
          for (const { id, type, title } of dashboard.template.widgets) {
            const data = dashboard.data.dashboard_data[id];
            const chart = charts.find((entry) => entry.title === title);
            if (chart) expect([id, kinds[type]]).toEqual([id, expect.arrayContaining([chart.kind])]);
            const figure = blocks.some((b) => b.kind === 'key-figures' && b.figures.some((f) => f.id === id));
            const table = blocks.some((b) => b.kind === 'table' && b.table.title.startsWith(`${title}.`));
            const note = blocks.some((b) => b.kind === 'paragraph' && b.text === `${title}: ${data?.reason}`);
            const place = { 'kpi-card': figure, table }[type as string] ?? (data?.reason ? note : chart !== undefined);
            expect([dashboard.template.category, id, place]).toEqual([dashboard.template.category, id, true]);
          }
        }
      }
    }
  });

  it('has on its cover whose it is, what it is about and for whom, and its first figures', () => {
    const sample = sampleOf(42);
    const [client = ''] = sample.clients;
    const abouts: Record<Category, string> = {
      'roi-focused': 'Return on investment.',
      'operational-efficiency': 'Operational efficiency.',
      'financial-performance': 'Financial performance.',
      'license-optimization': 'Licence optimisation.',
      'risk-compliance': 'Risk and compliance.',
      'service-experience': 'Service experience.',
      'growth-forecast': 'Growth and forecast.',
    };
    for (const dashboard of dashboardsOf(sample, client)) {
      const document = printed(sample, client, dashboard);
      const { template, data } = dashboard;
      expect(document.company).toBe(sample.simulation.state.clients.need(client).name);
      expect(document.title).toBe(template.name);
      expect(document.question.startsWith(abouts[template.category])).toBe(true);
      expect(document.question).toContain('Prepared for John Smith, Acme Health Plan.');
      expect(document.cover.length).toBeGreaterThan(0);
      expect(document.cover.length).toBeLessThanOrEqual(4);
      const summary = document.sections[0]?.blocks[0];
      expect(summary).toEqual({ kind: 'paragraph', style: 'lead', text: data.commentary });
      const alone = dashboardReport({
        ...{ template, data, client: 'C', asOf: document.asOf, paper: 'Letter' },
        prospect: null,
      });
      expect(alone.question).not.toContain('Prepared for');
    }
  });

  it('says of every source where it comes from, at its tick', () => {
    const sample = sampleOf(42);
    const [client = ''] = sample.clients;
    for (const dashboard of dashboardsOf(sample, client)) {
      const section = printed(sample, client, dashboard).sections.at(-1);
      expect(section?.title).toBe('Where these figures come from');
      const rows = (section?.blocks ?? []).flatMap((block) => (block.kind === 'table' ? block.table.rows : []));
      const ids = new Set(Object.values(dashboard.data.provenance).flatMap((list) => list.map(({ id }) => id)));
      for (const id of ['trend', 'progress']) ids.delete(id);
      expect(new Set(rows.map(([first]) => first?.text))).toEqual(ids);
      expect(rows.every(([, what, where]) => what?.text !== '' && where?.text !== '')).toBe(true);
      expect(textOf(section)).toContain('tick 1,204');
    }
  });

  it('shows the figures of its tables, with their totals', () => {
    const sample = sampleOf(42);
    const [client = ''] = sample.clients;
    const found = dashboardsOf(sample, client).find(({ data }) => data.dashboard_data.w_payment_ledger);
    const data = found?.data.dashboard_data.w_payment_ledger;
    if (!found || !data || !('totals' in data)) throw new Error('no ledger');
    const table = blocksOf(printed(sample, client, found)).flatMap((block) =>
      block.kind === 'table' && block.table.total ? [block.table] : [],
    )[0];
    const totals = Object.values(data.totals ?? {}).map((value) => formatFigure('usd', value));
    expect(table?.total?.map(({ text }) => text)).toEqual(['Total', ...totals]);
    expect(table?.rows).toHaveLength(12);
  });

  it('can be laid out for any client, in a few pages, with titles that the narrator wrote', () => {
    for (const seed of SEEDS) {
      const sample = sampleOf(seed);
      for (const client of sample.clients.filter((_, place) => place % 5 === 0)) {
        for (const dashboard of dashboardsOf(sample, client)) {
          const titles = Object.fromEntries(Object.keys(dashboard.data.titles).map((id) => [id, `About ${id}`]));
          const document = printed(sample, client, { ...dashboard, data: { ...dashboard.data, titles } });
          const { pages } = layoutReport(document, metrics, drawChart);
          expect(pages.length).toBeGreaterThanOrEqual(3);
          expect(pages.length).toBeLessThanOrEqual(7);
          expect(textOf(document)).toContain(`About ${dashboard.template.widgets[0]?.id}`);
        }
      }
    }
  });
});
