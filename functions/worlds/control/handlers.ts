import { DomainError } from '../../../core/kernel/errors.ts';
import { isoTime } from '../../../core/kernel/time.ts';
import { rowCounts } from '../../../core/world/index.ts';
import { maySee } from '../../platform/http/auth.ts';
import type { Handlers } from '../../platform/http/handlers.ts';
import { accepted, created, noContent, ok } from '../../platform/http/reply.ts';
import type { Head } from '../head.ts';
import type { WorldJob } from '../jobs.ts';
import { describeJob, describeScenario, describeWorld, tickHeader } from '../read/describe.ts';
import { pause, resume, setTempo } from '../write/commands.ts';
import { sendTicks } from '../write/dispatch.ts';
import { resendJob } from '../write/queue-job.ts';
import { beginScenario, endScenario, scenarioCatalogue } from '../write/scenarios.ts';
import type { ControlServices } from '../write/services.ts';
import { advanceOrQueue, createNamedWorld, regenerate, removeWorld, syncOrQueue } from '../write/worlds.ts';
import type { routes } from './routes.ts';

/** What the operations of `routes` do. */
export function createHandlers(services: ControlServices): Handlers<typeof routes> {
  const stateReply = (head: Head) => ok(describeWorld(head, services.now()), tickHeader(head));
  const jobReply = (job: WorldJob) => accepted(describeJob(job), { location: `/api/jobs/${job.id}` });

  return {
    async regenerate({ world, body }) {
      const outcome = await regenerate(services, world, body ?? {});
      if ('job' in outcome) return jobReply(outcome.job);
      const { head, rows } = outcome.done;
      const reply = {
        message: 'Data regenerated',
        world,
        generation: head.generation,
        seed: head.seed,
        startedAt: isoTime(head.startedAt),
        counts: rowCounts(rows),
      };
      return ok(reply, tickHeader(head));
    },

    async sync({ world }) {
      const outcome = await syncOrQueue(services, world);
      if ('job' in outcome) return jobReply(outcome.job);
      const { head } = outcome.done.world;
      return ok({ message: 'Synchronised', tick: head.tick, tables: outcome.done.tables }, tickHeader(head));
    },

    async getSimulation({ world }) {
      return stateReply(await services.loader.head(world));
    },

    async pause({ world }) {
      return stateReply(await pause(services, world));
    },

    async resume({ world }) {
      const head = await resume(services, world);
      await sendTicks(services, head);
      return stateReply(head);
    },

    async advance({ world, body }) {
      const outcome = await advanceOrQueue(services, world, body.ticks);
      if ('job' in outcome) return jobReply(outcome.job);
      await sendTicks(services, outcome.done);
      return stateReply(outcome.done);
    },

    async setTempo({ world, body }) {
      return stateReply(await setTempo(services, world, body.tempo));
    },

    async startScenario({ world, body }) {
      const { head, record } = await beginScenario(services, world, body);
      const location = `/api/simulation/scenarios/${record.id}`;
      return created(describeScenario(record), { ...tickHeader(head), location });
    },

    async listScenarios({ world }) {
      const head = await services.loader.head(world);
      const running = head.scenarios.filter((record) => record.endedAt === null).map(describeScenario);
      const ended = head.scenarios.filter((record) => record.endedAt !== null).map(describeScenario);
      return ok({ running, ended, available: scenarioCatalogue }, tickHeader(head));
    },

    async stopScenario({ world, params }) {
      const { head, record } = await endScenario(services, world, params.id);
      return ok(describeScenario(record), tickHeader(head));
    },

    async createWorld({ body }) {
      const { id, ...request } = body;
      const outcome = await createNamedWorld(services, id, request);
      if ('job' in outcome) return jobReply(outcome.job);
      return created(describeWorld(outcome.done.head, services.now()), { location: '/api/simulation' });
    },

    async listWorlds({ caller }) {
      const heads = await services.heads.list();
      const seen = heads.filter(({ worldId }) => maySee(caller, worldId));
      return ok(seen.map((head) => describeWorld(head, services.now())));
    },

    async deleteWorld({ params }) {
      await removeWorld(services, params.id);
      return noContent();
    },

    async getJob({ world, caller, params }) {
      const job = await services.jobs.get({ jobId: params.id });
      if (!job || (caller.worlds !== 'all' && job.worldId !== world)) {
        throw new DomainError('not-found', `There is no job ${params.id}.`, [
          { pointer: 'path/id', detail: 'Expected the id of a job of this world, less than a week old.' },
        ]);
      }
      await resendJob(services, job);
      return ok(describeJob(job));
    },
  };
}
