import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { itemsOf, type Rewind, rewinding } from '../../../../tools/dynamo.ts';
import { type ProspectWorld, startProspectWorld } from '../../../../tools/prospect-world.ts';
import { asking } from '../../../../tools/prospects.ts';

const PREFIX = 'free-';
let world: ProspectWorld;
let rewind: Rewind;
beforeAll(async () => {
  world = await startProspectWorld(PREFIX);
  rewind = await rewinding(world.dynamo, PREFIX);
});
afterAll(() => world.stop());
beforeEach(() => rewind());

const params = { client_id: 'client-1' };
const ask = (...given: Parameters<ReturnType<typeof asking>>) => asking(world.fresh())(...given);

describe('a template', () => {
  it('keeps the numbers of a scale as they came, and is read as the version before has stored it', async () => {
    await world.build('client-1', { categories: ['roi-focused'] });
    const [template] = (await ask('listTemplates', { params })).body;
    const { id, widgets } = template;
    const named = { params: { template_id: id } };
    const { scale } = widgets.find(({ config }: { config: { scale?: object } }) => config.scale !== undefined).config;
    const widget = widgets.find(({ config }: { config: { scale?: object } }) => config.scale !== undefined).id;
    const bands = [
      { from: scale.min, to: 1e-200, label: 'low' },
      { from: 1e-200, to: scale.max, label: 'high' },
    ];
    const body = { widgets: [{ id: widget, config: { scale: { ...scale, bands } } }] };
    const changed = await ask('updateTemplate', { ...named, body });
    expect([changed.status, JSON.stringify(changed.body.widgets)]).toEqual([200, expect.stringContaining('1e-200')]);
    expect((await ask('getTemplate', named)).body).toEqual(changed.body);

    const table = `${PREFIX}dashboard_templates`;
    const item = (await itemsOf(world.dynamo.documents, table)).find(({ sk }) => sk === id);
    const content = { ...Object(item?.content), widgets };
    await world.dynamo.documents.send(new PutCommand({ TableName: table, Item: { ...item, content } }));
    expect((await ask('getTemplate', named)).body.widgets).toEqual(widgets);
  });
});
