import type { GenerationMessage } from './messages.ts';
import { Overtaken } from './ports.ts';
import { isFinished } from './records.ts';
import type { CloserServices } from './services.ts';

/** Closes what nobody could do: its job is failed, and says why. */
export async function closeDeadLetter(services: CloserServices, message: GenerationMessage): Promise<void> {
  return message.kind === 'generate' ? closeJob(services, message) : closeRefresh(services, message);
}

async function closeJob(
  { jobs, now, logger }: CloserServices,
  message: Extract<GenerationMessage, { kind: 'generate' }>,
): Promise<void> {
  const job = await jobs.get(message, message.jobId);
  if (!job || isFinished(job)) return;
  const times = `${job.attempts} ${job.attempts === 1 ? 'attempt' : 'attempts'}`;
  const why = job.lastFailure ?? 'whoever did it ended without a word, out of time or memory';
  const error = `Given up after ${times}, in the step "${job.step}": ${why}`;
  try {
    const version = job.version + 1;
    await jobs.update(message, { ...job, version, status: 'failed', step: 'finished', error, finishedAt: now() });
  } catch (failure) {
    if (failure instanceof Overtaken) return closeJob({ jobs, now, logger }, message);
    throw failure;
  }
  logger.error('generation-failed', { job: job.id, error });
}

async function closeRefresh(
  { jobs, now, logger }: CloserServices,
  message: Extract<GenerationMessage, { kind: 'refresh' }>,
): Promise<void> {
  const slot = await jobs.slot(message, message.prospectId);
  if (!slot || slot.turn !== message.turn || slot.status === 'completed' || slot.status === 'failed') return;
  await jobs.putSlot(message, { ...slot, status: 'failed', finishedAt: now() }, slot);
  logger.error('refresh-failed', { prospect: message.prospectId });
}
