import type { Queue } from '../platform/messaging/queue.ts';
import type { Topic } from '../platform/messaging/topic.ts';

/** A topic that takes the messages of jobs as a queue does: each invokes the worker. It can't wait, and nothing asks it to. */
export function buildQueue(topic: Topic): Queue {
  return {
    async send(messages) {
      for (const { body } of messages) await topic.publish(body);
    },
  };
}
