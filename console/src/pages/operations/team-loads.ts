import type { Technician } from '../../api/generated/showroom.schemas.ts';
import type { Status } from '../../kit/status.tsx';
import { HEALTHY_LOAD } from './healthy-load.ts';

/** How busy a team is. */
export interface TeamLoad {
  readonly id: string;
  readonly name: string;
  readonly openTickets: number;
  /** Hours logged of the hours at work in 28 days, in percent; null where nobody was at work. */
  readonly load: number | null;
}

type Worker = Pick<Technician, 'departmentId' | 'department' | 'billableHours' | 'availableHours' | 'openTickets'>;

/** Teams by their load, the busiest first: the sums of their people's hours, as `utilization-28-days` has them. */
export function teamLoads(technicians: readonly Worker[]): TeamLoad[] {
  const teams = Map.groupBy(technicians, ({ departmentId }) => departmentId);
  return [...teams]
    .map(([id, people]) => {
      const sum = (of: (worker: Worker) => number) => people.reduce((total, worker) => total + of(worker), 0);
      const available = sum(({ availableHours }) => availableHours);
      return {
        id,
        name: people[0]?.department ?? id,
        openTickets: sum(({ openTickets }) => openTickets),
        load: available > 0 ? (sum(({ billableHours }) => billableHours) / available) * 100 : null,
      };
    })
    .sort((a, b) => (b.load ?? -1) - (a.load ?? -1));
}

/** Above the band queues grow, below it people idle. */
export function statusOfLoad(load: number | null): Status {
  if (load === null) return 'none';
  const [low, high] = HEALTHY_LOAD;
  return load > high ? 'bad' : load < low ? 'warn' : 'good';
}

/** What the loads of all teams say, in one sentence. */
export function loadMessage(teams: readonly TeamLoad[]): string {
  const [low, high] = HEALTHY_LOAD;
  const above = teams.filter(({ load }) => load !== null && load > high);
  const below = teams.filter(({ load }) => load !== null && load < low);
  const named = (list: readonly TeamLoad[]) =>
    list.length === 1 ? (list[0]?.name ?? '') : `${list.length} of ${teams.length} teams`;
  const are = (list: readonly TeamLoad[]) => (list.length === 1 ? 'is' : 'are');
  if (above.length > 0) return `${named(above)} ${are(above)} overloaded`;
  if (below.length > 0) return `${named(below)} ${are(below)} not busy enough`;
  return teams.length === 0 ? 'Nobody works on tickets' : 'Every team is as busy as it should be';
}
