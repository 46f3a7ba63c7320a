import { createHash } from 'node:crypto';
import { beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { buildTemplate, buildTemplates } from '../../../../../../core/views/prospects/build.ts';
import { validateGrid } from '../../../../../../core/views/prospects/grid/validate.ts';
import { categories, type DashboardTemplate } from '../../../../../../core/views/prospects/template.ts';
import { definitionOf, templateDefinitions } from '../../../../../../core/views/prospects/templates/index.ts';
import { type ClientTraits, traitsOf } from '../../../../../../core/views/prospects/traits.ts';
import { widgetTypes } from '../../../../../../core/views/prospects/widget.ts';
import { configOf, observedWorld } from '../../../measures/worlds.ts';
import { client, everyClient } from './clients.ts';
import { planFaults } from './faults.ts';

const CONTEXT = { key: 'someone', seed: 7 };
const build = (traits: ClientTraits, seed = CONTEXT.seed): DashboardTemplate[] =>
  buildTemplates(traits, { ...CONTEXT, seed });
const hashOf = (value: unknown): string => createHash('sha256').update(JSON.stringify(value)).digest('hex');

/** Clients of each kind that there can be, and those of three worlds as they are. */
let clients: ClientTraits[];

beforeAll(() => {
  clients = everyClient();
  for (const [seed, days] of [
    [1, 40],
    [2, 200],
    [42, 500],
  ] as const) {
    const { simulation } = observedWorld(configOf(seed), days);
    for (const { id } of simulation.state.clients) clients.push(traitsOf(simulation, id));
  }
});

describe('the definitions', () => {
  it('are one for each category, in its order', () => {
    expect(templateDefinitions.map(({ category }) => category)).toEqual(categories);
    expect(templateDefinitions.map(({ category }) => definitionOf(category))).toEqual(templateDefinitions);
    expect(new Set(templateDefinitions.map(({ name }) => name)).size).toBe(categories.length);
  });

  it('have widgets with ids of their own, and one of rank 1 for every client', () => {
    for (const { widgets } of templateDefinitions) {
      const ids = widgets.map(({ id }) => id);
      expect(new Set(ids).size).toBe(ids.length);
      expect(ids.every((id) => /^w_[a-z][a-z_]*$/.test(id))).toBe(true);
      expect(widgets.filter(({ rank, when }) => rank === 1 && when).map(({ id }) => id)).toEqual([]);
    }
  });

  it('use every widget that they define for some client', () => {
    const used = new Set(
      clients.flatMap((traits) =>
        build(traits).flatMap(({ category, widgets }) => widgets.map(({ id }) => category + id)),
      ),
    );
    for (const { category, widgets } of templateDefinitions) {
      expect(widgets.map(({ id }) => category + id).filter((id) => !used.has(id))).toEqual([]);
    }
  });
});

describe('the dashboards of any client', () => {
  it('have six to ten widgets each, with ids of their own, on a grid without a hole', () => {
    for (const traits of clients) {
      for (const { widgets } of build(traits)) {
        expect(widgets.length).toBeGreaterThanOrEqual(6);
        expect(widgets.length).toBeLessThanOrEqual(10);
        expect(new Set(widgets.map(({ id }) => id)).size).toBe(widgets.length);
        expect(validateGrid(widgets.map(({ position }) => position))).toEqual([]);
      }
    }
  });

  it('are about 55 widgets in all, of all types', () => {
    for (const traits of clients) {
      const widgets = build(traits).flatMap((template) => template.widgets);
      expect(widgets.length).toBeGreaterThanOrEqual(48);
      expect(widgets.length).toBeLessThanOrEqual(70);
      expect(new Set(widgets.map(({ type }) => type))).toEqual(new Set(widgetTypes));
    }
  });

  it('ask for what there is, in the shape that each type needs', () => {
    for (const traits of clients) {
      for (const { widgets } of build(traits)) expect(widgets.flatMap(planFaults)).toEqual([]);
    }
  });

  it('have targets above 0, with the rule and its reason', () => {
    const targets = clients
      .flatMap((traits) => build(traits))
      .flatMap(({ widgets }) => widgets.flatMap((w) => w.target ?? []));
    expect(targets.length).toBeGreaterThan(0);
    expect(
      targets.filter(({ value, rule, rationale }) => !(value > 0 && Number.isFinite(value) && rule && rationale)),
    ).toEqual([]);
  });

  it('keep every widget of rank 1, and the order of the definition', () => {
    for (const traits of clients) {
      for (const { category, widgets } of build(traits)) {
        const plans = definitionOf(category).widgets;
        const ids = widgets.map(({ id }) => id);
        expect(plans.filter(({ rank, id }) => rank === 1 && !ids.includes(id))).toEqual([]);
        expect(plans.map(({ id }) => id).filter((id) => ids.includes(id))).toEqual(ids);
      }
    }
  });

  it('say no undefined, and name the client', () => {
    for (const traits of clients) {
      for (const template of build(traits)) {
        expect(template.description).toContain(traits.name);
        const texts = template.widgets.flatMap(({ title, description }) => [title, description]);
        expect(texts.filter((text) => text.trim() === '' || /undefined|null|NaN|\[object/.test(text))).toEqual([]);
      }
    }
  });

  it('begin with the return, as in the seed', () => {
    for (const traits of clients) {
      const [template] = build(traits);
      expect(template).toMatchObject({ name: 'Executive ROI Dashboard', category: 'roi-focused' });
      expect(template?.widgets[0]).toMatchObject({
        id: 'w_roi_headline',
        type: 'kpi-card',
        title: '24-Month ROI',
        position: { row: 1, col: 1, rowSpan: 2, colSpan: 3 },
        config: { format: 'percentage', trend: true },
      });
      expect(template?.widgets[1]?.id).toBe('w_total_savings');
    }
  });
});

describe('the same client and seed', () => {
  it('give the same bytes, which are kept', () => {
    const golden = [
      client(),
      client({ industry: 'Healthcare', churnRisk: 'High', employees: 300, contractType: 'Enterprise' }),
    ];
    expect(golden.map((traits) => hashOf(build(traits)))).toMatchInlineSnapshot(`
[
  "2e54d84d1adfe4de746d49142868670baab3566bb869ed68b6b654ccee13f005",
  "9f8d1432a5b170d0ee672e749ffced4dcc1d4fb92f733d6517541e47c91171c1",
]
`);
  });

  it('give the same bytes each time, and each dashboard whichever others are made', () => {
    for (const traits of clients.slice(0, 40)) {
      const all = build(structuredClone(traits));
      expect(JSON.stringify(all)).toBe(JSON.stringify(build(traits)));
      for (const template of all) {
        expect(buildTemplate(definitionOf(template.category), traits, CONTEXT)).toEqual(template);
        expect(buildTemplates(traits, CONTEXT, [template.category])).toEqual([template]);
      }
    }
  });

  it('have ids of key and category', () => {
    const ids = (key: string, seed: number): string[] =>
      buildTemplates(client(), { key, seed }).map((template) => template.id);
    expect(ids('someone', 7)).toEqual(categories.map((category) => `template-someone-${category}`));
    expect(ids('someone', 8)).toEqual(ids('someone', 7));
  });

  it('chosen categories come once each, in the usual order', () => {
    const chosen = buildTemplates(client(), CONTEXT, ['growth-forecast', 'roi-focused', 'growth-forecast']);
    expect(chosen.map(({ category }) => category)).toEqual(['roi-focused', 'growth-forecast']);
  });
});

describe('another seed', () => {
  it('changes wording and equal choices only: never figures, targets or what must be there', () => {
    fc.assert(
      fc.property(fc.nat({ max: 0xffffffff }), fc.nat(), (seed, pick) => {
        const traits = clients[pick % clients.length] ?? client();
        const others = build(traits, seed);
        build(traits).forEach((template, index) => {
          const other = others[index];
          const bare = (made?: DashboardTemplate): unknown[] =>
            (made?.widgets ?? []).map(({ id, type, target, data_requirements }) => [
              id,
              type,
              target,
              data_requirements,
            ]);
          expect(other?.widgets.length).toBe(template.widgets.length);
          if (template.widgets.length < 10) expect(bare(other)).toEqual(bare(template));
        });
      }),
    );
  });

  it('does change the wording', () => {
    const titles = (seed: number): string =>
      JSON.stringify(build(client(), seed).flatMap(({ widgets }) => widgets.map((w) => w.title)));
    expect(new Set([1, 2, 3, 4].map(titles)).size).toBeGreaterThan(1);
  });
});
