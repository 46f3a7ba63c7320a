import type { Rows } from '../../../../../../../core/world/index.ts';
import { make, type Tampering } from '../tampered.ts';
import { type CaseRow, many } from './case.ts';

type Technician = Partial<Rows['technicians']>;
const technicians = (list: Technician[]): Tampering => ({ rows: { technicians: make('technicians', list) } });
const load = (x: number, more: Technician = {}): Technician => ({
  billableMinutes: x * 100,
  availableMinutes: 10_000,
  status: 'Busy',
  skills: [],
  ...more,
});
const teams = (x: number): Tampering => ({
  rows: {
    departments: make('departments', [{}, {}]),
    technicians: make('technicians', [
      load(70 + x, { departmentId: 'departments-0' }),
      load(70, { departmentId: 'departments-1' }),
    ]),
  },
});

export const capacityRows: readonly CaseRow[] = [
  ['utilization-high', (x) => technicians([load(x)]), 80.1, 80, 'warning', [90.1, 'critical']],
  ['utilization-low', (x) => technicians([load(x)]), 69.9, 70, 'notice', [54.9, 'warning']],
  ['utilization-healthy', (x) => technicians([load(x)]), 70, 69.9, 'positive'],
  ['utilization-healthy', (x) => technicians([load(x)]), 80, 80.1, 'positive'],
  ['technician-overloaded', (x) => technicians([load(x), load(50)]), 85.1, 85, 'warning'],
  ['technician-idle', (x) => technicians([load(x), load(70)]), 59.9, 60, 'notice'],
  ['technician-idle', (x) => technicians([load(50), ...many(x, load(70))]), 8, 9, 'notice'],
  ['utilization-uneven', teams, 10.1, 10, 'notice'],
  [
    'technician-leave-high',
    (x) => technicians([...many(x, load(70, { status: 'On Leave' })), ...many(20 - x, load(70))]),
    4,
    3,
    'warning',
  ],
  [
    'skill-single',
    (x) =>
      technicians([load(70, { skills: ['Linux'] }), ...many(x, load(70, { skills: ['Linux'] })), load(70), load(70)]),
    0,
    1,
    'notice',
  ],
];
