import type { Ticket } from '../../api/generated/showroom.schemas.ts';
import { count } from '../../format/numbers.ts';

/** Ages that are counted together, in hours of the service calendar: of which a day has some fourteen. */
const BOUNDS = [2, 4, 8, 24] as const;

type Aged = Pick<Ticket, 'ageHours' | 'late'>;

export interface AgeGroup {
  /** `2 to 4 h` */
  readonly label: string;
  readonly all: number;
  /** Of them, whose client was let wait for longer than was promised. */
  readonly late: number;
}

/** Tickets by their age, the youngest first: an age on a bound belongs to what ends there. */
export function ageGroups(tickets: readonly Aged[]): AgeGroup[] {
  return [...BOUNDS, Number.POSITIVE_INFINITY].map((to, index) => {
    const from = BOUNDS[index - 1] ?? 0;
    const found = tickets.filter(({ ageHours }) => ageHours <= to && (ageHours > from || index === 0));
    const label = index === 0 ? `Up to ${to} h` : Number.isFinite(to) ? `${from} to ${to} h` : `Over ${from} h`;
    return { label, all: found.length, late: found.filter(({ late }) => late).length };
  });
}

/** What the open tickets say, in one sentence. */
export function ticketsMessage(tickets: readonly Aged[]): string {
  const late = tickets.filter((ticket) => ticket.late).length;
  if (tickets.length === 0) return 'No ticket is open';
  if (late === 0) return tickets.length === 1 ? 'The open ticket is in time' : 'All open tickets are in time';
  return `${count(late)} of ${count(tickets.length)} open tickets waited longer than promised`;
}

/** Those that wait longest beyond what was promised, the longest first. */
export function longestWaits<T extends Pick<Ticket, 'waitedHours' | 'promisedHours' | 'late' | 'status'>>(
  tickets: readonly T[],
): T[] {
  const beyond = ({ waitedHours, promisedHours }: T) => waitedHours - promisedHours;
  return tickets.filter(({ late, status }) => late && status === 'Waiting').sort((a, b) => beyond(b) - beyond(a));
}
