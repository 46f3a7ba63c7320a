import { describe, expect, it } from '@jest/globals';
import { closeDeadLetter } from '../../../../../functions/worlds/write/dead-letters.ts';
import { doJob } from '../../../../../functions/worlds/write/jobs.ts';
import { apiOn } from '../../../../tools/api.ts';
import { originOf } from '../../../../tools/simulation.ts';
import { worldJobs } from '../../../../tools/world-jobs.ts';

const { fresh, jobOf, started } = worldJobs();
const head = () => fresh().loader.head('default');

const advance = (ticks: number) => started({ kind: 'advance', worldId: 'default', generation: 1, ticks });
const origin = originOf({ seed: 11 });

describe('a dead letter', () => {
  it('fails its job, and the log says so', async () => {
    const message = await advance(5);
    const dying = fresh();
    const load = () => Promise.reject(new Error('the table is away'));
    await expect(doJob({ ...dying, loader: { ...dying.loader, head: load } }, message)).rejects.toThrow('away');
    expect(await jobOf(message.jobId)).toMatchObject({ status: 'running', attempts: 1 });
    const services = fresh();
    await closeDeadLetter(services, message);
    const error = 'Given up after 1 attempt, in the step "advancing": the table is away';
    expect((await apiOn(fresh()).call('GET', `/api/jobs/${message.jobId}`)).body).toMatchObject({
      status: 'failed',
      step: 'finished',
      error,
    });
    expect(services.lines).toContainEqual(expect.objectContaining({ level: 'error', message: 'job-failed' }));
    await doJob(fresh(), message); // the letter is sent again by hand
    expect((await head()).tick).toBe(0);
  });

  it('is kept where nobody asks for the same again, and else done with', async () => {
    const { counts } = origin;
    const sweep = { kind: 'sweep', worldId: 'gone', generation: 3, counts } as const;
    await expect(closeDeadLetter(fresh(), sweep)).rejects.toThrow('Generation 3 of gone is still to be swept.');
    for (const message of [{ kind: 'create-default' }, { kind: 'tidy', worldId: 'default' }] as const) {
      const services = fresh();
      await closeDeadLetter(services, message);
      expect(services.lines).toMatchObject([{ level: 'error', message: 'message-given-up', fields: message }]);
    }
  });
});
