import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { DomainError } from '../../../../../core/kernel/errors.ts';
import { inputs } from '../../../../../core/views/results/inputs/catalogue.ts';
import { pointsText } from '../../../../../core/views/results/said/texts.ts';
import type { ObjectStore } from '../../../../../functions/platform/storage/object-store.ts';
import { printOn } from '../../../../../functions/print/container.ts';
import { printingOn } from '../../../../../functions/results/printing/container.ts';
import { createHandlers } from '../../../../../functions/results/printing/handlers.ts';
import { type PrintingServices, reviewToPrint } from '../../../../../functions/results/printing/print-review.ts';
import { routes } from '../../../../../functions/results/printing/routes.ts';
import { readVersion } from '../../../../../functions/results/read/results.ts';
import { takeStage } from '../../../../../functions/results/run-stage.ts';
import { snake } from '../../../../../functions/results/snake.ts';
import { type Stage, stages } from '../../../../../functions/results/stages.ts';
import { askingRoutes } from '../../../../tools/asking.ts';
import { hasPdfTools, pdfText } from '../../../../tools/pdf-tools.ts';
import {
  askingResults,
  drain,
  type ResultsScene,
  resultsScene,
  type TestResults,
  takeSent,
  WORLD,
} from '../../../../tools/results-scene.ts';
import { recordingLogger } from '../../../../tools/simulation.ts';

const PREFIX = 'reviewprint-';
const topic = 'next quarter';
const files = new Map<string, Uint8Array>();
const objects: ObjectStore = {
  put: async (name, bytes) => void files.set(name, bytes),
  link: async (name) => ({ url: `http://files/${name}`, endsAt: 0 }),
  read: async (name) => files.get(name) ?? null,
  remove: async (name) => void files.delete(name),
};

let scene: ResultsScene;
let services: TestResults;
let printing: PrintingServices;
let ask: ReturnType<typeof askingResults>;
let asking: ReturnType<typeof askingRoutes<typeof routes>>;

beforeAll(async () => {
  scene = await resultsScene(PREFIX);
  services = scene.fresh();
  ask = askingResults(services);
  const { documents } = scene.dynamo;
  const print = printOn(documents, PREFIX, { objects, keptDays: 30, now: () => scene.clock.now });
  printing = printingOn(documents, PREFIX, print);
  asking = askingRoutes(routes, createHandlers(printing), recordingLogger([]));
});
afterAll(() => scene.stop());

const of = (session: string) => ({ params: { session_id: session } });
const print = (session: string, body?: object) =>
  asking('printStrategyReview', { ...of(session), ...(body && { body }) });
const score = (session: string, by = ask) => by('scoreSession', { ...of(session), body: { topic } });
const complete = async (session: string, query = '') =>
  (await ask('getCompleteResults', { ...of(session), query })).body;

const textOf = (id: string): string =>
  pdfText(files.get(`reports/default/${id}.pdf`) ?? new Uint8Array())
    .join(' ')
    .replaceAll(/\s+/g, ' ');

/** The stages, some of which fail. */
const failing = (fails: (stage: string) => boolean): Stage[] =>
  stages.map((stage: Stage) =>
    fails(stage.name)
      ? { ...stage, run: () => Promise.reject(new DomainError('conflict', 'nothing could be looked up.')) }
      : stage,
  );

it('prints a version with what it has, as a report of the tick that was scored', async () => {
  await score('whole');
  await drain(services, scene.sweep);
  const answer = await complete('whole');
  const { status, headers, body } = await print('whole', { paper: 'Letter' });
  expect([status, body.pageType, body.paper, body.narrator]).toEqual([201, 'strategy-review', 'Letter', 'rules']);
  expect([body.asOf.tick, body.asOf.time]).toEqual([answer.as_of.tick, answer.as_of.time]);
  expect(headers).toMatchObject({ location: `/api/reports/${body.id}`, 'x-tick': String(answer.as_of.tick) });
  const { reports } = printing;
  const { reports: listed } = await reports.list({
    world: 'default',
    since: 0,
    pageTypes: ['strategy-review'],
    limit: 9,
  });
  expect(listed.map(({ id }) => id)).toEqual([body.id]);
  if (!hasPdfTools()) return;
  const text = textOf(body.id);
  expect(text).toContain(`Topic: ${topic}`);
  expect(text).toContain('Version 1 of the session whole, of its scoring 1');
  for (const { segment, value } of answer.segments) {
    if (value !== null) expect(text).toContain(`${segment} stands at ${pointsText(value)} of 100 points`);
  }
  for (const { title } of answer.rich_content) expect(text).toContain(title.toLowerCase());
  for (const { name } of answer.personas.personas ?? []) expect(text).toContain(name);
  if (answer.personas.status === 'absent') expect(text).toContain(answer.personas.reason);
  const [held] = answer.calibration.overall;
  expect(text).toContain(`Of ${held.cases} past intervals ${held.within} held what came`);
});

it('takes everything from what is stored of that version', async () => {
  const before = await complete('whole');
  const measures = [{ id: inputs[0]?.id, value: 1, confidence: 0.5, evidence: 'a survey' }];
  expect((await ask('scoreSession', { ...of('whole'), body: { topic, measures } })).status).toBe(202);
  await drain(services, scene.sweep);
  const ref = { ...WORLD, session: 'whole' };
  const read = await readVersion(services, ref, 1);
  const input = await services.sessions.input(ref, read.run.input);
  if (!input) throw new Error('the input is gone');
  const review = reviewToPrint(services, 'whole', read, input);
  expect(review.stored).toEqual({ session: 'whole', version: 1, input: 1, source: 'world' });
  const { topic: _, failed: __, stored: ___, ...printed } = review;
  // Who the people of personas are is stored beside them, and asked for by itself.
  if (printed.personas?.status !== 'found') throw new Error('there are personas');
  const { members, ...personas } = printed.personas;
  expect(members?.flat()).toHaveLength(personas.people);
  // What a screen needs stands beside it.
  const answered = {
    observations: before.measures,
    baselines: before.baselines,
    factors: before.factors,
    segments: before.segments,
    patterns: before.patterns,
    simulation: before.monte_carlo,
    calibration: before.calibration,
    personas: before.personas,
    content: before.rich_content,
  };
  expect(answered).toMatchObject(snake({ ...printed, personas }));
  const [first, last] = [await print('whole', { version: 1 }), await print('whole')];
  if (!hasPdfTools()) return;
  expect(textOf(first.body.id)).toContain('Version 1 of the session whole, of its scoring 1 with the company’s own');
  expect(textOf(last.body.id)).toContain('Version 2 of the session whole, of its scoring 2 with measures that were');
});

it('prints what stands of a version that has failed in part, and names what is missing', async () => {
  const broken = scene.fresh(failing((stage) => stage === 'calibration'));
  await score('part', askingResults(broken));
  await drain(broken, scene.sweep);
  const { status, body } = await print('part');
  expect(status).toBe(201);
  if (!hasPdfTools()) return;
  const text = textOf(body.id);
  expect(text).toContain('What is missing');
  expect(text).toContain('Calibration could not be computed: nothing could be looked up.');
  expect(text).toContain('Outcomes of the next 13 weeks');
});

it('refuses a session while nothing of it is completed, or only a part', async () => {
  const measures: object[] = [];
  await ask('scoreSession', { ...of('none'), body: { topic, measures } });
  expect((await print('none')).status).toBe(409);
  await score('begun');
  expect((await print('begun')).status).toBe(409);
  for (const message of takeSent(services)) await takeStage(services, message);
  expect((await print('begun')).status).toBe(409);
  expect((await print('begun', { version: 1 })).status).toBe(409);
  await drain(services, scene.sweep);
  expect((await print('begun')).status).toBe(201);
  const dead = scene.fresh(failing(() => true));
  await score('dead', askingResults(dead));
  await drain(dead, scene.sweep);
  expect((await print('dead')).status).toBe(409);
});

it('prints the version before while the next is generated, and nothing of what was cleared', async () => {
  const params = { session_id: 'begun', topic };
  await ask('generateResults', { params, body: { seed: 9 } });
  const { body } = await print('begun');
  if (hasPdfTools()) expect(textOf(body.id)).toContain('Version 1 of the session begun');
  expect((await print('begun', { version: 2 })).status).toBe(409);
  await ask('clearResults', of('begun'));
  expect((await print('begun')).status).toBe(409);
  expect((await print('begun', { version: 1 })).status).toBe(404);
});

it('refuses what there is not', async () => {
  expect((await print('never')).status).toBe(404);
  expect(await print('whole', { version: 99 })).toMatchObject({
    status: 404,
    body: { errors: [{ pointer: '/version' }] },
  });
  expect((await asking('printStrategyReview', { ...of('whole'), world: 'none' })).status).toBe(404);
  for (const body of [{ paper: 'A5' }, { version: 0 }, { version: 1.5 }, { other: 1 }]) {
    expect([body, (await print('whole', body)).status]).toEqual([body, 422]);
  }
});

it('prints once for one key', async () => {
  const keyed = { ...of('whole'), body: {}, headers: { 'idempotency-key': 'once' } };
  const [first, second] = [await asking('printStrategyReview', keyed), await asking('printStrategyReview', keyed)];
  expect(second.body.id).toBe(first.body.id);
  expect(second.headers['idempotent-replay']).toBe('true');
});
