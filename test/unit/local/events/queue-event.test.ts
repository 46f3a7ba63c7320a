import { describe, expect, it } from '@jest/globals';
import { failedMessages } from '../../../../local/events/queue-event.ts';

const batch = ['a', 'b'].map((MessageId) => ({ MessageId, ReceiptHandle: `r-${MessageId}`, MD5OfBody: '', Body: '' }));
const failed = (answer: unknown) => failedMessages(JSON.stringify(answer), batch);

describe('partial batch answers', () => {
  it.each([
    ['nothing', null],
    ['an object', {}],
    ['a null list', { batchItemFailures: null }],
    ['an empty list', { batchItemFailures: [] }],
  ])('takes %s for success', (_what, answer) => expect(failed(answer)).toEqual(new Set()));

  it('names the messages that failed', () => {
    expect(failed({ batchItemFailures: [{ itemIdentifier: 'b' }] })).toEqual(new Set(['b']));
  });

  it.each([
    ['an unknown id', { batchItemFailures: [{ itemIdentifier: 'c' }] }],
    ['an empty id', { batchItemFailures: [{ itemIdentifier: '' }] }],
    ['a missing id', { batchItemFailures: [{}] }],
    ['no list', { batchItemFailures: 'a' }],
    ['a text', 'done'],
  ])('takes %s for a failure of the whole batch', (_what, answer) => expect(failed(answer)).toBe('all'));
});
