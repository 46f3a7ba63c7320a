import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DomainError } from '../../../../core/kernel/errors.ts';
import { inputs } from '../../../../core/views/results/inputs/catalogue.ts';
import { type Stage, stages } from '../../../../functions/results/stages.ts';
import {
  askingResults,
  drain,
  type ResultsScene,
  resultsScene,
  type TestResults,
} from '../../../tools/results-scene.ts';

const LONG: readonly string[] = ['monte_carlo', 'calibration', 'personas'];
let scene: ResultsScene;
let services: TestResults;
let ask: ReturnType<typeof askingResults>;
/** With stages that take long failing at once: what comes of them is none of what is tested of versions that follow one another. */
let quick: TestResults;
let askQuick: typeof ask;

beforeAll(async () => {
  scene = await resultsScene('results-');
  services = scene.fresh();
  ask = askingResults(services);
  quick = scene.fresh(
    stages.map((stage): Stage => {
      const run = () => Promise.reject(new DomainError('conflict', 'It takes too long.'));
      return LONG.includes(stage.name) ? { ...stage, run } : stage;
    }),
  );
  askQuick = askingResults(quick);
});
afterAll(() => scene.stop());

const params = (session_id: string, more: Record<string, string> = {}) => ({ params: { session_id, ...more } });
const topic = 'next quarter';
const score = (session: string, body: object = {}) =>
  ask('scoreSession', { ...params(session), body: { topic, ...body } });
const generate = (session: string, body?: object) =>
  ask('generateResults', { ...params(session, { topic }), ...(body && { body }) });
const status = async (session: string) => (await ask('getGenerationStatus', params(session))).body;
const segment = (session: string, name: string, query = '') =>
  ask('getSegmentResults', { ...params(session, { segment: name }), query });
const finish = () => drain(services, scene.sweep);

describe('scoring', () => {
  it('takes the measures of the world, and generates results of them', async () => {
    const scored = await score('world');
    expect(scored.status).toBe(202);
    expect(scored.headers.location).toBe('/api/v3/data-driven-results/status/world');
    const { body } = scored;
    expect(body).toMatchObject({ session_id: 'world', topic, input_version: 1, source: 'world' });
    expect(body.observed + body.absent).toBe(inputs.length);
    expect(body.measures.filter((measure: { status: string }) => measure.status === 'observed')).toHaveLength(
      body.observed,
    );
    expect(body.generation).toMatchObject({ status: 'queued', version: 1, percentage: 0, is_processing: true });
    await finish();
    expect(await status('world')).toMatchObject({
      status: 'completed',
      percentage: 100,
      stage: null,
      is_completed: true,
    });
  });

  it('takes submitted measures in place of the world’s', async () => {
    const measures = [{ id: inputs[0]?.id, value: 1, confidence: 0.5, evidence: 'a survey' }];
    const { body } = await score('submitted', { measures });
    expect(body).toMatchObject({ source: 'submitted', observed: 1, absent: inputs.length - 1 });
    await finish();
    const complete = (await ask('getCompleteResults', params('submitted'))).body;
    const observed = complete.measures.filter((measure: { status: string }) => measure.status === 'observed');
    expect(observed).toMatchObject([{ id: inputs[0]?.id, value: 1, confidence: 0.5, source: 'submitted' }]);
    const computed = complete.factors.filter((factor: { status: string }) => factor.status === 'computed');
    expect(computed.length).toBeGreaterThan(0);
    for (const factor of computed) expect(factor).toMatchObject({ fallback: expect.any(Boolean) });
    // People of the world are not those of whoever submits.
    expect(complete.personas).toMatchObject({ status: 'absent', reason: expect.stringContaining('submitted') });
  });

  it('refuses measures that there are not, and says where', async () => {
    const measures = [{ id: 'nothing', value: 1, confidence: 0.5, evidence: 'none' }];
    const refused = await score('refused', { measures });
    expect([refused.status, refused.body.errors[0].pointer]).toEqual([422, '/measures/0/id']);
    expect((await ask('getGenerationStatus', params('refused'))).status).toBe(404);
  });

  it('without any measure generates nothing, and nothing can be generated of it', async () => {
    const { status: answered, body } = await score('none', { measures: [] });
    expect([answered, body.observed, body.generation]).toEqual([200, 0, null]);
    expect((await generate('none')).status).toBe(409);
    expect(await status('none')).toMatchObject({ status: 'scored', version: null, is_processing: false });
    expect((await segment('none', 'Market')).status).toBe(404);
  });

  it('of a session that was never scored is missing', async () => {
    expect((await generate('never')).status).toBe(409);
    for (const operation of [
      'getGenerationStatus',
      'getCompleteResults',
      'listResultVersions',
      'clearResults',
    ] as const) {
      expect([operation, (await ask(operation, params('never'))).status]).toEqual([operation, 404]);
    }
  });
});

/** The segments of which something is written. */
const WRITTEN = ['Product', 'Brand', 'Experience'];

describe('the people of personas', () => {
  const people = (session: string, persona_id: string, query = '') =>
    ask('listPersonaPeople', { ...params(session, { persona_id }), query });

  it('are listed page by page, as many as each persona’s size, everybody in one persona', async () => {
    const { personas, as_of } = (await ask('getCompleteResults', params('world'))).body;
    expect(personas.status).toBe('found');
    const all: string[] = [];
    for (const { id, name, size } of personas.personas) {
      const own: string[] = [];
      let query: string | undefined = 'limit=7';
      while (query !== undefined) {
        const { status: answered, body, headers } = await people('world', id, query);
        expect(answered).toBe(200);
        expect(body).toMatchObject({ session_id: 'world', version: 1, persona_id: id, name, as_of, count: size });
        expect(body.user_ids.length).toBeLessThanOrEqual(7);
        own.push(...body.user_ids);
        query = /\?([^>]*)/.exec(String(headers.link ?? ''))?.[1];
      }
      expect([own.length, own]).toEqual([size, [...new Set(own)].sort()]);
      all.push(...own);
    }
    expect([all.length, new Set(all).size]).toEqual([personas.people, personas.people]);
  });

  it('are missing where there are none, and the answer says why', async () => {
    expect(await people('world', 'persona-99')).toMatchObject({
      status: 404,
      body: { errors: [{ pointer: 'path/persona_id', detail: expect.stringContaining('persona-1') }] },
    });
    expect((await people('submitted', 'persona-1')).body.detail).toContain('submitted');
    expect((await people('never', 'persona-1')).status).toBe(404);
  });

  it('of a version that was stored without them can’t be told', async () => {
    const { results } = services;
    const older = askingResults({
      ...services,
      results: {
        ...results,
        async read(ref, stage, stored) {
          const { members: _, ...result } = (await results.read(ref, stage, stored)) as Record<string, unknown>;
          return stage.name === 'personas' ? result : results.read(ref, stage, stored);
        },
      },
    });
    const answer = await older('listPersonaPeople', params('world', { persona_id: 'persona-1' }));
    expect([answer.status, answer.body.detail]).toEqual([404, expect.stringContaining('before the people')]);
  });
});

describe('results', () => {
  it('of the segments are parts of the complete ones', async () => {
    const complete = (await ask('getCompleteResults', params('world'))).body;
    expect(complete.factors).toHaveLength(28);
    expect(complete.patterns).toHaveLength(41);
    expect(complete.segments).toHaveLength(5);
    expect(complete.monte_carlo).toMatchObject({ iterations: 1000, ended_by: 'limit' });
    const factors = [];
    for (const name of ['Market', 'CONSUMER', 'product', 'bRaNd', 'Experience']) {
      const { status: answered, body } = await segment('world', name);
      expect([answered, body.segment.toLowerCase(), body.version]).toEqual([200, name.toLowerCase(), 1]);
      expect(body.score).toEqual(
        complete.segments.find((score: { segment: string }) => score.segment === body.segment),
      );
      for (const pattern of body.patterns) expect(pattern.segments).toContain(body.segment);
      for (const { outcome } of body.monte_carlo.portfolio) {
        const touching = body.monte_carlo.patterns.flatMap(
          ({ outcomes }: { outcomes: { outcome: string }[] }) => outcomes,
        );
        expect(touching.map((each: { outcome: string }) => each.outcome)).toContain(outcome);
      }
      expect(body.calibration).toEqual(complete.calibration);
      expect(body.personas).toEqual(body.segment === 'Consumer' ? complete.personas : null);
      const written = complete.rich_content.find((content: { segment: string }) => content.segment === body.segment);
      expect(body.rich_content).toEqual(written ?? null);
      factors.push(...body.factors);
    }
    expect(factors).toEqual(complete.factors);
    expect(complete.rich_content.map(({ segment: of }: { segment: string }) => of)).toEqual(WRITTEN);
    expect((await segment('world', 'Nowhere')).status).toBe(404);
  });

  it('are simulated as it was asked for', async () => {
    const parameters = { iterations: 400, seed: 7, hypercube: true, stop: true, what_ifs: ['demand-slump'] };
    const { body } = await generate('world', parameters);
    expect(body).toMatchObject({ status: 'queued', version: 2 });
    await finish();
    const { monte_carlo, choice } = (await segment('world', 'Market')).body;
    expect(choice).toEqual(parameters);
    expect(monte_carlo).toMatchObject({ seed: 7, sampling: 'latin-hypercube', limit: 400 });
    expect(monte_carlo.scenarios.map(({ scenario }: { scenario: string }) => scenario)).toEqual([
      'as-it-goes',
      'demand-slump',
    ]);
    const unknown = await generate('world', { what_ifs: ['demand-slump', 'nothing'] });
    expect([unknown.status, unknown.body.errors[0].pointer]).toEqual([422, '/what_ifs/1']);
  });

  it('keep their versions, which can be read and compared', async () => {
    const listed = (await ask('listResultVersions', params('world'))).body;
    expect(listed).toMatchObject([
      { version: 2, cause: 'request', status: 'completed' },
      { version: 1, cause: 'scoring', status: 'completed' },
    ]);
    expect((await segment('world', 'Market', 'version=1')).body).toMatchObject({
      version: 1,
      choice: { iterations: 1000 },
    });
    expect((await segment('world', 'Market', 'version=3')).status).toBe(404);
    const compared = await ask('compareResultVersions', { ...params('world'), query: 'a=1&b=2' });
    expect(compared.body).toMatchObject({ a: { version: 1 }, b: { version: 2 } });
    // Of one scoring: what differs is chance alone.
    for (const { change } of [...compared.body.factors, ...compared.body.patterns]) expect([0, null]).toContain(change);
    for (const { within_error } of compared.body.outcomes) expect(within_error).toBe(true);
    expect(compared.body.calibration.a).toEqual(
      (await segment('world', 'Market', 'version=1')).body.calibration.overall,
    );
    expect(compared.body.calibration.b).toEqual((await segment('world', 'Market')).body.calibration.overall);
    for (const { added, removed } of compared.body.rich_content) expect([added, removed]).toEqual([[], []]);
    expect((await ask('compareResultVersions', { ...params('world'), query: 'a=1&b=9' })).body.errors[0].pointer).toBe(
      'query/b',
    );
  });

  it('of another topic than the scored one are refused', async () => {
    const refused = await ask('generateResults', params('world', { topic: 'another' }));
    expect([refused.status, refused.body.errors[0].pointer]).toEqual([409, 'path/topic']);
    const unscored = await ask('generateResults', params('unscored', { topic }));
    expect([unscored.status, unscored.body.errors[0].pointer]).toEqual([409, 'path/session_id']);
  });

  it('are served of the version before while the next is generated, and not at all while the first is', async () => {
    const market = async (query = '') =>
      askQuick('getSegmentResults', { ...params('first', { segment: 'Market' }), query });
    const generateWith = async (seed: number) =>
      (await askQuick('generateResults', { ...params('first', { topic }), body: { seed } })).body.version;
    await askQuick('scoreSession', { ...params('first'), body: { topic } });
    expect((await market()).status).toBe(409);
    await drain(quick, scene.sweep);
    const next = await generateWith(3);
    expect((await market()).body.version).toBe(next - 1);
    expect((await market(`version=${next}`)).status).toBe(409);
    // The same question while it runs is the same generation.
    expect(await generateWith(3)).toBe(next);
    expect(await generateWith(4)).toBe(next + 1);
    await drain(quick, scene.sweep);
    expect((await market()).body.version).toBe(next + 1);
  });

  it('are gone when they are cleared, and come again with a number of their own', async () => {
    const market = async (query = '') =>
      askQuick('getSegmentResults', { ...params('cleared', { segment: 'Market' }), query });
    await askQuick('scoreSession', { ...params('cleared'), body: { topic } });
    await drain(quick, scene.sweep);
    expect((await askQuick('clearResults', params('cleared'))).status).toBe(204);
    const cleared = (await askQuick('getGenerationStatus', params('cleared'))).body;
    expect(cleared).toMatchObject({ status: 'scored', version: null, input_version: 1 });
    expect((await market()).status).toBe(404);
    expect((await market('version=1')).status).toBe(404);
    expect((await askQuick('listResultVersions', params('cleared'))).body).toEqual([]);
    await askQuick('generateResults', params('cleared', { topic }));
    await drain(quick, scene.sweep);
    expect((await market()).body).toMatchObject({ version: 2, input_version: 1 });
  });
});

it('lists what reviews are computed by', async () => {
  const lists = {
    factors: (await ask('listReviewFactors')).body.factors,
    patterns: (await ask('listReviewPatterns')).body.patterns,
    measures: (await ask('listReviewMeasures')).body.inputs,
  };
  expect([lists.factors.length, lists.patterns.length, lists.measures.length]).toEqual([28, 41, inputs.length]);
  expect((await ask('listReviewOutcomes')).body.outcomes.length).toBeGreaterThan(9);
  expect((await ask('listReviewWhatIfs')).body.what_ifs.map(({ id }: { id: string }) => id)).toContain('demand-slump');
});
