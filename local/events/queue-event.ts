import type { SQSMessageAttributes, SQSRecord } from 'aws-lambda';
import type { SqsQueue } from '../emulators/messaging.ts';

export type ReceivedMessage = ReturnType<SqsQueue['dequeue']>[number];

type Attributes = NonNullable<ReceivedMessage['MessageAttributes']>;

const messageAttributes = (attributes: Attributes): SQSMessageAttributes =>
  Object.fromEntries(
    Object.entries(attributes).map(([name, { DataType, StringValue, BinaryValue }]) => [
      name,
      {
        ...(StringValue !== undefined && { stringValue: StringValue }),
        ...(BinaryValue !== undefined && { binaryValue: BinaryValue }),
        stringListValues: [],
        binaryListValues: [],
        dataType: DataType,
      },
    ]),
  );

/** The record that an event source mapping makes of a received message. */
export function buildQueueRecord(queue: SqsQueue, received: ReceivedMessage, region: string): SQSRecord {
  const message = queue.inflightMessages.get(received.ReceiptHandle)?.message;
  return {
    messageId: received.MessageId,
    receiptHandle: received.ReceiptHandle,
    body: received.Body,
    attributes: {
      ApproximateReceiveCount: String(message?.approximateReceiveCount ?? 1),
      SentTimestamp: String(message?.sentTimestamp ?? 0),
      SenderId: '000000000000',
      ApproximateFirstReceiveTimestamp: String(message?.approximateFirstReceiveTimestamp ?? 0),
      ...(message?.messageGroupId !== undefined && { MessageGroupId: message.messageGroupId }),
      ...(message?.messageDeduplicationId !== undefined && { MessageDeduplicationId: message.messageDeduplicationId }),
      ...(message?.sequenceNumber !== undefined && { SequenceNumber: message.sequenceNumber }),
    },
    messageAttributes: messageAttributes(received.MessageAttributes ?? {}),
    ...(received.MD5OfMessageAttributes !== undefined && { md5OfMessageAttributes: received.MD5OfMessageAttributes }),
    md5OfBody: received.MD5OfBody,
    eventSource: 'aws:sqs',
    eventSourceARN: queue.arn,
    awsRegion: region,
  };
}

/**
 * Which messages of a batch a handler's answer says failed.
 * @param payload the handler's answer as JSON
 * @returns their ids; `all` for an answer that can't be read so, or that names a message which isn't in the batch
 */
export function failedMessages(payload: string, batch: readonly ReceivedMessage[]): ReadonlySet<string> | 'all' {
  const answer: unknown = JSON.parse(payload);
  if (answer === null) return new Set();
  if (typeof answer !== 'object') return 'all';
  const failures: unknown = 'batchItemFailures' in answer ? answer.batchItemFailures : null;
  if (failures === null) return new Set();
  if (!Array.isArray(failures)) return 'all';
  const ids = failures.map((failure: unknown) =>
    typeof failure === 'object' && failure !== null && 'itemIdentifier' in failure ? failure.itemIdentifier : undefined,
  );
  const known = ids.filter((id): id is string => batch.some(({ MessageId }) => MessageId === id));
  return known.length === ids.length ? new Set(known) : 'all';
}
