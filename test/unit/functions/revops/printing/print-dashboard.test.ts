import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { rulesNarrator } from '../../../../../core/kernel/narrator.ts';
import { revopsGraph } from '../../../../../core/views/revops/index.ts';
import type { ObjectStore } from '../../../../../functions/platform/storage/object-store.ts';
import { printOn } from '../../../../../functions/print/container.ts';
import { printingOn } from '../../../../../functions/revops/printing/container.ts';
import { createHandlers } from '../../../../../functions/revops/printing/handlers.ts';
import { routes } from '../../../../../functions/revops/printing/routes.ts';
import { askingRoutes } from '../../../../tools/asking.ts';
import { hasPdfTools, pdfText } from '../../../../tools/pdf-tools.ts';
import { keepQuarter, keptQuarter } from '../../../../tools/revops-kept.ts';
import { type RevOpsScene, revopsScene } from '../../../../tools/revops-scene.ts';
import { recordingLogger } from '../../../../tools/simulation.ts';

const PREFIX = 'revopsprint-';
let scene: RevOpsScene;
const files = new Map<string, Uint8Array>();
const objects: ObjectStore = {
  put: async (name, bytes) => void files.set(name, bytes),
  link: async (name) => ({ url: `http://files/${name}`, endsAt: 0 }),
  read: async (name) => files.get(name) ?? null,
  remove: async (name) => void files.delete(name),
};

beforeAll(async () => {
  scene = await revopsScene(PREFIX);
});
afterAll(() => scene.stop());

function print() {
  const { documents } = scene.dynamo;
  const given = printOn(documents, PREFIX, { objects, keptDays: 30, now: () => scene.clock.now });
  const services = printingOn(documents, PREFIX, { print: given, narrator: rulesNarrator, graph: revopsGraph });
  return askingRoutes(routes, createHandlers(services), recordingLogger([]));
}

const textOf = (id: string): string =>
  pdfText(files.get(`reports/default/${id}.pdf`) ?? new Uint8Array())
    .join(' ')
    .replaceAll(/\s+/g, ' ');

it('prints the pipeline with the figures that the dashboard answers', async () => {
  const { status, body } = await print()('printPipelineHealth', { body: { paper: 'Letter' } });
  expect([status, body.pageType, body.paper, body.narrator]).toEqual([201, 'pipeline-health', 'Letter', 'rules']);
  if (!hasPdfTools()) return;
  const text = textOf(body.id);
  const { body: dashboard } = await scene.ask()('getPipelineHealth');
  const deals = dashboard.widgets.find(({ id }: { id: string }) => id === 'stuck-deals').answer.rows;
  for (const { opportunity_name, action_reason } of deals) {
    expect(text).toContain(opportunity_name.split(' ')[0]);
    expect(text.toLowerCase()).toContain(action_reason.split(' ')[0].toLowerCase()); // it goes on a sentence
  }
  expect(text).toContain('Will Q4 2026 reach its target');
});

it('prints a rep beside the team, and names no colleague', async () => {
  const { body: reps } = await scene.ask()('getDataset', { params: { name: 'reps' } });
  const [first, ...others] = reps.rows;
  const { status, body } = await print()('printRepCoaching', { params: { rep_id: first.rep_id } });
  expect([status, body.pageType]).toEqual([201, 'rep-coaching']);
  if (!hasPdfTools()) return;
  const text = textOf(body.id);
  expect(text).toContain(first.rep_name);
  for (const { rep_name } of others) expect([rep_name, text.includes(rep_name)]).toEqual([rep_name, false]);
});

it('prints the past, and refuses what is not there', async () => {
  const past = await print()('printPipelineHealth', { body: { quarter: 'Q3 2026' } });
  expect(past).toMatchObject({ status: 201, body: { asOf: { time: '2026-09-30T23:59:59Z' } } });
  expect(await print()('printPipelineHealth', { body: { team: 'Nobody' } })).toMatchObject({
    status: 422,
    body: { errors: [{ pointer: '/team' }] },
  });
  expect(await print()('printPipelineHealth', { body: { segment: 'Huge' } })).toMatchObject({ status: 422 });
  expect(await print()('printRepCoaching', { params: { rep_id: 'rep-99' } })).toMatchObject({ status: 404 });
  expect(await print()('printPipelineHealth', { world: 'none' })).toMatchObject({ status: 404 });
});

it('prints what was kept of a quarter, as its datasets answer it', async () => {
  await keepQuarter(scene.fresh());
  const { status, body } = await print()('printPipelineHealth', { body: { quarter: keptQuarter.name } });
  expect([status, body.asOf.tick]).toEqual([201, keptQuarter.tick]);
  const { rep_id } = (await scene.ask()('getDataset', { params: { name: 'reps' } })).body.rows[0];
  const coaching = await print()('printRepCoaching', { params: { rep_id }, body: { quarter: keptQuarter.name } });
  expect([coaching.status, coaching.body.asOf.tick]).toEqual([201, keptQuarter.tick]);
  if (hasPdfTools()) expect(textOf(body.id)).toContain(keptQuarter.shown);
});
