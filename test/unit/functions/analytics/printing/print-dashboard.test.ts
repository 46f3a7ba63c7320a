import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { rulesNarrator } from '../../../../../core/kernel/narrator.ts';
import { printingOn } from '../../../../../functions/analytics/printing/container.ts';
import { createHandlers } from '../../../../../functions/analytics/printing/handlers.ts';
import { routes } from '../../../../../functions/analytics/printing/routes.ts';
import type { ObjectStore } from '../../../../../functions/platform/storage/object-store.ts';
import { printOn } from '../../../../../functions/print/container.ts';
import { type AnalyticsScene, analyticsScene } from '../../../../tools/analytics-scene.ts';
import { askingRoutes } from '../../../../tools/asking.ts';
import { hasPdfTools, pdfText } from '../../../../tools/pdf-tools.ts';
import { recordingLogger } from '../../../../tools/simulation.ts';

const PREFIX = 'academyprint-';
let scene: AnalyticsScene;
const files = new Map<string, Uint8Array>();
const objects: ObjectStore = {
  put: async (name, bytes) => void files.set(name, bytes),
  link: async (name) => ({ url: `http://files/${name}`, endsAt: 0 }),
  read: async (name) => files.get(name) ?? null,
  remove: async (name) => void files.delete(name),
};

beforeAll(async () => {
  scene = await analyticsScene(PREFIX);
});
afterAll(() => scene.stop());

function print() {
  const { documents } = scene.dynamo;
  const given = printOn(documents, PREFIX, { objects, keptDays: 30, now: () => scene.clock.now });
  const services = printingOn(documents, PREFIX, { print: given, narrator: rulesNarrator, timezone: 'UTC' });
  return askingRoutes(routes, createHandlers(services), recordingLogger([]));
}

const range = { start: '2026-08-01T00:00:00Z', end: '2026-11-01T00:00:00Z' };

it('prints the figures that the dashboard answers for the same question', async () => {
  const asked = { ...range, timezone: 'Europe/Zurich', compare: 'year' };
  const { status, body } = await print()('printAcademyDashboard', { body: { ...asked, paper: 'Letter' } });
  expect([status, body.pageType, body.paper, body.narrator]).toEqual([201, 'academy-dashboard', 'Letter', 'rules']);
  if (!hasPdfTools()) return;
  const text = pdfText(files.get(`reports/default/${body.id}.pdf`) ?? new Uint8Array())
    .join(' ')
    .replaceAll(/\s+/g, ' ');
  const { body: answer } = await scene.ask()('getDashboard', { query: new URLSearchParams(asked).toString() });
  for (const { label, value, unit } of answer.data.executive.cards) {
    expect(text).toContain(label);
    if (unit === 'count') expect(text).toContain(value.toLocaleString('en-US'));
  }
  expect(text).toContain('in days of Europe/Zurich');
  for (const { definition } of answer.data.ops.cards)
    expect(text).toContain(definition.split(' ').slice(0, 3).join(' '));
});

it('refuses what the dashboard refuses, and characters that can’t be printed', async () => {
  const early = { start: range.end, end: range.start };
  expect(await print()('printAcademyDashboard', { body: early })).toMatchObject({
    status: 422,
    body: { errors: [{ pointer: '/end' }] },
  });
  expect(await print()('printAcademyDashboard', { body: { ...range, channel: '\u4e16\u754c' } })).toMatchObject({
    status: 422,
    body: { errors: [{ pointer: '/channel' }] },
  });
  expect(await print()('printAcademyDashboard', { body: range, world: 'none' })).toMatchObject({ status: 404 });
  expect(await print()('printAcademyDashboard', { body: { ...range, events: [] } })).toMatchObject({ status: 422 });
});
