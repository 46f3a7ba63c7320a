import {
  type Department,
  type ListDepartmentsParams,
  type ListTechniciansParams,
  type Technician,
  TechnicianStatus,
} from '../../api/generated/showroom.schemas.ts';
import { getDepartment, getTechnician, listDepartments, listTechnicians } from '../../api/generated/showroom.ts';
import { money } from '../../format/numbers.ts';
import { dayColumn, numberColumn, textColumn, updatedColumn, withBar } from './cells.tsx';
import { HEALTHY_LOAD } from './healthy-load.ts';
import type { Kind } from './kind.ts';
import { DepartmentRelated, TechnicianRelated } from './related.tsx';

/** Who does the work, and what it costs. */

export const technicians: Kind<Technician> = {
  name: 'technicians',
  title: 'Technicians',
  one: 'technician',
  many: 'technicians',
  list: (query) => listTechnicians(query as ListTechniciansParams),
  get: (id) => getTechnician(id),
  nameOf: ({ name }) => name,
  words: ({ id, name, email, title, department, skills }) =>
    `${id} ${name} ${email} ${title} ${department} ${skills.join(' ')}`,
  filters: [{ field: 'status', label: 'Status', values: Object.values(TechnicianStatus) }],
  bars: ['openTickets'],
  sums: ['openTickets', 'closedTickets'],
  columns: (max) => [
    textColumn('name', 'Technician', { width: 190 }),
    textColumn('department', 'Team', { width: 190 }),
    withBar(numberColumn('utilizationRate', 'Load', { unit: 'of 28 days’ hours', width: 120 }), {
      max: 120,
      band: HEALTHY_LOAD,
    }),
    withBar(numberColumn('openTickets', 'Open tickets', { width: 90 }), { max: max('openTickets') }),
    numberColumn('closedTickets', 'Closed', { unit: 'in 28 days', width: 100 }),
    numberColumn('customerSatisfaction', 'Satisfaction', { unit: 'of 5', decimals: 2, width: 110 }),
    textColumn('status', 'Status', { width: 110 }),
    textColumn('title', 'Title', { width: 190 }),
    numberColumn('level', 'Level', { width: 80 }),
    textColumn('shift', 'Shift', { width: 100 }),
    numberColumn('hourlyCost', 'Cost', { unit: 'an hour', decimals: 2, width: 100 }),
    dayColumn('hireDate', 'Since'),
    updatedColumn(),
  ],
  facts: ({ email, skills, billableHours, availableHours }) => [
    ['Skills', skills.join(', ')],
    ['Hours in 28 days', `${billableHours} logged of ${availableHours} at work`],
    ['Email', email],
  ],
  more: (row) => <TechnicianRelated technician={row} />,
};

export const departments: Kind<Department> = {
  name: 'departments',
  title: 'Departments',
  one: 'department',
  many: 'departments',
  list: (query) => listDepartments(query as ListDepartmentsParams),
  get: (id) => getDepartment(id),
  nameOf: ({ name }) => name,
  words: ({ id, name, head }) => `${id} ${name} ${head}`,
  filters: [],
  bars: ['budget', 'spent'],
  sums: ['headcount', 'spent', 'budget', 'forecast', 'variance'],
  columns: (max) => [
    textColumn('name', 'Department', { width: 220 }),
    textColumn('head', 'Head', { width: 180 }),
    numberColumn('headcount', 'People', { width: 90 }),
    withBar(numberColumn('spent', 'Spent', { unit: 'month to date' }), { max: Math.max(max('budget'), max('spent')) }),
    numberColumn('budget', 'Budget', { unit: 'the month' }),
    numberColumn('forecast', 'Forecast', { unit: 'the month' }),
    {
      ...numberColumn<Department>('variance', 'Left at the end', { unit: 'of the budget', width: 150 }),
      tone: ({ variance, budget }) => (variance >= 0 ? 'good' : variance > -budget * 0.02 ? 'warn' : 'bad'),
    },
    updatedColumn(),
  ],
  facts: ({ categories }) =>
    categories.map(({ category, budget, spent }) => [category, `${money(spent)} of ${money(budget)}`]),
  history: { scope: 'department', first: 'utilization-28-days' },
  more: (row) => <DepartmentRelated department={row} />,
};
