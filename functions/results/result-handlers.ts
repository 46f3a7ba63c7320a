import * as z from 'zod';
import { DomainError } from '../../core/kernel/errors.ts';
import { isoTime } from '../../core/kernel/time.ts';
import {
  compareReviews,
  needSegment,
  presentBaseline,
  presentCalibration,
  presentComparison,
  presentFactor,
  presentMeasure,
  presentPatterns,
  presentPersonas,
  presentScore,
  presentSegment,
  presentSimulation,
  segmentResults,
} from '../../core/views/results/index.ts';
import { decodeCursor, nextLink } from '../platform/http/cursor.ts';
import type { Handlers } from '../platform/http/handlers.ts';
import { ok } from '../platform/http/reply.ts';
import { tickHeader } from '../worlds/read/describe.ts';
import { describeFrame, describeVersion } from './describe.ts';
import { peopleOfPersona } from './read/persona-people.ts';
import { type ReadVersion, readVersion, stagesOfSegments } from './read/results.ts';
import type { SessionRef } from './records.ts';
import type { resultRoutes } from './result-routes.ts';
import type { ResultsServices } from './services.ts';
import { requireSession } from './sessions.ts';
import { snake } from './snake.ts';

/** Where a page of people ended, and of which version. */
const position = z.object({ version: z.int().min(1), id: z.string().max(200) });

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

  /** What a version was scored with. */
  async function inputOf(ref: SessionRef, { run }: ReadVersion) {
    const input = await sessions.input(ref, run.input);
    if (input) return { input, as_of: { tick: input.tick, time: isoTime(input.time) } };
    throw new DomainError('not-found', `Version ${run.version} of the session ${ref.session} was cleared.`);
  }

  return {
    async getSegmentResults({ world, params, query }) {
      const { id: segment, question } = needSegment(params.segment);
      const { head, ref } = await at(world, params.session_id);
      const version = await readVersion(services, ref, query.version);
      const { run, jobs, results } = version;
      const { input, as_of } = await inputOf(ref, version);
      const part = segmentResults(stagesOfSegments(results), segment);
      const { simulation, ...shown } = presentSegment(part, results.calibration, input);
      const answer = {
        ...describeFrame(stages, ref.session, run, jobs),
        segment,
        question,
        as_of,
        ...snake(shown),
        monte_carlo: snake(simulation),
        rich_content: snake(part.content),
      };
      return ok(answer, tickHeader(head));
    },

    async getCompleteResults({ world, params, query }) {
      const { head, ref } = await at(world, params.session_id);
      const version = await readVersion(services, ref, query.version);
      const { factors, patterns, monte_carlo: simulation, calibration, personas, rich_content } = version.results;
      const { input, as_of } = await inputOf(ref, version);
      const answer = {
        ...describeFrame(stages, ref.session, version.run, version.jobs),
        as_of,
        measures: snake(input.observations.map(presentMeasure)),
        baselines: snake(input.baselines.map(presentBaseline)),
        segments: snake(factors?.segments.map((score) => presentScore(score, factors.factors)) ?? null),
        factors: snake(factors?.factors.map(presentFactor) ?? null),
        patterns: snake(patterns && presentPatterns(patterns)),
        monte_carlo: snake(simulation && presentSimulation(simulation, calibration)),
        calibration: snake(calibration && presentCalibration(calibration)),
        personas: snake(personas && presentPersonas(personas)),
        rich_content: snake(rich_content),
      };
      return ok(answer, tickHeader(head));
    },

    async listPersonaPeople({ world, params, query, url }) {
      const { head, ref } = await at(world, params.session_id);
      const after = query.cursor === undefined ? null : decodeCursor(position, query.cursor);
      // Who goes on reads the version that was begun, though a later one is there by now.
      const version = await readVersion(services, ref, query.version ?? after?.version);
      const { persona, ids } = peopleOfPersona(version, params.persona_id);
      const { as_of } = await inputOf(ref, version);
      const left = after === null ? ids : ids.filter((id) => id > after.id);
      const page = left.slice(0, query.limit);
      const last = page.at(-1);
      const hasMore = last !== undefined && left.length > page.length;
      const answer = {
        session_id: ref.session,
        version: version.run.version,
        persona_id: persona.id,
        name: persona.name,
        as_of,
        count: ids.length,
        user_ids: page,
      };
      const link = hasMore ? nextLink(url, { version: version.run.version, id: last }) : {};
      return ok(answer, { ...tickHeader(head), ...link });
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
      const compared = presentComparison(compareReviews(stagesOfSegments(a.results), stagesOfSegments(b.results)));
      const versions = { a: describeVersion(stages, a), b: describeVersion(stages, b) };
      const { content, ...others } = snake(compared);
      const calibration = { a: coverageOf(a), b: coverageOf(b) };
      const answer = { session_id: ref.session, ...versions, ...others, calibration, rich_content: content };
      return ok(answer, tickHeader(head));
    },
  };
}
