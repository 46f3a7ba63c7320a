import { closeJob } from '../platform/jobs/close-job.ts';
import type { BuildMessage } from './messages.ts';
import { closeRefresh } from './schedule-refresh.ts';
import type { CloserServices } from './services.ts';

/** Closes a message that the queue has given up: its job is failed and says why, or the turn of its refresh is free. */
export async function closeDeadLetter(services: CloserServices, message: BuildMessage): Promise<void> {
  return message.kind === 'generate' ? closeJob(services, message) : closeRefresh(services, message);
}
