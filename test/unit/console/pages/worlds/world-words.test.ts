import { expect, it } from '@jest/globals';
import {
  emptyDraft,
  isJob,
  isOver,
  jobsOf,
  jobTitle,
  KINDS,
  originOf,
  rowsOf,
  worldOf,
} from '../../../../../console/src/pages/worlds/world-words.ts';

it('knows the kinds of rows of a world', () => {
  const named: string[] = KINDS.map(([kind]) => kind);
  expect(named).toHaveLength(8);
  expect(rowsOf({ counts: Object.fromEntries(named.map((kind, index) => [kind, index])) as never })).toBe(28);
});

it('asks for what was typed, and leaves the rest to the API', () => {
  expect(originOf(emptyDraft)).toEqual({});
  const draft = { ...emptyDraft, id: ' mine ', seed: '7', startedAt: '2026-11-21T09:00', clients: '40', tempo: '2.5' };
  expect(worldOf(draft)).toEqual({
    id: 'mine',
    seed: 7,
    startedAt: '2026-11-21T09:00:00.000Z',
    counts: { clients: 40 },
    tempo: 2.5,
  });
});

it('tells of each job how it stands by the latest event, but for those that are shown already', () => {
  const event = (type: string, job: unknown) => ({ id: '1', type, data: { job } });
  const job = (id: string, percentage: number) => ({ id, status: 'running', percentage });
  const events = [
    event('job.progress', job('a', 60)),
    event('job.progress', job('b', 10)),
    event('job.progress', job('a', 20)),
    event('job.progress', null),
    event('tick.committed', job('c', 1)),
  ];
  expect(jobsOf(events, ['b']).map(({ id, percentage }) => [id, percentage])).toEqual([['a', 60]]);
});

it('tells a job from a world, what is over from what goes on, and has words for each', () => {
  expect([isJob({ percentage: 3 }), isJob({ id: 'default' })]).toEqual([true, false]);
  expect([isOver({ status: 'queued' }), isOver({ status: 'completed_with_errors' })]).toEqual([false, true]);
  expect([jobTitle('create'), jobTitle('generate-templates')]).toEqual(['Making a world', 'Generate templates']);
});
