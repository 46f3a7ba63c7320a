import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { MANIFESTS } from '../../functions/manifests.ts';
import type { Line } from '../../scripts/cost/line.ts';
import { billOf, dollars, freeTier } from '../../scripts/cost/lines.ts';
import { prices } from '../../scripts/cost/prices.ts';
import { render } from '../../scripts/cost/render.ts';
import { readTickUsage, type Workload } from '../../scripts/cost/workload.ts';
import { synthesize, type TestApp, temporaryFolder } from './synthesized.ts';

const tick = readTickUsage(join(temporaryFolder(), 'none.json'));
/** Of the month of the oldest price. */
const oldest = Object.values(prices)
  .map(({ asOf }) => asOf)
  .sort()[0];
const today = Date.parse(`${oldest}-15T00:00:00Z`);
const workload: Workload = { worlds: 1, intervalSeconds: 30, requests: 100_000, tick };

let app: TestApp;
beforeAll(async () => {
  app = await synthesize();
});

const billFor = (changed: Partial<Workload> = {}, of: TestApp = app) =>
  billOf(of.templates, { workload: { ...workload, ...changed }, prefix: of.settings.prefix });
const total = (bill: readonly Line[]) => bill.reduce((sum, line) => sum + dollars(line), 0);
const quantity = (bill: readonly Line[], price: Line['price']) =>
  bill.reduce((sum, line) => sum + (line.price === price ? line.quantity : 0), 0);

it('knows of each resource type in the templates what it costs, or why nothing', async () => {
  expect(() => billFor()).not.toThrow();
  const others = await synthesize({ stage: 'production', 'alarm-email': 'a@b.example' });
  expect(() => billFor({}, others)).not.toThrow();
});

it('refuses a resource of which it does not know', () => {
  const stack = { stackName: 'x', template: { Resources: { A: { Type: 'AWS::EC2::NatGateway' } } } };
  expect(() => billOf([stack], { workload, prefix: '' })).toThrow('AWS::EC2::NatGateway');
});

it('counts alarms, clients and functions where they are: in the templates', async () => {
  expect(quantity(billFor(), 'alarms')).toBe(app.resources('AWS::CloudWatch::Alarm').length);
  expect(quantity(billFor(), 'machineClients')).toBe(1);
  const bare = await synthesize({ alarms: 'off', machine: 'off' });
  expect(quantity(billFor({}, bare), 'alarms')).toBe(0);
  expect(quantity(billFor({}, bare), 'machineClients')).toBe(0);
});

it('reckons what can be reckoned by hand', () => {
  const bill = billFor({ worlds: 2, intervalSeconds: 60, tick: { ...tick, writeUnits: 100 } });
  // 730 h of 60 ticks each, two worlds, 100 units: 8.76 million units at 0.625 dollars a million.
  const writes = bill.find(({ price, item }) => price === 'writeUnits' && item.endsWith('tables'));
  expect(writes?.quantity).toBe(8_760_000);
  expect(writes && dollars(writes)).toBeCloseTo(5.475, 10);
  expect(quantity(bill, 'snsPublishes')).toBe(87_600);
});

it('reckons reports by hand: of 100,000 requests 250 make one, and its bucket keeps it for the days that it says', async () => {
  const storage = (bill: readonly Line[]) =>
    bill.find((line) => line.price === 'objectStorage' && line.item === 'reports');
  const bill = billFor();
  const ofReports = bill.filter(({ item }) => item === 'reports');
  expect(quantity(ofReports, 'objectWrites')).toBeCloseTo(250, 9);
  expect(quantity(ofReports, 'objectReads')).toBeCloseTo(500, 9);
  expect(storage(bill)?.quantity).toBeCloseTo((250 * 115_000 * 30) / (730 / 24) / 1e9, 12);
  const longer = await synthesize({ reportDays: '60' });
  expect(storage(billFor({}, longer))?.quantity).toBeCloseTo(2 * (storage(bill)?.quantity ?? 0), 12);
  // 240 by the reports on the company, ten by what else prints.
  const readFor = (item: string) => bill.find((line) => line.price === 'readUnits' && line.item === item)?.quantity;
  expect(readFor('reports')).toBeCloseTo(240 * 117, 6);
  expect(readFor('printed dashboards')).toBeCloseTo(10 * 117, 6);
});

it('reckons events at rest by hand: five writes for a day that ends, 130 for a new world, and what lies there', () => {
  const rest = (changed: Partial<Workload>) => billFor(changed).filter(({ item }) => item === 'events at rest');
  expect(quantity(rest({}), 'objectWrites')).toBeCloseTo((730 / 24) * 5 + 130, 6);
  expect(quantity(rest({ worlds: 3 }), 'objectStorage')).toBeCloseTo(3 * 0.003, 9);
  expect(total(rest({}))).toBeLessThan(0.003);
});

it('asks at most 15 cents a month for the academy of a world', () => {
  const academy = (worlds: number) => total(billFor({ worlds }).filter(({ capability }) => capability === 'analytics'));
  expect(academy(11) - academy(10)).toBeLessThan(0.15);
});

it('asks under 70 cents a month of an installation that nobody uses, beside the client for machines', async () => {
  const bare = await synthesize({ machine: 'off' });
  const bill = billFor({ worlds: 0, requests: 0 }, bare).filter(({ price }) => price !== 'activeUsers');
  const free = [...freeTier(bill).values()].reduce((sum, value) => sum + value, 0);
  expect(total(bill) - free).toBeLessThan(0.7);
  expect(total(bill)).toBeLessThan(2.5);
});

it('tells what each capability costs by itself', () => {
  const bill = billFor();
  const names = new Set(bill.flatMap(({ capability = [] }) => capability));
  expect(names).toEqual(new Set(MANIFESTS.map(({ name }) => name)));
  const text = render({ bill, free: freeTier(bill), fixed: 0, workload, today });
  for (const name of names) expect(text).toMatch(new RegExp(`By capability: .*\\b${name} \\d+\\.\\d\\d`));
});

it('grows with worlds, requests and the pace of ticks, world by world alike', () => {
  const numbers = fc.record({ worlds: fc.integer({ min: 0, max: 500 }), requests: fc.integer({ min: 0, max: 1e7 }) });
  fc.assert(
    fc.property(numbers, fc.integer({ min: 1, max: 3600 }), ({ worlds, requests }, intervalSeconds) => {
      const cost = (changed: Partial<Workload>) => total(billFor({ worlds, requests, intervalSeconds, ...changed }));
      expect(cost({ worlds: worlds + 1 })).toBeGreaterThan(cost({}));
      expect(cost({ requests: requests + 1000 })).toBeGreaterThan(cost({}));
      expect(cost({ intervalSeconds: intervalSeconds + 1 })).toBeLessThanOrEqual(cost({}));
    }),
    { numRuns: 30 },
  );
});

it('takes off no more for the free tier than a price has cost', () => {
  for (const worlds of [0, 1, 1000]) {
    const bill = billFor({ worlds });
    for (const [price, taken] of freeTier(bill)) {
      const paid = total(bill.filter((line) => line.price === price));
      expect(taken).toBeLessThanOrEqual(paid + 1e-9);
      expect(taken).toBeGreaterThanOrEqual(0);
    }
  }
});

it('shows lines that add up to the sum below them', () => {
  const bill = billFor();
  const text = render({ bill, free: freeTier(bill), fixed: total(billFor({ worlds: 0 })), workload, today });
  const shown = [...text.matchAll(/^ {2}.* (\d+\.\d\d) {3}\(.*\)$/gm)].map(([, value]) => Number(value));
  expect(shown.length).toBe(bill.filter((line) => line.quantity > 0).length);
  const sum = Number(/^Total +(\d+\.\d\d)$/m.exec(text)?.[1]);
  // Each line is rounded by half a cent at most.
  expect(Math.abs(shown.reduce((all, value) => all + value, 0) - sum)).toBeLessThanOrEqual(
    shown.length * 0.005 + 0.005,
  );
  expect(text).toContain('not measured');
});

it("takes the bench's writes per tick when it has measured them", () => {
  const file = join(temporaryFolder(), 'writes-per-tick.json');
  writeFileSync(file, JSON.stringify({ writeUnitsPerTick: 12.5, rows: 131, storedBytes: 2e9, more: 'ignored' }));
  expect(readTickUsage(file)).toMatchObject({
    writeUnits: 12.5,
    storedGigabytes: 2,
    origin: expect.stringContaining('131 rows'),
  });
  writeFileSync(file, '{"writeUnitsPerTick":"many"}');
  expect(() => readTickUsage(file)).toThrow();
});

it('names unit, source and month of each price', () => {
  for (const price of Object.values(prices)) {
    expect(price.usd).toBeGreaterThan(0);
    expect(price.source).toMatch(/^aws\.amazon\.com\/[\w-]+\/pricing$/);
    expect(price.asOf).toMatch(/^20\d\d-\d\d$/);
  }
});

it('says when the oldest price is more than a year old', () => {
  const textAt = (months: number) => {
    const at = new Date(today);
    at.setUTCMonth(at.getUTCMonth() + months);
    return render({ bill: [], free: new Map(), fixed: 0, workload, today: at.getTime() });
  };
  expect(textAt(12)).not.toContain('months old');
  expect(textAt(13)).toContain('The oldest is 13 months old');
});
