import type { Cents } from '../../kernel/money.ts';
import type { Time } from '../../kernel/time.ts';
import type { Entity } from '../engine/entity.ts';
import type { AgreementType } from '../pack/agreements.ts';
import type { SpendCategory } from '../pack/departments.ts';
import type { LicenseType, VendorCategory } from '../pack/products.ts';

/** Days over which effort and utilisation are measured: four full weeks, today included. */
export const WINDOW_DAYS = 28;

export type ChurnRisk = 'Low' | 'Medium' | 'High';
export type ClientStatus = 'Onboarding' | 'Active' | 'Offboarding';

/** What a client has signed with the company. */
export interface Agreement {
  type: AgreementType;
  monthly: Cents;
  start: Time;
  end: Time;
  months: number;
}

export interface Client extends Entity {
  readonly name: string;
  readonly industry: string;
  employees: number;
  /** The size around which the number of employees moves. */
  readonly usualEmployees: number;
  /** Its own price level against list, as negotiated. */
  readonly priceFactor: number;
  agreement: Agreement;
  status: ClientStatus;
  risk: ChurnRisk;
  /** Why the risk is what it is; empty for Low. */
  riskReasons: string[];
  /** Mean of recent ticket surveys, 1 to 5. */
  satisfaction: number;
  /** What it gives service that is as promised: some are hard to please. */
  readonly usualSatisfaction: number;
  openTickets: number;
  /** Ids of the technicians who look after it. */
  team: string[];
  /** Ids of the licences of which it holds seats; mirrored by `License.holders`. */
  licenses: string[];
  /** Labour spent on it on each of the last 27 days, oldest first. */
  labour: Cents[];
  today: { opened: number; closed: number; labour: Cents; minutes: number; surveys: number; points: number };
  /** A price rise that it has not yet got over, 0 to 1; fades with each review. */
  priceShock: number;
  /** Until when it is without an executive who stands for the company. */
  sponsorGapUntil: Time;
  /** True while an opportunity to renew its agreement is open. */
  renewing: boolean;
  /** When it leaves; 0 unless it has given notice. */
  leavesAt: Time;
  /** Id of the rep who looks after it; empty until sales has given it to one. */
  rep: string;
}

export interface License extends Entity {
  readonly vendor: string;
  readonly product: string;
  readonly type: LicenseType;
  price: Cents;
  readonly listPrice: Cents;
  /** Share of a client's employees that it covers. */
  readonly attach: number;
  /** Seats by the client that holds them. */
  holders: Record<string, number>;
  /** The sum of those. */
  held: number;
  /** Seats that are paid for and held by nobody. */
  pool: number;
  /** Share of the held seats that people use. */
  adoption: number;
  /** Seats in use beyond those paid for; above 0 the licence is out of compliance. */
  overuse: number;
  renewal: Time;
}

/** A ticket that is open: waiting in a technician's queue, or worked on. */
export interface Ticket extends Entity {
  readonly client: string;
  readonly openedAt: Time;
  readonly priority: 'Low' | 'Normal' | 'High';
  /** Planned minutes of work that are left. */
  minutes: number;
  technician: string;
}

/** Work in progress: logged in steps of six minutes of the technician's shift. */
export interface Work {
  readonly ticket: string;
  readonly client: string;
  readonly startedAt: Time;
  readonly minutes: number;
  /** Minutes of it that belong to days that are over. */
  posted: number;
}

export interface Technician extends Entity {
  readonly name: string;
  readonly email: string;
  readonly title: string;
  readonly level: number;
  readonly hourlyCost: Cents;
  readonly speed: number;
  readonly skills: readonly string[];
  readonly department: string;
  readonly shift: string;
  readonly hiredAt: Time;
  satisfaction: number;
  clients: string[];
  /** Tickets a month that those clients usually raise, shared among their teams: as of the last assignment. */
  burden: number;
  /** Ids of the tickets that wait, next first. */
  queue: string[];
  work: Work | null;
  /** Until when the technician is away; 0 at work. */
  awayUntil: Time;
  /** Minutes logged and minutes on shift on each of the last 27 days, oldest first. */
  billable: number[];
  available: number[];
  closed: number[];
  today: { billable: number; closed: number; awayFrom: Time; awayMinutes: number };
}

export interface Department extends Entity {
  readonly name: string;
  readonly head: string;
  readonly staff: number;
  /** How many technicians work here; successors keep the place. */
  readonly technicians: number;
  /** Monthly budget by category. */
  readonly budget: Record<SpendCategory, Cents>;
  /** This month's planned pace against budget, by category. */
  pace: Record<SpendCategory, number>;
  /** This month's unplanned spending. */
  extra: Record<SpendCategory, Cents>;
  monthStart: Time;
  /** Spent since the first of the month up to the last midnight; left out in worlds of pack 1. */
  spentBefore?: Cents;
}

export interface Vendor extends Entity {
  readonly name: string;
  readonly category: VendorCategory;
  readonly contactName: string;
  readonly contactEmail: string;
  readonly contactPhone: string;
  readonly paymentTerms: string;
  /** Scorecard, 0 to 100. */
  performance: number;
  readonly usualPerformance: number;
  licenses: string[];
  contracts: string[];
  /** Spent from the first of January to last midnight. */
  spentBefore: Cents;
}

export type ContractStatus = 'Active' | 'Expiring' | 'In Negotiation';

export interface Contract extends Entity {
  readonly vendor: string;
  readonly department: string;
  readonly type: string;
  start: Time;
  end: Time;
  months: number;
  annualValue: Cents;
  readonly usualValue: Cents;
  readonly noticeDays: number;
  readonly autoRenewal: boolean;
  status: ContractStatus;
}
