import { describe, expect, it } from '@jest/globals';
import { narrationFault } from '../../../../../core/kernel/citation.ts';
import { type Narrator, type Passage, rulesNarrator } from '../../../../../core/kernel/narrator.ts';
import { dashboardPassages, dashboardWords, narrateDashboard } from '../../../../../core/views/prospects/index.ts';
import type { GaugeData, KpiData, WidgetData } from '../../../../../core/views/prospects/widgets/data.ts';
import { type Dashboard, dashboardsOf, SEEDS, sampleOf } from '../../../../tools/prospect-sample.ts';

const sample = sampleOf(42);
const [client = ''] = sample.clients;
const { name } = sample.simulation.state.clients.need(client);

/** A card or gauge of the client with a value. */
const isOfTheClient = (data: WidgetData): data is KpiData | GaugeData =>
  'display' in data && data.value !== null && data.scope === 'client';

const passagesOf = ({ template, data }: Dashboard, whose = name): readonly Passage[] =>
  dashboardPassages(template, data.dashboard_data, whose);

/** A narrator that writes something else for some passages. */
const writing = (texts: Readonly<Record<string, string>>, asked: Passage[][] = []): Narrator => ({
  name: 'a-model',
  narrate(passages) {
    asked.push([...passages]);
    return Promise.resolve(new Map(Object.entries(texts)));
  },
});

describe('the words of a dashboard', () => {
  it('by rules cite only figures that are given, for every client', () => {
    for (const seed of SEEDS) {
      const world = sampleOf(seed);
      for (const id of world.clients) {
        const whose = world.simulation.state.clients.need(id).name;
        for (const dashboard of dashboardsOf(world, id)) {
          for (const passage of passagesOf(dashboard, whose)) {
            expect([passage.id, narrationFault(passage.draft, passage)]).toEqual([passage.id, null]);
            expect(new Set(passage.evidence.map((entry) => entry.id)).size).toBe(passage.evidence.length);
          }
        }
      }
    }
  });

  it('by rules are one to three sentences about the client, and its titles', () => {
    for (const { template, data } of dashboardsOf(sample, client)) {
      expect(data.commentary).toContain(name);
      expect(data.commentary).not.toMatch(/undefined|NaN|null/);
      expect(data.titles).toEqual(Object.fromEntries(template.widgets.map(({ id, title }) => [id, title])));
    }
  });

  it('name the first figure, its target, and what misses its own', () => {
    const [roi] = dashboardsOf(sample, client);
    const first = roi?.data.dashboard_data.w_roi_headline;
    if (!first || !('display' in first)) throw new Error('no return');
    expect(roi?.data.commentary).toContain(`24-Month ROI of ${name}: ${first.display}`);
    const { value = 0, target = 0 } = first as { value?: number; target?: number };
    expect(roi?.data.commentary).toContain(`${value > target ? 'above' : 'below'} the target of`);
    for (const { template, data } of dashboardsOf(sample, client)) {
      // The first figure of the client itself is the headline; company figures are left out.
      const own = template.widgets.flatMap(({ id }) => data.dashboard_data[id] ?? []).filter(isOfTheClient);
      const missed = own.slice(1).filter(({ target, status }) => target !== undefined && /warn|bad/.test(status ?? ''));
      expect(data.commentary.includes('To be worked on:')).toBe(missed.length > 0);
    }
  });

  it('say that there is nothing to measure where there is nothing', () => {
    const [dashboard] = dashboardsOf(sample, client);
    if (!dashboard) throw new Error('no dashboard');
    const passages = dashboardPassages(dashboard.template, {}, name);
    expect(dashboardWords(passages).commentary).toBe(
      `There is nothing to measure for ${name} yet: its history is too short.`,
    );
  });
});

describe('a narrator', () => {
  it('is asked once, for the commentary and each title, and what it writes is taken', async () => {
    const [dashboard] = dashboardsOf(sample, client);
    if (!dashboard) throw new Error('no dashboard');
    const { template, data } = dashboard;
    const asked: Passage[][] = [];
    const narrator = writing({ commentary: 'It pays.', 'title/w_roi_headline': 'What comes back' }, asked);
    const told = await narrateDashboard(template, data, name, narrator);
    expect(asked.map((passages) => passages.map(({ id }) => id))).toEqual([
      ['commentary', ...template.widgets.map(({ id }) => `title/${id}`)],
    ]);
    expect(told).toEqual({
      ...data,
      commentary: 'It pays.',
      titles: { ...data.titles, w_roi_headline: 'What comes back' },
    });
  });

  it('leaves the titles alone that someone has set', async () => {
    const [dashboard] = dashboardsOf(sample, client);
    if (!dashboard) throw new Error('no dashboard');
    const template = { ...dashboard.template, own_titles: ['w_roi_headline'] };
    const asked: Passage[][] = [];
    const narrator = writing({ 'title/w_roi_headline': 'Another', 'title/w_total_savings': 'What it saves' }, asked);
    const told = await narrateDashboard(template, dashboard.data, name, narrator);
    expect(asked.flat().map(({ id }) => id)).not.toContain('title/w_roi_headline');
    expect(told.titles).toEqual({ ...dashboard.data.titles, w_total_savings: 'What it saves' });
  });

  it('of rules changes nothing', async () => {
    for (const { template, data } of dashboardsOf(sample, client)) {
      expect(await narrateDashboard(template, data, name, rulesNarrator)).toEqual(data);
    }
  });

  it('may cite the figures of a widget in its title, and no other', () => {
    const [dashboard] = dashboardsOf(sample, client);
    const title = dashboard && passagesOf(dashboard).find(({ id }) => id === 'title/w_roi_headline');
    const shown = dashboard?.data.dashboard_data.w_roi_headline;
    if (!title || !shown || !('display' in shown)) throw new Error('no return');
    expect(narrationFault(`Every dollar returns ${shown.display}`, title)).toBeNull();
    expect(narrationFault('Every dollar returns 4,711%', title)).not.toBeNull();
  });
});
