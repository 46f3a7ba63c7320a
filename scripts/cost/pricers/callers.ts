import { count, type Pricer } from '../line.ts';
import { assumptions } from '../workload.ts';

export const priceApi: Pricer = (_resources, { workload: { requests } }) => {
  const out = (requests * assumptions.bytesPerAnswer) / 1e9;
  return [
    { price: 'apiRequests', item: 'calls', quantity: requests, basis: `${count(requests)} requests` },
    {
      price: 'dataOut',
      item: 'answers',
      quantity: out,
      basis: `${count(requests)} × ${count(assumptions.bytesPerAnswer)} bytes`,
    },
  ];
};

export const priceClients: Pricer = (resources) => {
  const machines = resources.filter(({ Properties }) => {
    return JSON.stringify(Properties?.AllowedOAuthFlows).includes('client_credentials');
  });
  const tokens = machines.length * assumptions.machineTokens;
  return [
    {
      price: 'machineClients',
      item: 'clients',
      quantity: machines.length,
      basis: `${machines.length} in the templates`,
    },
    {
      price: 'machineTokens',
      item: 'tokens',
      quantity: tokens,
      basis: `${machines.length} × ${assumptions.machineTokens}`,
    },
  ];
};

export const priceUsers: Pricer = () => [
  { price: 'activeUsers', item: 'people', quantity: assumptions.people, basis: `${assumptions.people} people` },
];
