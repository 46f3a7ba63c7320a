import { isoTime } from '../../../core/kernel/time.ts';
import type { ScenarioRecord, WorldSummary } from '../head.ts';
import type { WorldJob } from '../jobs.ts';

/** A head as the API shows it. */
export function describeWorld(head: WorldSummary, now: number) {
  return {
    id: head.worldId,
    status: head.status,
    generation: head.generation,
    seed: head.seed,
    packVersion: head.packVersion,
    startedAt: isoTime(head.startedAt),
    tick: head.tick,
    world_time: isoTime(head.time),
    seconds_ahead: Math.round((head.time - now) / 1000),
    interval: head.clock.interval,
    tempo: head.clock.tempo,
    counts: head.counts,
    halted: head.halt && { rule: head.halt.rule, detail: head.halt.detail, tick: head.halt.tick },
    createdAt: isoTime(head.createdAt),
  };
}

export function describeScenario(record: ScenarioRecord) {
  return {
    id: record.id,
    scenario: record.scenario,
    magnitude: record.magnitude,
    durationMinutes: record.durationMinutes,
    startedAt: isoTime(record.startedAt),
    endsAt: isoTime(record.endsAt),
    endedAt: record.endedAt === null ? null : isoTime(record.endedAt),
  };
}

export function describeJob(job: WorldJob) {
  return {
    id: job.id,
    world: job.worldId,
    kind: job.kind,
    status: job.status,
    step: job.step,
    percentage: job.percentage,
    attempts: job.attempts,
    createdAt: isoTime(job.createdAt),
    finishedAt: job.finishedAt === null ? null : isoTime(job.finishedAt),
    result: job.result,
    error: job.error,
  };
}

/** The header by which every answer names its committed tick. */
export function tickHeader(head: Pick<WorldSummary, 'tick'>): { 'x-tick': string } {
  return { 'x-tick': String(head.tick) };
}
