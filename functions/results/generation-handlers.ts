import { DomainError } from '../../core/kernel/errors.ts';
import { hash32 } from '../../core/kernel/hash.ts';
import { presentMeasure, scenariosOf, USUAL_ITERATIONS } from '../../core/views/results/index.ts';
import type { Handlers, RequestOf } from '../platform/http/handlers.ts';
import { accepted, noContent, ok } from '../platform/http/reply.ts';
import type { Head } from '../worlds/head.ts';
import { tickHeader } from '../worlds/read/describe.ts';
import { describeStatus } from './describe.ts';
import type { generationRoutes } from './generation-routes.ts';
import type { Choice } from './records.ts';
import type { ResultsServices } from './services.ts';
import { clearSession, isScored, requireCurrent, scoreSession } from './sessions.ts';
import { snake } from './snake.ts';
import { type RunRequest, readSession, startRun } from './start-run.ts';

type Parameters = NonNullable<RequestOf<(typeof generationRoutes)['generateResults']>['body']>;

const addressOf = (session: string): string => `/api/v3/data-driven-results/status/${session}`;

export function generationHandlers(services: ResultsServices): Handlers<typeof generationRoutes> {
  const { loader, stages } = services;

  async function start(head: Head, session: string, request: RunRequest) {
    const ref = refOf(head, session);
    await startRun(services, ref, request);
    await requireCurrent(services, head);
    const { session: record, jobs } = await readSession(services, ref);
    return describeStatus(stages, record, jobs);
  }

  return {
    async scoreSession({ world, params, body }) {
      const { topic, measures: submitted = null } = body;
      const id = params.session_id;
      const { head, session, scored } = await scoreSession(services, world, id, { topic, submitted });
      const request = { topic, choice: choiceOf(head, id), cause: 'scoring' } as const;
      const generation = isScored(session) ? await start(head, id, request) : null;
      const { input, observed, absent } = session;
      const source = submitted === null ? ('world' as const) : ('submitted' as const);
      const counts = { source, observed, absent, measures: snake(scored.observations.map(presentMeasure)) };
      const answer = { session_id: id, topic, input_version: input, ...counts, generation };
      return generation === null
        ? ok(answer, tickHeader(head))
        : accepted(answer, { ...tickHeader(head), location: addressOf(id) });
    },

    async generateResults({ world, params, body }) {
      const { session_id: id, topic } = params;
      const head = await loader.head(world);
      const choice = choiceOf(head, id, body);
      const generation = await start(head, id, { topic, choice, cause: 'request' });
      return accepted(generation, { ...tickHeader(head), location: addressOf(id) });
    },

    async getGenerationStatus({ world, params }) {
      const head = await loader.head(world);
      const { session, jobs } = await readSession(services, refOf(head, params.session_id));
      return ok(describeStatus(stages, session, jobs), tickHeader(head));
    },

    async clearResults({ world, params }) {
      const head = await loader.head(world);
      await clearSession(services, refOf(head, params.session_id));
      return noContent(tickHeader(head));
    },
  };
}

function refOf({ worldId, generation }: Head, session: string) {
  return { worldId, generation, session };
}

/** How a review is simulated, in full. @throws DomainError `invalid` for a what-if that there is not */
function choiceOf(head: Head, session: string, given: Parameters = {}): Choice {
  const { what_ifs = [], iterations, seed, hypercube = false, stop = false } = given;
  const whatIfs = [...new Set(what_ifs)];
  requireWhatIfs(whatIfs);
  return {
    seed: seed ?? hash32(session, head.seed),
    iterations: iterations ?? USUAL_ITERATIONS,
    sampling: hypercube ? 'latin-hypercube' : 'independent',
    stopWhenConverged: stop,
    whatIfs,
  };
}

/** The core says which one is unknown: under the name that the field has in the request. */
function requireWhatIfs(ids: readonly string[]): void {
  try {
    scenariosOf(ids, []);
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    const fields = error.fields.map(({ pointer, detail }) => ({
      pointer: pointer.replace(/^\/scenarios/, '/what_ifs'),
      detail,
    }));
    throw new DomainError(error.kind, error.message, fields, { cause: error });
  }
}
