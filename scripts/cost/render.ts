import type { Line } from './line.ts';
import { dollars, type freeTier } from './lines.ts';
import { prices, REGION } from './prices.ts';
import { assumptions, type Workload } from './workload.ts';

export interface CostReport {
  readonly bill: readonly Line[];
  readonly free: ReturnType<typeof freeTier>;
  /** Dollars that the deployment costs with no world at all. */
  readonly fixed: number;
  readonly workload: Workload;
  /** Epoch milliseconds of the day on which it is asked. */
  readonly today: number;
}

const usd = (value: number): string => value.toFixed(2).padStart(9);

const sum = (values: Iterable<number>): number => [...values].reduce((total, value) => total + value, 0);

/** Quantities to the digit that matters. */
function amount(value: number): string {
  return value.toLocaleString('en-US', { maximumFractionDigits: value < 100 ? 3 : 0 });
}

function showLine(line: Line): string {
  const { unit, usd: price, per } = prices[line.price];
  const rate = per === 1 ? `${price}` : `${price} / ${per.toLocaleString('en-US')}`;
  const left = `  ${line.item}: ${amount(line.quantity)} ${unit} × ${rate}`;
  return `${left.padEnd(82)}${usd(dollars(line))}   (${line.basis})`;
}

function showService(service: string, lines: readonly Line[]): string {
  const total = sum(lines.map(dollars));
  return [`${service.padEnd(82)}${usd(total)}`, ...lines.map(showLine)].join('\n');
}

/** The services that cost most, for the first line that anyone reads. */
function biggest(services: ReadonlyMap<string, readonly Line[]>): string {
  return [...services]
    .map(([service, lines]) => ({ service, total: sum(lines.map(dollars)) }))
    .sort((a, b) => b.total - a.total)
    .slice(0, 3)
    .map(({ service, total }) => `${service} ${total.toFixed(2)}`)
    .join(', ');
}

/** What each capability costs by itself; tables, logs, alarms and the gateway are of all together. */
function byCapability(lines: readonly Line[]): string {
  const own = lines.flatMap(({ capability, ...line }) => (capability === undefined ? [] : [{ capability, ...line }]));
  return [...Map.groupBy(own, ({ capability }) => capability)]
    .map(([capability, of]) => `${capability} ${sum(of.map(dollars)).toFixed(2)}`)
    .join(', ');
}

function showFreeTier(free: CostReport['free']): string[] {
  return [...free].flatMap(([name, value]) => {
    const { service, unit, free: units } = prices[name];
    if (value < 0.005) return [];
    return [`  ${service}: the first ${units.toLocaleString('en-US')} ${unit}`.padEnd(82) + usd(-value)];
  });
}

/** Months after which prices are looked up again before anyone relies on them. */
const OLD_AFTER = 12;

/** How old the oldest price is, for whoever is about to rely on it. */
function priceAges(today: number): string[] {
  const dates = Object.values(prices)
    .map(({ asOf }) => asOf)
    .sort();
  const [oldest = '', newest = oldest] = [dates[0], dates.at(-1)];
  const now = new Date(today);
  const months =
    now.getUTCFullYear() * 12 + now.getUTCMonth() + 1 - (Number(oldest.slice(0, 4)) * 12 + Number(oldest.slice(5)));
  const known = `Prices known for ${oldest} to ${newest}, with their sources: scripts/cost/prices.ts.`;
  return months > OLD_AFTER
    ? [known, `The oldest is ${months} months old: look it up before you rely on it.`]
    : [known];
}

/** The whole table as text: every line with its arithmetic, the sums, the free tier, and what was assumed. */
export function render({ bill, free, fixed, workload, today }: CostReport): string {
  const shown = bill.filter((line) => line.quantity > 0);
  const services = Map.groupBy(shown, ({ price }) => prices[price].service);
  const total = sum(shown.map(dollars));
  const { worlds, intervalSeconds, requests, tick } = workload;
  return [
    `Showroom in ${REGION}: ${worlds} ${worlds === 1 ? 'world' : 'worlds'}, a tick each ${intervalSeconds} s, ${amount(requests)} requests. US dollars a month.`,
    '',
    ...[...services].map(([service, lines]) => showService(service, lines)),
    '',
    `${'Total'.padEnd(82)}${usd(total)}`,
    `${'  of this, with no world at all'.padEnd(82)}${usd(fixed)}`,
    ...(worlds > 0 ? [`${'  and for each world'.padEnd(82)}${usd((total - fixed) / worlds)}`] : []),
    `  Most of it: ${biggest(services)}`,
    `  By capability: ${byCapability(shown)}`,
    '',
    'Free tier, which an account has once for everything in it',
    ...showFreeTier(free),
    `${'Total after the free tier'.padEnd(82)}${usd(total - sum(free.values()))}`,
    '',
    `Writes per tick: ${tick.origin}.`,
    `Assumed: ${assumptions.bytesPerAnswer} bytes per answer,`,
    `${assumptions.machineTokens} machine tokens and ${assumptions.people} people a month. All of them: scripts/cost/workload.ts and the manifests.`,
    'Not among them: the tokens of a model, where one puts findings into words (the setting narratorModel).',
    ...priceAges(today),
  ].join('\n');
}
