import type { Cents } from '../kernel/money.ts';
import type { Time } from '../kernel/time.ts';
import type { ChurnRisk, ClientStatus, ContractStatus } from './operations/state.ts';
import type { AgreementType } from './pack/agreements.ts';
import type { SpendCategory } from './pack/departments.ts';
import type { LicenseType, VendorCategory } from './pack/products.ts';
import type { Stage } from './pack/sales.ts';

/** What every row has: `lastUpdated` is when something shown in it last changed. */
export interface Row {
  readonly id: string;
  readonly lastUpdated: Time;
}

export interface ClientRow extends Row {
  readonly name: string;
  readonly industry: string;
  readonly employeeCount: number;
  readonly annualRevenue: Cents;
  readonly annualCosts: Cents;
  readonly contractValue: Cents;
  readonly contractType: AgreementType;
  readonly status: ClientStatus;
  readonly monthlyRecurring: Cents;
  readonly churnRisk: ChurnRisk;
}

export type ComplianceStatus = 'Compliant' | 'Warning' | 'Non-Compliant';

export interface LicenseRow extends Row {
  readonly vendor: string;
  readonly product: string;
  readonly licenseType: LicenseType;
  readonly totalLicenses: number;
  readonly usedLicenses: number;
  readonly availableLicenses: number;
  readonly costPerLicense: Cents;
  readonly totalCost: Cents;
  readonly renewalDate: Time;
  readonly complianceStatus: ComplianceStatus;
  /** Percent. */
  readonly utilizationRate: number;
}

export interface LeadRow extends Row {
  readonly companyName: string;
  readonly contactName: string;
  readonly email: string;
  readonly phone: string;
  readonly stage: Stage;
  readonly value: Cents;
  /** Percent. */
  readonly probability: number;
  readonly expectedCloseDate: Time;
  readonly source: string;
  readonly industry: string;
  readonly employeeCount: number;
  readonly lastContact: Time;
}

export type TechnicianStatus = 'Available' | 'Busy' | 'On Leave';

export interface TechnicianRow extends Row {
  readonly name: string;
  readonly email: string;
  readonly title: string;
  readonly level: number;
  readonly departmentId: string;
  readonly department: string;
  readonly status: TechnicianStatus;
  readonly shift: string;
  readonly skills: readonly string[];
  /** Minutes logged and on shift in the last 28 days. */
  readonly billableMinutes: number;
  readonly availableMinutes: number;
  readonly hourlyCost: Cents;
  readonly openTickets: number;
  readonly closedTickets: number;
  /** 1 to 5. */
  readonly customerSatisfaction: number;
  readonly assignedClients: readonly string[];
  readonly hireDate: Time;
}

export interface SpendLine {
  readonly category: SpendCategory;
  readonly budget: Cents;
  readonly spent: Cents;
}

export interface DepartmentRow extends Row {
  readonly name: string;
  readonly head: string;
  readonly headcount: number;
  /** `2026-11` */
  readonly month: string;
  readonly budget: Cents;
  readonly spent: Cents;
  readonly forecast: Cents;
  /** Budget less forecast: below 0 the month is heading over budget. */
  readonly variance: Cents;
  readonly categories: readonly SpendLine[];
}

export type VendorRisk = 'Low' | 'Medium' | 'High';

export interface VendorRow extends Row {
  readonly name: string;
  readonly category: VendorCategory;
  readonly annualSpend: Cents;
  readonly yearToDateSpend: Cents;
  readonly licenseCount: number;
  readonly contractCount: number;
  readonly performanceScore: number;
  readonly riskLevel: VendorRisk;
  readonly paymentTerms: string;
  readonly contactName: string;
  readonly contactEmail: string;
  readonly contactPhone: string;
}

export interface ContractRow extends Row {
  readonly vendorId: string;
  readonly vendor: string;
  readonly departmentId: string;
  readonly type: string;
  readonly startDate: Time;
  readonly endDate: Time;
  readonly annualValue: Cents;
  readonly totalValue: Cents;
  readonly billedToDate: Cents;
  readonly noticePeriodDays: number;
  readonly autoRenewal: boolean;
  readonly status: ContractStatus;
}

/** The rows of the seven entities, by kind: money in cents, times in milliseconds. */
export interface Rows {
  clients: ClientRow;
  licenses: LicenseRow;
  leads: LeadRow;
  technicians: TechnicianRow;
  departments: DepartmentRow;
  vendors: VendorRow;
  contracts: ContractRow;
}
