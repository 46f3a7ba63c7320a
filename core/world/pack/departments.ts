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

/** A value for each category. */
export function spendPerCategory<T>(value: (category: SpendCategory) => T): Record<SpendCategory, T> {
  return {
    Personnel: value('Personnel'),
    Software: value('Software'),
    Hardware: value('Hardware'),
    Contractors: value('Contractors'),
    Training: value('Training'),
    Travel: value('Travel'),
    Facilities: value('Facilities'),
  };
}

export interface DepartmentTraits {
  readonly name: string;
  /** Monthly budget per category in a company of fifteen technicians; larger ones scale it by headcount. */
  readonly budget: Readonly<Record<SpendCategory, Cents>>;
  /** Share of the company's technicians who work here. */
  readonly technicians: number;
  /** People who are not technicians; those who sell come on top of them, where the department sells. */
  readonly staff: number;
  readonly sells?: boolean;
}

const budget = (
  personnel: number,
  software: number,
  hardware: number,
  contractors: number,
  training: number,
  travel: number,
  facilities: number,
): DepartmentTraits['budget'] => ({
  Personnel: dollars(personnel),
  Software: dollars(software),
  Hardware: dollars(hardware),
  Contractors: dollars(contractors),
  Training: dollars(training),
  Travel: dollars(travel),
  Facilities: dollars(facilities),
});

/** The six departments of a managed service provider of about thirty people: some 60 % of revenue is spent on people and what they need. */
export const departments: readonly DepartmentTraits[] = [
  {
    name: 'Service Desk',
    budget: budget(51900, 4500, 1600, 1800, 1200, 300, 2400),
    technicians: 0.4,
    staff: 2,
  },
  {
    name: 'Network & Field Services',
    budget: budget(36000, 2500, 4100, 2600, 1000, 2200, 1600),
    technicians: 0.25,
    staff: 1,
  },
  {
    name: 'Cloud & Infrastructure',
    budget: budget(30200, 7200, 2400, 1800, 1300, 500, 1300),
    technicians: 0.2,
    staff: 1,
  },
  {
    name: 'Security Operations',
    budget: budget(23800, 5900, 1300, 2000, 1500, 400, 1100),
    technicians: 0.15,
    staff: 1,
  },
  {
    name: 'Sales & Marketing',
    budget: budget(14300, 3300, 400, 2800, 800, 2600, 1400),
    technicians: 0,
    staff: 2,
    sells: true,
  },
  {
    name: 'Finance & Administration',
    budget: budget(20700, 2400, 500, 1200, 500, 500, 2800),
    technicians: 0,
    staff: 3,
  },
];

/** What a rep or a sales manager costs a month, commissions included: between a service provider's inside and field sales. */
export const SELLER_PAY: Cents = dollars(7200);

/** Unplanned spending: what departments buy beside the plan, and how much. */
export const purchases: readonly (readonly [category: SpendCategory, cause: string, weight: number, median: Cents])[] =
  [
    ['Hardware', 'department.hardware-replaced', 4, dollars(700)],
    ['Contractors', 'department.contractor-engaged', 3, dollars(1000)],
    ['Training', 'department.certification-paid', 3, dollars(350)],
    ['Travel', 'department.site-visit', 4, dollars(300)],
    ['Software', 'department.tool-bought', 2, dollars(450)],
  ];
