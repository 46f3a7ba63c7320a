import type { Cell, Table } from '../../../../print/document.ts';
import { formatFigure } from '../../../../print/format.ts';
import type { TechnicianRow } from '../../../../world/index.ts';
import type { CompanySnapshot } from '../../snapshot.ts';
import { largestFirst, sumOf } from '../../sums.ts';
import { type ColumnOf, tableOf } from '../parts/table.ts';
import { count, hours, listed, percent, sourceOf } from '../parts/text.ts';
import { thresholds } from '../parts/thresholds.ts';
import { loadOf, type Skill, skills, type Team, teams } from './load.ts';

function loadCell(technicians: readonly TechnicianRow[]): Cell {
  const load = loadOf(technicians);
  const text = percent(load);
  if (load === null) return { text };
  if (load > thresholds.utilization.high) return { text, tone: 'bad' };
  return load < thresholds.utilization.low ? { text, tone: 'warn' } : { text };
}

const total = (label: string, pick: (row: TechnicianRow) => number, write: (sum: number) => string) =>
  ({
    label,
    weight: 1,
    align: 'right',
    cell: (row: TechnicianRow) => write(pick(row)),
    of: (rows: readonly TechnicianRow[]) => write(sumOf(rows, pick)),
  }) as const;

/** Technicians by load, the busiest first. */
export function technicianTable(snapshot: CompanySnapshot): Table {
  const columns: readonly ColumnOf<TechnicianRow>[] = [
    { label: 'Technician', weight: 2, cell: ({ name }) => ({ text: name, strong: true }) },
    { label: 'Title', weight: 2.3, cell: ({ title }) => title },
    {
      label: 'Status',
      weight: 1.3,
      cell: ({ status }) => (status === 'On Leave' ? { text: status, tone: 'warn' } : status),
    },
    { ...total('Billable', ({ billableMinutes }) => billableMinutes, hours), weight: 1.25 },
    { label: 'Load', weight: 0.9, align: 'right', cell: (row) => loadCell([row]), of: loadCell },
    { ...total('Open', ({ openTickets }) => openTickets, count), weight: 0.75 },
    total('Closed', ({ closedTickets }) => closedTickets, count),
    {
      label: 'Survey',
      weight: 0.8,
      align: 'right',
      cell: ({ customerSatisfaction }) => formatFigure('score', customerSatisfaction),
    },
    { label: 'Clients', weight: 0.8, align: 'right', cell: ({ assignedClients }) => count(assignedClients.length) },
  ];
  return tableOf({
    title: 'All technicians, the busiest first',
    source: sourceOf(snapshot, 'technicians, last 28 days; a client may have several technicians'),
    columns,
    rows: largestFirst(snapshot.rows.technicians, (row) => loadOf([row]) ?? -1),
    noun: 'technicians',
    empty: 'The company employs no technician.',
  });
}

/** Departments with technicians: hours there are, hours billed, hours to the target. */
export function capacityTable(snapshot: CompanySnapshot): Table {
  const { target } = thresholds.utilization;
  const members = (some: readonly Team[]): readonly TechnicianRow[] => some.flatMap((team) => team.members);
  const billable = (rows: readonly TechnicianRow[]) => sumOf(rows, ({ billableMinutes }) => billableMinutes);
  const available = (rows: readonly TechnicianRow[]) => sumOf(rows, ({ availableMinutes }) => availableMinutes);
  // Above the target hours are short, below there is room.
  const room = (rows: readonly TechnicianRow[]): Cell => {
    const minutes = Math.round((available(rows) * target) / 100) - billable(rows);
    return minutes < 0 ? { text: hours(minutes), tone: 'bad' } : { text: hours(minutes) };
  };
  const column = (label: string, of: (rows: readonly TechnicianRow[]) => Cell | string): ColumnOf<Team> => ({
    label,
    weight: 1,
    align: 'right',
    cell: (team) => of(team.members),
    of: (some) => of(members(some)),
  });
  return tableOf({
    title: `Capacity of four weeks, and the room left to ${target}%`,
    source: sourceOf(snapshot, 'technicians: billableMinutes, availableMinutes, by department'),
    columns: [
      { label: 'Department', weight: 2, cell: ({ department }) => ({ text: department.name, strong: true }) },
      column('Technicians', (rows) => count(rows.length)),
      column('On shift', (rows) => hours(available(rows))),
      column('Billable', (rows) => hours(billable(rows))),
      column('Load', loadCell),
      column(`Room to ${target}%`, room),
      column('Open tickets', (rows) => count(sumOf(rows, ({ openTickets }) => openTickets))),
    ],
    rows: teams(snapshot),
    noun: 'departments',
    empty: 'No technician works in a department.',
  });
}

/** Skills that few people have: who must not be ill. */
export function skillTable(snapshot: CompanySnapshot): Table {
  return tableOf({
    title: 'The scarcest skills',
    source: sourceOf(snapshot, 'technicians: skills, status'),
    columns: [
      { label: 'Skill', weight: 1.6, cell: ({ name }) => ({ text: name, strong: true }) },
      { label: 'People', weight: 0.7, align: 'right', cell: peopleCell },
      {
        label: 'On leave',
        weight: 0.7,
        align: 'right',
        cell: ({ members }) => count(members.filter(({ status }) => status === 'On Leave').length),
      },
      { label: 'Load', weight: 0.7, align: 'right', cell: ({ members }) => loadCell(members) },
      {
        label: 'Who',
        weight: 3,
        cell: ({ members }) =>
          listed(
            members.map(({ name }) => name),
            2,
          ),
      },
    ],
    rows: skills(snapshot).slice(0, 6),
    noun: 'skills',
    empty: 'The company employs no technician.',
  });
}

const peopleCell = ({ members }: Skill): Cell =>
  members.length < 2 ? { text: count(members.length), tone: 'bad' } : { text: count(members.length) };
