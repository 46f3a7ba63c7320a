import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { clientKey } from '../../../../functions/prospects/names.ts';
import { type Rewind, rewinding } from '../../../tools/dynamo.ts';
import { type ProspectWorld, startProspectWorld, WORLD, withFactory } from '../../../tools/prospect-world.ts';
import { asking } from '../../../tools/prospects.ts';

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
const both = (template_id = template, prospect_id = prospect) => ({ params: { prospect_id, template_id } });
const statuses = async (): Promise<unknown> => (await ask('countProspectData')).body.status_counts;

describe('data for one prospect and template', () => {
  it('is made once, and anew only when asked to', async () => {
    const made = await ask('generateProspectData', generate());
    expect([made.status, made.headers.location]).toEqual([201, `/prospect-data/${prospect}/${template}`]);
    expect(made.body).toMatchObject({ status: 'ready', generated_by: 'manual', client_id: 'client-1' });
    expect((await ask('getProspectData', both())).body).toEqual(made.body);
    const again = await ask('generateProspectData', generate());
    expect([again.status, again.body.detail, again.body.errors[0].pointer]).toEqual([
      409,
      'Data already exists.',
      '/regenerate',
    ]);
    world.clock.now += 5000;
    const anew = await ask('generateProspectData', generate({ regenerate: true }));
    world.clock.now -= 5000;
    expect(anew.status).toBe(201);
    expect(anew.body.generated_at > made.body.generated_at).toBe(true);
    expect(anew.body.dashboard_data).toEqual(made.body.dashboard_data);
    expect(await ask('deleteProspectData', both())).toMatchObject({ status: 204 });
    expect(await outcome('deleteProspectData', both())).toEqual([404, 'path/template_id']);
    expect(await outcome('getProspectData', both())).toEqual([404, 'path/template_id']);
    expect(await outcome('generateProspectData', generate())).toEqual([201]);
  });

  it('is made once when many ask for it at once', async () => {
    const all = await Promise.all(
      Array.from({ length: 6 }, async () => (await ask('generateProspectData', generate())).status),
    );
    expect(all.sort()).toEqual([201, 409, 409, 409, 409, 409]);
  });

  it('is refused for what is not there, and for a template and a prospect of different clients', async () => {
    const other = (await world.build('client-2', { categories: ['roi-focused'] })).detail.templates[0]?.templateId;
    expect(await outcome('generateProspectData', generate({ template_id: 'no-such' }))).toEqual([404, '/template_id']);
    expect(await outcome('generateProspectData', generate({ prospect_id: `prospect-${key}-x` }))).toEqual([
      404,
      '/prospect_id',
    ]);
    expect(await outcome('generateProspectData', generate({ template_id: other }))).toEqual([422, '/prospect_id']);
    expect(await outcome('generateProspectData', { body: {} })).toEqual([422, '/template_id', '/prospect_id']);
    expect(await outcome('getProspectData', both('none', 'none'))).toEqual([404, 'path/prospect_id']);
    expect(await outcome('deleteProspectData', both('none', 'none'))).toEqual([404, 'path/prospect_id']);
    expect(await outcome('listProspectData', { params: { prospect_id: 'none' } })).toEqual([404, 'path/prospect_id']);
    expect(await outcome('listProspectData', { params: { prospect_id: demo }, query: 'status_filter=new' })).toEqual([
      422,
      'query/status_filter',
    ]);
  });

  it('is listed by template and status, and counted', async () => {
    const params = { prospect_id: demo };
    const list = async (query: string) =>
      (await ask('listProspectData', { params, query })).body.prospect_data.map(
        ({ category }: { category: string }) => category,
      );
    await world.fresh().data.markStale(WORLD, { prospectId: demo, templateId: template }, 5);
    expect(await list('')).toHaveLength(7);
    expect(await list(`template_id=${template}`)).toEqual(['roi-focused']);
    expect(await list('status_filter=stale')).toEqual(['roi-focused']);
    expect(await list('status_filter=ready')).toHaveLength(6);
    expect(await list(`status_filter=failed&template_id=${template}`)).toEqual([]);
    expect(await list('template_id=none')).toEqual([]);
    expect(await statuses()).toEqual({ ready: 6, stale: 1, failed: 0 });
    expect((await ask('countProspectData', { world: 'other' })).body.total).toBe(0);
  });

  it('has a tag, by which a client keeps what it has', async () => {
    const first = await ask('getProspectData', both(template, demo));
    const headers = { 'if-none-match': String(first.headers.etag) };
    expect((await ask('getProspectData', { ...both(template, demo), headers })).status).toBe(304);
  });

  it('is marked failed, with what is wrong, when it is not as its schema has it', async () => {
    const services = withFactory(world.fresh(), {
      data(asked, snapshot) {
        const made = world.fresh().factory.data(asked, snapshot);
        const { w_roi_headline: _, ...rest } = made.dashboard_data;
        return { ...made, dashboard_data: { ...rest, w_nobody: JSON.parse('{"value":1}') } };
      },
    });
    const { status, body } = await asking(services)('generateProspectData', generate());
    expect([status, body.status, body.validation_result.valid]).toEqual([201, 'failed', false]);
    expect(body.validation_result.errors).toEqual([
      { widget_id: 'w_roi_headline', path: '', message: 'The widget has no data.' },
      { widget_id: 'w_nobody', path: '', message: 'The template has no such widget.' },
    ]);
    expect(await statuses()).toEqual({ ready: 7, stale: 0, failed: 1 });
  });

  it('says what the making of it failed of', async () => {
    const data = () => {
      throw new Error('there is no such measure');
    };
    const services = withFactory(world.fresh(), { data });
    const { body } = await asking(services)('generateProspectData', generate());
    expect(body).toMatchObject({ status: 'failed', dashboard_data: {}, widget_count: 0 });
    expect(body.validation_result.errors).toEqual([{ widget_id: '', path: '', message: 'there is no such measure' }]);
  });
});
