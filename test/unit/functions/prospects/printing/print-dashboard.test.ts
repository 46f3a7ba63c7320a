import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { ObjectStore } from '../../../../../functions/platform/storage/object-store.ts';
import { printOn } from '../../../../../functions/print/container.ts';
import { clientKey } from '../../../../../functions/prospects/names.ts';
import { printingOn } from '../../../../../functions/prospects/printing/container.ts';
import { printDashboard } from '../../../../../functions/prospects/printing/print-dashboard.ts';
import { hasPdfTools, pdfText } from '../../../../tools/pdf-tools.ts';
import { type ProspectWorld, startProspectWorld, WORLD } from '../../../../tools/prospect-world.ts';
import { asking } from '../../../../tools/prospects.ts';

let world: ProspectWorld;
let prospectId = '';
const files = new Map<string, Uint8Array>();
const key = clientKey(WORLD, 'client-1');
const templateOf = (category: string) => `template-${key}-${category}`;

beforeAll(async () => {
  world = await startProspectWorld('print-');
  prospectId = (await world.build('client-1')).detail.demoProspectId ?? '';
});
afterAll(() => world.stop());

const objects: ObjectStore = {
  put: async (name, bytes) => void files.set(name, bytes),
  link: async (name) => ({ url: `http://files/${name}`, endsAt: 0 }),
  read: async (name) => files.get(name) ?? null,
  remove: async (name) => void files.delete(name),
};

function container() {
  const { documents } = world.dynamo;
  const print = printOn(documents, 'print-', { objects, keptDays: 30, now: () => world.clock.now });
  return printingOn(documents, 'print-', print);
}

const print = (templateId: string, prospect = prospectId, worldId = 'default') =>
  printDashboard(container(), { world: worldId, prospectId: prospect, templateId, paper: 'A4' });
const refusal = (templateId: string, prospect = prospectId, worldId = 'default') =>
  expect(print(templateId, prospect, worldId)).rejects;

it('prints each dashboard at the tick of its data, with every figure that the data shows', async () => {
  await world.tick(2);
  const look = hasPdfTools();
  for (const { category } of await world.fresh().templates.listByClient(WORLD, key)) {
    const record = await print(templateOf(category));
    expect(record).toMatchObject({ pageType: 'prospect-dashboard', tick: 0, narrator: 'rules' });
    const bytes = files.get(`reports/default/${record.id}.pdf`);
    expect(bytes?.byteLength).toBe(record.sizeBytes);
    const data = await world.fresh().data.get(WORLD, prospectId, templateOf(category));
    if (!bytes || !data || !look) continue;
    const text = pdfText(bytes).join(' ').replaceAll(/\s+/g, ' ');
    for (const [id, widget] of Object.entries(data.content.dashboard_data)) {
      if ('display' in widget && 'trend' in widget)
        expect([id, text]).toEqual([id, expect.stringContaining(widget.display)]);
      expect(text).toContain(data.content.titles[id]);
    }
  }
});

it('refuses what is not there, failed, or can’t be printed', async () => {
  await refusal(templateOf('roi-focused'), 'prospect-none').toMatchObject({ kind: 'not-found' });
  await refusal('template-none').toMatchObject({ kind: 'not-found', fields: [{ pointer: 'path/template_id' }] });
  await refusal(templateOf('roi-focused'), prospectId, 'other').toMatchObject({ kind: 'not-found' });
  const services = world.fresh();
  const record = await services.data.get(WORLD, prospectId, templateOf('risk-compliance'));
  if (!record) throw new Error('there is no data');
  await services.data.put(WORLD, { ...record, status: 'failed' });
  await refusal(templateOf('risk-compliance')).toMatchObject({ kind: 'conflict' });
  const params = { id: prospectId };
  expect((await asking(services)('updateProspect', { params, body: { name: '山田' } })).status).toBe(200);
  await refusal(templateOf('roi-focused')).toMatchObject({
    kind: 'invalid',
    fields: [{ pointer: 'path/prospect_id' }],
  });
});
