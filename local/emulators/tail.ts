import type { SqsQueue } from './messaging.ts';

/** Hands each message of a queue to a listener and deletes it, until the returned function is called. */
export function tailQueue(queue: SqsQueue, listener: (message: string) => void): () => void {
  let open = true;
  const listen = async () => {
    while (open) {
      for (const { Body, ReceiptHandle } of queue.dequeue(10)) {
        queue.deleteMessage(ReceiptHandle);
        listener(Body);
      }
      if (open) await queue.waitForMessages(20);
    }
  };
  void listen();
  return () => {
    open = false;
    queue.cancelWaiters();
  };
}
