import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { inputs } from '../../../../core/views/results/inputs/catalogue.ts';
import {
  askingResults,
  drain,
  type ResultsScene,
  resultsScene,
  type TestResults,
} from '../../../tools/results-scene.ts';

let scene: ResultsScene;
let services: TestResults;
let ask: ReturnType<typeof askingResults>;

beforeAll(async () => {
  scene = await resultsScene('results-');
  services = scene.fresh();
  ask = askingResults(services);
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
      factors.push(...body.factors);
    }
    expect(factors).toEqual(complete.factors);
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
    expect((await ask('compareResultVersions', { ...params('world'), query: 'a=1&b=9' })).body.errors[0].pointer).toBe(
      'query/b',
    );
  });

  it('of another topic than the scored one are refused', async () => {
    expect((await ask('generateResults', params('world', { topic: 'another' }))).status).toBe(409);
  });

  it('are served of the version before while the next is generated, and not at all while the first is', async () => {
    await score('first');
    expect((await segment('first', 'Market')).status).toBe(409);
    await finish();
    const next = (await generate('first', { seed: 3 })).body.version;
    expect((await segment('first', 'Market')).body.version).toBe(next - 1);
    expect((await segment('first', 'Market', `version=${next}`)).status).toBe(409);
    // The same question while it runs is the same generation.
    expect((await generate('first', { seed: 3 })).body.version).toBe(next);
    expect((await generate('first', { seed: 4 })).body.version).toBe(next + 1);
    await finish();
    expect((await segment('first', 'Market')).body.version).toBe(next + 1);
  });

  it('are gone when they are cleared, and come again with a number of their own', async () => {
    await score('cleared');
    await finish();
    expect((await ask('clearResults', params('cleared'))).status).toBe(204);
    expect(await status('cleared')).toMatchObject({ status: 'scored', version: null, input_version: 1 });
    expect((await segment('cleared', 'Market')).status).toBe(404);
    expect((await segment('cleared', 'Market', 'version=1')).status).toBe(404);
    expect((await ask('listResultVersions', params('cleared'))).body).toEqual([]);
    await generate('cleared');
    await finish();
    expect((await segment('cleared', 'Market')).body).toMatchObject({ version: 2, input_version: 1 });
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
