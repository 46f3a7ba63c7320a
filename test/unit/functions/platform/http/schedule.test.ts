import { createLogger } from '../../../../../functions/platform/http/log.ts';
import { schedule } from '../../../../../functions/platform/http/schedule.ts';
import { lambdaContext } from '../../../../tools/bridge.ts';
import { OPEN } from './sample.ts';

describe('schedule', () => {
  const event = {
    id: 'firing-1',
    time: '2025-01-01T00:01:00Z',
    source: 'aws.events',
    'detail-type': 'Scheduled Event',
  };
  const lines: Record<string, unknown>[] = [];
  const logger = createLogger('info', {}, (line) => lines.push(JSON.parse(line)));

  beforeEach(() => lines.splice(0));

  it('gives the time at which the rule was due', async () => {
    const firings: unknown[] = [];
    const handler = schedule(async ({ dueAt }) => void firings.push({ dueAt }), { env: OPEN, logger });
    await handler(event, lambdaContext());
    expect(firings).toEqual([{ dueAt: Date.UTC(2025, 0, 1, 0, 1) }]);
    expect(lines).toMatchObject([{ level: 'info', message: 'schedule', due: event.time }]);
  });

  it('throws failures on, so that they are tried again', async () => {
    const handler = schedule(() => Promise.reject(new Error('no queue')), { env: OPEN, logger });
    await expect(handler(event, lambdaContext())).rejects.toThrow('no queue');
    await expect(handler({}, lambdaContext())).rejects.toThrow();
    expect(lines).toMatchObject([{ level: 'error', error: { message: 'no queue' } }, { level: 'error' }]);
  });
});
