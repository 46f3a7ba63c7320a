import { type Cents, dollars } from '../../kernel/money.ts';

export const spendCategories = [
  'Personnel',
  'Software',
  'Hardware',
  'Contractors',
  'Training',
  'Travel',
  'Facilities',
] as const;
export type SpendCategory = (typeof spendCategories)[number];

export interface DepartmentFacts {
  readonly name: string;
  /** Monthly budget per category in a company of fifteen technicians; larger ones scale it by headcount. */
  readonly budget: Readonly<Record<SpendCategory, Cents>>;
  /** Share of the company's technicians who work here. */
  readonly technicians: number;
  /** People who are not technicians. */
  readonly staff: number;
}

const budget = (
  personnel: number,
  software: number,
  hardware: number,
  contractors: number,
  training: number,
  travel: number,
  facilities: number,
): DepartmentFacts['budget'] => ({
  Personnel: dollars(personnel),
  Software: dollars(software),
  Hardware: dollars(hardware),
  Contractors: dollars(contractors),
  Training: dollars(training),
  Travel: dollars(travel),
  Facilities: dollars(facilities),
});

/** The six departments of a managed service provider of about fifty people. */
export const departments: readonly DepartmentFacts[] = [
  {
    name: 'Service Desk',
    budget: budget(46000, 6200, 2400, 3000, 1800, 600, 3800),
    technicians: 0.4,
    staff: 2,
  },
  {
    name: 'Network & Field Services',
    budget: budget(38500, 4100, 7800, 4200, 1600, 3900, 2900),
    technicians: 0.25,
    staff: 1,
  },
  {
    name: 'Cloud & Infrastructure',
    budget: budget(36000, 14500, 5200, 2600, 2200, 900, 2300),
    technicians: 0.2,
    staff: 1,
  },
  {
    name: 'Security Operations',
    budget: budget(31000, 11800, 2100, 3400, 2600, 700, 1900),
    technicians: 0.15,
    staff: 1,
  },
  {
    name: 'Sales & Marketing',
    budget: budget(52000, 7400, 900, 5600, 1500, 5200, 2700),
    technicians: 0,
    staff: 7,
  },
  {
    name: 'Finance & Administration',
    budget: budget(39000, 5300, 1100, 2400, 900, 1100, 5400),
    technicians: 0,
    staff: 5,
  },
];

/** Unplanned spending: what departments buy beside the plan, and how much. */
export const purchases: readonly (readonly [
  category: SpendCategory,
  cause: string,
  weight: number,
  median: Cents,
])[] = [
  ['Hardware', 'department.hardware-replaced', 4, dollars(1400)],
  ['Contractors', 'department.contractor-engaged', 3, dollars(2100)],
  ['Training', 'department.certification-paid', 3, dollars(650)],
  ['Travel', 'department.site-visit', 4, dollars(480)],
  ['Software', 'department.tool-bought', 2, dollars(900)],
];
