import { clamp } from '../../kernel/math.ts';
import type { Random } from '../../kernel/random.ts';
import { DAY } from '../../kernel/time.ts';
import type { Simulation } from '../machine.ts';
import { fullness, giveNotice, priceLevel, setMonthly, spareClients } from './agreements.ts';
import { clientScopeCut } from './events.ts';
import type { ChurnRisk, Client } from './state.ts';

/** A reason why a client may leave, and how many points it adds to its risk. */
interface RiskReason {
  readonly id: string;
  readonly points: number;
  readonly rationale: string;
  holds(client: Client, simulation: Simulation): boolean;
}

const riskReasons: readonly RiskReason[] = [
  {
    id: 'low-satisfaction',
    points: 2,
    rationale: 'service surveys below 4.25 of 5 are in the lowest quarter of the trade',
    holds: (client) => client.satisfaction < 4.25,
  },
  {
    id: 'very-low-satisfaction',
    points: 2,
    rationale: 'below 4.1 of 5, half of the clients look for another provider',
    holds: (client) => client.satisfaction < 4.1,
  },
  {
    id: 'slow-tickets',
    points: 1,
    rationale: 'more than four open tickets per hundred employees mean days of waiting',
    holds: (client) => client.openTickets > Math.max(3, 0.04 * client.employees),
  },
  {
    id: 'price-increase',
    points: 2,
    rationale: 'a price rise is remembered for a quarter',
    holds: (client) => client.priceShock > 0.3,
  },
  {
    id: 'overpriced',
    points: 1,
    rationale: 'an eighth above list invites a tender',
    holds: (client) => priceLevel(client) > 1.125,
  },
  {
    id: 'agreement-ending',
    points: 1,
    rationale: 'clients compare when the term ends',
    holds: (client, simulation) => client.agreement.end - simulation.time < 60 * DAY,
  },
  {
    id: 'sponsor-left',
    points: 2,
    rationale: 'a new executive reviews the contracts of the old one',
    holds: (client, simulation) => client.sponsorGapUntil > simulation.time,
  },
  {
    id: 'shrinking',
    points: 1,
    rationale: 'a client that has lost a tenth of its people is saving money',
    holds: (client) => client.employees < 0.88 * client.usualEmployees,
  },
];

/** Points from which the risk is Medium and High. */
const riskThresholds = { Medium: 2, High: 4 } as const;

function riskOf(points: number): ChurnRisk {
  return points >= riskThresholds.High ? 'High' : points >= riskThresholds.Medium ? 'Medium' : 'Low';
}

/** Chance per review (about every fortnight) that the client gives notice, by its risk. */
const noticeChance: Readonly<Record<ChurnRisk, number>> = { Low: 0.001, Medium: 0.008, High: 0.04 };
const rank: Readonly<Record<ChurnRisk, number>> = { Low: 0, Medium: 1, High: 2 };

/** Weighs the reasons anew; says what changed; and now and then the client gives notice. */
export function assessRisk(simulation: Simulation, client: Client, because?: string): void {
  const reasons = riskReasons.filter((reason) => reason.holds(client, simulation));
  const risk = client.leavesAt > 0 ? 'High' : riskOf(reasons.reduce((sum, reason) => sum + reason.points, 0));
  client.riskReasons = risk === 'Low' ? [] : reasons.map((reason) => reason.id);
  if (risk === client.risk) return;
  const main = [...reasons].sort((a, b) => b.points - a.points)[0]?.id;
  const raised = rank[risk] > rank[client.risk];
  client.risk = risk;
  simulation.touch(
    'clients',
    client,
    because ?? (raised ? `client.risk-raised.${main ?? 'notice'}` : 'client.risk-eased'),
  );
}

/** The account review: old grievances fade, new ones come, the risk is weighed anew. */
export function reviewRisk(simulation: Simulation, client: Client, random: Random): void {
  client.priceShock = client.priceShock < 0.05 ? 0 : client.priceShock * 0.86;
  client.satisfaction = clamp(
    client.satisfaction + (client.usualSatisfaction - client.satisfaction) * 0.08 + random.normal() * 0.05,
    1,
    5,
  );
  if (client.sponsorGapUntil < simulation.time && random.chance(0.038)) {
    client.sponsorGapUntil = simulation.time + random.int(45, 100) * DAY;
  }
  assessRisk(simulation, client);
  if (client.leavesAt > 0) return;
  cutScope(simulation, client, random);
  const crowding = clamp(fullness(simulation), 0.2, 1.6);
  if (
    random.chance(noticeChance[client.risk] * crowding * crowding * crowding * crowding) &&
    spareClients(simulation) > 0
  ) {
    const reason = client.riskReasons[0] ?? 'acquired';
    giveNotice(simulation, client, simulation.time + random.int(30, 75) * DAY, `client.notice-given.${reason}`);
  }
}

/** A client that pays above what its size is worth cuts services now and then. */
function cutScope(simulation: Simulation, client: Client, random: Random): void {
  const level = priceLevel(client);
  if (!random.chance(clamp((level - 0.9) * 0.5, 0, 0.3))) return;
  const before = client.agreement.monthly;
  setMonthly(client, before * random.range(0.92, 0.97));
  simulation.touch('clients', client, 'client.scope-cut');
  const { monthly } = client.agreement;
  simulation.record(clientScopeCut, client.id, { monthly, raised: monthly - before });
}
