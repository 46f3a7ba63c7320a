import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Narrator, rulesNarrator } from '../../../../core/kernel/narrator.ts';
import { overviewOn } from '../../../../functions/overview/container.ts';
import { createHandlers } from '../../../../functions/overview/handlers.ts';
import { routes } from '../../../../functions/overview/routes.ts';
import { http } from '../../../../functions/platform/http/http.ts';
import { httpEvent, lambdaContext } from '../../../tools/bridge.ts';
import { READING_PREFIX, type ReadingScene, readingScene } from '../../../tools/reading.ts';
import { recordingLogger } from '../../../tools/simulation.ts';

let scene: ReadingScene;
beforeAll(async () => {
  scene = await readingScene();
});
afterAll(() => scene.dynamo.stop());

function overviewWith(narrator: Narrator) {
  const container = overviewOn(scene.dynamo.documents, READING_PREFIX, { narrator, now: () => scene.clock.now });
  const env = { AUTH_MODE: 'open', STAGE: 'test', LOG_LEVEL: 'error' } as const;
  const handler = http(routes, createHandlers(container), { env, checkResponses: true, logger: recordingLogger([]) });
  return async (headers: Record<string, string> = {}) => {
    const event = httpEvent({ routeKey: 'GET /api/overview', path: '/api/overview', headers });
    const { statusCode, headers: answered = {}, body = '' } = await handler(event, lambdaContext());
    return { status: statusCode, headers: answered, body: body === '' ? null : JSON.parse(body) };
  };
}

describe('GET /api/overview', () => {
  it('answers from one committed tick, with what the other operations say of it', async () => {
    const { status, headers, body } = await overviewWith(rulesNarrator)();
    expect([status, headers['x-tick'], body.tick, body.narrator]).toEqual([200, '6', 6, 'rules']);
    const measures = (await scene.get('/api/measures')).body;
    const now = body.figures.filter(({ window }: { window: { label: string } }) => window.label === 'now');
    expect(now.length).toBeGreaterThan(2);
    for (const { id, value } of now) {
      expect([id, value]).toEqual([id, measures.find((measure: { id: string }) => measure.id === id).value]);
    }
    const { start, steps, end } = body.bridge;
    const moved = steps.reduce((sum: number, { value }: { value: number }) => sum + value, 0);
    expect(start + moved).toBeCloseTo(end, 2);
    expect(end).toBe(body.figures.find(({ id }: { id: string }) => id === 'mrr').value);
    for (const { entity, id } of body.decisions) {
      expect((await scene.get(`/api/${entity}/${id}`)).status).toBe(200);
    }
  });

  it('knows an answer that is unchanged, and no world that is not there', async () => {
    const get = overviewWith(rulesNarrator);
    const { headers } = await get();
    expect((await get({ 'if-none-match': String(headers.etag) })).status).toBe(304);
    expect((await get({ 'x-world': 'nobody' })).status).toBe(404);
  });

  it('asks its narrator once for what stays the same, whoever looks', async () => {
    let calls = 0;
    const narrator: Narrator = {
      name: 'a-model',
      narrate: async (passages) => {
        calls += 1;
        return new Map(passages.map(({ id }) => [id, 'Written by a model.']));
      },
    };
    const get = overviewWith(narrator);
    const answers = await Promise.all([get(), get(), get()]);
    answers.push(await get());
    expect(new Set(answers.map(({ body }) => `${body.narrator}: ${body.sentence}`))).toEqual(
      new Set(['a-model: Written by a model.']),
    );
    expect(calls).toBe(1);
  });
});
