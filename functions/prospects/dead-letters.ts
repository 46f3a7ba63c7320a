import { closeJob } from '../platform/jobs/close-job.ts';
import type { WorldRemoved } from '../worlds/removal.ts';
import type { BuildMessage } from './messages.ts';
import { closeRefresh } from './schedule-refresh.ts';
import type { CloserServices } from './services.ts';

/**
 * Closes a message that failed each time: its job is failed and says why, or the turn of its refresh is free. Of changes
 * that nobody could apply the log says which: their data is stale when the client changes next.
 * @throws Error for a removed world, whose data would stay for ever: its message becomes a dead letter
 */
export async function closeDeadLetter(services: CloserServices, message: BuildMessage | WorldRemoved): Promise<void> {
  switch (message.kind) {
    case 'build':
      return closeJob(services, message);
    case 'refresh':
      return closeRefresh(services, message);
    case 'changed':
    case 'register':
      services.logger.error('changes-not-applied', { message });
      return;
    case 'world-removed':
      throw new Error(
        `What is stored of generation ${message.generation} of ${message.worldId} is still to be removed.`,
      );
  }
}
