import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { monthStart } from '../../../../../../core/kernel/time.ts';
import { measureSeries } from '../../../../../../core/measures/index.ts';
import { bridgeOf, revenueBridge } from '../../../../../../core/views/operations/overview/bridge.ts';
import { movements } from '../../../../../../core/views/operations/overview/movements.ts';
import { oddCounts, reportSample } from '../../../../../tools/report-sample.ts';

const sum = (values: readonly number[]): number => values.reduce((all, value) => all + value, 0);

/** What some clients pay at some moments: `0` and not being there are the same. */
const paid = fc.array(
  fc
    .dictionary(fc.constantFrom('a', 'b', 'c', 'd'), fc.integer({ min: 0, max: 1000 }))
    .map((record) => new Map(Object.entries(record))),
  { minLength: 1, maxLength: 6 },
);

describe('the bridge', () => {
  it('closes to the cent whatever clients pay, gains above 0 and losses below', () => {
    fc.assert(
      fc.property(paid, (moments) => {
        const { start, steps, end } = bridgeOf(moments);
        expect(start + sum(steps.map(({ value }) => value))).toBe(end);
        expect(start).toBe(sum([...(moments[0]?.values() ?? [])]));
        expect(end).toBe(sum([...(moments.at(-1)?.values() ?? [])]));
        const [came, more, less, left] = steps.map(({ value }) => value);
        expect([came, more].every((value = 0) => value >= 0)).toBe(true);
        expect([less, left].every((value = 0) => value <= 0)).toBe(true);
        // Whoever moved is counted, and nobody else.
        for (const { value, clients } of steps) expect(clients > 0).toBe(value !== 0);
      }),
    );
  });

  it('tells who came, paid more, paid less and left, each client once for each', () => {
    const steps = bridgeOf([
      new Map([
        ['stays', 100],
        ['grows', 50],
        ['shrinks', 80],
        ['leaves', 30],
      ]),
      new Map([
        ['stays', 100],
        ['grows', 70],
        ['shrinks', 60],
        ['leaves', 30],
        ['comes', 10],
      ]),
      new Map([
        ['stays', 100],
        ['grows', 75],
        ['shrinks', 60],
        ['comes', 40],
      ]),
    ]).steps;
    expect(steps).toEqual([
      { movement: 'new', value: 10, clients: 1 },
      { movement: 'expansion', value: 20 + 5 + 30, clients: 2 },
      { movement: 'contraction', value: -20, clients: 1 },
      { movement: 'churned', value: -30, clients: 1 },
    ]);
  });
});

describe.each([
  [42, {}],
  [7, {}],
  [13, oddCounts['one client']],
  [5, oddCounts['no clients']],
] as const)('the bridge of the company of seed %d with %j', (seed, counts) => {
  const { simulation, history, snapshot } = reportSample(seed, counts);
  const { bridge } = revenueBridge(simulation, history);
  if (!bridge) throw new Error('a world of this size keeps what its clients pay');
  const from = monthStart(simulation.time, -12);
  const query = { measure: 'mrr', grain: 'month', from, to: simulation.time } as const;
  const ofCompany = measureSeries({ ...query, scope: 'company', key: null }, history, simulation).points;

  it('begins and ends with the recurring revenue of the company', () => {
    expect(ofCompany).toHaveLength(13);
    expect([bridge.start, bridge.end]).toEqual([ofCompany[0]?.value, ofCompany.at(-1)?.value]);
    expect(bridge.start + sum(bridge.steps.map(({ value }) => value))).toBe(bridge.end);
  });

  it('is what the series of single clients add up to', () => {
    const ids = new Set(
      [...history.values()]
        .flatMap(({ scopes }) => Object.keys(scopes.client ?? {}))
        .concat(snapshot.rows.clients.map(({ id }) => id)),
    );
    const sums = { new: 0, expansion: 0, contraction: 0, churned: 0 };
    for (const id of ids) {
      const points = measureSeries({ ...query, scope: 'client', key: id }, history, simulation).points;
      const values = ofCompany.map(({ period }) => points.find((point) => point.period === period)?.value ?? 0);
      for (let month = 1; month < values.length; month++) {
        const [was = 0, is = 0] = values.slice(month - 1, month + 1);
        if (was === 0) sums.new += is;
        else if (is === 0) sums.churned -= was;
        else if (is > was) sums.expansion += is - was;
        else sums.contraction += is - was;
      }
    }
    expect(Object.fromEntries(bridge.steps.map(({ movement, value }) => [movement, value]))).toEqual(sums);
    expect(bridge.steps.map(({ movement }) => movement)).toEqual([...movements]);
  });
});

it('says why there is none where single clients are not kept', () => {
  const { simulation, history } = reportSample(42);
  const months = [...history].map(
    ([name, month]) => [name, { ...month, scopes: { ...month.scopes, client: null } }] as const,
  );
  const { bridge, reason } = revenueBridge(simulation, new Map(months));
  expect(bridge).toBeNull();
  expect(reason).toMatch(/not kept/);
});
