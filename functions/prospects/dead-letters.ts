import { closeJob } from '../platform/jobs/close-job.ts';
import type { BuildMessage } from './messages.ts';
import { closeRefresh } from './schedule-refresh.ts';
import type { CloserServices } from './services.ts';

/**
 * Closes a message that the queue has given up: its job is failed and says why, or the turn of its refresh is free. Of
 * changes that nobody could apply the log says which: their data is stale when the client changes next.
 */
export async function closeDeadLetter(services: CloserServices, message: BuildMessage): Promise<void> {
  if (message.kind === 'generate') return closeJob(services, message);
  if (message.kind === 'refresh') return closeRefresh(services, message);
  services.logger.error('changes-not-applied', { message });
}
