import * as z from 'zod';
import { createLogger } from '../../../../../functions/platform/http/log.ts';
import { type SqsOptions, sqs } from '../../../../../functions/platform/http/sqs.ts';
import { lambdaContext } from '../../../../tools/bridge.ts';
import { sqsRecord } from '../../../../tools/sqs-record.ts';
import { OPEN } from './sample.ts';

const message = z.object({ tick: z.int(), worldId: z.string().optional(), jobId: z.string().optional() });

function setup(options: Pick<SqsOptions<typeof message>, 'givingUp'> = {}) {
  const handled: number[] = [];
  const lines: Record<string, unknown>[] = [];
  const logger = createLogger('debug', {}, (line) => lines.push(JSON.parse(line)));
  const handler = sqs(
    message,
    async ({ tick }) => {
      if (tick === 13) throw new Error('unlucky');
      handled.push(tick);
    },
    { env: OPEN, logger, ...options },
  );
  return { handled, lines, handler };
}

function failedIds(response: { batchItemFailures: { itemIdentifier: string }[] }): string[] {
  return response.batchItemFailures.map((failure) => failure.itemIdentifier);
}

describe('sqs', () => {
  it('handles each message on its own and reports those that fail', async () => {
    const { handler, handled } = setup();
    const Records = [
      sqsRecord('a', '{"tick":1}'),
      sqsRecord('b', '{"tick":13}'),
      sqsRecord('c', '{'),
      sqsRecord('d', '{"tick":"2"}'),
      sqsRecord('e', '{"tick":3}'),
    ];
    expect(failedIds(await handler({ Records }, lambdaContext()))).toEqual(['b', 'c', 'd']);
    expect(handled).toEqual([1, 3]);
  });

  it('closes a message that has failed so often, instead of trying again, and says so', async () => {
    const closed: number[] = [];
    const close = async ({ tick }: { readonly tick: number }) => {
      closed.push(tick);
    };
    const { handler, handled, lines } = setup({ givingUp: { after: 3, close } });
    const hopeless = '{"tick":13,"worldId":"acme","jobId":"job-1"}';
    expect(failedIds(await handler({ Records: [sqsRecord('a', hopeless, 3)] }, lambdaContext()))).toEqual(['a']);
    expect(closed).toEqual([]);
    const Records = [sqsRecord('a', hopeless, 4), sqsRecord('b', '{"tick":1}', 3)];
    expect(failedIds(await handler({ Records }, lambdaContext()))).toEqual([]);
    expect([closed, handled]).toEqual([[13], [1]]);
    const given = lines.filter(({ message: text }) => text === 'A message was given up.');
    expect(given).toMatchObject([{ level: 'error', messageId: 'a', receiveCount: 4 }]);
    // Whoever reads of a failure learns whose it is.
    for (const text of ['A message failed.', 'A message was given up.']) {
      expect(lines.find((line) => line.message === text)).toMatchObject({ world: 'acme', jobId: 'job-1' });
    }
  });

  it('leaves a message that can neither be done nor closed, or not be read, to the dead letters', async () => {
    const close = async () => {
      throw new Error('no table');
    };
    const { handler, lines } = setup({ givingUp: { after: 3, close } });
    const Records = [sqsRecord('a', '{"tick":1}', 4), sqsRecord('p', '{"tick":"needle"}', 5)];
    expect(failedIds(await handler({ Records }, lambdaContext()))).toEqual(['a', 'p']);
    expect(lines.filter(({ message: text }) => text === 'A message was given up.')).toEqual([]);
    expect(JSON.stringify(lines)).not.toContain('needle');
  });

  it('logs a poison message as an error once, with its reason and without its body', async () => {
    const { handler, lines } = setup();
    for (const count of [1, 2, 3]) {
      const response = await handler({ Records: [sqsRecord('p', '{"tick":"needle"}', count)] }, lambdaContext());
      expect(failedIds(response)).toEqual(['p']);
    }
    const errors = lines.filter((line) => line.level === 'error');
    expect(errors).toEqual([
      {
        level: 'error',
        message: 'A poison message.',
        messageId: 'p',
        receiveCount: 1,
        reason: expect.stringContaining('tick'),
      },
    ]);
    expect(JSON.stringify(lines)).not.toContain('needle');
  });

  it('logs each failure and sums the batch up', async () => {
    const { handler, lines } = setup();
    await handler({ Records: [sqsRecord('a', '{"tick":1}'), sqsRecord('b', '{"tick":13}', 4)] }, lambdaContext());
    expect(lines).toMatchObject([
      { level: 'error', messageId: 'b', receiveCount: 4, error: { message: 'unlucky' } },
      { level: 'info', message: 'batch', messages: 2, done: 1, failed: 1, poison: 0, postponed: 0 },
    ]);
  });

  it('begins no message that it may not have time for', async () => {
    const { handler, handled } = setup();
    const Records = [sqsRecord('a', '{"tick":1}'), sqsRecord('b', '{"tick":2}')];
    expect(failedIds(await handler({ Records }, lambdaContext(1999)))).toEqual(['a', 'b']);
    expect(handled).toEqual([]);
    expect(failedIds(await handler({ Records }, lambdaContext(2000)))).toEqual([]);
  });
});
