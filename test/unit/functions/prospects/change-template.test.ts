import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { clientKey } from '../../../../functions/prospects/names.ts';
import { type Rewind, rewinding } from '../../../tools/dynamo.ts';
import { type ProspectWorld, startProspectWorld, WORLD } from '../../../tools/prospect-world.ts';
import { asking, sentOf } from '../../../tools/prospects.ts';

let world: ProspectWorld;
let rewind: Rewind;
let prospect = '';
let demo = '';
const key = clientKey(WORLD, 'client-1');
const template = `template-${key}-roi-focused`;
beforeAll(async () => {
  world = await startProspectWorld('data-');
  demo = (await world.build('client-1')).detail.demoProspectId ?? '';
  const body = { name: 'John Smith', email: 'john.smith@acme.example' };
  prospect = (await ask('createProspect', { params: { client_id: 'client-1' }, body })).body.id;
  rewind = await rewinding(world.dynamo, 'data-');
});
afterAll(() => world.stop());
beforeEach(() => rewind());

type Asked = Parameters<ReturnType<typeof asking>>;
const ask = (...given: Asked) => asking(world.fresh())(...given);
const outcome = async (...given: Asked) => {
  const { status, body } = await ask(...given);
  return [status, ...(body?.errors ?? []).map(({ pointer }: { pointer: string }) => pointer)];
};
const generate = (body: object = {}) => ({ body: { template_id: template, prospect_id: prospect, ...body } });
const statuses = async (): Promise<unknown> => (await ask('countProspectData')).body.status_counts;

describe('a template', () => {
  const named = { params: { template_id: template } };
  const change = (body: object, headers = {}) => ask('updateTemplate', { ...named, body, headers });

  it('is changed in title and config, which makes its data stale and asks for a refresh', async () => {
    const before = (await ask('getTemplate', named)).body;
    const services = world.fresh();
    const widgets = [{ id: 'w_roi_headline', title: 'Return', config: { decimals: 2 } }];
    const { status, body } = await asking(services)('updateTemplate', { ...named, body: { name: 'Returns', widgets } });
    expect(status).toBe(200);
    expect(body.name).toBe('Returns');
    expect(body.widgets[0]).toEqual({
      ...before.widgets[0],
      title: 'Return',
      config: { ...before.widgets[0].config, decimals: 2 },
    });
    expect(body.widgets.slice(1)).toEqual(before.widgets.slice(1));
    expect(await statuses()).toEqual({ ready: 6, stale: 1, failed: 0 });
    expect(sentOf(services, 'refresh')).toMatchObject([{ message: { prospectId: demo, turn: 1 } }]);
    const anew = await ask('generateProspectData', generate());
    expect(anew.body).toMatchObject({ template_name: 'Returns', widget_titles: { w_roi_headline: 'Return' } });
    expect(anew.body.dashboard_data.w_roi_headline.display).toMatch(/^\d+\.\d\d%$/);
  });

  it('keeps the titles that someone has set from whoever narrates', async () => {
    const titled = async (id: string) => {
      await change({ widgets: [{ id, title: 'Ours' }] });
      const own: (readonly string[] | undefined)[] = [];
      const fresh = world.fresh();
      const narrate: typeof fresh.factory.narrate = (asked, data) => {
        own.push(asked.own_titles);
        return Promise.resolve(data);
      };
      await asking({ ...fresh, factory: { ...fresh.factory, narrate } })(
        'generateProspectData',
        generate({ regenerate: true }),
      );
      return own;
    };
    expect(await titled('w_net_benefit')).toEqual([['w_net_benefit']]);
    expect(await titled('w_roi_headline')).toEqual([['w_net_benefit', 'w_roi_headline']]);
  });

  it('is changed only in the version that If-Match names', async () => {
    const first = await ask('getTemplate', named);
    const tag = String(first.headers.etag);
    const ok = await change({ name: 'One' }, { 'if-match': tag });
    expect([ok.status, ok.headers.etag === tag]).toEqual([200, false]);
    const late = await change({ name: 'Two' }, { 'if-match': tag });
    expect([late.status, late.body.errors[0].pointer]).toEqual([412, 'header/If-Match']);
    expect((await change({ name: 'Two' }, { 'if-match': String(ok.headers.etag) })).status).toBe(200);
    expect((await ask('getTemplate', named)).body.name).toBe('Two');
    const tags = { 'if-none-match': String((await ask('getTemplate', named)).headers.etag) };
    expect((await ask('getTemplate', { ...named, headers: tags })).status).toBe(304);
  });

  it('keeps its grid full: widgets may change places, and leave no hole', async () => {
    const { widgets } = (await ask('getTemplate', named)).body;
    const [a, b] = widgets.filter(({ type }: { type: string }) => type === 'kpi-card');
    const swap = [
      { id: a.id, position: b.position },
      { id: b.id, position: a.position },
    ];
    expect(await outcome('updateTemplate', { ...named, body: { widgets: swap } })).toEqual([200]);
    await rewind();
    const over = await change({ widgets: [{ id: b.id, position: a.position }] });
    expect([over.status, over.body.errors[0].pointer]).toEqual([422, '/widgets/0/position']);
    expect(over.body.errors[0].detail).toContain(a.id);
    const wide = { ...a.position, col: 12, colSpan: 2 };
    expect(await outcome('updateTemplate', { ...named, body: { widgets: [{ id: b.id, position: wide }] } })).toEqual([
      422,
      '/widgets/0/position/colSpan',
    ]);
    const small = { ...a.position, rowSpan: 1 };
    const hole = await change({ widgets: [{ id: a.id, position: small }] });
    expect([hole.status, hole.body.errors[0].pointer]).toEqual([422, '/widgets']);
    expect((await ask('getTemplate', named)).body.widgets).toEqual(widgets);
  });

  it.each([
    [{ widgets: [{ id: 'w_nobody' }] }, '/widgets/0/id'],
    [{ widgets: [{ id: 'w_roi_headline' }, { id: 'w_roi_headline' }] }, '/widgets/1/id'],
    [{ widgets: [{ id: 'w_roi_headline', type: 'table' }] }, '/widgets/0/type'],
    [{ widgets: [{ id: 'w_roi_headline', config: { format: 'colour' } }] }, '/widgets/0/config/format'],
    [{ category: 'roi-focused' }, '/category'],
    [{ name: '' }, '/name'],
  ])('refuses %j by the name of the field', async (body, pointer) => {
    expect(await outcome('updateTemplate', { ...named, body })).toEqual([422, pointer]);
  });

  it('takes the changes of many at once one after the other, or says so', async () => {
    const all = await Promise.all(
      Array.from({ length: 5 }, async (_, index) => (await change({ name: `Name ${index}` })).status),
    );
    expect(all.every((status) => status === 200 || status === 409)).toBe(true);
    expect(all).toContain(200);
  });
});
