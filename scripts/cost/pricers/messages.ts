import { count, type Pricer } from '../line.ts';
import { assumptions, invocations, MONTH_SECONDS, ticks } from '../workload.ts';

export const pricePolling: Pricer = (resources) => {
  const polls = assumptions.pollsPerQueue;
  return [
    {
      price: 'sqsRequests',
      item: `${resources.length} queues polled by Lambda`,
      quantity: resources.length * polls,
      basis: `${resources.length} × 5 polls × ${count(MONTH_SECONDS)} s ÷ 20 s`,
    },
  ];
};

export const priceMessages: Pricer = (_resources, { workload }) => {
  const { tick, jobs, generation, follow } = invocations(workload);
  const messages = tick + jobs + generation + follow;
  return [
    { price: 'sqsRequests', item: 'messages', quantity: messages * 2, basis: `${count(messages)} sent and deleted` },
  ];
};

export const priceTopics: Pricer = (_resources, { workload }) => {
  const done = ticks(workload);
  return [{ price: 'snsPublishes', item: 'tick-committed', quantity: done, basis: `${count(done)} ticks` }];
};
