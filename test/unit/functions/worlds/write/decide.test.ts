import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { defaultCounts, PACK_VERSION, tickAt, timeOfTick, wallOfTick } from '../../../../../core/world/index.ts';
import type { Head, ScenarioRecord } from '../../../../../functions/worlds/head.ts';
import { decide, decideTick, scenarioOf, type WorldCommand } from '../../../../../functions/worlds/write/decide.ts';
import { ticksAtOnce } from '../../../../../functions/worlds/write/effort.ts';
import { WEDNESDAY } from '../../../../tools/simulation.ts';

/** What a command does is decided from the head alone: no store, no simulation. */

const NOW = WEDNESDAY + 95_000;
const recordOf = (id: string, endedAt: number | null): ScenarioRecord => ({
  id,
  scenario: 'churn-wave',
  magnitude: 1,
  durationMinutes: 60,
  startedAt: WEDNESDAY,
  endsAt: WEDNESDAY + 3_600_000,
  startTick: 0,
  endedAt,
  branch: 'manifest@0123456789abcdef.2*1',
  commandVersion: 2,
});
const headAt = (overrides: Partial<Head> = {}): Head => ({
  worldId: 'w',
  generation: 3,
  version: 9,
  status: 'running',
  seed: 1,
  packVersion: PACK_VERSION,
  counts: defaultCounts,
  startedAt: WEDNESDAY,
  tick: 3,
  time: WEDNESDAY + 90_000,
  clock: { running: true, interval: 30, tempo: 1, anchorTick: 0, anchorWall: WEDNESDAY, anchorTime: WEDNESDAY },
  commandVersion: 4,
  changeId: 'a',
  halt: null,
  createdAt: WEDNESDAY,
  committedAt: WEDNESDAY,
  manifest: { layers: [], recent: {} },
  scenarios: [],
  retired: [],
  ...overrides,
});
const paused = (): Head => headAt({ status: 'paused', clock: { ...headAt().clock, running: false } });
const request = { scenario: 'churn-wave', magnitude: 2, durationMinutes: 60 };
const commands: readonly WorldCommand[] = [
  { kind: 'pause' },
  { kind: 'resume' },
  { kind: 'tempo', tempo: 2 },
  { kind: 'advance', ticks: 5 },
  { kind: 'advance-for-job', generation: 3, commandVersion: 4, ticks: 7, job: 'job-1' },
  { kind: 'scenario-start', ...request },
  { kind: 'scenario-stop', id: 'scenario-2' },
];
const kinds = commands.map((command) => [command.kind, command] as const);

describe('a command', () => {
  it.each(kinds)('%s is refused by a world that is halted or of another pack', (_, command) => {
    const halt = { tick: 4, time: WEDNESDAY, rule: 'a.rule', detail: 'it broke' };
    expect(() => decide(headAt({ status: 'halted', halt }), command, NOW)).toThrow(/halted: rule a.rule/);
    expect(() => decide(headAt({ packVersion: PACK_VERSION - 1 }), command, NOW)).toThrow(/this is pack/);
  });

  it.each([
    ['pause', paused(), { kind: 'pause' }],
    ['resume', headAt(), { kind: 'resume' }],
    ['tempo', headAt(), { kind: 'tempo', tempo: 1 }],
  ] as const)('%s is nothing to a world that stands so already', (_, head, command) => {
    expect(decide(head, command, NOW)).toBeNull();
  });

  it('leaves time as it is, and the next tick due when it would have been, unless it is a resume', () => {
    const at = fc.record({
      tick: fc.nat(5000),
      since: fc.nat(29_999),
      interval: fc.integer({ min: 1, max: 3600 }),
      tempo: fc.double({ min: 1, max: 240, noNaN: true }),
    });
    fc.assert(
      fc.property(
        at,
        fc.constantFrom<WorldCommand>({ kind: 'pause' }, { kind: 'tempo', tempo: 3 }),
        (given, command) => {
          const clock = { ...headAt().clock, interval: given.interval, tempo: given.tempo };
          const head = headAt({ tick: given.tick, time: Math.round(timeOfTick(clock, given.tick)), clock });
          const decision = decide(head, command, wallOfTick(clock, given.tick) + given.since);
          if (!decision) return expect(given.tempo).toBe(3);
          expect(decision.tick).toBe(given.tick);
          expect(timeOfTick(decision.clock, given.tick)).toBe(head.time);
          expect(wallOfTick(decision.clock, given.tick + 1)).toBe(wallOfTick(clock, given.tick + 1));
        },
      ),
    );
    const resumed = decide(paused(), { kind: 'resume' }, NOW);
    expect(resumed).toMatchObject({ status: 'running', tick: 3, log: { kind: 'resume' } });
    expect(resumed && tickAt(resumed.clock, NOW + 29_999)).toBe(3);
    expect(resumed && tickAt(resumed.clock, NOW + 30_000)).toBe(4);
  });

  it('advance goes so many ticks, to the end of the calendar and not beyond', () => {
    const decision = decide(headAt(), { kind: 'advance', ticks: 7 }, NOW);
    expect(decision).toMatchObject({ tick: 10, status: 'running', log: { kind: 'advance', args: { ticks: 7 } } });
    expect(decision && timeOfTick(decision.clock, 10)).toBe(WEDNESDAY + 300_000);
    expect(decide(paused(), { kind: 'advance', ticks: 7 }, NOW)).toMatchObject({ status: 'paused', tick: 10 });
    const end = Date.UTC(9000, 0, 1);
    const near = (left: number): Head => headAt({ time: end - left });
    expect(decide(near(30_001), { kind: 'advance', ticks: 1 }, NOW)).not.toBeNull();
    expect(() => decide(near(30_000), { kind: 'advance', ticks: 1 }, NOW)).toThrow(/calendar/);
  });

  it('advance for a job goes as far as one commit may, and only where no command has come between', () => {
    const most = ticksAtOnce(headAt());
    const command = { kind: 'advance-for-job', generation: 3, commandVersion: 4, job: 'job-1' } as const;
    const by = (ticks: number) => decide(headAt(), { ...command, ticks }, NOW);
    expect(by(most)).toMatchObject({ tick: 3 + most, log: { args: { ticks: most, job: 'job-1' } } });
    expect(by(most + 1)?.tick).toBe(3 + most);
    expect(decide(headAt({ commandVersion: 5 }), { ...command, ticks: 1 }, NOW)).toBeNull();
    expect(decide(headAt({ generation: 4 }), { ...command, ticks: 1 }, NOW)).toBeNull();
  });

  it('starts a scenario under an id of its version; five may run, however many have ended', () => {
    const four = [1, 2, 3, 4].map((n) => recordOf(`scenario-${n}`, null));
    const ended = recordOf('scenario-9', WEDNESDAY);
    const decision = decide(headAt({ scenarios: [...four, ended] }), { kind: 'scenario-start', ...request }, NOW);
    expect(decision).toMatchObject({
      tick: 3,
      effects: [{ kind: 'start-scenario', version: 5, ...request }],
      log: { kind: 'scenario-start', args: { id: 'scenario-5', ...request } },
    });
    expect(decision && scenarioOf(decision)).toBe('scenario-5');
    const five = [...four, recordOf('scenario-5', null)];
    expect(() => decide(headAt({ scenarios: five }), { kind: 'scenario-start', ...request }, NOW)).toThrow(/end one/);
  });

  it('stops a scenario that runs, and no other', () => {
    const scenarios = [recordOf('scenario-2', WEDNESDAY), recordOf('scenario-3', null)];
    const decision = decide(headAt({ scenarios }), { kind: 'scenario-stop', id: 'scenario-3' }, NOW);
    expect(decision).toMatchObject({ effects: [{ kind: 'stop-scenario', id: 'scenario-3' }] });
    for (const id of ['scenario-2', 'scenario-7']) {
      expect(() => decide(headAt({ scenarios }), { kind: 'scenario-stop', id }, NOW)).toThrow(
        `No scenario ${id} is running.`,
      );
    }
  });
});

describe('a tick message', () => {
  const target = { generation: 3, tick: 4 };
  it('moves a world to its tick when that is due, and not before', () => {
    const due = wallOfTick(headAt().clock, 4);
    expect(decideTick(headAt(), target, due - 1)).toBe('not-due');
    expect(decideTick(headAt(), target, due)).toMatchObject({ tick: 4, clock: headAt().clock, effects: [], log: null });
    expect(decideTick(headAt(), { ...target, tick: 9 }, due)).toMatchObject({ tick: 4 });
    expect(decideTick(headAt({ tick: 4 }), target, due + 1e6)).toBe('not-due');
  });

  it('passes over another generation, a world that stands still, and one of another pack', () => {
    expect(decideTick(headAt(), { ...target, generation: 2 }, NOW + 1e6)).toBe('other-generation');
    expect(decideTick(paused(), target, NOW + 1e6)).toBe('stands-still');
    expect(decideTick(headAt({ status: 'halted' }), target, NOW + 1e6)).toBe('stands-still');
    expect(decideTick(headAt({ packVersion: PACK_VERSION + 1 }), target, NOW + 1e6)).toBe('older-pack');
  });
});
