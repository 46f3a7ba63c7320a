import { toDollars } from '../../core/kernel/money.ts';
import { DAY, isoDate, isoTime } from '../../core/kernel/time.ts';
import { composeOverview, type Decision, type RevenueBridge } from '../../core/views/operations/overview/index.ts';
import { rowSets } from '../../core/world/index.ts';
import type { Handlers } from '../platform/http/handlers.ts';
import { lasting } from '../platform/http/reply.ts';
import { tickHeader } from '../worlds/read/describe.ts';
import type { LoadedWorld } from '../worlds/read/loader.ts';
import { perTick } from '../worlds/read/per-tick.ts';
import type { OverviewContainer } from './container.ts';
import type { routes } from './routes.ts';

/** What the operations of `routes` do. */
export function createHandlers(container: OverviewContainer): Handlers<typeof routes> {
  // Everyone who looks at a tick gets the same.
  const overviewOf = perTick((loaded) => compose(container, loaded));

  return {
    async getOverview({ world }) {
      const loaded = await container.loader.load(world);
      return lasting(await overviewOf(loaded), tickHeader(loaded.head));
    },
  };
}

async function compose({ history, narrator }: OverviewContainer, { head, simulation, rows }: LoadedWorld) {
  const { worldId: world, generation, tick, time, seed } = head;
  const asOf = { world, generation, tick, time, seed };
  const company = { simulation, rows: rowSets(simulation, rows), history: await history.read(head), asOf };
  const { sentence, figures, findings, decisions, bridge, bridgeReason } = await composeOverview(company, narrator);
  return {
    world,
    generation,
    tick,
    world_time: isoTime(time),
    sentence,
    narrator: narrator.name,
    figures: figures.map(({ spark, ...figure }) => ({ ...figure, spark: [...spark] })),
    findings: findings.map(({ id, severity, label, text, recommendation = null, rows: on }) => {
      return { id, severity, label, text, recommendation, rows: [...on] };
    }),
    decisions: decisions.map((decision) => describeDecision(decision, time)),
    bridge: bridge && describeBridge(bridge),
    bridgeReason,
  };
}

function describeDecision({ by, ends, worth, ...decision }: Decision, now: number) {
  return {
    ...decision,
    by: isoDate(by),
    ends: isoDate(ends),
    days: Math.ceil((by - now) / DAY),
    worth: toDollars(worth),
  };
}

function describeBridge({ start, steps, end, ...bridge }: RevenueBridge) {
  return {
    ...bridge,
    start: toDollars(start),
    steps: steps.map((step) => ({ ...step, value: toDollars(step.value) })),
    end: toDollars(end),
  };
}
