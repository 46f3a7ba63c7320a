import { exp } from '../../kernel/math.ts';
import type { Weighted } from '../../kernel/random.ts';

export interface Industry {
  readonly name: string;
  /** Share among clients and leads, relative. */
  readonly weight: number;
  /** Typical number of employees (median) and the deviation of its logarithm. */
  readonly employees: { readonly median: number; readonly spread: number };
  /** What a seat is worth against the list price: regulated and always-on industries pay more. */
  readonly seatFactor: number;
  /** Tickets per employee and month. Service desks report 0.4 to 1.2 (HDI, MetricNet benchmarks). */
  readonly ticketsPerEmployee: number;
  /** Endings of company names. */
  readonly suffixes: readonly string[];
}

const list = (text: string): readonly string[] => text.split(', ');

export const industries: readonly Industry[] = [
  {
    name: 'Technology',
    weight: 14,
    employees: { median: 110, spread: 0.5 },
    seatFactor: 1.04,
    ticketsPerEmployee: 0.44,
    suffixes: list('Solutions, Software, Labs, Systems, Technologies, Digital, Data, Networks'),
  },
  {
    name: 'Healthcare',
    weight: 13,
    employees: { median: 150, spread: 0.5 },
    seatFactor: 1.12,
    ticketsPerEmployee: 0.56,
    suffixes: list('Health, Medical Group, Clinics, Care Partners, Diagnostics, Dental, Wellness, Hospice'),
  },
  {
    name: 'Financial Services',
    weight: 11,
    employees: { median: 105, spread: 0.5 },
    seatFactor: 1.15,
    ticketsPerEmployee: 0.46,
    suffixes: list('Capital, Financial, Wealth, Advisors, Credit Union, Insurance, Trust, Partners'),
  },
  {
    name: 'Manufacturing',
    weight: 13,
    employees: { median: 180, spread: 0.5 },
    seatFactor: 0.95,
    ticketsPerEmployee: 0.49,
    suffixes: list('Manufacturing, Industries, Precision, Fabrication, Plastics, Tooling, Components, Steel'),
  },
  {
    name: 'Professional Services',
    weight: 12,
    employees: { median: 80, spread: 0.45 },
    seatFactor: 1.03,
    ticketsPerEmployee: 0.48,
    suffixes: list('Consulting, Associates, Advisory, Group, Partners, Strategies, Architects, Engineering'),
  },
  {
    name: 'Legal',
    weight: 8,
    employees: { median: 60, spread: 0.45 },
    seatFactor: 1.12,
    ticketsPerEmployee: 0.51,
    suffixes: list('Law, Legal, LLP, Attorneys, Law Group, Counsel'),
  },
  {
    name: 'Retail',
    weight: 10,
    employees: { median: 140, spread: 0.55 },
    seatFactor: 0.93,
    ticketsPerEmployee: 0.44,
    suffixes: list('Retail, Outfitters, Stores, Market, Home, Goods, Supply, Trading'),
  },
  {
    name: 'Construction',
    weight: 8,
    employees: { median: 95, spread: 0.5 },
    seatFactor: 0.95,
    ticketsPerEmployee: 0.43,
    suffixes: list('Construction, Builders, Contracting, Development, Homes, Paving, Electric, Mechanical'),
  },
  {
    name: 'Education',
    weight: 7,
    employees: { median: 170, spread: 0.5 },
    seatFactor: 0.9,
    ticketsPerEmployee: 0.48,
    suffixes: list('Academy, Schools, College, Learning, Prep, Institute, Education'),
  },
  {
    name: 'Logistics',
    weight: 7,
    employees: { median: 130, spread: 0.5 },
    seatFactor: 0.98,
    ticketsPerEmployee: 0.51,
    suffixes: list('Logistics, Freight, Transport, Shipping, Distribution, Express, Warehousing'),
  },
  {
    name: 'Nonprofit',
    weight: 5,
    employees: { median: 70, spread: 0.45 },
    seatFactor: 0.88,
    ticketsPerEmployee: 0.45,
    suffixes: list('Foundation, Alliance, Initiative, Trust, Community Services, Fund'),
  },
  {
    name: 'Hospitality',
    weight: 6,
    employees: { median: 120, spread: 0.5 },
    seatFactor: 0.94,
    ticketsPerEmployee: 0.5,
    suffixes: list('Hotels, Resorts, Hospitality, Restaurants, Catering, Inns, Events'),
  },
];

export const industryWeights: Weighted<Industry> = industries.map((industry) => [industry, industry.weight]);

const byName = new Map(industries.map((industry) => [industry.name, industry]));

/** The industry of that name, which the tables must know. */
export function industryOf(name: string): Industry {
  const industry = byName.get(name);
  if (!industry) throw new Error(`no industry ${name} in the pack`);
  return industry;
}

const means = new Map(
  industries.map(({ name, employees: { median, spread } }) => [name, median * exp((spread * spread) / 2)]),
);

/** The mean number of employees of an industry's companies. */
export function meanEmployees({ name }: Industry): number {
  return means.get(name) ?? 0;
}
