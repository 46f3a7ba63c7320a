import { completeCounts } from '../../core/world/index.ts';
import type { Logger } from '../../functions/platform/http/log.ts';
import type { Queue, QueueMessage } from '../../functions/platform/messaging/queue.ts';
import type { Topic } from '../../functions/platform/messaging/topic.ts';
import type { NoticeLog } from '../../functions/platform/notices/notices.ts';
import { type Backoff, backoff } from '../../functions/platform/storage/backoff.ts';
import type { Documents } from '../../functions/platform/storage/dynamo.ts';
import { createNoticeTable } from '../../functions/platform/storage/notice-table.ts';
import { createJobTable } from '../../functions/worlds/tables/job-table.ts';
import { storage } from '../../functions/worlds/write/container.ts';
import type { Origin } from '../../functions/worlds/write/job-messages.ts';
import type { JobServices } from '../../functions/worlds/write/services.ts';

/** A company that is quick to make and still has every process. */
export const smallCounts = completeCounts({
  clients: 3,
  licenses: 4,
  leads: 4,
  technicians: 2,
  departments: 4,
  vendors: 3,
  contracts: 3,
});

/** A Wednesday afternoon: busy, and not near midnight. */
export const WEDNESDAY = Date.UTC(2026, 10, 18, 14);

export function originOf(overrides: Partial<Origin> = {}): Origin {
  return { seed: 42, counts: smallCounts, startedAt: WEDNESDAY, interval: 30, tempo: 1, ...overrides };
}

export interface RecordingQueue extends Queue {
  readonly sent: QueueMessage[];
}

export interface RecordingTopic extends Topic {
  readonly published: unknown[];
}

export interface LogLine {
  readonly level: string;
  readonly message: string;
  readonly fields: Readonly<Record<string, unknown>>;
}

/** The services of the simulation's functions, with a clock that tests turn and queues that keep what is sent. */
export interface TestServices extends JobServices {
  readonly notices: NoticeLog;
  readonly jobQueue: RecordingQueue;
  readonly tickQueue: RecordingQueue;
  readonly topic: RecordingTopic;
  readonly removedTopic: RecordingTopic;
  readonly lines: LogLine[];
}

export interface Clock {
  /** Epoch milliseconds. */
  now: number;
}

/** Batches that wait for nothing. */
export const impatience: Backoff = { ...backoff, wait: async () => undefined };

/** Services as a freshly started function has them: nothing is in its memory. */
export function servicesOn(
  documents: Documents,
  prefix: string,
  clock: Clock,
  patient: Backoff = impatience,
): TestServices {
  const lines: LogLine[] = [];
  const topic = recordingTopic();
  const now = (): number => clock.now;
  const notices = createNoticeTable(documents, `${prefix}notices`, now, patient);
  return {
    ...storage(documents, prefix, { topic, logger: recordingLogger(lines), now }, patient),
    topic,
    removedTopic: recordingTopic(),
    notices,
    jobs: createJobTable(documents, `${prefix}jobs`, now, notices.tell),
    jobQueue: recordingQueue(),
    tickQueue: recordingQueue(),
    defaults: { seed: 42, counts: smallCounts, interval: 30, tempo: 1 },
    lines,
  };
}

export function recordingQueue(): RecordingQueue {
  const sent: QueueMessage[] = [];
  return {
    sent,
    async send(messages) {
      sent.push(...messages);
    },
  };
}

function recordingTopic(): RecordingTopic {
  const published: unknown[] = [];
  return {
    published,
    async publish(message) {
      published.push(message);
    },
  };
}

export function recordingLogger(lines: LogLine[]): Logger {
  const at =
    (level: string) =>
    (message: string, fields: LogLine['fields'] = {}) => {
      lines.push({ level, message, fields });
    };
  return { debug: at('debug'), info: at('info'), warn: at('warn'), error: at('error') };
}
