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
  /** Share of revenue that serving such a client should cost; MSPs run at 30 to 50 % gross margin (Service Leadership Index). */
  readonly costRatio: number;
  /** Endings of company names. */
  readonly suffixes: readonly string[];
}

const list = (text: string): readonly string[] => text.split(', ');

export const industries: readonly Industry[] = [
  {
    name: 'Technology',
    weight: 14,
    employees: { median: 110, spread: 0.5 },
    seatFactor: 1.05,
    ticketsPerEmployee: 0.42,
    costRatio: 0.57,
    suffixes: list('Solutions, Software, Labs, Systems, Technologies, Digital, Data, Networks'),
  },
  {
    name: 'Healthcare',
    weight: 13,
    employees: { median: 150, spread: 0.5 },
    seatFactor: 1.15,
    ticketsPerEmployee: 0.62,
    costRatio: 0.61,
    suffixes: list('Health, Medical Group, Clinics, Care Partners, Diagnostics, Dental, Wellness, Hospice'),
  },
  {
    name: 'Financial Services',
    weight: 11,
    employees: { median: 105, spread: 0.5 },
    seatFactor: 1.22,
    ticketsPerEmployee: 0.46,
    costRatio: 0.54,
    suffixes: list('Capital, Financial, Wealth, Advisors, Credit Union, Insurance, Trust, Partners'),
  },
  {
    name: 'Manufacturing',
    weight: 13,
    employees: { median: 180, spread: 0.5 },
    seatFactor: 0.92,
    ticketsPerEmployee: 0.5,
    costRatio: 0.64,
    suffixes: list('Manufacturing, Industries, Precision, Fabrication, Plastics, Tooling, Components, Steel'),
  },
  {
    name: 'Professional Services',
    weight: 12,
    employees: { median: 80, spread: 0.45 },
    seatFactor: 1.04,
    ticketsPerEmployee: 0.48,
    costRatio: 0.56,
    suffixes: list('Consulting, Associates, Advisory, Group, Partners, Strategies, Architects, Engineering'),
  },
  {
    name: 'Legal',
    weight: 8,
    employees: { median: 60, spread: 0.45 },
    seatFactor: 1.18,
    ticketsPerEmployee: 0.52,
    costRatio: 0.55,
    suffixes: list('Law, Legal, LLP, Attorneys, Law Group, Counsel'),
  },
  {
    name: 'Retail',
    weight: 10,
    employees: { median: 140, spread: 0.55 },
    seatFactor: 0.9,
    ticketsPerEmployee: 0.44,
    costRatio: 0.65,
    suffixes: list('Retail, Outfitters, Stores, Market, Home, Goods, Supply, Trading'),
  },
  {
    name: 'Construction',
    weight: 8,
    employees: { median: 95, spread: 0.5 },
    seatFactor: 0.93,
    ticketsPerEmployee: 0.4,
    costRatio: 0.62,
    suffixes: list('Construction, Builders, Contracting, Development, Homes, Paving, Electric, Mechanical'),
  },
  {
    name: 'Education',
    weight: 7,
    employees: { median: 170, spread: 0.5 },
    seatFactor: 0.82,
    ticketsPerEmployee: 0.5,
    costRatio: 0.68,
    suffixes: list('Academy, Schools, College, Learning, Prep, Institute, Education'),
  },
  {
    name: 'Logistics',
    weight: 7,
    employees: { median: 130, spread: 0.5 },
    seatFactor: 0.97,
    ticketsPerEmployee: 0.54,
    costRatio: 0.62,
    suffixes: list('Logistics, Freight, Transport, Shipping, Distribution, Express, Warehousing'),
  },
  {
    name: 'Nonprofit',
    weight: 5,
    employees: { median: 70, spread: 0.45 },
    seatFactor: 0.78,
    ticketsPerEmployee: 0.45,
    costRatio: 0.69,
    suffixes: list('Foundation, Alliance, Initiative, Trust, Community Services, Fund'),
  },
  {
    name: 'Hospitality',
    weight: 6,
    employees: { median: 120, spread: 0.5 },
    seatFactor: 0.88,
    ticketsPerEmployee: 0.56,
    costRatio: 0.66,
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
