import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { categories } from '../../../../core/views/prospects/index.ts';
import { runBuild } from '../../../../functions/prospects/build-dashboards.ts';
import { closeDeadLetter } from '../../../../functions/prospects/dead-letters.ts';
import { clientKey } from '../../../../functions/prospects/names.ts';
import { type Rewind, rewinding } from '../../../tools/dynamo.ts';
import {
  jobOf,
  messageOf,
  type ProspectWorld,
  startProspectWorld,
  WORLD,
  withFactory,
} from '../../../tools/prospect-world.ts';
import { asking, storedIn } from '../../../tools/prospects.ts';

let world: ProspectWorld;
let rewind: Rewind;
beforeAll(async () => {
  world = await startProspectWorld('made-');
  rewind = await rewinding(world.dynamo, 'made-');
});
afterAll(() => world.stop());
beforeEach(() => rewind());

const CLIENT = 'client-1';
const key = clientKey(WORLD, CLIENT);
const params = { client_id: CLIENT };
const stored = () => storedIn(world.dynamo.documents, 'made-');

describe('a generation', () => {
  it('makes seven templates, one demo prospect and the data of every widget, at one tick', async () => {
    const job = await world.build(CLIENT);
    expect(job).toMatchObject({ status: 'completed', step: 'finished', attempts: 1, error: null });
    const { dashboard_templates, prospects, prospect_dashboard_data } = await stored();
    expect(dashboard_templates).toHaveLength(7);
    expect(prospect_dashboard_data).toHaveLength(7);
    expect(prospects?.filter((item) => String(Object(item).sk).startsWith('prospect-'))).toHaveLength(1);
    const ask = asking(world.fresh());
    const body = (await ask('getGenerationJob', { params: { job_id: job.id } })).body;
    expect(body).toMatchObject({ percentage: 100, counts: { templates_completed: 7, data_ready: 7, prospects: 1 } });
    const templates = (await ask('listTemplates', { params })).body;
    expect(templates.map(({ category }: { category: string }) => category)).toEqual(categories);
    const { prospect_data } = (
      await ask('listProspectData', { params: { prospect_id: job.detail.demoProspectId ?? '' } })
    ).body;
    for (const [index, record] of prospect_data.entries()) {
      const widgets = templates[index].widgets.map(({ id }: { id: string }) => id);
      expect(Object.keys(record.dashboard_data)).toEqual(widgets);
      expect(record).toMatchObject({ status: 'ready', widget_count: widgets.length, as_of: body.as_of });
      expect(record.validation_result).toEqual({ valid: true, widgets_checked: widgets.length, errors: [] });
    }
  });

  it('is the same for the same seed, and of the categories that were asked for', async () => {
    await world.build(CLIENT, { seed: 5, categories: ['growth-forecast', 'roi-focused'] });
    const first = await world.fresh().templates.listByClient(WORLD, key);
    expect(first.map(({ category }) => category)).toEqual(['roi-focused', 'growth-forecast']);
    await world.build(CLIENT, { seed: 5 });
    const second = await world.fresh().templates.listByClient(WORLD, key);
    for (const { stamp: _, ...template } of first) {
      expect(second.find(({ id }) => id === template.id)).toMatchObject(template);
    }
  });

  it('goes on with the others when one template can’t be made, or its data is not as it must be', async () => {
    const services = withFactory(world.fresh(), {
      template(category, ...rest) {
        if (category === 'risk-compliance') throw new Error('no such risk');
        return world.fresh().factory.template(category, ...rest);
      },
      data(template, snapshot) {
        const made = world.fresh().factory.data(template, snapshot);
        if (template.category !== 'roi-focused') return made;
        const [id = ''] = Object.keys(made.dashboard_data);
        return { ...made, dashboard_data: { ...made.dashboard_data, [id]: JSON.parse('{"value":"much"}') } };
      },
    });
    const { id } = await world.start(CLIENT);
    await runBuild(services, messageOf(id));
    const job = await jobOf(services, id);
    expect(job.status).toBe('completed_with_errors');
    const failed = job.detail.templates.filter(({ status }) => status === 'failed');
    expect(failed.map(({ category }) => category)).toEqual(['roi-focused', 'risk-compliance']);
    expect(failed.map(({ error }) => error)).toEqual([expect.stringMatching(/^w_roi_headline/), 'no such risk']);
    expect(job.error).toContain('risk-compliance: no such risk');
    const records = await services.data.listByProspect(WORLD, job.detail.demoProspectId ?? '');
    expect(records.map(({ status }) => status)).toEqual(['failed', 'ready', 'ready', 'ready', 'ready', 'ready']);
    expect(records[0]?.validation.errors[0]).toMatchObject({ widget_id: 'w_roi_headline' });
  });

  it('has failed when none of its templates can be made', async () => {
    const template = () => {
      throw new Error('nothing works');
    };
    const { id } = await world.start(CLIENT);
    const services = withFactory(world.fresh(), { template });
    await runBuild(services, messageOf(id));
    expect(await jobOf(services, id)).toMatchObject({
      status: 'failed',
      error: expect.stringContaining('nothing works'),
    });
  });

  it('makes data for the prospects that were asked for, and passes over one that is gone', async () => {
    const ask = asking(world.fresh());
    const create = async (email: string) =>
      (await ask('createProspect', { params, body: { name: 'A', email } })).body.id;
    const [kept, gone] = [await create('a@b.example'), await create('c@d.example')];
    const { id } = await world.start(CLIENT, { prospect_ids: [kept, gone, kept] });
    await ask('deleteProspect', { params: { id: gone } });
    await runBuild(world.fresh(), messageOf(id));
    const job = await jobOf(world.fresh(), id);
    expect(job.detail.templates[0]?.data.map(({ prospectId }) => prospectId)).toEqual([
      job.detail.demoProspectId,
      kept,
    ]);
    expect((await stored()).prospect_dashboard_data).toHaveLength(14);
  });

  it('is done once, however often its message comes and however many workers have it', async () => {
    const { id } = await world.start(CLIENT);
    await Promise.all(Array.from({ length: 4 }, () => runBuild(world.fresh(), messageOf(id))));
    // Whoever was overtaken has stopped; the last one may have been, too, by nobody.
    await runBuild(world.fresh(), messageOf(id));
    const once = await stored();
    expect(await jobOf(world.fresh(), id)).toMatchObject({ status: 'completed' });
    world.clock.now += 1000;
    await runBuild(world.fresh(), messageOf(id));
    world.clock.now -= 1000;
    expect(await stored()).toEqual(once);
    expect(once.prospect_dashboard_data).toHaveLength(7);
  });

  it('makes one demo prospect, though jobs race', async () => {
    const { id } = await world.start(CLIENT);
    const workers = Array.from({ length: 6 }, () => world.fresh());
    await Promise.all(workers.map((services) => runBuild(services, messageOf(id))));
    const listed = (await asking(world.fresh())('listProspects', { params })).body;
    expect(listed).toEqual([
      expect.objectContaining({
        email: 'demo@triton-agentic.local',
        meta_data: expect.objectContaining({ is_demo: true }),
      }),
    ]);
  });

  it('is all of one tick, though the world moves on while it is tried again', async () => {
    const { id } = await world.start(CLIENT);
    const dying = world.fresh();
    const put = async () => {
      throw new Error('the table is away');
    };
    await expect(runBuild({ ...dying, data: { ...dying.data, put } }, messageOf(id))).rejects.toThrow('away');
    expect(await jobOf(dying, id)).toMatchObject({ status: 'running', lastFailure: 'the table is away' });
    await world.tick(2);
    await runBuild(world.fresh(), messageOf(id));
    const job = await jobOf(world.fresh(), id);
    expect(job).toMatchObject({ status: 'completed', attempts: 2, detail: { asOf: { tick: 2 } }, lastFailure: null });
    const records = await dying.data.listByProspect(WORLD, job.detail.demoProspectId ?? '');
    expect(records.map(({ asOf }) => asOf.tick)).toEqual([2, 2, 2, 2, 2, 2, 2]);
  });

  it('ends when its world or client is gone', async () => {
    const { id } = await world.start(CLIENT);
    await runBuild(world.fresh(), { ...messageOf(id), generation: 2 });
    await runBuild(world.fresh(), { ...messageOf(id), worldId: 'nowhere' });
    expect((await jobOf(world.fresh(), id)).status).toBe('queued');
    const services = world.fresh();
    const load = async (worldId: string) => {
      const loaded = await services.loader.load(worldId);
      return { ...loaded, rows: { ...loaded.rows, clients: new Map() } };
    };
    await runBuild({ ...services, loader: { ...services.loader, load } }, messageOf(id));
    expect(await jobOf(services, id)).toMatchObject({ status: 'failed', error: `There is no client ${CLIENT}.` });
  });
});

describe('a dead letter', () => {
  it('fails its job, with what the last worker said', async () => {
    const { id } = await world.start(CLIENT);
    const dying = world.fresh();
    const listByClient = async () => {
      throw new Error('the table is away');
    };
    const broken = { ...dying, templates: { ...dying.templates, listByClient } };
    for (const _ of [1, 2, 3]) await expect(runBuild(broken, messageOf(id))).rejects.toThrow('away');
    await closeDeadLetter(world.fresh(), messageOf(id));
    const job = await jobOf(world.fresh(), id);
    expect(job).toMatchObject({ status: 'failed', step: 'finished', attempts: 3 });
    expect(job.error).toBe('Given up after 3 attempts, in the step "data": the table is away');
    // Another may begin.
    expect((await world.start(CLIENT)).id).not.toBe(id);
  });

  it('changes nothing of a job that is done, or that there is not', async () => {
    const { id } = await world.build(CLIENT);
    const before = await stored();
    await closeDeadLetter(world.fresh(), messageOf(id));
    await closeDeadLetter(world.fresh(), messageOf(`job-${key}-000099`));
    await closeDeadLetter(world.fresh(), messageOf('nonsense'));
    expect(await stored()).toEqual(before);
  });
});
