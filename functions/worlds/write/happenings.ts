import type { Head, ScenarioRecord } from '../head.ts';
import type { Happening } from '../ports.ts';
import { describeScenario } from '../read/describe.ts';

/** What of a head those who follow a world are told about, when it becomes different. */
type Told = Pick<Head, 'status' | 'clock' | 'scenarios'>;

/** What a commit did to a world beside changing rows: how its clock goes, scenarios that ended, and those that began. */
export function happeningsOf(before: Told, after: Told): Happening[] {
  const { status, clock } = after;
  const { tempo, interval } = clock;
  const same = before.status === status && before.clock.tempo === tempo && before.clock.interval === interval;
  const known = new Set(before.scenarios.map(({ id }) => id));
  return [
    ...(same ? [] : [{ type: 'clock.changed', data: { status, tempo, interval } } as const]),
    ...endedScenarios(before, after).map(
      (record) => ({ type: 'scenario.ended', data: describeScenario(record) }) as const,
    ),
    ...after.scenarios
      .filter(({ id }) => !known.has(id))
      .map((record) => ({ type: 'scenario.started', data: describeScenario(record) }) as const),
  ];
}

function endedScenarios(before: Told, after: Told): ScenarioRecord[] {
  const byId = new Map(after.scenarios.map((record) => [record.id, record]));
  return before.scenarios.flatMap((record) => {
    if (record.endedAt !== null) return [];
    // One that ended as another began may be among those that are no longer kept.
    const now = byId.get(record.id) ?? { ...record, endedAt: record.endsAt };
    return now.endedAt === null ? [] : [now];
  });
}
