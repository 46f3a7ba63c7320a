import { dollars } from '../../../kernel/money.ts';
import { findMeasure, type MeasureId } from '../../../measures/index.ts';
import { registry } from '../../../world/index.ts';
import { type Effect, effects, scenarioEffects } from './effects.ts';
import type { CauseKindId } from './kind-ids.ts';

/** A kind of cause: what it is called, which measures it moves, and what one counts for where no amount is known. */
export interface CauseKind {
  /** One of several: `client left`. */
  readonly one: string;
  readonly many: string;
  /** `by-scenario`: each scenario moves others. */
  readonly moves: readonly Effect[] | 'by-scenario';
  /** Cents a month that one without an amount is ranked by, and why. */
  readonly weighs: readonly [cents: number, rationale: string];
}

const NO_AMOUNT = [dollars(50), 'written before amounts were kept: it is told, behind whatever has an amount'] as const;
const DELIBERATE = [
  dollars(1_000_000),
  'at magnitude 1; somebody asked for it and it moves many rows: before whatever happens to one',
] as const;

/** What each kind of cause is and moves. Adding one is its id in kind-ids.ts, an entry here, and what tells it in `told/`. */
export const causeKinds: Readonly<Record<CauseKindId, CauseKind>> = {
  'client-signed': {
    one: 'client signed',
    many: 'clients signed',
    moves: [effects.revenue, effects.arrivals, effects.demand, effects.seats, effects.academy],
    weighs: NO_AMOUNT,
  },
  'client-left': {
    one: 'client left',
    many: 'clients left',
    moves: [
      effects.revenue,
      effects.retention,
      effects.departures,
      effects.risk,
      effects.demand,
      effects.seats,
      effects.academy,
    ],
    weighs: NO_AMOUNT,
  },
  'client-expanded': {
    one: 'expansion',
    many: 'expansions',
    moves: [effects.revenue, effects.growth, effects.seats],
    weighs: NO_AMOUNT,
  },
  'client-contracted': {
    one: 'contraction',
    many: 'contractions',
    moves: [effects.revenue, effects.retention],
    weighs: NO_AMOUNT,
  },
  'price-raised': {
    one: 'price rise at renewal',
    many: 'price rises at renewal',
    moves: [effects.revenue, effects.growth],
    weighs: NO_AMOUNT,
  },
  'price-lowered': {
    one: 'price cut at renewal',
    many: 'price cuts at renewal',
    moves: [effects.revenue, effects.retention],
    weighs: NO_AMOUNT,
  },
  'notice-given': { one: 'notice given', many: 'notices given', moves: [effects.risk], weighs: NO_AMOUNT },
  'scenario-started': {
    one: 'scenario began',
    many: 'scenarios began',
    moves: 'by-scenario',
    weighs: DELIBERATE,
  },
  'scenario-ended': {
    one: 'scenario ended',
    many: 'scenarios ended',
    moves: 'by-scenario',
    weighs: [dollars(500_000), 'at magnitude 1; behind the beginning of the same scenario, before all else'],
  },
  'vendor-prices-raised': {
    one: 'vendor’s price rise',
    many: 'vendors’ price rises',
    moves: [effects.prices],
    weighs: NO_AMOUNT,
  },
  'vendor-prices-lowered': {
    one: 'vendor’s price cut',
    many: 'vendors’ price cuts',
    moves: [effects.prices],
    weighs: NO_AMOUNT,
  },
  'licenses-bought': {
    one: 'purchase of missing seats',
    many: 'purchases of missing seats',
    moves: [effects.compliance],
    weighs: NO_AMOUNT,
  },
  'contract-renewed': {
    one: 'contract renewed',
    many: 'contracts renewed',
    moves: [effects.contracts],
    weighs: NO_AMOUNT,
  },
  'contract-ended': { one: 'contract ended', many: 'contracts ended', moves: [effects.contracts], weighs: NO_AMOUNT },
  'contract-signed': {
    one: 'contract signed',
    many: 'contracts signed',
    moves: [effects.contracts],
    weighs: NO_AMOUNT,
  },
  purchase: {
    one: 'purchase beside the plan',
    many: 'purchases beside the plan',
    moves: [effects.purchases],
    weighs: NO_AMOUNT,
  },
  'technician-left': {
    one: 'technician left',
    many: 'technicians left',
    moves: [effects.people],
    weighs: [dollars(6000), 'about what a technician costs a month: so much work changes hands'],
  },
  'deal-opened': {
    one: 'opportunity opened',
    many: 'opportunities opened',
    moves: [effects.opened],
    weighs: NO_AMOUNT,
  },
  'deal-won': { one: 'deal won', many: 'deals won', moves: [effects.won], weighs: NO_AMOUNT },
  'deal-lost': { one: 'deal lost', many: 'deals lost', moves: [effects.lost], weighs: NO_AMOUNT },
  'quotas-set': { one: 'quarter’s quotas', many: 'quarters’ quotas', moves: [effects.quotas], weighs: NO_AMOUNT },
};

/** The measures that causes of a kind move, each with the reason; those of a scenario by its id. */
export function movedBy(kind: CauseKindId, scenario: string | null): ReadonlyMap<MeasureId, string> {
  return (scenario === null ? movedByKind : movedByScenario).get(scenario ?? kind) ?? NOTHING;
}

/** The first of two reasons stands: effects are listed by how near they are. */
function measuresOf(list: readonly Effect[]): ReadonlyMap<MeasureId, string> {
  const moved = new Map<MeasureId, string>();
  for (const { measures, rationale } of list) {
    for (const id of measures) if (!moved.has(id)) moved.set(id, rationale);
  }
  return moved;
}

const NOTHING: ReadonlyMap<MeasureId, string> = new Map();
const movedByKind: ReadonlyMap<string, ReadonlyMap<MeasureId, string>> = new Map(
  Object.entries(causeKinds).map(([id, { moves }]) => [id, measuresOf(moves === 'by-scenario' ? [] : moves)]),
);
const movedByScenario: ReadonlyMap<string, ReadonlyMap<MeasureId, string>> = new Map(
  Object.entries(scenarioEffects).map(([id, list]) => [id, measuresOf(list)]),
);

/** What a kind moves, as it is declared: each group of measures with its reason and, where it is a scenario's, which. */
export function movesOf(kind: CauseKindId): readonly (Effect & { readonly scenario: string | null })[] {
  const { moves } = causeKinds[kind];
  if (moves !== 'by-scenario') return moves.map((each) => ({ ...each, scenario: null }));
  return Object.entries(scenarioEffects).flatMap(([scenario, list]) => list.map((each) => ({ ...each, scenario })));
}

/** What is wrong with the tables, in sentences: every measure and scenario named is one that there is, and none is left out. */
export function faultsOfTables(
  kinds: Readonly<Record<string, CauseKind>>,
  byScenario: Readonly<Record<string, readonly Effect[]>>,
  scenarios: readonly string[],
): string[] {
  const faults: string[] = [];
  const check = (whose: string, list: readonly Effect[]): void => {
    if (list.length === 0) faults.push(`${whose} moves nothing`);
    for (const { measures, rationale } of list) {
      if (rationale === '') faults.push(`${whose} moves ${measures.join(', ')} without a reason`);
      if (new Set(measures).size < measures.length) faults.push(`${whose} moves a measure twice`);
      for (const id of measures) if (!findMeasure(id)) faults.push(`${whose} moves ${id}, which is no measure`);
    }
  };
  for (const [id, { moves, weighs }] of Object.entries(kinds)) {
    if (moves !== 'by-scenario') check(id, moves);
    if (!(weighs[0] > 0)) faults.push(`${id} weighs nothing`);
  }
  for (const [id, list] of Object.entries(byScenario)) {
    if (!scenarios.includes(id)) faults.push(`there is no scenario ${id}`);
    check(id, list);
  }
  for (const id of scenarios) if (!byScenario[id]) faults.push(`what ${id} moves is not said`);
  return faults;
}

const faults = faultsOfTables(
  causeKinds,
  scenarioEffects,
  registry.scenarios.map(({ id }) => id),
);
if (faults.length > 0) throw new Error(`the tables of causes are wrong: ${faults.join('; ')}`);
