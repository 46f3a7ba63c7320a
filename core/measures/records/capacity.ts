import { each, flow, level, ofCompany, perDepartment, ratio, total } from '../define.ts';
import { type TechnicianDay, techniciansOf } from '../department-day.ts';
import { department } from '../scopes.ts';

const both = ['company', 'department'] as const;

/** A figure of each technician, summed over the company or a department; technicians without a department count in the company. */
function perTechnician(of: (technician: TechnicianDay) => number) {
  return ofCompany(
    (day) => total(techniciansOf(day), of),
    each(department, ({ technicians }) => total(technicians, of)),
  );
}

/** The team's time: how much there is, and how much of it is billed. */
export const capacityMeasures = [
  level({
    id: 'headcount',
    label: 'Headcount',
    unit: 'count',
    direction: 'neutral',
    description: 'People in the departments, technicians included.',
    rationale: 'equals the sum of headcount over the department rows',
    inputs: ['departments.headcount'],
    taken: perDepartment(({ row }) => row.headcount),
  }),
  flow({
    id: 'billable-hours',
    label: 'Billable hours',
    unit: 'hours',
    direction: 'up-is-good',
    description: 'Technicians’ time logged on tickets, work in progress included.',
    rationale: 'the time that clients pay for',
    inputs: ['technicians.billableMinutes'],
    taken: perTechnician((technician) => technician.billable),
  }),
  flow({
    id: 'available-hours',
    label: 'Available hours',
    unit: 'hours',
    direction: 'neutral',
    description: 'Technicians’ time on shift, less leave.',
    rationale: 'the time that the company pays for',
    inputs: ['technicians.availableMinutes'],
    taken: perTechnician((technician) => technician.available),
  }),
  ratio({
    id: 'utilization',
    label: 'Utilisation',
    unit: 'percent',
    direction: 'up-is-good',
    description: 'Billable hours in percent of available hours.',
    rationale: '70 to 80 % is healthy: below, people idle; above, queues grow and people leave',
    scopes: both,
    numerator: [['billable-hours', 1]],
    denominator: [['available-hours', 1]],
    factor: 100,
    whenZero: 'nobody was on shift in the period',
  }),
  level({
    id: 'billable-hours-28-days',
    label: 'Billable hours of four weeks',
    unit: 'hours',
    direction: 'up-is-good',
    description: 'Time logged in the last 28 days by the technicians of today.',
    rationale: 'equals the sum of billable hours over the technician rows',
    inputs: ['technicians.billableMinutes'],
    taken: perTechnician(({ row }) => row.billableMinutes),
  }),
  level({
    id: 'available-hours-28-days',
    label: 'Available hours of four weeks',
    unit: 'hours',
    direction: 'neutral',
    description: 'Time on shift in the last 28 days of the technicians of today.',
    rationale: 'equals the sum of available hours over the technician rows',
    inputs: ['technicians.availableMinutes'],
    taken: perTechnician(({ row }) => row.availableMinutes),
  }),
  ratio({
    id: 'utilization-28-days',
    label: 'Utilisation of four weeks',
    unit: 'percent',
    direction: 'up-is-good',
    description: 'Billable hours in percent of available hours, over the last 28 days of the technicians of today.',
    rationale: 'the utilisation that the technician rows show: steady at night and at weekends',
    scopes: both,
    numerator: [['billable-hours-28-days', 1]],
    denominator: [['available-hours-28-days', 1]],
    factor: 100,
    whenZero: 'nobody was on shift in the last four weeks',
  }),
] as const;
