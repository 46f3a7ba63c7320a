import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { tickAt } from '../../../../../core/world/index.ts';
import { advance, pause, resume, setTempo } from '../../../../../functions/worlds/write/commands.ts';
import { installWorld } from '../../../../../functions/worlds/write/genesis.ts';
import { beginScenario } from '../../../../../functions/worlds/write/scenarios.ts';
import { runTick } from '../../../../../functions/worlds/write/tick.ts';
import { createTables, type Rewind, rewinding, startDynamo, type TestDynamo } from '../../../../tools/dynamo.ts';
import type { Operate } from '../../../../tools/faults.ts';
import { madeWorld } from '../../../../tools/made-world.ts';
import { originOf, servicesOn, type TestServices, WEDNESDAY } from '../../../../tools/simulation.ts';
import { changesOf, expectChangesToLead, imageOf, type WorldImage } from '../../../../tools/world-image.ts';

/** Messages carry a target, not a step: whatever becomes of them, the world is where its clock says. */

const INTERVAL = 30_000;
let dynamo: TestDynamo;
let rewind: Rewind;
let beginning: WorldImage;
const clock = { now: WEDNESDAY };
const fresh = (): TestServices => servicesOn(dynamo.documents, 'messages-', clock);
const deliver = (services: TestServices, tick: number, generation = 1, worldId = 'default') =>
  runTick(services, { worldId, generation, tick });

beforeAll(async () => {
  dynamo = await startDynamo();
  await createTables(dynamo.documents, 'messages-');
  await installWorld(fresh(), 'default', madeWorld(originOf()), false);
  beginning = await imageOf(fresh());
  rewind = await rewinding(dynamo, 'messages-');
});
afterAll(() => dynamo.stop());
beforeEach(reset);

async function reset(): Promise<void> {
  await rewind();
  clock.now = WEDNESDAY;
}

/** The world after each of so many ticks in turn, as nothing goes wrong. */
async function inTurn(ticks: number) {
  const services = fresh();
  for (let tick = 1; tick <= ticks; tick += 1) {
    clock.now = WEDNESDAY + tick * INTERVAL;
    expect(await deliver(services, tick)).toBe('committed');
  }
  const seen = { world: await imageOf(fresh()), changes: await changesOf(fresh()) };
  await reset();
  return seen;
}

async function seen() {
  return { world: await imageOf(fresh()), changes: await changesOf(fresh()) };
}

describe('a tick message', () => {
  it('changes nothing when it comes again', async () => {
    const undisturbed = await inTurn(3);
    const services = fresh();
    for (const tick of [1, 1, 2, 1, 2, 3, 3, 1]) {
      clock.now = Math.max(clock.now, WEDNESDAY + tick * INTERVAL);
      await deliver(services, tick);
    }
    expect(await seen()).toEqual(undisturbed);
  });

  it('is caught up by any later one when it was lost, or comes late', async () => {
    const { world } = await inTurn(5);
    clock.now = WEDNESDAY + 5 * INTERVAL;
    const services = fresh();
    expect(await deliver(services, 5)).toBe('committed');
    expect(await deliver(services, 4)).toBe('not-due');
    expect(await deliver(services, 2)).toBe('not-due');
    expect((await seen()).world).toEqual(world);
    expectChangesToLead(beginning, world, (await seen()).changes);
  });

  it('brings no world further than its clock', async () => {
    const undisturbed = await inTurn(2);
    const services = fresh();
    for (const due of [1, 2]) {
      clock.now = WEDNESDAY + due * INTERVAL + 29_999;
      expect(await deliver(services, due + 1000)).toBe('committed');
      expect(await deliver(services, due + 1)).toBe('not-due');
    }
    expect(await seen()).toEqual(undisturbed);
  });

  it('of another generation, or of no world, does nothing', async () => {
    clock.now += 2 * INTERVAL;
    const before = await seen();
    expect(await deliver(fresh(), 2, 2)).toBe('other-generation');
    expect(await deliver(fresh(), 2, 1, 'nobody')).toBe('gone');
    expect(await seen()).toEqual(before);
  });

  it('is done once when two functions have it at the same moment', async () => {
    const undisturbed = await inTurn(4);
    const warm = [fresh(), fresh(), fresh()];
    for (let tick = 1; tick <= 4; tick += 1) {
      clock.now = WEDNESDAY + tick * INTERVAL;
      const outcomes = await Promise.all(warm.map((services) => deliver(services, tick)));
      expect(outcomes.filter((outcome) => outcome === 'committed')).toHaveLength(1);
      expect(outcomes.filter((outcome) => outcome === 'not-due')).toHaveLength(2);
    }
    expect(await seen()).toEqual(undisturbed);
    const ticks = warm.flatMap(({ topic }) => topic.published.map((message) => Object(message).tick));
    expect(ticks.sort()).toEqual([1, 2, 3, 4]);
  });
});

interface Delivery {
  /** Which of the functions that are warm gets it. */
  readonly to: number;
  /** Ticks from the one that is due. */
  readonly off: number;
  readonly generation: number;
  /** How long after the delivery before. */
  readonly wait: number;
  readonly atOnce: boolean;
}

const delivery: fc.Arbitrary<Delivery> = fc.record({
  to: fc.nat(2),
  off: fc.oneof({ weight: 3, arbitrary: fc.constant(0) }, fc.integer({ min: -3, max: 3 }), fc.constant(10_000)),
  generation: fc.oneof({ weight: 8, arbitrary: fc.constant(1) }, fc.constantFrom(0, 2)),
  wait: fc.integer({ min: 0, max: 2 * INTERVAL }),
  atOnce: fc.boolean(),
});

/** A command, and what goes to the queue before it is given. */
interface Phase {
  readonly deliveries: readonly Delivery[];
  readonly command: Command;
}

/** With its name, which fast-check shows. */
interface Command {
  readonly name: string;
  readonly operate: Operate;
}

const command: fc.Arbitrary<Command> = fc.oneof(
  fc.constant<Command>({ name: 'pause', operate: (services) => pause(services, 'default') }),
  fc.constant<Command>({ name: 'resume', operate: (services) => resume(services, 'default') }),
  fc.double({ min: 1, max: 240, noNaN: true }).map((tempo): Command => {
    return { name: `tempo ${tempo}`, operate: (services) => setTempo(services, 'default', tempo) };
  }),
  fc.integer({ min: 1, max: 50 }).map((ticks): Command => {
    return { name: `advance ${ticks}`, operate: (services) => advance(services, 'default', ticks) };
  }),
  fc
    .record({
      scenario: fc.constantFrom('churn-wave', 'great-quarter', 'license-crunch', 'tech-shortage', 'price-hike'),
      magnitude: fc.double({ min: 0.1, max: 3, noNaN: true }),
      durationMinutes: fc.integer({ min: 1, max: 120 }),
    })
    .map((request): Command => {
      return { name: request.scenario, operate: (services) => beginScenario(services, 'default', request) };
    }),
);

const phases: fc.Arbitrary<Phase[]> = fc.array(
  fc.record({ deliveries: fc.array(delivery, { maxLength: 6 }), command }),
  { minLength: 1, maxLength: 4 },
);

/** Brings the world to where its clock says, as the last message of a phase does. */
async function catchUp(services: TestServices): Promise<void> {
  const head = await services.loader.head('default');
  await deliver(services, tickAt(head.clock, clock.now));
}

async function live(schedule: readonly Phase[], disturbed: boolean): Promise<WorldImage[]> {
  const warm = [fresh(), fresh(), fresh()];
  const images: WorldImage[] = [];
  for (const { deliveries, command: given } of schedule) {
    // Each function handles one message at a time; together they handle several.
    const busy: Promise<unknown>[] = [Promise.resolve(), Promise.resolve(), Promise.resolve()];
    for (const { to, off, generation, wait, atOnce } of deliveries) {
      if (!atOnce) await Promise.all(busy);
      clock.now += wait;
      const services = warm[to];
      if (!disturbed || !services) continue;
      const head = await fresh().loader.head('default');
      const tick = Math.max(0, tickAt(head.clock, clock.now) + off);
      busy[to] = Promise.resolve(busy[to]).then(() => deliver(services, tick, generation));
    }
    await Promise.all(busy);
    const last = warm[images.length % 3] ?? fresh();
    await catchUp(last);
    await given.operate(last);
    images.push(await imageOf(fresh()));
  }
  return images;
}

describe('any messages, mixed with commands', () => {
  it('leave the world as its clock and commands alone make it', async () => {
    await fc.assert(
      fc.asyncProperty(phases, async (schedule) => {
        await reset();
        const undisturbed = await live(schedule, false);
        await reset();
        expect(await live(schedule, true)).toEqual(undisturbed);
        const last = undisturbed[undisturbed.length - 1] ?? beginning;
        expect(last.projected).toBe(true);
        expectChangesToLead(beginning, last, await changesOf(fresh()));
      }),
      { numRuns: process.env.SHOWROOM_DEEP ? 200 : 10 },
    );
  });
});
