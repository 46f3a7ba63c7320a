import { DomainError } from '../../../core/kernel/errors.ts';
import type { Command, Head } from '../head.ts';
import { executeCommand } from './execute-command.ts';
import type { FollowedMessage } from './job-messages.ts';
import type { ControlServices } from './services.ts';

type AdvanceMessage = Extract<FollowedMessage, { kind: 'advance' }>;

/**
 * Advances a world by the ticks of a job, in as many commits as that takes, on from wherever the world stands: jobs and
 * requests that advance it at the same time add up. Each commit names its job in the log of commands, so a worker that
 * does the job again, or beside another, counts what is done already.
 * @param note is told how many of the ticks are done, in whole percent
 * @throws DomainError `conflict` when the world was regenerated meanwhile
 */
export async function advanceByJob(
  services: ControlServices,
  message: AdvanceMessage,
  note: (percentage: number) => Promise<void>,
): Promise<Head> {
  const { loader } = services;
  const { worldId, generation, jobId } = message;
  for (;;) {
    const head = await loader.head(worldId);
    if (head.generation !== generation) {
      throw new DomainError('conflict', 'The world was regenerated before it was advanced.');
    }
    const log: Command[] = JSON.parse((await loader.texts(head, ['log'])).get('log') ?? '[]');
    const { done, left } = doneOf(message, head, log);
    await note(Math.floor((100 * done) / Math.max(1, done + left)));
    if (left <= 0) return head;
    // Ticks may come between, no other command: it could be of this job.
    const { commandVersion } = head;
    await executeCommand(services, worldId, {
      kind: 'advance-for-job',
      generation,
      commandVersion,
      ticks: left,
      job: jobId,
    });
  }
}

/** How many ticks a job has made, and how many are left. */
function doneOf(
  { jobId, ticks, tick }: AdvanceMessage,
  head: Head,
  log: readonly Command[],
): { done: number; left: number } {
  const own = log.filter(({ kind, args }) => kind === 'advance' && args.job === jobId);
  const done = own.reduce((sum, { args }) => sum + Number(args.ticks), 0);
  return { done, left: ticks === undefined ? Math.max(0, (tick ?? 0) - head.tick) : ticks - done };
}
