import { expect, it } from '@jest/globals';
import { RESULT_TABLES, stageFaults, stages } from '../../../../functions/results/stages.ts';

it('the stages stand in an order in which each can be computed, and come to a hundred', () => {
  expect(stageFaults(stages)).toEqual([]);
  for (const { table } of stages) expect(RESULT_TABLES).toContain(table);
});

it.each([
  ['two stages have the same name', [stages[0], stages[0]]],
  ['don’t add up', stages.slice(1)],
  ['needs factors', [...stages].reverse()],
])('a list is refused when %s', (fault, list) => {
  const given = list.flatMap((stage) => stage ?? []);
  expect(stageFaults(given).some((each) => each.includes(fault))).toBe(true);
});
