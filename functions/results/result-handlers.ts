import { DomainError } from '../../core/kernel/errors.ts';
import { isoTime } from '../../core/kernel/time.ts';
import { compareReviews, needSegment, segmentResults } from '../../core/views/results/index.ts';
import type { Handlers } from '../platform/http/handlers.ts';
import { ok } from '../platform/http/reply.ts';
import { tickHeader } from '../worlds/read/describe.ts';
import { describeFrame, describeVersion } from './describe.ts';
import { type ReadVersion, readVersion, stagesOfSegments } from './read/results.ts';
import type { resultRoutes } from './result-routes.ts';
import type { ResultsServices } from './services.ts';
import { requireSession } from './sessions.ts';
import { snake } from './snake.ts';

/** What stands beside the forecasts of a version; null where its stage has failed. */
function coverageOf({ results }: ReadVersion) {
  return snake(results.calibration?.overall ?? null);
}

export function resultHandlers(services: ResultsServices): Handlers<typeof resultRoutes> {
  const { loader, sessions, runs, stages } = services;

  /** The world's head, and what names the session in it. */
  async function at(world: string, session: string) {
    const head = await loader.head(world);
    return { head, ref: { worldId: head.worldId, generation: head.generation, session } };
  }

  return {
    async getSegmentResults({ world, params, query }) {
      const { id: segment, question } = needSegment(params.segment);
      const { head, ref } = await at(world, params.session_id);
      const { run, jobs, results } = await readVersion(services, ref, query.version);
      const part = segmentResults(stagesOfSegments(results), segment);
      const answer = {
        ...describeFrame(stages, ref.session, run, jobs),
        segment,
        question,
        score: snake(part.score),
        factors: snake(part.factors),
        patterns: snake(part.patterns),
        monte_carlo: snake(part.simulation),
        calibration: snake(results.calibration),
        personas: snake(part.personas),
        rich_content: snake(part.content),
      };
      return ok(answer, tickHeader(head));
    },

    async getCompleteResults({ world, params, query }) {
      const { head, ref } = await at(world, params.session_id);
      const { run, jobs, results } = await readVersion(services, ref, query.version);
      const input = await sessions.input(ref, run.input);
      if (!input)
        throw new DomainError('not-found', `Version ${run.version} of the session ${ref.session} was cleared.`);
      const answer = {
        ...describeFrame(stages, ref.session, run, jobs),
        as_of: { tick: input.tick, time: isoTime(input.time) },
        measures: snake(input.observations),
        baselines: snake(input.baselines),
        segments: snake(results.factors?.segments ?? null),
        factors: snake(results.factors?.factors ?? null),
        patterns: snake(results.patterns),
        monte_carlo: snake(results.monte_carlo),
        calibration: snake(results.calibration),
        personas: snake(results.personas),
        rich_content: snake(results.rich_content),
      };
      return ok(answer, tickHeader(head));
    },

    async listResultVersions({ world, params }) {
      const { head, ref } = await at(world, params.session_id);
      const { clearedThrough } = await requireSession(services, ref);
      const found = await runs.list(ref, clearedThrough);
      return ok(
        found.map((version) => describeVersion(stages, version)),
        tickHeader(head),
      );
    },

    async compareResultVersions({ world, params, query }) {
      const { head, ref } = await at(world, params.session_id);
      const [a, b] = await Promise.all([
        readVersion(services, ref, query.a, { pointer: 'query/a' }),
        readVersion(services, ref, query.b, { pointer: 'query/b' }),
      ]);
      const compared = compareReviews(stagesOfSegments(a.results), stagesOfSegments(b.results));
      const versions = { a: describeVersion(stages, a), b: describeVersion(stages, b) };
      const { content, ...others } = snake(compared);
      const calibration = { a: coverageOf(a), b: coverageOf(b) };
      const answer = { session_id: ref.session, ...versions, ...others, calibration, rich_content: content };
      return ok(answer, tickHeader(head));
    },
  };
}
