import { triggeredBy } from '../../../lib/capability.ts';
import { count, type Line, type Pricer } from '../line.ts';
import { assumptions, invocationsOf, MONTH_SECONDS, ticks } from '../workload.ts';

/** Lambda asks each queue that it consumes all the time, messages or not: the fixed cost of a queue. */
export const pricePolling: Pricer = (resources) => {
  const consumers = triggeredBy('queue');
  if (consumers.length !== resources.length) throw new Error('Some consumer of the templates is in no manifest.');
  return consumers.map(([, { capability, trigger }]): Line => {
    return {
      price: 'sqsRequests',
      item: `polls of ${trigger.queue}`,
      capability,
      quantity: assumptions.pollsPerQueue,
      basis: `5 polls × ${count(MONTH_SECONDS)} s ÷ 20 s`,
    };
  });
};

export const priceMessages: Pricer = (_resources, { workload }) =>
  triggeredBy('queue').map(([name, { capability, trigger }]): Line => {
    const messages = invocationsOf(name, workload);
    const basis = `${count(messages)} sent and deleted`;
    return { price: 'sqsRequests', item: `messages of ${trigger.queue}`, capability, quantity: messages * 2, basis };
  });

/** Deliveries to queues and functions cost nothing. */
export const priceTopics: Pricer = (_resources, { workload }) => {
  const done = ticks(workload);
  return [{ price: 'snsPublishes', item: 'tick-committed', quantity: done, basis: `${count(done)} ticks` }];
};
