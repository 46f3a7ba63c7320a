import type { Time } from '../../../../../../core/kernel/time.ts';
import type { DealFacts } from '../../../../../../core/views/revops/health/measures.ts';
import type { StageBenchmark, WonAmount } from '../../../../../../core/views/revops/health/norms.ts';

/** The health score a second time, each signal written out by itself, of all rows and without any table. */
export function slowScore(
  deal: DealFacts,
  asOf: Time,
  won: readonly WonAmount[],
  benchmarks: readonly StageBenchmark[],
): number {
  return Math.round(Object.values(slowContributions(deal, asOf, won, benchmarks)).reduce((sum, part) => sum + part, 0));
}

const order = ['Prospecting', 'Qualification', 'Discovery', 'Proposal', 'Negotiation'];

export function slowContributions(
  deal: DealFacts,
  asOf: Time,
  won: readonly WonAmount[],
  benchmarks: readonly StageBenchmark[],
): Readonly<Record<string, number>> {
  const since = (time: Time): number => Math.max(0, Math.floor((asOf - time) / 86_400_000));
  const young = since(deal.openedAt) < 7;
  const stage = order.indexOf(deal.stage);
  const benchmark = benchmarks.find((row) => row.type === deal.type && row.stage === deal.stage)?.benchmarkDays;
  const usual = slowUsualAmount(deal, asOf, won);
  const all = deal.inbound30 + deal.outbound30;
  const contacts = { SMB: [0, 1, 2, 3], 'Mid-Market': [0, 1, 2, 3], Enterprise: [0, 1, 2, 3, 4] }[deal.segment];
  const threads = { SMB: [0, 0.4, 0.8, 1], 'Mid-Market': [0, 0.3, 0.65, 1], Enterprise: [0, 0.2, 0.5, 0.8, 1] };
  const role = (met: number, due: number): number => (met > 0 ? 1 : stage >= due && !young ? 0 : 0.5);
  return {
    'stage-age':
      10 * (benchmark ? line([0.5, 1, 1.5, 2, 3], [1, 0.75, 0.45, 0.2, 0], since(deal.stageSince) / benchmark) : 0.5),
    recency: 16 * line([4, 10, 14, 21], [1, 0.55, 0.25, 0], since(deal.lastInbound ?? deal.openedAt)),
    balance: 15 * (all < 3 ? 0.5 : line([0.05, 0.25, 0.5], [0, 0.5, 1], deal.inbound30 / all)),
    threading:
      15 * (young && deal.engagedContacts === 0 ? 0.5 : line(contacts, threads[deal.segment], deal.engagedContacts)),
    'economic-buyer': 14 * role(deal.economicBuyer, 2),
    champion: 12 * role(deal.champion, 1),
    slips: 5 * line([0, 1, 2, 3], [1, 0.55, 0.2, 0], deal.slips),
    amount: 3 * (usual ? line([0.1, 0.5, 1.75, 3, 5], [0.5, 1, 1, 0.4, 0], deal.amount / usual) : 0.5),
    'next-step': 10 * line([0, 3, 7, 14], [1, 0.5, 0.2, 0], since(deal.nextStepDue ?? deal.openedAt)),
  };
}

/** Median amount of what was won before: of the type and segment when there are five, else of the type; 0: unknown. */
export function slowUsualAmount(deal: DealFacts, asOf: Time, won: readonly WonAmount[]): number {
  const before = won.filter((row) => row.wonAt < asOf && row.type === deal.type);
  const own = before.filter((row) => row.segment === deal.segment);
  const counted = own.length >= 5 ? own : before;
  if (counted.length < 5) return 0;
  const sorted = counted.map(({ amount }) => amount).sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? 0;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? 0) + upper) / 2;
}

/** A broken line through points. */
function line(xs: readonly number[], ys: readonly number[], x: number): number {
  const right = xs.findIndex((at) => at > x);
  if (right === 0) return ys[0] ?? 0;
  if (right < 0) return ys.at(-1) ?? 0;
  const [x0 = 0, x1 = 0] = [xs[right - 1], xs[right]];
  const [y0 = 0, y1 = 0] = [ys[right - 1], ys[right]];
  return y0 + ((x - x0) / (x1 - x0)) * (y1 - y0);
}
