import { describe, expect, it } from '@jest/globals';
import { jobMessage } from '../../../../../functions/worlds/write/job-messages.ts';
import { doJob } from '../../../../../functions/worlds/write/jobs.ts';
import { queueJob } from '../../../../../functions/worlds/write/queue-job.ts';
import { apiOn } from '../../../../tools/api.ts';
import { itemsOf } from '../../../../tools/dynamo.ts';
import { worldJobs } from '../../../../tools/world-jobs.ts';

const jobs = worldJobs();
const { clock, fresh, jobOf, started } = jobs;

describe('jobs that are asked for', () => {
  it('are as many as requests, though all come in one millisecond', async () => {
    const messages = await Promise.all(Array.from({ length: 20 }, () => started({ kind: 'sync', worldId: 'default' })));
    expect(new Set(messages.map(({ jobId }) => jobId)).size).toBe(20);
    for (const { jobId } of messages) expect(jobId).toMatch(/^job-[0-9a-f-]{36}$/);
    for (const message of messages.slice(0, 2)) await doJob(fresh(), message);
    const [first, second, third] = await Promise.all(messages.slice(0, 3).map(({ jobId }) => jobOf(jobId)));
    expect([first?.status, second?.status, third?.status]).toEqual(['completed', 'completed', 'queued']);
  });

  it('are sent by who reads them, where who asked died before', async () => {
    const dying = fresh();
    const send = () => Promise.reject(new Error('the queue is away'));
    const asked = queueJob({ ...dying, jobQueue: { send } }, { kind: 'sync', worldId: 'default' });
    await expect(asked).rejects.toThrow('away');
    const [item] = await itemsOf(jobs.dynamo().documents, 'jobs-jobs');
    const services = fresh();
    clock.now += 10_000;
    const { body } = await apiOn(services).call('GET', `/api/jobs/${item?.pk}`);
    expect(body).toMatchObject({ status: 'queued', step: 'queued', percentage: 0, attempts: 0 });
    const [message] = services.jobQueue.sent.map((sent) => jobMessage.parse(sent.body));
    expect(message).toEqual({ kind: 'sync', worldId: 'default', jobId: item?.pk });
    if (message) await doJob(fresh(), message);
    expect(await jobOf(String(item?.pk))).toMatchObject({ status: 'completed', step: 'finished', percentage: 100 });
  });
});
