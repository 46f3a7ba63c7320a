import { describe, expect, it } from '@jest/globals';
import type { SNSEvent } from 'aws-lambda';
import * as z from 'zod';
import { createLogger } from '../../../../../functions/platform/http/log.ts';
import { sns } from '../../../../../functions/platform/http/sns.ts';
import { notificationEvent } from '../../../../../local/events/async-invocations.ts';
import { lambdaContext } from '../../../../tools/bridge.ts';
import { sqsRecord } from '../../../../tools/sqs-record.ts';
import { OPEN } from './sample.ts';

const TopicArn = 'arn:aws:sns:us-east-2:000000000000:news';

/** The event of a message, made of the envelope that SNS puts around it. */
function eventOf(message: string): SNSEvent {
  const envelope = { Type: 'Notification', MessageId: 'm-1', TopicArn, Message: message };
  return notificationEvent([sqsRecord('a', JSON.stringify(envelope))]);
}

function setup() {
  const handled: number[] = [];
  const lines: Record<string, unknown>[] = [];
  const logger = createLogger('debug', {}, (line) => lines.push(JSON.parse(line)));
  const handler = sns(
    z.object({ tick: z.int() }),
    async ({ tick }) => {
      if (tick === 13) throw new Error('unlucky m-1');
      handled.push(tick);
    },
    { env: OPEN, logger },
  );
  return { handler, handled, lines };
}

describe('sns', () => {
  it('handles the message of a notification', async () => {
    const { handler, handled, lines } = setup();
    await handler(eventOf('{"tick":3,"more":true}'), lambdaContext());
    expect(handled).toEqual([3]);
    expect(lines).toMatchObject([{ level: 'info', message: 'notified', messages: 1 }]);
  });

  it.each([
    ['{"tick":13}', 'unlucky m-1'],
    ['{"tick":"3"}', 'tick'],
    ['{', 'JSON'],
  ])('throws what fails, so that Lambda tries again: %s', async (message, reason) => {
    const { handler, handled, lines } = setup();
    await expect(handler(eventOf(message), lambdaContext())).rejects.toThrow(reason);
    expect(handled).toEqual([]);
    expect(lines).toMatchObject([{ level: 'error', message: 'A message failed.' }]);
  });
});
