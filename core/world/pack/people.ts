import { type Cents, dollars } from '../../kernel/money.ts';

export interface TechnicianRole {
  readonly title: string;
  readonly level: 1 | 2 | 3;
  /** Relative share of the team. */
  readonly weight: number;
  /** What an hour of work costs the company with benefits and overhead (US salary surveys 2024, × 1.3). */
  readonly hourlyCost: Cents;
  /** How much faster than the planned effort: seniors work quicker. */
  readonly speed: number;
  readonly skills: readonly [low: number, high: number];
}

export const technicianRoles: readonly TechnicianRole[] = [
  { title: 'Service Desk Technician', level: 1, weight: 5, hourlyCost: dollars(34), speed: 0.9, skills: [2, 3] },
  { title: 'Field Technician', level: 1, weight: 2, hourlyCost: dollars(36), speed: 0.95, skills: [2, 3] },
  { title: 'Systems Administrator', level: 2, weight: 4, hourlyCost: dollars(46), speed: 1, skills: [3, 4] },
  { title: 'Network Engineer', level: 2, weight: 3, hourlyCost: dollars(49), speed: 1, skills: [3, 4] },
  { title: 'Cloud Engineer', level: 3, weight: 2, hourlyCost: dollars(61), speed: 1.1, skills: [3, 5] },
  { title: 'Security Analyst', level: 3, weight: 2, hourlyCost: dollars(63), speed: 1.1, skills: [3, 5] },
];

export const skills: readonly string[] = [
  'Active Directory',
  'AWS',
  'Azure',
  'Backup & Recovery',
  'Cisco Networking',
  'Cybersecurity',
  'Desktop Support',
  'Email & Collaboration',
  'Firewalls',
  'Hardware Repair',
  'Linux',
  'Microsoft 365',
  'Mobile Devices',
  'PowerShell',
  'Printers',
  'SQL Server',
  'Virtualization',
  'VoIP',
  'Windows Server',
  'Wireless',
];

/** Paid working hours of a technician in a week; `shifts` spread them over it. */
export const HOURS_PER_WEEK = 40;

export interface Shift {
  readonly name: string;
  readonly weight: number;
  /** Hours of work on each day of the week, Monday first: [first hour, last hour), UTC; an end above 24 runs into the next day. */
  readonly days: readonly (readonly [from: number, to: number] | null)[];
}

/** The service desk is staffed around the clock for clients from Pacific to Central European time. */
export const shifts: readonly Shift[] = [
  { name: 'Day', weight: 7, days: [[13, 21], [13, 21], [13, 21], [13, 21], [13, 21], null, null] },
  { name: 'Early', weight: 4, days: [[7, 15], [7, 15], [7, 15], [7, 15], [7, 15], null, null] },
  { name: 'Late', weight: 3, days: [[18, 26], [18, 26], [18, 26], [18, 26], [18, 26], null, null] },
  { name: 'Weekend', weight: 1, days: [null, null, null, [22, 30], [22, 30], [8, 20], [8, 20]] },
];
