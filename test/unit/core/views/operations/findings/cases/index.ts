import { budgetRows } from './budget.ts';
import { capacityRows } from './capacity.ts';
import type { Case } from './case.ts';
import { clientRows } from './clients.ts';
import { contractRows } from './contracts.ts';
import { licenseRows } from './licenses.ts';
import { marginRows } from './margin.ts';
import { pipelineRows } from './pipeline.ts';
import { serviceRows } from './service.ts';
import { vendorRows } from './vendors.ts';

const all = [
  ...clientRows,
  ...marginRows,
  ...licenseRows,
  ...pipelineRows,
  ...capacityRows,
  ...serviceRows,
  ...budgetRows,
  ...vendorRows,
  ...contractRows,
];

export const cases: readonly Case[] = all.map(([id, world, speaks, silent, severity, severe]) => {
  const base = { id, world, speaks, silent, severity };
  return severe ? { ...base, severe } : base;
});
