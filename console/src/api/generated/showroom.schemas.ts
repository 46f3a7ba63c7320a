/**
 * Generated from the routes by `npm run console:client`: change those, not this.
 */
/**
 * Rows of each kind; what is left out stays as it is, or goes by the kind that it follows where that is given. Up to 100,000 together.
 */
export interface WantedCounts {
  /**
     * @minimum 0
     * @maximum 100000
     */
  clients?: number;
  /**
     * @minimum 0
     * @maximum 100000
     */
  licenses?: number;
  /**
     * @minimum 0
     * @maximum 100000
     */
  leads?: number;
  /**
     * @minimum 0
     * @maximum 100000
     */
  technicians?: number;
  /**
     * @minimum 0
     * @maximum 100000
     */
  departments?: number;
  /**
     * @minimum 0
     * @maximum 100000
     */
  vendors?: number;
  /**
     * @minimum 0
     * @maximum 100000
     */
  contracts?: number;
  /**
     * @minimum 0
     * @maximum 100000
     */
  reps?: number;
}

/**
 * Anything; what analytics reads of it, `GET /analytics/metrics` lists as dimensions.
 */
export type AnalyticsEventProperties = {[key: string]: unknown};

/**
 * Something that a person, or the content generator, did once.
 */
export interface AnalyticsEvent {
  /**
     * Of several events with one id the first counts.
     * @minLength 1
     * @maxLength 200
     */
  id: string;
  /** Null: nobody, such as the content generator. */
  user_id: string | null;
  /**
     * @minLength 1
     * @maxLength 200
     */
  event_name: string;
  /** When it happened. */
  event_time: string;
  received_at?: string | null;
  /** Anything; what analytics reads of it, `GET /analytics/metrics` lists as dimensions. */
  properties?: AnalyticsEventProperties;
}

/**
 * A term that a person has paid for. Of several with one person, plan and start the last counts.
 */
export interface AnalyticsMembership {
  /**
     * @minLength 1
     * @maxLength 200
     */
  user_id: string;
  /**
     * `monthly`, `quarterly`, `yearly`, or any other.
     * @minLength 1
     * @maxLength 200
     */
  plan_type: string;
  /** When it begins. */
  start_at: string;
  /** When it does not run any more; of a refunded one, when the payment was given back. */
  expire_at: string;
  /**
     * One of active, cancelled, expired, refunded; those of any other status count for nothing, which `notes` says.
     * @minLength 1
     * @maxLength 200
     */
  status: string;
  /**
     * US dollars, for all of its term.
     * @minimum 0
     * @maximum 1000000000
     */
  amount: number;
}

/**
 * Anything, up to 16 KB; what analytics reads of it, `GET /analytics/metrics` lists as dimensions.
 */
export type AnalyticsSentEventProperties = {[key: string]: unknown};

/**
 * Something that a person, or the content generator, did once.
 */
export interface AnalyticsSentEvent {
  /**
     * Names the event in its world for ever: what is sent again under it is known, and changes nothing.
     * @minLength 1
     * @maxLength 200
     */
  id: string;
  /** Null: nobody, such as the content generator. */
  user_id: string | null;
  /**
     * @minLength 1
     * @maxLength 200
     */
  event_name: string;
  /** When it happened. */
  event_time: string;
  received_at?: string | null;
  /** Anything, up to 16 KB; what analytics reads of it, `GET /analytics/metrics` lists as dimensions. */
  properties?: AnalyticsSentEventProperties;
}

/**
 * A term that a person has paid for, with a status of it. Of several with one person, plan and start the latest status counts, in whatever order they come: by `updated_at` where it is given, then active, cancelled, expired, refunded.
 */
export interface AnalyticsSentMembership {
  /**
     * @minLength 1
     * @maxLength 200
     */
  user_id: string;
  /**
     * `monthly`, `quarterly`, `yearly`, or any other.
     * @minLength 1
     * @maxLength 200
     */
  plan_type: string;
  /** When it begins. */
  start_at: string;
  /** When it does not run any more; of a refunded one, when the payment was given back. */
  expire_at: string;
  /**
     * One of active, cancelled, expired, refunded; those of any other status count for nothing, which `notes` says.
     * @minLength 1
     * @maxLength 200
     */
  status: string;
  /**
     * US dollars, for all of its term.
     * @minimum 0
     * @maximum 1000000000
     */
  amount: number;
  updated_at?: string | null;
}

export type ProblemErrorsItem = {
  /** JSON pointer into the body (`/counts/clients`), or `query/limit`, `path/id`, `header/X-World`. */
  pointer: string;
  /** What was expected there. */
  detail: string;
};

/**
 * Problem document (RFC 9457).
 */
export interface Problem {
  /** What kind of problem it is: a reference to its description. */
  type: string;
  /** The kind in a few words, the same each time. */
  title: string;
  /**
     * @minimum 400
     * @maximum 599
     */
  status: number;
  /** What happened this time. */
  detail: string;
  /** The path that was asked for. */
  instance: string;
  /** Names this request in the logs. */
  requestId: string;
  errors?: ProblemErrorsItem[];
}

/**
 * What API Gateway answers by itself, before or instead of a function.
 */
export interface GatewayMessage {
  message: string;
}

/**
 * Rows of each kind.
 */
export interface Counts {
  /**
     * @minimum 0
     * @maximum 9007199254740991
     */
  clients: number;
  /**
     * @minimum 0
     * @maximum 9007199254740991
     */
  licenses: number;
  /**
     * @minimum 0
     * @maximum 9007199254740991
     */
  leads: number;
  /**
     * @minimum 0
     * @maximum 9007199254740991
     */
  technicians: number;
  /**
     * @minimum 0
     * @maximum 9007199254740991
     */
  departments: number;
  /**
     * @minimum 0
     * @maximum 9007199254740991
     */
  vendors: number;
  /**
     * @minimum 0
     * @maximum 9007199254740991
     */
  contracts: number;
  /**
     * @minimum 0
     * @maximum 9007199254740991
     */
  reps: number;
}

export type ClientIndustry = typeof ClientIndustry[keyof typeof ClientIndustry];


export const ClientIndustry = {
  Technology: 'Technology',
  Healthcare: 'Healthcare',
  Financial_Services: 'Financial Services',
  Manufacturing: 'Manufacturing',
  Professional_Services: 'Professional Services',
  Legal: 'Legal',
  Retail: 'Retail',
  Construction: 'Construction',
  Education: 'Education',
  Logistics: 'Logistics',
  Nonprofit: 'Nonprofit',
  Hospitality: 'Hospitality',
} as const;

/**
 * Tier of the agreement.
 */
export type ClientContractType = typeof ClientContractType[keyof typeof ClientContractType];


export const ClientContractType = {
  Basic: 'Basic',
  Standard: 'Standard',
  Premium: 'Premium',
  Enterprise: 'Enterprise',
} as const;

/**
 * Where the client is between joining and leaving.
 */
export type ClientStatus = typeof ClientStatus[keyof typeof ClientStatus];


export const ClientStatus = {
  Onboarding: 'Onboarding',
  Active: 'Active',
  Offboarding: 'Offboarding',
} as const;

/**
 * How likely the client is to leave.
 */
export type ClientChurnRisk = typeof ClientChurnRisk[keyof typeof ClientChurnRisk];


export const ClientChurnRisk = {
  Low: 'Low',
  Medium: 'Medium',
  High: 'High',
} as const;

/**
 * A client of the company, and what it brings and costs.
 */
export interface Client {
  /** Id of the client. */
  id: string;
  /** Name of the company. */
  name: string;
  industry: ClientIndustry;
  /**
     * People who work there.
     * @minimum 0
     * @maximum 9007199254740991
     */
  employeeCount: number;
  /** Run rate of the agreement, US dollars. */
  annualRevenue: number;
  /** Cost to serve: seats, labour of the last four weeks annualised, overhead, US dollars. */
  annualCosts: number;
  /** Annual value of the agreement, US dollars. */
  contractValue: number;
  /** Tier of the agreement. */
  contractType: ClientContractType;
  /** Where the client is between joining and leaving. */
  status: ClientStatus;
  /** Monthly recurring revenue, US dollars. */
  monthlyRecurring: number;
  /** How likely the client is to leave. */
  churnRisk: ClientChurnRisk;
  /** World time, ISO 8601. */
  lastUpdated: string;
}

/**
 * What a seat is counted by.
 */
export type LicenseLicenseType = typeof LicenseLicenseType[keyof typeof LicenseLicenseType];


export const LicenseLicenseType = {
  User: 'User',
  Device: 'Device',
  Server: 'Server',
  Subscription: 'Subscription',
} as const;

/**
 * Non-Compliant above the seats that are paid for; Warning near them, or near the renewal.
 */
export type LicenseComplianceStatus = typeof LicenseComplianceStatus[keyof typeof LicenseComplianceStatus];


export const LicenseComplianceStatus = {
  Compliant: 'Compliant',
  Warning: 'Warning',
  'Non-Compliant': 'Non-Compliant',
} as const;

/**
 * A product for which the company holds seats, for its clients.
 */
export interface License {
  /** Id of the licence. */
  id: string;
  /** Name of the vendor. */
  vendor: string;
  /** Name of the product. */
  product: string;
  /** What a seat is counted by. */
  licenseType: LicenseLicenseType;
  /**
     * Seats that are paid for.
     * @minimum 0
     * @maximum 9007199254740991
     */
  totalLicenses: number;
  /**
     * Seats in use.
     * @minimum 0
     * @maximum 9007199254740991
     */
  usedLicenses: number;
  /**
     * Total less used; below 0 while the product is over-deployed.
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  availableLicenses: number;
  /** Per seat and month, US dollars. */
  costPerLicense: number;
  /** All seats, per month, US dollars. */
  totalCost: number;
  /** When the licence renews next. */
  renewalDate: string;
  /** Non-Compliant above the seats that are paid for; Warning near them, or near the renewal. */
  complianceStatus: LicenseComplianceStatus;
  /** Used of total seats, percent. */
  utilizationRate: number;
  /** World time, ISO 8601. */
  lastUpdated: string;
}

/**
 * Where it is in the pipeline.
 */
export type LeadStage = typeof LeadStage[keyof typeof LeadStage];


export const LeadStage = {
  Prospecting: 'Prospecting',
  Qualification: 'Qualification',
  Discovery: 'Discovery',
  Proposal: 'Proposal',
  Negotiation: 'Negotiation',
} as const;

export type LeadIndustry = typeof LeadIndustry[keyof typeof LeadIndustry];


export const LeadIndustry = {
  Technology: 'Technology',
  Healthcare: 'Healthcare',
  Financial_Services: 'Financial Services',
  Manufacturing: 'Manufacturing',
  Professional_Services: 'Professional Services',
  Legal: 'Legal',
  Retail: 'Retail',
  Construction: 'Construction',
  Education: 'Education',
  Logistics: 'Logistics',
  Nonprofit: 'Nonprofit',
  Hospitality: 'Hospitality',
} as const;

/**
 * An open opportunity of the sales pipeline.
 */
export interface Lead {
  /** Id of the lead. */
  id: string;
  /** Name of the company that may buy. */
  companyName: string;
  /** Who is talked to there. */
  contactName: string;
  /** E-mail address of the contact. */
  email: string;
  /** Telephone number of the contact. */
  phone: string;
  /** Where it is in the pipeline. */
  stage: LeadStage;
  /** Annual value, US dollars. */
  value: number;
  /** Chance to win, percent. */
  probability: number;
  /** When it should be decided. */
  expectedCloseDate: string;
  /** Where it comes from, such as Referral. */
  source: string;
  industry: LeadIndustry;
  /**
     * People of the company that may buy.
     * @minimum 0
     * @maximum 9007199254740991
     */
  employeeCount: number;
  /** Day of the last contact. */
  lastContact: string;
  /** World time, ISO 8601. */
  lastUpdated: string;
}

/**
 * Now.
 */
export type TechnicianStatus = typeof TechnicianStatus[keyof typeof TechnicianStatus];


export const TechnicianStatus = {
  Available: 'Available',
  Busy: 'Busy',
  On_Leave: 'On Leave',
} as const;

/**
 * Someone who works on tickets.
 */
export interface Technician {
  /** Id of the technician. */
  id: string;
  /** Name of the person. */
  name: string;
  /** E-mail address at the company. */
  email: string;
  /** Job title. */
  title: string;
  /**
     * Support level, 1 to 3: the higher, the harder the work.
     * @minimum 1
     * @maximum 3
     */
  level: number;
  /** Id of the department. */
  departmentId: string;
  /** Name of the department. */
  department: string;
  /** Now. */
  status: TechnicianStatus;
  /** Name of the shift, such as Day. */
  shift: string;
  /** Names of skills. */
  skills: string[];
  utilizationRate: number | null;
  /** Hours logged in the last 28 days. */
  billableHours: number;
  /** Hours at work in the last 28 days. */
  availableHours: number;
  /** Loaded cost of an hour, US dollars. */
  hourlyCost: number;
  /**
     * Tickets that wait for this person or are in work.
     * @minimum 0
     * @maximum 9007199254740991
     */
  openTickets: number;
  /**
     * Tickets closed in the last 28 days.
     * @minimum 0
     * @maximum 9007199254740991
     */
  closedTickets: number;
  /**
     * What clients think of the work, 1 to 5.
     * @minimum 1
     * @maximum 5
     */
  customerSatisfaction: number;
  /** Ids of clients. */
  assignedClients: string[];
  /** First day of work. */
  hireDate: string;
  /** World time, ISO 8601. */
  lastUpdated: string;
}

export type DepartmentCategoriesItem = {
  category: string;
  /** For the month, US dollars. */
  budget: number;
  /** Month to date, US dollars. */
  spent: number;
};

/**
 * A department and its spending this month.
 */
export interface Department {
  /** Id of the department. */
  id: string;
  /** Name of the department. */
  name: string;
  /** Who leads it. */
  head: string;
  /**
     * People in it.
     * @minimum 0
     * @maximum 9007199254740991
     */
  headcount: number;
  /** The month of the books, such as 2026-11. */
  month: string;
  /** For the month, US dollars. */
  budget: number;
  /** Month to date, US dollars. */
  spent: number;
  /** At the end of the month, US dollars. */
  forecast: number;
  /** Budget less forecast; below 0 the month heads over budget, US dollars. */
  variance: number;
  /** The same by category of spending; the parts add up to the whole. */
  categories: DepartmentCategoriesItem[];
  /** World time, ISO 8601. */
  lastUpdated: string;
}

/**
 * What is bought there.
 */
export type VendorCategory = typeof VendorCategory[keyof typeof VendorCategory];


export const VendorCategory = {
  Productivity: 'Productivity',
  Cloud: 'Cloud',
  Security: 'Security',
  'Backup_&_Recovery': 'Backup & Recovery',
  Networking: 'Networking',
  Hardware: 'Hardware',
  Service_Management: 'Service Management',
  Communications: 'Communications',
  Distribution: 'Distribution',
} as const;

/**
 * Follows from the score.
 */
export type VendorRiskLevel = typeof VendorRiskLevel[keyof typeof VendorRiskLevel];


export const VendorRiskLevel = {
  Low: 'Low',
  Medium: 'Medium',
  High: 'High',
} as const;

/**
 * Someone the company buys from.
 */
export interface Vendor {
  /** Id of the vendor. */
  id: string;
  /** Name of the vendor. */
  name: string;
  /** What is bought there. */
  category: VendorCategory;
  /** Licences and contracts, per year at present, US dollars. */
  annualSpend: number;
  /** Since the first of January, US dollars. */
  yearToDateSpend: number;
  /**
     * Products of which seats are held.
     * @minimum 0
     * @maximum 9007199254740991
     */
  licenseCount: number;
  /**
     * Contracts with it.
     * @minimum 0
     * @maximum 9007199254740991
     */
  contractCount: number;
  /**
     * How well it delivers, 0 to 100.
     * @minimum 0
     * @maximum 100
     */
  performanceScore: number;
  /** Follows from the score. */
  riskLevel: VendorRiskLevel;
  /** When its invoices are due, such as Net 45: after 45 days. */
  paymentTerms: string;
  /** Who is talked to there. */
  contactName: string;
  /** E-mail address of the contact. */
  contactEmail: string;
  /** Telephone number of the contact. */
  contactPhone: string;
  /** World time, ISO 8601. */
  lastUpdated: string;
}

/**
 * Where it is in its term.
 */
export type ContractStatus = typeof ContractStatus[keyof typeof ContractStatus];


export const ContractStatus = {
  Active: 'Active',
  Expiring: 'Expiring',
  In_Negotiation: 'In Negotiation',
} as const;

/**
 * A contract with a vendor. (What a client signs is its agreement.)
 */
export interface Contract {
  /** Id of the contract. */
  id: string;
  /** Id of the vendor. */
  vendorId: string;
  /** Name of the vendor. */
  vendor: string;
  /** Id of the department that pays. */
  departmentId: string;
  /** What it is about, such as Hardware Lease. */
  type: string;
  /** First day of the term. */
  startDate: string;
  /** Last day of the term. */
  endDate: string;
  /** Per year, US dollars. */
  annualValue: number;
  /** Over the term, US dollars. */
  totalValue: number;
  /** Of the total, US dollars. */
  billedToDate: number;
  /**
     * Days before its end by which it has to be ended.
     * @minimum 0
     * @maximum 9007199254740991
     */
  noticePeriodDays: number;
  /** Whether it goes on by itself when nobody ends it. */
  autoRenewal: boolean;
  /** Where it is in its term. */
  status: ContractStatus;
  /** World time, ISO 8601. */
  lastUpdated: string;
}

/**
 * Of the territory.
 */
export type RepRegion = typeof RepRegion[keyof typeof RepRegion];


export const RepRegion = {
  Northeast: 'Northeast',
  Southeast: 'Southeast',
  Central: 'Central',
  West: 'West',
} as const;

/**
 * Of the territory: how large the accounts are.
 */
export type RepSegment = typeof RepSegment[keyof typeof RepSegment];


export const RepSegment = {
  SMB: 'SMB',
  'Mid-Market': 'Mid-Market',
  Enterprise: 'Enterprise',
} as const;

/**
 * A sales representative, with territory, quota and pipeline.
 */
export interface Rep {
  /** Id of the sales rep. */
  id: string;
  /** Name of the person. */
  name: string;
  /** E-mail address at the company. */
  email: string;
  /** Name of the manager. */
  managerName: string;
  /** Of the territory. */
  region: RepRegion;
  /** Of the territory: how large the accounts are. */
  segment: RepSegment;
  /** First day of work. */
  hiredAt: string;
  /** Annual value to be won in the quarter that runs, US dollars. */
  quota: number;
  /** Annual value won in the quarter that runs, US dollars. */
  closedWon: number;
  /**
     * Won of the quota, in percent.
     * @minimum 0
     */
  quotaAttainment: number;
  /**
     * Open leads of this rep.
     * @minimum 0
     * @maximum 9007199254740991
     */
  openOpportunities: number;
  /** Annual value of the open opportunities, US dollars. */
  pipelineValue: number;
  /** Last call, e-mail, meeting or demo, in world time. */
  lastActivity: string | null;
  /** World time, ISO 8601. */
  lastUpdated: string;
}

export type TicketPriority = typeof TicketPriority[keyof typeof TicketPriority];


export const TicketPriority = {
  High: 'High',
  Normal: 'Normal',
  Low: 'Low',
} as const;

export type TicketStatus = typeof TicketStatus[keyof typeof TicketStatus];


export const TicketStatus = {
  Waiting: 'Waiting',
  In_work: 'In work',
} as const;

/**
 * A request of a client that is open: it waits for its technician, or is in work.
 */
export interface Ticket {
  /** Id of the ticket. */
  id: string;
  /** Id of the client. */
  clientId: string;
  /** Name of the client. */
  client: string;
  /** Id of the technician. */
  technicianId: string;
  /** Name of the technician whose it is. */
  technician: string;
  /** Id of the department. */
  departmentId: string;
  /** Name of the department. */
  department: string;
  priority: TicketPriority;
  status: TicketStatus;
  /** World time, ISO 8601. */
  openedAt: string;
  /**
     * Since it was opened, in hours of the service calendar (about 84 a week).
     * @minimum 0
     */
  ageHours: number;
  /**
     * Until work on it began, or until now, in hours of the service calendar (about 84 a week).
     * @minimum 0
     */
  waitedHours: number;
  /**
     * Within which the client’s agreement promises a first answer, in hours of the service calendar (about 84 a week).
     * @minimum 0
     */
  promisedHours: number;
  /** Whether the client was let wait for longer than was promised. */
  late: boolean;
}

export type SearchHitKind = typeof SearchHitKind[keyof typeof SearchHitKind];


export const SearchHitKind = {
  clients: 'clients',
  licenses: 'licenses',
  leads: 'leads',
  technicians: 'technicians',
  departments: 'departments',
  vendors: 'vendors',
  contracts: 'contracts',
  reps: 'reps',
  tickets: 'tickets',
} as const;

/**
 * How it answers: its id is the query, one of its texts begins with it, a word of one does, it stands inside one, or its words stand apart.
 */
export type SearchHitMatch = typeof SearchHitMatch[keyof typeof SearchHitMatch];


export const SearchHitMatch = {
  id: 'id',
  start: 'start',
  word: 'word',
  inside: 'inside',
  apart: 'apart',
} as const;

export type SearchHitRowEntity = typeof SearchHitRowEntity[keyof typeof SearchHitRowEntity];


export const SearchHitRowEntity = {
  clients: 'clients',
  licenses: 'licenses',
  leads: 'leads',
  technicians: 'technicians',
  departments: 'departments',
  vendors: 'vendors',
  contracts: 'contracts',
  reps: 'reps',
} as const;

/**
 * The row of a list that shows it: itself, or the client of a ticket.
 */
export type SearchHitRow = {
  entity: SearchHitRowEntity;
  id: string;
};

/**
 * A row, or an open ticket, that a search has found.
 */
export interface SearchHit {
  kind: SearchHitKind;
  id: string;
  name: string;
  /** A few words that tell it from others of its name. */
  note: string;
  /**
     * The text in which the query was found, where it is neither the name nor the id: a skill, a person.
     * @nullable
     */
  foundIn: string | null;
  /** How it answers: its id is the query, one of its texts begins with it, a word of one does, it stands inside one, or its words stand apart. */
  match: SearchHitMatch;
  /** The row of a list that shows it: itself, or the client of a ticket. */
  row: SearchHitRow;
}

/**
 * What its values are: `usd` is US dollars, `score` points of 100.
 */
export type MeasureUnit = typeof MeasureUnit[keyof typeof MeasureUnit];


export const MeasureUnit = {
  usd: 'usd',
  count: 'count',
  percent: 'percent',
  hours: 'hours',
  score: 'score',
  days: 'days',
} as const;

/**
 * A `level` is a value at an instant, a `flow` an amount in a period, a `ratio` one sum over another.
 */
export type MeasureKind = typeof MeasureKind[keyof typeof MeasureKind];


export const MeasureKind = {
  level: 'level',
  flow: 'flow',
  ratio: 'ratio',
} as const;

/**
 * Which way is better.
 */
export type MeasureDirection = typeof MeasureDirection[keyof typeof MeasureDirection];


export const MeasureDirection = {
  'up-is-good': 'up-is-good',
  'down-is-good': 'down-is-good',
  neutral: 'neutral',
} as const;

/**
 * A named figure: one definition, wherever it is shown.
 */
export interface Measure {
  /** Names it, as in its address. */
  id: string;
  /** What screens call it. */
  label: string;
  /** What its values are: `usd` is US dollars, `score` points of 100. */
  unit: MeasureUnit;
  /** A `level` is a value at an instant, a `flow` an amount in a period, a `ratio` one sum over another. */
  kind: MeasureKind;
  /** What it is measured of, besides the company: `client`, say. */
  scopes: string[];
  /** What it is, in a sentence. */
  description: string;
  /** Which way is better. */
  direction: MeasureDirection;
  /**
     * Now: for the whole company, or for the `key` that was asked for.
     * @nullable
     */
  value: number | null;
  /** Why there is no value. */
  reason?: string;
}

/**
 * A measure in one period; null, with the reason, where it cannot be measured.
 */
export interface MeasurePoint {
  /** Name of the period: 2026-11-21, 2026-W47, 2026-11 or 2026-Q4. */
  period: string;
  /** When it begins, ISO 8601. */
  start: string;
  /** When it is over, ISO 8601: the first instant that is not in it. */
  end: string;
  /** @nullable */
  value: number | null;
  /** Why there is no value. */
  reason?: string;
  /** Whether history or the present covers a part of the period only. */
  partial: boolean;
}

export type CauseKind = typeof CauseKind[keyof typeof CauseKind];


export const CauseKind = {
  'client-signed': 'client-signed',
  'client-left': 'client-left',
  'client-expanded': 'client-expanded',
  'client-contracted': 'client-contracted',
  'price-raised': 'price-raised',
  'price-lowered': 'price-lowered',
  'notice-given': 'notice-given',
  'scenario-started': 'scenario-started',
  'scenario-ended': 'scenario-ended',
  'vendor-prices-raised': 'vendor-prices-raised',
  'vendor-prices-lowered': 'vendor-prices-lowered',
  'licenses-bought': 'licenses-bought',
  'contract-renewed': 'contract-renewed',
  'contract-ended': 'contract-ended',
  'contract-signed': 'contract-signed',
  purchase: 'purchase',
  'technician-left': 'technician-left',
  'deal-opened': 'deal-opened',
  'deal-won': 'deal-won',
  'deal-lost': 'deal-lost',
  'quotas-set': 'quotas-set',
} as const;

/**
 * The row that shows it now: its own, or that of the client, vendor, successor or rep; null where none is left.
 */
export type CauseRow = {
  entity: string;
  id: string;
} | null;

export type CauseWorthPer = typeof CauseWorthPer[keyof typeof CauseWorthPer];


export const CauseWorthPer = {
  month: 'month',
  year: 'year',
  once: 'once',
} as const;

/**
 * Of the amount, whether or not that is good.
 */
export type CauseWorthDirection = typeof CauseWorthDirection[keyof typeof CauseWorthDirection];


export const CauseWorthDirection = {
  up: 'up',
  down: 'down',
  level: 'level',
} as const;

/**
 * Null where the world does not date an amount.
 */
export type CauseWorth = {
  value: number;
  unit: 'usd';
  per: CauseWorthPer;
  /** Of the amount, whether or not that is good. */
  direction: CauseWorthDirection;
} | null;

/**
 * Something that happened to the company at a moment and moved its figures.
 */
export interface Cause {
  id: string;
  /** World time, ISO 8601. */
  at: string;
  /** The day of UTC that it belongs to */
  day: string;
  kind: CauseKind;
  /** What one of its kind is called. */
  label: string;
  text: string;
  /** What it happened to: a kind of row, or `scenarios`. */
  entity: string;
  entityId: string;
  /** The row that shows it now: its own, or that of the client, vendor, successor or rep; null where none is left. */
  row: CauseRow;
  /**
     * Of a scenario, which one; else null.
     * @nullable
     */
  scenario: string | null;
  /** Null where the world does not date an amount. */
  worth: CauseWorth;
  /** The clients, departments, reps … whose figures it moved; null: those of every part. */
  keys: string[] | null;
  /**
     * Why it moves the first of the measures that were asked for and that it moves; else null.
     * @nullable
     */
  why: string | null;
  /** What it is ranked by, US dollars a month. */
  weight: number;
}

export type KindOfCauseId = typeof KindOfCauseId[keyof typeof KindOfCauseId];


export const KindOfCauseId = {
  'client-signed': 'client-signed',
  'client-left': 'client-left',
  'client-expanded': 'client-expanded',
  'client-contracted': 'client-contracted',
  'price-raised': 'price-raised',
  'price-lowered': 'price-lowered',
  'notice-given': 'notice-given',
  'scenario-started': 'scenario-started',
  'scenario-ended': 'scenario-ended',
  'vendor-prices-raised': 'vendor-prices-raised',
  'vendor-prices-lowered': 'vendor-prices-lowered',
  'licenses-bought': 'licenses-bought',
  'contract-renewed': 'contract-renewed',
  'contract-ended': 'contract-ended',
  'contract-signed': 'contract-signed',
  purchase: 'purchase',
  'technician-left': 'technician-left',
  'deal-opened': 'deal-opened',
  'deal-won': 'deal-won',
  'deal-lost': 'deal-lost',
  'quotas-set': 'quotas-set',
} as const;

export type KindOfCauseMovesItem = {
  /**
     * The scenario that does so; else null.
     * @nullable
     */
  scenario: string | null;
  measures: string[];
  rationale: string;
};

/**
 * A kind of cause, with the measures that it moves and why.
 */
export interface KindOfCause {
  id: KindOfCauseId;
  one: string;
  many: string;
  moves: KindOfCauseMovesItem[];
}

export type ChangeEntity = typeof ChangeEntity[keyof typeof ChangeEntity];


export const ChangeEntity = {
  clients: 'clients',
  licenses: 'licenses',
  leads: 'leads',
  technicians: 'technicians',
  departments: 'departments',
  vendors: 'vendors',
  contracts: 'contracts',
  reps: 'reps',
} as const;

export type ChangeBefore = {[key: string]: unknown} | null;

export type ChangeAfter = {[key: string]: unknown} | null;

/**
 * What changed in a row, and why; the whole row where it is new or gone.
 */
export interface Change {
  /**
     * @minimum 0
     * @maximum 9007199254740991
     */
  tick: number;
  /** World time, ISO 8601. */
  time: string;
  entity: ChangeEntity;
  id: string;
  cause: string;
  before: ChangeBefore;
  after: ChangeAfter;
}

export type RuleResultFailedItem = {
  id: string;
  detail: string;
};

/**
 * A rule, how many rows it looked at, and those that break it.
 */
export interface RuleResult {
  rule: string;
  label: string;
  entity: string;
  rationale: string;
  /**
     * @minimum 0
     * @maximum 9007199254740991
     */
  checked: number;
  failed: RuleResultFailedItem[];
}

export type JobStatus = typeof JobStatus[keyof typeof JobStatus];


export const JobStatus = {
  queued: 'queued',
  running: 'running',
  completed: 'completed',
  completed_with_errors: 'completed_with_errors',
  failed: 'failed',
} as const;

export type JobResult = {[key: string]: unknown} | null;

/**
 * Work that outlasts a request.
 */
export interface Job {
  id: string;
  world: string;
  kind: string;
  status: JobStatus;
  /** What it is at: `history` while the past of a world is simulated, say. */
  step: string;
  /**
     * @minimum 0
     * @maximum 100
     */
  percentage: number;
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  attempts: number;
  createdAt: string;
  /** @nullable */
  finishedAt: string | null;
  result: JobResult;
  /** @nullable */
  error: string | null;
}

export type WorldStatus = typeof WorldStatus[keyof typeof WorldStatus];


export const WorldStatus = {
  running: 'running',
  paused: 'paused',
  halted: 'halted',
} as const;

export type WorldHalted = {
  rule: string;
  detail: string;
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  tick: number;
} | null;

/**
 * One synthetic company, and where its time stands.
 */
export interface World {
  id: string;
  status: WorldStatus;
  /**
     * How many times it has begun: it is 1, and one more after each regenerate.
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  generation: number;
  /**
     * The same seed makes the same company.
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  seed: number;
  /**
     * The version of what a seed is expanded with.
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  packVersion: number;
  /** World time at tick 0. */
  startedAt: string;
  /**
     * The last committed tick.
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  tick: number;
  /** World time at that tick. */
  world_time: string;
  /**
     * World time less the time of the wall; below 0 the world is behind.
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  seconds_ahead: number;
  /**
     * Seconds of the wall clock between ticks.
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  interval: number;
  /** How much faster than the wall clock it runs. */
  tempo: number;
  /** Rows that it began with, as asked for: `/health` counts those that there are. */
  counts: Counts;
  halted: WorldHalted;
  createdAt: string;
}

export type ScenarioScenario = typeof ScenarioScenario[keyof typeof ScenarioScenario];


export const ScenarioScenario = {
  'churn-wave': 'churn-wave',
  'license-crunch': 'license-crunch',
  'tech-shortage': 'tech-shortage',
  'price-hike': 'price-hike',
  'great-quarter': 'great-quarter',
} as const;

/**
 * A knob that is turned for a while of world time.
 */
export interface Scenario {
  id: string;
  scenario: ScenarioScenario;
  magnitude: number;
  durationMinutes: number;
  startedAt: string;
  endsAt: string;
  /** @nullable */
  endedAt: string | null;
}

export type OverviewFigureJudgement = typeof OverviewFigureJudgement[keyof typeof OverviewFigureJudgement];


export const OverviewFigureJudgement = {
  better: 'better',
  worse: 'worse',
  same: 'same',
  neutral: 'neutral',
} as const;

/**
 * How it stands against its target; `none` where nothing judges it. The change has no part in it.
 */
export type OverviewFigureStatus = typeof OverviewFigureStatus[keyof typeof OverviewFigureStatus];


export const OverviewFigureStatus = {
  good: 'good',
  warn: 'warn',
  bad: 'bad',
  none: 'none',
} as const;

export type OverviewFigureBetter = typeof OverviewFigureBetter[keyof typeof OverviewFigureBetter] | null;


export const OverviewFigureBetter = {
  higher: 'higher',
  lower: 'lower',
  band: 'band',
} as const;

/**
 * Of which time the value is: `now`, or the last whole month.
 */
export type OverviewFigureWindow = {
  label: string;
  /** @nullable */
  from: string | null;
  to: string;
};

/**
 * The same one month before.
 */
export type OverviewFigurePrevious = {
  label: string;
  /** @nullable */
  value: number | null;
} | null;

export type OverviewFigureTarget = {
  /** @nullable */
  low: number | null;
  /** @nullable */
  high: number | null;
  label: string;
  rationale: string;
} | null;

export type OverviewFigureSparkItem = {
  period: string;
  /** @nullable */
  value: number | null;
  partial: boolean;
};

/**
 * A figure with all that is shown of it, of one window.
 */
export interface OverviewFigure {
  /** The measure, as GET /api/measures has it. */
  id: string;
  label: string;
  unit: string;
  definition: string;
  /** @nullable */
  value: number | null;
  /** The value as the executive report writes it. */
  display: string;
  /**
     * Why it can’t be measured; null where it can.
     * @nullable
     */
  reason: string | null;
  /** Of which time the value is: `now`, or the last whole month. */
  window: OverviewFigureWindow;
  /** The same one month before. */
  previous: OverviewFigurePrevious;
  change: string;
  judgement: OverviewFigureJudgement;
  /** How it stands against its target; `none` where nothing judges it. The change has no part in it. */
  status: OverviewFigureStatus;
  better: OverviewFigureBetter;
  target: OverviewFigureTarget;
  spark: OverviewFigureSparkItem[];
}

export type OverviewFindingSeverity = typeof OverviewFindingSeverity[keyof typeof OverviewFindingSeverity];


export const OverviewFindingSeverity = {
  critical: 'critical',
  warning: 'warning',
  notice: 'notice',
  positive: 'positive',
} as const;

export type OverviewFindingRowsItem = {
  kind: string;
  id: string;
};

/**
 * What the executive report finds, and the rows that it rests on.
 */
export interface OverviewFinding {
  id: string;
  severity: OverviewFindingSeverity;
  label: string;
  text: string;
  /** @nullable */
  recommendation: string | null;
  rows: OverviewFindingRowsItem[];
}

export type DecisionEntity = typeof DecisionEntity[keyof typeof DecisionEntity];


export const DecisionEntity = {
  clients: 'clients',
  licenses: 'licenses',
  leads: 'leads',
  technicians: 'technicians',
  departments: 'departments',
  vendors: 'vendors',
  contracts: 'contracts',
  reps: 'reps',
} as const;

export type DecisionPer = typeof DecisionPer[keyof typeof DecisionPer];


export const DecisionPer = {
  month: 'month',
  year: 'year',
} as const;

/**
 * What ends or renews, until when there is to decide on it, and what it is worth.
 */
export interface Decision {
  what: string;
  label: string;
  entity: DecisionEntity;
  id: string;
  /** Until when there is to decide: the last day of notice, or the end. */
  by: string;
  ends: string;
  /**
     * Days from now until then.
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  days: number;
  /** US dollars a month or year. */
  worth: number;
  per: DecisionPer;
  task: string;
}

export type RevenueBridgeStepsItemMovement = typeof RevenueBridgeStepsItemMovement[keyof typeof RevenueBridgeStepsItemMovement];


export const RevenueBridgeStepsItemMovement = {
  new: 'new',
  expansion: 'expansion',
  contraction: 'contraction',
  churned: 'churned',
} as const;

export type RevenueBridgeStepsItem = {
  movement: RevenueBridgeStepsItemMovement;
  value: number;
  /**
     * @minimum 0
     * @maximum 9007199254740991
     */
  clients: number;
};

/**
 * Monthly recurring revenue, US dollars, over the running twelve months: start and steps add up to the end. Each client is compared from month’s end to month’s end.
 */
export interface RevenueBridge {
  /** The day at whose end it begins. */
  from: string;
  to: string;
  start: number;
  steps: RevenueBridgeStepsItem[];
  end: number;
}

/**
 * How the company stands at one tick, as the executive report says it.
 */
export interface Overview {
  world: string;
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  generation: number;
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  tick: number;
  world_time: string;
  /** How the company stands; each figure in it is one of the tick. */
  sentence: string;
  /** Who wrote the sentence: `rules`, or the id of a model. */
  narrator: string;
  figures: OverviewFigure[];
  findings: OverviewFinding[];
  /** Those of the next ninety days, the next first. */
  decisions: Decision[];
  bridge: RevenueBridge | null;
  /**
     * Why there is no bridge; null where there is one.
     * @nullable
     */
  bridgeReason: string | null;
}

/**
 * What the report is about.
 */
export type ReportPageType = typeof ReportPageType[keyof typeof ReportPageType];


export const ReportPageType = {
  'client-profitability': 'client-profitability',
  'license-optimization': 'license-optimization',
  'sales-pipeline': 'sales-pipeline',
  'resource-allocation': 'resource-allocation',
  'budget-analysis': 'budget-analysis',
  'vendor-management': 'vendor-management',
  'executive-overview': 'executive-overview',
  'prospect-dashboard': 'prospect-dashboard',
  'pipeline-health': 'pipeline-health',
  'rep-coaching': 'rep-coaching',
  'academy-dashboard': 'academy-dashboard',
  'strategy-review': 'strategy-review',
} as const;

/**
 * ISO A4, or US Letter.
 */
export type ReportPaper = typeof ReportPaper[keyof typeof ReportPaper];


export const ReportPaper = {
  A4: 'A4',
  Letter: 'Letter',
} as const;

/**
 * The one tick of which every figure in it is, and the world’s time then.
 */
export type ReportAsOf = {
  world: string;
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  generation: number;
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  tick: number;
  time: string;
};

/**
 * A report, and where its file is for now.
 */
export interface Report {
  id: string;
  /** What the report is about. */
  pageType: ReportPageType;
  /** ISO A4, or US Letter. */
  paper: ReportPaper;
  /** The one tick of which every figure in it is, and the world’s time then. */
  asOf: ReportAsOf;
  /**
     * @minimum 1
     * @maximum 9007199254740991
     */
  pages: number;
  /**
     * @minimum 1
     * @maximum 9007199254740991
     */
  sizeBytes: number;
  createdAt: string;
  /** When file and record pass away. */
  expiresAt: string;
  /** Who put its findings into words: `rules`, or the id of a model. */
  narrator: string;
  /** The PDF. Whoever has this link may load it, without a token. */
  downloadUrl: string;
  /** When this link ends; `GET /api/reports/{id}` gives a fresh one. */
  downloadUrlExpiresAt: string;
}

/**
 * What the report is about.
 */
export type ReportRowPageType = typeof ReportRowPageType[keyof typeof ReportRowPageType];


export const ReportRowPageType = {
  'client-profitability': 'client-profitability',
  'license-optimization': 'license-optimization',
  'sales-pipeline': 'sales-pipeline',
  'resource-allocation': 'resource-allocation',
  'budget-analysis': 'budget-analysis',
  'vendor-management': 'vendor-management',
  'executive-overview': 'executive-overview',
  'prospect-dashboard': 'prospect-dashboard',
  'pipeline-health': 'pipeline-health',
  'rep-coaching': 'rep-coaching',
  'academy-dashboard': 'academy-dashboard',
  'strategy-review': 'strategy-review',
} as const;

/**
 * ISO A4, or US Letter.
 */
export type ReportRowPaper = typeof ReportRowPaper[keyof typeof ReportRowPaper];


export const ReportRowPaper = {
  A4: 'A4',
  Letter: 'Letter',
} as const;

/**
 * The one tick of which every figure in it is, and the world’s time then.
 */
export type ReportRowAsOf = {
  world: string;
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  generation: number;
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  tick: number;
  time: string;
};

/**
 * A report that was made.
 */
export interface ReportRow {
  id: string;
  /** What the report is about. */
  pageType: ReportRowPageType;
  /** ISO A4, or US Letter. */
  paper: ReportRowPaper;
  /** The one tick of which every figure in it is, and the world’s time then. */
  asOf: ReportRowAsOf;
  /**
     * @minimum 1
     * @maximum 9007199254740991
     */
  pages: number;
  /**
     * @minimum 1
     * @maximum 9007199254740991
     */
  sizeBytes: number;
  createdAt: string;
  /** When file and record pass away. */
  expiresAt: string;
  /** Who put its findings into words: `rules`, or the id of a model. */
  narrator: string;
}

export type GenerationJobStatus = typeof GenerationJobStatus[keyof typeof GenerationJobStatus];


export const GenerationJobStatus = {
  queued: 'queued',
  running: 'running',
  completed: 'completed',
  completed_with_errors: 'completed_with_errors',
  failed: 'failed',
} as const;

export type GenerationJobCurrentStep = typeof GenerationJobCurrentStep[keyof typeof GenerationJobCurrentStep];


export const GenerationJobCurrentStep = {
  queued: 'queued',
  templates: 'templates',
  prospects: 'prospects',
  data: 'data',
  finished: 'finished',
} as const;

export type GenerationJobCategoriesItem = typeof GenerationJobCategoriesItem[keyof typeof GenerationJobCategoriesItem];


export const GenerationJobCategoriesItem = {
  'roi-focused': 'roi-focused',
  'operational-efficiency': 'operational-efficiency',
  'financial-performance': 'financial-performance',
  'license-optimization': 'license-optimization',
  'risk-compliance': 'risk-compliance',
  'service-experience': 'service-experience',
  'growth-forecast': 'growth-forecast',
} as const;

export type GenerationJobAsOf = {
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  tick: number;
  time: string;
} | null;

export type GenerationJobCounts = {
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  templates: number;
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  templates_completed: number;
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  templates_failed: number;
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  prospects: number;
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  data_ready: number;
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  data_failed: number;
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  widgets: number;
};

export type GenerationJobTemplatesItemCategory = typeof GenerationJobTemplatesItemCategory[keyof typeof GenerationJobTemplatesItemCategory];


export const GenerationJobTemplatesItemCategory = {
  'roi-focused': 'roi-focused',
  'operational-efficiency': 'operational-efficiency',
  'financial-performance': 'financial-performance',
  'license-optimization': 'license-optimization',
  'risk-compliance': 'risk-compliance',
  'service-experience': 'service-experience',
  'growth-forecast': 'growth-forecast',
} as const;

export type GenerationJobTemplatesItemStatus = typeof GenerationJobTemplatesItemStatus[keyof typeof GenerationJobTemplatesItemStatus];


export const GenerationJobTemplatesItemStatus = {
  pending: 'pending',
  stored: 'stored',
  completed: 'completed',
  failed: 'failed',
} as const;

export type GenerationJobTemplatesItemDataItemStatus = typeof GenerationJobTemplatesItemDataItemStatus[keyof typeof GenerationJobTemplatesItemDataItemStatus];


export const GenerationJobTemplatesItemDataItemStatus = {
  ready: 'ready',
  failed: 'failed',
} as const;

export type GenerationJobTemplatesItemDataItem = {
  prospect_id: string;
  status: GenerationJobTemplatesItemDataItemStatus;
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  widget_count: number;
  generation_duration_ms: number;
};

export type GenerationJobTemplatesItem = {
  category: GenerationJobTemplatesItemCategory;
  template_id: string;
  /** @nullable */
  name: string | null;
  status: GenerationJobTemplatesItemStatus;
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  widget_count: number;
  /** @nullable */
  error: string | null;
  data: GenerationJobTemplatesItemDataItem[];
};

/**
 * The generation of a client’s dashboards, and how far it is.
 */
export interface GenerationJob {
  job_id: string;
  client_id: string;
  status: GenerationJobStatus;
  current_step: GenerationJobCurrentStep;
  /**
     * @minimum 0
     * @maximum 100
     */
  percentage: number;
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  seed: number;
  categories: GenerationJobCategoriesItem[];
  prospect_ids: string[];
  /** @nullable */
  demo_prospect_id: string | null;
  as_of: GenerationJobAsOf;
  counts: GenerationJobCounts;
  /** How it fared with each template. */
  templates: GenerationJobTemplatesItem[];
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  attempts: number;
  /** @nullable */
  error: string | null;
  /** ISO 8601, of the wall clock. */
  created_at: string;
  started_at: string | null;
  finished_at: string | null;
  duration_ms: number | null;
}

export type DashboardTemplateCategory = typeof DashboardTemplateCategory[keyof typeof DashboardTemplateCategory];


export const DashboardTemplateCategory = {
  'roi-focused': 'roi-focused',
  'operational-efficiency': 'operational-efficiency',
  'financial-performance': 'financial-performance',
  'license-optimization': 'license-optimization',
  'risk-compliance': 'risk-compliance',
  'service-experience': 'service-experience',
  'growth-forecast': 'growth-forecast',
} as const;

export type DashboardTemplateWidgetsItemType = typeof DashboardTemplateWidgetsItemType[keyof typeof DashboardTemplateWidgetsItemType];


export const DashboardTemplateWidgetsItemType = {
  'kpi-card': 'kpi-card',
  'line-chart': 'line-chart',
  'bar-chart': 'bar-chart',
  'pie-chart': 'pie-chart',
  'waterfall-chart': 'waterfall-chart',
  table: 'table',
  gauge: 'gauge',
  'funnel-chart': 'funnel-chart',
  heatmap: 'heatmap',
} as const;

export type DashboardTemplateWidgetsItemPosition = {
  /**
     * @minimum 1
     * @maximum 1000
     */
  row: number;
  /**
     * @minimum 1
     * @maximum 12
     */
  col: number;
  /**
     * @minimum 1
     * @maximum 100
     */
  rowSpan: number;
  /**
     * @minimum 1
     * @maximum 12
     */
  colSpan: number;
};

export type DashboardTemplateWidgetsItemConfigFormat = typeof DashboardTemplateWidgetsItemConfigFormat[keyof typeof DashboardTemplateWidgetsItemConfigFormat];


export const DashboardTemplateWidgetsItemConfigFormat = {
  currency: 'currency',
  percentage: 'percentage',
  number: 'number',
  days: 'days',
} as const;

export type DashboardTemplateWidgetsItemConfigSort = typeof DashboardTemplateWidgetsItemConfigSort[keyof typeof DashboardTemplateWidgetsItemConfigSort];


export const DashboardTemplateWidgetsItemConfigSort = {
  ascending: 'ascending',
  descending: 'descending',
  none: 'none',
} as const;

export type DashboardTemplateWidgetsItemConfigScaleBandsItemTone = typeof DashboardTemplateWidgetsItemConfigScaleBandsItemTone[keyof typeof DashboardTemplateWidgetsItemConfigScaleBandsItemTone];


export const DashboardTemplateWidgetsItemConfigScaleBandsItemTone = {
  good: 'good',
  warn: 'warn',
  bad: 'bad',
  none: 'none',
} as const;

export type DashboardTemplateWidgetsItemConfigScaleBandsItem = {
  from: number;
  to: number;
  label: string;
  tone?: DashboardTemplateWidgetsItemConfigScaleBandsItemTone;
};

export type DashboardTemplateWidgetsItemConfigScale = {
  min: number;
  max: number;
  /** @maxItems 10 */
  bands: DashboardTemplateWidgetsItemConfigScaleBandsItem[];
};

export type DashboardTemplateWidgetsItemConfig = {
  format: DashboardTemplateWidgetsItemConfigFormat;
  /**
     * @minimum 0
     * @maximum 4
     */
  decimals?: number;
  trend?: boolean;
  invertTrend?: boolean;
  /** @maxLength 40 */
  unit?: string;
  /**
     * @maxItems 20
     * @items.maxLength 40
     */
  colors?: string[];
  legend?: boolean;
  sort?: DashboardTemplateWidgetsItemConfigSort;
  /**
     * @maxItems 20
     * @items.maxLength 100
     */
  subtract?: string[];
  scale?: DashboardTemplateWidgetsItemConfigScale;
};

export type DashboardTemplateWidgetsItemDataRequirementsItem = {[key: string]: unknown};

export type DashboardTemplateWidgetsItemTarget = {
  value: number;
  rule: string;
  rationale: string;
} | null;

export type DashboardTemplateWidgetsItem = {
  id: string;
  type: DashboardTemplateWidgetsItemType;
  title: string;
  description: string;
  position: DashboardTemplateWidgetsItemPosition;
  config: DashboardTemplateWidgetsItemConfig;
  /** What the widget’s figures are made of: measures of the world, derived figures, rows. */
  data_requirements: DashboardTemplateWidgetsItemDataRequirementsItem[];
  target: DashboardTemplateWidgetsItemTarget;
};

/**
 * The structure of a dashboard for one client.
 */
export interface DashboardTemplate {
  id: string;
  client_id: string;
  name: string;
  category: DashboardTemplateCategory;
  description: string;
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  seed: number;
  widgets: DashboardTemplateWidgetsItem[];
  /** ISO 8601, of the wall clock. */
  created_at: string;
  /** ISO 8601, of the wall clock. */
  updated_at: string;
}

/**
 * Whatever belongs to the prospect.
 */
export type ProspectMetaData = {[key: string]: unknown};

/**
 * Someone who looks at a client’s dashboards.
 */
export interface Prospect {
  id: string;
  client_id: string;
  name: string;
  /** @nullable */
  organization: string | null;
  email: string;
  /** Whatever belongs to the prospect. */
  meta_data: ProspectMetaData;
  /** ISO 8601, of the wall clock. */
  created_at: string;
  /** ISO 8601, of the wall clock. */
  updated_at: string;
}

export type ProspectDashboardDataCategory = typeof ProspectDashboardDataCategory[keyof typeof ProspectDashboardDataCategory];


export const ProspectDashboardDataCategory = {
  'roi-focused': 'roi-focused',
  'operational-efficiency': 'operational-efficiency',
  'financial-performance': 'financial-performance',
  'license-optimization': 'license-optimization',
  'risk-compliance': 'risk-compliance',
  'service-experience': 'service-experience',
  'growth-forecast': 'growth-forecast',
} as const;

export type ProspectDashboardDataStatus = typeof ProspectDashboardDataStatus[keyof typeof ProspectDashboardDataStatus];


export const ProspectDashboardDataStatus = {
  ready: 'ready',
  stale: 'stale',
  failed: 'failed',
} as const;

export type ProspectDashboardDataGeneratedBy = typeof ProspectDashboardDataGeneratedBy[keyof typeof ProspectDashboardDataGeneratedBy];


export const ProspectDashboardDataGeneratedBy = {
  'template-generation': 'template-generation',
  manual: 'manual',
  refresh: 'refresh',
} as const;

/**
 * The one committed tick of which every figure is, and the world’s time then.
 */
export type ProspectDashboardDataAsOf = {
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  tick: number;
  time: string;
};

export type ProspectDashboardDataValidationResultErrorsItem = {
  widget_id: string;
  path: string;
  message: string;
};

export type ProspectDashboardDataValidationResult = {
  valid: boolean;
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  widgets_checked: number;
  errors: ProspectDashboardDataValidationResultErrorsItem[];
};

export type KpiCardDataTrendDirection = typeof KpiCardDataTrendDirection[keyof typeof KpiCardDataTrendDirection];


export const KpiCardDataTrendDirection = {
  up: 'up',
  down: 'down',
  flat: 'flat',
} as const;

/**
 * `company`: figures of the whole company; `mixed`: some are.
 */
export type KpiCardDataScope = typeof KpiCardDataScope[keyof typeof KpiCardDataScope];


export const KpiCardDataScope = {
  client: 'client',
  company: 'company',
  mixed: 'mixed',
} as const;

export type KpiCardDataFormat = typeof KpiCardDataFormat[keyof typeof KpiCardDataFormat];


export const KpiCardDataFormat = {
  currency: 'currency',
  percentage: 'percentage',
  number: 'number',
  days: 'days',
  text: 'text',
  date: 'date',
} as const;

/**
 * How it stands against its target or band; `none`: nothing judges it.
 */
export type KpiCardDataStatus = typeof KpiCardDataStatus[keyof typeof KpiCardDataStatus];


export const KpiCardDataStatus = {
  good: 'good',
  warn: 'warn',
  bad: 'bad',
  none: 'none',
} as const;

/**
 * Where good lies; null: neither way.
 */
export type KpiCardDataBetter = typeof KpiCardDataBetter[keyof typeof KpiCardDataBetter] | null;


export const KpiCardDataBetter = {
  higher: 'higher',
  lower: 'lower',
  band: 'band',
} as const;

export type KpiCardDataComparedWithUnit = typeof KpiCardDataComparedWithUnit[keyof typeof KpiCardDataComparedWithUnit];


export const KpiCardDataComparedWithUnit = {
  percent: 'percent',
  points: 'points',
} as const;

export type KpiCardDataComparedWithDirection = typeof KpiCardDataComparedWithDirection[keyof typeof KpiCardDataComparedWithDirection];


export const KpiCardDataComparedWithDirection = {
  up: 'up',
  down: 'down',
  flat: 'flat',
} as const;

export type KpiCardDataComparedWithJudgement = typeof KpiCardDataComparedWithJudgement[keyof typeof KpiCardDataComparedWithJudgement];


export const KpiCardDataComparedWithJudgement = {
  better: 'better',
  worse: 'worse',
  same: 'same',
  none: 'none',
} as const;

export type KpiCardDataSparkBasis = typeof KpiCardDataSparkBasis[keyof typeof KpiCardDataSparkBasis];


export const KpiCardDataSparkBasis = {
  level: 'level',
  rolling: 'rolling',
  'running-total': 'running-total',
} as const;

export type KpiCardDataTrend = {
  value: number;
  direction: KpiCardDataTrendDirection;
  /** @minLength 1 */
  display: string;
};

/**
 * The time that the value is of; days, both included.
 */
export type KpiCardDataWindow = {
  /** @minLength 1 */
  label: string;
  from: string | null;
  /** @pattern ^\d{4}-\d{2}-\d{2}$ */
  to: string;
};

export type KpiCardDataComparedWithWindow = {
  /** @minLength 1 */
  label: string;
  from: string | null;
  /** @pattern ^\d{4}-\d{2}-\d{2}$ */
  to: string;
};

export type KpiCardDataComparedWithAgainst = {
  /** @minLength 1 */
  label: string;
  from: string | null;
  /** @pattern ^\d{4}-\d{2}-\d{2}$ */
  to: string;
};

/**
 * An earlier value of the same kind, and the change since: of shares in points, else in percent; counts below 20 display the difference.
 */
export type KpiCardDataComparedWith = {
  /** @minLength 1 */
  label: string;
  window: KpiCardDataComparedWithWindow;
  against: KpiCardDataComparedWithAgainst;
  value: number;
  /** @minLength 1 */
  display: string;
  unit: KpiCardDataComparedWithUnit;
  change: number;
  /** @minLength 1 */
  change_display: string;
  direction: KpiCardDataComparedWithDirection;
  judgement: KpiCardDataComparedWithJudgement;
};

export type KpiCardDataSparkPointsItem = {
  /** @minLength 1 */
  key: string;
  /** @minLength 1 */
  label: string;
  /** @minLength 1 */
  short: string;
  /** @pattern ^\d{4}-\d{2}-\d{2}$ */
  from?: string;
  partial?: true;
  /** @nullable */
  value: number | null;
  /** @minLength 1 */
  display: string;
};

/**
 * The small line: its last point is the value, and each is of the same kind.
 */
export type KpiCardDataSpark = {
  basis: KpiCardDataSparkBasis;
  points: KpiCardDataSparkPointsItem[];
};

export interface KpiCardData {
  /** @nullable */
  value: number | null;
  /** @minLength 1 */
  display: string;
  trend?: KpiCardDataTrend;
  target?: number;
  progress?: number;
  /** `company`: figures of the whole company; `mixed`: some are. */
  scope?: KpiCardDataScope;
  /**
     * What the figures say, in one sentence.
     * @minLength 1
     */
  message?: string;
  /**
     * The figures in words, for who does not see the drawing.
     * @minLength 1
     */
  alt?: string;
  /**
     * Columns of 12 that it needs.
     * @minimum 1
     * @maximum 12
     */
  min_cols?: number;
  /**
     * 1 must be seen; higher numbers give way first.
     * @minimum 1
     * @maximum 9007199254740991
     */
  priority?: number;
  /**
     * Its place where all stand in one column.
     * @minimum 1
     * @maximum 9007199254740991
     */
  order?: number;
  format?: KpiCardDataFormat;
  /**
     * What is counted; null: nothing is said.
     * @nullable
     */
  unit?: string | null;
  /**
     * Digits after the point.
     * @minimum 0
     * @maximum 9007199254740991
     */
  decimals?: number;
  /**
     * ISO 4217, of amounts.
     * @nullable
     */
  currency?: string | null;
  /**
     * What the figure is called wherever it stands.
     * @minLength 1
     */
  name?: string;
  /** How it stands against its target or band; `none`: nothing judges it. */
  status?: KpiCardDataStatus;
  /**
     * Its status in a word.
     * @nullable
     */
  status_label?: string | null;
  /** Where good lies; null: neither way. */
  better?: KpiCardDataBetter;
  /**
     * Percent of the way to the target, in the direction that is better; 100: it is there.
     * @minimum 0
     * @maximum 100
     */
  attainment?: number;
  /** @minLength 1 */
  target_display?: string;
  /** The time that the value is of; days, both included. */
  window?: KpiCardDataWindow;
  /** An earlier value of the same kind, and the change since: of shares in points, else in percent; counts below 20 display the difference. */
  compared_with?: KpiCardDataComparedWith;
  /** The small line: its last point is the value, and each is of the same kind. */
  spark?: KpiCardDataSpark;
  /** @pattern ^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z$ */
  timestamp: string;
  /** @minLength 1 */
  reason?: string;
}

export type LineChartDataSeriesItemFormat = typeof LineChartDataSeriesItemFormat[keyof typeof LineChartDataSeriesItemFormat];


export const LineChartDataSeriesItemFormat = {
  currency: 'currency',
  percentage: 'percentage',
  number: 'number',
  days: 'days',
  text: 'text',
  date: 'date',
} as const;

export type LineChartDataSeriesItemRole = typeof LineChartDataSeriesItemRole[keyof typeof LineChartDataSeriesItemRole];


export const LineChartDataSeriesItemRole = {
  actual: 'actual',
  target: 'target',
  benchmark: 'benchmark',
  previous: 'previous',
  forecast: 'forecast',
} as const;

/**
 * Whose figure it is: the client’s, or the whole company’s.
 */
export type LineChartDataSeriesItemScope = typeof LineChartDataSeriesItemScope[keyof typeof LineChartDataSeriesItemScope];


export const LineChartDataSeriesItemScope = {
  client: 'client',
  company: 'company',
} as const;

/**
 * Where good lies; null: neither way.
 */
export type LineChartDataSeriesItemBetter = typeof LineChartDataSeriesItemBetter[keyof typeof LineChartDataSeriesItemBetter] | null;


export const LineChartDataSeriesItemBetter = {
  higher: 'higher',
  lower: 'lower',
  band: 'band',
} as const;

/**
 * `company`: figures of the whole company; `mixed`: some are.
 */
export type LineChartDataScope = typeof LineChartDataScope[keyof typeof LineChartDataScope];


export const LineChartDataScope = {
  client: 'client',
  company: 'company',
  mixed: 'mixed',
} as const;

export type LineChartDataAxisFormat = typeof LineChartDataAxisFormat[keyof typeof LineChartDataAxisFormat];


export const LineChartDataAxisFormat = {
  currency: 'currency',
  percentage: 'percentage',
  number: 'number',
  days: 'days',
  text: 'text',
  date: 'date',
} as const;

/**
 * How it stands against its target or band; `none`: nothing judges it.
 */
export type LineChartDataAxisBandsItemTone = typeof LineChartDataAxisBandsItemTone[keyof typeof LineChartDataAxisBandsItemTone];


export const LineChartDataAxisBandsItemTone = {
  good: 'good',
  warn: 'warn',
  bad: 'bad',
  none: 'none',
} as const;

export type LineChartDataSeriesItem = {
  /** @minLength 1 */
  name: string;
  /**
     * @minItems 12
     * @maxItems 12
     */
  data: (number | null)[];
  format?: LineChartDataSeriesItemFormat;
  /**
     * What is counted; null: nothing is said.
     * @nullable
     */
  unit?: string | null;
  /**
     * Digits after the point.
     * @minimum 0
     * @maximum 9007199254740991
     */
  decimals?: number;
  /**
     * ISO 4217, of amounts.
     * @nullable
     */
  currency?: string | null;
  role?: LineChartDataSeriesItemRole;
  /** Whose figure it is: the client’s, or the whole company’s. */
  scope?: LineChartDataSeriesItemScope;
  /** Where good lies; null: neither way. */
  better?: LineChartDataSeriesItemBetter;
  /** @items.minLength 1 */
  displays?: string[];
};

export type LineChartDataLabelDetailsItem = {
  /** @minLength 1 */
  key: string;
  /** @minLength 1 */
  label: string;
  /** @minLength 1 */
  short: string;
  /** @pattern ^\d{4}-\d{2}-\d{2}$ */
  from?: string;
  partial?: true;
};

export type LineChartDataAxisDomain = {
  min: number;
  max: number;
  zero: boolean;
};

export type LineChartDataAxisTicksItem = {
  value: number;
  /** @minLength 1 */
  display: string;
};

export type LineChartDataAxisBandsItem = {
  from: number;
  to: number;
  /** @minLength 1 */
  label: string;
  /** How it stands against its target or band; `none`: nothing judges it. */
  tone: LineChartDataAxisBandsItemTone;
};

/**
 * The axis of its values: ends, round ticks, and bands with tone and word.
 */
export type LineChartDataAxis = {
  format: LineChartDataAxisFormat;
  /**
     * What is counted; null: nothing is said.
     * @nullable
     */
  unit: string | null;
  /**
     * Digits after the point.
     * @minimum 0
     * @maximum 9007199254740991
     */
  decimals: number;
  /**
     * ISO 4217, of amounts.
     * @nullable
     */
  currency: string | null;
  domain: LineChartDataAxisDomain;
  ticks: LineChartDataAxisTicksItem[];
  bands: LineChartDataAxisBandsItem[];
};

export interface LineChartData {
  /**
     * @minItems 12
     * @maxItems 12
     * @items.pattern ^\d{4}-(0[1-9]|1[0-2])$
     */
  labels: string[];
  series: LineChartDataSeriesItem[];
  /** `company`: figures of the whole company; `mixed`: some are. */
  scope?: LineChartDataScope;
  /**
     * What the figures say, in one sentence.
     * @minLength 1
     */
  message?: string;
  /**
     * The figures in words, for who does not see the drawing.
     * @minLength 1
     */
  alt?: string;
  /**
     * Columns of 12 that it needs.
     * @minimum 1
     * @maximum 12
     */
  min_cols?: number;
  /**
     * 1 must be seen; higher numbers give way first.
     * @minimum 1
     * @maximum 9007199254740991
     */
  priority?: number;
  /**
     * Its place where all stand in one column.
     * @minimum 1
     * @maximum 9007199254740991
     */
  order?: number;
  /** Labels for people, one for each key; `partial`: the period is not over, or not wholly recorded. */
  label_details?: LineChartDataLabelDetailsItem[];
  /** The axis of its values: ends, round ticks, and bands with tone and word. */
  axis?: LineChartDataAxis;
  /** @pattern ^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z$ */
  timestamp: string;
  /** @minLength 1 */
  reason?: string;
}

export type BarChartDataSeriesItemFormat = typeof BarChartDataSeriesItemFormat[keyof typeof BarChartDataSeriesItemFormat];


export const BarChartDataSeriesItemFormat = {
  currency: 'currency',
  percentage: 'percentage',
  number: 'number',
  days: 'days',
  text: 'text',
  date: 'date',
} as const;

export type BarChartDataSeriesItemRole = typeof BarChartDataSeriesItemRole[keyof typeof BarChartDataSeriesItemRole];


export const BarChartDataSeriesItemRole = {
  actual: 'actual',
  target: 'target',
  benchmark: 'benchmark',
  previous: 'previous',
  forecast: 'forecast',
} as const;

/**
 * Whose figure it is: the client’s, or the whole company’s.
 */
export type BarChartDataSeriesItemScope = typeof BarChartDataSeriesItemScope[keyof typeof BarChartDataSeriesItemScope];


export const BarChartDataSeriesItemScope = {
  client: 'client',
  company: 'company',
} as const;

/**
 * Where good lies; null: neither way.
 */
export type BarChartDataSeriesItemBetter = typeof BarChartDataSeriesItemBetter[keyof typeof BarChartDataSeriesItemBetter] | null;


export const BarChartDataSeriesItemBetter = {
  higher: 'higher',
  lower: 'lower',
  band: 'band',
} as const;

/**
 * `company`: figures of the whole company; `mixed`: some are.
 */
export type BarChartDataScope = typeof BarChartDataScope[keyof typeof BarChartDataScope];


export const BarChartDataScope = {
  client: 'client',
  company: 'company',
  mixed: 'mixed',
} as const;

export type BarChartDataAxisFormat = typeof BarChartDataAxisFormat[keyof typeof BarChartDataAxisFormat];


export const BarChartDataAxisFormat = {
  currency: 'currency',
  percentage: 'percentage',
  number: 'number',
  days: 'days',
  text: 'text',
  date: 'date',
} as const;

/**
 * How it stands against its target or band; `none`: nothing judges it.
 */
export type BarChartDataAxisBandsItemTone = typeof BarChartDataAxisBandsItemTone[keyof typeof BarChartDataAxisBandsItemTone];


export const BarChartDataAxisBandsItemTone = {
  good: 'good',
  warn: 'warn',
  bad: 'bad',
  none: 'none',
} as const;

export type BarChartDataSeriesItem = {
  /** @minLength 1 */
  name: string;
  /** @maxItems 5 */
  data: (number | null)[];
  format?: BarChartDataSeriesItemFormat;
  /**
     * What is counted; null: nothing is said.
     * @nullable
     */
  unit?: string | null;
  /**
     * Digits after the point.
     * @minimum 0
     * @maximum 9007199254740991
     */
  decimals?: number;
  /**
     * ISO 4217, of amounts.
     * @nullable
     */
  currency?: string | null;
  role?: BarChartDataSeriesItemRole;
  /** Whose figure it is: the client’s, or the whole company’s. */
  scope?: BarChartDataSeriesItemScope;
  /** Where good lies; null: neither way. */
  better?: BarChartDataSeriesItemBetter;
  /** @items.minLength 1 */
  displays?: string[];
};

export type BarChartDataCategoryDetailsItem = {
  /** @minLength 1 */
  key: string;
  /** @minLength 1 */
  label: string;
  /** @minLength 1 */
  short: string;
  /** @pattern ^\d{4}-\d{2}-\d{2}$ */
  from?: string;
  partial?: true;
};

export type BarChartDataAxisDomain = {
  min: number;
  max: number;
  zero: boolean;
};

export type BarChartDataAxisTicksItem = {
  value: number;
  /** @minLength 1 */
  display: string;
};

export type BarChartDataAxisBandsItem = {
  from: number;
  to: number;
  /** @minLength 1 */
  label: string;
  /** How it stands against its target or band; `none`: nothing judges it. */
  tone: BarChartDataAxisBandsItemTone;
};

/**
 * The axis of its values: ends, round ticks, and bands with tone and word.
 */
export type BarChartDataAxis = {
  format: BarChartDataAxisFormat;
  /**
     * What is counted; null: nothing is said.
     * @nullable
     */
  unit: string | null;
  /**
     * Digits after the point.
     * @minimum 0
     * @maximum 9007199254740991
     */
  decimals: number;
  /**
     * ISO 4217, of amounts.
     * @nullable
     */
  currency: string | null;
  domain: BarChartDataAxisDomain;
  ticks: BarChartDataAxisTicksItem[];
  bands: BarChartDataAxisBandsItem[];
};

export interface BarChartData {
  /**
     * @maxItems 5
     * @items.minLength 1
     */
  categories: string[];
  series: BarChartDataSeriesItem[];
  /** `company`: figures of the whole company; `mixed`: some are. */
  scope?: BarChartDataScope;
  /**
     * What the figures say, in one sentence.
     * @minLength 1
     */
  message?: string;
  /**
     * The figures in words, for who does not see the drawing.
     * @minLength 1
     */
  alt?: string;
  /**
     * Columns of 12 that it needs.
     * @minimum 1
     * @maximum 12
     */
  min_cols?: number;
  /**
     * 1 must be seen; higher numbers give way first.
     * @minimum 1
     * @maximum 9007199254740991
     */
  priority?: number;
  /**
     * Its place where all stand in one column.
     * @minimum 1
     * @maximum 9007199254740991
     */
  order?: number;
  /** Labels for people, one for each key; `partial`: the period is not over, or not wholly recorded. */
  category_details?: BarChartDataCategoryDetailsItem[];
  /** The axis of its values: ends, round ticks, and bands with tone and word. */
  axis?: BarChartDataAxis;
  /** @pattern ^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z$ */
  timestamp: string;
  /** @minLength 1 */
  reason?: string;
}

/**
 * `company`: figures of the whole company; `mixed`: some are.
 */
export type PieChartDataScope = typeof PieChartDataScope[keyof typeof PieChartDataScope];


export const PieChartDataScope = {
  client: 'client',
  company: 'company',
  mixed: 'mixed',
} as const;

export type PieChartDataFormat = typeof PieChartDataFormat[keyof typeof PieChartDataFormat];


export const PieChartDataFormat = {
  currency: 'currency',
  percentage: 'percentage',
  number: 'number',
  days: 'days',
  text: 'text',
  date: 'date',
} as const;

export type PieChartDataSegmentsItem = {
  /** @minLength 1 */
  label: string;
  /** @exclusiveMinimum 0 */
  value: number;
  /**
     * @minimum 0
     * @maximum 100
     */
  percentage: number;
  /** @minLength 1 */
  display: string;
  /** @minLength 1 */
  percentage_display?: string;
};

export interface PieChartData {
  segments: PieChartDataSegmentsItem[];
  total: number;
  /** `company`: figures of the whole company; `mixed`: some are. */
  scope?: PieChartDataScope;
  /**
     * What the figures say, in one sentence.
     * @minLength 1
     */
  message?: string;
  /**
     * The figures in words, for who does not see the drawing.
     * @minLength 1
     */
  alt?: string;
  /**
     * Columns of 12 that it needs.
     * @minimum 1
     * @maximum 12
     */
  min_cols?: number;
  /**
     * 1 must be seen; higher numbers give way first.
     * @minimum 1
     * @maximum 9007199254740991
     */
  priority?: number;
  /**
     * Its place where all stand in one column.
     * @minimum 1
     * @maximum 9007199254740991
     */
  order?: number;
  format?: PieChartDataFormat;
  /**
     * What is counted; null: nothing is said.
     * @nullable
     */
  unit?: string | null;
  /**
     * Digits after the point.
     * @minimum 0
     * @maximum 9007199254740991
     */
  decimals?: number;
  /**
     * ISO 4217, of amounts.
     * @nullable
     */
  currency?: string | null;
  /** @minLength 1 */
  total_display?: string;
  /** @pattern ^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z$ */
  timestamp: string;
  /** @minLength 1 */
  reason?: string;
}

export type WaterfallChartDataStepsItemType = typeof WaterfallChartDataStepsItemType[keyof typeof WaterfallChartDataStepsItemType];


export const WaterfallChartDataStepsItemType = {
  start: 'start',
  increase: 'increase',
  decrease: 'decrease',
  end: 'end',
} as const;

export type WaterfallChartDataStepsItemRole = typeof WaterfallChartDataStepsItemRole[keyof typeof WaterfallChartDataStepsItemRole];


export const WaterfallChartDataStepsItemRole = {
  total: 'total',
  part: 'part',
} as const;

/**
 * `company`: figures of the whole company; `mixed`: some are.
 */
export type WaterfallChartDataScope = typeof WaterfallChartDataScope[keyof typeof WaterfallChartDataScope];


export const WaterfallChartDataScope = {
  client: 'client',
  company: 'company',
  mixed: 'mixed',
} as const;

export type WaterfallChartDataAxisFormat = typeof WaterfallChartDataAxisFormat[keyof typeof WaterfallChartDataAxisFormat];


export const WaterfallChartDataAxisFormat = {
  currency: 'currency',
  percentage: 'percentage',
  number: 'number',
  days: 'days',
  text: 'text',
  date: 'date',
} as const;

/**
 * How it stands against its target or band; `none`: nothing judges it.
 */
export type WaterfallChartDataAxisBandsItemTone = typeof WaterfallChartDataAxisBandsItemTone[keyof typeof WaterfallChartDataAxisBandsItemTone];


export const WaterfallChartDataAxisBandsItemTone = {
  good: 'good',
  warn: 'warn',
  bad: 'bad',
  none: 'none',
} as const;

export type WaterfallChartDataStepsItem = {
  /** @minLength 1 */
  label: string;
  type: WaterfallChartDataStepsItemType;
  value: number;
  cumulative: number;
  /** @minLength 1 */
  display: string;
  role?: WaterfallChartDataStepsItemRole;
  from?: number;
  to?: number;
};

export type WaterfallChartDataAxisDomain = {
  min: number;
  max: number;
  zero: boolean;
};

export type WaterfallChartDataAxisTicksItem = {
  value: number;
  /** @minLength 1 */
  display: string;
};

export type WaterfallChartDataAxisBandsItem = {
  from: number;
  to: number;
  /** @minLength 1 */
  label: string;
  /** How it stands against its target or band; `none`: nothing judges it. */
  tone: WaterfallChartDataAxisBandsItemTone;
};

/**
 * The axis of its values: ends, round ticks, and bands with tone and word.
 */
export type WaterfallChartDataAxis = {
  format: WaterfallChartDataAxisFormat;
  /**
     * What is counted; null: nothing is said.
     * @nullable
     */
  unit: string | null;
  /**
     * Digits after the point.
     * @minimum 0
     * @maximum 9007199254740991
     */
  decimals: number;
  /**
     * ISO 4217, of amounts.
     * @nullable
     */
  currency: string | null;
  domain: WaterfallChartDataAxisDomain;
  ticks: WaterfallChartDataAxisTicksItem[];
  bands: WaterfallChartDataAxisBandsItem[];
};

export interface WaterfallChartData {
  steps: WaterfallChartDataStepsItem[];
  /** `company`: figures of the whole company; `mixed`: some are. */
  scope?: WaterfallChartDataScope;
  /**
     * What the figures say, in one sentence.
     * @minLength 1
     */
  message?: string;
  /**
     * The figures in words, for who does not see the drawing.
     * @minLength 1
     */
  alt?: string;
  /**
     * Columns of 12 that it needs.
     * @minimum 1
     * @maximum 12
     */
  min_cols?: number;
  /**
     * 1 must be seen; higher numbers give way first.
     * @minimum 1
     * @maximum 9007199254740991
     */
  priority?: number;
  /**
     * Its place where all stand in one column.
     * @minimum 1
     * @maximum 9007199254740991
     */
  order?: number;
  /** The axis of its values: ends, round ticks, and bands with tone and word. */
  axis?: WaterfallChartDataAxis;
  /** @pattern ^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z$ */
  timestamp: string;
  /** @minLength 1 */
  reason?: string;
}

export type TableDataColumnsItemFormat = typeof TableDataColumnsItemFormat[keyof typeof TableDataColumnsItemFormat];


export const TableDataColumnsItemFormat = {
  text: 'text',
  currency: 'currency',
  percentage: 'percentage',
  number: 'number',
  days: 'days',
  date: 'date',
} as const;

export type TableDataColumnsItemAlign = typeof TableDataColumnsItemAlign[keyof typeof TableDataColumnsItemAlign];


export const TableDataColumnsItemAlign = {
  left: 'left',
  right: 'right',
} as const;

/**
 * Where good lies; null: neither way.
 */
export type TableDataColumnsItemBetter = typeof TableDataColumnsItemBetter[keyof typeof TableDataColumnsItemBetter] | null;


export const TableDataColumnsItemBetter = {
  higher: 'higher',
  lower: 'lower',
  band: 'band',
} as const;

/**
 * Whose figure it is: the client’s, or the whole company’s.
 */
export type TableDataColumnsItemScope = typeof TableDataColumnsItemScope[keyof typeof TableDataColumnsItemScope];


export const TableDataColumnsItemScope = {
  client: 'client',
  company: 'company',
} as const;

/**
 * `company`: figures of the whole company; `mixed`: some are.
 */
export type TableDataScope = typeof TableDataScope[keyof typeof TableDataScope];


export const TableDataScope = {
  client: 'client',
  company: 'company',
  mixed: 'mixed',
} as const;

/**
 * How it stands against its target or band; `none`: nothing judges it.
 */
export type TableDataCellsItemStatus = typeof TableDataCellsItemStatus[keyof typeof TableDataCellsItemStatus];


export const TableDataCellsItemStatus = {
  good: 'good',
  warn: 'warn',
  bad: 'bad',
  none: 'none',
} as const;

/**
 * Whose figure it is: the client’s, or the whole company’s.
 */
export type TableDataRowDetailsItemScope = typeof TableDataRowDetailsItemScope[keyof typeof TableDataRowDetailsItemScope];


export const TableDataRowDetailsItemScope = {
  client: 'client',
  company: 'company',
} as const;

export type TableDataRowDetailsItemLinkEntity = typeof TableDataRowDetailsItemLinkEntity[keyof typeof TableDataRowDetailsItemLinkEntity];


export const TableDataRowDetailsItemLinkEntity = {
  clients: 'clients',
  licenses: 'licenses',
  technicians: 'technicians',
  leads: 'leads',
} as const;

export type TableDataColumnsItem = {
  /** @minLength 1 */
  key: string;
  /** @minLength 1 */
  label: string;
  format: TableDataColumnsItemFormat;
  /**
     * What is counted; null: nothing is said.
     * @nullable
     */
  unit?: string | null;
  /**
     * Digits after the point.
     * @minimum 0
     * @maximum 9007199254740991
     */
  decimals?: number;
  /**
     * ISO 4217, of amounts.
     * @nullable
     */
  currency?: string | null;
  align?: TableDataColumnsItemAlign;
  /**
     * Room that it wants beside the others.
     * @exclusiveMinimum 0
     */
  width?: number;
  /** Where good lies; null: neither way. */
  better?: TableDataColumnsItemBetter;
  /** Whose figure it is: the client’s, or the whole company’s. */
  scope?: TableDataColumnsItemScope;
  /** What other columns’ cells show already: not drawn. */
  hidden?: true;
};

export type TableDataRowsItem = {[key: string]: string | number | null};

export type TableDataTotals = {[key: string]: number};

export type TableDataCellsItem = {[key: string]: {
  display: string;
  /** How it stands against its target or band; `none`: nothing judges it. */
  status: TableDataCellsItemStatus;
}};

/**
 * The row of the company that it shows.
 */
export type TableDataRowDetailsItemLink = {
  entity: TableDataRowDetailsItemLinkEntity;
  /** @minLength 1 */
  id: string;
};

export type TableDataRowDetailsItem = {
  /** Whose figure it is: the client’s, or the whole company’s. */
  scope: TableDataRowDetailsItemScope;
  /** The row of the company that it shows. */
  link?: TableDataRowDetailsItemLink;
  partial?: true;
};

export type TableDataTotalsDisplay = {[key: string]: string};

export interface TableData {
  /** @minItems 1 */
  columns: TableDataColumnsItem[];
  rows: TableDataRowsItem[];
  totals?: TableDataTotals;
  /** `company`: figures of the whole company; `mixed`: some are. */
  scope?: TableDataScope;
  /**
     * What the figures say, in one sentence.
     * @minLength 1
     */
  message?: string;
  /**
     * The figures in words, for who does not see the drawing.
     * @minLength 1
     */
  alt?: string;
  /**
     * Columns of 12 that it needs.
     * @minimum 1
     * @maximum 12
     */
  min_cols?: number;
  /**
     * 1 must be seen; higher numbers give way first.
     * @minimum 1
     * @maximum 9007199254740991
     */
  priority?: number;
  /**
     * Its place where all stand in one column.
     * @minimum 1
     * @maximum 9007199254740991
     */
  order?: number;
  /** Of each row, what it shows by the keys of columns. */
  cells?: TableDataCellsItem[];
  row_details?: TableDataRowDetailsItem[];
  /** @minLength 1 */
  totals_label?: string;
  totals_display?: TableDataTotalsDisplay;
  /** @pattern ^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z$ */
  timestamp: string;
  /** @minLength 1 */
  reason?: string;
}

/**
 * How it stands against its target or band; `none`: nothing judges it.
 */
export type GaugeDataBandsItemTone = typeof GaugeDataBandsItemTone[keyof typeof GaugeDataBandsItemTone];


export const GaugeDataBandsItemTone = {
  good: 'good',
  warn: 'warn',
  bad: 'bad',
  none: 'none',
} as const;

/**
 * `company`: figures of the whole company; `mixed`: some are.
 */
export type GaugeDataScope = typeof GaugeDataScope[keyof typeof GaugeDataScope];


export const GaugeDataScope = {
  client: 'client',
  company: 'company',
  mixed: 'mixed',
} as const;

export type GaugeDataFormat = typeof GaugeDataFormat[keyof typeof GaugeDataFormat];


export const GaugeDataFormat = {
  currency: 'currency',
  percentage: 'percentage',
  number: 'number',
  days: 'days',
  text: 'text',
  date: 'date',
} as const;

/**
 * How it stands against its target or band; `none`: nothing judges it.
 */
export type GaugeDataStatus = typeof GaugeDataStatus[keyof typeof GaugeDataStatus];


export const GaugeDataStatus = {
  good: 'good',
  warn: 'warn',
  bad: 'bad',
  none: 'none',
} as const;

/**
 * Where good lies; null: neither way.
 */
export type GaugeDataBetter = typeof GaugeDataBetter[keyof typeof GaugeDataBetter] | null;


export const GaugeDataBetter = {
  higher: 'higher',
  lower: 'lower',
  band: 'band',
} as const;

export type GaugeDataComparedWithUnit = typeof GaugeDataComparedWithUnit[keyof typeof GaugeDataComparedWithUnit];


export const GaugeDataComparedWithUnit = {
  percent: 'percent',
  points: 'points',
} as const;

export type GaugeDataComparedWithDirection = typeof GaugeDataComparedWithDirection[keyof typeof GaugeDataComparedWithDirection];


export const GaugeDataComparedWithDirection = {
  up: 'up',
  down: 'down',
  flat: 'flat',
} as const;

export type GaugeDataComparedWithJudgement = typeof GaugeDataComparedWithJudgement[keyof typeof GaugeDataComparedWithJudgement];


export const GaugeDataComparedWithJudgement = {
  better: 'better',
  worse: 'worse',
  same: 'same',
  none: 'none',
} as const;

export type GaugeDataSparkBasis = typeof GaugeDataSparkBasis[keyof typeof GaugeDataSparkBasis];


export const GaugeDataSparkBasis = {
  level: 'level',
  rolling: 'rolling',
  'running-total': 'running-total',
} as const;

export type GaugeDataAxisFormat = typeof GaugeDataAxisFormat[keyof typeof GaugeDataAxisFormat];


export const GaugeDataAxisFormat = {
  currency: 'currency',
  percentage: 'percentage',
  number: 'number',
  days: 'days',
  text: 'text',
  date: 'date',
} as const;

/**
 * How it stands against its target or band; `none`: nothing judges it.
 */
export type GaugeDataAxisBandsItemTone = typeof GaugeDataAxisBandsItemTone[keyof typeof GaugeDataAxisBandsItemTone];


export const GaugeDataAxisBandsItemTone = {
  good: 'good',
  warn: 'warn',
  bad: 'bad',
  none: 'none',
} as const;

export type GaugeDataBandsItem = {
  from: number;
  to: number;
  /** @minLength 1 */
  label: string;
  /** How it stands against its target or band; `none`: nothing judges it. */
  tone?: GaugeDataBandsItemTone;
};

/**
 * The time that the value is of; days, both included.
 */
export type GaugeDataWindow = {
  /** @minLength 1 */
  label: string;
  from: string | null;
  /** @pattern ^\d{4}-\d{2}-\d{2}$ */
  to: string;
};

export type GaugeDataComparedWithWindow = {
  /** @minLength 1 */
  label: string;
  from: string | null;
  /** @pattern ^\d{4}-\d{2}-\d{2}$ */
  to: string;
};

export type GaugeDataComparedWithAgainst = {
  /** @minLength 1 */
  label: string;
  from: string | null;
  /** @pattern ^\d{4}-\d{2}-\d{2}$ */
  to: string;
};

/**
 * An earlier value of the same kind, and the change since: of shares in points, else in percent; counts below 20 display the difference.
 */
export type GaugeDataComparedWith = {
  /** @minLength 1 */
  label: string;
  window: GaugeDataComparedWithWindow;
  against: GaugeDataComparedWithAgainst;
  value: number;
  /** @minLength 1 */
  display: string;
  unit: GaugeDataComparedWithUnit;
  change: number;
  /** @minLength 1 */
  change_display: string;
  direction: GaugeDataComparedWithDirection;
  judgement: GaugeDataComparedWithJudgement;
};

export type GaugeDataSparkPointsItem = {
  /** @minLength 1 */
  key: string;
  /** @minLength 1 */
  label: string;
  /** @minLength 1 */
  short: string;
  /** @pattern ^\d{4}-\d{2}-\d{2}$ */
  from?: string;
  partial?: true;
  /** @nullable */
  value: number | null;
  /** @minLength 1 */
  display: string;
};

/**
 * The small line: its last point is the value, and each is of the same kind.
 */
export type GaugeDataSpark = {
  basis: GaugeDataSparkBasis;
  points: GaugeDataSparkPointsItem[];
};

export type GaugeDataAxisDomain = {
  min: number;
  max: number;
  zero: boolean;
};

export type GaugeDataAxisTicksItem = {
  value: number;
  /** @minLength 1 */
  display: string;
};

export type GaugeDataAxisBandsItem = {
  from: number;
  to: number;
  /** @minLength 1 */
  label: string;
  /** How it stands against its target or band; `none`: nothing judges it. */
  tone: GaugeDataAxisBandsItemTone;
};

/**
 * The axis of its values: ends, round ticks, and bands with tone and word.
 */
export type GaugeDataAxis = {
  format: GaugeDataAxisFormat;
  /**
     * What is counted; null: nothing is said.
     * @nullable
     */
  unit: string | null;
  /**
     * Digits after the point.
     * @minimum 0
     * @maximum 9007199254740991
     */
  decimals: number;
  /**
     * ISO 4217, of amounts.
     * @nullable
     */
  currency: string | null;
  domain: GaugeDataAxisDomain;
  ticks: GaugeDataAxisTicksItem[];
  bands: GaugeDataAxisBandsItem[];
};

export interface GaugeData {
  /** @nullable */
  value: number | null;
  /** @minLength 1 */
  display: string;
  min: number;
  max: number;
  /** @minItems 1 */
  bands: GaugeDataBandsItem[];
  target?: number;
  progress?: number;
  /** `company`: figures of the whole company; `mixed`: some are. */
  scope?: GaugeDataScope;
  /**
     * What the figures say, in one sentence.
     * @minLength 1
     */
  message?: string;
  /**
     * The figures in words, for who does not see the drawing.
     * @minLength 1
     */
  alt?: string;
  /**
     * Columns of 12 that it needs.
     * @minimum 1
     * @maximum 12
     */
  min_cols?: number;
  /**
     * 1 must be seen; higher numbers give way first.
     * @minimum 1
     * @maximum 9007199254740991
     */
  priority?: number;
  /**
     * Its place where all stand in one column.
     * @minimum 1
     * @maximum 9007199254740991
     */
  order?: number;
  format?: GaugeDataFormat;
  /**
     * What is counted; null: nothing is said.
     * @nullable
     */
  unit?: string | null;
  /**
     * Digits after the point.
     * @minimum 0
     * @maximum 9007199254740991
     */
  decimals?: number;
  /**
     * ISO 4217, of amounts.
     * @nullable
     */
  currency?: string | null;
  /**
     * What the figure is called wherever it stands.
     * @minLength 1
     */
  name?: string;
  /** How it stands against its target or band; `none`: nothing judges it. */
  status?: GaugeDataStatus;
  /**
     * Its status in a word.
     * @nullable
     */
  status_label?: string | null;
  /** Where good lies; null: neither way. */
  better?: GaugeDataBetter;
  /**
     * Percent of the way to the target, in the direction that is better; 100: it is there.
     * @minimum 0
     * @maximum 100
     */
  attainment?: number;
  /** @minLength 1 */
  target_display?: string;
  /** The time that the value is of; days, both included. */
  window?: GaugeDataWindow;
  /** An earlier value of the same kind, and the change since: of shares in points, else in percent; counts below 20 display the difference. */
  compared_with?: GaugeDataComparedWith;
  /** The small line: its last point is the value, and each is of the same kind. */
  spark?: GaugeDataSpark;
  /** The axis of its values: ends, round ticks, and bands with tone and word. */
  axis?: GaugeDataAxis;
  /** @pattern ^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z$ */
  timestamp: string;
  /** @minLength 1 */
  reason?: string;
}

/**
 * `company`: figures of the whole company; `mixed`: some are.
 */
export type FunnelChartDataScope = typeof FunnelChartDataScope[keyof typeof FunnelChartDataScope];


export const FunnelChartDataScope = {
  client: 'client',
  company: 'company',
  mixed: 'mixed',
} as const;

export type FunnelChartDataAxisFormat = typeof FunnelChartDataAxisFormat[keyof typeof FunnelChartDataAxisFormat];


export const FunnelChartDataAxisFormat = {
  currency: 'currency',
  percentage: 'percentage',
  number: 'number',
  days: 'days',
  text: 'text',
  date: 'date',
} as const;

/**
 * How it stands against its target or band; `none`: nothing judges it.
 */
export type FunnelChartDataAxisBandsItemTone = typeof FunnelChartDataAxisBandsItemTone[keyof typeof FunnelChartDataAxisBandsItemTone];


export const FunnelChartDataAxisBandsItemTone = {
  good: 'good',
  warn: 'warn',
  bad: 'bad',
  none: 'none',
} as const;

export type FunnelChartDataStagesItem = {
  /** @minLength 1 */
  label: string;
  /** @minimum 0 */
  value: number;
  percentage: number | null;
  /** @minLength 1 */
  display: string;
  /** @minLength 1 */
  percentage_display?: string;
  of_previous?: number | null;
  /** @minLength 1 */
  of_previous_display?: string;
};

export type FunnelChartDataAxisDomain = {
  min: number;
  max: number;
  zero: boolean;
};

export type FunnelChartDataAxisTicksItem = {
  value: number;
  /** @minLength 1 */
  display: string;
};

export type FunnelChartDataAxisBandsItem = {
  from: number;
  to: number;
  /** @minLength 1 */
  label: string;
  /** How it stands against its target or band; `none`: nothing judges it. */
  tone: FunnelChartDataAxisBandsItemTone;
};

/**
 * The axis of its values: ends, round ticks, and bands with tone and word.
 */
export type FunnelChartDataAxis = {
  format: FunnelChartDataAxisFormat;
  /**
     * What is counted; null: nothing is said.
     * @nullable
     */
  unit: string | null;
  /**
     * Digits after the point.
     * @minimum 0
     * @maximum 9007199254740991
     */
  decimals: number;
  /**
     * ISO 4217, of amounts.
     * @nullable
     */
  currency: string | null;
  domain: FunnelChartDataAxisDomain;
  ticks: FunnelChartDataAxisTicksItem[];
  bands: FunnelChartDataAxisBandsItem[];
};

export interface FunnelChartData {
  stages: FunnelChartDataStagesItem[];
  /** `company`: figures of the whole company; `mixed`: some are. */
  scope?: FunnelChartDataScope;
  /**
     * What the figures say, in one sentence.
     * @minLength 1
     */
  message?: string;
  /**
     * The figures in words, for who does not see the drawing.
     * @minLength 1
     */
  alt?: string;
  /**
     * Columns of 12 that it needs.
     * @minimum 1
     * @maximum 12
     */
  min_cols?: number;
  /**
     * 1 must be seen; higher numbers give way first.
     * @minimum 1
     * @maximum 9007199254740991
     */
  priority?: number;
  /**
     * Its place where all stand in one column.
     * @minimum 1
     * @maximum 9007199254740991
     */
  order?: number;
  /** The axis of its values: ends, round ticks, and bands with tone and word. */
  axis?: FunnelChartDataAxis;
  /** @pattern ^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z$ */
  timestamp: string;
  /** @minLength 1 */
  reason?: string;
}

/**
 * `company`: figures of the whole company; `mixed`: some are.
 */
export type HeatmapDataScope = typeof HeatmapDataScope[keyof typeof HeatmapDataScope];


export const HeatmapDataScope = {
  client: 'client',
  company: 'company',
  mixed: 'mixed',
} as const;

export type HeatmapDataAxisFormat = typeof HeatmapDataAxisFormat[keyof typeof HeatmapDataAxisFormat];


export const HeatmapDataAxisFormat = {
  currency: 'currency',
  percentage: 'percentage',
  number: 'number',
  days: 'days',
  text: 'text',
  date: 'date',
} as const;

/**
 * How it stands against its target or band; `none`: nothing judges it.
 */
export type HeatmapDataAxisBandsItemTone = typeof HeatmapDataAxisBandsItemTone[keyof typeof HeatmapDataAxisBandsItemTone];


export const HeatmapDataAxisBandsItemTone = {
  good: 'good',
  warn: 'warn',
  bad: 'bad',
  none: 'none',
} as const;

export type HeatmapDataRowDetailsItem = {
  /** @minLength 1 */
  key: string;
  /** @minLength 1 */
  label: string;
  /** @minLength 1 */
  short: string;
  /** @pattern ^\d{4}-\d{2}-\d{2}$ */
  from?: string;
  partial?: true;
};

export type HeatmapDataColumnDetailsItem = {
  /** @minLength 1 */
  key: string;
  /** @minLength 1 */
  label: string;
  /** @minLength 1 */
  short: string;
  /** @pattern ^\d{4}-\d{2}-\d{2}$ */
  from?: string;
  partial?: true;
};

export type HeatmapDataAxisDomain = {
  min: number;
  max: number;
  zero: boolean;
};

export type HeatmapDataAxisTicksItem = {
  value: number;
  /** @minLength 1 */
  display: string;
};

export type HeatmapDataAxisBandsItem = {
  from: number;
  to: number;
  /** @minLength 1 */
  label: string;
  /** How it stands against its target or band; `none`: nothing judges it. */
  tone: HeatmapDataAxisBandsItemTone;
};

/**
 * The axis of its values: ends, round ticks, and bands with tone and word.
 */
export type HeatmapDataAxis = {
  format: HeatmapDataAxisFormat;
  /**
     * What is counted; null: nothing is said.
     * @nullable
     */
  unit: string | null;
  /**
     * Digits after the point.
     * @minimum 0
     * @maximum 9007199254740991
     */
  decimals: number;
  /**
     * ISO 4217, of amounts.
     * @nullable
     */
  currency: string | null;
  domain: HeatmapDataAxisDomain;
  ticks: HeatmapDataAxisTicksItem[];
  bands: HeatmapDataAxisBandsItem[];
};

export interface HeatmapData {
  /**
     * @minItems 1
     * @items.minLength 1
     */
  rows: string[];
  /**
     * @minItems 1
     * @items.minLength 1
     */
  columns: string[];
  values: ((number | null)[])[];
  min: number;
  max: number;
  /** `company`: figures of the whole company; `mixed`: some are. */
  scope?: HeatmapDataScope;
  /**
     * What the figures say, in one sentence.
     * @minLength 1
     */
  message?: string;
  /**
     * The figures in words, for who does not see the drawing.
     * @minLength 1
     */
  alt?: string;
  /**
     * Columns of 12 that it needs.
     * @minimum 1
     * @maximum 12
     */
  min_cols?: number;
  /**
     * 1 must be seen; higher numbers give way first.
     * @minimum 1
     * @maximum 9007199254740991
     */
  priority?: number;
  /**
     * Its place where all stand in one column.
     * @minimum 1
     * @maximum 9007199254740991
     */
  order?: number;
  /** Labels for people, one for each key; `partial`: the period is not over, or not wholly recorded. */
  row_details?: HeatmapDataRowDetailsItem[];
  /** Labels for people, one for each key; `partial`: the period is not over, or not wholly recorded. */
  column_details?: HeatmapDataColumnDetailsItem[];
  /** @items.items.minLength 1 */
  displays?: string[][];
  /** The axis of its values: ends, round ticks, and bands with tone and word. */
  axis?: HeatmapDataAxis;
  /** @pattern ^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z$ */
  timestamp: string;
  /** @minLength 1 */
  reason?: string;
}

/**
 * Of a record whose status is `failed`: as it was made, which is not as it should be.
 */
export interface FailedWidgetData {[key: string]: unknown}

/**
 * The data of each widget, by its id: of the form that its type has. What stands beside the values (status, window, axis …) is missing in data that were made before there was any, until they are made anew.
 */
export type ProspectDashboardDataDashboardData = {[key: string]: KpiCardData | LineChartData | BarChartData | PieChartData | WaterfallChartData | TableData | GaugeData | FunnelChartData | HeatmapData | FailedWidgetData};

export type ProspectDashboardDataProvenanceItem = {
  field: string;
  source: string;
  id: string;
  rationale: string;
};

/**
 * Where the figures of each widget come from.
 */
export type ProspectDashboardDataProvenance = {[key: string]: ProspectDashboardDataProvenanceItem[]};

/**
 * The title of each widget, in the words of whoever narrates.
 */
export type ProspectDashboardDataWidgetTitles = {[key: string]: string};

/**
 * The values of a dashboard’s widgets, for one prospect.
 */
export interface ProspectDashboardData {
  prospect_id: string;
  template_id: string;
  client_id: string;
  template_name: string;
  category: ProspectDashboardDataCategory;
  status: ProspectDashboardDataStatus;
  generated_by: ProspectDashboardDataGeneratedBy;
  /** ISO 8601, of the wall clock. */
  generated_at: string;
  generation_duration_ms: number;
  /** The one committed tick of which every figure is, and the world’s time then. */
  as_of: ProspectDashboardDataAsOf;
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  widget_count: number;
  validation_result: ProspectDashboardDataValidationResult;
  /** The data of each widget, by its id: of the form that its type has. What stands beside the values (status, window, axis …) is missing in data that were made before there was any, until they are made anew. */
  dashboard_data: ProspectDashboardDataDashboardData;
  /** Where the figures of each widget come from. */
  provenance: ProspectDashboardDataProvenance;
  /** The title of each widget, in the words of whoever narrates. */
  widget_titles: ProspectDashboardDataWidgetTitles;
  /** What matters on the dashboard, in two or three sentences. */
  commentary: string;
  /** Who put it into words: `rules`, or the id of a model. */
  narrator: string;
}

export type RevOpsDatasetLayer = typeof RevOpsDatasetLayer[keyof typeof RevOpsDatasetLayer];


export const RevOpsDatasetLayer = {
  source: 'source',
  enriched: 'enriched',
  core: 'core',
  view: 'view',
  insight: 'insight',
} as const;

/**
 * `company`: figures are of the whole company whatever the filters (ranks, averages, win probabilities), which choose rows at most; `filtered`: of what the filters leave.
 */
export type RevOpsDatasetScope = typeof RevOpsDatasetScope[keyof typeof RevOpsDatasetScope];


export const RevOpsDatasetScope = {
  company: 'company',
  filtered: 'filtered',
} as const;

/**
 * The JSON Schema of its rows.
 */
export type RevOpsDatasetSchema = {[key: string]: unknown};

/**
 * `stale`: the rows are the last good ones, as a newer build fails.
 */
export type RevOpsDatasetState = typeof RevOpsDatasetState[keyof typeof RevOpsDatasetState];


export const RevOpsDatasetState = {
  ready: 'ready',
  stale: 'stale',
  failed: 'failed',
} as const;

export type RevOpsColumnAlign = typeof RevOpsColumnAlign[keyof typeof RevOpsColumnAlign];


export const RevOpsColumnAlign = {
  left: 'left',
  right: 'right',
} as const;

/**
 * The direction of good.
 */
export type RevOpsColumnBetter = typeof RevOpsColumnBetter[keyof typeof RevOpsColumnBetter] | null;


export const RevOpsColumnBetter = {
  higher: 'higher',
  lower: 'lower',
} as const;

/**
 * A field of a dataset: what it is, and how its figures are read.
 */
export interface RevOpsColumn {
  name: string;
  type: string;
  /** @nullable */
  unit: string | null;
  /**
     * How `display` is written.
     * @nullable
     */
  format: string | null;
  /** What it is called over a column. */
  label: string;
  align: RevOpsColumnAlign;
  /** Room that it wants beside the others. */
  width: number;
  /**
     * Digits after the point.
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  decimals: number;
  /**
     * ISO 4217, of amounts.
     * @nullable
     */
  currency: string | null;
  /** Ids, and what repeats another field: not drawn. */
  hidden?: true;
  /** The direction of good. */
  better: RevOpsColumnBetter;
  /** Whether null is a value: it can’t be measured. */
  nullable: boolean;
  choices: string[];
  description: string;
  /**
     * How it is computed, with fields of this row and `dataset.field` of inputs; null: of a source, and no figure.
     * @nullable
     */
  formula: string | null;
  /** Of records. */
  fields: RevOpsColumn[];
}

/**
 * A dataset, and how it stands at the committed tick.
 */
export interface RevOpsDataset {
  id: string;
  path: string;
  layer: RevOpsDatasetLayer;
  says: string;
  grain: string;
  key: string[];
  /** `company`: figures are of the whole company whatever the filters (ranks, averages, win probabilities), which choose rows at most; `filtered`: of what the filters leave. */
  scope: RevOpsDatasetScope;
  /** The JSON Schema of its rows. */
  schema: RevOpsDatasetSchema;
  columns: RevOpsColumn[];
  inputs: string[];
  rows: number | null;
  version: string | null;
  data_freshness: string | null;
  /** `stale`: the rows are the last good ones, as a newer build fails. */
  state: RevOpsDatasetState;
  /** @nullable */
  reason: string | null;
}

/**
 * `stale`: the rows are the last good ones, as a newer build fails.
 */
export type ClockState = typeof ClockState[keyof typeof ClockState];


export const ClockState = {
  ready: 'ready',
  stale: 'stale',
  failed: 'failed',
} as const;

/**
 * What everything is filtered by. `All` filters nothing.
 */
export interface RevOpsFilters {
  quarter: string;
  /**
     * The week that was asked of; null where none was.
     * @nullable
     */
  week: string | null;
  team: string;
  segment: string;
  region: string;
}

/**
 * The moment that everything is computed for, and the filters. One row per build.
 */
export interface ClockRow {
  /** The day that everything is computed for; a day that ends at this midnight, or the one that runs. */
  as_of: string;
  /** `Q4 2026` */
  quarter: string;
  /** First day of the quarter. */
  quarter_start: string;
  /** First day of the next quarter. */
  quarter_end: string;
  /**
     * Week of the quarter, 1 to 13; the days beyond are in the 13th.
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  week_number: number;
  /** `All`, or the manager whose team it is of. */
  team: string;
  /** `All`, or a segment. */
  segment_filter: string;
  /** `All`, or a region. */
  region_filter: string;
  /** When the row was first computed. */
  created_at: string;
  /** When its content last changed. */
  updated_at: string;
  /** When its source data was last refreshed. */
  data_freshness: string;
}

/**
 * Figures as people read them, by field.
 */
export type RevOpsShownDisplay = {[key: string]: string};

/**
 * How figures are to be judged, by field.
 */
export type RevOpsShownStatus = {[key: string]: 'good' | 'warn' | 'bad' | 'none'};

/**
 * What stands beside the values of a row, for whoever draws them.
 */
export interface RevOpsShown {
  /** The name of the row, for `/revops/explain`. */
  key: string;
  /** Figures as people read them, by field. */
  display: RevOpsShownDisplay;
  /** How figures are to be judged, by field. */
  status: RevOpsShownStatus;
}

/**
 * The moment that everything is computed for, and the filters.
 */
export interface Clock {
  dataset: 'clock';
  path: '/RevOps/Scenario/clock';
  grain: string;
  /** Names the content: equal where the rows are. */
  version: string;
  /** `stale`: the rows are the last good ones, as a newer build fails. */
  state: ClockState;
  /**
     * Why it is stale; null otherwise.
     * @nullable
     */
  reason: string | null;
  /** Whether these are the rows that were kept when the week or quarter had ended. */
  kept: boolean;
  /** Up to when everything that has happened is in it. World time. */
  data_freshness: string;
  /**
     * The committed tick that it was made at.
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  tick: number;
  filters: RevOpsFilters;
  columns: RevOpsColumn[];
  rows: ClockRow[];
  /** Of each row, in their order. */
  shown: RevOpsShown[];
}

/**
 * `stale`: the rows are the last good ones, as a newer build fails.
 */
export type OpportunitiesState = typeof OpportunitiesState[keyof typeof OpportunitiesState];


export const OpportunitiesState = {
  ready: 'ready',
  stale: 'stale',
  failed: 'failed',
} as const;

/**
 * New business, expansion or renewal.
 */
export type OpportunitiesRowType = typeof OpportunitiesRowType[keyof typeof OpportunitiesRowType];


export const OpportunitiesRowType = {
  New_Business: 'New Business',
  Expansion: 'Expansion',
  Renewal: 'Renewal',
} as const;

/**
 * The stage that it is in.
 */
export type OpportunitiesRowStage = typeof OpportunitiesRowStage[keyof typeof OpportunitiesRowStage];


export const OpportunitiesRowStage = {
  Prospecting: 'Prospecting',
  Qualification: 'Qualification',
  Discovery: 'Discovery',
  Proposal: 'Proposal',
  Negotiation: 'Negotiation',
} as const;

/**
 * Where its owner puts it in the forecast.
 */
export type OpportunitiesRowCategory = typeof OpportunitiesRowCategory[keyof typeof OpportunitiesRowCategory];


export const OpportunitiesRowCategory = {
  commit: 'commit',
  'best-case': 'best-case',
  pipeline: 'pipeline',
  omitted: 'omitted',
} as const;

/**
 * The segment of its owner’s territory.
 */
export type OpportunitiesRowSegment = typeof OpportunitiesRowSegment[keyof typeof OpportunitiesRowSegment];


export const OpportunitiesRowSegment = {
  SMB: 'SMB',
  'Mid-Market': 'Mid-Market',
  Enterprise: 'Enterprise',
} as const;

/**
 * The region of its owner’s territory.
 */
export type OpportunitiesRowRegion = typeof OpportunitiesRowRegion[keyof typeof OpportunitiesRowRegion];


export const OpportunitiesRowRegion = {
  Northeast: 'Northeast',
  Southeast: 'Southeast',
  Central: 'Central',
  West: 'West',
} as const;

/**
 * Open opportunities: the leads of the company. One row per open opportunity.
 */
export interface OpportunitiesRow {
  /**
     * The lead’s id.
     * @minLength 1
     */
  opportunity_id: string;
  /** Account and type: `Hart & Boyle Law – Renewal`. */
  opportunity_name: string;
  /** The company. */
  account_name: string;
  /** The rep who owns it. */
  owner_name: string;
  /** New business, expansion or renewal. */
  type: OpportunitiesRowType;
  /**
     * The rep who owns it.
     * @minLength 1
     */
  owner_id: string;
  /** The stage that it is in. */
  stage: OpportunitiesRowStage;
  /** Where its owner puts it in the forecast. */
  category: OpportunitiesRowCategory;
  /** Annual value. */
  amount: number;
  /** When it entered the pipeline. */
  opened_at: string;
  /** When it entered the stage. */
  stage_since: string;
  /** When it is expected to be closed. */
  close_date: string;
  /**
     * How often the close date was moved out.
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  slips: number;
  /**
     * Contacts that have ever answered.
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  engaged_contacts: number;
  /**
     * 1 when the economic buyer is among them, else 0.
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  economic_buyer: number;
  /**
     * 1 when a champion is among them, else 0.
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  champion: number;
  /**
     * Activities of the last thirty days that the buyer began, meetings and demos among them.
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  inbound_30: number;
  /**
     * Activities of the last thirty days that the rep began.
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  outbound_30: number;
  /** The last activity that the buyer began; null: none yet. */
  last_inbound: string | null;
  /** The last activity that the rep began; null: none yet. */
  last_outbound: string | null;
  /** When the next step is due that was agreed last; null: none is agreed. */
  next_step_due: string | null;
  /** The manager of its owner: the team. */
  manager_name: string;
  /** The segment of its owner’s territory. */
  segment: OpportunitiesRowSegment;
  /** The region of its owner’s territory. */
  region: OpportunitiesRowRegion;
  /** When the row was first computed. */
  created_at: string;
  /** When its content last changed. */
  updated_at: string;
  /** When its source data was last refreshed. */
  data_freshness: string;
}

/**
 * Open opportunities: the leads of the company.
 */
export interface Opportunities {
  dataset: 'opportunities';
  path: '/RevOps/Scenario/opportunities';
  grain: string;
  /** Names the content: equal where the rows are. */
  version: string;
  /** `stale`: the rows are the last good ones, as a newer build fails. */
  state: OpportunitiesState;
  /**
     * Why it is stale; null otherwise.
     * @nullable
     */
  reason: string | null;
  /** Whether these are the rows that were kept when the week or quarter had ended. */
  kept: boolean;
  /** Up to when everything that has happened is in it. World time. */
  data_freshness: string;
  /**
     * The committed tick that it was made at.
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  tick: number;
  filters: RevOpsFilters;
  columns: RevOpsColumn[];
  rows: OpportunitiesRow[];
  /** Of each row, in their order. */
  shown: RevOpsShown[];
}

/**
 * `stale`: the rows are the last good ones, as a newer build fails.
 */
export type ClosedOpportunitiesState = typeof ClosedOpportunitiesState[keyof typeof ClosedOpportunitiesState];


export const ClosedOpportunitiesState = {
  ready: 'ready',
  stale: 'stale',
  failed: 'failed',
} as const;

/**
 * New business, expansion or renewal.
 */
export type ClosedOpportunitiesRowType = typeof ClosedOpportunitiesRowType[keyof typeof ClosedOpportunitiesRowType];


export const ClosedOpportunitiesRowType = {
  New_Business: 'New Business',
  Expansion: 'Expansion',
  Renewal: 'Renewal',
} as const;

/**
 * How it closed.
 */
export type ClosedOpportunitiesRowOutcome = typeof ClosedOpportunitiesRowOutcome[keyof typeof ClosedOpportunitiesRowOutcome];


export const ClosedOpportunitiesRowOutcome = {
  Won: 'Won',
  Lost: 'Lost',
} as const;

/**
 * The stage from which it closed.
 */
export type ClosedOpportunitiesRowLastStage = typeof ClosedOpportunitiesRowLastStage[keyof typeof ClosedOpportunitiesRowLastStage];


export const ClosedOpportunitiesRowLastStage = {
  Prospecting: 'Prospecting',
  Qualification: 'Qualification',
  Discovery: 'Discovery',
  Proposal: 'Proposal',
  Negotiation: 'Negotiation',
} as const;

/**
 * The segment of its owner’s territory.
 */
export type ClosedOpportunitiesRowSegment = typeof ClosedOpportunitiesRowSegment[keyof typeof ClosedOpportunitiesRowSegment];


export const ClosedOpportunitiesRowSegment = {
  SMB: 'SMB',
  'Mid-Market': 'Mid-Market',
  Enterprise: 'Enterprise',
} as const;

/**
 * The region of its owner’s territory.
 */
export type ClosedOpportunitiesRowRegion = typeof ClosedOpportunitiesRowRegion[keyof typeof ClosedOpportunitiesRowRegion];


export const ClosedOpportunitiesRowRegion = {
  Northeast: 'Northeast',
  Southeast: 'Southeast',
  Central: 'Central',
  West: 'West',
} as const;

/**
 * Opportunities that were won or lost, since history begins. One row per closed opportunity.
 */
export interface ClosedOpportunitiesRow {
  /**
     * The lead’s id.
     * @minLength 1
     */
  opportunity_id: string;
  /** Account and type. */
  opportunity_name: string;
  /** The company. */
  account_name: string;
  /** New business, expansion or renewal. */
  type: ClosedOpportunitiesRowType;
  /**
     * The rep who owned it when it closed.
     * @minLength 1
     */
  owner_id: string;
  /** The rep’s name. */
  owner_name: string;
  /** How it closed. */
  outcome: ClosedOpportunitiesRowOutcome;
  /**
     * Why it was lost; null when it was won.
     * @nullable
     */
  loss_reason: string | null;
  /** The stage from which it closed. */
  last_stage: ClosedOpportunitiesRowLastStage;
  /** Annual value when it closed. */
  amount: number;
  /** When it entered the pipeline. */
  opened_at: string;
  /** When it was won or lost. */
  closed_at: string;
  /** The quarter in which it closed: `Q4 2026`. */
  close_quarter: string;
  /** Whole days from opening to closing, rounded. */
  cycle_days: number;
  /**
     * Contacts that ever answered.
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  engaged_contacts: number;
  /**
     * 1 when the economic buyer was among them, else 0.
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  economic_buyer: number;
  /**
     * 1 when a champion was among them, else 0.
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  champion: number;
  /**
     * How often the close date was moved out.
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  slips: number;
  /**
     * Activities of both directions while it was open.
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  activities: number;
  /**
     * Hours from opening to the rep’s first activity; null: there was none.
     * @nullable
     */
  first_follow_up_hours: number | null;
  /** The manager of its owner: the team. */
  manager_name: string;
  /** The segment of its owner’s territory. */
  segment: ClosedOpportunitiesRowSegment;
  /** The region of its owner’s territory. */
  region: ClosedOpportunitiesRowRegion;
  /** When the row was first computed. */
  created_at: string;
  /** When its content last changed. */
  updated_at: string;
  /** When its source data was last refreshed. */
  data_freshness: string;
}

/**
 * Opportunities that were won or lost, since history begins.
 */
export interface ClosedOpportunities {
  dataset: 'closed_opportunities';
  path: '/RevOps/Scenario/closed_opportunities';
  grain: string;
  /** Names the content: equal where the rows are. */
  version: string;
  /** `stale`: the rows are the last good ones, as a newer build fails. */
  state: ClosedOpportunitiesState;
  /**
     * Why it is stale; null otherwise.
     * @nullable
     */
  reason: string | null;
  /** Whether these are the rows that were kept when the week or quarter had ended. */
  kept: boolean;
  /** Up to when everything that has happened is in it. World time. */
  data_freshness: string;
  /**
     * The committed tick that it was made at.
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  tick: number;
  filters: RevOpsFilters;
  columns: RevOpsColumn[];
  rows: ClosedOpportunitiesRow[];
  /** Of each row, in their order. */
  shown: RevOpsShown[];
}

/**
 * `stale`: the rows are the last good ones, as a newer build fails.
 */
export type WonAmountsState = typeof WonAmountsState[keyof typeof WonAmountsState];


export const WonAmountsState = {
  ready: 'ready',
  stale: 'stale',
  failed: 'failed',
} as const;

/**
 * New business, expansion or renewal.
 */
export type WonAmountsRowType = typeof WonAmountsRowType[keyof typeof WonAmountsRowType];


export const WonAmountsRowType = {
  New_Business: 'New Business',
  Expansion: 'Expansion',
  Renewal: 'Renewal',
} as const;

/**
 * The segment of its owner’s territory.
 */
export type WonAmountsRowSegment = typeof WonAmountsRowSegment[keyof typeof WonAmountsRowSegment];


export const WonAmountsRowSegment = {
  SMB: 'SMB',
  'Mid-Market': 'Mid-Market',
  Enterprise: 'Enterprise',
} as const;

/**
 * Won opportunities of the whole company, whatever the filters: what amounts are usual. One row per won opportunity.
 */
export interface WonAmountsRow {
  /**
     * The lead’s id.
     * @minLength 1
     */
  opportunity_id: string;
  /** New business, expansion or renewal. */
  type: WonAmountsRowType;
  /** The segment of its owner’s territory. */
  segment: WonAmountsRowSegment;
  /** Annual value when it was won. */
  amount: number;
  /** When it was won. */
  won_at: string;
  /** When the row was first computed. */
  created_at: string;
  /** When its content last changed. */
  updated_at: string;
  /** When its source data was last refreshed. */
  data_freshness: string;
}

/**
 * Won opportunities of the whole company, whatever the filters: what amounts are usual.
 */
export interface WonAmounts {
  dataset: 'won_amounts';
  path: '/RevOps/Scenario/won_amounts';
  grain: string;
  /** Names the content: equal where the rows are. */
  version: string;
  /** `stale`: the rows are the last good ones, as a newer build fails. */
  state: WonAmountsState;
  /**
     * Why it is stale; null otherwise.
     * @nullable
     */
  reason: string | null;
  /** Whether these are the rows that were kept when the week or quarter had ended. */
  kept: boolean;
  /** Up to when everything that has happened is in it. World time. */
  data_freshness: string;
  /**
     * The committed tick that it was made at.
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  tick: number;
  filters: RevOpsFilters;
  columns: RevOpsColumn[];
  rows: WonAmountsRow[];
  /** Of each row, in their order. */
  shown: RevOpsShown[];
}

/**
 * `stale`: the rows are the last good ones, as a newer build fails.
 */
export type DealSnapshotsState = typeof DealSnapshotsState[keyof typeof DealSnapshotsState];


export const DealSnapshotsState = {
  ready: 'ready',
  stale: 'stale',
  failed: 'failed',
} as const;

/**
 * New business, expansion or renewal.
 */
export type DealSnapshotsRowType = typeof DealSnapshotsRowType[keyof typeof DealSnapshotsRowType];


export const DealSnapshotsRowType = {
  New_Business: 'New Business',
  Expansion: 'Expansion',
  Renewal: 'Renewal',
} as const;

/**
 * The stage that it is in.
 */
export type DealSnapshotsRowStage = typeof DealSnapshotsRowStage[keyof typeof DealSnapshotsRowStage];


export const DealSnapshotsRowStage = {
  Prospecting: 'Prospecting',
  Qualification: 'Qualification',
  Discovery: 'Discovery',
  Proposal: 'Proposal',
  Negotiation: 'Negotiation',
} as const;

/**
 * Where its owner puts it in the forecast.
 */
export type DealSnapshotsRowCategory = typeof DealSnapshotsRowCategory[keyof typeof DealSnapshotsRowCategory];


export const DealSnapshotsRowCategory = {
  commit: 'commit',
  'best-case': 'best-case',
  pipeline: 'pipeline',
  omitted: 'omitted',
} as const;

/**
 * The segment of its owner’s territory.
 */
export type DealSnapshotsRowSegment = typeof DealSnapshotsRowSegment[keyof typeof DealSnapshotsRowSegment];


export const DealSnapshotsRowSegment = {
  SMB: 'SMB',
  'Mid-Market': 'Mid-Market',
  Enterprise: 'Enterprise',
} as const;

/**
 * The region of its owner’s territory.
 */
export type DealSnapshotsRowRegion = typeof DealSnapshotsRowRegion[keyof typeof DealSnapshotsRowRegion];


export const DealSnapshotsRowRegion = {
  Northeast: 'Northeast',
  Southeast: 'Southeast',
  Central: 'Central',
  West: 'West',
} as const;

/**
 * Every open opportunity as it stood at the end of each week and quarter, from genesis on. One row per opportunity and week or quarter that ended with it open.
 */
export interface DealSnapshotsRow {
  /** The midnight that ended the week or the quarter. */
  snapshot_at: string;
  /**
     * The lead’s id.
     * @minLength 1
     */
  opportunity_id: string;
  /** New business, expansion or renewal. */
  type: DealSnapshotsRowType;
  /**
     * The rep who owns it.
     * @minLength 1
     */
  owner_id: string;
  /** The stage that it is in. */
  stage: DealSnapshotsRowStage;
  /** Where its owner puts it in the forecast. */
  category: DealSnapshotsRowCategory;
  /** Annual value. */
  amount: number;
  /** When it entered the pipeline. */
  opened_at: string;
  /** When it entered the stage. */
  stage_since: string;
  /** When it is expected to be closed. */
  close_date: string;
  /**
     * How often the close date was moved out.
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  slips: number;
  /**
     * Contacts that have ever answered.
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  engaged_contacts: number;
  /**
     * 1 when the economic buyer is among them, else 0.
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  economic_buyer: number;
  /**
     * 1 when a champion is among them, else 0.
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  champion: number;
  /**
     * Activities of the last thirty days that the buyer began, meetings and demos among them.
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  inbound_30: number;
  /**
     * Activities of the last thirty days that the rep began.
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  outbound_30: number;
  /** The last activity that the buyer began; null: none yet. */
  last_inbound: string | null;
  /** The last activity that the rep began; null: none yet. */
  last_outbound: string | null;
  /** When the next step is due that was agreed last; null: none is agreed. */
  next_step_due: string | null;
  /** The manager of its owner: the team. */
  manager_name: string;
  /** The segment of its owner’s territory. */
  segment: DealSnapshotsRowSegment;
  /** The region of its owner’s territory. */
  region: DealSnapshotsRowRegion;
  /** When the row was first computed. */
  created_at: string;
  /** When its content last changed. */
  updated_at: string;
  /** When its source data was last refreshed. */
  data_freshness: string;
}

/**
 * Every open opportunity as it stood at the end of each week and quarter, from genesis on.
 */
export interface DealSnapshots {
  dataset: 'deal_snapshots';
  path: '/RevOps/Scenario/deal_snapshots';
  grain: string;
  /** Names the content: equal where the rows are. */
  version: string;
  /** `stale`: the rows are the last good ones, as a newer build fails. */
  state: DealSnapshotsState;
  /**
     * Why it is stale; null otherwise.
     * @nullable
     */
  reason: string | null;
  /** Whether these are the rows that were kept when the week or quarter had ended. */
  kept: boolean;
  /** Up to when everything that has happened is in it. World time. */
  data_freshness: string;
  /**
     * The committed tick that it was made at.
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  tick: number;
  filters: RevOpsFilters;
  columns: RevOpsColumn[];
  rows: DealSnapshotsRow[];
  /** Of each row, in their order. */
  shown: RevOpsShown[];
}

/**
 * `stale`: the rows are the last good ones, as a newer build fails.
 */
export type RepsState = typeof RepsState[keyof typeof RepsState];


export const RepsState = {
  ready: 'ready',
  stale: 'stale',
  failed: 'failed',
} as const;

/**
 * The segment of its owner’s territory.
 */
export type RepsRowSegment = typeof RepsRowSegment[keyof typeof RepsRowSegment];


export const RepsRowSegment = {
  SMB: 'SMB',
  'Mid-Market': 'Mid-Market',
  Enterprise: 'Enterprise',
} as const;

/**
 * The region of its owner’s territory.
 */
export type RepsRowRegion = typeof RepsRowRegion[keyof typeof RepsRowRegion];


export const RepsRowRegion = {
  Northeast: 'Northeast',
  Southeast: 'Southeast',
  Central: 'Central',
  West: 'West',
} as const;

/**
 * Sales representatives. One row per rep.
 */
export interface RepsRow {
  /**
     * The rep.
     * @minLength 1
     */
  rep_id: string;
  /** The rep’s name. */
  rep_name: string;
  /**
     * The manager.
     * @minLength 1
     */
  manager_id: string;
  /** When the rep was hired. */
  hired_at: string;
  /** The manager of its owner: the team. */
  manager_name: string;
  /** The segment of its owner’s territory. */
  segment: RepsRowSegment;
  /** The region of its owner’s territory. */
  region: RepsRowRegion;
  /** When the row was first computed. */
  created_at: string;
  /** When its content last changed. */
  updated_at: string;
  /** When its source data was last refreshed. */
  data_freshness: string;
}

/**
 * Sales representatives.
 */
export interface Reps {
  dataset: 'reps';
  path: '/RevOps/Scenario/reps';
  grain: string;
  /** Names the content: equal where the rows are. */
  version: string;
  /** `stale`: the rows are the last good ones, as a newer build fails. */
  state: RepsState;
  /**
     * Why it is stale; null otherwise.
     * @nullable
     */
  reason: string | null;
  /** Whether these are the rows that were kept when the week or quarter had ended. */
  kept: boolean;
  /** Up to when everything that has happened is in it. World time. */
  data_freshness: string;
  /**
     * The committed tick that it was made at.
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  tick: number;
  filters: RevOpsFilters;
  columns: RevOpsColumn[];
  rows: RepsRow[];
  /** Of each row, in their order. */
  shown: RevOpsShown[];
}

/**
 * `stale`: the rows are the last good ones, as a newer build fails.
 */
export type QuotasState = typeof QuotasState[keyof typeof QuotasState];


export const QuotasState = {
  ready: 'ready',
  stale: 'stale',
  failed: 'failed',
} as const;

/**
 * The segment of its owner’s territory.
 */
export type QuotasRowSegment = typeof QuotasRowSegment[keyof typeof QuotasRowSegment];


export const QuotasRowSegment = {
  SMB: 'SMB',
  'Mid-Market': 'Mid-Market',
  Enterprise: 'Enterprise',
} as const;

/**
 * The region of its owner’s territory.
 */
export type QuotasRowRegion = typeof QuotasRowRegion[keyof typeof QuotasRowRegion];


export const QuotasRowRegion = {
  Northeast: 'Northeast',
  Southeast: 'Southeast',
  Central: 'Central',
  West: 'West',
} as const;

/**
 * Quotas of reps. One row per rep and quarter.
 */
export interface QuotasRow {
  /**
     * The rep.
     * @minLength 1
     */
  rep_id: string;
  /** `Q4 2026` */
  quarter: string;
  /** First day of the quarter. */
  quarter_start: string;
  /** Annual value to be won in the quarter. */
  amount: number;
  /** The manager of its owner: the team. */
  manager_name: string;
  /** The segment of its owner’s territory. */
  segment: QuotasRowSegment;
  /** The region of its owner’s territory. */
  region: QuotasRowRegion;
  /** When the row was first computed. */
  created_at: string;
  /** When its content last changed. */
  updated_at: string;
  /** When its source data was last refreshed. */
  data_freshness: string;
}

/**
 * Quotas of reps.
 */
export interface Quotas {
  dataset: 'quotas';
  path: '/RevOps/Scenario/quotas';
  grain: string;
  /** Names the content: equal where the rows are. */
  version: string;
  /** `stale`: the rows are the last good ones, as a newer build fails. */
  state: QuotasState;
  /**
     * Why it is stale; null otherwise.
     * @nullable
     */
  reason: string | null;
  /** Whether these are the rows that were kept when the week or quarter had ended. */
  kept: boolean;
  /** Up to when everything that has happened is in it. World time. */
  data_freshness: string;
  /**
     * The committed tick that it was made at.
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  tick: number;
  filters: RevOpsFilters;
  columns: RevOpsColumn[];
  rows: QuotasRow[];
  /** Of each row, in their order. */
  shown: RevOpsShown[];
}

/**
 * `stale`: the rows are the last good ones, as a newer build fails.
 */
export type ForecastCallsState = typeof ForecastCallsState[keyof typeof ForecastCallsState];


export const ForecastCallsState = {
  ready: 'ready',
  stale: 'stale',
  failed: 'failed',
} as const;

/**
 * Who calls.
 */
export type ForecastCallsRowLevel = typeof ForecastCallsRowLevel[keyof typeof ForecastCallsRowLevel];


export const ForecastCallsRowLevel = {
  rep: 'rep',
  manager: 'manager',
} as const;

/**
 * Each rep’s and each manager’s call of the quarter, at the end of each week and quarter. One row per caller and week.
 */
export interface ForecastCallsRow {
  /** The midnight that ended the week or the quarter. */
  called_at: string;
  /**
     * The rep or the manager.
     * @minLength 1
     */
  caller_id: string;
  /** Who calls. */
  level: ForecastCallsRowLevel;
  /** `Q4 2026` */
  quarter: string;
  /** Won in the quarter up to then: the rep’s, or the team’s. */
  closed: number;
  /** What will be won in the whole quarter, as a commitment; of a manager, the call. */
  commit: number;
  /**
     * At best; managers call one figure.
     * @nullable
     */
  best_case: number | null;
  /** The manager: the team. */
  manager_name: string;
  /** The segment of the caller; null: of a manager whose team has several. */
  segment: 'SMB' | 'Mid-Market' | 'Enterprise' | null;
  /** The region of the caller; null: of a manager whose team has several. */
  region: 'Northeast' | 'Southeast' | 'Central' | 'West' | null;
  /** When the row was first computed. */
  created_at: string;
  /** When its content last changed. */
  updated_at: string;
  /** When its source data was last refreshed. */
  data_freshness: string;
}

/**
 * Each rep’s and each manager’s call of the quarter, at the end of each week and quarter.
 */
export interface ForecastCalls {
  dataset: 'forecast_calls';
  path: '/RevOps/Scenario/forecast_calls';
  grain: string;
  /** Names the content: equal where the rows are. */
  version: string;
  /** `stale`: the rows are the last good ones, as a newer build fails. */
  state: ForecastCallsState;
  /**
     * Why it is stale; null otherwise.
     * @nullable
     */
  reason: string | null;
  /** Whether these are the rows that were kept when the week or quarter had ended. */
  kept: boolean;
  /** Up to when everything that has happened is in it. World time. */
  data_freshness: string;
  /**
     * The committed tick that it was made at.
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  tick: number;
  filters: RevOpsFilters;
  columns: RevOpsColumn[];
  rows: ForecastCallsRow[];
  /** Of each row, in their order. */
  shown: RevOpsShown[];
}

/**
 * `stale`: the rows are the last good ones, as a newer build fails.
 */
export type ActivitiesState = typeof ActivitiesState[keyof typeof ActivitiesState];


export const ActivitiesState = {
  ready: 'ready',
  stale: 'stale',
  failed: 'failed',
} as const;

/**
 * What it was.
 */
export type ActivitiesRowActivity = typeof ActivitiesRowActivity[keyof typeof ActivitiesRowActivity];


export const ActivitiesRowActivity = {
  call: 'call',
  email: 'email',
  meeting: 'meeting',
  demo: 'demo',
} as const;

/**
 * Who began it.
 */
export type ActivitiesRowDirection = typeof ActivitiesRowDirection[keyof typeof ActivitiesRowDirection];


export const ActivitiesRowDirection = {
  outbound: 'outbound',
  inbound: 'inbound',
} as const;

/**
 * What came of it.
 */
export type ActivitiesRowOutcome = typeof ActivitiesRowOutcome[keyof typeof ActivitiesRowOutcome];


export const ActivitiesRowOutcome = {
  answered: 'answered',
  'no-answer': 'no-answer',
  held: 'held',
  cancelled: 'cancelled',
} as const;

/**
 * The contact’s role in the decision.
 */
export type ActivitiesRowContactRole = typeof ActivitiesRowContactRole[keyof typeof ActivitiesRowContactRole];


export const ActivitiesRowContactRole = {
  champion: 'champion',
  'economic-buyer': 'economic-buyer',
  'technical-evaluator': 'technical-evaluator',
  user: 'user',
} as const;

/**
 * The segment of its owner’s territory.
 */
export type ActivitiesRowSegment = typeof ActivitiesRowSegment[keyof typeof ActivitiesRowSegment];


export const ActivitiesRowSegment = {
  SMB: 'SMB',
  'Mid-Market': 'Mid-Market',
  Enterprise: 'Enterprise',
} as const;

/**
 * The region of its owner’s territory.
 */
export type ActivitiesRowRegion = typeof ActivitiesRowRegion[keyof typeof ActivitiesRowRegion];


export const ActivitiesRowRegion = {
  Northeast: 'Northeast',
  Southeast: 'Southeast',
  Central: 'Central',
  West: 'West',
} as const;

/**
 * Calls, e-mails, meetings and demos. One row per activity.
 */
export interface ActivitiesRow {
  /**
     * Made of its opportunity and time.
     * @minLength 1
     */
  activity_id: string;
  /**
     * The lead’s id.
     * @minLength 1
     */
  opportunity_id: string;
  /**
     * The rep.
     * @minLength 1
     */
  owner_id: string;
  /** When it took place. */
  at: string;
  /** What it was. */
  activity: ActivitiesRowActivity;
  /** Who began it. */
  direction: ActivitiesRowDirection;
  /** What came of it. */
  outcome: ActivitiesRowOutcome;
  /** With whom. */
  contact_name: string;
  /** The contact’s role in the decision. */
  contact_role: ActivitiesRowContactRole;
  /** The manager of its owner: the team. */
  manager_name: string;
  /** The segment of its owner’s territory. */
  segment: ActivitiesRowSegment;
  /** The region of its owner’s territory. */
  region: ActivitiesRowRegion;
  /** When the row was first computed. */
  created_at: string;
  /** When its content last changed. */
  updated_at: string;
  /** When its source data was last refreshed. */
  data_freshness: string;
}

/**
 * Calls, e-mails, meetings and demos.
 */
export interface Activities {
  dataset: 'activities';
  path: '/RevOps/Scenario/activities';
  grain: string;
  /** Names the content: equal where the rows are. */
  version: string;
  /** `stale`: the rows are the last good ones, as a newer build fails. */
  state: ActivitiesState;
  /**
     * Why it is stale; null otherwise.
     * @nullable
     */
  reason: string | null;
  /** Whether these are the rows that were kept when the week or quarter had ended. */
  kept: boolean;
  /** Up to when everything that has happened is in it. World time. */
  data_freshness: string;
  /**
     * The committed tick that it was made at.
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  tick: number;
  filters: RevOpsFilters;
  columns: RevOpsColumn[];
  rows: ActivitiesRow[];
  /** Of each row, in their order. */
  shown: RevOpsShown[];
}

/**
 * `stale`: the rows are the last good ones, as a newer build fails.
 */
export type ContactsState = typeof ContactsState[keyof typeof ContactsState];


export const ContactsState = {
  ready: 'ready',
  stale: 'stale',
  failed: 'failed',
} as const;

/**
 * The role in the decision.
 */
export type ContactsRowContactRole = typeof ContactsRowContactRole[keyof typeof ContactsRowContactRole];


export const ContactsRowContactRole = {
  champion: 'champion',
  'economic-buyer': 'economic-buyer',
  'technical-evaluator': 'technical-evaluator',
  user: 'user',
} as const;

/**
 * People who decide on open opportunities, and those who use what is bought. One row per open opportunity and contact.
 */
export interface ContactsRow {
  /**
     * The lead’s id.
     * @minLength 1
     */
  opportunity_id: string;
  /** The person. */
  contact_name: string;
  /** The role in the decision. */
  contact_role: ContactsRowContactRole;
  /**
     * 1 when the person has ever answered, else 0.
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  engaged: number;
  /** When the person answered last; null: never. */
  last_answer: string | null;
  /**
     * Hour of the day, UTC, at which the person usually answered: the median; null: never.
     * @nullable
     */
  answer_hours: number | null;
  /** When the row was first computed. */
  created_at: string;
  /** When its content last changed. */
  updated_at: string;
  /** When its source data was last refreshed. */
  data_freshness: string;
}

/**
 * People who decide on open opportunities, and those who use what is bought.
 */
export interface Contacts {
  dataset: 'contacts';
  path: '/RevOps/Scenario/contacts';
  grain: string;
  /** Names the content: equal where the rows are. */
  version: string;
  /** `stale`: the rows are the last good ones, as a newer build fails. */
  state: ContactsState;
  /**
     * Why it is stale; null otherwise.
     * @nullable
     */
  reason: string | null;
  /** Whether these are the rows that were kept when the week or quarter had ended. */
  kept: boolean;
  /** Up to when everything that has happened is in it. World time. */
  data_freshness: string;
  /**
     * The committed tick that it was made at.
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  tick: number;
  filters: RevOpsFilters;
  columns: RevOpsColumn[];
  rows: ContactsRow[];
  /** Of each row, in their order. */
  shown: RevOpsShown[];
}

/**
 * `stale`: the rows are the last good ones, as a newer build fails.
 */
export type ProcessEventsState = typeof ProcessEventsState[keyof typeof ProcessEventsState];


export const ProcessEventsState = {
  ready: 'ready',
  stale: 'stale',
  failed: 'failed',
} as const;

/**
 * New business, expansion or renewal.
 */
export type ProcessEventsRowType = typeof ProcessEventsRowType[keyof typeof ProcessEventsRowType];


export const ProcessEventsRowType = {
  New_Business: 'New Business',
  Expansion: 'Expansion',
  Renewal: 'Renewal',
} as const;

/**
 * The stage.
 */
export type ProcessEventsRowStage = typeof ProcessEventsRowStage[keyof typeof ProcessEventsRowStage];


export const ProcessEventsRowStage = {
  Prospecting: 'Prospecting',
  Qualification: 'Qualification',
  Discovery: 'Discovery',
  Proposal: 'Proposal',
  Negotiation: 'Negotiation',
} as const;

/**
 * How it left: on to the next stage, won, lost, or not yet.
 */
export type ProcessEventsRowOutcome = typeof ProcessEventsRowOutcome[keyof typeof ProcessEventsRowOutcome];


export const ProcessEventsRowOutcome = {
  Open: 'Open',
  Advanced: 'Advanced',
  Won: 'Won',
  Lost: 'Lost',
} as const;

/**
 * The segment of its owner’s territory.
 */
export type ProcessEventsRowSegment = typeof ProcessEventsRowSegment[keyof typeof ProcessEventsRowSegment];


export const ProcessEventsRowSegment = {
  SMB: 'SMB',
  'Mid-Market': 'Mid-Market',
  Enterprise: 'Enterprise',
} as const;

/**
 * The region of its owner’s territory.
 */
export type ProcessEventsRowRegion = typeof ProcessEventsRowRegion[keyof typeof ProcessEventsRowRegion];


export const ProcessEventsRowRegion = {
  Northeast: 'Northeast',
  Southeast: 'Southeast',
  Central: 'Central',
  West: 'West',
} as const;

/**
 * Stages that opportunities have been in, with when they entered and left. One row per opportunity and stage that it was in.
 */
export interface ProcessEventsRow {
  /**
     * The lead’s id.
     * @minLength 1
     */
  opportunity_id: string;
  /** New business, expansion or renewal. */
  type: ProcessEventsRowType;
  /**
     * The rep who owns it, or owned it when it closed.
     * @minLength 1
     */
  owner_id: string;
  /** The stage. */
  stage: ProcessEventsRowStage;
  /** When it entered. */
  entered_at: string;
  /** When it left; null while it is in it. */
  left_at: string | null;
  /** How it left: on to the next stage, won, lost, or not yet. */
  outcome: ProcessEventsRowOutcome;
  /** Annual value when it entered. */
  amount: number;
  /** The manager of its owner: the team. */
  manager_name: string;
  /** The segment of its owner’s territory. */
  segment: ProcessEventsRowSegment;
  /** The region of its owner’s territory. */
  region: ProcessEventsRowRegion;
  /** When the row was first computed. */
  created_at: string;
  /** When its content last changed. */
  updated_at: string;
  /** When its source data was last refreshed. */
  data_freshness: string;
}

/**
 * Stages that opportunities have been in, with when they entered and left.
 */
export interface ProcessEvents {
  dataset: 'process_events';
  path: '/RevOps/Scenario/process_events';
  grain: string;
  /** Names the content: equal where the rows are. */
  version: string;
  /** `stale`: the rows are the last good ones, as a newer build fails. */
  state: ProcessEventsState;
  /**
     * Why it is stale; null otherwise.
     * @nullable
     */
  reason: string | null;
  /** Whether these are the rows that were kept when the week or quarter had ended. */
  kept: boolean;
  /** Up to when everything that has happened is in it. World time. */
  data_freshness: string;
  /**
     * The committed tick that it was made at.
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  tick: number;
  filters: RevOpsFilters;
  columns: RevOpsColumn[];
  rows: ProcessEventsRow[];
  /** Of each row, in their order. */
  shown: RevOpsShown[];
}

/**
 * `stale`: the rows are the last good ones, as a newer build fails.
 */
export type PipelineMovesState = typeof PipelineMovesState[keyof typeof PipelineMovesState];


export const PipelineMovesState = {
  ready: 'ready',
  stale: 'stale',
  failed: 'failed',
} as const;

/**
 * What changed.
 */
export type PipelineMovesRowMove = typeof PipelineMovesRowMove[keyof typeof PipelineMovesRowMove];


export const PipelineMovesRowMove = {
  opened: 'opened',
  value: 'value',
  'close-date': 'close-date',
  won: 'won',
  lost: 'lost',
} as const;

/**
 * The segment of its owner’s territory.
 */
export type PipelineMovesRowSegment = typeof PipelineMovesRowSegment[keyof typeof PipelineMovesRowSegment];


export const PipelineMovesRowSegment = {
  SMB: 'SMB',
  'Mid-Market': 'Mid-Market',
  Enterprise: 'Enterprise',
} as const;

/**
 * The region of its owner’s territory.
 */
export type PipelineMovesRowRegion = typeof PipelineMovesRowRegion[keyof typeof PipelineMovesRowRegion];


export const PipelineMovesRowRegion = {
  Northeast: 'Northeast',
  Southeast: 'Southeast',
  Central: 'Central',
  West: 'West',
} as const;

/**
 * What changed the pipeline: openings, values, close dates, wins and losses, in the order of their times. One row per change of an opportunity.
 */
export interface PipelineMovesRow {
  /**
     * Made of its opportunity, time and kind.
     * @minLength 1
     */
  move_id: string;
  /**
     * The lead’s id.
     * @minLength 1
     */
  opportunity_id: string;
  /** When. */
  at: string;
  /** What changed. */
  move: PipelineMovesRowMove;
  /** Why; null: by itself. */
  cause: 'stalled' | 'slipped' | 'pulled-in' | 'reviewed' | 'negotiated' | 'rescoped' | 'agreed' | 'scenario' | null;
  /** Annual value before; 0 for one that opens. */
  amount_before: number;
  /** Annual value after; of one that closes, the value at which it closed. */
  amount_after: number;
  /** Expected close date before; null for one that opens. */
  close_before: string | null;
  /** Expected close date after; of one that closes, the last expected. */
  close_after: string;
  /**
     * The rep who owns it.
     * @minLength 1
     */
  owner_id: string;
  /** The manager of its owner: the team. */
  manager_name: string;
  /** The segment of its owner’s territory. */
  segment: PipelineMovesRowSegment;
  /** The region of its owner’s territory. */
  region: PipelineMovesRowRegion;
  /** When the row was first computed. */
  created_at: string;
  /** When its content last changed. */
  updated_at: string;
  /** When its source data was last refreshed. */
  data_freshness: string;
}

/**
 * What changed the pipeline: openings, values, close dates, wins and losses, in the order of their times.
 */
export interface PipelineMoves {
  dataset: 'pipeline_moves';
  path: '/RevOps/Scenario/pipeline_moves';
  grain: string;
  /** Names the content: equal where the rows are. */
  version: string;
  /** `stale`: the rows are the last good ones, as a newer build fails. */
  state: PipelineMovesState;
  /**
     * Why it is stale; null otherwise.
     * @nullable
     */
  reason: string | null;
  /** Whether these are the rows that were kept when the week or quarter had ended. */
  kept: boolean;
  /** Up to when everything that has happened is in it. World time. */
  data_freshness: string;
  /**
     * The committed tick that it was made at.
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  tick: number;
  filters: RevOpsFilters;
  columns: RevOpsColumn[];
  rows: PipelineMovesRow[];
  /** Of each row, in their order. */
  shown: RevOpsShown[];
}

/**
 * `stale`: the rows are the last good ones, as a newer build fails.
 */
export type StageBenchmarksState = typeof StageBenchmarksState[keyof typeof StageBenchmarksState];


export const StageBenchmarksState = {
  ready: 'ready',
  stale: 'stale',
  failed: 'failed',
} as const;

/**
 * New business, expansion or renewal.
 */
export type StageBenchmarksRowType = typeof StageBenchmarksRowType[keyof typeof StageBenchmarksRowType];


export const StageBenchmarksRowType = {
  New_Business: 'New Business',
  Expansion: 'Expansion',
  Renewal: 'Renewal',
} as const;

/**
 * The stage.
 */
export type StageBenchmarksRowStage = typeof StageBenchmarksRowStage[keyof typeof StageBenchmarksRowStage];


export const StageBenchmarksRowStage = {
  Prospecting: 'Prospecting',
  Qualification: 'Qualification',
  Discovery: 'Discovery',
  Proposal: 'Proposal',
  Negotiation: 'Negotiation',
} as const;

/**
 * What usually is agreed next in the stage.
 */
export type StageBenchmarksRowNextStep = typeof StageBenchmarksRowNextStep[keyof typeof StageBenchmarksRowNextStep];


export const StageBenchmarksRowNextStep = {
  'discovery-call': 'discovery-call',
  'technical-review': 'technical-review',
  demo: 'demo',
  proposal: 'proposal',
  'pricing-review': 'pricing-review',
  'contract-review': 'contract-review',
  signature: 'signature',
} as const;

/**
 * Benchmarks: how long an opportunity of a type usually is in a stage. One row per type and stage.
 */
export interface StageBenchmarksRow {
  /** New business, expansion or renewal. */
  type: StageBenchmarksRowType;
  /** The stage. */
  stage: StageBenchmarksRowStage;
  /**
     * 1 for the first.
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  stage_order: number;
  /** Median days. */
  benchmark_days: number;
  /** What usually is agreed next in the stage. */
  next_step: StageBenchmarksRowNextStep;
  /** When the row was first computed. */
  created_at: string;
  /** When its content last changed. */
  updated_at: string;
  /** When its source data was last refreshed. */
  data_freshness: string;
}

/**
 * Benchmarks: how long an opportunity of a type usually is in a stage.
 */
export interface StageBenchmarks {
  dataset: 'stage_benchmarks';
  path: '/RevOps/Scenario/stage_benchmarks';
  grain: string;
  /** Names the content: equal where the rows are. */
  version: string;
  /** `stale`: the rows are the last good ones, as a newer build fails. */
  state: StageBenchmarksState;
  /**
     * Why it is stale; null otherwise.
     * @nullable
     */
  reason: string | null;
  /** Whether these are the rows that were kept when the week or quarter had ended. */
  kept: boolean;
  /** Up to when everything that has happened is in it. World time. */
  data_freshness: string;
  /**
     * The committed tick that it was made at.
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  tick: number;
  filters: RevOpsFilters;
  columns: RevOpsColumn[];
  rows: StageBenchmarksRow[];
  /** Of each row, in their order. */
  shown: RevOpsShown[];
}

/**
 * `stale`: the rows are the last good ones, as a newer build fails.
 */
export type DealHealthScoresState = typeof DealHealthScoresState[keyof typeof DealHealthScoresState];


export const DealHealthScoresState = {
  ready: 'ready',
  stale: 'stale',
  failed: 'failed',
} as const;

/**
 * New business, expansion or renewal.
 */
export type DealHealthScoresRowType = typeof DealHealthScoresRowType[keyof typeof DealHealthScoresRowType];


export const DealHealthScoresRowType = {
  New_Business: 'New Business',
  Expansion: 'Expansion',
  Renewal: 'Renewal',
} as const;

/**
 * The stage that it is in.
 */
export type DealHealthScoresRowStage = typeof DealHealthScoresRowStage[keyof typeof DealHealthScoresRowStage];


export const DealHealthScoresRowStage = {
  Prospecting: 'Prospecting',
  Qualification: 'Qualification',
  Discovery: 'Discovery',
  Proposal: 'Proposal',
  Negotiation: 'Negotiation',
} as const;

/**
 * Where its owner puts it in the forecast.
 */
export type DealHealthScoresRowCategory = typeof DealHealthScoresRowCategory[keyof typeof DealHealthScoresRowCategory];


export const DealHealthScoresRowCategory = {
  commit: 'commit',
  'best-case': 'best-case',
  pipeline: 'pipeline',
  omitted: 'omitted',
} as const;

/**
 * The segment of its owner’s territory.
 */
export type DealHealthScoresRowSegment = typeof DealHealthScoresRowSegment[keyof typeof DealHealthScoresRowSegment];


export const DealHealthScoresRowSegment = {
  SMB: 'SMB',
  'Mid-Market': 'Mid-Market',
  Enterprise: 'Enterprise',
} as const;

/**
 * The region of its owner’s territory.
 */
export type DealHealthScoresRowRegion = typeof DealHealthScoresRowRegion[keyof typeof DealHealthScoresRowRegion];


export const DealHealthScoresRowRegion = {
  Northeast: 'Northeast',
  Southeast: 'Southeast',
  Central: 'Central',
  West: 'West',
} as const;

/**
 * Healthy 80–100, monitor 60–79, at risk 40–59, critical 0–39.
 */
export type DealHealthScoresRowBand = typeof DealHealthScoresRowBand[keyof typeof DealHealthScoresRowBand];


export const DealHealthScoresRowBand = {
  healthy: 'healthy',
  monitor: 'monitor',
  at_risk: 'at_risk',
  critical: 'critical',
} as const;

/**
 * The direction of good of the value.
 */
export type DealHealthScoresRowSignalsItemBetter = typeof DealHealthScoresRowSignalsItemBetter[keyof typeof DealHealthScoresRowSignalsItemBetter];


export const DealHealthScoresRowSignalsItemBetter = {
  higher: 'higher',
  lower: 'lower',
  band: 'band',
} as const;

export type DealHealthScoresRowRiskFlagsItem = typeof DealHealthScoresRowRiskFlagsItem[keyof typeof DealHealthScoresRowRiskFlagsItem];


export const DealHealthScoresRowRiskFlagsItem = {
  STUCK: 'STUCK',
  GOING_DARK: 'GOING_DARK',
  NO_EB: 'NO_EB',
  NO_CHAMPION: 'NO_CHAMPION',
  SINGLE_THREADED: 'SINGLE_THREADED',
  SLIPPING: 'SLIPPING',
  NO_NEXT_STEP: 'NO_NEXT_STEP',
  ONE_SIDED: 'ONE_SIDED',
  OVERSIZED: 'OVERSIZED',
} as const;

export type DealHealthScoresRowSignalsItem = {
  /** The signal’s id. */
  signal: string;
  /** The signal’s name. */
  label: string;
  /**
     * What was measured, in the signal’s unit; null: it can’t be measured, and is rated neutral.
     * @nullable
     */
  value: number | null;
  /** What `value` counts: `days`, `contacts`, `share` … */
  unit: string;
  /** How good that is, 0 to 1. */
  rating: number;
  /** Points that the signal can give; all weights add up to 100. */
  weight: number;
  /** Points that it gives. */
  contribution: number;
  /** The direction of good of the value. */
  better: DealHealthScoresRowSignalsItemBetter;
};

/**
 * Health of each open opportunity, 0 to 100, with the signals that make it and the risks that they show. One row per open opportunity, scored.
 */
export interface DealHealthScoresRow {
  /**
     * The lead’s id.
     * @minLength 1
     */
  opportunity_id: string;
  /** Account and type: `Hart & Boyle Law – Renewal`. */
  opportunity_name: string;
  /** The company. */
  account_name: string;
  /** The rep who owns it. */
  owner_name: string;
  /** New business, expansion or renewal. */
  type: DealHealthScoresRowType;
  /**
     * The rep who owns it.
     * @minLength 1
     */
  owner_id: string;
  /** The stage that it is in. */
  stage: DealHealthScoresRowStage;
  /** Where its owner puts it in the forecast. */
  category: DealHealthScoresRowCategory;
  /** Annual value. */
  amount: number;
  /** When it entered the pipeline. */
  opened_at: string;
  /** When it entered the stage. */
  stage_since: string;
  /** When it is expected to be closed. */
  close_date: string;
  /**
     * How often the close date was moved out.
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  slips: number;
  /**
     * Contacts that have ever answered.
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  engaged_contacts: number;
  /**
     * 1 when the economic buyer is among them, else 0.
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  economic_buyer: number;
  /**
     * 1 when a champion is among them, else 0.
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  champion: number;
  /**
     * Activities of the last thirty days that the buyer began, meetings and demos among them.
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  inbound_30: number;
  /**
     * Activities of the last thirty days that the rep began.
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  outbound_30: number;
  /** The last activity that the buyer began; null: none yet. */
  last_inbound: string | null;
  /** The last activity that the rep began; null: none yet. */
  last_outbound: string | null;
  /** When the next step is due that was agreed last; null: none is agreed. */
  next_step_due: string | null;
  /** The manager of its owner: the team. */
  manager_name: string;
  /** The segment of its owner’s territory. */
  segment: DealHealthScoresRowSegment;
  /** The region of its owner’s territory. */
  region: DealHealthScoresRowRegion;
  /**
     * Health, 0 to 100.
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  health_score: number;
  /** Healthy 80–100, monitor 60–79, at risk 40–59, critical 0–39. */
  band: DealHealthScoresRowBand;
  /** What the score is made of. */
  signals: DealHealthScoresRowSignalsItem[];
  /** What is wrong: the flag whose signal costs most points first. */
  risk_flags: DealHealthScoresRowRiskFlagsItem[];
  /** Whole days in the stage. */
  days_in_stage: number;
  /**
     * Median days that the type is in the stage; null: there is no benchmark.
     * @nullable
     */
  benchmark_days: number | null;
  /**
     * Whole days since the buyer was last active; null: never yet.
     * @nullable
     */
  days_since_contact: number | null;
  /** Days until the expected close date; below 0 it is overdue. */
  days_until_close: number;
  /** The day that it was scored for. */
  as_of: string;
  /** When the row was first computed. */
  created_at: string;
  /** When its content last changed. */
  updated_at: string;
  /** When its source data was last refreshed. */
  data_freshness: string;
}

/**
 * Health of each open opportunity, 0 to 100, with the signals that make it and the risks that they show.
 */
export interface DealHealthScores {
  dataset: 'deal_health_scores';
  path: '/RevOps/Enriched/deal_health_scores';
  grain: string;
  /** Names the content: equal where the rows are. */
  version: string;
  /** `stale`: the rows are the last good ones, as a newer build fails. */
  state: DealHealthScoresState;
  /**
     * Why it is stale; null otherwise.
     * @nullable
     */
  reason: string | null;
  /** Whether these are the rows that were kept when the week or quarter had ended. */
  kept: boolean;
  /** Up to when everything that has happened is in it. World time. */
  data_freshness: string;
  /**
     * The committed tick that it was made at.
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  tick: number;
  filters: RevOpsFilters;
  columns: RevOpsColumn[];
  rows: DealHealthScoresRow[];
  /** Of each row, in their order. */
  shown: RevOpsShown[];
}

/**
 * `stale`: the rows are the last good ones, as a newer build fails.
 */
export type DealHealthHistoryState = typeof DealHealthHistoryState[keyof typeof DealHealthHistoryState];


export const DealHealthHistoryState = {
  ready: 'ready',
  stale: 'stale',
  failed: 'failed',
} as const;

/**
 * Healthy 80–100, monitor 60–79, at risk 40–59, critical 0–39.
 */
export type DealHealthHistoryRowBand = typeof DealHealthHistoryRowBand[keyof typeof DealHealthHistoryRowBand];


export const DealHealthHistoryRowBand = {
  healthy: 'healthy',
  monitor: 'monitor',
  at_risk: 'at_risk',
  critical: 'critical',
} as const;

/**
 * The stage that it is in.
 */
export type DealHealthHistoryRowStage = typeof DealHealthHistoryRowStage[keyof typeof DealHealthHistoryRowStage];


export const DealHealthHistoryRowStage = {
  Prospecting: 'Prospecting',
  Qualification: 'Qualification',
  Discovery: 'Discovery',
  Proposal: 'Proposal',
  Negotiation: 'Negotiation',
} as const;

/**
 * Where its owner puts it in the forecast.
 */
export type DealHealthHistoryRowCategory = typeof DealHealthHistoryRowCategory[keyof typeof DealHealthHistoryRowCategory];


export const DealHealthHistoryRowCategory = {
  commit: 'commit',
  'best-case': 'best-case',
  pipeline: 'pipeline',
  omitted: 'omitted',
} as const;

/**
 * New business, expansion or renewal.
 */
export type DealHealthHistoryRowType = typeof DealHealthHistoryRowType[keyof typeof DealHealthHistoryRowType];


export const DealHealthHistoryRowType = {
  New_Business: 'New Business',
  Expansion: 'Expansion',
  Renewal: 'Renewal',
} as const;

/**
 * The segment of its owner’s territory.
 */
export type DealHealthHistoryRowSegment = typeof DealHealthHistoryRowSegment[keyof typeof DealHealthHistoryRowSegment];


export const DealHealthHistoryRowSegment = {
  SMB: 'SMB',
  'Mid-Market': 'Mid-Market',
  Enterprise: 'Enterprise',
} as const;

/**
 * The region of its owner’s territory.
 */
export type DealHealthHistoryRowRegion = typeof DealHealthHistoryRowRegion[keyof typeof DealHealthHistoryRowRegion];


export const DealHealthHistoryRowRegion = {
  Northeast: 'Northeast',
  Southeast: 'Southeast',
  Central: 'Central',
  West: 'West',
} as const;

/**
 * Health of each open opportunity at the end of each week and quarter, by the norms that were known then. One row per kept snapshot of an opportunity, scored.
 */
export interface DealHealthHistoryRow {
  /** The midnight that ended the week or the quarter. */
  snapshot_at: string;
  /**
     * The lead’s id.
     * @minLength 1
     */
  opportunity_id: string;
  /**
     * Health, 0 to 100.
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  health_score: number;
  /** Healthy 80–100, monitor 60–79, at risk 40–59, critical 0–39. */
  band: DealHealthHistoryRowBand;
  /** Annual value. */
  amount: number;
  /** The stage that it is in. */
  stage: DealHealthHistoryRowStage;
  /** Where its owner puts it in the forecast. */
  category: DealHealthHistoryRowCategory;
  /** New business, expansion or renewal. */
  type: DealHealthHistoryRowType;
  /**
     * The rep who owns it.
     * @minLength 1
     */
  owner_id: string;
  /** When it is expected to be closed. */
  close_date: string;
  /** The manager of its owner: the team. */
  manager_name: string;
  /** The segment of its owner’s territory. */
  segment: DealHealthHistoryRowSegment;
  /** The region of its owner’s territory. */
  region: DealHealthHistoryRowRegion;
  /** When the row was first computed. */
  created_at: string;
  /** When its content last changed. */
  updated_at: string;
  /** When its source data was last refreshed. */
  data_freshness: string;
}

/**
 * Health of each open opportunity at the end of each week and quarter, by the norms that were known then.
 */
export interface DealHealthHistory {
  dataset: 'deal_health_history';
  path: '/RevOps/Enriched/deal_health_history';
  grain: string;
  /** Names the content: equal where the rows are. */
  version: string;
  /** `stale`: the rows are the last good ones, as a newer build fails. */
  state: DealHealthHistoryState;
  /**
     * Why it is stale; null otherwise.
     * @nullable
     */
  reason: string | null;
  /** Whether these are the rows that were kept when the week or quarter had ended. */
  kept: boolean;
  /** Up to when everything that has happened is in it. World time. */
  data_freshness: string;
  /**
     * The committed tick that it was made at.
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  tick: number;
  filters: RevOpsFilters;
  columns: RevOpsColumn[];
  rows: DealHealthHistoryRow[];
  /** Of each row, in their order. */
  shown: RevOpsShown[];
}

/**
 * `stale`: the rows are the last good ones, as a newer build fails.
 */
export type PipelineHealthSummaryState = typeof PipelineHealthSummaryState[keyof typeof PipelineHealthSummaryState];


export const PipelineHealthSummaryState = {
  ready: 'ready',
  stale: 'stale',
  failed: 'failed',
} as const;

/**
 * The flag.
 */
export type PipelineHealthSummaryRowRisksItemFlag = typeof PipelineHealthSummaryRowRisksItemFlag[keyof typeof PipelineHealthSummaryRowRisksItemFlag];


export const PipelineHealthSummaryRowRisksItemFlag = {
  STUCK: 'STUCK',
  GOING_DARK: 'GOING_DARK',
  NO_EB: 'NO_EB',
  NO_CHAMPION: 'NO_CHAMPION',
  SINGLE_THREADED: 'SINGLE_THREADED',
  SLIPPING: 'SLIPPING',
  NO_NEXT_STEP: 'NO_NEXT_STEP',
  ONE_SIDED: 'ONE_SIDED',
  OVERSIZED: 'OVERSIZED',
} as const;

export type PipelineHealthSummaryRowRisksItem = {
  /** The flag. */
  flag: PipelineHealthSummaryRowRisksItemFlag;
  /**
     * Open deals that have it.
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  deal_count: number;
  /** Their annual value. */
  amount: number;
};

/**
 * The open pipeline and its health by team and quarter of the close date: counts, amounts, categories, risks. One row per team and quarter of the expected close, and one per team for all quarters.
 */
export interface PipelineHealthSummaryRow {
  /** `All`, or the manager whose team it is. */
  team_filter: string;
  /** `All`, or the quarter in which the deals are expected to close: `Q4 2026`. */
  close_quarter: string;
  /**
     * Open deals.
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  deal_count: number;
  /** Their annual value: the open pipeline. */
  amount: number;
  /**
     * Mean health of the deals; null without deals.
     * @nullable
     */
  avg_health: number | null;
  /**
     * Health of a dollar of the pipeline: the mean of the deals, weighted by amount; null without deals.
     * @nullable
     */
  amount_weighted_health: number | null;
  /**
     * Deals that their owners put into commit.
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  commit_count: number;
  /** Their annual value. */
  commit_amount: number;
  /**
     * Their mean health; null without deals.
     * @nullable
     */
  commit_health: number | null;
  /**
     * Deals in best case.
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  best_case_count: number;
  /** Their annual value. */
  best_case_amount: number;
  /**
     * Their mean health; null without deals.
     * @nullable
     */
  best_case_health: number | null;
  /**
     * Deals in pipeline.
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  pipeline_count: number;
  /** Their annual value. */
  pipeline_amount: number;
  /**
     * Their mean health; null without deals.
     * @nullable
     */
  pipeline_health: number | null;
  /**
     * Deals that are left out of the forecast.
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  omitted_count: number;
  /** Their annual value. */
  omitted_amount: number;
  /**
     * Their mean health; null without deals.
     * @nullable
     */
  omitted_health: number | null;
  /** Annual value in commit with a health below 60: what is promised and not backed. */
  weak_commit_amount: number;
  /**
     * Mean days in the stage; null without deals.
     * @nullable
     */
  avg_days_in_stage: number | null;
  /** What is wrong in the pipeline, by amount: the largest first. */
  risks: PipelineHealthSummaryRowRisksItem[];
  /** When the row was first computed. */
  created_at: string;
  /** When its content last changed. */
  updated_at: string;
  /** When its source data was last refreshed. */
  data_freshness: string;
}

/**
 * The open pipeline and its health by team and quarter of the close date: counts, amounts, categories, risks.
 */
export interface PipelineHealthSummary {
  dataset: 'pipeline_health_summary';
  path: '/RevOps/Analytics/pipeline_health_summary';
  grain: string;
  /** Names the content: equal where the rows are. */
  version: string;
  /** `stale`: the rows are the last good ones, as a newer build fails. */
  state: PipelineHealthSummaryState;
  /**
     * Why it is stale; null otherwise.
     * @nullable
     */
  reason: string | null;
  /** Whether these are the rows that were kept when the week or quarter had ended. */
  kept: boolean;
  /** Up to when everything that has happened is in it. World time. */
  data_freshness: string;
  /**
     * The committed tick that it was made at.
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  tick: number;
  filters: RevOpsFilters;
  columns: RevOpsColumn[];
  rows: PipelineHealthSummaryRow[];
  /** Of each row, in their order. */
  shown: RevOpsShown[];
}

/**
 * `stale`: the rows are the last good ones, as a newer build fails.
 */
export type DealsStuckInProcessState = typeof DealsStuckInProcessState[keyof typeof DealsStuckInProcessState];


export const DealsStuckInProcessState = {
  ready: 'ready',
  stale: 'stale',
  failed: 'failed',
} as const;

/**
 * The segment of its owner’s territory.
 */
export type DealsStuckInProcessRowSegment = typeof DealsStuckInProcessRowSegment[keyof typeof DealsStuckInProcessRowSegment];


export const DealsStuckInProcessRowSegment = {
  SMB: 'SMB',
  'Mid-Market': 'Mid-Market',
  Enterprise: 'Enterprise',
} as const;

/**
 * The region of its owner’s territory.
 */
export type DealsStuckInProcessRowRegion = typeof DealsStuckInProcessRowRegion[keyof typeof DealsStuckInProcessRowRegion];


export const DealsStuckInProcessRowRegion = {
  Northeast: 'Northeast',
  Southeast: 'Southeast',
  Central: 'Central',
  West: 'West',
} as const;

/**
 * New business, expansion or renewal.
 */
export type DealsStuckInProcessRowType = typeof DealsStuckInProcessRowType[keyof typeof DealsStuckInProcessRowType];


export const DealsStuckInProcessRowType = {
  New_Business: 'New Business',
  Expansion: 'Expansion',
  Renewal: 'Renewal',
} as const;

/**
 * The stage that it is in.
 */
export type DealsStuckInProcessRowStage = typeof DealsStuckInProcessRowStage[keyof typeof DealsStuckInProcessRowStage];


export const DealsStuckInProcessRowStage = {
  Prospecting: 'Prospecting',
  Qualification: 'Qualification',
  Discovery: 'Discovery',
  Proposal: 'Proposal',
  Negotiation: 'Negotiation',
} as const;

/**
 * Where its owner puts it in the forecast.
 */
export type DealsStuckInProcessRowCategory = typeof DealsStuckInProcessRowCategory[keyof typeof DealsStuckInProcessRowCategory];


export const DealsStuckInProcessRowCategory = {
  commit: 'commit',
  'best-case': 'best-case',
  pipeline: 'pipeline',
  omitted: 'omitted',
} as const;

/**
 * Why it counts as stuck: the first rule that fits.
 */
export type DealsStuckInProcessRowRule = typeof DealsStuckInProcessRowRule[keyof typeof DealsStuckInProcessRowRule];


export const DealsStuckInProcessRowRule = {
  overstayed: 'overstayed',
  'late-and-dark': 'late-and-dark',
  'late-without-step': 'late-without-step',
} as const;

/**
 * Healthy 80–100, monitor 60–79, at risk 40–59, critical 0–39.
 */
export type DealsStuckInProcessRowBand = typeof DealsStuckInProcessRowBand[keyof typeof DealsStuckInProcessRowBand];


export const DealsStuckInProcessRowBand = {
  healthy: 'healthy',
  monitor: 'monitor',
  at_risk: 'at_risk',
  critical: 'critical',
} as const;

export type DealsStuckInProcessRowRiskFlagsItem = typeof DealsStuckInProcessRowRiskFlagsItem[keyof typeof DealsStuckInProcessRowRiskFlagsItem];


export const DealsStuckInProcessRowRiskFlagsItem = {
  STUCK: 'STUCK',
  GOING_DARK: 'GOING_DARK',
  NO_EB: 'NO_EB',
  NO_CHAMPION: 'NO_CHAMPION',
  SINGLE_THREADED: 'SINGLE_THREADED',
  SLIPPING: 'SLIPPING',
  NO_NEXT_STEP: 'NO_NEXT_STEP',
  ONE_SIDED: 'ONE_SIDED',
  OVERSIZED: 'OVERSIZED',
} as const;

/**
 * How urgent it is, by health and the days until its close date.
 */
export type DealsStuckInProcessRowUrgency = typeof DealsStuckInProcessRowUrgency[keyof typeof DealsStuckInProcessRowUrgency];


export const DealsStuckInProcessRowUrgency = {
  CRITICAL: 'CRITICAL',
  HIGH: 'HIGH',
  MEDIUM: 'MEDIUM',
  LOW: 'LOW',
} as const;

/**
 * Open deals that do not move: which, by which rule, how urgent, and whether the close date will hold. One row per open opportunity that is stuck.
 */
export interface DealsStuckInProcessRow {
  /**
     * The lead’s id.
     * @minLength 1
     */
  opportunity_id: string;
  /** Account and type: `Hart & Boyle Law – Renewal`. */
  opportunity_name: string;
  /** The company. */
  account_name: string;
  /**
     * The rep who owns it.
     * @minLength 1
     */
  owner_id: string;
  /** The rep who owns it. */
  owner_name: string;
  /** The manager of its owner: the team. */
  manager_name: string;
  /** The segment of its owner’s territory. */
  segment: DealsStuckInProcessRowSegment;
  /** The region of its owner’s territory. */
  region: DealsStuckInProcessRowRegion;
  /** New business, expansion or renewal. */
  type: DealsStuckInProcessRowType;
  /** The stage that it is in. */
  stage: DealsStuckInProcessRowStage;
  /** Where its owner puts it in the forecast. */
  category: DealsStuckInProcessRowCategory;
  /** Annual value. */
  amount: number;
  /** When it is expected to be closed. */
  close_date: string;
  /** Whole days in the stage. */
  days_in_stage: number;
  /**
     * Median days that the type is in the stage; null: there is no benchmark.
     * @nullable
     */
  benchmark_days: number | null;
  /** Time in the stage, in times of its benchmark. */
  stage_age: number;
  /** Why it counts as stuck: the first rule that fits. */
  rule: DealsStuckInProcessRowRule;
  /**
     * Health, 0 to 100.
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  health_score: number;
  /** Healthy 80–100, monitor 60–79, at risk 40–59, critical 0–39. */
  band: DealsStuckInProcessRowBand;
  /** What is wrong: the flag whose signal costs most points first. */
  risk_flags: DealsStuckInProcessRowRiskFlagsItem[];
  /**
     * How often the close date was moved out.
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  slips: number;
  /** Days until the expected close date; below 0 it is overdue. */
  days_until_close: number;
  /**
     * Days that it usually takes from here: a stuck deal begins its stage anew; null: a benchmark lacks.
     * @nullable
     */
  days_needed: number | null;
  /** How urgent it is, by health and the days until its close date. */
  urgency: DealsStuckInProcessRowUrgency;
  /** How likely the close date will not hold; null: it can’t be told. */
  slip_risk: 'HIGH' | 'MEDIUM' | 'LOW' | null;
  /**
     * How many risks it shows.
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  flag_count: number;
  /** When the row was first computed. */
  created_at: string;
  /** When its content last changed. */
  updated_at: string;
  /** When its source data was last refreshed. */
  data_freshness: string;
}

/**
 * Open deals that do not move: which, by which rule, how urgent, and whether the close date will hold.
 */
export interface DealsStuckInProcess {
  dataset: 'deals_stuck_in_process';
  path: '/RevOps/Analytics/deals_stuck_in_process';
  grain: string;
  /** Names the content: equal where the rows are. */
  version: string;
  /** `stale`: the rows are the last good ones, as a newer build fails. */
  state: DealsStuckInProcessState;
  /**
     * Why it is stale; null otherwise.
     * @nullable
     */
  reason: string | null;
  /** Whether these are the rows that were kept when the week or quarter had ended. */
  kept: boolean;
  /** Up to when everything that has happened is in it. World time. */
  data_freshness: string;
  /**
     * The committed tick that it was made at.
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  tick: number;
  filters: RevOpsFilters;
  columns: RevOpsColumn[];
  rows: DealsStuckInProcessRow[];
  /** Of each row, in their order. */
  shown: RevOpsShown[];
}

/**
 * `stale`: the rows are the last good ones, as a newer build fails.
 */
export type ProcessBottlenecksState = typeof ProcessBottlenecksState[keyof typeof ProcessBottlenecksState];


export const ProcessBottlenecksState = {
  ready: 'ready',
  stale: 'stale',
  failed: 'failed',
} as const;

/**
 * The stage.
 */
export type ProcessBottlenecksRowStage = typeof ProcessBottlenecksRowStage[keyof typeof ProcessBottlenecksRowStage];


export const ProcessBottlenecksRowStage = {
  Prospecting: 'Prospecting',
  Qualification: 'Qualification',
  Discovery: 'Discovery',
  Proposal: 'Proposal',
  Negotiation: 'Negotiation',
} as const;

export type ProcessBottlenecksRowLossReasonsItem = {
  /** Why deals were lost. */
  reason: string;
  /**
     * Deals lost for it.
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  deal_count: number;
  /** Their annual value. */
  amount: number;
};

/**
 * How deals go through each stage: how long against the benchmark, where they wait, conversion, reasons of losses. One row per stage, measured.
 */
export interface ProcessBottlenecksRow {
  /** The stage. */
  stage: ProcessBottlenecksRowStage;
  /**
     * 1 for the first.
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  stage_order: number;
  /**
     * Deals’ times in the stage that ended in the last 90 days: they went on, were won or lost.
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  visits: number;
  /**
     * Mean days of the visits that ended in the last 90 days; null without any.
     * @nullable
     */
  avg_days: number | null;
  /**
     * Median days of the visits that ended in the last 90 days; null without any.
     * @nullable
     */
  median_days: number | null;
  /**
     * Benchmark for the types that these deals had; without visits, for those in the stage now; null: none.
     * @nullable
     */
  benchmark_days: number | null;
  /**
     * Visits that ended in the 90 days before.
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  previous_visits: number;
  /**
     * Their mean days; null without any.
     * @nullable
     */
  previous_avg_days: number | null;
  /**
     * Of the visits, those that went on to the next stage or were won.
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  advanced: number;
  /**
     * Of the visits, those that were lost.
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  lost: number;
  /**
     * Share of the visits that went on or were won.
     * @nullable
     */
  conversion_rate: number | null;
  /**
     * Share of the time that deals spent in all stages.
     * @nullable
     */
  time_share: number | null;
  /** Days beyond the benchmark, of all visits together: where the time is lost. */
  delay_days: number;
  /**
     * 1 for the stage in which most days are lost; equal ones share a rank.
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  delay_rank: number;
  /** Why deals were lost from the stage in the last 90 days, the most frequent first. */
  loss_reasons: ProcessBottlenecksRowLossReasonsItem[];
  /**
     * Open deals in the stage.
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  deals_in_stage: number;
  /** Their annual value. */
  amount_in_stage: number;
  /**
     * Of these, those beyond their benchmark.
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  deals_waiting: number;
  /** Their annual value. */
  amount_waiting: number;
  /** When the row was first computed. */
  created_at: string;
  /** When its content last changed. */
  updated_at: string;
  /** When its source data was last refreshed. */
  data_freshness: string;
}

/**
 * How deals go through each stage: how long against the benchmark, where they wait, conversion, reasons of losses.
 */
export interface ProcessBottlenecks {
  dataset: 'process_bottlenecks';
  path: '/RevOps/Analytics/process_bottlenecks';
  grain: string;
  /** Names the content: equal where the rows are. */
  version: string;
  /** `stale`: the rows are the last good ones, as a newer build fails. */
  state: ProcessBottlenecksState;
  /**
     * Why it is stale; null otherwise.
     * @nullable
     */
  reason: string | null;
  /** Whether these are the rows that were kept when the week or quarter had ended. */
  kept: boolean;
  /** Up to when everything that has happened is in it. World time. */
  data_freshness: string;
  /**
     * The committed tick that it was made at.
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  tick: number;
  filters: RevOpsFilters;
  columns: RevOpsColumn[];
  rows: ProcessBottlenecksRow[];
  /** Of each row, in their order. */
  shown: RevOpsShown[];
}

/**
 * `stale`: the rows are the last good ones, as a newer build fails.
 */
export type StageVelocityState = typeof StageVelocityState[keyof typeof StageVelocityState];


export const StageVelocityState = {
  ready: 'ready',
  stale: 'stale',
  failed: 'failed',
} as const;

/**
 * How fast deals go through each stage, against the benchmark and the period before. One row per stage.
 */
export interface StageVelocityRow {
  /** The stage. */
  stage_name: string;
  /**
     * 1 for the first.
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  stage_order: number;
  /**
     * Mean days of the visits that ended in the last 90 days, won and lost ones among them; null without any.
     * @nullable
     */
  avg_duration_days: number | null;
  /**
     * Median days of the visits that ended in the last 90 days, won and lost ones among them; null without any.
     * @nullable
     */
  median_duration_days: number | null;
  /**
     * Benchmark of the stage, for the types of opportunities that were in it.
     * @nullable
     */
  benchmark_days: number | null;
  /**
     * Days beyond the benchmark.
     * @nullable
     */
  deviation_days: number | null;
  /**
     * Change of the mean days against the 90 days before; null where either had fewer than 3 visits.
     * @nullable
     */
  duration_change_pct: number | null;
  /** Whether the stage has become faster or slower; null: unknown. */
  trend_direction: 'improving' | 'stable' | 'worsening' | null;
  /**
     * Share of these visits that went on or were won; null without any.
     * @nullable
     */
  conversion_rate: number | null;
  /**
     * Open deals in the stage now.
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  deals_in_stage: number;
  /** Their annual value. */
  amount_in_stage: number;
  /** By the deviation from the benchmark; null: it can’t be measured. */
  status_indicator: 'green' | 'yellow' | 'red' | null;
  /** Days beyond the benchmark: `▲ +2d`, or `✓` within what is usual. */
  trend_display: string;
  /** When the row was first computed. */
  created_at: string;
  /** When its content last changed. */
  updated_at: string;
  /** When its source data was last refreshed. */
  data_freshness: string;
}

/**
 * How fast deals go through each stage, against the benchmark and the period before.
 */
export interface StageVelocity {
  dataset: 'stage_velocity';
  path: '/RevOps/Analytics/stage_velocity';
  grain: string;
  /** Names the content: equal where the rows are. */
  version: string;
  /** `stale`: the rows are the last good ones, as a newer build fails. */
  state: StageVelocityState;
  /**
     * Why it is stale; null otherwise.
     * @nullable
     */
  reason: string | null;
  /** Whether these are the rows that were kept when the week or quarter had ended. */
  kept: boolean;
  /** Up to when everything that has happened is in it. World time. */
  data_freshness: string;
  /**
     * The committed tick that it was made at.
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  tick: number;
  filters: RevOpsFilters;
  columns: RevOpsColumn[];
  rows: StageVelocityRow[];
  /** Of each row, in their order. */
  shown: RevOpsShown[];
}

/**
 * `stale`: the rows are the last good ones, as a newer build fails.
 */
export type StuckDealsViewState = typeof StuckDealsViewState[keyof typeof StuckDealsViewState];


export const StuckDealsViewState = {
  ready: 'ready',
  stale: 'stale',
  failed: 'failed',
} as const;

/**
 * The stage that it is in.
 */
export type StuckDealsViewRowStageName = typeof StuckDealsViewRowStageName[keyof typeof StuckDealsViewRowStageName];


export const StuckDealsViewRowStageName = {
  Prospecting: 'Prospecting',
  Qualification: 'Qualification',
  Discovery: 'Discovery',
  Proposal: 'Proposal',
  Negotiation: 'Negotiation',
} as const;

/**
 * How urgent it is, by health and the days until its close date.
 */
export type StuckDealsViewRowUrgency = typeof StuckDealsViewRowUrgency[keyof typeof StuckDealsViewRowUrgency];


export const StuckDealsViewRowUrgency = {
  CRITICAL: 'CRITICAL',
  HIGH: 'HIGH',
  MEDIUM: 'MEDIUM',
  LOW: 'LOW',
} as const;

export type StuckDealsViewRowRiskFlagsItem = typeof StuckDealsViewRowRiskFlagsItem[keyof typeof StuckDealsViewRowRiskFlagsItem];


export const StuckDealsViewRowRiskFlagsItem = {
  STUCK: 'STUCK',
  GOING_DARK: 'GOING_DARK',
  NO_EB: 'NO_EB',
  NO_CHAMPION: 'NO_CHAMPION',
  SINGLE_THREADED: 'SINGLE_THREADED',
  SLIPPING: 'SLIPPING',
  NO_NEXT_STEP: 'NO_NEXT_STEP',
  ONE_SIDED: 'ONE_SIDED',
  OVERSIZED: 'OVERSIZED',
} as const;

/**
 * What to do first, by the worst flag beside that it is stuck, and the urgency.
 */
export type StuckDealsViewRowPrimaryAction = typeof StuckDealsViewRowPrimaryAction[keyof typeof StuckDealsViewRowPrimaryAction];


export const StuckDealsViewRowPrimaryAction = {
  call: 'call',
  email: 'email',
  meeting: 'meeting',
  escalate: 'escalate',
} as const;

/**
 * The stuck deals as the dashboard shows them: in words, each with what to do first, with whom, and why. One row per open opportunity that is stuck, for display.
 */
export interface StuckDealsViewRow {
  /**
     * The lead’s id.
     * @minLength 1
     */
  opportunity_id: string;
  /** The company. */
  account_name: string;
  /** Account and type: `Hart & Boyle Law – Renewal`. */
  opportunity_name: string;
  /** The rep who owns it. */
  owner_name: string;
  /** Annual value. */
  amount: number;
  /** The stage that it is in. */
  stage_name: StuckDealsViewRowStageName;
  /** Whole days in the stage. */
  days_in_stage: number;
  /**
     * Health, 0 to 100.
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  health_score: number;
  /** When it is expected to be closed. */
  close_date: string;
  /** How urgent it is, by health and the days until its close date. */
  urgency: StuckDealsViewRowUrgency;
  /** What is wrong: the flag whose signal costs most points first. */
  risk_flags: StuckDealsViewRowRiskFlagsItem[];
  /** The flags in words: `Stuck • No EB • Going Dark`. */
  risk_flags_display: string;
  /** Days until the expected close date; below 0 it is overdue. */
  days_until_close: number;
  /** How likely the close date will not hold; null: it can’t be told. */
  slip_risk: 'HIGH' | 'MEDIUM' | 'LOW' | null;
  /** What to do first, by the worst flag beside that it is stuck, and the urgency. */
  primary_action: StuckDealsViewRowPrimaryAction;
  /**
     * The contact whom it is for; null: the deal has no contact.
     * @nullable
     */
  action_target: string | null;
  /** Why: what the action is to bring. */
  action_reason: string;
  /** 🔴 critical, 🟠 high, 🟡 medium, ⚪ low. */
  urgency_icon: string;
  /** `$2.1M`; below a million `$84K`, below ten thousand `$4,120`. */
  amount_display: string;
  /** When the row was first computed. */
  created_at: string;
  /** When its content last changed. */
  updated_at: string;
  /** When its source data was last refreshed. */
  data_freshness: string;
}

/**
 * The stuck deals as the dashboard shows them: in words, each with what to do first, with whom, and why.
 */
export interface StuckDealsView {
  dataset: 'stuck_deals_view';
  path: '/RevOps/Analytics/stuck_deals_view';
  grain: string;
  /** Names the content: equal where the rows are. */
  version: string;
  /** `stale`: the rows are the last good ones, as a newer build fails. */
  state: StuckDealsViewState;
  /**
     * Why it is stale; null otherwise.
     * @nullable
     */
  reason: string | null;
  /** Whether these are the rows that were kept when the week or quarter had ended. */
  kept: boolean;
  /** Up to when everything that has happened is in it. World time. */
  data_freshness: string;
  /**
     * The committed tick that it was made at.
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  tick: number;
  filters: RevOpsFilters;
  columns: RevOpsColumn[];
  rows: StuckDealsViewRow[];
  /** Of each row, in their order. */
  shown: RevOpsShown[];
}

/**
 * `stale`: the rows are the last good ones, as a newer build fails.
 */
export type HealthDistributionState = typeof HealthDistributionState[keyof typeof HealthDistributionState];


export const HealthDistributionState = {
  ready: 'ready',
  stale: 'stale',
  failed: 'failed',
} as const;

/**
 * The open pipeline in four bands of health, by count and amount, and how the share at risk has moved in a week. One row per quarter and team, in bands of health.
 */
export interface HealthDistributionRow {
  /** The quarter of the snapshot: `Q4 2026`. */
  quarter: string;
  /** `All`, or the manager whose team it is. */
  team_filter: string;
  /** The day that it shows. */
  snapshot_date: string;
  /**
     * Open deals with a health of 80 to 100.
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  healthy_count: number;
  /** Annual value of the open deals with a health of 80 to 100. */
  healthy_amount: number;
  /**
     * Share of the open pipeline’s annual value with a health of 80 to 100; null without a pipeline.
     * @nullable
     */
  healthy_pct: number | null;
  /**
     * Open deals with a health of 60 to 79.
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  monitor_count: number;
  /** Annual value of the open deals with a health of 60 to 79. */
  monitor_amount: number;
  /**
     * Share of the open pipeline’s annual value with a health of 60 to 79; null without a pipeline.
     * @nullable
     */
  monitor_pct: number | null;
  /**
     * Open deals with a health of 40 to 59.
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  at_risk_count: number;
  /** Annual value of the open deals with a health of 40 to 59. */
  at_risk_amount: number;
  /**
     * Share of the open pipeline’s annual value with a health of 40 to 59; null without a pipeline.
     * @nullable
     */
  at_risk_pct: number | null;
  /**
     * Open deals with a health of 0 to 39.
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  critical_count: number;
  /** Annual value of the open deals with a health of 0 to 39. */
  critical_amount: number;
  /**
     * Share of the open pipeline’s annual value with a health of 0 to 39; null without a pipeline.
     * @nullable
     */
  critical_pct: number | null;
  /**
     * How much more of the annual value has a health below 60, at risk or critical, than a week ago; null: unknown.
     * @nullable
     */
  at_risk_change_1w: number | null;
  /** Whether that is better or worse; null: unknown. */
  trend_direction: 'improving' | 'stable' | 'worsening' | null;
  /** When the row was first computed. */
  created_at: string;
  /** When its content last changed. */
  updated_at: string;
  /** When its source data was last refreshed. */
  data_freshness: string;
}

/**
 * The open pipeline in four bands of health, by count and amount, and how the share at risk has moved in a week.
 */
export interface HealthDistribution {
  dataset: 'health_distribution';
  path: '/RevOps/Analytics/health_distribution';
  grain: string;
  /** Names the content: equal where the rows are. */
  version: string;
  /** `stale`: the rows are the last good ones, as a newer build fails. */
  state: HealthDistributionState;
  /**
     * Why it is stale; null otherwise.
     * @nullable
     */
  reason: string | null;
  /** Whether these are the rows that were kept when the week or quarter had ended. */
  kept: boolean;
  /** Up to when everything that has happened is in it. World time. */
  data_freshness: string;
  /**
     * The committed tick that it was made at.
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  tick: number;
  filters: RevOpsFilters;
  columns: RevOpsColumn[];
  rows: HealthDistributionRow[];
  /** Of each row, in their order. */
  shown: RevOpsShown[];
}

/**
 * `stale`: the rows are the last good ones, as a newer build fails.
 */
export type WinProbabilitiesState = typeof WinProbabilitiesState[keyof typeof WinProbabilitiesState];


export const WinProbabilitiesState = {
  ready: 'ready',
  stale: 'stale',
  failed: 'failed',
} as const;

/**
 * How fine it is: all deals, a timing, that and a stage, that and a type, all three; or whose factor it is.
 */
export type WinProbabilitiesRowLevel = typeof WinProbabilitiesRowLevel[keyof typeof WinProbabilitiesRowLevel];


export const WinProbabilitiesRowLevel = {
  all: 'all',
  timing: 'timing',
  stage: 'stage',
  type: 'type',
  cell: 'cell',
  band: 'band',
  rep: 'rep',
} as const;

/**
 * How probable an open deal is to be won until the quarter’s end: by time left, stage and type, health and rep. One row per quarter and cell of its win probabilities.
 */
export interface WinProbabilitiesRow {
  /** The quarter whose forecasts go by it: `Q4 2026`. */
  quarter: string;
  /** Its first day: what closed before is all that is known. */
  quarter_start: string;
  /** How fine it is: all deals, a timing, that and a stage, that and a type, all three; or whose factor it is. */
  level: WinProbabilitiesRowLevel;
  /** The cell’s name, or the band’s or the rep’s id. */
  cell: string;
  /**
     * Weeks left in the quarter, and whether the deal is expected in it; null: any.
     * @nullable
     */
  timing: string | null;
  /** The stage; null: any. */
  stage: 'Prospecting' | 'Qualification' | 'Discovery' | 'Proposal' | 'Negotiation' | null;
  /** The type; null: any. */
  type: 'New Business' | 'Expansion' | 'Renewal' | null;
  /** Of a band’s factor, the health band; else null. */
  band: 'healthy' | 'monitor' | 'at_risk' | 'critical' | null;
  /** Of a rep’s factor, the rep; else null. */
  owner_id: string | null;
  /**
     * Deals at week ends of quarters that are over; a deal counts at each.
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  cases: number;
  /**
     * Of them, those whose deal was won until its quarter’s end.
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  won: number;
  /**
     * What the probability would be without cases of its own; null for all deals and for factors.
     * @nullable
     */
  prior: number | null;
  /**
     * Of a cell, the chance to be won until the quarter’s end.
     * @nullable
     */
  probability: number | null;
  /**
     * Of a factor, how many of its cases would be won by their cells; else null.
     * @nullable
     */
  expected: number | null;
  /**
     * Of a band or a rep, by how much its deals are won oftener than their cells say; the odds are multiplied by it.
     * @nullable
     */
  factor: number | null;
  /** When the row was first computed. */
  created_at: string;
  /** When its content last changed. */
  updated_at: string;
  /** When its source data was last refreshed. */
  data_freshness: string;
}

/**
 * How probable an open deal is to be won until the quarter’s end: by time left, stage and type, health and rep.
 */
export interface WinProbabilities {
  dataset: 'win_probabilities';
  path: '/RevOps/Analytics/win_probabilities';
  grain: string;
  /** Names the content: equal where the rows are. */
  version: string;
  /** `stale`: the rows are the last good ones, as a newer build fails. */
  state: WinProbabilitiesState;
  /**
     * Why it is stale; null otherwise.
     * @nullable
     */
  reason: string | null;
  /** Whether these are the rows that were kept when the week or quarter had ended. */
  kept: boolean;
  /** Up to when everything that has happened is in it. World time. */
  data_freshness: string;
  /**
     * The committed tick that it was made at.
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  tick: number;
  filters: RevOpsFilters;
  columns: RevOpsColumn[];
  rows: WinProbabilitiesRow[];
  /** Of each row, in their order. */
  shown: RevOpsShown[];
}

/**
 * `stale`: the rows are the last good ones, as a newer build fails.
 */
export type ForecastCalibrationState = typeof ForecastCalibrationState[keyof typeof ForecastCalibrationState];


export const ForecastCalibrationState = {
  ready: 'ready',
  stale: 'stale',
  failed: 'failed',
} as const;

/**
 * Of the deals that were given 60 to 70 %, how many were won: each probability was made before its quarter. One row per tenth of probability, and one of all.
 */
export interface ForecastCalibrationRow {
  /** `60–70 %`, or `All`. */
  decile: string;
  /** Lowest probability in it. */
  from: number;
  /** Probability at which the next begins. */
  to: number;
  /**
     * Deals at week ends of quarters that are over, given such a chance; a deal counts at each.
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  cases: number;
  /**
     * Of them, those whose deal was won until its quarter’s end.
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  won: number;
  /**
     * The mean chance that they were given; null: no cases.
     * @nullable
     */
  mean_given: number | null;
  /**
     * The share that was won; null: no cases.
     * @nullable
     */
  won_share: number | null;
  /**
     * By how much more were won than was said; null: no cases.
     * @nullable
     */
  difference: number | null;
  /**
     * Brier score: mean squared error of the chances; 0 is perfect, 0.25 what a coin gets.
     * @nullable
     */
  brier: number | null;
  /**
     * The same with the probability that the CRM gives the stage, of deals expected in the quarter; 0 of others.
     * @nullable
     */
  brier_of_stages: number | null;
  /** What was expected of them. */
  amount_given: number;
  /** What they stood for that were won, at the amounts of then. */
  amount_won: number;
  /** When the row was first computed. */
  created_at: string;
  /** When its content last changed. */
  updated_at: string;
  /** When its source data was last refreshed. */
  data_freshness: string;
}

/**
 * Of the deals that were given 60 to 70 %, how many were won: each probability was made before its quarter.
 */
export interface ForecastCalibration {
  dataset: 'forecast_calibration';
  path: '/RevOps/Analytics/forecast_calibration';
  grain: string;
  /** Names the content: equal where the rows are. */
  version: string;
  /** `stale`: the rows are the last good ones, as a newer build fails. */
  state: ForecastCalibrationState;
  /**
     * Why it is stale; null otherwise.
     * @nullable
     */
  reason: string | null;
  /** Whether these are the rows that were kept when the week or quarter had ended. */
  kept: boolean;
  /** Up to when everything that has happened is in it. World time. */
  data_freshness: string;
  /**
     * The committed tick that it was made at.
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  tick: number;
  filters: RevOpsFilters;
  columns: RevOpsColumn[];
  rows: ForecastCalibrationRow[];
  /** Of each row, in their order. */
  shown: RevOpsShown[];
}

/**
 * `stale`: the rows are the last good ones, as a newer build fails.
 */
export type WeeklyForecastsState = typeof WeeklyForecastsState[keyof typeof WeeklyForecastsState];


export const WeeklyForecastsState = {
  ready: 'ready',
  stale: 'stale',
  failed: 'failed',
} as const;

/**
 * Forecast, pipeline and calls of each team at the end of each week, by what was known then. One row per team and week or quarter that ended.
 */
export interface WeeklyForecastsRow {
  /** The midnight that ended the week or the quarter. */
  snapshot_at: string;
  /** The team. */
  manager_name: string;
  /** The quarter of the day that ended: `Q4 2026`. */
  quarter: string;
  /** First day of that quarter. */
  quarter_start: string;
  /**
     * Week of the quarter that it ended, 1 to 13.
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  week_number: number;
  /** Won in the quarter up to then. */
  closed_won: number;
  /**
     * Open deals.
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  open_deals: number;
  /** Their amount. */
  open_amount: number;
  /**
     * Their health scores, added up.
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  health_sum: number;
  /** Open amount that was expected until the quarter’s end. */
  pipeline_total: number;
  /** Of it, in the category commit. */
  pipeline_commit: number;
  /** Of it, in the category best case. */
  pipeline_best_case: number;
  /**
     * What the open deals would bring in the quarter; null: no quarter had ended that would tell.
     * @nullable
     */
  expected: number | null;
  /** What deals that were not open yet would bring in the quarter; 0: no whole quarter had ended that would tell. */
  expected_new: number;
  /**
     * The reps’ commit calls of that moment, added up; null: none called.
     * @nullable
     */
  reps_commit: number | null;
  /**
     * The manager’s call of that moment; null: none.
     * @nullable
     */
  manager_call: number | null;
  /** When the row was first computed. */
  created_at: string;
  /** When its content last changed. */
  updated_at: string;
  /** When its source data was last refreshed. */
  data_freshness: string;
}

/**
 * Forecast, pipeline and calls of each team at the end of each week, by what was known then.
 */
export interface WeeklyForecasts {
  dataset: 'weekly_forecasts';
  path: '/RevOps/Analytics/weekly_forecasts';
  grain: string;
  /** Names the content: equal where the rows are. */
  version: string;
  /** `stale`: the rows are the last good ones, as a newer build fails. */
  state: WeeklyForecastsState;
  /**
     * Why it is stale; null otherwise.
     * @nullable
     */
  reason: string | null;
  /** Whether these are the rows that were kept when the week or quarter had ended. */
  kept: boolean;
  /** Up to when everything that has happened is in it. World time. */
  data_freshness: string;
  /**
     * The committed tick that it was made at.
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  tick: number;
  filters: RevOpsFilters;
  columns: RevOpsColumn[];
  rows: WeeklyForecastsRow[];
  /** Of each row, in their order. */
  shown: RevOpsShown[];
}

/**
 * `stale`: the rows are the last good ones, as a newer build fails.
 */
export type ForecastConfidenceState = typeof ForecastConfidenceState[keyof typeof ForecastConfidenceState];


export const ForecastConfidenceState = {
  ready: 'ready',
  stale: 'stale',
  failed: 'failed',
} as const;

/**
 * What the quarter will bring by the AI forecast and by what reps commit to, and how far either can be trusted. One row per quarter and team, forecast.
 */
export interface ForecastConfidenceRow {
  /** The quarter: `Q4 2026`. */
  quarter: string;
  /** `All`, or the manager whose team it is. */
  team_filter: string;
  /** The day that it is of. */
  snapshot_date: string;
  /**
     * The week whose past forecasts tell how far this one can be trusted: the last that ended, or the first.
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  week_number: number;
  /**
     * The reps’ quotas, added up; null: none has a quota.
     * @nullable
     */
  quarter_target: number | null;
  /** Won in the quarter so far. */
  closed_won: number;
  /**
     * What the open deals will bring in the quarter; null: no quarter has ended that would tell.
     * @nullable
     */
  expected_open: number | null;
  /** What deals that are not open yet will bring in the quarter; 0: no whole quarter has ended that would tell. */
  expected_new: number;
  /**
     * What the quarter will bring; null: no quarter has ended that would tell.
     * @nullable
     */
  ai_forecast: number | null;
  /**
     * Four of five outcomes lie between low and high, if deals close independently of each other.
     * @nullable
     */
  low: number | null;
  /**
     * The upper end of that range.
     * @nullable
     */
  high: number | null;
  /**
     * How near the AI forecasts of this week came in the last four quarters, those made before their end; null: no quarter tells.
     * @nullable
     */
  ai_forecast_confidence: number | null;
  /** What the reps commit to. */
  commit_amount: number;
  /**
     * How near the commit of this week came in the last four quarters; null: no quarter tells.
     * @nullable
     */
  commit_confidence: number | null;
  /** Open amount that is expected until the quarter’s end, overdue deals included. */
  pipeline_total: number;
  /** Of it, in the category commit. */
  pipeline_commit: number;
  /** Of it, in the category best case. */
  pipeline_best_case: number;
  /**
     * Open deals, whenever they are expected.
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  open_deals: number;
  /** Their amount. */
  open_amount: number;
  /**
     * Quarters that the confidence of the AI forecast rests on, 0 to 4.
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  backtest_quarters: number;
  /** When the row was first computed. */
  created_at: string;
  /** When its content last changed. */
  updated_at: string;
  /** When its source data was last refreshed. */
  data_freshness: string;
}

/**
 * What the quarter will bring by the AI forecast and by what reps commit to, and how far either can be trusted.
 */
export interface ForecastConfidence {
  dataset: 'forecast_confidence';
  path: '/RevOps/Analytics/forecast_confidence';
  grain: string;
  /** Names the content: equal where the rows are. */
  version: string;
  /** `stale`: the rows are the last good ones, as a newer build fails. */
  state: ForecastConfidenceState;
  /**
     * Why it is stale; null otherwise.
     * @nullable
     */
  reason: string | null;
  /** Whether these are the rows that were kept when the week or quarter had ended. */
  kept: boolean;
  /** Up to when everything that has happened is in it. World time. */
  data_freshness: string;
  /**
     * The committed tick that it was made at.
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  tick: number;
  filters: RevOpsFilters;
  columns: RevOpsColumn[];
  rows: ForecastConfidenceRow[];
  /** Of each row, in their order. */
  shown: RevOpsShown[];
}

/**
 * `stale`: the rows are the last good ones, as a newer build fails.
 */
export type ForecastHistoryState = typeof ForecastHistoryState[keyof typeof ForecastHistoryState];


export const ForecastHistoryState = {
  ready: 'ready',
  stale: 'stale',
  failed: 'failed',
} as const;

/**
 * What had been won, committed to and forecast at the end of each week of each quarter, beside the target. One row per quarter and week of it that has ended.
 */
export interface ForecastHistoryRow {
  /** The midnight that ended the week; of the 13th, the quarter’s end. */
  snapshot_date: string;
  /**
     * Week of the quarter, 1 to 13; the days beyond count to the 13th.
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  week_number: number;
  /** The quarter: `Q4 2026`. */
  quarter: string;
  /**
     * What had to be won by then, at an even pace; in week 13 the whole quota. Null: none has a quota.
     * @nullable
     */
  cumulative_target: number | null;
  /** Won in the quarter up to then. */
  cumulative_closed: number;
  /** What reps committed to for the whole quarter. */
  cumulative_commit: number;
  /**
     * The AI forecast of the whole quarter as it was made then; null: no quarter had ended that would tell.
     * @nullable
     */
  cumulative_forecast: number | null;
  /** Open amount expected until the quarter’s end, in the category commit. */
  pipeline_commit: number;
  /** Open amount expected until the quarter’s end, in the category best case. */
  pipeline_best_case: number;
  /** Open amount expected until the quarter’s end, of all categories. */
  pipeline_total: number;
  /**
     * Mean health score of all open deals; null: there were none.
     * @nullable
     */
  avg_pipeline_health: number | null;
  /** When the row was first computed. */
  created_at: string;
  /** When its content last changed. */
  updated_at: string;
  /** When its source data was last refreshed. */
  data_freshness: string;
}

/**
 * What had been won, committed to and forecast at the end of each week of each quarter, beside the target.
 */
export interface ForecastHistory {
  dataset: 'forecast_history';
  path: '/RevOps/Analytics/forecast_history';
  grain: string;
  /** Names the content: equal where the rows are. */
  version: string;
  /** `stale`: the rows are the last good ones, as a newer build fails. */
  state: ForecastHistoryState;
  /**
     * Why it is stale; null otherwise.
     * @nullable
     */
  reason: string | null;
  /** Whether these are the rows that were kept when the week or quarter had ended. */
  kept: boolean;
  /** Up to when everything that has happened is in it. World time. */
  data_freshness: string;
  /**
     * The committed tick that it was made at.
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  tick: number;
  filters: RevOpsFilters;
  columns: RevOpsColumn[];
  rows: ForecastHistoryRow[];
  /** Of each row, in their order. */
  shown: RevOpsShown[];
}

/**
 * `stale`: the rows are the last good ones, as a newer build fails.
 */
export type DashboardKpisState = typeof DashboardKpisState[keyof typeof DashboardKpisState];


export const DashboardKpisState = {
  ready: 'ready',
  stale: 'stale',
  failed: 'failed',
} as const;

/**
 * Where the quarter stands: target, forecast, commit, what is won, the gap, coverage and risk. One row per quarter and team, as tiles.
 */
export interface DashboardKpisRow {
  /** The day that it is of. */
  snapshot_date: string;
  /** The quarter: `Q4 2026`. */
  quarter: string;
  /** `All`, or the manager whose team it is. */
  team_filter: string;
  /**
     * The reps’ quotas, added up; null: none has a quota.
     * @nullable
     */
  quarter_target: number | null;
  /**
     * What the quarter will bring; null: no quarter has ended that would tell.
     * @nullable
     */
  ai_forecast: number | null;
  /**
     * How near the AI forecasts of this week came in the last four quarters, those made before their end; null: no quarter tells.
     * @nullable
     */
  ai_forecast_confidence: number | null;
  /** What the reps commit to. */
  commit_amount: number;
  /**
     * How near the commit of this week came in the last four quarters; null: no quarter tells.
     * @nullable
     */
  commit_confidence: number | null;
  /** Won in the quarter so far. */
  closed_won_amount: number;
  /**
     * By how much the forecast is above the target; below 0 it falls short; null: there is no forecast or no target.
     * @nullable
     */
  gap_to_target: number | null;
  /**
     * The size of the gap, above or below, as a fraction of the target; null: there is no forecast or no target.
     * @nullable
     */
  gap_pct: number | null;
  /**
     * Pipeline of the quarter per dollar that is left to the target; null: no target, or nothing is left.
     * @nullable
     */
  coverage_ratio: number | null;
  /** How much at risk the target is; null: it can’t be forecast. */
  risk_level: 'Low' | 'Medium' | 'High' | 'Critical' | null;
  /**
     * AI forecast less that of about a week before, in the same quarter; null: none was kept.
     * @nullable
     */
  forecast_change_1w: number | null;
  /**
     * Commit less that of about a week before, in the same quarter; null: none was kept.
     * @nullable
     */
  commit_change_1w: number | null;
  /** When the row was first computed. */
  created_at: string;
  /** When its content last changed. */
  updated_at: string;
  /** When its source data was last refreshed. */
  data_freshness: string;
}

/**
 * Where the quarter stands: target, forecast, commit, what is won, the gap, coverage and risk.
 */
export interface DashboardKpis {
  dataset: 'dashboard_kpis';
  path: '/RevOps/Analytics/dashboard_kpis';
  grain: string;
  /** Names the content: equal where the rows are. */
  version: string;
  /** `stale`: the rows are the last good ones, as a newer build fails. */
  state: DashboardKpisState;
  /**
     * Why it is stale; null otherwise.
     * @nullable
     */
  reason: string | null;
  /** Whether these are the rows that were kept when the week or quarter had ended. */
  kept: boolean;
  /** Up to when everything that has happened is in it. World time. */
  data_freshness: string;
  /**
     * The committed tick that it was made at.
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  tick: number;
  filters: RevOpsFilters;
  columns: RevOpsColumn[];
  rows: DashboardKpisRow[];
  /** Of each row, in their order. */
  shown: RevOpsShown[];
}

/**
 * `stale`: the rows are the last good ones, as a newer build fails.
 */
export type ForecastAccuracyState = typeof ForecastAccuracyState[keyof typeof ForecastAccuracyState];


export const ForecastAccuracyState = {
  ready: 'ready',
  stale: 'stale',
  failed: 'failed',
} as const;

/**
 * The AI, the deals in commit, the reps’ calls added up, or the managers’ calls added up.
 */
export type ForecastAccuracyRowCaller = typeof ForecastAccuracyRowCaller[keyof typeof ForecastAccuracyRowCaller];


export const ForecastAccuracyRowCaller = {
  ai: 'ai',
  commit: 'commit',
  reps: 'reps',
  managers: 'managers',
} as const;

/**
 * What the AI, the commit category, the reps and the managers said each week of past quarters, and what came. One row per quarter that is over, week of it and kind of forecast.
 */
export interface ForecastAccuracyRow {
  /** The quarter: `Q3 2026`. */
  quarter: string;
  /** Its first day. */
  quarter_start: string;
  /**
     * Week at whose end it was said, 1 to 13.
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  week_number: number;
  /** The AI, the deals in commit, the reps’ calls added up, or the managers’ calls added up. */
  caller: ForecastAccuracyRowCaller;
  /**
     * What was said that the quarter would bring; null: nothing was.
     * @nullable
     */
  forecast: number | null;
  /** What it brought. */
  actual: number;
  /**
     * By how much too much was said; below 0 too little.
     * @nullable
     */
  error: number | null;
  /**
     * The size of the error.
     * @nullable
     */
  error_pct: number | null;
  /**
     * The error with its sign.
     * @nullable
     */
  bias: number | null;
  /** When the row was first computed. */
  created_at: string;
  /** When its content last changed. */
  updated_at: string;
  /** When its source data was last refreshed. */
  data_freshness: string;
}

/**
 * What the AI, the commit category, the reps and the managers said each week of past quarters, and what came.
 */
export interface ForecastAccuracy {
  dataset: 'forecast_accuracy';
  path: '/RevOps/Analytics/forecast_accuracy';
  grain: string;
  /** Names the content: equal where the rows are. */
  version: string;
  /** `stale`: the rows are the last good ones, as a newer build fails. */
  state: ForecastAccuracyState;
  /**
     * Why it is stale; null otherwise.
     * @nullable
     */
  reason: string | null;
  /** Whether these are the rows that were kept when the week or quarter had ended. */
  kept: boolean;
  /** Up to when everything that has happened is in it. World time. */
  data_freshness: string;
  /**
     * The committed tick that it was made at.
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  tick: number;
  filters: RevOpsFilters;
  columns: RevOpsColumn[];
  rows: ForecastAccuracyRow[];
  /** Of each row, in their order. */
  shown: RevOpsShown[];
}

/**
 * `stale`: the rows are the last good ones, as a newer build fails.
 */
export type CallerAccuracyState = typeof CallerAccuracyState[keyof typeof CallerAccuracyState];


export const CallerAccuracyState = {
  ready: 'ready',
  stale: 'stale',
  failed: 'failed',
} as const;

/**
 * Who calls.
 */
export type CallerAccuracyRowLevel = typeof CallerAccuracyRowLevel[keyof typeof CallerAccuracyRowLevel];


export const CallerAccuracyRowLevel = {
  rep: 'rep',
  manager: 'manager',
} as const;

/**
 * How near each rep and each manager called the last four quarters that are over, and to which side they miss. One row per rep or manager who called a quarter that is over.
 */
export interface CallerAccuracyRow {
  /**
     * The rep or the manager.
     * @minLength 1
     */
  caller_id: string;
  /** The name. */
  caller_name: string;
  /** Who calls. */
  level: CallerAccuracyRowLevel;
  /** The team. */
  manager_name: string;
  /**
     * Quarters that it rests on, 1 to 4.
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  quarters: number;
  /**
     * Calls that it rests on; those made at a quarter’s end are none.
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  calls: number;
  /** What was called, added up. */
  called: number;
  /** What came, added up for each call. */
  actual: number;
  /**
     * The size of the errors; null: nothing was won.
     * @nullable
     */
  error_pct: number | null;
  /**
     * Above 0 calls too much, below 0 too little; null: nothing was won.
     * @nullable
     */
  bias: number | null;
  /** When the row was first computed. */
  created_at: string;
  /** When its content last changed. */
  updated_at: string;
  /** When its source data was last refreshed. */
  data_freshness: string;
}

/**
 * How near each rep and each manager called the last four quarters that are over, and to which side they miss.
 */
export interface CallerAccuracy {
  dataset: 'caller_accuracy';
  path: '/RevOps/Analytics/caller_accuracy';
  grain: string;
  /** Names the content: equal where the rows are. */
  version: string;
  /** `stale`: the rows are the last good ones, as a newer build fails. */
  state: CallerAccuracyState;
  /**
     * Why it is stale; null otherwise.
     * @nullable
     */
  reason: string | null;
  /** Whether these are the rows that were kept when the week or quarter had ended. */
  kept: boolean;
  /** Up to when everything that has happened is in it. World time. */
  data_freshness: string;
  /**
     * The committed tick that it was made at.
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  tick: number;
  filters: RevOpsFilters;
  columns: RevOpsColumn[];
  rows: CallerAccuracyRow[];
  /** Of each row, in their order. */
  shown: RevOpsShown[];
}

/**
 * `stale`: the rows are the last good ones, as a newer build fails.
 */
export type PipelineBridgeState = typeof PipelineBridgeState[keyof typeof PipelineBridgeState];


export const PipelineBridgeState = {
  ready: 'ready',
  stale: 'stale',
  failed: 'failed',
} as const;

/**
 * From the quarter’s first day, or from seven days ago.
 */
export type PipelineBridgeRowPeriod = typeof PipelineBridgeRowPeriod[keyof typeof PipelineBridgeRowPeriod];


export const PipelineBridgeRowPeriod = {
  quarter: 'quarter',
  week: 'week',
} as const;

/**
 * Deals expected until the quarter’s end, overdue ones included, or all.
 */
export type PipelineBridgeRowWindow = typeof PipelineBridgeRowWindow[keyof typeof PipelineBridgeRowWindow];


export const PipelineBridgeRowWindow = {
  quarter: 'quarter',
  all: 'all',
} as const;

/**
 * What moved it.
 */
export type PipelineBridgeRowStep = typeof PipelineBridgeRowStep[keyof typeof PipelineBridgeRowStep];


export const PipelineBridgeRowStep = {
  opening: 'opening',
  created: 'created',
  raised: 'raised',
  cut: 'cut',
  pulled_in: 'pulled_in',
  slipped: 'slipped',
  won: 'won',
  lost: 'lost',
  closing: 'closing',
} as const;

/**
 * What moved the pipeline from one date to another, step by step: it adds up to the cent. One row per span, window of close dates and step of the bridge.
 */
export interface PipelineBridgeRow {
  /** From the quarter’s first day, or from seven days ago. */
  period: PipelineBridgeRowPeriod;
  /** Deals expected until the quarter’s end, overdue ones included, or all. */
  window: PipelineBridgeRowWindow;
  /** What moved it. */
  step: PipelineBridgeRowStep;
  /**
     * 1 for the first.
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  step_order: number;
  /** The step in words. */
  label: string;
  /** The first day. */
  from: string;
  /** The last day. */
  to: string;
  /** What the step adds, below 0 where it takes away; of the first and the last, the pipeline. */
  amount: number;
  /** The pipeline after the step. */
  running_total: number;
  /**
     * Changes that the step is made of; of the first and the last, open deals.
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  count: number;
  /** When the row was first computed. */
  created_at: string;
  /** When its content last changed. */
  updated_at: string;
  /** When its source data was last refreshed. */
  data_freshness: string;
}

/**
 * What moved the pipeline from one date to another, step by step: it adds up to the cent.
 */
export interface PipelineBridge {
  dataset: 'pipeline_bridge';
  path: '/RevOps/Analytics/pipeline_bridge';
  grain: string;
  /** Names the content: equal where the rows are. */
  version: string;
  /** `stale`: the rows are the last good ones, as a newer build fails. */
  state: PipelineBridgeState;
  /**
     * Why it is stale; null otherwise.
     * @nullable
     */
  reason: string | null;
  /** Whether these are the rows that were kept when the week or quarter had ended. */
  kept: boolean;
  /** Up to when everything that has happened is in it. World time. */
  data_freshness: string;
  /**
     * The committed tick that it was made at.
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  tick: number;
  filters: RevOpsFilters;
  columns: RevOpsColumn[];
  rows: PipelineBridgeRow[];
  /** Of each row, in their order. */
  shown: RevOpsShown[];
}

/**
 * `stale`: the rows are the last good ones, as a newer build fails.
 */
export type StageCohortsState = typeof StageCohortsState[keyof typeof StageCohortsState];


export const StageCohortsState = {
  ready: 'ready',
  stale: 'stale',
  failed: 'failed',
} as const;

/**
 * A type, or all: renewals enter late and are won often, so mixed cohorts say little.
 */
export type StageCohortsRowType = typeof StageCohortsRowType[keyof typeof StageCohortsRowType];


export const StageCohortsRowType = {
  All: 'All',
  New_Business: 'New Business',
  Expansion: 'Expansion',
  Renewal: 'Renewal',
} as const;

/**
 * A stage, reached or passed, or an outcome.
 */
export type StageCohortsRowStep = typeof StageCohortsRowStep[keyof typeof StageCohortsRowStep];


export const StageCohortsRowStep = {
  Prospecting: 'Prospecting',
  Qualification: 'Qualification',
  Discovery: 'Discovery',
  Proposal: 'Proposal',
  Negotiation: 'Negotiation',
  Won: 'Won',
  Lost: 'Lost',
  Open: 'Open',
} as const;

/**
 * Of the opportunities created in a month, how many reached each stage, were won, were lost, are still open. One row per month of creation, type and stage reached or outcome.
 */
export interface StageCohortsRow {
  /** First day of the month in which they were created. */
  month: string;
  /** A type, or all: renewals enter late and are won often, so mixed cohorts say little. */
  type: StageCohortsRowType;
  /** A stage, reached or passed, or an outcome. */
  step: StageCohortsRowStep;
  /**
     * 1 for the first.
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  step_order: number;
  /**
     * Opportunities created in the month.
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  created: number;
  /**
     * Of them, those that reached the stage or had the outcome.
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  deals: number;
  /** The share of those created. */
  share: number;
  /** Their annual value when they were created. */
  amount: number;
  /**
     * Of outcomes won and lost, the value at which they closed; else null.
     * @nullable
     */
  closed_amount: number | null;
  /** When the row was first computed. */
  created_at: string;
  /** When its content last changed. */
  updated_at: string;
  /** When its source data was last refreshed. */
  data_freshness: string;
}

/**
 * Of the opportunities created in a month, how many reached each stage, were won, were lost, are still open.
 */
export interface StageCohorts {
  dataset: 'stage_cohorts';
  path: '/RevOps/Analytics/stage_cohorts';
  grain: string;
  /** Names the content: equal where the rows are. */
  version: string;
  /** `stale`: the rows are the last good ones, as a newer build fails. */
  state: StageCohortsState;
  /**
     * Why it is stale; null otherwise.
     * @nullable
     */
  reason: string | null;
  /** Whether these are the rows that were kept when the week or quarter had ended. */
  kept: boolean;
  /** Up to when everything that has happened is in it. World time. */
  data_freshness: string;
  /**
     * The committed tick that it was made at.
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  tick: number;
  filters: RevOpsFilters;
  columns: RevOpsColumn[];
  rows: StageCohortsRow[];
  /** Of each row, in their order. */
  shown: RevOpsShown[];
}

/**
 * `stale`: the rows are the last good ones, as a newer build fails.
 */
export type CoveragePlanState = typeof CoveragePlanState[keyof typeof CoveragePlanState];


export const CoveragePlanState = {
  ready: 'ready',
  stale: 'stale',
  failed: 'failed',
} as const;

/**
 * Pipeline that this quarter and the next two need, what there is, and what has to be created a week. One row per quarter from the running one to the second next.
 */
export interface CoveragePlanRow {
  /** The quarter: `Q1 2027`. */
  quarter: string;
  /** Its first day. */
  quarter_start: string;
  /**
     * 0 for the running quarter, 1 and 2 for the next two.
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  ahead: number;
  /**
     * The reps’ quotas, added up; null: none has one.
     * @nullable
     */
  quota: number | null;
  /** Whether quotas of the quarter are set, or those of the last quarter that has some are taken. */
  quota_basis: 'set' | 'assumed' | null;
  /** Won in it so far. */
  closed_won: number;
  /**
     * What is left to win.
     * @nullable
     */
  left_to_target: number | null;
  /**
     * Of the amount that closed in the last four quarters that are over, how much was won; null: nothing closed.
     * @nullable
     */
  conversion: number | null;
  /**
     * Pipeline that this takes; null: it can’t be told.
     * @nullable
     */
  pipeline_needed: number | null;
  /** Open amount expected to close in the quarter; of the running one overdue deals too. */
  pipeline: number;
  /**
     * What is missing.
     * @nullable
     */
  pipeline_missing: number | null;
  /**
     * Pipeline per dollar that is left to win; null: nothing is left.
     * @nullable
     */
  coverage_ratio: number | null;
  /** Created since the running quarter began, for a close date in the quarter. */
  created: number;
  /** What was created for it a week, over the last thirteen weeks. */
  created_per_week: number;
  /**
     * Median days from opening to winning, of the last four quarters that are over; null: none.
     * @nullable
     */
  cycle_days: number | null;
  /**
     * Weeks in which a deal that is created can still be won in the quarter, at the usual cycle; null: unknown.
     * @nullable
     */
  weeks_to_create: number | null;
  /**
     * What has to be created a week; null: it can’t be told, or it is too late.
     * @nullable
     */
  to_create_per_week: number | null;
  /** When the row was first computed. */
  created_at: string;
  /** When its content last changed. */
  updated_at: string;
  /** When its source data was last refreshed. */
  data_freshness: string;
}

/**
 * Pipeline that this quarter and the next two need, what there is, and what has to be created a week.
 */
export interface CoveragePlan {
  dataset: 'coverage_plan';
  path: '/RevOps/Analytics/coverage_plan';
  grain: string;
  /** Names the content: equal where the rows are. */
  version: string;
  /** `stale`: the rows are the last good ones, as a newer build fails. */
  state: CoveragePlanState;
  /**
     * Why it is stale; null otherwise.
     * @nullable
     */
  reason: string | null;
  /** Whether these are the rows that were kept when the week or quarter had ended. */
  kept: boolean;
  /** Up to when everything that has happened is in it. World time. */
  data_freshness: string;
  /**
     * The committed tick that it was made at.
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  tick: number;
  filters: RevOpsFilters;
  columns: RevOpsColumn[];
  rows: CoveragePlanRow[];
  /** Of each row, in their order. */
  shown: RevOpsShown[];
}

/**
 * `stale`: the rows are the last good ones, as a newer build fails.
 */
export type RepPerformanceState = typeof RepPerformanceState[keyof typeof RepPerformanceState];


export const RepPerformanceState = {
  ready: 'ready',
  stale: 'stale',
  failed: 'failed',
} as const;

/**
 * The segment of its owner’s territory.
 */
export type RepPerformanceRowSegment = typeof RepPerformanceRowSegment[keyof typeof RepPerformanceRowSegment];


export const RepPerformanceRowSegment = {
  SMB: 'SMB',
  'Mid-Market': 'Mid-Market',
  Enterprise: 'Enterprise',
} as const;

/**
 * The region of its owner’s territory.
 */
export type RepPerformanceRowRegion = typeof RepPerformanceRowRegion[keyof typeof RepPerformanceRowRegion];


export const RepPerformanceRowRegion = {
  Northeast: 'Northeast',
  Southeast: 'Southeast',
  Central: 'Central',
  West: 'West',
} as const;

/**
 * What each rep has won, lost and was asked for, in each quarter since history begins. One row per rep and quarter, up to the one that runs.
 */
export interface RepPerformanceRow {
  /**
     * The rep.
     * @minLength 1
     */
  rep_id: string;
  /** The rep’s name. */
  rep_name: string;
  /** The manager of its owner: the team. */
  manager_name: string;
  /** The segment of its owner’s territory. */
  segment: RepPerformanceRowSegment;
  /** The region of its owner’s territory. */
  region: RepPerformanceRowRegion;
  /** `Q4 2026` */
  quarter: string;
  /** First day of the quarter. */
  quarter_start: string;
  /**
     * Annual value to be won in the quarter; null: none was set.
     * @nullable
     */
  quota: number | null;
  /**
     * The quota as far as it is due.
     * @nullable
     */
  quota_to_date: number | null;
  /** Annual value won in the quarter. */
  closed_won: number;
  /**
     * Won by quota.
     * @nullable
     */
  attainment: number | null;
  /** Won up to the same day of the quarter as it is of the running one. */
  closed_by_day: number;
  /**
     * What was won up to that day by the quota: how quarters compare while one still runs.
     * @nullable
     */
  attainment_by_day: number | null;
  /** Won in the calendar year up to the quarter. */
  ytd_closed_won: number;
  /** Quotas of the year up to the quarter. */
  ytd_quota: number;
  /**
     * Won by quota, year to date.
     * @nullable
     */
  ytd_attainment: number | null;
  /**
     * Won by quota over four quarters, this one and the three before.
     * @nullable
     */
  trailing_attainment: number | null;
  /**
     * Deals won.
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  wins: number;
  /**
     * Deals lost.
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  losses: number;
  /**
     * Of the deals that closed, those won.
     * @nullable
     */
  win_rate: number | null;
  /**
     * Mean annual value of deals won.
     * @nullable
     */
  avg_deal_size: number | null;
  /**
     * Mean days from opening to winning.
     * @nullable
     */
  avg_cycle_days: number | null;
  /**
     * Mean contacts who answered, of deals that closed.
     * @nullable
     */
  contacts_per_deal: number | null;
  /**
     * Open deals; null for quarters that are over.
     * @nullable
     */
  open_pipeline: number | null;
  /**
     * Open deals due in the quarter by what is left of the quota; null once it is met, or the quarter over.
     * @nullable
     */
  coverage: number | null;
  /** Place by attainment in the quarter; ties share it. */
  rank: number | null;
  /** Place by attainment, year to date; ties share it. */
  ytd_rank: number | null;
  /**
     * Reps who have a place, year to date.
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  ranked_reps: number;
  /** When the row was first computed. */
  created_at: string;
  /** When its content last changed. */
  updated_at: string;
  /** When its source data was last refreshed. */
  data_freshness: string;
}

/**
 * What each rep has won, lost and was asked for, in each quarter since history begins.
 */
export interface RepPerformance {
  dataset: 'rep_performance';
  path: '/RevOps/Analytics/rep_performance';
  grain: string;
  /** Names the content: equal where the rows are. */
  version: string;
  /** `stale`: the rows are the last good ones, as a newer build fails. */
  state: RepPerformanceState;
  /**
     * Why it is stale; null otherwise.
     * @nullable
     */
  reason: string | null;
  /** Whether these are the rows that were kept when the week or quarter had ended. */
  kept: boolean;
  /** Up to when everything that has happened is in it. World time. */
  data_freshness: string;
  /**
     * The committed tick that it was made at.
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  tick: number;
  filters: RevOpsFilters;
  columns: RevOpsColumn[];
  rows: RepPerformanceRow[];
  /** Of each row, in their order. */
  shown: RevOpsShown[];
}

/**
 * `stale`: the rows are the last good ones, as a newer build fails.
 */
export type RepPerformanceViewState = typeof RepPerformanceViewState[keyof typeof RepPerformanceViewState];


export const RepPerformanceViewState = {
  ready: 'ready',
  stale: 'stale',
  failed: 'failed',
} as const;

/**
 * The region of its owner’s territory.
 */
export type RepPerformanceViewRowRegion = typeof RepPerformanceViewRowRegion[keyof typeof RepPerformanceViewRowRegion];


export const RepPerformanceViewRowRegion = {
  Northeast: 'Northeast',
  Southeast: 'Southeast',
  Central: 'Central',
  West: 'West',
} as const;

/**
 * The segment of its owner’s territory.
 */
export type RepPerformanceViewRowSegment = typeof RepPerformanceViewRowSegment[keyof typeof RepPerformanceViewRowSegment];


export const RepPerformanceViewRowSegment = {
  SMB: 'SMB',
  'Mid-Market': 'Mid-Market',
  Enterprise: 'Enterprise',
} as const;

/**
 * Each rep’s attainment, win rate, deal size and cycle, beside the team and the quarter before. One row per rep, in the quarter of the clock.
 */
export interface RepPerformanceViewRow {
  /**
     * The rep.
     * @minLength 1
     */
  rep_id: string;
  /** The rep’s name. */
  rep_name: string;
  /** The manager of its owner: the team. */
  manager_name: string;
  /** The region of its owner’s territory. */
  region: RepPerformanceViewRowRegion;
  /** The segment of its owner’s territory. */
  segment: RepPerformanceViewRowSegment;
  /**
     * Won by quota in the calendar year; the running quarter’s quota counts as far as it has gone; null: no quota was due.
     * @nullable
     */
  ytd_attainment: number | null;
  /**
     * `78%`
     * @nullable
     */
  ytd_attainment_display: string | null;
  /**
     * Won of those that closed, over four quarters: the running one and the three before; null: none has closed.
     * @nullable
     */
  win_rate: number | null;
  /**
     * Mean annual value of deals won, over four quarters: the running one and the three before; null: none was won.
     * @nullable
     */
  avg_deal_size: number | null;
  /**
     * Mean days from opening to winning, over four quarters: the running one and the three before; null: none was won.
     * @nullable
     */
  avg_sales_cycle_days: number | null;
  /** Place by attainment, year to date; ties share it. */
  overall_rank: number | null;
  /**
     * Reps who have a place.
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  total_reps: number;
  /**
     * `#4/12`
     * @nullable
     */
  rank_display: string | null;
  /** Places gained since the end of the quarter before. */
  rank_change_qoq: number | null;
  /**
     * Mean of the team’s win rates; null: none of them has one.
     * @nullable
     */
  team_avg_win_rate: number | null;
  /**
     * Mean of the team’s deal sizes; null: none of them has one.
     * @nullable
     */
  team_avg_deal_size: number | null;
  /**
     * Mean of the team’s cycles; null: none of them has one.
     * @nullable
     */
  team_avg_cycle: number | null;
  /**
     * Points above the team.
     * @nullable
     */
  win_rate_vs_team: number | null;
  /**
     * `+4%`
     * @nullable
     */
  win_rate_vs_team_display: string | null;
  /**
     * Days longer than the team.
     * @nullable
     */
  cycle_vs_team: number | null;
  /**
     * Points of quota more than in the quarter before, up to the same day of it.
     * @nullable
     */
  attainment_change_qoq: number | null;
  /**
     * Points more than the win rate over four quarters was at the end of the quarter before.
     * @nullable
     */
  win_rate_change_qoq: number | null;
  /** By attainment over four quarters, which a young year doesn’t upset; null without a quota. */
  performance_tier: 'Top Performer' | 'On Track' | 'Needs Improvement' | 'At Risk' | null;
  /** When the row was first computed. */
  created_at: string;
  /** When its content last changed. */
  updated_at: string;
  /** When its source data was last refreshed. */
  data_freshness: string;
}

/**
 * Each rep’s attainment, win rate, deal size and cycle, beside the team and the quarter before.
 */
export interface RepPerformanceView {
  dataset: 'rep_performance_view';
  path: '/RevOps/Analytics/rep_performance_view';
  grain: string;
  /** Names the content: equal where the rows are. */
  version: string;
  /** `stale`: the rows are the last good ones, as a newer build fails. */
  state: RepPerformanceViewState;
  /**
     * Why it is stale; null otherwise.
     * @nullable
     */
  reason: string | null;
  /** Whether these are the rows that were kept when the week or quarter had ended. */
  kept: boolean;
  /** Up to when everything that has happened is in it. World time. */
  data_freshness: string;
  /**
     * The committed tick that it was made at.
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  tick: number;
  filters: RevOpsFilters;
  columns: RevOpsColumn[];
  rows: RepPerformanceViewRow[];
  /** Of each row, in their order. */
  shown: RevOpsShown[];
}

/**
 * `stale`: the rows are the last good ones, as a newer build fails.
 */
export type RepDriverComparisonState = typeof RepDriverComparisonState[keyof typeof RepDriverComparisonState];


export const RepDriverComparisonState = {
  ready: 'ready',
  stale: 'stale',
  failed: 'failed',
} as const;

/**
 * The driver.
 */
export type RepDriverComparisonRowMetricName = typeof RepDriverComparisonRowMetricName[keyof typeof RepDriverComparisonRowMetricName];


export const RepDriverComparisonRowMetricName = {
  contacts_per_deal: 'contacts_per_deal',
  economic_buyer_coverage: 'economic_buyer_coverage',
  champion_coverage: 'champion_coverage',
  first_follow_up_days: 'first_follow_up_days',
  slips_per_deal: 'slips_per_deal',
  stage_pace: 'stage_pace',
  activities_per_deal: 'activities_per_deal',
  inbound_share: 'inbound_share',
  next_step_coverage: 'next_step_coverage',
  commits_kept: 'commits_kept',
} as const;

/**
 * How values are written.
 */
export type RepDriverComparisonRowFormatType = typeof RepDriverComparisonRowFormatType[keyof typeof RepDriverComparisonRowFormatType];


export const RepDriverComparisonRowFormatType = {
  decimal: 'decimal',
  percent: 'percent',
  days: 'days',
} as const;

/**
 * The direction of good.
 */
export type RepDriverComparisonRowGoodDirection = typeof RepDriverComparisonRowGoodDirection[keyof typeof RepDriverComparisonRowGoodDirection];


export const RepDriverComparisonRowGoodDirection = {
  higher: 'higher',
  lower: 'lower',
} as const;

/**
 * Habits that drive win rates: each rep beside top performers and the team, with what the gap may be worth. One row per rep and driver.
 */
export interface RepDriverComparisonRow {
  /**
     * The rep.
     * @minLength 1
     */
  rep_id: string;
  /** The driver. */
  metric_name: RepDriverComparisonRowMetricName;
  /** Its name. */
  metric_label: string;
  /**
     * The rep’s value; null: nothing to measure yet.
     * @nullable
     */
  rep_value: number | null;
  /**
     * Mean of the top performers’ values; null: nothing to measure yet.
     * @nullable
     */
  top_performer_value: number | null;
  /**
     * Mean of the team’s values; null: nothing to measure yet.
     * @nullable
     */
  team_avg_value: number | null;
  /** How values are written. */
  format_type: RepDriverComparisonRowFormatType;
  /** The direction of good. */
  good_direction: RepDriverComparisonRowGoodDirection;
  /**
     * The rep beside top performers, in the driver’s unit; null: nothing to measure yet.
     * @nullable
     */
  gap_to_top: number | null;
  /**
     * The size of the gap, whatever its direction.
     * @nullable
     */
  gap_pct: number | null;
  /** Points of win rate that the gap may be worth, as closed deals show it; or that they show nothing. */
  gap_impact: string;
  /** End of the scale of the bars. */
  bar_max: number;
  /**
     * Width of the rep’s bar, 0 to 100.
     * @nullable
     */
  rep_bar_pct: number | null;
  /**
     * Width of the top performers’ bar, 0 to 100.
     * @nullable
     */
  top_bar_pct: number | null;
  /** When the row was first computed. */
  created_at: string;
  /** When its content last changed. */
  updated_at: string;
  /** When its source data was last refreshed. */
  data_freshness: string;
}

/**
 * Habits that drive win rates: each rep beside top performers and the team, with what the gap may be worth.
 */
export interface RepDriverComparison {
  dataset: 'rep_driver_comparison';
  path: '/RevOps/Analytics/rep_driver_comparison';
  grain: string;
  /** Names the content: equal where the rows are. */
  version: string;
  /** `stale`: the rows are the last good ones, as a newer build fails. */
  state: RepDriverComparisonState;
  /**
     * Why it is stale; null otherwise.
     * @nullable
     */
  reason: string | null;
  /** Whether these are the rows that were kept when the week or quarter had ended. */
  kept: boolean;
  /** Up to when everything that has happened is in it. World time. */
  data_freshness: string;
  /**
     * The committed tick that it was made at.
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  tick: number;
  filters: RevOpsFilters;
  columns: RevOpsColumn[];
  rows: RepDriverComparisonRow[];
  /** Of each row, in their order. */
  shown: RevOpsShown[];
}

/**
 * `stale`: the rows are the last good ones, as a newer build fails.
 */
export type RepActivityMetricsState = typeof RepActivityMetricsState[keyof typeof RepActivityMetricsState];


export const RepActivityMetricsState = {
  ready: 'ready',
  stale: 'stale',
  failed: 'failed',
} as const;

/**
 * The last 30 or 7 whole days, or the day that runs; a rep hired within them counts from then on.
 */
export type RepActivityMetricsRowPeriod = typeof RepActivityMetricsRowPeriod[keyof typeof RepActivityMetricsRowPeriod];


export const RepActivityMetricsRowPeriod = {
  '30d': '30d',
  '7d': '7d',
  today: 'today',
} as const;

export type RepActivityMetricsRowLowActivityDaysItem = typeof RepActivityMetricsRowLowActivityDaysItem[keyof typeof RepActivityMetricsRowLowActivityDaysItem];


export const RepActivityMetricsRowLowActivityDaysItem = {
  Monday: 'Monday',
  Tuesday: 'Tuesday',
  Wednesday: 'Wednesday',
  Thursday: 'Thursday',
  Friday: 'Friday',
} as const;

/**
 * How much each rep did, by type and weekday, beside the team and top performers. One row per rep and period.
 */
export interface RepActivityMetricsRow {
  /**
     * The rep.
     * @minLength 1
     */
  rep_id: string;
  /** The last 30 or 7 whole days, or the day that runs; a rep hired within them counts from then on. */
  period: RepActivityMetricsRowPeriod;
  /**
     * All activities.
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  total_activities: number;
  /**
     * Calls that the rep made.
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  call_count: number;
  /**
     * E-mails that the rep sent.
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  email_count: number;
  /**
     * Meetings that took place.
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  meeting_count: number;
  /**
     * Demos that took place.
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  demo_count: number;
  /**
     * Activities per working day, Monday to Friday; null where the period has no such day.
     * @nullable
     */
  avg_daily_activities: number | null;
  /**
     * Activities per working day, Monday to Friday: mean of the team’s reps.
     * @nullable
     */
  team_avg_daily: number | null;
  /**
     * Activities per working day, Monday to Friday: mean of the top quarter of reps by attainment over four quarters.
     * @nullable
     */
  top_performer_daily: number | null;
  /**
     * Mean of the period’s Mondays; null where it has none.
     * @nullable
     */
  monday_avg: number | null;
  /**
     * Mean of the period’s Tuesdays; null where it has none.
     * @nullable
     */
  tuesday_avg: number | null;
  /**
     * Mean of the period’s Wednesdays; null where it has none.
     * @nullable
     */
  wednesday_avg: number | null;
  /**
     * Mean of the period’s Thursdays; null where it has none.
     * @nullable
     */
  thursday_avg: number | null;
  /**
     * Mean of the period’s Fridays; null where it has none.
     * @nullable
     */
  friday_avg: number | null;
  /** Weekdays of less than three quarters of the rep’s own average; none of the day that runs. */
  low_activity_days: RepActivityMetricsRowLowActivityDaysItem[];
  /**
     * How even the working days are, 0 to 1; null with fewer than five of them, or fewer than ten activities.
     * @nullable
     */
  activity_consistency_score: number | null;
  /** When the row was first computed. */
  created_at: string;
  /** When its content last changed. */
  updated_at: string;
  /** When its source data was last refreshed. */
  data_freshness: string;
}

/**
 * How much each rep did, by type and weekday, beside the team and top performers.
 */
export interface RepActivityMetrics {
  dataset: 'rep_activity_metrics';
  path: '/RevOps/Analytics/rep_activity_metrics';
  grain: string;
  /** Names the content: equal where the rows are. */
  version: string;
  /** `stale`: the rows are the last good ones, as a newer build fails. */
  state: RepActivityMetricsState;
  /**
     * Why it is stale; null otherwise.
     * @nullable
     */
  reason: string | null;
  /** Whether these are the rows that were kept when the week or quarter had ended. */
  kept: boolean;
  /** Up to when everything that has happened is in it. World time. */
  data_freshness: string;
  /**
     * The committed tick that it was made at.
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  tick: number;
  filters: RevOpsFilters;
  columns: RevOpsColumn[];
  rows: RepActivityMetricsRow[];
  /** Of each row, in their order. */
  shown: RevOpsShown[];
}

/**
 * `stale`: the rows are the last good ones, as a newer build fails.
 */
export type NextBestActionsState = typeof NextBestActionsState[keyof typeof NextBestActionsState];


export const NextBestActionsState = {
  ready: 'ready',
  stale: 'stale',
  failed: 'failed',
} as const;

/**
 * What to do, by the worst risk flag.
 */
export type NextBestActionsRowActionType = typeof NextBestActionsRowActionType[keyof typeof NextBestActionsRowActionType];


export const NextBestActionsRowActionType = {
  call: 'call',
  email: 'email',
  meeting: 'meeting',
  task: 'task',
} as const;

/**
 * By thresholds on the score, and on the days until the close date; what prepares a step is done by its day.
 */
export type NextBestActionsRowUrgency = typeof NextBestActionsRowUrgency[keyof typeof NextBestActionsRowUrgency];


export const NextBestActionsRowUrgency = {
  today: 'today',
  this_week: 'this_week',
  soon: 'soon',
} as const;

/**
 * What each rep should do next, with whom, when, and what is at stake. One row per open opportunity that is among the ten most urgent of its rep.
 */
export interface NextBestActionsRow {
  /**
     * Made of the opportunity.
     * @minLength 1
     */
  action_id: string;
  /**
     * The rep who is to act.
     * @minLength 1
     */
  rep_id: string;
  /**
     * The lead’s id.
     * @minLength 1
     */
  opportunity_id: string;
  /** The company. */
  account_name: string;
  /**
     * With whom; null for a task of the rep’s own.
     * @nullable
     */
  contact_name: string | null;
  /** The contact’s role in the decision. */
  contact_role: 'champion' | 'economic-buyer' | 'technical-evaluator' | 'user' | null;
  /** What to do, by the worst risk flag. */
  action_type: NextBestActionsRowActionType;
  /** Why, with the deal’s figures. */
  action_reason: string;
  /** How urgent it is, 0 to 100. */
  priority_score: number;
  /**
     * Place among the rep’s actions, 1 for the first.
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  priority_rank: number;
  /**
     * Begin of two hours around the median hour at which the contact has answered (office time, UTC−5); null: never yet.
     * @nullable
     */
  best_time_start: string | null;
  /**
     * End of two hours around the median hour at which the contact has answered (office time, UTC−5); null: never yet.
     * @nullable
     */
  best_time_end: string | null;
  /** By thresholds on the score, and on the days until the close date; what prepares a step is done by its day. */
  urgency: NextBestActionsRowUrgency;
  /** Annual value. */
  deal_amount: number;
  /**
     * Health, 0 to 100.
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  deal_health: number;
  /**
     * Whole days since the buyer was last active; null: never yet.
     * @nullable
     */
  days_since_contact: number | null;
  /** What is at stake: the value, when it is due, and its health. */
  risk_if_delayed: string;
  /** An icon of the type. */
  action_icon: string;
  /** `2:00 PM – 4:00 PM`, or `Any time`. */
  time_display: string;
  /** When the row was first computed. */
  created_at: string;
  /** When its content last changed. */
  updated_at: string;
  /** When its source data was last refreshed. */
  data_freshness: string;
}

/**
 * What each rep should do next, with whom, when, and what is at stake.
 */
export interface NextBestActions {
  dataset: 'next_best_actions';
  path: '/RevOps/Analytics/next_best_actions';
  grain: string;
  /** Names the content: equal where the rows are. */
  version: string;
  /** `stale`: the rows are the last good ones, as a newer build fails. */
  state: NextBestActionsState;
  /**
     * Why it is stale; null otherwise.
     * @nullable
     */
  reason: string | null;
  /** Whether these are the rows that were kept when the week or quarter had ended. */
  kept: boolean;
  /** Up to when everything that has happened is in it. World time. */
  data_freshness: string;
  /**
     * The committed tick that it was made at.
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  tick: number;
  filters: RevOpsFilters;
  columns: RevOpsColumn[];
  rows: NextBestActionsRow[];
  /** Of each row, in their order. */
  shown: RevOpsShown[];
}

/**
 * `stale`: the rows are the last good ones, as a newer build fails.
 */
export type RepCoachingInsightsState = typeof RepCoachingInsightsState[keyof typeof RepCoachingInsightsState];


export const RepCoachingInsightsState = {
  ready: 'ready',
  stale: 'stale',
  failed: 'failed',
} as const;

export type RepCoachingInsightsRowStrengthsItem = {
  /** The figure. */
  title: string;
  /** What it is beside the median, and why it matters. */
  detail: string;
  /** The rep’s value. */
  metric_value: string;
  /** The median of the team; of all reps where the team has fewer than three. */
  metric_comparison: string;
};

export type RepCoachingInsightsRowImprovementsItem = {
  /** The habit. */
  title: string;
  /** What it is beside the median and top performers, and why it matters. */
  detail: string;
  /** The rep’s value, and what it is put beside. */
  gap_value: string;
  /** What closed deals say that the gap is worth, see rep_driver_comparison. */
  impact_estimate: string;
  /** What to do about it. */
  suggested_action: string;
};

export type RepCoachingInsightsRowPriorityActionsItem = {
  /** Account and type. */
  deal_name: string;
  /** Annual value. */
  deal_amount: number;
  /** `Call Jane Roe (economic buyer)` */
  action: string;
  /** Why, with the deal’s figures. */
  reason: string;
  /** The day by which: `2026-11-27`. */
  deadline: string;
};

/**
 * Strengths, what to work on and what to do first, for each rep, in words. One row of texts per rep.
 */
export interface RepCoachingInsightsRow {
  /**
     * The rep.
     * @minLength 1
     */
  rep_id: string;
  /** The day for which it was written. */
  generated_at: string;
  /** Who wrote the texts: `rules-1`, or the id of a model. */
  model_version: string;
  /** What goes notably better than the median, at most three. */
  strengths: RepCoachingInsightsRowStrengthsItem[];
  /** Habits behind the median, or behind top performers where closed deals show what that is worth; at most three. */
  improvements: RepCoachingInsightsRowImprovementsItem[];
  /** The first three of next_best_actions. */
  priority_actions: RepCoachingInsightsRowPriorityActionsItem[];
  /** Where the rep stands, in two or three sentences. */
  overall_assessment: string;
  /** The one thing to work on. */
  primary_focus_area: string;
  /** When the row was first computed. */
  created_at: string;
  /** When its content last changed. */
  updated_at: string;
  /** When its source data was last refreshed. */
  data_freshness: string;
}

/**
 * Strengths, what to work on and what to do first, for each rep, in words.
 */
export interface RepCoachingInsights {
  dataset: 'rep_coaching_insights';
  path: '/RevOps/Analytics/rep_coaching_insights';
  grain: string;
  /** Names the content: equal where the rows are. */
  version: string;
  /** `stale`: the rows are the last good ones, as a newer build fails. */
  state: RepCoachingInsightsState;
  /**
     * Why it is stale; null otherwise.
     * @nullable
     */
  reason: string | null;
  /** Whether these are the rows that were kept when the week or quarter had ended. */
  kept: boolean;
  /** Up to when everything that has happened is in it. World time. */
  data_freshness: string;
  /**
     * The committed tick that it was made at.
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  tick: number;
  filters: RevOpsFilters;
  columns: RevOpsColumn[];
  rows: RepCoachingInsightsRow[];
  /** Of each row, in their order. */
  shown: RevOpsShown[];
}

export type RevOpsLineageNodesItemLayer = typeof RevOpsLineageNodesItemLayer[keyof typeof RevOpsLineageNodesItemLayer];


export const RevOpsLineageNodesItemLayer = {
  source: 'source',
  enriched: 'enriched',
  core: 'core',
  view: 'view',
  insight: 'insight',
} as const;

/**
 * `company`: figures are of the whole company whatever the filters (ranks, averages, win probabilities), which choose rows at most; `filtered`: of what the filters leave.
 */
export type RevOpsLineageNodesItemScope = typeof RevOpsLineageNodesItemScope[keyof typeof RevOpsLineageNodesItemScope];


export const RevOpsLineageNodesItemScope = {
  company: 'company',
  filtered: 'filtered',
} as const;

/**
 * `stale`: the rows are the last good ones, as a newer build fails.
 */
export type RevOpsLineageNodesItemState = typeof RevOpsLineageNodesItemState[keyof typeof RevOpsLineageNodesItemState];


export const RevOpsLineageNodesItemState = {
  ready: 'ready',
  stale: 'stale',
  failed: 'failed',
} as const;

export type RevOpsLineageNodesItem = {
  id: string;
  path: string;
  layer: RevOpsLineageNodesItemLayer;
  description: string;
  grain: string;
  key: string[];
  /** `company`: figures are of the whole company whatever the filters (ranks, averages, win probabilities), which choose rows at most; `filtered`: of what the filters leave. */
  scope: RevOpsLineageNodesItemScope;
  /**
     * Steps from the sources, which are 0.
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  depth: number;
  rows: number | null;
  version: string | null;
  /** `stale`: the rows are the last good ones, as a newer build fails. */
  state: RevOpsLineageNodesItemState;
  /** @nullable */
  reason: string | null;
};

export type RevOpsLineageEdgesItemFieldsItemHow = typeof RevOpsLineageEdgesItemFieldsItemHow[keyof typeof RevOpsLineageEdgesItemFieldsItemHow];


export const RevOpsLineageEdgesItemFieldsItemHow = {
  copied: 'copied',
  computed: 'computed',
} as const;

export type RevOpsLineageEdgesItemFieldsItem = {
  field: string;
  from: string;
  how: RevOpsLineageEdgesItemFieldsItemHow;
};

export type RevOpsLineageEdgesItem = {
  /** The dataset that is read. */
  from: string;
  /** The dataset that is made of it. */
  to: string;
  fields: RevOpsLineageEdgesItemFieldsItem[];
};

/**
 * Which dataset is made of which, at the committed tick.
 */
export interface RevOpsLineage {
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  tick: number;
  filters: RevOpsFilters;
  nodes: RevOpsLineageNodesItem[];
  edges: RevOpsLineageEdgesItem[];
}

export type RevOpsDashboardDashboard = typeof RevOpsDashboardDashboard[keyof typeof RevOpsDashboardDashboard];


export const RevOpsDashboardDashboard = {
  'pipeline-health': 'pipeline-health',
  'rep-coaching': 'rep-coaching',
} as const;

/**
 * `company`: figures of the whole company; `mixed`: some are.
 */
export type RevOpsDrawingScope = typeof RevOpsDrawingScope[keyof typeof RevOpsDrawingScope];


export const RevOpsDrawingScope = {
  client: 'client',
  company: 'company',
  mixed: 'mixed',
} as const;

export type RevOpsDrawingKind = typeof RevOpsDrawingKind[keyof typeof RevOpsDrawingKind];


export const RevOpsDrawingKind = {
  tiles: 'tiles',
  lines: 'lines',
  bars: 'bars',
  bridge: 'bridge',
  shares: 'shares',
  table: 'table',
  list: 'list',
  text: 'text',
} as const;

export type RevOpsDrawingTilesItemFormat = typeof RevOpsDrawingTilesItemFormat[keyof typeof RevOpsDrawingTilesItemFormat];


export const RevOpsDrawingTilesItemFormat = {
  currency: 'currency',
  percentage: 'percentage',
  number: 'number',
  days: 'days',
  text: 'text',
  date: 'date',
} as const;

/**
 * How it stands against its target or band; `none`: nothing judges it.
 */
export type RevOpsDrawingTilesItemStatus = typeof RevOpsDrawingTilesItemStatus[keyof typeof RevOpsDrawingTilesItemStatus];


export const RevOpsDrawingTilesItemStatus = {
  good: 'good',
  warn: 'warn',
  bad: 'bad',
  none: 'none',
} as const;

/**
 * Where good lies; null: neither way.
 */
export type RevOpsDrawingTilesItemBetter = typeof RevOpsDrawingTilesItemBetter[keyof typeof RevOpsDrawingTilesItemBetter] | null;


export const RevOpsDrawingTilesItemBetter = {
  higher: 'higher',
  lower: 'lower',
  band: 'band',
} as const;

export type RevOpsDrawingTilesItemComparedWithUnit = typeof RevOpsDrawingTilesItemComparedWithUnit[keyof typeof RevOpsDrawingTilesItemComparedWithUnit];


export const RevOpsDrawingTilesItemComparedWithUnit = {
  percent: 'percent',
  points: 'points',
} as const;

export type RevOpsDrawingTilesItemComparedWithDirection = typeof RevOpsDrawingTilesItemComparedWithDirection[keyof typeof RevOpsDrawingTilesItemComparedWithDirection];


export const RevOpsDrawingTilesItemComparedWithDirection = {
  up: 'up',
  down: 'down',
  flat: 'flat',
} as const;

export type RevOpsDrawingTilesItemComparedWithJudgement = typeof RevOpsDrawingTilesItemComparedWithJudgement[keyof typeof RevOpsDrawingTilesItemComparedWithJudgement];


export const RevOpsDrawingTilesItemComparedWithJudgement = {
  better: 'better',
  worse: 'worse',
  same: 'same',
  none: 'none',
} as const;

export type RevOpsDrawingTilesItemSparkBasis = typeof RevOpsDrawingTilesItemSparkBasis[keyof typeof RevOpsDrawingTilesItemSparkBasis];


export const RevOpsDrawingTilesItemSparkBasis = {
  level: 'level',
  rolling: 'rolling',
  'running-total': 'running-total',
} as const;

export type RevOpsDrawingTilesItemBenchmarksItemBasis = typeof RevOpsDrawingTilesItemBenchmarksItemBasis[keyof typeof RevOpsDrawingTilesItemBenchmarksItemBasis];


export const RevOpsDrawingTilesItemBenchmarksItemBasis = {
  median: 'median',
  mean: 'mean',
  top: 'top',
} as const;

export type RevOpsDrawingSeriesItemFormat = typeof RevOpsDrawingSeriesItemFormat[keyof typeof RevOpsDrawingSeriesItemFormat];


export const RevOpsDrawingSeriesItemFormat = {
  currency: 'currency',
  percentage: 'percentage',
  number: 'number',
  days: 'days',
  text: 'text',
  date: 'date',
} as const;

export type RevOpsDrawingSeriesItemRole = typeof RevOpsDrawingSeriesItemRole[keyof typeof RevOpsDrawingSeriesItemRole];


export const RevOpsDrawingSeriesItemRole = {
  actual: 'actual',
  target: 'target',
  benchmark: 'benchmark',
  previous: 'previous',
  forecast: 'forecast',
} as const;

/**
 * Whose figure it is: the client’s, or the whole company’s.
 */
export type RevOpsDrawingSeriesItemScope = typeof RevOpsDrawingSeriesItemScope[keyof typeof RevOpsDrawingSeriesItemScope];


export const RevOpsDrawingSeriesItemScope = {
  client: 'client',
  company: 'company',
} as const;

/**
 * Where good lies; null: neither way.
 */
export type RevOpsDrawingSeriesItemBetter = typeof RevOpsDrawingSeriesItemBetter[keyof typeof RevOpsDrawingSeriesItemBetter] | null;


export const RevOpsDrawingSeriesItemBetter = {
  higher: 'higher',
  lower: 'lower',
  band: 'band',
} as const;

export type RevOpsDrawingPartsItemRole = typeof RevOpsDrawingPartsItemRole[keyof typeof RevOpsDrawingPartsItemRole];


export const RevOpsDrawingPartsItemRole = {
  total: 'total',
  part: 'part',
} as const;

/**
 * How it stands against its target or band; `none`: nothing judges it.
 */
export type RevOpsDrawingPartsItemTone = typeof RevOpsDrawingPartsItemTone[keyof typeof RevOpsDrawingPartsItemTone];


export const RevOpsDrawingPartsItemTone = {
  good: 'good',
  warn: 'warn',
  bad: 'bad',
  none: 'none',
} as const;

export type RevOpsDrawingAxisFormat = typeof RevOpsDrawingAxisFormat[keyof typeof RevOpsDrawingAxisFormat];


export const RevOpsDrawingAxisFormat = {
  currency: 'currency',
  percentage: 'percentage',
  number: 'number',
  days: 'days',
  text: 'text',
  date: 'date',
} as const;

/**
 * How it stands against its target or band; `none`: nothing judges it.
 */
export type RevOpsDrawingAxisBandsItemTone = typeof RevOpsDrawingAxisBandsItemTone[keyof typeof RevOpsDrawingAxisBandsItemTone];


export const RevOpsDrawingAxisBandsItemTone = {
  good: 'good',
  warn: 'warn',
  bad: 'bad',
  none: 'none',
} as const;

/**
 * The time that the value is of; days, both included.
 */
export type RevOpsDrawingTilesItemWindow = {
  /** @minLength 1 */
  label: string;
  from: string | null;
  /** @pattern ^\d{4}-\d{2}-\d{2}$ */
  to: string;
};

export type RevOpsDrawingTilesItemComparedWithWindow = {
  /** @minLength 1 */
  label: string;
  from: string | null;
  /** @pattern ^\d{4}-\d{2}-\d{2}$ */
  to: string;
};

export type RevOpsDrawingTilesItemComparedWithAgainst = {
  /** @minLength 1 */
  label: string;
  from: string | null;
  /** @pattern ^\d{4}-\d{2}-\d{2}$ */
  to: string;
};

/**
 * An earlier value of the same kind, and the change since: of shares in points, else in percent; counts below 20 display the difference.
 */
export type RevOpsDrawingTilesItemComparedWith = {
  /** @minLength 1 */
  label: string;
  window: RevOpsDrawingTilesItemComparedWithWindow;
  against: RevOpsDrawingTilesItemComparedWithAgainst;
  value: number;
  /** @minLength 1 */
  display: string;
  unit: RevOpsDrawingTilesItemComparedWithUnit;
  change: number;
  /** @minLength 1 */
  change_display: string;
  direction: RevOpsDrawingTilesItemComparedWithDirection;
  judgement: RevOpsDrawingTilesItemComparedWithJudgement;
};

export type RevOpsDrawingTilesItemSparkPointsItem = {
  /** @minLength 1 */
  key: string;
  /** @minLength 1 */
  label: string;
  /** @minLength 1 */
  short: string;
  /** @pattern ^\d{4}-\d{2}-\d{2}$ */
  from?: string;
  partial?: true;
  /** @nullable */
  value: number | null;
  /** @minLength 1 */
  display: string;
};

/**
 * The small line: its last point is the value, and each is of the same kind.
 */
export type RevOpsDrawingTilesItemSpark = {
  basis: RevOpsDrawingTilesItemSparkBasis;
  points: RevOpsDrawingTilesItemSparkPointsItem[];
};

export type RevOpsDrawingTilesItemBenchmarksItem = {
  /** @minLength 1 */
  label: string;
  basis: RevOpsDrawingTilesItemBenchmarksItemBasis;
  /** @nullable */
  value: number | null;
  display: string;
};

export type RevOpsDrawingTilesItem = {
  /** @minLength 1 */
  field: string;
  format: RevOpsDrawingTilesItemFormat;
  /**
     * What is counted; null: nothing is said.
     * @nullable
     */
  unit: string | null;
  /**
     * Digits after the point.
     * @minimum 0
     * @maximum 9007199254740991
     */
  decimals: number;
  /**
     * ISO 4217, of amounts.
     * @nullable
     */
  currency: string | null;
  /**
     * What the figure is called wherever it stands.
     * @minLength 1
     */
  name: string;
  /** How it stands against its target or band; `none`: nothing judges it. */
  status: RevOpsDrawingTilesItemStatus;
  /**
     * Its status in a word.
     * @nullable
     */
  status_label: string | null;
  /** Where good lies; null: neither way. */
  better: RevOpsDrawingTilesItemBetter;
  /**
     * Percent of the way to the target, in the direction that is better; 100: it is there.
     * @minimum 0
     * @maximum 100
     */
  attainment?: number;
  /** @minLength 1 */
  target_display?: string;
  /** The time that the value is of; days, both included. */
  window: RevOpsDrawingTilesItemWindow;
  /** An earlier value of the same kind, and the change since: of shares in points, else in percent; counts below 20 display the difference. */
  compared_with?: RevOpsDrawingTilesItemComparedWith;
  /** The small line: its last point is the value, and each is of the same kind. */
  spark?: RevOpsDrawingTilesItemSpark;
  /** @nullable */
  value: number | null;
  display: string;
  target?: number;
  benchmarks: RevOpsDrawingTilesItemBenchmarksItem[];
};

export type RevOpsDrawingXItem = {
  /** @minLength 1 */
  key: string;
  /** @minLength 1 */
  label: string;
  /** @minLength 1 */
  short: string;
  /** @pattern ^\d{4}-\d{2}-\d{2}$ */
  from?: string;
  partial?: true;
};

export type RevOpsDrawingSeriesItem = {
  /** @minLength 1 */
  field: string;
  /** @minLength 1 */
  name: string;
  data: (number | null)[];
  format: RevOpsDrawingSeriesItemFormat;
  /**
     * What is counted; null: nothing is said.
     * @nullable
     */
  unit: string | null;
  /**
     * Digits after the point.
     * @minimum 0
     * @maximum 9007199254740991
     */
  decimals: number;
  /**
     * ISO 4217, of amounts.
     * @nullable
     */
  currency: string | null;
  role: RevOpsDrawingSeriesItemRole;
  /** Whose figure it is: the client’s, or the whole company’s. */
  scope: RevOpsDrawingSeriesItemScope;
  /** Where good lies; null: neither way. */
  better: RevOpsDrawingSeriesItemBetter;
  /** @items.minLength 1 */
  displays: string[];
};

export type RevOpsDrawingPartsItem = {
  /** @minLength 1 */
  label: string;
  value: number;
  display: string;
  role: RevOpsDrawingPartsItemRole;
  from: number;
  to: number;
  /** How it stands against its target or band; `none`: nothing judges it. */
  tone: RevOpsDrawingPartsItemTone;
  /** @nullable */
  percentage_display: string | null;
};

export type RevOpsDrawingAxisDomain = {
  min: number;
  max: number;
  zero: boolean;
};

export type RevOpsDrawingAxisTicksItem = {
  value: number;
  /** @minLength 1 */
  display: string;
};

export type RevOpsDrawingAxisBandsItem = {
  from: number;
  to: number;
  /** @minLength 1 */
  label: string;
  /** How it stands against its target or band; `none`: nothing judges it. */
  tone: RevOpsDrawingAxisBandsItemTone;
};

export type RevOpsDrawingAxis = {
  format: RevOpsDrawingAxisFormat;
  /**
     * What is counted; null: nothing is said.
     * @nullable
     */
  unit: string | null;
  /**
     * Digits after the point.
     * @minimum 0
     * @maximum 9007199254740991
     */
  decimals: number;
  /**
     * ISO 4217, of amounts.
     * @nullable
     */
  currency: string | null;
  domain: RevOpsDrawingAxisDomain;
  ticks: RevOpsDrawingAxisTicksItem[];
  bands: RevOpsDrawingAxisBandsItem[];
} | null;

/**
 * How a widget is drawn: tables, lists and texts by their columns.
 */
export interface RevOpsDrawing {
  /** `company`: figures of the whole company; `mixed`: some are. */
  scope: RevOpsDrawingScope;
  /**
     * What the figures say, in one sentence.
     * @minLength 1
     */
  message: string;
  /**
     * The figures in words, for who does not see the drawing.
     * @minLength 1
     */
  alt: string;
  /**
     * Columns of 12 that it needs.
     * @minimum 1
     * @maximum 12
     */
  min_cols: number;
  /**
     * 1 must be seen; higher numbers give way first.
     * @minimum 1
     * @maximum 9007199254740991
     */
  priority: number;
  /**
     * Its place where all stand in one column.
     * @minimum 1
     * @maximum 9007199254740991
     */
  order: number;
  kind: RevOpsDrawingKind;
  tiles: RevOpsDrawingTilesItem[];
  /** Labels for people, one for each key; `partial`: the period is not over, or not wholly recorded. */
  x: RevOpsDrawingXItem[];
  series: RevOpsDrawingSeriesItem[];
  parts: RevOpsDrawingPartsItem[];
  axis: RevOpsDrawingAxis;
}

export type RevOpsDashboardWidgetsItem = {
  id: string;
  title: string;
  /** The question that it answers. */
  asks: string;
  /** Rows of its dataset; null where it can’t be made now. */
  answer: Clock | Opportunities | ClosedOpportunities | WonAmounts | DealSnapshots | Reps | Quotas | ForecastCalls | Activities | Contacts | ProcessEvents | PipelineMoves | StageBenchmarks | DealHealthScores | DealHealthHistory | PipelineHealthSummary | DealsStuckInProcess | ProcessBottlenecks | StageVelocity | StuckDealsView | HealthDistribution | WinProbabilities | ForecastCalibration | WeeklyForecasts | ForecastConfidence | ForecastHistory | DashboardKpis | ForecastAccuracy | CallerAccuracy | PipelineBridge | StageCohorts | CoveragePlan | RepPerformance | RepPerformanceView | RepDriverComparison | RepActivityMetrics | NextBestActions | RepCoachingInsights | null;
  /**
     * Why there are no rows; null otherwise.
     * @nullable
     */
  reason: string | null;
  /** What its rows come to on a screen; null where there are none. */
  drawing: RevOpsDrawing | null;
};

/**
 * All that stands on a screen.
 */
export interface RevOpsDashboard {
  dashboard: RevOpsDashboardDashboard;
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  tick: number;
  /** World time. */
  as_of: string;
  filters: RevOpsFilters;
  /** @nullable */
  rep_id: string | null;
  widgets: RevOpsDashboardWidgetsItem[];
}

export type RevOpsBridgeFilters = {
  team: string;
  segment: string;
  region: string;
};

export type RevOpsBridgeStepsItemStep = typeof RevOpsBridgeStepsItemStep[keyof typeof RevOpsBridgeStepsItemStep];


export const RevOpsBridgeStepsItemStep = {
  opening: 'opening',
  created: 'created',
  raised: 'raised',
  cut: 'cut',
  pulled_in: 'pulled_in',
  slipped: 'slipped',
  won: 'won',
  lost: 'lost',
  closing: 'closing',
} as const;

/**
 * What one deal adds to a step of the bridge.
 */
export interface RevOpsBridgeDeal {
  /** The lead’s id. */
  opportunity_id: string;
  /**
     * Account and type.
     * @nullable
     */
  opportunity_name: string | null;
  /**
     * The rep who owns it.
     * @nullable
     */
  owner_name: string | null;
  at: string | null;
  /** US dollars that it adds to the step; below 0 where it takes away. */
  amount: number;
  display: string;
}

export type RevOpsBridgeStepsItem = {
  step: RevOpsBridgeStepsItemStep;
  label: string;
  /** US dollars; below 0 where it takes away. */
  amount: number;
  /** The pipeline after the step, US dollars. */
  running_total: number;
  /**
     * Changes that it is made of; of opening and closing, open deals.
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  count: number;
  display: string;
  /** The deals behind it, the largest first: all of them up to fifty, and their amounts are the step’s. */
  deals: RevOpsBridgeDeal[];
};

/**
 * What moved the pipeline from one day to another: it adds up to the cent.
 */
export interface RevOpsBridge {
  from: string;
  to: string;
  /**
     * Only deals expected until the end of this quarter count; null: all.
     * @nullable
     */
  close_quarter: string | null;
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  tick: number;
  filters: RevOpsBridgeFilters;
  /** What the steps say, in one sentence. */
  message: string;
  /** The steps in words, for who does not see them drawn. */
  alt: string;
  steps: RevOpsBridgeStepsItem[];
}

/**
 * `company`: figures are of the whole company whatever the filters (ranks, averages, win probabilities), which choose rows at most; `filtered`: of what the filters leave.
 */
export type RevOpsExplanationScope = typeof RevOpsExplanationScope[keyof typeof RevOpsExplanationScope];


export const RevOpsExplanationScope = {
  company: 'company',
  filtered: 'filtered',
} as const;

export type RevOpsExplanationTermsItem = {
  field: string;
  value: unknown;
  /** @nullable */
  display: string | null;
};

export type RevOpsExplanationCopiedFromItem = {
  dataset: string;
  field: string;
};

export type RevOpsExplanationInputsItemRowsItemRow = {[key: string]: unknown};

export type RevOpsExplanationInputsItemRowsItem = {
  key: string;
  row: RevOpsExplanationInputsItemRowsItemRow;
};

export type RevOpsExplanationInputsItem = {
  dataset: string;
  /** Fields that the figure is made of; none where it counts rows, or where these are for other figures of the row. */
  fields: string[];
  /**
     * Rows that it rests on.
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  count: number;
  /** The first hundred of them. Each can be explained in turn; where `scope` is `company`, without filters. */
  rows: RevOpsExplanationInputsItemRowsItem[];
};

/**
 * How a figure came about: formula, and the rows that it rests on.
 */
export interface RevOpsExplanation {
  dataset: string;
  row: string;
  field: string;
  value: unknown;
  /** @nullable */
  display: string | null;
  description: string;
  /** `company`: figures are of the whole company whatever the filters (ranks, averages, win probabilities), which choose rows at most; `filtered`: of what the filters leave. */
  scope: RevOpsExplanationScope;
  /**
     * How it is computed, with fields of this row and `dataset.field` of inputs; null: of a source, and no figure.
     * @nullable
     */
  formula: string | null;
  /** What the formula names of the same row, in its order. */
  terms: RevOpsExplanationTermsItem[];
  copied_from: RevOpsExplanationCopiedFromItem[];
  inputs: RevOpsExplanationInputsItem[];
  /**
     * Why it is older than its inputs, which are not told then; null: it is not.
     * @nullable
     */
  stale: string | null;
  /** Names the content: equal where the rows are. */
  version: string;
  /** Up to when everything that has happened is in it. World time. */
  data_freshness: string;
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  tick: number;
  filters: RevOpsFilters;
}

export type RevOpsHistoryPointsItem = {
  /** The midnight that it is of. */
  at: string;
  /** The last day of the week, or `now`. */
  label: string;
  /** Of now: the week is not over. */
  partial: boolean;
  value: unknown;
  /**
     * As people read it; null of what is no figure.
     * @nullable
     */
  display: string | null;
  /**
     * Why there is no value: the dataset could not be made.
     * @nullable
     */
  reason: string | null;
};

/**
 * What a figure was at the ends of the last weeks, and now.
 */
export interface RevOpsHistory {
  dataset: string;
  row: string;
  field: string;
  /**
     * Ends of weeks that were looked at.
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  weeks: number;
  /**
     * Why some of them have no point; null where all have one.
     * @nullable
     */
  lacking: string | null;
  points: RevOpsHistoryPointsItem[];
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  tick: number;
  filters: RevOpsFilters;
}

export type RevOpsBuildStatus = typeof RevOpsBuildStatus[keyof typeof RevOpsBuildStatus];


export const RevOpsBuildStatus = {
  queued: 'queued',
  running: 'running',
  completed: 'completed',
  completed_with_errors: 'completed_with_errors',
  failed: 'failed',
} as const;

export type RevOpsBuildStep = typeof RevOpsBuildStep[keyof typeof RevOpsBuildStep];


export const RevOpsBuildStep = {
  queued: 'queued',
  build: 'build',
  versions: 'versions',
  'last-good': 'last-good',
  finished: 'finished',
} as const;

/**
 * Who asked: a request, or the end of a week.
 */
export type RevOpsBuildCause = typeof RevOpsBuildCause[keyof typeof RevOpsBuildCause];


export const RevOpsBuildCause = {
  request: 'request',
  week: 'week',
} as const;

export type RevOpsBuildAsOf = {
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  tick: number;
  time: string;
} | null;

export type RevOpsBuildDatasetsItemState = typeof RevOpsBuildDatasetsItemState[keyof typeof RevOpsBuildDatasetsItemState];


export const RevOpsBuildDatasetsItemState = {
  ready: 'ready',
  failed: 'failed',
  stopped: 'stopped',
} as const;

export type RevOpsBuildDatasetsItem = {
  dataset: string;
  state: RevOpsBuildDatasetsItemState;
  /** @nullable */
  reason: string | null;
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  rows: number;
  version: string | null;
  duration_ms: number;
};

/**
 * A build of all datasets, and how far it is.
 */
export interface RevOpsBuild {
  id: string;
  status: RevOpsBuildStatus;
  step: RevOpsBuildStep;
  /**
     * @minimum 0
     * @maximum 100
     */
  percentage: number;
  /** Who asked: a request, or the end of a week. */
  cause: RevOpsBuildCause;
  as_of: RevOpsBuildAsOf;
  /** Weeks and quarters that were still to be kept. */
  versions_due: string[];
  versions_kept: string[];
  datasets: RevOpsBuildDatasetsItem[];
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  attempts: number;
  /** @nullable */
  error: string | null;
  /** ISO 8601, of the wall clock. */
  created_at: string;
  started_at: string | null;
  finished_at: string | null;
  duration_ms: number | null;
}

/**
 * `inline`: of the telemetry that was sent along; `repository`: of that of the world.
 */
export type AnalyticsDashboardSource = typeof AnalyticsDashboardSource[keyof typeof AnalyticsDashboardSource];


export const AnalyticsDashboardSource = {
  inline: 'inline',
  repository: 'repository',
} as const;

export type AnalyticsDashboardRange = {
  /** The first moment. */
  start: string;
  /** The first moment after it. */
  end: string;
};

export type AnalyticsDashboardFilters = {
  /**
     * People who heard of the academy by it.
     * @minLength 1
     * @maxLength 200
     */
  channel?: string;
  /**
     * People who work in it.
     * @minLength 1
     * @maxLength 200
     */
  region?: string;
  /**
     * What happened on it; memberships go by the platform of the registration.
     * @minLength 1
     * @maxLength 200
     */
  platform?: string;
  /**
     * Memberships of it, and what people did who ever began one.
     * @minLength 1
     * @maxLength 200
     */
  plan_type?: string;
  /**
     * People of a client.
     * @minLength 1
     * @maxLength 200
     */
  client_id?: string;
};

export type AnalyticsDashboardCompare = typeof AnalyticsDashboardCompare[keyof typeof AnalyticsDashboardCompare];


export const AnalyticsDashboardCompare = {
  previous: 'previous',
  year: 'year',
  none: 'none',
} as const;

export type AnalyticsSectionId = typeof AnalyticsSectionId[keyof typeof AnalyticsSectionId];


export const AnalyticsSectionId = {
  executive: 'executive',
  growth: 'growth',
  monetization: 'monetization',
  learning: 'learning',
  ops: 'ops',
} as const;

export type AnalyticsCardUnit = typeof AnalyticsCardUnit[keyof typeof AnalyticsCardUnit];


export const AnalyticsCardUnit = {
  count: 'count',
  usd: 'usd',
  percent: 'percent',
  ratio: 'ratio',
  seconds: 'seconds',
  hours: 'hours',
  days: 'days',
} as const;

export type AnalyticsCardFormat = typeof AnalyticsCardFormat[keyof typeof AnalyticsCardFormat];


export const AnalyticsCardFormat = {
  integer: 'integer',
  decimal: 'decimal',
  currency: 'currency',
  percent: 'percent',
  duration: 'duration',
} as const;

/**
 * The direction of good.
 */
export type AnalyticsCardBetter = typeof AnalyticsCardBetter[keyof typeof AnalyticsCardBetter];


export const AnalyticsCardBetter = {
  up: 'up',
  down: 'down',
  neither: 'neither',
} as const;

/**
 * `company`: figures of the whole company; `mixed`: some are.
 */
export type AnalyticsCardScope = typeof AnalyticsCardScope[keyof typeof AnalyticsCardScope];


export const AnalyticsCardScope = {
  client: 'client',
  company: 'company',
  mixed: 'mixed',
} as const;

/**
 * How it stands against its target or band; `none`: nothing judges it.
 */
export type AnalyticsCardStatus = typeof AnalyticsCardStatus[keyof typeof AnalyticsCardStatus];


export const AnalyticsCardStatus = {
  good: 'good',
  warn: 'warn',
  bad: 'bad',
  none: 'none',
} as const;

export type AnalyticsCardComparedWithUnit = typeof AnalyticsCardComparedWithUnit[keyof typeof AnalyticsCardComparedWithUnit];


export const AnalyticsCardComparedWithUnit = {
  percent: 'percent',
  points: 'points',
} as const;

export type AnalyticsCardComparedWithDirection = typeof AnalyticsCardComparedWithDirection[keyof typeof AnalyticsCardComparedWithDirection];


export const AnalyticsCardComparedWithDirection = {
  up: 'up',
  down: 'down',
  flat: 'flat',
} as const;

export type AnalyticsCardComparedWithJudgement = typeof AnalyticsCardComparedWithJudgement[keyof typeof AnalyticsCardComparedWithJudgement];


export const AnalyticsCardComparedWithJudgement = {
  better: 'better',
  worse: 'worse',
  same: 'same',
  none: 'none',
} as const;

export type AnalyticsCardSparkBasis = typeof AnalyticsCardSparkBasis[keyof typeof AnalyticsCardSparkBasis];


export const AnalyticsCardSparkBasis = {
  level: 'level',
  rolling: 'rolling',
  'running-total': 'running-total',
} as const;

/**
 * The time that the value is of; days, both included.
 */
export type AnalyticsCardWindow = {
  /** @minLength 1 */
  label: string;
  from: string | null;
  /** @pattern ^\d{4}-\d{2}-\d{2}$ */
  to: string;
};

export type AnalyticsCardComparedWithWindow = {
  /** @minLength 1 */
  label: string;
  from: string | null;
  /** @pattern ^\d{4}-\d{2}-\d{2}$ */
  to: string;
};

export type AnalyticsCardComparedWithAgainst = {
  /** @minLength 1 */
  label: string;
  from: string | null;
  /** @pattern ^\d{4}-\d{2}-\d{2}$ */
  to: string;
};

/**
 * An earlier value of the same kind, and the change since: of shares in points, else in percent; counts below 20 display the difference.
 */
export type AnalyticsCardComparedWith = {
  /** @minLength 1 */
  label: string;
  window: AnalyticsCardComparedWithWindow;
  against: AnalyticsCardComparedWithAgainst;
  value: number;
  /** @minLength 1 */
  display: string;
  unit: AnalyticsCardComparedWithUnit;
  change: number;
  /** @minLength 1 */
  change_display: string;
  direction: AnalyticsCardComparedWithDirection;
  judgement: AnalyticsCardComparedWithJudgement;
};

export type AnalyticsCardSparkPointsItem = {
  /** @minLength 1 */
  key: string;
  /** @minLength 1 */
  label: string;
  /** @minLength 1 */
  short: string;
  /** @pattern ^\d{4}-\d{2}-\d{2}$ */
  from?: string;
  partial?: true;
  /** @nullable */
  value: number | null;
  /** @minLength 1 */
  display: string;
};

/**
 * The small line: its last point is the value, and each is of the same kind.
 */
export type AnalyticsCardSpark = {
  basis: AnalyticsCardSparkBasis;
  points: AnalyticsCardSparkPointsItem[];
};

/**
 * A metric over the range.
 */
export interface AnalyticsCard {
  id: string;
  label: string;
  unit: AnalyticsCardUnit;
  format: AnalyticsCardFormat;
  /** The direction of good. */
  better: AnalyticsCardBetter;
  definition: string;
  /** @nullable */
  value: number | null;
  /**
     * Why there is no value; null where there is one.
     * @nullable
     */
  reason: string | null;
  /**
     * Of the range that is compared with; null: there is none.
     * @nullable
     */
  previous: number | null;
  /**
     * value − previous, in the unit.
     * @nullable
     */
  delta: number | null;
  /** Whether the range is not over yet. */
  partial: boolean;
  /** `company`: figures of the whole company; `mixed`: some are. */
  scope: AnalyticsCardScope;
  /**
     * What the figures say, in one sentence.
     * @minLength 1
     */
  message: string;
  /**
     * The figures in words, for who does not see the drawing.
     * @minLength 1
     */
  alt: string;
  /**
     * Columns of 12 that it needs.
     * @minimum 1
     * @maximum 12
     */
  min_cols: number;
  /**
     * 1 must be seen; higher numbers give way first.
     * @minimum 1
     * @maximum 9007199254740991
     */
  priority: number;
  /**
     * Its place where all stand in one column.
     * @minimum 1
     * @maximum 9007199254740991
     */
  order: number;
  /**
     * Digits after the point.
     * @minimum 0
     * @maximum 9007199254740991
     */
  decimals: number;
  /**
     * ISO 4217, of amounts.
     * @nullable
     */
  currency: string | null;
  /** As people read it. */
  display: string;
  /** How it stands against its target or band; `none`: nothing judges it. */
  status: AnalyticsCardStatus;
  /** The time that the value is of; days, both included. */
  window: AnalyticsCardWindow;
  /** An earlier value of the same kind, and the change since: of shares in points, else in percent; counts below 20 display the difference. */
  compared_with?: AnalyticsCardComparedWith;
  /** The small line: its last point is the value, and each is of the same kind. */
  spark?: AnalyticsCardSpark;
}

export type AnalyticsTrendUnit = typeof AnalyticsTrendUnit[keyof typeof AnalyticsTrendUnit];


export const AnalyticsTrendUnit = {
  count: 'count',
  usd: 'usd',
  percent: 'percent',
  ratio: 'ratio',
  seconds: 'seconds',
  hours: 'hours',
  days: 'days',
} as const;

export type AnalyticsTrendFormat = typeof AnalyticsTrendFormat[keyof typeof AnalyticsTrendFormat];


export const AnalyticsTrendFormat = {
  integer: 'integer',
  decimal: 'decimal',
  currency: 'currency',
  percent: 'percent',
  duration: 'duration',
} as const;

/**
 * The direction of good.
 */
export type AnalyticsTrendBetter = typeof AnalyticsTrendBetter[keyof typeof AnalyticsTrendBetter];


export const AnalyticsTrendBetter = {
  up: 'up',
  down: 'down',
  neither: 'neither',
} as const;

export type AnalyticsTrendGranularity = typeof AnalyticsTrendGranularity[keyof typeof AnalyticsTrendGranularity];


export const AnalyticsTrendGranularity = {
  hour: 'hour',
  day: 'day',
  week: 'week',
  month: 'month',
} as const;

/**
 * A metric over an hour, day, week or month of the zone.
 */
export interface AnalyticsPoint {
  /** @nullable */
  value: number | null;
  /**
     * Why there is no value; null where there is one.
     * @nullable
     */
  reason: string | null;
  /** The beginning as clocks of the zone show it, with their offset. */
  label: string;
  /** The first moment, in UTC. */
  start: string;
  /** The first moment after it. */
  end: string;
  /** Whether the range or the present cuts the period. */
  partial: boolean;
}

/**
 * `company`: figures of the whole company; `mixed`: some are.
 */
export type AnalyticsTrendScope = typeof AnalyticsTrendScope[keyof typeof AnalyticsTrendScope];


export const AnalyticsTrendScope = {
  client: 'client',
  company: 'company',
  mixed: 'mixed',
} as const;

export type AnalyticsTrendRole = typeof AnalyticsTrendRole[keyof typeof AnalyticsTrendRole];


export const AnalyticsTrendRole = {
  actual: 'actual',
  target: 'target',
  benchmark: 'benchmark',
  previous: 'previous',
  forecast: 'forecast',
} as const;

export type AnalyticsTrendAxisFormat = typeof AnalyticsTrendAxisFormat[keyof typeof AnalyticsTrendAxisFormat];


export const AnalyticsTrendAxisFormat = {
  currency: 'currency',
  percentage: 'percentage',
  number: 'number',
  days: 'days',
  text: 'text',
  date: 'date',
} as const;

/**
 * How it stands against its target or band; `none`: nothing judges it.
 */
export type AnalyticsTrendAxisBandsItemTone = typeof AnalyticsTrendAxisBandsItemTone[keyof typeof AnalyticsTrendAxisBandsItemTone];


export const AnalyticsTrendAxisBandsItemTone = {
  good: 'good',
  warn: 'warn',
  bad: 'bad',
  none: 'none',
} as const;

export type AnalyticsTrendLabelDetailsItem = {
  /** @minLength 1 */
  key: string;
  /** @minLength 1 */
  label: string;
  /** @minLength 1 */
  short: string;
  /** @pattern ^\d{4}-\d{2}-\d{2}$ */
  from?: string;
  partial?: true;
};

export type AnalyticsTrendAxisDomain = {
  min: number;
  max: number;
  zero: boolean;
};

export type AnalyticsTrendAxisTicksItem = {
  value: number;
  /** @minLength 1 */
  display: string;
};

export type AnalyticsTrendAxisBandsItem = {
  from: number;
  to: number;
  /** @minLength 1 */
  label: string;
  /** How it stands against its target or band; `none`: nothing judges it. */
  tone: AnalyticsTrendAxisBandsItemTone;
};

/**
 * The axis of its values: ends, round ticks, and bands with tone and word.
 */
export type AnalyticsTrendAxis = {
  format: AnalyticsTrendAxisFormat;
  /**
     * What is counted; null: nothing is said.
     * @nullable
     */
  unit: string | null;
  /**
     * Digits after the point.
     * @minimum 0
     * @maximum 9007199254740991
     */
  decimals: number;
  /**
     * ISO 4217, of amounts.
     * @nullable
     */
  currency: string | null;
  domain: AnalyticsTrendAxisDomain;
  ticks: AnalyticsTrendAxisTicksItem[];
  bands: AnalyticsTrendAxisBandsItem[];
};

/**
 * A metric over time.
 */
export interface AnalyticsTrend {
  id: string;
  label: string;
  unit: AnalyticsTrendUnit;
  format: AnalyticsTrendFormat;
  /** The direction of good. */
  better: AnalyticsTrendBetter;
  definition: string;
  granularity: AnalyticsTrendGranularity;
  points: AnalyticsPoint[];
  /** `company`: figures of the whole company; `mixed`: some are. */
  scope: AnalyticsTrendScope;
  /**
     * What the figures say, in one sentence.
     * @minLength 1
     */
  message: string;
  /**
     * The figures in words, for who does not see the drawing.
     * @minLength 1
     */
  alt: string;
  /**
     * Columns of 12 that it needs.
     * @minimum 1
     * @maximum 12
     */
  min_cols: number;
  /**
     * 1 must be seen; higher numbers give way first.
     * @minimum 1
     * @maximum 9007199254740991
     */
  priority: number;
  /**
     * Its place where all stand in one column.
     * @minimum 1
     * @maximum 9007199254740991
     */
  order: number;
  /**
     * Digits after the point.
     * @minimum 0
     * @maximum 9007199254740991
     */
  decimals: number;
  /**
     * ISO 4217, of amounts.
     * @nullable
     */
  currency: string | null;
  role: AnalyticsTrendRole;
  displays: string[];
  /** Labels for people, one for each key; `partial`: the period is not over, or not wholly recorded. */
  label_details: AnalyticsTrendLabelDetailsItem[];
  /** The axis of its values: ends, round ticks, and bands with tone and word. */
  axis: AnalyticsTrendAxis;
}

/**
 * A figure, or why there is none.
 */
export interface AnalyticsValue {
  /** @nullable */
  value: number | null;
  /**
     * Why there is no value; null where there is one.
     * @nullable
     */
  reason: string | null;
}

/**
 * How it stands against its target or band; `none`: nothing judges it.
 */
export type AnalyticsTableRowsItemCellsStatus = typeof AnalyticsTableRowsItemCellsStatus[keyof typeof AnalyticsTableRowsItemCellsStatus];


export const AnalyticsTableRowsItemCellsStatus = {
  good: 'good',
  warn: 'warn',
  bad: 'bad',
  none: 'none',
} as const;

/**
 * How it stands against its target or band; `none`: nothing judges it.
 */
export type AnalyticsTableTogetherCellsStatus = typeof AnalyticsTableTogetherCellsStatus[keyof typeof AnalyticsTableTogetherCellsStatus];


export const AnalyticsTableTogetherCellsStatus = {
  good: 'good',
  warn: 'warn',
  bad: 'bad',
  none: 'none',
} as const;

/**
 * `company`: figures of the whole company; `mixed`: some are.
 */
export type AnalyticsTableScope = typeof AnalyticsTableScope[keyof typeof AnalyticsTableScope];


export const AnalyticsTableScope = {
  client: 'client',
  company: 'company',
  mixed: 'mixed',
} as const;

export type AnalyticsTableColumnsItem = {
  id: string;
  label: string;
  unit: 'count' | 'usd' | 'percent' | 'ratio' | 'seconds' | 'hours' | 'days';
  format: 'integer' | 'decimal' | 'currency' | 'percent' | 'duration';
  /** The direction of good. */
  better: 'up' | 'down' | 'neither';
  definition: string;
  /**
     * Digits after the point.
     * @minimum 0
     * @maximum 9007199254740991
     */
  decimals: number;
  /**
     * ISO 4217, of amounts.
     * @nullable
     */
  currency: string | null;
  align: 'left' | 'right';
  /**
     * Room that it wants beside the others.
     * @exclusiveMinimum 0
     */
  width: number;
} | {
  id: string;
  label: string;
  dimension: 'channel' | 'region' | 'platform' | 'client_id' | 'plan_type' | 'course_id' | 'lesson_id' | 'stage' | 'model' | 'reason' | 'period' | 'movement';
  /**
     * Digits after the point.
     * @minimum 0
     * @maximum 9007199254740991
     */
  decimals: number;
  /**
     * ISO 4217, of amounts.
     * @nullable
     */
  currency: string | null;
  align: 'left' | 'right';
  /**
     * Room that it wants beside the others.
     * @exclusiveMinimum 0
     */
  width: number;
};

/**
 * By column; null: without a value.
 */
export type AnalyticsTableRowsItemKey = {[key: string]: string | null};

/**
 * By column.
 */
export type AnalyticsTableRowsItemValues = {[key: string]: AnalyticsValue};

/**
 * By column, as people read it.
 */
export type AnalyticsTableRowsItemCells = {[key: string]: {
  display: string;
  /** How it stands against its target or band; `none`: nothing judges it. */
  status: AnalyticsTableRowsItemCellsStatus;
}};

export type AnalyticsTableRowsItem = {
  /** By column; null: without a value. */
  key: AnalyticsTableRowsItemKey;
  /** By column. */
  values: AnalyticsTableRowsItemValues;
  /** Whether what the row is of is not over yet. */
  partial: boolean;
  /** By column, as people read it. */
  cells: AnalyticsTableRowsItemCells;
};

export type AnalyticsTableTogetherValues = {[key: string]: AnalyticsValue};

export type AnalyticsTableTogetherCells = {[key: string]: {
  display: string;
  /** How it stands against its target or band; `none`: nothing judges it. */
  status: AnalyticsTableTogetherCellsStatus;
}};

/**
 * All cohorts of a table of cohorts; null of any other, and without anybody.
 */
export type AnalyticsTableTogether = {
  values: AnalyticsTableTogetherValues;
  cells: AnalyticsTableTogetherCells;
} | null;

/**
 * Metrics by dimensions, by cohorts or by movements.
 */
export interface AnalyticsTable {
  id: string;
  label: string;
  definition: string;
  /** What names the row, then metrics. */
  columns: AnalyticsTableColumnsItem[];
  rows: AnalyticsTableRowsItem[];
  /** All cohorts of a table of cohorts; null of any other, and without anybody. */
  together: AnalyticsTableTogether;
  /** `company`: figures of the whole company; `mixed`: some are. */
  scope: AnalyticsTableScope;
  /**
     * What the figures say, in one sentence.
     * @minLength 1
     */
  message: string;
  /**
     * The figures in words, for who does not see the drawing.
     * @minLength 1
     */
  alt: string;
  /**
     * Columns of 12 that it needs.
     * @minimum 1
     * @maximum 12
     */
  min_cols: number;
  /**
     * 1 must be seen; higher numbers give way first.
     * @minimum 1
     * @maximum 9007199254740991
     */
  priority: number;
  /**
     * Its place where all stand in one column.
     * @minimum 1
     * @maximum 9007199254740991
     */
  order: number;
}

/**
 * `company`: figures of the whole company; `mixed`: some are.
 */
export type AnalyticsFunnelScope = typeof AnalyticsFunnelScope[keyof typeof AnalyticsFunnelScope];


export const AnalyticsFunnelScope = {
  client: 'client',
  company: 'company',
  mixed: 'mixed',
} as const;

export type AnalyticsFunnelStepsItem = {
  id: string;
  label: string;
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  users: number;
  /** Percent of the first step. */
  of_first: AnalyticsValue;
  /** Percent of the step before. */
  of_previous: AnalyticsValue;
  /** From the first step to this one, of those who came so far. */
  median_hours: AnalyticsValue;
  p90_hours: AnalyticsValue;
  /** As people read it. */
  display: string;
  /** As people read it. */
  of_first_display: string;
  /** As people read it. */
  of_previous_display: string;
  /** As people read it. */
  median_display: string;
  /** As people read it. */
  p90_display: string;
};

/**
 * What people go through, from their registration on.
 */
export interface AnalyticsFunnel {
  id: string;
  label: string;
  unit: 'count';
  format: 'integer';
  better: 'up';
  definition: string;
  /**
     * Steps count within so many days of the first.
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  window_days: number;
  steps: AnalyticsFunnelStepsItem[];
  /** Whether the window of some who entered is not over. */
  partial: boolean;
  /** `company`: figures of the whole company; `mixed`: some are. */
  scope: AnalyticsFunnelScope;
  /**
     * What the figures say, in one sentence.
     * @minLength 1
     */
  message: string;
  /**
     * The figures in words, for who does not see the drawing.
     * @minLength 1
     */
  alt: string;
  /**
     * Columns of 12 that it needs.
     * @minimum 1
     * @maximum 12
     */
  min_cols: number;
  /**
     * 1 must be seen; higher numbers give way first.
     * @minimum 1
     * @maximum 9007199254740991
     */
  priority: number;
  /**
     * Its place where all stand in one column.
     * @minimum 1
     * @maximum 9007199254740991
     */
  order: number;
}

export interface AnalyticsSection {
  id: AnalyticsSectionId;
  label: string;
  /** How it stands, in a sentence or two. */
  message: string;
  cards: AnalyticsCard[];
  trends: AnalyticsTrend[];
  tables: AnalyticsTable[];
  funnels: AnalyticsFunnel[];
}

/**
 * The five sections of the dashboard.
 */
export interface AnalyticsSections {
  executive: AnalyticsSection;
  growth: AnalyticsSection;
  monetization: AnalyticsSection;
  learning: AnalyticsSection;
  ops: AnalyticsSection;
}

/**
 * The dashboard of the academy over a range.
 */
export interface AnalyticsDashboard {
  data: AnalyticsSections;
  /** `inline`: of the telemetry that was sent along; `repository`: of that of the world. */
  source: AnalyticsDashboardSource;
  /** The committed tick of the world; null for inline telemetry. */
  tick: number | null;
  /** Up to when telemetry is known: the world’s time; of inline telemetry the end of the range. */
  as_of: string;
  range: AnalyticsDashboardRange;
  /** The zone whose days, weeks and months count. */
  timezone: string;
  filters: AnalyticsDashboardFilters;
  /** What was left out, in sentences. */
  notes: string[];
  compare: AnalyticsDashboardCompare;
}

export type AnalyticsCatalogueMetricsItemUnit = typeof AnalyticsCatalogueMetricsItemUnit[keyof typeof AnalyticsCatalogueMetricsItemUnit];


export const AnalyticsCatalogueMetricsItemUnit = {
  count: 'count',
  usd: 'usd',
  percent: 'percent',
  ratio: 'ratio',
  seconds: 'seconds',
  hours: 'hours',
  days: 'days',
} as const;

export type AnalyticsCatalogueMetricsItemFormat = typeof AnalyticsCatalogueMetricsItemFormat[keyof typeof AnalyticsCatalogueMetricsItemFormat];


export const AnalyticsCatalogueMetricsItemFormat = {
  integer: 'integer',
  decimal: 'decimal',
  currency: 'currency',
  percent: 'percent',
  duration: 'duration',
} as const;

/**
 * The direction of good.
 */
export type AnalyticsCatalogueMetricsItemBetter = typeof AnalyticsCatalogueMetricsItemBetter[keyof typeof AnalyticsCatalogueMetricsItemBetter];


export const AnalyticsCatalogueMetricsItemBetter = {
  up: 'up',
  down: 'down',
  neither: 'neither',
} as const;

export type AnalyticsCatalogueMetricsItemSection = typeof AnalyticsCatalogueMetricsItemSection[keyof typeof AnalyticsCatalogueMetricsItemSection];


export const AnalyticsCatalogueMetricsItemSection = {
  executive: 'executive',
  growth: 'growth',
  monetization: 'monetization',
  learning: 'learning',
  ops: 'ops',
} as const;

export type AnalyticsCatalogueMetricsItemDimensionsItem = typeof AnalyticsCatalogueMetricsItemDimensionsItem[keyof typeof AnalyticsCatalogueMetricsItemDimensionsItem];


export const AnalyticsCatalogueMetricsItemDimensionsItem = {
  channel: 'channel',
  region: 'region',
  platform: 'platform',
  client_id: 'client_id',
  plan_type: 'plan_type',
  course_id: 'course_id',
  lesson_id: 'lesson_id',
  stage: 'stage',
  model: 'model',
  reason: 'reason',
} as const;

export type AnalyticsCatalogueMetricsItem = {
  id: string;
  label: string;
  unit: AnalyticsCatalogueMetricsItemUnit;
  format: AnalyticsCatalogueMetricsItemFormat;
  /** The direction of good. */
  better: AnalyticsCatalogueMetricsItemBetter;
  definition: string;
  section: AnalyticsCatalogueMetricsItemSection;
  formula: string;
  dimensions: AnalyticsCatalogueMetricsItemDimensionsItem[];
  /** Whether `/analytics/people` lists who stands behind it. */
  has_people: boolean;
  /** Whether figures of parts add up to that of the whole. */
  adds_up: boolean;
  /**
     * Why they don’t; null where they do.
     * @nullable
     */
  why_not: string | null;
};

export type AnalyticsCatalogueFunnelsItemStepsItem = {
  id: string;
  label: string;
};

export type AnalyticsCatalogueFunnelsItem = {
  id: string;
  label: string;
  definition: string;
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  window_days: number;
  steps: AnalyticsCatalogueFunnelsItemStepsItem[];
};

export type AnalyticsCatalogueDimensionsItemId = typeof AnalyticsCatalogueDimensionsItemId[keyof typeof AnalyticsCatalogueDimensionsItemId];


export const AnalyticsCatalogueDimensionsItemId = {
  channel: 'channel',
  region: 'region',
  platform: 'platform',
  client_id: 'client_id',
  plan_type: 'plan_type',
  course_id: 'course_id',
  lesson_id: 'lesson_id',
  stage: 'stage',
  model: 'model',
  reason: 'reason',
} as const;

export type AnalyticsCatalogueDimensionsItem = {
  id: AnalyticsCatalogueDimensionsItemId;
  label: string;
  definition: string;
  filter: boolean;
};

/**
 * Metrics, funnels and dimensions, each with its definition.
 */
export interface AnalyticsCatalogue {
  metrics: AnalyticsCatalogueMetricsItem[];
  funnels: AnalyticsCatalogueFunnelsItem[];
  dimensions: AnalyticsCatalogueDimensionsItem[];
}

export type AnalyticsQueryAnswerMetricUnit = typeof AnalyticsQueryAnswerMetricUnit[keyof typeof AnalyticsQueryAnswerMetricUnit];


export const AnalyticsQueryAnswerMetricUnit = {
  count: 'count',
  usd: 'usd',
  percent: 'percent',
  ratio: 'ratio',
  seconds: 'seconds',
  hours: 'hours',
  days: 'days',
} as const;

export type AnalyticsQueryAnswerMetricFormat = typeof AnalyticsQueryAnswerMetricFormat[keyof typeof AnalyticsQueryAnswerMetricFormat];


export const AnalyticsQueryAnswerMetricFormat = {
  integer: 'integer',
  decimal: 'decimal',
  currency: 'currency',
  percent: 'percent',
  duration: 'duration',
} as const;

/**
 * The direction of good.
 */
export type AnalyticsQueryAnswerMetricBetter = typeof AnalyticsQueryAnswerMetricBetter[keyof typeof AnalyticsQueryAnswerMetricBetter];


export const AnalyticsQueryAnswerMetricBetter = {
  up: 'up',
  down: 'down',
  neither: 'neither',
} as const;

export type AnalyticsQueryAnswerMetricSection = typeof AnalyticsQueryAnswerMetricSection[keyof typeof AnalyticsQueryAnswerMetricSection];


export const AnalyticsQueryAnswerMetricSection = {
  executive: 'executive',
  growth: 'growth',
  monetization: 'monetization',
  learning: 'learning',
  ops: 'ops',
} as const;

export type AnalyticsQueryAnswerMetricDimensionsItem = typeof AnalyticsQueryAnswerMetricDimensionsItem[keyof typeof AnalyticsQueryAnswerMetricDimensionsItem];


export const AnalyticsQueryAnswerMetricDimensionsItem = {
  channel: 'channel',
  region: 'region',
  platform: 'platform',
  client_id: 'client_id',
  plan_type: 'plan_type',
  course_id: 'course_id',
  lesson_id: 'lesson_id',
  stage: 'stage',
  model: 'model',
  reason: 'reason',
} as const;

export type AnalyticsQueryAnswerMetric = {
  id: string;
  label: string;
  unit: AnalyticsQueryAnswerMetricUnit;
  format: AnalyticsQueryAnswerMetricFormat;
  /** The direction of good. */
  better: AnalyticsQueryAnswerMetricBetter;
  definition: string;
  section: AnalyticsQueryAnswerMetricSection;
  formula: string;
  dimensions: AnalyticsQueryAnswerMetricDimensionsItem[];
};

export type AnalyticsQueryAnswerGranularity = typeof AnalyticsQueryAnswerGranularity[keyof typeof AnalyticsQueryAnswerGranularity];


export const AnalyticsQueryAnswerGranularity = {
  hour: 'hour',
  day: 'day',
  week: 'week',
  month: 'month',
} as const;

/**
 * `company`: figures of the whole company; `mixed`: some are.
 */
export type AnalyticsQueryAnswerDrawingScope = typeof AnalyticsQueryAnswerDrawingScope[keyof typeof AnalyticsQueryAnswerDrawingScope];


export const AnalyticsQueryAnswerDrawingScope = {
  client: 'client',
  company: 'company',
  mixed: 'mixed',
} as const;

export type AnalyticsQueryAnswerDrawingRole = typeof AnalyticsQueryAnswerDrawingRole[keyof typeof AnalyticsQueryAnswerDrawingRole];


export const AnalyticsQueryAnswerDrawingRole = {
  actual: 'actual',
  target: 'target',
  benchmark: 'benchmark',
  previous: 'previous',
  forecast: 'forecast',
} as const;

export type AnalyticsQueryAnswerDrawingLabelDetailsItem = {
  /** @minLength 1 */
  key: string;
  /** @minLength 1 */
  label: string;
  /** @minLength 1 */
  short: string;
  /** @pattern ^\d{4}-\d{2}-\d{2}$ */
  from?: string;
  partial?: true;
};

export type AnalyticsQueryAnswerDrawingAxisFormat = typeof AnalyticsQueryAnswerDrawingAxisFormat[keyof typeof AnalyticsQueryAnswerDrawingAxisFormat];


export const AnalyticsQueryAnswerDrawingAxisFormat = {
  currency: 'currency',
  percentage: 'percentage',
  number: 'number',
  days: 'days',
  text: 'text',
  date: 'date',
} as const;

export type AnalyticsQueryAnswerDrawingAxisDomain = {
  min: number;
  max: number;
  zero: boolean;
};

export type AnalyticsQueryAnswerDrawingAxisTicksItem = {
  value: number;
  /** @minLength 1 */
  display: string;
};

/**
 * How it stands against its target or band; `none`: nothing judges it.
 */
export type AnalyticsQueryAnswerDrawingAxisBandsItemTone = typeof AnalyticsQueryAnswerDrawingAxisBandsItemTone[keyof typeof AnalyticsQueryAnswerDrawingAxisBandsItemTone];


export const AnalyticsQueryAnswerDrawingAxisBandsItemTone = {
  good: 'good',
  warn: 'warn',
  bad: 'bad',
  none: 'none',
} as const;

export type AnalyticsQueryAnswerDrawingAxisBandsItem = {
  from: number;
  to: number;
  /** @minLength 1 */
  label: string;
  /** How it stands against its target or band; `none`: nothing judges it. */
  tone: AnalyticsQueryAnswerDrawingAxisBandsItemTone;
};

/**
 * The axis of its values: ends, round ticks, and bands with tone and word.
 */
export type AnalyticsQueryAnswerDrawingAxis = {
  format: AnalyticsQueryAnswerDrawingAxisFormat;
  /**
     * What is counted; null: nothing is said.
     * @nullable
     */
  unit: string | null;
  /**
     * Digits after the point.
     * @minimum 0
     * @maximum 9007199254740991
     */
  decimals: number;
  /**
     * ISO 4217, of amounts.
     * @nullable
     */
  currency: string | null;
  domain: AnalyticsQueryAnswerDrawingAxisDomain;
  ticks: AnalyticsQueryAnswerDrawingAxisTicksItem[];
  bands: AnalyticsQueryAnswerDrawingAxisBandsItem[];
};

/**
 * Its points on a screen.
 */
export type AnalyticsQueryAnswerDrawing = {
  /** `company`: figures of the whole company; `mixed`: some are. */
  scope: AnalyticsQueryAnswerDrawingScope;
  /**
     * What the figures say, in one sentence.
     * @minLength 1
     */
  message: string;
  /**
     * The figures in words, for who does not see the drawing.
     * @minLength 1
     */
  alt: string;
  /**
     * Columns of 12 that it needs.
     * @minimum 1
     * @maximum 12
     */
  min_cols: number;
  /**
     * 1 must be seen; higher numbers give way first.
     * @minimum 1
     * @maximum 9007199254740991
     */
  priority: number;
  /**
     * Its place where all stand in one column.
     * @minimum 1
     * @maximum 9007199254740991
     */
  order: number;
  /**
     * Digits after the point.
     * @minimum 0
     * @maximum 9007199254740991
     */
  decimals: number;
  /**
     * ISO 4217, of amounts.
     * @nullable
     */
  currency: string | null;
  role: AnalyticsQueryAnswerDrawingRole;
  displays: string[];
  /** Labels for people, one for each key; `partial`: the period is not over, or not wholly recorded. */
  label_details: AnalyticsQueryAnswerDrawingLabelDetailsItem[];
  /** The axis of its values: ends, round ticks, and bands with tone and word. */
  axis: AnalyticsQueryAnswerDrawingAxis;
};

/**
 * By dimension; null: without a value.
 */
export type AnalyticsQueryAnswerPartsItemCell = {[key: string]: string | null};

export type AnalyticsQueryAnswerPartsItem = {
  /** By dimension; null: without a value. */
  cell: AnalyticsQueryAnswerPartsItemCell;
  total: AnalyticsValue;
  total_display: string;
  points: AnalyticsPoint[];
};

/**
 * `inline`: of the telemetry that was sent along; `repository`: of that of the world.
 */
export type AnalyticsQueryAnswerSource = typeof AnalyticsQueryAnswerSource[keyof typeof AnalyticsQueryAnswerSource];


export const AnalyticsQueryAnswerSource = {
  inline: 'inline',
  repository: 'repository',
} as const;

export type AnalyticsQueryAnswerRange = {
  /** The first moment. */
  start: string;
  /** The first moment after it. */
  end: string;
};

export type AnalyticsQueryAnswerFilters = {
  /**
     * People who heard of the academy by it.
     * @minLength 1
     * @maxLength 200
     */
  channel?: string;
  /**
     * People who work in it.
     * @minLength 1
     * @maxLength 200
     */
  region?: string;
  /**
     * What happened on it; memberships go by the platform of the registration.
     * @minLength 1
     * @maxLength 200
     */
  platform?: string;
  /**
     * Memberships of it, and what people did who ever began one.
     * @minLength 1
     * @maxLength 200
     */
  plan_type?: string;
  /**
     * People of a client.
     * @minLength 1
     * @maxLength 200
     */
  client_id?: string;
};

/**
 * A metric over a range: in all, over time, and in parts.
 */
export interface AnalyticsQueryAnswer {
  metric: AnalyticsQueryAnswerMetric;
  granularity: AnalyticsQueryAnswerGranularity;
  total: AnalyticsValue;
  /** As people read it. */
  total_display: string;
  points: AnalyticsPoint[];
  /** Its points on a screen. */
  drawing: AnalyticsQueryAnswerDrawing;
  /** By the values of the breakdown; empty without one. */
  parts: AnalyticsQueryAnswerPartsItem[];
  /**
     * Whether parts add up to the total; null: there are none.
     * @nullable
     */
  adds_up: boolean | null;
  /** @nullable */
  why_not: string | null;
  /** `inline`: of the telemetry that was sent along; `repository`: of that of the world. */
  source: AnalyticsQueryAnswerSource;
  /** The committed tick of the world; null for inline telemetry. */
  tick: number | null;
  /** Up to when telemetry is known: the world’s time; of inline telemetry the end of the range. */
  as_of: string;
  range: AnalyticsQueryAnswerRange;
  /** The zone whose days, weeks and months count. */
  timezone: string;
  filters: AnalyticsQueryAnswerFilters;
  /** What was left out, in sentences. */
  notes: string[];
}

/**
 * `inline`: of the telemetry that was sent along; `repository`: of that of the world.
 */
export type AnalyticsPeopleSource = typeof AnalyticsPeopleSource[keyof typeof AnalyticsPeopleSource];


export const AnalyticsPeopleSource = {
  inline: 'inline',
  repository: 'repository',
} as const;

export type AnalyticsPeopleRange = {
  /** The first moment. */
  start: string;
  /** The first moment after it. */
  end: string;
};

export type AnalyticsPeopleFilters = {
  /**
     * People who heard of the academy by it.
     * @minLength 1
     * @maxLength 200
     */
  channel?: string;
  /**
     * People who work in it.
     * @minLength 1
     * @maxLength 200
     */
  region?: string;
  /**
     * What happened on it; memberships go by the platform of the registration.
     * @minLength 1
     * @maxLength 200
     */
  platform?: string;
  /**
     * Memberships of it, and what people did who ever began one.
     * @minLength 1
     * @maxLength 200
     */
  plan_type?: string;
  /**
     * People of a client.
     * @minLength 1
     * @maxLength 200
     */
  client_id?: string;
};

/**
 * Who stands behind a figure.
 */
export interface AnalyticsPeople {
  metric: string;
  /** @nullable */
  step: string | null;
  /**
     * How many there are: the figure itself, where it counts people.
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  count: number;
  user_ids: string[];
  /** `inline`: of the telemetry that was sent along; `repository`: of that of the world. */
  source: AnalyticsPeopleSource;
  /** The committed tick of the world; null for inline telemetry. */
  tick: number | null;
  /** Up to when telemetry is known: the world’s time; of inline telemetry the end of the range. */
  as_of: string;
  range: AnalyticsPeopleRange;
  /** The zone whose days, weeks and months count. */
  timezone: string;
  filters: AnalyticsPeopleFilters;
  /** What was left out, in sentences. */
  notes: string[];
}

export type AnalyticsStoredEventProperties = {[key: string]: unknown};

/**
 * An event of the world’s academy, or one that was sent.
 */
export interface AnalyticsStoredEvent {
  id: string;
  /** @nullable */
  user_id: string | null;
  event_name: string;
  /** When it happened. World time. */
  event_time: string;
  received_at: string | null;
  properties: AnalyticsStoredEventProperties;
}

export type AnalyticsLakeTablesItemId = typeof AnalyticsLakeTablesItemId[keyof typeof AnalyticsLakeTablesItemId];


export const AnalyticsLakeTablesItemId = {
  events: 'events',
  memberships: 'memberships',
} as const;

/**
 * `time`: a timestamp in UTC; `day`: a date of UTC; `usd`: a decimal with two places.
 */
export type AnalyticsLakeTablesItemColumnsItemType = typeof AnalyticsLakeTablesItemColumnsItemType[keyof typeof AnalyticsLakeTablesItemColumnsItemType];


export const AnalyticsLakeTablesItemColumnsItemType = {
  text: 'text',
  json: 'json',
  number: 'number',
  usd: 'usd',
  time: 'time',
  day: 'day',
} as const;

export type AnalyticsLakeTablesItemColumnsItem = {
  name: string;
  /** `time`: a timestamp in UTC; `day`: a date of UTC; `usd`: a decimal with two places. */
  type: AnalyticsLakeTablesItemColumnsItemType;
  nullable: boolean;
  description: string;
};

export type AnalyticsLakeTablesItemObjectsItem = {
  /** What the file is called when it is saved. */
  name: string;
  /** The first day whose rows are in it. */
  start: string;
  /** The first day after them. */
  end: string;
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  rows: number;
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  bytes: number;
  /** Of its bytes. They never change. */
  sha256: string;
  /** Where it lies in the bucket. */
  key: string;
  /** Whoever has it may load the file, until `links_end_at`. */
  url: string;
};

export type AnalyticsLakeTablesItem = {
  id: AnalyticsLakeTablesItemId;
  description: string;
  /** What a row is one of. */
  grain: string;
  columns: AnalyticsLakeTablesItemColumnsItem[];
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  rows: number;
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  bytes: number;
  /** The key of the text that has the addresses of the valid objects, by lines. */
  list: string;
  /** The valid ones, in the order of their time: each row is in one. */
  objects: AnalyticsLakeTablesItemObjectsItem[];
};

/**
 * The academy’s events at rest, as Parquet files.
 */
export interface AnalyticsLake {
  world: string;
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  generation: number;
  /** The world’s time. */
  as_of: string;
  at_rest_until: string | null;
  /**
     * Days and months that are over and not at rest yet: some minutes’ work.
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  periods_due: number;
  /** Until when links hold. Of the wall, not of the world. */
  links_end_at: string;
  bucket: string;
  tables: AnalyticsLakeTablesItem[];
}

export type AnalyticsIngestedErrorsItem = {
  /**
     * @minimum 0
     * @maximum 9007199254740991
     */
  index: number;
  pointer: string;
  detail: string;
};

/**
 * What became of the records of a call.
 */
export interface AnalyticsIngested {
  /**
     * Records of the call.
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  received: number;
  /**
     * Of these, what is new, and kept from now on.
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  accepted: number;
  /**
     * By index: what was known already, word for word. It changes nothing.
     * @items.minimum 0
     * @items.maximum 9007199254740991
     */
  known: number[];
  /**
     * By index: memberships of which a later status is known. They change nothing.
     * @items.minimum 0
     * @items.maximum 9007199254740991
     */
  superseded: number[];
  /**
     * The world’s time at which the new ones arrived; null: there are none.
     * @nullable
     */
  arrived_at: string | null;
  /** What was not taken, and what was expected in its place. */
  errors: AnalyticsIngestedErrorsItem[];
}

export type ResultsScoringSource = typeof ResultsScoringSource[keyof typeof ResultsScoringSource];


export const ResultsScoringSource = {
  world: 'world',
  submitted: 'submitted',
} as const;

export type ResultsObservedMeasureStatus = typeof ResultsObservedMeasureStatus[keyof typeof ResultsObservedMeasureStatus];


export const ResultsObservedMeasureStatus = {
  observed: 'observed',
} as const;

export type ResultsObservedMeasureSource = typeof ResultsObservedMeasureSource[keyof typeof ResultsObservedMeasureSource];


export const ResultsObservedMeasureSource = {
  world: 'world',
  submitted: 'submitted',
} as const;

export type ResultsObservedMeasurePeriod = {
  from: string;
  to: string;
} | null;

export type ResultsObservedMeasureShown = {
  /** What it is called. */
  label: string;
  /**
     * Digits after the point.
     * @minimum 0
     * @maximum 9007199254740991
     */
  decimals: number;
  /** As people read it. */
  display: string;
  /** As people read it. */
  sample_display: string;
  /** As people read it. */
  coverage_display: string;
  /** As people read it. */
  freshness_display: string;
  /** As people read it. */
  confidence_display: string;
  /**
     * The days that it is of; null where it was submitted.
     * @nullable
     */
  window: string | null;
  /**
     * What the figures say, in one sentence.
     * @minLength 1
     */
  message: string;
};

export interface ResultsObservedMeasure {
  status: ResultsObservedMeasureStatus;
  id: string;
  value: number;
  /** The unit of the value: `percent`, `score`, `count`, `days` … */
  unit: string;
  period: ResultsObservedMeasurePeriod;
  /**
     * How many things were counted.
     * @nullable
     */
  sample_size: number | null;
  coverage: number | null;
  freshness: number | null;
  /**
     * @minimum 0
     * @maximum 1
     */
  confidence: number;
  source: ResultsObservedMeasureSource;
  evidence: string;
  shown: ResultsObservedMeasureShown;
}

export type ResultsAbsentMeasureStatus = typeof ResultsAbsentMeasureStatus[keyof typeof ResultsAbsentMeasureStatus];


export const ResultsAbsentMeasureStatus = {
  absent: 'absent',
} as const;

export type ResultsAbsentMeasureKind = typeof ResultsAbsentMeasureKind[keyof typeof ResultsAbsentMeasureKind];


export const ResultsAbsentMeasureKind = {
  'not-measurable': 'not-measurable',
  'not-recorded': 'not-recorded',
  'not-kept': 'not-kept',
  'not-submitted': 'not-submitted',
} as const;

export type ResultsAbsentMeasureShown = {
  /** What it is called. */
  label: string;
  /** As people read it. */
  display: string;
  /**
     * What the figures say, in one sentence.
     * @minLength 1
     */
  message: string;
};

export interface ResultsAbsentMeasure {
  status: ResultsAbsentMeasureStatus;
  id: string;
  kind: ResultsAbsentMeasureKind;
  reason: string;
  shown: ResultsAbsentMeasureShown;
}

/**
 * A measure that a session is scored with, or why it has no value.
 */
export type ResultsMeasure = ResultsObservedMeasure | ResultsAbsentMeasure;

/**
 * `scored`: nothing was generated yet, or it was cleared.
 */
export type ResultsStatusStatus = typeof ResultsStatusStatus[keyof typeof ResultsStatusStatus];


export const ResultsStatusStatus = {
  scored: 'scored',
  queued: 'queued',
  running: 'running',
  completed: 'completed',
  completed_with_errors: 'completed_with_errors',
  failed: 'failed',
} as const;

export type ResultsStatusStagesItemStatus = typeof ResultsStatusStagesItemStatus[keyof typeof ResultsStatusStagesItemStatus];


export const ResultsStatusStagesItemStatus = {
  pending: 'pending',
  queued: 'queued',
  running: 'running',
  completed: 'completed',
  completed_with_errors: 'completed_with_errors',
  failed: 'failed',
} as const;

export type ResultsStatusStagesItem = {
  stage: string;
  status: ResultsStatusStagesItemStatus;
  /**
     * @minimum 0
     * @maximum 100
     */
  percentage: number;
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  attempts: number;
  /** @nullable */
  error: string | null;
  started_at: string | null;
  finished_at: string | null;
};

/**
 * How the last version of a session’s results stands.
 */
export interface ResultsStatus {
  session_id: string;
  topic: string;
  /** `scored`: nothing was generated yet, or it was cleared. */
  status: ResultsStatusStatus;
  /**
     * The stage that has its turn; null when there is none.
     * @nullable
     */
  stage: string | null;
  /**
     * @minimum 0
     * @maximum 100
     */
  percentage: number;
  is_processing: boolean;
  is_completed: boolean;
  is_failed: boolean;
  version: number | null;
  /**
     * The scoring that it is computed of.
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  input_version: number;
  /** @nullable */
  error: string | null;
  created_at: string | null;
  started_at: string | null;
  finished_at: string | null;
  stages: ResultsStatusStagesItem[];
}

/**
 * What a session is scored with.
 */
export interface ResultsScoring {
  session_id: string;
  topic: string;
  /**
     * The scoring that it is computed of.
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  input_version: number;
  source: ResultsScoringSource;
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  observed: number;
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  absent: number;
  measures: ResultsMeasure[];
  /** What was begun of it; null where no measure has a value, so that there is nothing to begin. */
  generation: ResultsStatus | null;
}

export type ResultsSegmentStatus = typeof ResultsSegmentStatus[keyof typeof ResultsSegmentStatus];


export const ResultsSegmentStatus = {
  queued: 'queued',
  running: 'running',
  completed: 'completed',
  completed_with_errors: 'completed_with_errors',
  failed: 'failed',
} as const;

export type ResultsSegmentChoice = {
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  seed: number;
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  iterations: number;
  hypercube: boolean;
  stop: boolean;
  what_ifs: string[];
};

export type ResultsSegmentErrorsItem = {
  stage: string;
  error: string;
};

export type ResultsSegmentSegment = typeof ResultsSegmentSegment[keyof typeof ResultsSegmentSegment];


export const ResultsSegmentSegment = {
  Market: 'Market',
  Consumer: 'Consumer',
  Product: 'Product',
  Brand: 'Brand',
  Experience: 'Experience',
} as const;

/**
 * The committed tick that was scored.
 */
export type ResultsSegmentAsOf = {
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  tick: number;
  /** ISO 8601, world time. */
  time: string;
};

/**
 * `company`: figures of the whole company; `mixed`: some are.
 */
export type ResultsDrawingScope = typeof ResultsDrawingScope[keyof typeof ResultsDrawingScope];


export const ResultsDrawingScope = {
  client: 'client',
  company: 'company',
  mixed: 'mixed',
} as const;

/**
 * A part of the page as a whole.
 */
export interface ResultsDrawing {
  /** `company`: figures of the whole company; `mixed`: some are. */
  scope: ResultsDrawingScope;
  /**
     * What the figures say, in one sentence.
     * @minLength 1
     */
  message: string;
  /**
     * The figures in words, for who does not see the drawing.
     * @minLength 1
     */
  alt: string;
  /**
     * Columns of 12 that it needs.
     * @minimum 1
     * @maximum 12
     */
  min_cols: number;
  /**
     * 1 must be seen; higher numbers give way first.
     * @minimum 1
     * @maximum 9007199254740991
     */
  priority: number;
  /**
     * Its place where all stand in one column.
     * @minimum 1
     * @maximum 9007199254740991
     */
  order: number;
}

/**
 * What each part says; null where there is none.
 */
export type ResultsSegmentDrawings = {
  factors: ResultsDrawing | null;
  patterns: ResultsDrawing | null;
  monte_carlo: ResultsDrawing | null;
  personas: ResultsDrawing | null;
};

export type ResultsMeasuredBaselineStatus = typeof ResultsMeasuredBaselineStatus[keyof typeof ResultsMeasuredBaselineStatus];


export const ResultsMeasuredBaselineStatus = {
  measured: 'measured',
} as const;

export type ResultsMeasuredBaselineShownFormat = typeof ResultsMeasuredBaselineShownFormat[keyof typeof ResultsMeasuredBaselineShownFormat];


export const ResultsMeasuredBaselineShownFormat = {
  currency: 'currency',
  percentage: 'percentage',
  number: 'number',
  days: 'days',
  text: 'text',
  date: 'date',
} as const;

export type ResultsMeasuredBaselineQuartersItem = {
  end: string;
  value: number;
};

/**
 * The quarter that is forecast, by the day after its last.
 */
export type ResultsMeasuredBaselineShownNext = {
  /** @minLength 1 */
  key: string;
  /** @minLength 1 */
  label: string;
  /** @minLength 1 */
  short: string;
  /** @pattern ^\d{4}-\d{2}-\d{2}$ */
  from?: string;
  partial?: true;
};

export type ResultsMeasuredBaselineShownPointsItem = {
  /** @minLength 1 */
  key: string;
  /** @minLength 1 */
  label: string;
  /** @minLength 1 */
  short: string;
  /** @pattern ^\d{4}-\d{2}-\d{2}$ */
  from?: string;
  partial?: true;
  /** @nullable */
  value: number | null;
  /** @minLength 1 */
  display: string;
};

export type ResultsMeasuredBaselineShown = {
  /** What it is called. */
  label: string;
  format: ResultsMeasuredBaselineShownFormat;
  /**
     * What is counted; null: nothing is said.
     * @nullable
     */
  unit: string | null;
  /**
     * Digits after the point.
     * @minimum 0
     * @maximum 9007199254740991
     */
  decimals: number;
  /**
     * ISO 4217, of amounts.
     * @nullable
     */
  currency: string | null;
  /** As people read it. */
  display: string;
  /** As people read it. */
  target_display: string;
  /** The quarter that is forecast, by the day after its last. */
  next: ResultsMeasuredBaselineShownNext;
  points: ResultsMeasuredBaselineShownPointsItem[];
  /**
     * What the figures say, in one sentence.
     * @minLength 1
     */
  message: string;
};

export interface ResultsMeasuredBaseline {
  status: ResultsMeasuredBaselineStatus;
  outcome: string;
  /** The unit of the value: `percent`, `score`, `count`, `days` … */
  unit: string;
  value: number;
  spread: number;
  drift: number;
  target: number;
  quarters: ResultsMeasuredBaselineQuartersItem[];
  shown: ResultsMeasuredBaselineShown;
}

export type ResultsAbsentBaselineStatus = typeof ResultsAbsentBaselineStatus[keyof typeof ResultsAbsentBaselineStatus];


export const ResultsAbsentBaselineStatus = {
  absent: 'absent',
} as const;

export type ResultsAbsentBaselineShown = {
  /** What it is called. */
  label: string;
  /** As people read it. */
  display: string;
  /**
     * What the figures say, in one sentence.
     * @minLength 1
     */
  message: string;
};

export interface ResultsAbsentBaseline {
  status: ResultsAbsentBaselineStatus;
  outcome: string;
  reason: string;
  shown: ResultsAbsentBaselineShown;
}

/**
 * What an outcome is expected to be by itself, from its past quarters.
 */
export type ResultsBaseline = ResultsMeasuredBaseline | ResultsAbsentBaseline;

export type ResultsSegmentScoreSegment = typeof ResultsSegmentScoreSegment[keyof typeof ResultsSegmentScoreSegment];


export const ResultsSegmentScoreSegment = {
  Market: 'Market',
  Consumer: 'Consumer',
  Product: 'Product',
  Brand: 'Brand',
  Experience: 'Experience',
} as const;

export type ResultsSegmentScoreShownFormat = typeof ResultsSegmentScoreShownFormat[keyof typeof ResultsSegmentScoreShownFormat];


export const ResultsSegmentScoreShownFormat = {
  currency: 'currency',
  percentage: 'percentage',
  number: 'number',
  days: 'days',
  text: 'text',
  date: 'date',
} as const;

/**
 * How it stands against its target or band; `none`: nothing judges it.
 */
export type ResultsSegmentScoreShownBandsItemTone = typeof ResultsSegmentScoreShownBandsItemTone[keyof typeof ResultsSegmentScoreShownBandsItemTone];


export const ResultsSegmentScoreShownBandsItemTone = {
  good: 'good',
  warn: 'warn',
  bad: 'bad',
  none: 'none',
} as const;

/**
 * How it stands against its target or band; `none`: nothing judges it.
 */
export type ResultsSegmentScoreShownStatus = typeof ResultsSegmentScoreShownStatus[keyof typeof ResultsSegmentScoreShownStatus];


export const ResultsSegmentScoreShownStatus = {
  good: 'good',
  warn: 'warn',
  bad: 'bad',
  none: 'none',
} as const;

/**
 * Where good lies; null: neither way.
 */
export type ResultsSegmentScoreShownBetter = typeof ResultsSegmentScoreShownBetter[keyof typeof ResultsSegmentScoreShownBetter] | null;


export const ResultsSegmentScoreShownBetter = {
  higher: 'higher',
  lower: 'lower',
  band: 'band',
} as const;

export type ResultsSegmentScoreShownDomain = {
  min: number;
  max: number;
  zero: boolean;
};

export type ResultsSegmentScoreShownBandsItem = {
  from: number;
  to: number;
  /** @minLength 1 */
  label: string;
  /** How it stands against its target or band; `none`: nothing judges it. */
  tone: ResultsSegmentScoreShownBandsItemTone;
};

export type ResultsSegmentScoreShown = {
  format: ResultsSegmentScoreShownFormat;
  /**
     * What is counted; null: nothing is said.
     * @nullable
     */
  unit: string | null;
  /**
     * Digits after the point.
     * @minimum 0
     * @maximum 9007199254740991
     */
  decimals: number;
  /**
     * ISO 4217, of amounts.
     * @nullable
     */
  currency: string | null;
  domain: ResultsSegmentScoreShownDomain;
  bands: ResultsSegmentScoreShownBandsItem[];
  /** How it stands against its target or band; `none`: nothing judges it. */
  status: ResultsSegmentScoreShownStatus;
  /**
     * Its status in a word.
     * @nullable
     */
  status_label: string | null;
  /** Where good lies; null: neither way. */
  better: ResultsSegmentScoreShownBetter;
  /**
     * What the figures say, in one sentence.
     * @minLength 1
     */
  message: string;
  /**
     * The figures in words, for who does not see the drawing.
     * @minLength 1
     */
  alt: string;
  /** As people read it. */
  display: string;
  /** As people read it. */
  confidence_display: string;
};

/**
 * A segment’s factors in one figure, 0 to 100.
 */
export interface ResultsSegmentScore {
  segment: ResultsSegmentScoreSegment;
  /** @nullable */
  value: number | null;
  /**
     * @minimum 0
     * @maximum 1
     */
  confidence: number;
  factors: string[];
  shown: ResultsSegmentScoreShown;
}

export type ResultsComputedFactorStatus = typeof ResultsComputedFactorStatus[keyof typeof ResultsComputedFactorStatus];


export const ResultsComputedFactorStatus = {
  computed: 'computed',
} as const;

export type ResultsComputedFactorSegment = typeof ResultsComputedFactorSegment[keyof typeof ResultsComputedFactorSegment];


export const ResultsComputedFactorSegment = {
  Market: 'Market',
  Consumer: 'Consumer',
  Product: 'Product',
  Brand: 'Brand',
  Experience: 'Experience',
} as const;

export type ResultsComputedFactorDirection = typeof ResultsComputedFactorDirection[keyof typeof ResultsComputedFactorDirection];


export const ResultsComputedFactorDirection = {
  'up-is-good': 'up-is-good',
  'down-is-good': 'down-is-good',
} as const;

export type ResultsComputedFactorShownFormat = typeof ResultsComputedFactorShownFormat[keyof typeof ResultsComputedFactorShownFormat];


export const ResultsComputedFactorShownFormat = {
  currency: 'currency',
  percentage: 'percentage',
  number: 'number',
  days: 'days',
  text: 'text',
  date: 'date',
} as const;

/**
 * How it stands against its target or band; `none`: nothing judges it.
 */
export type ResultsComputedFactorShownBandsItemTone = typeof ResultsComputedFactorShownBandsItemTone[keyof typeof ResultsComputedFactorShownBandsItemTone];


export const ResultsComputedFactorShownBandsItemTone = {
  good: 'good',
  warn: 'warn',
  bad: 'bad',
  none: 'none',
} as const;

/**
 * How it stands against its target or band; `none`: nothing judges it.
 */
export type ResultsComputedFactorShownStatus = typeof ResultsComputedFactorShownStatus[keyof typeof ResultsComputedFactorShownStatus];


export const ResultsComputedFactorShownStatus = {
  good: 'good',
  warn: 'warn',
  bad: 'bad',
  none: 'none',
} as const;

/**
 * Where good lies; null: neither way.
 */
export type ResultsComputedFactorShownBetter = typeof ResultsComputedFactorShownBetter[keyof typeof ResultsComputedFactorShownBetter] | null;


export const ResultsComputedFactorShownBetter = {
  higher: 'higher',
  lower: 'lower',
  band: 'band',
} as const;

/**
 * What nine in ten lie between.
 */
export interface ResultsRange {
  low: number;
  high: number;
  /** As people read it. */
  display: string;
}

export type ResultsComputedFactorMissingItemShown = {
  /** What it is called. */
  label: string;
};

export type ResultsComputedFactorMissingItem = {
  input: string;
  reason: string;
  shown: ResultsComputedFactorMissingItemShown;
};

export type ResultsComputedFactorContributionsItemShown = {
  /** What it is called. */
  label: string;
  /**
     * Digits after the point.
     * @minimum 0
     * @maximum 9007199254740991
     */
  decimals: number;
  /** As people read it. */
  display: string;
  /** As people read it. */
  points_display: string;
  /** As people read it. */
  share_display: string;
  /** As people read it. */
  confidence_display: string;
};

export type ResultsComputedFactorContributionsItem = {
  input: string;
  value: number;
  /** The unit of the value: `percent`, `score`, `count`, `days` … */
  unit: string;
  points: number;
  share: number;
  /**
     * @minimum 0
     * @maximum 1
     */
  confidence: number;
  shown: ResultsComputedFactorContributionsItemShown;
};

export type ResultsComputedFactorShownDomain = {
  min: number;
  max: number;
  zero: boolean;
};

export type ResultsComputedFactorShownBandsItem = {
  from: number;
  to: number;
  /** @minLength 1 */
  label: string;
  /** How it stands against its target or band; `none`: nothing judges it. */
  tone: ResultsComputedFactorShownBandsItemTone;
};

export type ResultsComputedFactorShown = {
  format: ResultsComputedFactorShownFormat;
  /**
     * What is counted; null: nothing is said.
     * @nullable
     */
  unit: string | null;
  /**
     * Digits after the point.
     * @minimum 0
     * @maximum 9007199254740991
     */
  decimals: number;
  /**
     * ISO 4217, of amounts.
     * @nullable
     */
  currency: string | null;
  domain: ResultsComputedFactorShownDomain;
  bands: ResultsComputedFactorShownBandsItem[];
  /** How it stands against its target or band; `none`: nothing judges it. */
  status: ResultsComputedFactorShownStatus;
  /**
     * Its status in a word.
     * @nullable
     */
  status_label: string | null;
  /** Where good lies; null: neither way. */
  better: ResultsComputedFactorShownBetter;
  /**
     * What the figures say, in one sentence.
     * @minLength 1
     */
  message: string;
  /**
     * The figures in words, for who does not see the drawing.
     * @minLength 1
     */
  alt: string;
  /** As people read it. */
  display: string;
  /** As people read it. */
  confidence_display: string;
  /** What its confidence leaves open, nine times in ten. */
  range: ResultsRange;
};

export interface ResultsComputedFactor {
  status: ResultsComputedFactorStatus;
  id: string;
  name: string;
  segment: ResultsComputedFactorSegment;
  direction: ResultsComputedFactorDirection;
  missing: ResultsComputedFactorMissingItem[];
  /** 0 to 100. */
  value: number;
  /**
     * @minimum 0
     * @maximum 1
     */
  confidence: number;
  /** Whether measures are missing, so that it rests on the others alone. */
  fallback: boolean;
  contributions: ResultsComputedFactorContributionsItem[];
  shown: ResultsComputedFactorShown;
}

export type ResultsAbsentFactorStatus = typeof ResultsAbsentFactorStatus[keyof typeof ResultsAbsentFactorStatus];


export const ResultsAbsentFactorStatus = {
  absent: 'absent',
} as const;

export type ResultsAbsentFactorSegment = typeof ResultsAbsentFactorSegment[keyof typeof ResultsAbsentFactorSegment];


export const ResultsAbsentFactorSegment = {
  Market: 'Market',
  Consumer: 'Consumer',
  Product: 'Product',
  Brand: 'Brand',
  Experience: 'Experience',
} as const;

export type ResultsAbsentFactorDirection = typeof ResultsAbsentFactorDirection[keyof typeof ResultsAbsentFactorDirection];


export const ResultsAbsentFactorDirection = {
  'up-is-good': 'up-is-good',
  'down-is-good': 'down-is-good',
} as const;

export type ResultsAbsentFactorShownFormat = typeof ResultsAbsentFactorShownFormat[keyof typeof ResultsAbsentFactorShownFormat];


export const ResultsAbsentFactorShownFormat = {
  currency: 'currency',
  percentage: 'percentage',
  number: 'number',
  days: 'days',
  text: 'text',
  date: 'date',
} as const;

/**
 * How it stands against its target or band; `none`: nothing judges it.
 */
export type ResultsAbsentFactorShownBandsItemTone = typeof ResultsAbsentFactorShownBandsItemTone[keyof typeof ResultsAbsentFactorShownBandsItemTone];


export const ResultsAbsentFactorShownBandsItemTone = {
  good: 'good',
  warn: 'warn',
  bad: 'bad',
  none: 'none',
} as const;

/**
 * How it stands against its target or band; `none`: nothing judges it.
 */
export type ResultsAbsentFactorShownStatus = typeof ResultsAbsentFactorShownStatus[keyof typeof ResultsAbsentFactorShownStatus];


export const ResultsAbsentFactorShownStatus = {
  good: 'good',
  warn: 'warn',
  bad: 'bad',
  none: 'none',
} as const;

/**
 * Where good lies; null: neither way.
 */
export type ResultsAbsentFactorShownBetter = typeof ResultsAbsentFactorShownBetter[keyof typeof ResultsAbsentFactorShownBetter] | null;


export const ResultsAbsentFactorShownBetter = {
  higher: 'higher',
  lower: 'lower',
  band: 'band',
} as const;

export type ResultsAbsentFactorMissingItemShown = {
  /** What it is called. */
  label: string;
};

export type ResultsAbsentFactorMissingItem = {
  input: string;
  reason: string;
  shown: ResultsAbsentFactorMissingItemShown;
};

export type ResultsAbsentFactorShownDomain = {
  min: number;
  max: number;
  zero: boolean;
};

export type ResultsAbsentFactorShownBandsItem = {
  from: number;
  to: number;
  /** @minLength 1 */
  label: string;
  /** How it stands against its target or band; `none`: nothing judges it. */
  tone: ResultsAbsentFactorShownBandsItemTone;
};

export type ResultsAbsentFactorShown = {
  format: ResultsAbsentFactorShownFormat;
  /**
     * What is counted; null: nothing is said.
     * @nullable
     */
  unit: string | null;
  /**
     * Digits after the point.
     * @minimum 0
     * @maximum 9007199254740991
     */
  decimals: number;
  /**
     * ISO 4217, of amounts.
     * @nullable
     */
  currency: string | null;
  domain: ResultsAbsentFactorShownDomain;
  bands: ResultsAbsentFactorShownBandsItem[];
  /** How it stands against its target or band; `none`: nothing judges it. */
  status: ResultsAbsentFactorShownStatus;
  /**
     * Its status in a word.
     * @nullable
     */
  status_label: string | null;
  /** Where good lies; null: neither way. */
  better: ResultsAbsentFactorShownBetter;
  /**
     * What the figures say, in one sentence.
     * @minLength 1
     */
  message: string;
  /**
     * The figures in words, for who does not see the drawing.
     * @minLength 1
     */
  alt: string;
  /** As people read it. */
  display: string;
};

export interface ResultsAbsentFactor {
  status: ResultsAbsentFactorStatus;
  id: string;
  name: string;
  segment: ResultsAbsentFactorSegment;
  direction: ResultsAbsentFactorDirection;
  missing: ResultsAbsentFactorMissingItem[];
  reason: string;
  shown: ResultsAbsentFactorShown;
}

/**
 * A factor F1 to F28, or why it has no value.
 */
export type ResultsFactor = ResultsComputedFactor | ResultsAbsentFactor;

export type ResultsAssessedPatternStatus = typeof ResultsAssessedPatternStatus[keyof typeof ResultsAssessedPatternStatus];


export const ResultsAssessedPatternStatus = {
  assessed: 'assessed',
} as const;

export type ResultsAssessedPatternType = typeof ResultsAssessedPatternType[keyof typeof ResultsAssessedPatternType];


export const ResultsAssessedPatternType = {
  success: 'success',
  risk: 'risk',
  opportunity: 'opportunity',
  adaptation: 'adaptation',
} as const;

export type ResultsAssessedPatternSegmentsItem = typeof ResultsAssessedPatternSegmentsItem[keyof typeof ResultsAssessedPatternSegmentsItem];


export const ResultsAssessedPatternSegmentsItem = {
  Market: 'Market',
  Consumer: 'Consumer',
  Product: 'Product',
  Brand: 'Brand',
  Experience: 'Experience',
} as const;

export type ResultsAssessedPatternLevel = typeof ResultsAssessedPatternLevel[keyof typeof ResultsAssessedPatternLevel];


export const ResultsAssessedPatternLevel = {
  strong: 'strong',
  moderate: 'moderate',
  weak: 'weak',
  none: 'none',
} as const;

export type ResultsAssessedPatternShownFormat = typeof ResultsAssessedPatternShownFormat[keyof typeof ResultsAssessedPatternShownFormat];


export const ResultsAssessedPatternShownFormat = {
  currency: 'currency',
  percentage: 'percentage',
  number: 'number',
  days: 'days',
  text: 'text',
  date: 'date',
} as const;

/**
 * How it stands against its target or band; `none`: nothing judges it.
 */
export type ResultsAssessedPatternShownStatus = typeof ResultsAssessedPatternShownStatus[keyof typeof ResultsAssessedPatternShownStatus];


export const ResultsAssessedPatternShownStatus = {
  good: 'good',
  warn: 'warn',
  bad: 'bad',
  none: 'none',
} as const;

/**
 * Where good lies; null: neither way.
 */
export type ResultsAssessedPatternShownBetter = typeof ResultsAssessedPatternShownBetter[keyof typeof ResultsAssessedPatternShownBetter] | null;


export const ResultsAssessedPatternShownBetter = {
  higher: 'higher',
  lower: 'lower',
  band: 'band',
} as const;

export type ResultsAssessedPatternConditionsItemShown = {
  /** What it is called. */
  label: string;
  /** As people read it. */
  display: string;
  /** As people read it. */
  absent_display: string;
  /** As people read it. */
  full_display: string;
  /** As people read it. */
  membership_display: string;
  /**
     * What the figures say, in one sentence.
     * @minLength 1
     */
  message: string;
};

export type ResultsAssessedPatternConditionsItem = {
  factor: string;
  absent: number;
  full: number;
  weight: number;
  value: number;
  /**
     * @minimum 0
     * @maximum 1
     */
  membership: number;
  shown: ResultsAssessedPatternConditionsItemShown;
};

export type ResultsAssessedPatternRestsOnItem = {
  factor: string;
  inputs: string[];
};

export type ResultsAssessedPatternShown = {
  format: ResultsAssessedPatternShownFormat;
  /**
     * What is counted; null: nothing is said.
     * @nullable
     */
  unit: string | null;
  /**
     * Digits after the point.
     * @minimum 0
     * @maximum 9007199254740991
     */
  decimals: number;
  /**
     * ISO 4217, of amounts.
     * @nullable
     */
  currency: string | null;
  /** How it stands against its target or band; `none`: nothing judges it. */
  status: ResultsAssessedPatternShownStatus;
  /**
     * Its status in a word.
     * @nullable
     */
  status_label: string | null;
  /** Where good lies; null: neither way. */
  better: ResultsAssessedPatternShownBetter;
  /**
     * What the figures say, in one sentence.
     * @minLength 1
     */
  message: string;
  /**
     * The figures in words, for who does not see the drawing.
     * @minLength 1
     */
  alt: string;
  /** As people read it. */
  display: string;
  /**
     * The strongest is first; those that can’t be said are last.
     * @minimum 1
     * @maximum 9007199254740991
     */
  order: number;
  /** As people read it. */
  confidence_display: string;
};

export interface ResultsAssessedPattern {
  status: ResultsAssessedPatternStatus;
  id: string;
  name: string;
  type: ResultsAssessedPatternType;
  segments: ResultsAssessedPatternSegmentsItem[];
  /** What to do. */
  response: string;
  /**
     * How far it holds.
     * @minimum 0
     * @maximum 1
     */
  strength: number;
  level: ResultsAssessedPatternLevel;
  /**
     * @minimum 0
     * @maximum 1
     */
  confidence: number;
  conditions: ResultsAssessedPatternConditionsItem[];
  rests_on: ResultsAssessedPatternRestsOnItem[];
  shown: ResultsAssessedPatternShown;
}

export type ResultsAbsentPatternStatus = typeof ResultsAbsentPatternStatus[keyof typeof ResultsAbsentPatternStatus];


export const ResultsAbsentPatternStatus = {
  absent: 'absent',
} as const;

export type ResultsAbsentPatternType = typeof ResultsAbsentPatternType[keyof typeof ResultsAbsentPatternType];


export const ResultsAbsentPatternType = {
  success: 'success',
  risk: 'risk',
  opportunity: 'opportunity',
  adaptation: 'adaptation',
} as const;

export type ResultsAbsentPatternSegmentsItem = typeof ResultsAbsentPatternSegmentsItem[keyof typeof ResultsAbsentPatternSegmentsItem];


export const ResultsAbsentPatternSegmentsItem = {
  Market: 'Market',
  Consumer: 'Consumer',
  Product: 'Product',
  Brand: 'Brand',
  Experience: 'Experience',
} as const;

export type ResultsAbsentPatternShownFormat = typeof ResultsAbsentPatternShownFormat[keyof typeof ResultsAbsentPatternShownFormat];


export const ResultsAbsentPatternShownFormat = {
  currency: 'currency',
  percentage: 'percentage',
  number: 'number',
  days: 'days',
  text: 'text',
  date: 'date',
} as const;

/**
 * How it stands against its target or band; `none`: nothing judges it.
 */
export type ResultsAbsentPatternShownStatus = typeof ResultsAbsentPatternShownStatus[keyof typeof ResultsAbsentPatternShownStatus];


export const ResultsAbsentPatternShownStatus = {
  good: 'good',
  warn: 'warn',
  bad: 'bad',
  none: 'none',
} as const;

/**
 * Where good lies; null: neither way.
 */
export type ResultsAbsentPatternShownBetter = typeof ResultsAbsentPatternShownBetter[keyof typeof ResultsAbsentPatternShownBetter] | null;


export const ResultsAbsentPatternShownBetter = {
  higher: 'higher',
  lower: 'lower',
  band: 'band',
} as const;

export type ResultsAbsentPatternShown = {
  format: ResultsAbsentPatternShownFormat;
  /**
     * What is counted; null: nothing is said.
     * @nullable
     */
  unit: string | null;
  /**
     * Digits after the point.
     * @minimum 0
     * @maximum 9007199254740991
     */
  decimals: number;
  /**
     * ISO 4217, of amounts.
     * @nullable
     */
  currency: string | null;
  /** How it stands against its target or band; `none`: nothing judges it. */
  status: ResultsAbsentPatternShownStatus;
  /**
     * Its status in a word.
     * @nullable
     */
  status_label: string | null;
  /** Where good lies; null: neither way. */
  better: ResultsAbsentPatternShownBetter;
  /**
     * What the figures say, in one sentence.
     * @minLength 1
     */
  message: string;
  /**
     * The figures in words, for who does not see the drawing.
     * @minLength 1
     */
  alt: string;
  /** As people read it. */
  display: string;
  /**
     * The strongest is first; those that can’t be said are last.
     * @minimum 1
     * @maximum 9007199254740991
     */
  order: number;
};

export interface ResultsAbsentPattern {
  status: ResultsAbsentPatternStatus;
  id: string;
  name: string;
  type: ResultsAbsentPatternType;
  segments: ResultsAbsentPatternSegmentsItem[];
  reason: string;
  missing: string[];
  shown: ResultsAbsentPatternShown;
}

/**
 * A pattern P001 to P041, and how far it holds, or why that can’t be said.
 */
export type ResultsPattern = ResultsAssessedPattern | ResultsAbsentPattern;

/**
 * How it stands against its target or band; `none`: nothing judges it.
 */
export type ResultsCalibrationCasesItemShownStatus = typeof ResultsCalibrationCasesItemShownStatus[keyof typeof ResultsCalibrationCasesItemShownStatus];


export const ResultsCalibrationCasesItemShownStatus = {
  good: 'good',
  warn: 'warn',
  bad: 'bad',
  none: 'none',
} as const;

export type ResultsCalibrationOverallItemInterval = typeof ResultsCalibrationOverallItemInterval[keyof typeof ResultsCalibrationOverallItemInterval];


export const ResultsCalibrationOverallItemInterval = {
  'p5-p95': 'p5-p95',
  'p25-p75': 'p25-p75',
} as const;

export type ResultsCalibrationOverallItemVerdict = typeof ResultsCalibrationOverallItemVerdict[keyof typeof ResultsCalibrationOverallItemVerdict];


export const ResultsCalibrationOverallItemVerdict = {
  'as-stated': 'as-stated',
  'too-narrow': 'too-narrow',
  'too-wide': 'too-wide',
  'no-cases': 'no-cases',
} as const;

export type ResultsCalibrationByOutcomeItemCoverageItemInterval = typeof ResultsCalibrationByOutcomeItemCoverageItemInterval[keyof typeof ResultsCalibrationByOutcomeItemCoverageItemInterval];


export const ResultsCalibrationByOutcomeItemCoverageItemInterval = {
  'p5-p95': 'p5-p95',
  'p25-p75': 'p25-p75',
} as const;

export type ResultsCalibrationByOutcomeItemCoverageItemVerdict = typeof ResultsCalibrationByOutcomeItemCoverageItemVerdict[keyof typeof ResultsCalibrationByOutcomeItemCoverageItemVerdict];


export const ResultsCalibrationByOutcomeItemCoverageItemVerdict = {
  'as-stated': 'as-stated',
  'too-narrow': 'too-narrow',
  'too-wide': 'too-wide',
  'no-cases': 'no-cases',
} as const;

/**
 * How it stands against its target or band; `none`: nothing judges it.
 */
export type ResultsCalibrationByOutcomeItemShownStatus = typeof ResultsCalibrationByOutcomeItemShownStatus[keyof typeof ResultsCalibrationByOutcomeItemShownStatus];


export const ResultsCalibrationByOutcomeItemShownStatus = {
  good: 'good',
  warn: 'warn',
  bad: 'bad',
  none: 'none',
} as const;

/**
 * How it stands against its target or band; `none`: nothing judges it.
 */
export type ResultsCalibrationShownStatus = typeof ResultsCalibrationShownStatus[keyof typeof ResultsCalibrationShownStatus];


export const ResultsCalibrationShownStatus = {
  good: 'good',
  warn: 'warn',
  bad: 'bad',
  none: 'none',
} as const;

export type ResultsCalibrationCasesItemShown = {
  /** What it is called. */
  label: string;
  /** As people read it. */
  display: string;
  range: ResultsRange;
  /** How it stands against its target or band; `none`: nothing judges it. */
  status: ResultsCalibrationCasesItemShownStatus;
  /** `held`, `below` or `above`. */
  status_label: string;
};

export type ResultsCalibrationCasesItem = {
  outcome: string;
  as_of: string;
  end: string;
  p5: number;
  p25: number;
  p75: number;
  p95: number;
  actual: number;
  shown: ResultsCalibrationCasesItemShown;
};

export type ResultsCalibrationOverallItemConfidence = {
  low: number;
  high: number;
};

export type ResultsCalibrationOverallItem = {
  interval: ResultsCalibrationOverallItemInterval;
  /**
     * @minimum 0
     * @maximum 1
     */
  expected: number;
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  cases: number;
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  within: number;
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  below: number;
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  above: number;
  share: number | null;
  confidence: ResultsCalibrationOverallItemConfidence;
  verdict: ResultsCalibrationOverallItemVerdict;
};

export type ResultsCalibrationByOutcomeItemCoverageItemConfidence = {
  low: number;
  high: number;
};

export type ResultsCalibrationByOutcomeItemCoverageItem = {
  interval: ResultsCalibrationByOutcomeItemCoverageItemInterval;
  /**
     * @minimum 0
     * @maximum 1
     */
  expected: number;
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  cases: number;
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  within: number;
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  below: number;
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  above: number;
  share: number | null;
  confidence: ResultsCalibrationByOutcomeItemCoverageItemConfidence;
  verdict: ResultsCalibrationByOutcomeItemCoverageItemVerdict;
};

export type ResultsCalibrationByOutcomeItemShown = {
  /** What it is called. */
  label: string;
  within: number | null;
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  cases: number;
  /** As people read it. */
  display: string;
  /** How it stands against its target or band; `none`: nothing judges it. */
  status: ResultsCalibrationByOutcomeItemShownStatus;
  /**
     * What the figures say, in one sentence.
     * @minLength 1
     */
  message: string;
};

export type ResultsCalibrationByOutcomeItem = {
  outcome: string;
  coverage: ResultsCalibrationByOutcomeItemCoverageItem[];
  shown: ResultsCalibrationByOutcomeItemShown;
};

export type ResultsCalibrationShown = {
  within: number | null;
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  cases: number;
  /** As people read it. */
  display: string;
  /** How it stands against its target or band; `none`: nothing judges it. */
  status: ResultsCalibrationShownStatus;
  /**
     * What the figures say, in one sentence.
     * @minLength 1
     */
  message: string;
  /**
     * The figures in words, for who does not see the drawing.
     * @minLength 1
     */
  alt: string;
};

/**
 * How many outcomes of past quarters fell into the intervals that the same method would have given.
 */
export interface ResultsCalibration {
  cases: ResultsCalibrationCasesItem[];
  overall: ResultsCalibrationOverallItem[];
  by_outcome: ResultsCalibrationByOutcomeItem[];
  shown: ResultsCalibrationShown;
}

export type ResultsMonteCarloSampling = typeof ResultsMonteCarloSampling[keyof typeof ResultsMonteCarloSampling];


export const ResultsMonteCarloSampling = {
  independent: 'independent',
  'latin-hypercube': 'latin-hypercube',
} as const;

export type ResultsMonteCarloEndedBy = typeof ResultsMonteCarloEndedBy[keyof typeof ResultsMonteCarloEndedBy];


export const ResultsMonteCarloEndedBy = {
  limit: 'limit',
  convergence: 'convergence',
} as const;

export type ResultsSuccessInterval = {
  low: number;
  high: number;
};

/**
 * The share of iterations that are better than the target.
 */
export interface ResultsSuccess {
  /**
     * @minimum 0
     * @maximum 1
     */
  probability: number;
  interval: ResultsSuccessInterval;
}

export type ResultsOutcomeTornadoItemKind = typeof ResultsOutcomeTornadoItemKind[keyof typeof ResultsOutcomeTornadoItemKind];


export const ResultsOutcomeTornadoItemKind = {
  driver: 'driver',
  effect: 'effect',
} as const;

export type ResultsOutcomeShownFormat = typeof ResultsOutcomeShownFormat[keyof typeof ResultsOutcomeShownFormat];


export const ResultsOutcomeShownFormat = {
  currency: 'currency',
  percentage: 'percentage',
  number: 'number',
  days: 'days',
  text: 'text',
  date: 'date',
} as const;

/**
 * Where good lies; null: neither way.
 */
export type ResultsOutcomeShownBetter = typeof ResultsOutcomeShownBetter[keyof typeof ResultsOutcomeShownBetter] | null;


export const ResultsOutcomeShownBetter = {
  higher: 'higher',
  lower: 'lower',
  band: 'band',
} as const;

export type ResultsOutcomeShownRole = typeof ResultsOutcomeShownRole[keyof typeof ResultsOutcomeShownRole];


export const ResultsOutcomeShownRole = {
  actual: 'actual',
  target: 'target',
  benchmark: 'benchmark',
  previous: 'previous',
  forecast: 'forecast',
} as const;

export type ResultsOutcomeShownAxisFormat = typeof ResultsOutcomeShownAxisFormat[keyof typeof ResultsOutcomeShownAxisFormat];


export const ResultsOutcomeShownAxisFormat = {
  currency: 'currency',
  percentage: 'percentage',
  number: 'number',
  days: 'days',
  text: 'text',
  date: 'date',
} as const;

/**
 * How it stands against its target or band; `none`: nothing judges it.
 */
export type ResultsOutcomeShownAxisBandsItemTone = typeof ResultsOutcomeShownAxisBandsItemTone[keyof typeof ResultsOutcomeShownAxisBandsItemTone];


export const ResultsOutcomeShownAxisBandsItemTone = {
  good: 'good',
  warn: 'warn',
  bad: 'bad',
  none: 'none',
} as const;

/**
 * How it stands against its target or band; `none`: nothing judges it.
 */
export type ResultsOutcomeShownStatus = typeof ResultsOutcomeShownStatus[keyof typeof ResultsOutcomeShownStatus];


export const ResultsOutcomeShownStatus = {
  good: 'good',
  warn: 'warn',
  bad: 'bad',
  none: 'none',
} as const;

/**
 * How it stands against its target or band; `none`: nothing judges it.
 */
export type ResultsHeldStatus = typeof ResultsHeldStatus[keyof typeof ResultsHeldStatus];


export const ResultsHeldStatus = {
  good: 'good',
  warn: 'warn',
  bad: 'bad',
  none: 'none',
} as const;

/**
 * How many past intervals held: it stands beside every forecast.
 */
export interface ResultsHeld {
  within: number | null;
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  cases: number;
  /** As people read it. */
  display: string;
  /** How it stands against its target or band; `none`: nothing judges it. */
  status: ResultsHeldStatus;
  /**
     * What the figures say, in one sentence.
     * @minLength 1
     */
  message: string;
}

export type ResultsOutcomeQuantiles = {
  p5: number;
  p25: number;
  p50: number;
  p75: number;
  p95: number;
};

export type ResultsOutcomeHistogram = {
  low: number;
  high: number;
  counts: number[];
  below: number;
  above: number;
};

/**
 * 95 % interval of the mean.
 */
export type ResultsOutcomeInterval = {
  low: number;
  high: number;
};

export type ResultsOutcomeValueAtRisk = {
  level: number;
  value: number;
  below_mean: number;
};

export type ResultsOutcomeTornadoItemShown = {
  /** What it is called. */
  label: string;
  /** What goes up and down by itself, and nothing causes. */
  ordinary: boolean;
  /** As people read it. */
  low_display: string;
  /** As people read it. */
  high_display: string;
  /** As people read it. */
  display: string;
  /** As people read it. */
  rank_display: string;
};

export type ResultsOutcomeTornadoItem = {
  kind: ResultsOutcomeTornadoItemKind;
  id: string;
  at_p10: number;
  at_p90: number;
  swing: number;
  /** @nullable */
  rank_correlation: number | null;
  shown: ResultsOutcomeTornadoItemShown;
};

export type ResultsOutcomeShownRange = {
  low: number;
  high: number;
  /** As people read it. */
  display: string;
  /** As people read it. */
  low_display: string;
  /** As people read it. */
  high_display: string;
};

export type ResultsOutcomeShownAxisDomain = {
  min: number;
  max: number;
  zero: boolean;
};

export type ResultsOutcomeShownAxisTicksItem = {
  value: number;
  /** @minLength 1 */
  display: string;
};

export type ResultsOutcomeShownAxisBandsItem = {
  from: number;
  to: number;
  /** @minLength 1 */
  label: string;
  /** How it stands against its target or band; `none`: nothing judges it. */
  tone: ResultsOutcomeShownAxisBandsItemTone;
};

/**
 * The axis of its values: ends, round ticks, and bands with tone and word.
 */
export type ResultsOutcomeShownAxis = {
  format: ResultsOutcomeShownAxisFormat;
  /**
     * What is counted; null: nothing is said.
     * @nullable
     */
  unit: string | null;
  /**
     * Digits after the point.
     * @minimum 0
     * @maximum 9007199254740991
     */
  decimals: number;
  /**
     * ISO 4217, of amounts.
     * @nullable
     */
  currency: string | null;
  domain: ResultsOutcomeShownAxisDomain;
  ticks: ResultsOutcomeShownAxisTicksItem[];
  bands: ResultsOutcomeShownAxisBandsItem[];
};

export type ResultsOutcomeShown = {
  /** What it is called. */
  label: string;
  format: ResultsOutcomeShownFormat;
  /**
     * What is counted; null: nothing is said.
     * @nullable
     */
  unit: string | null;
  /**
     * Digits after the point.
     * @minimum 0
     * @maximum 9007199254740991
     */
  decimals: number;
  /**
     * ISO 4217, of amounts.
     * @nullable
     */
  currency: string | null;
  /** Where good lies; null: neither way. */
  better: ResultsOutcomeShownBetter;
  role: ResultsOutcomeShownRole;
  /** As people read it. */
  display: string;
  /** As people read it. */
  median_display: string;
  range: ResultsOutcomeShownRange;
  /** The axis of its values: ends, round ticks, and bands with tone and word. */
  axis: ResultsOutcomeShownAxis;
  /** How it stands against its target or band; `none`: nothing judges it. */
  status: ResultsOutcomeShownStatus;
  status_label: string;
  /** Of being better than in the last year. */
  chance_display: string;
  /**
     * What the figures say, in one sentence.
     * @minLength 1
     */
  message: string;
  /**
     * The figures in words, for who does not see the drawing.
     * @minLength 1
     */
  alt: string;
  /** With everything in the middle: what the bars of the tornado lie around. */
  base: number;
  /** As people read it. */
  base_display: string;
  /** As people read it. */
  at_risk_display: string;
  held: ResultsHeld;
};

/**
 * An outcome of the next quarter over all iterations, in its own unit.
 */
export interface ResultsOutcome {
  outcome: string;
  /** The unit of the value: `percent`, `score`, `count`, `days` … */
  unit: string;
  mean: number;
  /** Standard deviation over the iterations. */
  deviation: number;
  min: number;
  max: number;
  quantiles: ResultsOutcomeQuantiles;
  quantile_error: number;
  histogram: ResultsOutcomeHistogram;
  /** Of the mean. */
  standard_error: number;
  /** 95 % interval of the mean. */
  interval: ResultsOutcomeInterval;
  success: ResultsSuccess;
  value_at_risk: ResultsOutcomeValueAtRisk;
  /** With everything at its median; versions of before have none. */
  middle?: number;
  tornado: ResultsOutcomeTornadoItem[];
  shown: ResultsOutcomeShown;
}

export type ResultsSummaryQuantiles = {
  p5: number;
  p25: number;
  p50: number;
  p75: number;
  p95: number;
};

export type ResultsSummaryHistogram = {
  low: number;
  high: number;
  counts: number[];
  below: number;
  above: number;
};

/**
 * 95 % interval of the mean.
 */
export type ResultsSummaryInterval = {
  low: number;
  high: number;
};

/**
 * A quantity over all iterations.
 */
export interface ResultsSummary {
  mean: number;
  /** Standard deviation over the iterations. */
  deviation: number;
  min: number;
  max: number;
  quantiles: ResultsSummaryQuantiles;
  quantile_error: number;
  histogram: ResultsSummaryHistogram;
  /** Of the mean. */
  standard_error: number;
  /** 95 % interval of the mean. */
  interval: ResultsSummaryInterval;
}

export type ResultsEffectTornadoItemKind = typeof ResultsEffectTornadoItemKind[keyof typeof ResultsEffectTornadoItemKind];


export const ResultsEffectTornadoItemKind = {
  driver: 'driver',
  effect: 'effect',
} as const;

/**
 * Where good lies; null: neither way.
 */
export type ResultsEffectShownBetter = typeof ResultsEffectShownBetter[keyof typeof ResultsEffectShownBetter] | null;


export const ResultsEffectShownBetter = {
  higher: 'higher',
  lower: 'lower',
  band: 'band',
} as const;

export type ResultsEffectShownRole = typeof ResultsEffectShownRole[keyof typeof ResultsEffectShownRole];


export const ResultsEffectShownRole = {
  actual: 'actual',
  target: 'target',
  benchmark: 'benchmark',
  previous: 'previous',
  forecast: 'forecast',
} as const;

export type ResultsEffectQuantiles = {
  p5: number;
  p25: number;
  p50: number;
  p75: number;
  p95: number;
};

export type ResultsEffectHistogram = {
  low: number;
  high: number;
  counts: number[];
  below: number;
  above: number;
};

/**
 * 95 % interval of the mean.
 */
export type ResultsEffectInterval = {
  low: number;
  high: number;
};

export type ResultsEffectValueAtRisk = {
  level: number;
  value: number;
  below_mean: number;
};

export type ResultsEffectTornadoItemShown = {
  /** What it is called. */
  label: string;
  /** What goes up and down by itself, and nothing causes. */
  ordinary: boolean;
  /** As people read it. */
  low_display: string;
  /** As people read it. */
  high_display: string;
  /** As people read it. */
  display: string;
  /** As people read it. */
  rank_display: string;
};

export type ResultsEffectTornadoItem = {
  kind: ResultsEffectTornadoItemKind;
  id: string;
  at_p10: number;
  at_p90: number;
  swing: number;
  /** @nullable */
  rank_correlation: number | null;
  shown: ResultsEffectTornadoItemShown;
};

export type ResultsEffectShown = {
  /** What it is called. */
  label: string;
  /** Where good lies; null: neither way. */
  better: ResultsEffectShownBetter;
  role: ResultsEffectShownRole;
  /**
     * What differences are counted in: of percent points.
     * @nullable
     */
  unit: string | null;
  /**
     * Digits after the point.
     * @minimum 0
     * @maximum 9007199254740991
     */
  decimals: number;
  /** As people read it. */
  display: string;
  range: ResultsRange;
  /** Whether it shows in what is written of it. */
  changes: boolean;
  /**
     * What the figures say, in one sentence.
     * @minLength 1
     */
  message: string;
  /**
     * The figures in words, for who does not see the drawing.
     * @minLength 1
     */
  alt: string;
  held: ResultsHeld;
};

/**
 * What a pattern adds to an outcome.
 */
export interface ResultsEffect {
  outcome: string;
  /** The unit of the value: `percent`, `score`, `count`, `days` … */
  unit: string;
  mean: number;
  /** Standard deviation over the iterations. */
  deviation: number;
  min: number;
  max: number;
  quantiles: ResultsEffectQuantiles;
  quantile_error: number;
  histogram: ResultsEffectHistogram;
  /** Of the mean. */
  standard_error: number;
  /** 95 % interval of the mean. */
  interval: ResultsEffectInterval;
  success: ResultsSuccess;
  value_at_risk: ResultsEffectValueAtRisk;
  /** With everything at its median; versions of before have none. */
  middle?: number;
  tornado: ResultsEffectTornadoItem[];
  shown: ResultsEffectShown;
}

export type ResultsMonteCarloScenariosItemOutcomesItemShownFormat = typeof ResultsMonteCarloScenariosItemOutcomesItemShownFormat[keyof typeof ResultsMonteCarloScenariosItemOutcomesItemShownFormat];


export const ResultsMonteCarloScenariosItemOutcomesItemShownFormat = {
  currency: 'currency',
  percentage: 'percentage',
  number: 'number',
  days: 'days',
  text: 'text',
  date: 'date',
} as const;

/**
 * Where good lies; null: neither way.
 */
export type ResultsMonteCarloScenariosItemOutcomesItemShownBetter = typeof ResultsMonteCarloScenariosItemOutcomesItemShownBetter[keyof typeof ResultsMonteCarloScenariosItemOutcomesItemShownBetter] | null;


export const ResultsMonteCarloScenariosItemOutcomesItemShownBetter = {
  higher: 'higher',
  lower: 'lower',
  band: 'band',
} as const;

export type ResultsMonteCarloScenariosItemOutcomesItemShownRole = typeof ResultsMonteCarloScenariosItemOutcomesItemShownRole[keyof typeof ResultsMonteCarloScenariosItemOutcomesItemShownRole];


export const ResultsMonteCarloScenariosItemOutcomesItemShownRole = {
  actual: 'actual',
  target: 'target',
  benchmark: 'benchmark',
  previous: 'previous',
  forecast: 'forecast',
} as const;

export type ResultsMonteCarloScenariosItemOutcomesItemShownAxisFormat = typeof ResultsMonteCarloScenariosItemOutcomesItemShownAxisFormat[keyof typeof ResultsMonteCarloScenariosItemOutcomesItemShownAxisFormat];


export const ResultsMonteCarloScenariosItemOutcomesItemShownAxisFormat = {
  currency: 'currency',
  percentage: 'percentage',
  number: 'number',
  days: 'days',
  text: 'text',
  date: 'date',
} as const;

/**
 * How it stands against its target or band; `none`: nothing judges it.
 */
export type ResultsMonteCarloScenariosItemOutcomesItemShownAxisBandsItemTone = typeof ResultsMonteCarloScenariosItemOutcomesItemShownAxisBandsItemTone[keyof typeof ResultsMonteCarloScenariosItemOutcomesItemShownAxisBandsItemTone];


export const ResultsMonteCarloScenariosItemOutcomesItemShownAxisBandsItemTone = {
  good: 'good',
  warn: 'warn',
  bad: 'bad',
  none: 'none',
} as const;

/**
 * How it stands against its target or band; `none`: nothing judges it.
 */
export type ResultsMonteCarloScenariosItemOutcomesItemShownStatus = typeof ResultsMonteCarloScenariosItemOutcomesItemShownStatus[keyof typeof ResultsMonteCarloScenariosItemOutcomesItemShownStatus];


export const ResultsMonteCarloScenariosItemOutcomesItemShownStatus = {
  good: 'good',
  warn: 'warn',
  bad: 'bad',
  none: 'none',
} as const;

export type ResultsMonteCarloConvergenceItem = {
  outcome: string;
  half_width: number;
  wanted: number;
  reached: boolean;
};

export type ResultsMonteCarloPatternsItem = {
  pattern: string;
  strength: ResultsSummary;
  outcomes: ResultsEffect[];
};

export type ResultsMonteCarloScenariosItemOutcomesItemShownRange = {
  low: number;
  high: number;
  /** As people read it. */
  display: string;
  /** As people read it. */
  low_display: string;
  /** As people read it. */
  high_display: string;
};

export type ResultsMonteCarloScenariosItemOutcomesItemShownAxisDomain = {
  min: number;
  max: number;
  zero: boolean;
};

export type ResultsMonteCarloScenariosItemOutcomesItemShownAxisTicksItem = {
  value: number;
  /** @minLength 1 */
  display: string;
};

export type ResultsMonteCarloScenariosItemOutcomesItemShownAxisBandsItem = {
  from: number;
  to: number;
  /** @minLength 1 */
  label: string;
  /** How it stands against its target or band; `none`: nothing judges it. */
  tone: ResultsMonteCarloScenariosItemOutcomesItemShownAxisBandsItemTone;
};

/**
 * The axis of its values: ends, round ticks, and bands with tone and word.
 */
export type ResultsMonteCarloScenariosItemOutcomesItemShownAxis = {
  format: ResultsMonteCarloScenariosItemOutcomesItemShownAxisFormat;
  /**
     * What is counted; null: nothing is said.
     * @nullable
     */
  unit: string | null;
  /**
     * Digits after the point.
     * @minimum 0
     * @maximum 9007199254740991
     */
  decimals: number;
  /**
     * ISO 4217, of amounts.
     * @nullable
     */
  currency: string | null;
  domain: ResultsMonteCarloScenariosItemOutcomesItemShownAxisDomain;
  ticks: ResultsMonteCarloScenariosItemOutcomesItemShownAxisTicksItem[];
  bands: ResultsMonteCarloScenariosItemOutcomesItemShownAxisBandsItem[];
};

export type ResultsMonteCarloScenariosItemOutcomesItemShownDifference = {
  /**
     * What differences are counted in: of percent points.
     * @nullable
     */
  unit: string | null;
  /**
     * Digits after the point.
     * @minimum 0
     * @maximum 9007199254740991
     */
  decimals: number;
  /** As people read it. */
  display: string;
  range: ResultsRange;
  /** Whether it shows in what is written of it. */
  changes: boolean;
  /** As people read it. */
  better_display: string;
};

export type ResultsMonteCarloScenariosItemOutcomesItemShown = {
  /** What it is called. */
  label: string;
  format: ResultsMonteCarloScenariosItemOutcomesItemShownFormat;
  /**
     * What is counted; null: nothing is said.
     * @nullable
     */
  unit: string | null;
  /**
     * Digits after the point.
     * @minimum 0
     * @maximum 9007199254740991
     */
  decimals: number;
  /**
     * ISO 4217, of amounts.
     * @nullable
     */
  currency: string | null;
  /** Where good lies; null: neither way. */
  better: ResultsMonteCarloScenariosItemOutcomesItemShownBetter;
  role: ResultsMonteCarloScenariosItemOutcomesItemShownRole;
  /** As people read it. */
  display: string;
  /** As people read it. */
  median_display: string;
  range: ResultsMonteCarloScenariosItemOutcomesItemShownRange;
  /** The axis of its values: ends, round ticks, and bands with tone and word. */
  axis: ResultsMonteCarloScenariosItemOutcomesItemShownAxis;
  /** How it stands against its target or band; `none`: nothing judges it. */
  status: ResultsMonteCarloScenariosItemOutcomesItemShownStatus;
  status_label: string;
  /** Of being better than in the last year. */
  chance_display: string;
  /**
     * What the figures say, in one sentence.
     * @minLength 1
     */
  message: string;
  /**
     * The figures in words, for who does not see the drawing.
     * @minLength 1
     */
  alt: string;
  difference: ResultsMonteCarloScenariosItemOutcomesItemShownDifference;
  held: ResultsHeld;
};

export type ResultsMonteCarloScenariosItemOutcomesItem = {
  outcome: string;
  /** The unit of the value: `percent`, `score`, `count`, `days` … */
  unit: string;
  total: ResultsSummary;
  success: ResultsSuccess;
  difference: ResultsSummary;
  better: ResultsSuccess;
  shown: ResultsMonteCarloScenariosItemOutcomesItemShown;
};

export type ResultsMonteCarloScenariosItemShown = {
  /** What it is called. */
  label: string;
  /**
     * What the figures say, in one sentence.
     * @minLength 1
     */
  message: string;
  /**
     * The figures in words, for who does not see the drawing.
     * @minLength 1
     */
  alt: string;
};

export type ResultsMonteCarloScenariosItem = {
  scenario: string;
  outcomes: ResultsMonteCarloScenariosItemOutcomesItem[];
  shown: ResultsMonteCarloScenariosItemShown;
};

/**
 * What the next quarter may bring: all patterns together, each by itself, and what-ifs on the same random numbers. `as-it-goes` is the forecast where nobody acts.
 */
export interface ResultsMonteCarlo {
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  seed: number;
  sampling: ResultsMonteCarloSampling;
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  iterations: number;
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  limit: number;
  ended_by: ResultsMonteCarloEndedBy;
  convergence: ResultsMonteCarloConvergenceItem[];
  portfolio: ResultsOutcome[];
  patterns: ResultsMonteCarloPatternsItem[];
  scenarios: ResultsMonteCarloScenariosItem[];
}

export type ResultsFoundPersonasStatus = typeof ResultsFoundPersonasStatus[keyof typeof ResultsFoundPersonasStatus];


export const ResultsFoundPersonasStatus = {
  found: 'found',
} as const;

export type ResultsFoundPersonasPersonasItemShownFormat = typeof ResultsFoundPersonasPersonasItemShownFormat[keyof typeof ResultsFoundPersonasPersonasItemShownFormat];


export const ResultsFoundPersonasPersonasItemShownFormat = {
  currency: 'currency',
  percentage: 'percentage',
  number: 'number',
  days: 'days',
  text: 'text',
  date: 'date',
} as const;

export type ResultsFoundPersonasStructure = typeof ResultsFoundPersonasStructure[keyof typeof ResultsFoundPersonasStructure];


export const ResultsFoundPersonasStructure = {
  strong: 'strong',
  reasonable: 'reasonable',
  weak: 'weak',
  none: 'none',
} as const;

export type ResultsFoundPersonasPersonasItemTraitsItemShown = {
  /**
     * Digits after the point.
     * @minimum 0
     * @maximum 9007199254740991
     */
  decimals: number;
  /** As people read it. */
  display: string;
  /** As people read it. */
  population_display: string;
  /** As people read it. */
  spread_display: string;
  /** In standard deviations of all people. */
  difference_display: string;
};

export type ResultsFoundPersonasPersonasItemTraitsItem = {
  id: string;
  label: string;
  /** Of the persona’s people of whom it was measured. */
  value: number;
  /** The unit of the value: `percent`, `score`, `count`, `days` … */
  unit: string;
  /**
     * How many of the persona’s people it was measured of.
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  count: number;
  /** Standard deviation within the persona. */
  spread: number;
  /** The same of all people. */
  population: number;
  /** From all people, in their standard deviations. */
  difference: number;
  shown: ResultsFoundPersonasPersonasItemTraitsItemShown;
};

export type ResultsFoundPersonasPersonasItemShown = {
  format: ResultsFoundPersonasPersonasItemShownFormat;
  /**
     * What is counted; null: nothing is said.
     * @nullable
     */
  unit: string | null;
  /**
     * Digits after the point.
     * @minimum 0
     * @maximum 9007199254740991
     */
  decimals: number;
  /**
     * ISO 4217, of amounts.
     * @nullable
     */
  currency: string | null;
  /**
     * What the figures say, in one sentence.
     * @minLength 1
     */
  message: string;
  /**
     * The figures in words, for who does not see the drawing.
     * @minLength 1
     */
  alt: string;
  /** As people read it. */
  display: string;
  /** As people read it. */
  share_display: string;
};

export type ResultsFoundPersonasPersonasItem = {
  id: string;
  name: string;
  description: string;
  /**
     * How many people it has.
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  size: number;
  /**
     * Of all people; the shares of all personas add up to 1.
     * @minimum 0
     * @maximum 1
     */
  share: number;
  /** The most distinguishing first. */
  traits: ResultsFoundPersonasPersonasItemTraitsItem[];
  implications: string[];
  shown: ResultsFoundPersonasPersonasItemShown;
};

export type ResultsFoundPersonasShown = {
  /**
     * What the figures say, in one sentence.
     * @minLength 1
     */
  message: string;
  /**
     * The figures in words, for who does not see the drawing.
     * @minLength 1
     */
  alt: string;
  /** As people read it. */
  silhouette_display: string;
};

export interface ResultsFoundPersonas {
  status: ResultsFoundPersonasStatus;
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  people: number;
  /** The largest first. */
  personas: ResultsFoundPersonasPersonasItem[];
  /** How clearly they are apart, −1 to 1. */
  silhouette: number;
  structure: ResultsFoundPersonasStructure;
  shown: ResultsFoundPersonasShown;
}

export type ResultsAbsentPersonasStatus = typeof ResultsAbsentPersonasStatus[keyof typeof ResultsAbsentPersonasStatus];


export const ResultsAbsentPersonasStatus = {
  absent: 'absent',
} as const;

export type ResultsAbsentPersonasShown = {
  /**
     * What the figures say, in one sentence.
     * @minLength 1
     */
  message: string;
  /**
     * The figures in words, for who does not see the drawing.
     * @minLength 1
     */
  alt: string;
  /** As people read it. */
  silhouette_display: string;
};

export interface ResultsAbsentPersonas {
  status: ResultsAbsentPersonasStatus;
  reason: string;
  shown: ResultsAbsentPersonasShown;
}

/**
 * Groups of people of the academy who behave alike, or why there are none.
 */
export type ResultsPersonas = ResultsFoundPersonas | ResultsAbsentPersonas;

export type ResultsContentSegment = typeof ResultsContentSegment[keyof typeof ResultsContentSegment];


export const ResultsContentSegment = {
  Market: 'Market',
  Consumer: 'Consumer',
  Product: 'Product',
  Brand: 'Brand',
  Experience: 'Experience',
} as const;

export type ResultsContentKind = typeof ResultsContentKind[keyof typeof ResultsContentKind];


export const ResultsContentKind = {
  competitive: 'competitive',
  positioning: 'positioning',
  journey: 'journey',
} as const;

export type ResultsContentSectionsItemSentencesItemEvidenceItem = {
  id: string;
  label: string;
  text: string;
};

export type ResultsContentSectionsItemSentencesItem = {
  text: string;
  /**
     * Ids of the measures, factors or patterns that it rests on.
     * @minItems 1
     */
  measures: string[];
  /** Each figure of the text as it is written there. */
  evidence: ResultsContentSectionsItemSentencesItemEvidenceItem[];
};

export type ResultsContentSectionsItem = {
  id: string;
  title: string;
  /** @minItems 1 */
  sentences: ResultsContentSectionsItemSentencesItem[];
};

/**
 * What is written of a segment; every sentence rests on measures.
 */
export interface ResultsContent {
  segment: ResultsContentSegment;
  kind: ResultsContentKind;
  title: string;
  /** `rules`, or the id of the model that wrote. */
  written_by: string;
  sections: ResultsContentSectionsItem[];
}

/**
 * A segment’s part of a version.
 */
export interface ResultsSegment {
  session_id: string;
  topic: string;
  /**
     * Rises with each generation of the session, and is never given out again.
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  version: number;
  /**
     * The scoring that it is computed of.
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  input_version: number;
  status: ResultsSegmentStatus;
  /** ISO 8601, of the wall clock. */
  generated_at: string;
  choice: ResultsSegmentChoice;
  /** Stages that have failed: their part is null. */
  errors: ResultsSegmentErrorsItem[];
  segment: ResultsSegmentSegment;
  question: string;
  /** The committed tick that was scored. */
  as_of: ResultsSegmentAsOf;
  /** Those that its factors rest on. */
  measures: ResultsMeasure[];
  /** Of the outcomes that are forecast here. */
  baselines: ResultsBaseline[];
  /** What each part says; null where there is none. */
  drawings: ResultsSegmentDrawings;
  score: ResultsSegmentScore | null;
  factors: ResultsFactor[] | null;
  patterns: ResultsPattern[] | null;
  calibration: ResultsCalibration | null;
  monte_carlo: ResultsMonteCarlo | null;
  /** Of Consumer; null for the other segments. */
  personas: ResultsPersonas | null;
  /** Of Product, Brand and Experience; null for the others. */
  rich_content: ResultsContent | null;
}

export type ResultsCompleteStatus = typeof ResultsCompleteStatus[keyof typeof ResultsCompleteStatus];


export const ResultsCompleteStatus = {
  queued: 'queued',
  running: 'running',
  completed: 'completed',
  completed_with_errors: 'completed_with_errors',
  failed: 'failed',
} as const;

export type ResultsCompleteChoice = {
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  seed: number;
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  iterations: number;
  hypercube: boolean;
  stop: boolean;
  what_ifs: string[];
};

export type ResultsCompleteErrorsItem = {
  stage: string;
  error: string;
};

/**
 * The committed tick that was scored.
 */
export type ResultsCompleteAsOf = {
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  tick: number;
  /** ISO 8601, world time. */
  time: string;
};

/**
 * All of a version.
 */
export interface ResultsComplete {
  session_id: string;
  topic: string;
  /**
     * Rises with each generation of the session, and is never given out again.
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  version: number;
  /**
     * The scoring that it is computed of.
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  input_version: number;
  status: ResultsCompleteStatus;
  /** ISO 8601, of the wall clock. */
  generated_at: string;
  choice: ResultsCompleteChoice;
  /** Stages that have failed: their part is null. */
  errors: ResultsCompleteErrorsItem[];
  /** The committed tick that was scored. */
  as_of: ResultsCompleteAsOf;
  measures: ResultsMeasure[];
  baselines: ResultsBaseline[];
  segments: ResultsSegmentScore[] | null;
  factors: ResultsFactor[] | null;
  patterns: ResultsPattern[] | null;
  calibration: ResultsCalibration | null;
  monte_carlo: ResultsMonteCarlo | null;
  personas: ResultsPersonas | null;
  rich_content: ResultsContent[] | null;
}

/**
 * The scoring: what people did by then has made the persona.
 */
export type ResultsPersonaPeopleAsOf = {
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  tick: number;
  /** ISO 8601, world time. */
  time: string;
};

/**
 * The people of a persona, page by page.
 */
export interface ResultsPersonaPeople {
  session_id: string;
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  version: number;
  persona_id: string;
  name: string;
  /** The scoring: what people did by then has made the persona. */
  as_of: ResultsPersonaPeopleAsOf;
  /**
     * How many there are on all pages: the persona’s size.
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  count: number;
  /** As the academy names them, in the order of their ids. */
  user_ids: string[];
}

export type ResultsVersionStatus = typeof ResultsVersionStatus[keyof typeof ResultsVersionStatus];


export const ResultsVersionStatus = {
  queued: 'queued',
  running: 'running',
  completed: 'completed',
  completed_with_errors: 'completed_with_errors',
  failed: 'failed',
} as const;

export type ResultsVersionCause = typeof ResultsVersionCause[keyof typeof ResultsVersionCause];


export const ResultsVersionCause = {
  request: 'request',
  scoring: 'scoring',
} as const;

export type ResultsVersionChoice = {
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  seed: number;
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  iterations: number;
  hypercube: boolean;
  stop: boolean;
  what_ifs: string[];
};

/**
 * A version of a session’s results.
 */
export interface ResultsVersion {
  /**
     * Rises with each generation of the session, and is never given out again.
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  version: number;
  topic: string;
  /**
     * The scoring that it is computed of.
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  input_version: number;
  status: ResultsVersionStatus;
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  percentage: number;
  cause: ResultsVersionCause;
  choice: ResultsVersionChoice;
  /** ISO 8601, of the wall clock. */
  created_at: string;
  finished_at: string | null;
  /** @nullable */
  error: string | null;
}

export type ResultsComparisonSegmentsItemSegment = typeof ResultsComparisonSegmentsItemSegment[keyof typeof ResultsComparisonSegmentsItemSegment];


export const ResultsComparisonSegmentsItemSegment = {
  Market: 'Market',
  Consumer: 'Consumer',
  Product: 'Product',
  Brand: 'Brand',
  Experience: 'Experience',
} as const;

export type ResultsComparisonSegmentsItemShown = {
  /** What it is called. */
  label: string;
  /** As people read it. */
  a_display: string;
  /** As people read it. */
  b_display: string;
  /** As people read it. */
  change_display: string;
  differs: boolean;
};

export type ResultsComparisonSegmentsItem = {
  segment: ResultsComparisonSegmentsItemSegment;
  /** @nullable */
  a: number | null;
  /** @nullable */
  b: number | null;
  /** @nullable */
  change: number | null;
  shown: ResultsComparisonSegmentsItemShown;
};

export type ResultsComparisonFactorsItemSegment = typeof ResultsComparisonFactorsItemSegment[keyof typeof ResultsComparisonFactorsItemSegment];


export const ResultsComparisonFactorsItemSegment = {
  Market: 'Market',
  Consumer: 'Consumer',
  Product: 'Product',
  Brand: 'Brand',
  Experience: 'Experience',
} as const;

export type ResultsComparisonFactorsItemShown = {
  /** What it is called. */
  label: string;
  /** As people read it. */
  a_display: string;
  /** As people read it. */
  b_display: string;
  /** As people read it. */
  change_display: string;
  differs: boolean;
};

export type ResultsComparisonFactorsItemConfidence = {
  /** @nullable */
  a: number | null;
  /** @nullable */
  b: number | null;
  /** @nullable */
  change: number | null;
};

export type ResultsComparisonFactorsItem = {
  id: string;
  name: string;
  segment: ResultsComparisonFactorsItemSegment;
  /** @nullable */
  a: number | null;
  /** @nullable */
  b: number | null;
  /** @nullable */
  change: number | null;
  shown: ResultsComparisonFactorsItemShown;
  confidence: ResultsComparisonFactorsItemConfidence;
};

export type ResultsComparisonPatternsItemShown = {
  /** What it is called. */
  label: string;
  /** As people read it. */
  a_display: string;
  /** As people read it. */
  b_display: string;
  /** As people read it. */
  change_display: string;
  differs: boolean;
};

export type ResultsComparisonPatternsItemLevelsA = typeof ResultsComparisonPatternsItemLevelsA[keyof typeof ResultsComparisonPatternsItemLevelsA] | null;


export const ResultsComparisonPatternsItemLevelsA = {
  strong: 'strong',
  moderate: 'moderate',
  weak: 'weak',
  none: 'none',
} as const;

export type ResultsComparisonPatternsItemLevelsB = typeof ResultsComparisonPatternsItemLevelsB[keyof typeof ResultsComparisonPatternsItemLevelsB] | null;


export const ResultsComparisonPatternsItemLevelsB = {
  strong: 'strong',
  moderate: 'moderate',
  weak: 'weak',
  none: 'none',
} as const;

export type ResultsComparisonPatternsItemLevels = {
  a: ResultsComparisonPatternsItemLevelsA;
  b: ResultsComparisonPatternsItemLevelsB;
};

export type ResultsComparisonPatternsItem = {
  id: string;
  name: string;
  /** @nullable */
  a: number | null;
  /** @nullable */
  b: number | null;
  /** @nullable */
  change: number | null;
  shown: ResultsComparisonPatternsItemShown;
  levels: ResultsComparisonPatternsItemLevels;
};

export type ResultsComparisonOutcomesItemShown = {
  /** What it is called. */
  label: string;
  /** As people read it. */
  a_display: string;
  /** As people read it. */
  b_display: string;
  /** As people read it. */
  change_display: string;
  differs: boolean;
};

export type ResultsComparisonOutcomesItemForecastsA = {
  mean: number;
  p5: number;
  p95: number;
} | null;

export type ResultsComparisonOutcomesItemForecastsB = {
  mean: number;
  p5: number;
  p95: number;
} | null;

export type ResultsComparisonOutcomesItemForecasts = {
  a: ResultsComparisonOutcomesItemForecastsA;
  b: ResultsComparisonOutcomesItemForecastsB;
};

export type ResultsComparisonOutcomesItem = {
  outcome: string;
  /** The unit of the value: `percent`, `score`, `count`, `days` … */
  unit: string;
  /** @nullable */
  a: number | null;
  /** @nullable */
  b: number | null;
  /** @nullable */
  change: number | null;
  shown: ResultsComparisonOutcomesItemShown;
  forecasts: ResultsComparisonOutcomesItemForecasts;
  /** @nullable */
  within_error: boolean | null;
};

export type ResultsComparisonCalibrationA = ({
  interval: 'p5-p95' | 'p25-p75';
  /**
     * @minimum 0
     * @maximum 1
     */
  expected: number;
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  cases: number;
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  within: number;
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  below: number;
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  above: number;
  share: number | null;
  confidence: {
  low: number;
  high: number;
};
  verdict: 'as-stated' | 'too-narrow' | 'too-wide' | 'no-cases';
})[] | null;

export type ResultsComparisonCalibrationB = ({
  interval: 'p5-p95' | 'p25-p75';
  /**
     * @minimum 0
     * @maximum 1
     */
  expected: number;
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  cases: number;
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  within: number;
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  below: number;
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  above: number;
  share: number | null;
  confidence: {
  low: number;
  high: number;
};
  verdict: 'as-stated' | 'too-narrow' | 'too-wide' | 'no-cases';
})[] | null;

/**
 * How far forecasts of past quarters held, over all outcomes.
 */
export type ResultsComparisonCalibration = {
  a: ResultsComparisonCalibrationA;
  b: ResultsComparisonCalibrationB;
};

export type ResultsComparisonPersonasItemShown = {
  /** What it is called. */
  label: string;
  /** As people read it. */
  a_display: string;
  /** As people read it. */
  b_display: string;
  /** As people read it. */
  change_display: string;
  differs: boolean;
};

export type ResultsComparisonPersonasItemSizes = {
  /** @nullable */
  a: number | null;
  /** @nullable */
  b: number | null;
  /** @nullable */
  change: number | null;
};

export type ResultsComparisonPersonasItem = {
  name: string;
  /** @nullable */
  a: number | null;
  /** @nullable */
  b: number | null;
  /** @nullable */
  change: number | null;
  shown: ResultsComparisonPersonasItemShown;
  sizes: ResultsComparisonPersonasItemSizes;
};

export type ResultsComparisonRichContentItemSegment = typeof ResultsComparisonRichContentItemSegment[keyof typeof ResultsComparisonRichContentItemSegment];


export const ResultsComparisonRichContentItemSegment = {
  Market: 'Market',
  Consumer: 'Consumer',
  Product: 'Product',
  Brand: 'Brand',
  Experience: 'Experience',
} as const;

export type ResultsComparisonRichContentItemKind = typeof ResultsComparisonRichContentItemKind[keyof typeof ResultsComparisonRichContentItemKind];


export const ResultsComparisonRichContentItemKind = {
  competitive: 'competitive',
  positioning: 'positioning',
  journey: 'journey',
} as const;

export type ResultsComparisonRichContentItem = {
  segment: ResultsComparisonRichContentItemSegment;
  kind: ResultsComparisonRichContentItemKind;
  /** Sentences that b has and a has not. */
  added: string[];
  removed: string[];
};

/**
 * What differs between two versions; `change` is b less a.
 */
export interface ResultsComparison {
  session_id: string;
  a: ResultsVersion;
  b: ResultsVersion;
  segments: ResultsComparisonSegmentsItem[];
  factors: ResultsComparisonFactorsItem[];
  patterns: ResultsComparisonPatternsItem[];
  outcomes: ResultsComparisonOutcomesItem[];
  /** How far forecasts of past quarters held, over all outcomes. */
  calibration: ResultsComparisonCalibration;
  personas: ResultsComparisonPersonasItem[];
  rich_content: ResultsComparisonRichContentItem[];
}

export type ResultsFactorCatalogueFactorsItemSegment = typeof ResultsFactorCatalogueFactorsItemSegment[keyof typeof ResultsFactorCatalogueFactorsItemSegment];


export const ResultsFactorCatalogueFactorsItemSegment = {
  Market: 'Market',
  Consumer: 'Consumer',
  Product: 'Product',
  Brand: 'Brand',
  Experience: 'Experience',
} as const;

export type ResultsFactorCatalogueFactorsItemInputsItemSense = typeof ResultsFactorCatalogueFactorsItemInputsItemSense[keyof typeof ResultsFactorCatalogueFactorsItemInputsItemSense];


export const ResultsFactorCatalogueFactorsItemInputsItemSense = {
  raises: 'raises',
  lowers: 'lowers',
} as const;

export type ResultsFactorCatalogueFactorsItemInputsItem = {
  input: string;
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  weight: number;
  sense: ResultsFactorCatalogueFactorsItemInputsItemSense;
};

export type ResultsFactorCatalogueFactorsItemDirection = typeof ResultsFactorCatalogueFactorsItemDirection[keyof typeof ResultsFactorCatalogueFactorsItemDirection];


export const ResultsFactorCatalogueFactorsItemDirection = {
  'up-is-good': 'up-is-good',
  'down-is-good': 'down-is-good',
} as const;

export type ResultsFactorCatalogueFactorsItem = {
  id: string;
  name: string;
  segment: ResultsFactorCatalogueFactorsItemSegment;
  question: string;
  inputs: ResultsFactorCatalogueFactorsItemInputsItem[];
  direction: ResultsFactorCatalogueFactorsItemDirection;
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  weight: number;
  rationale: string;
  formula: string;
};

export type ResultsFactorCatalogueCorrelationsItem = {
  between: string[];
  rank: number;
  rationale: string;
};

/**
 * The factors F1 to F28.
 */
export interface ResultsFactorCatalogue {
  value: string;
  confidence: string;
  factors: ResultsFactorCatalogueFactorsItem[];
  correlations: ResultsFactorCatalogueCorrelationsItem[];
}

export type ResultsPatternCataloguePatternsItemType = typeof ResultsPatternCataloguePatternsItemType[keyof typeof ResultsPatternCataloguePatternsItemType];


export const ResultsPatternCataloguePatternsItemType = {
  success: 'success',
  risk: 'risk',
  opportunity: 'opportunity',
  adaptation: 'adaptation',
} as const;

export type ResultsPatternCataloguePatternsItemSegmentsItem = typeof ResultsPatternCataloguePatternsItemSegmentsItem[keyof typeof ResultsPatternCataloguePatternsItemSegmentsItem];


export const ResultsPatternCataloguePatternsItemSegmentsItem = {
  Market: 'Market',
  Consumer: 'Consumer',
  Product: 'Product',
  Brand: 'Brand',
  Experience: 'Experience',
} as const;

export type ResultsPatternCataloguePatternsItemConditionsItem = {
  factor: string;
  absent: number;
  full: number;
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  weight: number;
};

/**
 * `kind`, and its parameters in the unit of what is distributed.
 */
export type ResultsPatternCataloguePatternsItemEffectsItemDistribution = {[key: string]: string | number};

export type ResultsPatternCataloguePatternsItemEffectsItem = {
  outcome: string;
  /** The unit of the value: `percent`, `score`, `count`, `days` … */
  unit: string;
  /** `kind`, and its parameters in the unit of what is distributed. */
  distribution: ResultsPatternCataloguePatternsItemEffectsItemDistribution;
  rationale: string;
};

export type ResultsPatternCataloguePatternsItem = {
  id: string;
  name: string;
  type: ResultsPatternCataloguePatternsItemType;
  segments: ResultsPatternCataloguePatternsItemSegmentsItem[];
  meaning: string;
  response: string;
  conditions: ResultsPatternCataloguePatternsItemConditionsItem[];
  effects: ResultsPatternCataloguePatternsItemEffectsItem[];
  evidence: string;
};

/**
 * The patterns P001 to P041.
 */
export interface ResultsPatternCatalogue {
  strength: string;
  confidence: string;
  patterns: ResultsPatternCataloguePatternsItem[];
}

export type ResultsMeasureCatalogueInputsItemArea = typeof ResultsMeasureCatalogueInputsItemArea[keyof typeof ResultsMeasureCatalogueInputsItemArea];


export const ResultsMeasureCatalogueInputsItemArea = {
  operations: 'operations',
  sales: 'sales',
  academy: 'academy',
} as const;

export type ResultsMeasureCatalogueInputsItemSample = {
  of: string;
  half: number;
};

/**
 * The three as they are written.
 */
export type ResultsMeasureCatalogueInputsItemReferenceDisplays = {
  low: string;
  typical: string;
  high: string;
};

export type ResultsMeasureCatalogueInputsItemReference = {
  low: number;
  typical: number;
  high: number;
  /** The three as they are written. */
  displays: ResultsMeasureCatalogueInputsItemReferenceDisplays;
  source: string;
  rationale: string;
};

export type ResultsMeasureCatalogueInputsItem = {
  id: string;
  label: string;
  /** The unit of the value: `percent`, `score`, `count`, `days` … */
  unit: string;
  area: ResultsMeasureCatalogueInputsItemArea;
  /** How it is read of measures. */
  reading: string;
  /** Ids of the measures of the company that it is read of. */
  measures: string[];
  sample: ResultsMeasureCatalogueInputsItemSample;
  /** Days after which confidence is halved. */
  half_age: number;
  reference: ResultsMeasureCatalogueInputsItemReference;
  rationale: string;
};

/**
 * What factors are made of, and what may be submitted.
 */
export interface ResultsMeasureCatalogue {
  /** How confidence comes about. */
  confidence: string;
  inputs: ResultsMeasureCatalogueInputsItem[];
}

export type ResultsOutcomeCatalogueOutcomesItemDirection = typeof ResultsOutcomeCatalogueOutcomesItemDirection[keyof typeof ResultsOutcomeCatalogueOutcomesItemDirection];


export const ResultsOutcomeCatalogueOutcomesItemDirection = {
  'up-is-good': 'up-is-good',
  'down-is-good': 'down-is-good',
} as const;

export type ResultsOutcomeCatalogueOutcomesItemLimits = {
  low: number;
  high: number;
};

export type ResultsOutcomeCatalogueOutcomesItem = {
  id: string;
  label: string;
  /** The unit of the value: `percent`, `score`, `count`, `days` … */
  unit: string;
  direction: ResultsOutcomeCatalogueOutcomesItemDirection;
  reading: string;
  /** Ids of the measures of the company that it is read of. */
  measures: string[];
  persistence: number;
  least_spread: number;
  limits?: ResultsOutcomeCatalogueOutcomesItemLimits;
  tolerance: number;
  rationale: string;
};

/**
 * What is forecast of the next quarter.
 */
export interface ResultsOutcomeCatalogue {
  outcomes: ResultsOutcomeCatalogueOutcomesItem[];
}

export type ResultsWhatIfCatalogueWhatIfsItemShiftsItem = {
  factor: string;
  points: number;
};

export type ResultsWhatIfCatalogueWhatIfsItem = {
  id: string;
  label: string;
  rationale: string;
  shifts: ResultsWhatIfCatalogueWhatIfsItemShiftsItem[];
};

/**
 * What-ifs that a generation may be asked for.
 */
export interface ResultsWhatIfCatalogue {
  what_ifs: ResultsWhatIfCatalogueWhatIfsItem[];
}

/**
 * The request cannot be read. The JSON is broken, is not UTF-8 or has a number that a double cannot hold, a query field does not exist, is given twice or has the wrong type, or the cursor was not made by this API. Mend the request; sending it again as it is will not help.
 */
export type MalformedResponse = Problem;

/**
 * Internal error. Something failed on the side of the API. The requestId finds it in the logs.
 */
export type FaultResponse = Problem | GatewayMessage;

/**
 * Not available now. The world is still being made or is halted, or the operation ran out of time. Retry-After says when to try again.
 */
export type UnavailableResponse = Problem | GatewayMessage;

/**
 * A token is needed. No bearer token came with the request, or it has expired, is not yet valid or comes from another issuer. Ask the token endpoint for a new one.
 */
export type UnauthorizedResponse = Problem | GatewayMessage;

/**
 * The token does not allow this. The token lacks the scope that the operation needs, or does not name the world in X-World. Whether such a world exists is not told.
 */
export type ForbiddenResponse = Problem | GatewayMessage;

/**
 * Not found. Nothing has this id, name or path in the world that the request names.
 */
export type NotFoundResponse = Problem;

/**
 * A value is not allowed. The request can be read, but a value is missing, outside its range or list, of another type, or a field does not exist. errors[] names each place.
 */
export type InvalidResponse = Problem;

/**
 * Too large. The body is above the limit, or the answer would be: page it with limit and cursor.
 */
export type TooLargeResponse = Problem | GatewayMessage;

/**
 * In conflict with the present state. The state has moved on or forbids the operation now, or a request with the same Idempotency-Key is still running, or has had an answer too large to be kept. Read the state again before the next attempt.
 */
export type ConflictResponse = Problem;

/**
 * The body must be application/json. Send bodies as JSON in UTF-8 with Content-Type: application/json.
 */
export type UnsupportedMediaTypeResponse = Problem;

/**
 * Changed meanwhile. The ETag in If-Match is not that of the present version: someone else has changed it. Read it again, and decide anew.
 */
export type OutdatedResponse = Problem;

/**
 * Too many requests. More came in a moment than the API takes: wait, and double the wait each time.
 */
export type TooManyRequestsResponse = GatewayMessage;

/**
 * The world that the request is about.
 */
export type WorldParameter = string;

/**
 * Makes a retry safe: for a day, a request with the same key and content is answered with the first reply, and is not carried out again.
 */
export type IdempotencyKeyParameter = string;

/**
 * The ETag of a reply that the client has: when it is still right, the answer is 304.
 */
export type IfNoneMatchParameter = string;

/**
 * The id of the last event that the client has: the answer is what came after it.
 */
export type LastEventIdParameter = string;

/**
 * The ETag of the version that the change is meant for: when there is another by now, the answer is 412.
 */
export type IfMatchParameter = string;

export type Root200One = {
  message: string;
  status: string;
  update_interval: string;
  last_update: string;
  world_time: string;
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  tick: number;
};

export type Health200 = {
  status: string;
  timestamp: string;
  data_counts: Counts;
  world_time: string;
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  tick: number;
};

export type Stats200 = {
  timestamp: string;
  counts: Counts;
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  update_interval: number;
  is_running: boolean;
  world: string;
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  generation: number;
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  tick: number;
  world_time: string;
  /**
     * How far the world is ahead of the wall clock; below 0 it is behind.
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  seconds_ahead: number;
  tempo: number;
  status: string;
};

export type ListClientsParams = {
/**
 * @minItems 1
 */
industry?: ListClientsIndustryItem[];
/**
 * @minItems 1
 */
contractType?: ListClientsContractTypeItem[];
/**
 * @minItems 1
 */
status?: ListClientsStatusItem[];
/**
 * @minItems 1
 */
churnRisk?: ListClientsChurnRiskItem[];
/**
 * @minItems 1
 */
sort?: ListClientsSortItem[];
/**
 * The most rows to answer.
 * @minimum 1
 * @maximum 1000
 */
limit?: number;
/**
 * Where to go on: the cursor in the Link header of the page before.
 * @pattern ^[A-Za-z0-9_-]{1,512}$
 */
cursor?: string;
};

export type ListClientsIndustryItem = typeof ListClientsIndustryItem[keyof typeof ListClientsIndustryItem];


export const ListClientsIndustryItem = {
  Technology: 'Technology',
  Healthcare: 'Healthcare',
  Financial_Services: 'Financial Services',
  Manufacturing: 'Manufacturing',
  Professional_Services: 'Professional Services',
  Legal: 'Legal',
  Retail: 'Retail',
  Construction: 'Construction',
  Education: 'Education',
  Logistics: 'Logistics',
  Nonprofit: 'Nonprofit',
  Hospitality: 'Hospitality',
} as const;

export type ListClientsContractTypeItem = typeof ListClientsContractTypeItem[keyof typeof ListClientsContractTypeItem];


export const ListClientsContractTypeItem = {
  Basic: 'Basic',
  Standard: 'Standard',
  Premium: 'Premium',
  Enterprise: 'Enterprise',
} as const;

export type ListClientsStatusItem = typeof ListClientsStatusItem[keyof typeof ListClientsStatusItem];


export const ListClientsStatusItem = {
  Onboarding: 'Onboarding',
  Active: 'Active',
  Offboarding: 'Offboarding',
} as const;

export type ListClientsChurnRiskItem = typeof ListClientsChurnRiskItem[keyof typeof ListClientsChurnRiskItem];


export const ListClientsChurnRiskItem = {
  Low: 'Low',
  Medium: 'Medium',
  High: 'High',
} as const;

export type ListClientsSortItem = typeof ListClientsSortItem[keyof typeof ListClientsSortItem];


export const ListClientsSortItem = {
  id: 'id',
  '-id': '-id',
  name: 'name',
  '-name': '-name',
  industry: 'industry',
  '-industry': '-industry',
  employeeCount: 'employeeCount',
  '-employeeCount': '-employeeCount',
  annualRevenue: 'annualRevenue',
  '-annualRevenue': '-annualRevenue',
  annualCosts: 'annualCosts',
  '-annualCosts': '-annualCosts',
  contractValue: 'contractValue',
  '-contractValue': '-contractValue',
  contractType: 'contractType',
  '-contractType': '-contractType',
  status: 'status',
  '-status': '-status',
  monthlyRecurring: 'monthlyRecurring',
  '-monthlyRecurring': '-monthlyRecurring',
  churnRisk: 'churnRisk',
  '-churnRisk': '-churnRisk',
  lastUpdated: 'lastUpdated',
  '-lastUpdated': '-lastUpdated',
} as const;

export type GetClientLicenses200Item = {
  licenseId: string;
  vendor: string;
  product: string;
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  seats: number;
  costPerLicense: number;
  monthlyCost: number;
};

export type ListLicensesParams = {
/**
 * @minItems 1
 */
licenseType?: ListLicensesLicenseTypeItem[];
/**
 * @minItems 1
 */
complianceStatus?: ListLicensesComplianceStatusItem[];
/**
 * @minItems 1
 */
sort?: ListLicensesSortItem[];
/**
 * The most rows to answer.
 * @minimum 1
 * @maximum 1000
 */
limit?: number;
/**
 * Where to go on: the cursor in the Link header of the page before.
 * @pattern ^[A-Za-z0-9_-]{1,512}$
 */
cursor?: string;
};

export type ListLicensesLicenseTypeItem = typeof ListLicensesLicenseTypeItem[keyof typeof ListLicensesLicenseTypeItem];


export const ListLicensesLicenseTypeItem = {
  User: 'User',
  Device: 'Device',
  Server: 'Server',
  Subscription: 'Subscription',
} as const;

export type ListLicensesComplianceStatusItem = typeof ListLicensesComplianceStatusItem[keyof typeof ListLicensesComplianceStatusItem];


export const ListLicensesComplianceStatusItem = {
  Compliant: 'Compliant',
  Warning: 'Warning',
  'Non-Compliant': 'Non-Compliant',
} as const;

export type ListLicensesSortItem = typeof ListLicensesSortItem[keyof typeof ListLicensesSortItem];


export const ListLicensesSortItem = {
  id: 'id',
  '-id': '-id',
  vendor: 'vendor',
  '-vendor': '-vendor',
  product: 'product',
  '-product': '-product',
  licenseType: 'licenseType',
  '-licenseType': '-licenseType',
  totalLicenses: 'totalLicenses',
  '-totalLicenses': '-totalLicenses',
  usedLicenses: 'usedLicenses',
  '-usedLicenses': '-usedLicenses',
  availableLicenses: 'availableLicenses',
  '-availableLicenses': '-availableLicenses',
  costPerLicense: 'costPerLicense',
  '-costPerLicense': '-costPerLicense',
  totalCost: 'totalCost',
  '-totalCost': '-totalCost',
  renewalDate: 'renewalDate',
  '-renewalDate': '-renewalDate',
  complianceStatus: 'complianceStatus',
  '-complianceStatus': '-complianceStatus',
  utilizationRate: 'utilizationRate',
  '-utilizationRate': '-utilizationRate',
  lastUpdated: 'lastUpdated',
  '-lastUpdated': '-lastUpdated',
} as const;

export type GetLicenseSeats200HoldersItem = {
  clientId: string;
  client: string;
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  seats: number;
};

export type GetLicenseSeats200 = {
  holders: GetLicenseSeats200HoldersItem[];
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  pool: number;
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  total: number;
};

export type ListLeadsParams = {
/**
 * @minItems 1
 */
stage?: ListLeadsStageItem[];
/**
 * @minItems 1
 */
industry?: ListLeadsIndustryItem[];
/**
 * @minItems 1
 */
sort?: ListLeadsSortItem[];
/**
 * The most rows to answer.
 * @minimum 1
 * @maximum 1000
 */
limit?: number;
/**
 * Where to go on: the cursor in the Link header of the page before.
 * @pattern ^[A-Za-z0-9_-]{1,512}$
 */
cursor?: string;
};

export type ListLeadsStageItem = typeof ListLeadsStageItem[keyof typeof ListLeadsStageItem];


export const ListLeadsStageItem = {
  Prospecting: 'Prospecting',
  Qualification: 'Qualification',
  Discovery: 'Discovery',
  Proposal: 'Proposal',
  Negotiation: 'Negotiation',
} as const;

export type ListLeadsIndustryItem = typeof ListLeadsIndustryItem[keyof typeof ListLeadsIndustryItem];


export const ListLeadsIndustryItem = {
  Technology: 'Technology',
  Healthcare: 'Healthcare',
  Financial_Services: 'Financial Services',
  Manufacturing: 'Manufacturing',
  Professional_Services: 'Professional Services',
  Legal: 'Legal',
  Retail: 'Retail',
  Construction: 'Construction',
  Education: 'Education',
  Logistics: 'Logistics',
  Nonprofit: 'Nonprofit',
  Hospitality: 'Hospitality',
} as const;

export type ListLeadsSortItem = typeof ListLeadsSortItem[keyof typeof ListLeadsSortItem];


export const ListLeadsSortItem = {
  id: 'id',
  '-id': '-id',
  companyName: 'companyName',
  '-companyName': '-companyName',
  contactName: 'contactName',
  '-contactName': '-contactName',
  email: 'email',
  '-email': '-email',
  phone: 'phone',
  '-phone': '-phone',
  stage: 'stage',
  '-stage': '-stage',
  value: 'value',
  '-value': '-value',
  probability: 'probability',
  '-probability': '-probability',
  expectedCloseDate: 'expectedCloseDate',
  '-expectedCloseDate': '-expectedCloseDate',
  source: 'source',
  '-source': '-source',
  industry: 'industry',
  '-industry': '-industry',
  employeeCount: 'employeeCount',
  '-employeeCount': '-employeeCount',
  lastContact: 'lastContact',
  '-lastContact': '-lastContact',
  lastUpdated: 'lastUpdated',
  '-lastUpdated': '-lastUpdated',
} as const;

export type ListTechniciansParams = {
/**
 * @minItems 1
 */
status?: ListTechniciansStatusItem[];
/**
 * @minItems 1
 */
sort?: ListTechniciansSortItem[];
/**
 * The most rows to answer.
 * @minimum 1
 * @maximum 1000
 */
limit?: number;
/**
 * Where to go on: the cursor in the Link header of the page before.
 * @pattern ^[A-Za-z0-9_-]{1,512}$
 */
cursor?: string;
};

export type ListTechniciansStatusItem = typeof ListTechniciansStatusItem[keyof typeof ListTechniciansStatusItem];


export const ListTechniciansStatusItem = {
  Available: 'Available',
  Busy: 'Busy',
  On_Leave: 'On Leave',
} as const;

export type ListTechniciansSortItem = typeof ListTechniciansSortItem[keyof typeof ListTechniciansSortItem];


export const ListTechniciansSortItem = {
  id: 'id',
  '-id': '-id',
  name: 'name',
  '-name': '-name',
  email: 'email',
  '-email': '-email',
  title: 'title',
  '-title': '-title',
  level: 'level',
  '-level': '-level',
  departmentId: 'departmentId',
  '-departmentId': '-departmentId',
  department: 'department',
  '-department': '-department',
  status: 'status',
  '-status': '-status',
  shift: 'shift',
  '-shift': '-shift',
  utilizationRate: 'utilizationRate',
  '-utilizationRate': '-utilizationRate',
  billableHours: 'billableHours',
  '-billableHours': '-billableHours',
  availableHours: 'availableHours',
  '-availableHours': '-availableHours',
  hourlyCost: 'hourlyCost',
  '-hourlyCost': '-hourlyCost',
  openTickets: 'openTickets',
  '-openTickets': '-openTickets',
  closedTickets: 'closedTickets',
  '-closedTickets': '-closedTickets',
  customerSatisfaction: 'customerSatisfaction',
  '-customerSatisfaction': '-customerSatisfaction',
  hireDate: 'hireDate',
  '-hireDate': '-hireDate',
  lastUpdated: 'lastUpdated',
  '-lastUpdated': '-lastUpdated',
} as const;

export type ListDepartmentsParams = {
/**
 * @minItems 1
 */
sort?: ListDepartmentsSortItem[];
/**
 * The most rows to answer.
 * @minimum 1
 * @maximum 1000
 */
limit?: number;
/**
 * Where to go on: the cursor in the Link header of the page before.
 * @pattern ^[A-Za-z0-9_-]{1,512}$
 */
cursor?: string;
};

export type ListDepartmentsSortItem = typeof ListDepartmentsSortItem[keyof typeof ListDepartmentsSortItem];


export const ListDepartmentsSortItem = {
  id: 'id',
  '-id': '-id',
  name: 'name',
  '-name': '-name',
  head: 'head',
  '-head': '-head',
  headcount: 'headcount',
  '-headcount': '-headcount',
  month: 'month',
  '-month': '-month',
  budget: 'budget',
  '-budget': '-budget',
  spent: 'spent',
  '-spent': '-spent',
  forecast: 'forecast',
  '-forecast': '-forecast',
  variance: 'variance',
  '-variance': '-variance',
  lastUpdated: 'lastUpdated',
  '-lastUpdated': '-lastUpdated',
} as const;

export type ListVendorsParams = {
/**
 * @minItems 1
 */
category?: ListVendorsCategoryItem[];
/**
 * @minItems 1
 */
riskLevel?: ListVendorsRiskLevelItem[];
/**
 * @minItems 1
 */
sort?: ListVendorsSortItem[];
/**
 * The most rows to answer.
 * @minimum 1
 * @maximum 1000
 */
limit?: number;
/**
 * Where to go on: the cursor in the Link header of the page before.
 * @pattern ^[A-Za-z0-9_-]{1,512}$
 */
cursor?: string;
};

export type ListVendorsCategoryItem = typeof ListVendorsCategoryItem[keyof typeof ListVendorsCategoryItem];


export const ListVendorsCategoryItem = {
  Productivity: 'Productivity',
  Cloud: 'Cloud',
  Security: 'Security',
  'Backup_&_Recovery': 'Backup & Recovery',
  Networking: 'Networking',
  Hardware: 'Hardware',
  Service_Management: 'Service Management',
  Communications: 'Communications',
  Distribution: 'Distribution',
} as const;

export type ListVendorsRiskLevelItem = typeof ListVendorsRiskLevelItem[keyof typeof ListVendorsRiskLevelItem];


export const ListVendorsRiskLevelItem = {
  Low: 'Low',
  Medium: 'Medium',
  High: 'High',
} as const;

export type ListVendorsSortItem = typeof ListVendorsSortItem[keyof typeof ListVendorsSortItem];


export const ListVendorsSortItem = {
  id: 'id',
  '-id': '-id',
  name: 'name',
  '-name': '-name',
  category: 'category',
  '-category': '-category',
  annualSpend: 'annualSpend',
  '-annualSpend': '-annualSpend',
  yearToDateSpend: 'yearToDateSpend',
  '-yearToDateSpend': '-yearToDateSpend',
  licenseCount: 'licenseCount',
  '-licenseCount': '-licenseCount',
  contractCount: 'contractCount',
  '-contractCount': '-contractCount',
  performanceScore: 'performanceScore',
  '-performanceScore': '-performanceScore',
  riskLevel: 'riskLevel',
  '-riskLevel': '-riskLevel',
  paymentTerms: 'paymentTerms',
  '-paymentTerms': '-paymentTerms',
  contactName: 'contactName',
  '-contactName': '-contactName',
  contactEmail: 'contactEmail',
  '-contactEmail': '-contactEmail',
  contactPhone: 'contactPhone',
  '-contactPhone': '-contactPhone',
  lastUpdated: 'lastUpdated',
  '-lastUpdated': '-lastUpdated',
} as const;

export type ListContractsParams = {
/**
 * @minItems 1
 */
status?: ListContractsStatusItem[];
/**
 * @minItems 1
 */
sort?: ListContractsSortItem[];
/**
 * The most rows to answer.
 * @minimum 1
 * @maximum 1000
 */
limit?: number;
/**
 * Where to go on: the cursor in the Link header of the page before.
 * @pattern ^[A-Za-z0-9_-]{1,512}$
 */
cursor?: string;
};

export type ListContractsStatusItem = typeof ListContractsStatusItem[keyof typeof ListContractsStatusItem];


export const ListContractsStatusItem = {
  Active: 'Active',
  Expiring: 'Expiring',
  In_Negotiation: 'In Negotiation',
} as const;

export type ListContractsSortItem = typeof ListContractsSortItem[keyof typeof ListContractsSortItem];


export const ListContractsSortItem = {
  id: 'id',
  '-id': '-id',
  vendorId: 'vendorId',
  '-vendorId': '-vendorId',
  vendor: 'vendor',
  '-vendor': '-vendor',
  departmentId: 'departmentId',
  '-departmentId': '-departmentId',
  type: 'type',
  '-type': '-type',
  startDate: 'startDate',
  '-startDate': '-startDate',
  endDate: 'endDate',
  '-endDate': '-endDate',
  annualValue: 'annualValue',
  '-annualValue': '-annualValue',
  totalValue: 'totalValue',
  '-totalValue': '-totalValue',
  billedToDate: 'billedToDate',
  '-billedToDate': '-billedToDate',
  noticePeriodDays: 'noticePeriodDays',
  '-noticePeriodDays': '-noticePeriodDays',
  autoRenewal: 'autoRenewal',
  '-autoRenewal': '-autoRenewal',
  status: 'status',
  '-status': '-status',
  lastUpdated: 'lastUpdated',
  '-lastUpdated': '-lastUpdated',
} as const;

export type ListRepsParams = {
/**
 * @minItems 1
 */
region?: ListRepsRegionItem[];
/**
 * @minItems 1
 */
segment?: ListRepsSegmentItem[];
/**
 * @minItems 1
 */
sort?: ListRepsSortItem[];
/**
 * The most rows to answer.
 * @minimum 1
 * @maximum 1000
 */
limit?: number;
/**
 * Where to go on: the cursor in the Link header of the page before.
 * @pattern ^[A-Za-z0-9_-]{1,512}$
 */
cursor?: string;
};

export type ListRepsRegionItem = typeof ListRepsRegionItem[keyof typeof ListRepsRegionItem];


export const ListRepsRegionItem = {
  Northeast: 'Northeast',
  Southeast: 'Southeast',
  Central: 'Central',
  West: 'West',
} as const;

export type ListRepsSegmentItem = typeof ListRepsSegmentItem[keyof typeof ListRepsSegmentItem];


export const ListRepsSegmentItem = {
  SMB: 'SMB',
  'Mid-Market': 'Mid-Market',
  Enterprise: 'Enterprise',
} as const;

export type ListRepsSortItem = typeof ListRepsSortItem[keyof typeof ListRepsSortItem];


export const ListRepsSortItem = {
  id: 'id',
  '-id': '-id',
  name: 'name',
  '-name': '-name',
  email: 'email',
  '-email': '-email',
  managerName: 'managerName',
  '-managerName': '-managerName',
  region: 'region',
  '-region': '-region',
  segment: 'segment',
  '-segment': '-segment',
  hiredAt: 'hiredAt',
  '-hiredAt': '-hiredAt',
  quota: 'quota',
  '-quota': '-quota',
  closedWon: 'closedWon',
  '-closedWon': '-closedWon',
  quotaAttainment: 'quotaAttainment',
  '-quotaAttainment': '-quotaAttainment',
  openOpportunities: 'openOpportunities',
  '-openOpportunities': '-openOpportunities',
  pipelineValue: 'pipelineValue',
  '-pipelineValue': '-pipelineValue',
  lastActivity: 'lastActivity',
  '-lastActivity': '-lastActivity',
  lastUpdated: 'lastUpdated',
  '-lastUpdated': '-lastUpdated',
} as const;

/**
 * Who works on it, or closed it; null when the rep has gone.
 */
export type GetLeadStages200Rep = {
  id: string;
  name: string;
} | null;

/**
 * The client that it is with, or became when it was won; null where there is none any more.
 */
export type GetLeadStages200Client = {
  id: string;
  name: string;
} | null;

export type GetLeadStages200Type = typeof GetLeadStages200Type[keyof typeof GetLeadStages200Type];


export const GetLeadStages200Type = {
  New_Business: 'New Business',
  Expansion: 'Expansion',
  Renewal: 'Renewal',
} as const;

export type GetLeadStages200Outcome = typeof GetLeadStages200Outcome[keyof typeof GetLeadStages200Outcome];


export const GetLeadStages200Outcome = {
  Open: 'Open',
  Won: 'Won',
  Lost: 'Lost',
} as const;

/**
 * When it was won or lost; null while it is open.
 */
export type GetLeadStages200Closed = {
  /** World time, ISO 8601. */
  at: string;
  /** Annual value then, US dollars. */
  value: number;
} | null;

export type GetLeadStages200StagesItemStage = typeof GetLeadStages200StagesItemStage[keyof typeof GetLeadStages200StagesItemStage];


export const GetLeadStages200StagesItemStage = {
  Prospecting: 'Prospecting',
  Qualification: 'Qualification',
  Discovery: 'Discovery',
  Proposal: 'Proposal',
  Negotiation: 'Negotiation',
} as const;

export type GetLeadStages200StagesItem = {
  stage: GetLeadStages200StagesItemStage;
  /** World time, ISO 8601. */
  enteredAt: string;
  /** Null while the lead is in it. */
  leftAt: string | null;
  /** Time in the stage, up to now where it lasts, in days. */
  days: number;
  /** Annual value when the lead entered it, US dollars. */
  value: number;
};

export type GetLeadStages200 = {
  leadId: string;
  /**
     * The company that it is with; null where that is unknown.
     * @nullable
     */
  account: string | null;
  /** Who works on it, or closed it; null when the rep has gone. */
  rep: GetLeadStages200Rep;
  /** The client that it is with, or became when it was won; null where there is none any more. */
  client: GetLeadStages200Client;
  type: GetLeadStages200Type;
  outcome: GetLeadStages200Outcome;
  /**
     * Why it was lost; null otherwise.
     * @nullable
     */
  reason: string | null;
  /** When it was won or lost; null while it is open. */
  closed: GetLeadStages200Closed;
  stages: GetLeadStages200StagesItem[];
};

export type ListTicketsParams = {
/**
 * @minItems 1
 */
priority?: ListTicketsPriorityItem[];
/**
 * @minItems 1
 */
status?: ListTicketsStatusItem[];
/**
 * @minItems 1
 */
sort?: ListTicketsSortItem[];
/**
 * The most rows to answer.
 * @minimum 1
 * @maximum 1000
 */
limit?: number;
/**
 * Where to go on: the cursor in the Link header of the page before.
 * @pattern ^[A-Za-z0-9_-]{1,512}$
 */
cursor?: string;
};

export type ListTicketsPriorityItem = typeof ListTicketsPriorityItem[keyof typeof ListTicketsPriorityItem];


export const ListTicketsPriorityItem = {
  High: 'High',
  Normal: 'Normal',
  Low: 'Low',
} as const;

export type ListTicketsStatusItem = typeof ListTicketsStatusItem[keyof typeof ListTicketsStatusItem];


export const ListTicketsStatusItem = {
  Waiting: 'Waiting',
  In_work: 'In work',
} as const;

export type ListTicketsSortItem = typeof ListTicketsSortItem[keyof typeof ListTicketsSortItem];


export const ListTicketsSortItem = {
  id: 'id',
  '-id': '-id',
  clientId: 'clientId',
  '-clientId': '-clientId',
  client: 'client',
  '-client': '-client',
  technicianId: 'technicianId',
  '-technicianId': '-technicianId',
  technician: 'technician',
  '-technician': '-technician',
  departmentId: 'departmentId',
  '-departmentId': '-departmentId',
  department: 'department',
  '-department': '-department',
  priority: 'priority',
  '-priority': '-priority',
  status: 'status',
  '-status': '-status',
  openedAt: 'openedAt',
  '-openedAt': '-openedAt',
  ageHours: 'ageHours',
  '-ageHours': '-ageHours',
  waitedHours: 'waitedHours',
  '-waitedHours': '-waitedHours',
  promisedHours: 'promisedHours',
  '-promisedHours': '-promisedHours',
  late: 'late',
  '-late': '-late',
} as const;

export type SearchParams = {
/**
 * What to look for.
 * @minLength 2
 * @maxLength 80
 */
q: string;
/**
 * @minItems 1
 */
kinds?: SearchKindsItem[];
/**
 * The most rows to answer.
 * @minimum 1
 * @maximum 100
 */
limit?: number;
};

export type SearchKindsItem = typeof SearchKindsItem[keyof typeof SearchKindsItem];


export const SearchKindsItem = {
  clients: 'clients',
  licenses: 'licenses',
  leads: 'leads',
  technicians: 'technicians',
  departments: 'departments',
  vendors: 'vendors',
  contracts: 'contracts',
  reps: 'reps',
  tickets: 'tickets',
} as const;

/**
 * By kind, of those that were searched.
 */
export type Search200Counts = {[key: string]: number};

export type Search200 = {
  /**
     * @minimum 0
     * @maximum 9007199254740991
     */
  total: number;
  /** By kind, of those that were searched. */
  counts: Search200Counts;
  hits: SearchHit[];
};

export type GetMeasureParams = {
grain?: GetMeasureGrain;
/**
 * @pattern ^[A-Za-z0-9][A-Za-z0-9._~:-]{0,127}$
 */
key?: string;
from?: string;
to?: string;
};

export type GetMeasureGrain = typeof GetMeasureGrain[keyof typeof GetMeasureGrain];


export const GetMeasureGrain = {
  day: 'day',
  week: 'week',
  month: 'month',
  quarter: 'quarter',
} as const;

export type GetMeasure200 = {
  measure: Measure;
  grain: string;
  /** @nullable */
  key: string | null;
  points: MeasurePoint[];
};

export type ListCausesParams = {
/**
 * The first day; without it, the beginning of the company.
 */
from?: string;
/**
 * The day before which it ends; without it, now.
 */
to?: string;
/**
 * @minItems 1
 * @items.pattern ^[A-Za-z0-9][A-Za-z0-9._~:-]{0,127}$
 */
measure?: string[];
/**
 * @pattern ^[A-Za-z0-9][A-Za-z0-9._~:-]{0,127}$
 */
key?: string;
/**
 * @minItems 1
 */
kind?: ListCausesKindItem[];
/**
 * The most rows to answer.
 * @minimum 1
 * @maximum 1000
 */
limit?: number;
};

export type ListCausesKindItem = typeof ListCausesKindItem[keyof typeof ListCausesKindItem];


export const ListCausesKindItem = {
  'client-signed': 'client-signed',
  'client-left': 'client-left',
  'client-expanded': 'client-expanded',
  'client-contracted': 'client-contracted',
  'price-raised': 'price-raised',
  'price-lowered': 'price-lowered',
  'notice-given': 'notice-given',
  'scenario-started': 'scenario-started',
  'scenario-ended': 'scenario-ended',
  'vendor-prices-raised': 'vendor-prices-raised',
  'vendor-prices-lowered': 'vendor-prices-lowered',
  'licenses-bought': 'licenses-bought',
  'contract-renewed': 'contract-renewed',
  'contract-ended': 'contract-ended',
  'contract-signed': 'contract-signed',
  purchase: 'purchase',
  'technician-left': 'technician-left',
  'deal-opened': 'deal-opened',
  'deal-won': 'deal-won',
  'deal-lost': 'deal-lost',
  'quotas-set': 'quotas-set',
} as const;

export type ListCauses200 = {
  /** The first day */
  from: string;
  /** The day before which it ends */
  to: string;
  /** Those that were asked for; empty: any. */
  measures: string[];
  /** @nullable */
  key: string | null;
  /**
     * How many there are; `causes` has `limit` of them at most.
     * @minimum 0
     * @maximum 9007199254740991
     */
  total: number;
  causes: Cause[];
  /**
     * Why there can be none: worlds of many rows keep no events.
     * @nullable
     */
  reason: string | null;
};

export type ListChangesParams = {
/**
 * @minimum 0
 * @maximum 9007199254740991
 */
since?: number;
/**
 * The most rows to answer.
 * @minimum 1
 * @maximum 5000
 */
limit?: number;
};

export type ListChanges200 = {
  world: string;
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  generation: number;
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  since: number;
  /**
     * The last tick that is in this answer.
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  tick: number;
  changes: Change[];
};

export type Certificate200 = {
  world: string;
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  generation: number;
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  tick: number;
  world_time: string;
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  seed: number;
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  packVersion: number;
  holds: boolean;
  rules: RuleResult[];
};

export type TwinParams = {
/**
 * @pattern ^[A-Za-z0-9][A-Za-z0-9._~:-]{0,127}$
 */
measure: string;
/**
 * @pattern ^[A-Za-z0-9][A-Za-z0-9._~:-]{0,127}$
 */
scenario?: string;
/**
 * @minimum 2
 * @maximum 500
 */
points?: number;
};

export type Twin200Scenario = {
  id: string;
  scenario: string;
  startedAt: string;
  endsAt: string;
};

export type Twin200Measure = {
  id: string;
  label: string;
  unit: string;
};

export type Twin200PointsItem = {
  time: string;
  /** @nullable */
  world: number | null;
  /** @nullable */
  twin: number | null;
  /** @nullable */
  difference: number | null;
};

export type Twin200 = {
  scenario: Twin200Scenario;
  measure: Twin200Measure;
  points: Twin200PointsItem[];
};

export type StreamEventsParams = {
/**
 * As `Last-Event-ID`, for clients that cannot set a header. Where both are given the header counts.
 * @pattern ^(0|[1-9][0-9]{0,14})-(0|[1-9][0-9]{0,14})-(0|[1-9][0-9]{0,14})\.(0|[1-9][0-9]{0,14})\.(0|[1-9][0-9]{0,14})$
 */
after?: string;
};

export type RegenerateBody = {
  /**
     * The same seed makes the same company.
     * @minimum 0
     * @maximum 4294967295
     */
  seed?: number;
  /** When the company is now; its 25 months of history end here. Default: the present. */
  startedAt?: string;
  counts?: WantedCounts;
};

export type Regenerate200 = {
  message: string;
  world: string;
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  generation: number;
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  seed: number;
  startedAt: string;
  counts: Counts;
};

export type Sync200Tables = {[key: string]: {
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  checked: number;
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  written: number;
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  unchanged: number;
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  failed: number;
}};

export type Sync200 = {
  message: string;
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  tick: number;
  tables: Sync200Tables;
};

export type AdvanceBody = {
  /**
     * @minimum 1
     * @maximum 2880
     */
  ticks: number;
};

export type SetTempoBody = {
  /**
     * How much faster than the wall clock the world runs.
     * @minimum 1
     * @maximum 240
     */
  tempo: number;
};

export type StartScenarioBodyScenario = typeof StartScenarioBodyScenario[keyof typeof StartScenarioBodyScenario];


export const StartScenarioBodyScenario = {
  'churn-wave': 'churn-wave',
  'license-crunch': 'license-crunch',
  'tech-shortage': 'tech-shortage',
  'price-hike': 'price-hike',
  'great-quarter': 'great-quarter',
} as const;

export type StartScenarioBody = {
  scenario: StartScenarioBodyScenario;
  /**
     * @minimum 0.1
     * @maximum 3
     */
  magnitude?: number;
  /**
     * @minimum 1
     * @maximum 129600
     */
  durationMinutes?: number;
};

export type ListScenarios200AvailableItem = {
  id: string;
  label: string;
  description: string;
};

export type ListScenarios200 = {
  running: Scenario[];
  ended: Scenario[];
  available: ListScenarios200AvailableItem[];
};

export type CreateWorldBody = {
  /** @pattern ^[a-z0-9](?:[a-z0-9-]{0,30}[a-z0-9])?$ */
  id: string;
  /**
     * The same seed makes the same company.
     * @minimum 0
     * @maximum 4294967295
     */
  seed?: number;
  /** When the company is now; its 25 months of history end here. Default: the present. */
  startedAt?: string;
  counts?: WantedCounts;
  /**
     * Seconds of the wall clock between ticks.
     * @minimum 1
     * @maximum 3600
     */
  interval?: number;
  /**
     * How much faster than the wall clock the world runs.
     * @minimum 1
     * @maximum 240
     */
  tempo?: number;
};

/**
 * What the report is about.
 */
export type GenerateReportBodyPageType = typeof GenerateReportBodyPageType[keyof typeof GenerateReportBodyPageType];


export const GenerateReportBodyPageType = {
  'client-profitability': 'client-profitability',
  'license-optimization': 'license-optimization',
  'sales-pipeline': 'sales-pipeline',
  'resource-allocation': 'resource-allocation',
  'budget-analysis': 'budget-analysis',
  'vendor-management': 'vendor-management',
  'executive-overview': 'executive-overview',
} as const;

export type GenerateReportBodyInsights = {
  /**
     * Join the findings that the figures give.
     * @maxItems 200
     * @items.maxLength 2000
     */
  keyFindings?: string[];
  /**
     * Join the recommendations that the findings give.
     * @maxItems 200
     * @items.maxLength 2000
     */
  recommendations?: string[];
};

/**
 * ISO A4 (the default), or US Letter.
 */
export type GenerateReportBodyPaper = typeof GenerateReportBodyPaper[keyof typeof GenerateReportBodyPaper];


export const GenerateReportBodyPaper = {
  A4: 'A4',
  Letter: 'Letter',
} as const;

export type GenerateReportBody = {
  /** What the report is about. */
  pageType: GenerateReportBodyPageType;
  /**
     * Stands in the executive summary, before what the figures say. An empty line parts paragraphs.
     * @maxLength 20000
     */
  summary?: string;
  insights?: GenerateReportBodyInsights;
  /** ISO A4 (the default), or US Letter. */
  paper?: GenerateReportBodyPaper;
};

export type ListReportsParams = {
/**
 * @minItems 1
 */
pageType?: ListReportsPageTypeItem[];
/**
 * The most rows to answer.
 * @minimum 1
 * @maximum 1000
 */
limit?: number;
/**
 * Where to go on: the cursor in the Link header of the page before.
 * @pattern ^[A-Za-z0-9_-]{1,512}$
 */
cursor?: string;
};

export type ListReportsPageTypeItem = typeof ListReportsPageTypeItem[keyof typeof ListReportsPageTypeItem];


export const ListReportsPageTypeItem = {
  'client-profitability': 'client-profitability',
  'license-optimization': 'license-optimization',
  'sales-pipeline': 'sales-pipeline',
  'resource-allocation': 'resource-allocation',
  'budget-analysis': 'budget-analysis',
  'vendor-management': 'vendor-management',
  'executive-overview': 'executive-overview',
  'prospect-dashboard': 'prospect-dashboard',
  'pipeline-health': 'pipeline-health',
  'rep-coaching': 'rep-coaching',
  'academy-dashboard': 'academy-dashboard',
  'strategy-review': 'strategy-review',
} as const;

export type GenerateTemplatesBodyCategoriesItem = typeof GenerateTemplatesBodyCategoriesItem[keyof typeof GenerateTemplatesBodyCategoriesItem];


export const GenerateTemplatesBodyCategoriesItem = {
  'roi-focused': 'roi-focused',
  'operational-efficiency': 'operational-efficiency',
  'financial-performance': 'financial-performance',
  'license-optimization': 'license-optimization',
  'risk-compliance': 'risk-compliance',
  'service-experience': 'service-experience',
  'growth-forecast': 'growth-forecast',
} as const;

export type GenerateTemplatesBody = {
  /**
     * Prospects of this client to generate data for beside the demo prospect.
     * @maxItems 100
     * @items.minLength 1
     * @items.maxLength 128
     */
  prospect_ids?: string[];
  /**
     * The same seed makes the same templates.
     * @minimum 0
     * @maximum 4294967295
     */
  seed?: number;
  /**
     * Templates to make. Default: all seven.
     * @minItems 1
     */
  categories?: GenerateTemplatesBodyCategoriesItem[];
};

export type GenerateTemplatesV1BodyCategoriesItem = typeof GenerateTemplatesV1BodyCategoriesItem[keyof typeof GenerateTemplatesV1BodyCategoriesItem];


export const GenerateTemplatesV1BodyCategoriesItem = {
  'roi-focused': 'roi-focused',
  'operational-efficiency': 'operational-efficiency',
  'financial-performance': 'financial-performance',
  'license-optimization': 'license-optimization',
  'risk-compliance': 'risk-compliance',
  'service-experience': 'service-experience',
  'growth-forecast': 'growth-forecast',
} as const;

export type GenerateTemplatesV1Body = {
  /**
     * Prospects of this client to generate data for beside the demo prospect.
     * @maxItems 100
     * @items.minLength 1
     * @items.maxLength 128
     */
  prospect_ids?: string[];
  /**
     * The same seed makes the same templates.
     * @minimum 0
     * @maximum 4294967295
     */
  seed?: number;
  /**
     * Templates to make. Default: all seven.
     * @minItems 1
     */
  categories?: GenerateTemplatesV1BodyCategoriesItem[];
};

export type ListGenerationJobsParams = {
/**
 * The most rows to answer.
 * @minimum 1
 * @maximum 1000
 */
limit?: number;
/**
 * Where to go on: the cursor in the Link header of the page before.
 * @pattern ^[A-Za-z0-9_-]{1,512}$
 */
cursor?: string;
};

export type UpdateTemplateBodyWidgetsItemPosition = {
  /**
     * @minimum 1
     * @maximum 1000
     */
  row: number;
  /**
     * @minimum 1
     * @maximum 12
     */
  col: number;
  /**
     * @minimum 1
     * @maximum 100
     */
  rowSpan: number;
  /**
     * @minimum 1
     * @maximum 12
     */
  colSpan: number;
};

export type UpdateTemplateBodyWidgetsItemConfigFormat = typeof UpdateTemplateBodyWidgetsItemConfigFormat[keyof typeof UpdateTemplateBodyWidgetsItemConfigFormat];


export const UpdateTemplateBodyWidgetsItemConfigFormat = {
  currency: 'currency',
  percentage: 'percentage',
  number: 'number',
  days: 'days',
} as const;

export type UpdateTemplateBodyWidgetsItemConfigSort = typeof UpdateTemplateBodyWidgetsItemConfigSort[keyof typeof UpdateTemplateBodyWidgetsItemConfigSort];


export const UpdateTemplateBodyWidgetsItemConfigSort = {
  ascending: 'ascending',
  descending: 'descending',
  none: 'none',
} as const;

export type UpdateTemplateBodyWidgetsItemConfigScaleBandsItemTone = typeof UpdateTemplateBodyWidgetsItemConfigScaleBandsItemTone[keyof typeof UpdateTemplateBodyWidgetsItemConfigScaleBandsItemTone];


export const UpdateTemplateBodyWidgetsItemConfigScaleBandsItemTone = {
  good: 'good',
  warn: 'warn',
  bad: 'bad',
  none: 'none',
} as const;

export type UpdateTemplateBodyWidgetsItemConfigScaleBandsItem = {
  from: number;
  to: number;
  label: string;
  tone?: UpdateTemplateBodyWidgetsItemConfigScaleBandsItemTone;
};

export type UpdateTemplateBodyWidgetsItemConfigScale = {
  min: number;
  max: number;
  /** @maxItems 10 */
  bands: UpdateTemplateBodyWidgetsItemConfigScaleBandsItem[];
};

export type UpdateTemplateBodyWidgetsItemConfig = {
  format?: UpdateTemplateBodyWidgetsItemConfigFormat;
  /**
     * @minimum 0
     * @maximum 4
     */
  decimals?: number;
  trend?: boolean;
  invertTrend?: boolean;
  /** @maxLength 40 */
  unit?: string;
  /**
     * @maxItems 20
     * @items.maxLength 40
     */
  colors?: string[];
  legend?: boolean;
  sort?: UpdateTemplateBodyWidgetsItemConfigSort;
  /**
     * @maxItems 20
     * @items.maxLength 100
     */
  subtract?: string[];
  scale?: UpdateTemplateBodyWidgetsItemConfigScale;
};

export type UpdateTemplateBodyWidgetsItem = {
  /**
     * @minLength 1
     * @maxLength 100
     */
  id: string;
  /**
     * @minLength 1
     * @maxLength 200
     */
  title?: string;
  position?: UpdateTemplateBodyWidgetsItemPosition;
  config?: UpdateTemplateBodyWidgetsItemConfig;
};

export type UpdateTemplateBody = {
  /**
     * @minLength 1
     * @maxLength 200
     */
  name?: string;
  /**
     * @minLength 1
     * @maxLength 2000
     */
  description?: string;
  /**
     * Changes of widgets, by their ids. The grid must be without overlap and hole afterwards.
     * @maxItems 20
     */
  widgets?: UpdateTemplateBodyWidgetsItem[];
};

export type ListProspectsParams = {
/**
 * The most rows to answer.
 * @minimum 1
 * @maximum 1000
 */
limit?: number;
/**
 * Where to go on: the cursor in the Link header of the page before.
 * @pattern ^[A-Za-z0-9_-]{1,512}$
 */
cursor?: string;
};

/**
 * Whatever belongs to the prospect, kept as it came: up to 20 levels and 64 KB of JSON.
 */
export type CreateProspectBodyMetaData = {[key: string]: unknown};

export type CreateProspectBody = {
  /**
     * @minLength 1
     * @maxLength 200
     */
  name: string;
  /**
     * @minLength 1
     * @maxLength 200
     */
  organization?: string;
  /**
     * @maxLength 254
     * @pattern ^(?:[A-Za-z0-9_'+\-]+\.)*[A-Za-z0-9_'+\-]*[A-Za-z0-9_+-]@(?:[A-Za-z0-9][A-Za-z0-9\-]*\.)+[A-Za-z]{2,}$
     */
  email: string;
  /** Whatever belongs to the prospect, kept as it came: up to 20 levels and 64 KB of JSON. */
  meta_data?: CreateProspectBodyMetaData;
};

/**
 * Whatever belongs to the prospect, kept as it came: up to 20 levels and 64 KB of JSON.
 */
export type UpdateProspectBodyMetaData = {[key: string]: unknown};

export type UpdateProspectBody = {
  /**
     * @minLength 1
     * @maxLength 200
     */
  name?: string;
  organization?: string | null;
  /**
     * @maxLength 254
     * @pattern ^(?:[A-Za-z0-9_'+\-]+\.)*[A-Za-z0-9_'+\-]*[A-Za-z0-9_+-]@(?:[A-Za-z0-9][A-Za-z0-9\-]*\.)+[A-Za-z]{2,}$
     */
  email?: string;
  /** Whatever belongs to the prospect, kept as it came: up to 20 levels and 64 KB of JSON. */
  meta_data?: UpdateProspectBodyMetaData;
};

export type GenerateProspectDataBody = {
  /**
     * @minLength 1
     * @maxLength 128
     */
  template_id: string;
  /**
     * @minLength 1
     * @maxLength 128
     */
  prospect_id: string;
  /** Whether data that is there is made anew. */
  regenerate?: boolean;
};

export type CountProspectData200StatusCounts = {
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  ready: number;
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  stale: number;
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  failed: number;
};

export type CountProspectData200 = {
  status_counts: CountProspectData200StatusCounts;
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  total: number;
};

export type ListProspectDataParams = {
/**
 * @pattern ^[A-Za-z0-9][A-Za-z0-9._~:-]{0,127}$
 */
template_id?: string;
status_filter?: ListProspectDataStatusFilter;
};

export type ListProspectDataStatusFilter = typeof ListProspectDataStatusFilter[keyof typeof ListProspectDataStatusFilter];


export const ListProspectDataStatusFilter = {
  ready: 'ready',
  stale: 'stale',
  failed: 'failed',
} as const;

export type ListProspectData200 = {
  prospect_data: ProspectDashboardData[];
};

/**
 * ISO A4 (the default), or US Letter.
 */
export type PrintProspectDataBodyPaper = typeof PrintProspectDataBodyPaper[keyof typeof PrintProspectDataBodyPaper];


export const PrintProspectDataBodyPaper = {
  A4: 'A4',
  Letter: 'Letter',
} as const;

export type PrintProspectDataBody = {
  /** ISO A4 (the default), or US Letter. */
  paper?: PrintProspectDataBodyPaper;
};

export type ListDatasetsParams = {
/**
 * The quarter: the running one by default; a past one is answered as of its end.
 * @maxLength 100
 */
quarter?: string;
/**
 * A week that has ended, as ISO 8601 writes it: everything is answered as of its end.
 * @maxLength 100
 */
week?: string;
/**
 * `All`, or the name of a manager: the territories of the team.
 * @maxLength 100
 */
team?: string;
segment?: ListDatasetsSegment;
region?: ListDatasetsRegion;
};

export type ListDatasetsSegment = typeof ListDatasetsSegment[keyof typeof ListDatasetsSegment];


export const ListDatasetsSegment = {
  All: 'All',
  SMB: 'SMB',
  'Mid-Market': 'Mid-Market',
  Enterprise: 'Enterprise',
} as const;

export type ListDatasetsRegion = typeof ListDatasetsRegion[keyof typeof ListDatasetsRegion];


export const ListDatasetsRegion = {
  All: 'All',
  Northeast: 'Northeast',
  Southeast: 'Southeast',
  Central: 'Central',
  West: 'West',
} as const;

export type GetDatasetParams = {
/**
 * The quarter: the running one by default; a past one is answered as of its end.
 * @maxLength 100
 */
quarter?: string;
/**
 * A week that has ended, as ISO 8601 writes it: everything is answered as of its end.
 * @maxLength 100
 */
week?: string;
/**
 * `All`, or the name of a manager: the territories of the team.
 * @maxLength 100
 */
team?: string;
segment?: GetDatasetSegment;
region?: GetDatasetRegion;
/**
 * Rows of one rep.
 * @maxLength 128
 */
rep_id?: string;
/**
 * Rows of one period of activity.
 */
period?: GetDatasetPeriod;
/**
 * The most rows to answer.
 * @minimum 1
 * @maximum 1000
 */
limit?: number;
/**
 * Where to go on: the cursor in the Link header of the page before.
 * @pattern ^[A-Za-z0-9_-]{1,512}$
 */
cursor?: string;
};

export type GetDatasetSegment = typeof GetDatasetSegment[keyof typeof GetDatasetSegment];


export const GetDatasetSegment = {
  All: 'All',
  SMB: 'SMB',
  'Mid-Market': 'Mid-Market',
  Enterprise: 'Enterprise',
} as const;

export type GetDatasetRegion = typeof GetDatasetRegion[keyof typeof GetDatasetRegion];


export const GetDatasetRegion = {
  All: 'All',
  Northeast: 'Northeast',
  Southeast: 'Southeast',
  Central: 'Central',
  West: 'West',
} as const;

export type GetDatasetPeriod = typeof GetDatasetPeriod[keyof typeof GetDatasetPeriod];


export const GetDatasetPeriod = {
  '30d': '30d',
  '7d': '7d',
  today: 'today',
} as const;

export type GetDatasetByPathParams = {
/**
 * The quarter: the running one by default; a past one is answered as of its end.
 * @maxLength 100
 */
quarter?: string;
/**
 * A week that has ended, as ISO 8601 writes it: everything is answered as of its end.
 * @maxLength 100
 */
week?: string;
/**
 * `All`, or the name of a manager: the territories of the team.
 * @maxLength 100
 */
team?: string;
segment?: GetDatasetByPathSegment;
region?: GetDatasetByPathRegion;
/**
 * Rows of one rep.
 * @maxLength 128
 */
rep_id?: string;
/**
 * Rows of one period of activity.
 */
period?: GetDatasetByPathPeriod;
/**
 * The most rows to answer.
 * @minimum 1
 * @maximum 1000
 */
limit?: number;
/**
 * Where to go on: the cursor in the Link header of the page before.
 * @pattern ^[A-Za-z0-9_-]{1,512}$
 */
cursor?: string;
};

export type GetDatasetByPathSegment = typeof GetDatasetByPathSegment[keyof typeof GetDatasetByPathSegment];


export const GetDatasetByPathSegment = {
  All: 'All',
  SMB: 'SMB',
  'Mid-Market': 'Mid-Market',
  Enterprise: 'Enterprise',
} as const;

export type GetDatasetByPathRegion = typeof GetDatasetByPathRegion[keyof typeof GetDatasetByPathRegion];


export const GetDatasetByPathRegion = {
  All: 'All',
  Northeast: 'Northeast',
  Southeast: 'Southeast',
  Central: 'Central',
  West: 'West',
} as const;

export type GetDatasetByPathPeriod = typeof GetDatasetByPathPeriod[keyof typeof GetDatasetByPathPeriod];


export const GetDatasetByPathPeriod = {
  '30d': '30d',
  '7d': '7d',
  today: 'today',
} as const;

export type GetLineageParams = {
/**
 * The quarter: the running one by default; a past one is answered as of its end.
 * @maxLength 100
 */
quarter?: string;
/**
 * A week that has ended, as ISO 8601 writes it: everything is answered as of its end.
 * @maxLength 100
 */
week?: string;
/**
 * `All`, or the name of a manager: the territories of the team.
 * @maxLength 100
 */
team?: string;
segment?: GetLineageSegment;
region?: GetLineageRegion;
};

export type GetLineageSegment = typeof GetLineageSegment[keyof typeof GetLineageSegment];


export const GetLineageSegment = {
  All: 'All',
  SMB: 'SMB',
  'Mid-Market': 'Mid-Market',
  Enterprise: 'Enterprise',
} as const;

export type GetLineageRegion = typeof GetLineageRegion[keyof typeof GetLineageRegion];


export const GetLineageRegion = {
  All: 'All',
  Northeast: 'Northeast',
  Southeast: 'Southeast',
  Central: 'Central',
  West: 'West',
} as const;

export type GetPipelineHealthParams = {
/**
 * The quarter: the running one by default; a past one is answered as of its end.
 * @maxLength 100
 */
quarter?: string;
/**
 * A week that has ended, as ISO 8601 writes it: everything is answered as of its end.
 * @maxLength 100
 */
week?: string;
/**
 * `All`, or the name of a manager: the territories of the team.
 * @maxLength 100
 */
team?: string;
segment?: GetPipelineHealthSegment;
region?: GetPipelineHealthRegion;
};

export type GetPipelineHealthSegment = typeof GetPipelineHealthSegment[keyof typeof GetPipelineHealthSegment];


export const GetPipelineHealthSegment = {
  All: 'All',
  SMB: 'SMB',
  'Mid-Market': 'Mid-Market',
  Enterprise: 'Enterprise',
} as const;

export type GetPipelineHealthRegion = typeof GetPipelineHealthRegion[keyof typeof GetPipelineHealthRegion];


export const GetPipelineHealthRegion = {
  All: 'All',
  Northeast: 'Northeast',
  Southeast: 'Southeast',
  Central: 'Central',
  West: 'West',
} as const;

export type GetRepCoachingParams = {
/**
 * The quarter: the running one by default; a past one is answered as of its end.
 * @maxLength 100
 */
quarter?: string;
/**
 * A week that has ended, as ISO 8601 writes it: everything is answered as of its end.
 * @maxLength 100
 */
week?: string;
};

export type GetBridgeParams = {
/**
 * The first day: that of the running quarter by default.
 */
from?: string;
/**
 * The last day: the one that runs by default.
 */
to?: string;
/**
 * @maxLength 100
 */
quarter?: string;
/**
 * `All`, or the name of a manager: the territories of the team.
 * @maxLength 100
 */
team?: string;
segment?: GetBridgeSegment;
region?: GetBridgeRegion;
};

export type GetBridgeSegment = typeof GetBridgeSegment[keyof typeof GetBridgeSegment];


export const GetBridgeSegment = {
  All: 'All',
  SMB: 'SMB',
  'Mid-Market': 'Mid-Market',
  Enterprise: 'Enterprise',
} as const;

export type GetBridgeRegion = typeof GetBridgeRegion[keyof typeof GetBridgeRegion];


export const GetBridgeRegion = {
  All: 'All',
  Northeast: 'Northeast',
  Southeast: 'Southeast',
  Central: 'Central',
  West: 'West',
} as const;

export type ExplainFigureParams = {
/**
 * The quarter: the running one by default; a past one is answered as of its end.
 * @maxLength 100
 */
quarter?: string;
/**
 * A week that has ended, as ISO 8601 writes it: everything is answered as of its end.
 * @maxLength 100
 */
week?: string;
/**
 * `All`, or the name of a manager: the territories of the team.
 * @maxLength 100
 */
team?: string;
segment?: ExplainFigureSegment;
region?: ExplainFigureRegion;
};

export type ExplainFigureSegment = typeof ExplainFigureSegment[keyof typeof ExplainFigureSegment];


export const ExplainFigureSegment = {
  All: 'All',
  SMB: 'SMB',
  'Mid-Market': 'Mid-Market',
  Enterprise: 'Enterprise',
} as const;

export type ExplainFigureRegion = typeof ExplainFigureRegion[keyof typeof ExplainFigureRegion];


export const ExplainFigureRegion = {
  All: 'All',
  Northeast: 'Northeast',
  Southeast: 'Southeast',
  Central: 'Central',
  West: 'West',
} as const;

export type GetFigureHistoryParams = {
/**
 * The quarter: the running one by default; a past one is answered as of its end.
 * @maxLength 100
 */
quarter?: string;
/**
 * A week that has ended, as ISO 8601 writes it: everything is answered as of its end.
 * @maxLength 100
 */
week?: string;
/**
 * `All`, or the name of a manager: the territories of the team.
 * @maxLength 100
 */
team?: string;
segment?: GetFigureHistorySegment;
region?: GetFigureHistoryRegion;
/**
 * Ends of weeks before it: 8 by default.
 * @minimum 1
 * @maximum 13
 */
weeks?: number;
};

export type GetFigureHistorySegment = typeof GetFigureHistorySegment[keyof typeof GetFigureHistorySegment];


export const GetFigureHistorySegment = {
  All: 'All',
  SMB: 'SMB',
  'Mid-Market': 'Mid-Market',
  Enterprise: 'Enterprise',
} as const;

export type GetFigureHistoryRegion = typeof GetFigureHistoryRegion[keyof typeof GetFigureHistoryRegion];


export const GetFigureHistoryRegion = {
  All: 'All',
  Northeast: 'Northeast',
  Southeast: 'Southeast',
  Central: 'Central',
  West: 'West',
} as const;

export type ListBuildsParams = {
/**
 * The most rows to answer.
 * @minimum 1
 * @maximum 1000
 */
limit?: number;
/**
 * Where to go on: the cursor in the Link header of the page before.
 * @pattern ^[A-Za-z0-9_-]{1,512}$
 */
cursor?: string;
};

/**
 * ISO A4 (the default), or US Letter.
 */
export type PrintPipelineHealthBodyPaper = typeof PrintPipelineHealthBodyPaper[keyof typeof PrintPipelineHealthBodyPaper];


export const PrintPipelineHealthBodyPaper = {
  A4: 'A4',
  Letter: 'Letter',
} as const;

export type PrintPipelineHealthBodySegment = typeof PrintPipelineHealthBodySegment[keyof typeof PrintPipelineHealthBodySegment];


export const PrintPipelineHealthBodySegment = {
  All: 'All',
  SMB: 'SMB',
  'Mid-Market': 'Mid-Market',
  Enterprise: 'Enterprise',
} as const;

export type PrintPipelineHealthBodyRegion = typeof PrintPipelineHealthBodyRegion[keyof typeof PrintPipelineHealthBodyRegion];


export const PrintPipelineHealthBodyRegion = {
  All: 'All',
  Northeast: 'Northeast',
  Southeast: 'Southeast',
  Central: 'Central',
  West: 'West',
} as const;

export type PrintPipelineHealthBody = {
  /** ISO A4 (the default), or US Letter. */
  paper?: PrintPipelineHealthBodyPaper;
  /**
     * The quarter: the running one by default; a past one is answered as of its end.
     * @maxLength 100
     */
  quarter?: string;
  /**
     * A week that has ended, as ISO 8601 writes it: everything is answered as of its end.
     * @maxLength 100
     */
  week?: string;
  /**
     * `All`, or the name of a manager: the territories of the team.
     * @maxLength 100
     */
  team?: string;
  segment?: PrintPipelineHealthBodySegment;
  region?: PrintPipelineHealthBodyRegion;
};

/**
 * ISO A4 (the default), or US Letter.
 */
export type PrintRepCoachingBodyPaper = typeof PrintRepCoachingBodyPaper[keyof typeof PrintRepCoachingBodyPaper];


export const PrintRepCoachingBodyPaper = {
  A4: 'A4',
  Letter: 'Letter',
} as const;

export type PrintRepCoachingBody = {
  /** ISO A4 (the default), or US Letter. */
  paper?: PrintRepCoachingBodyPaper;
  /**
     * The quarter: the running one by default; a past one is answered as of its end.
     * @maxLength 100
     */
  quarter?: string;
  /**
     * A week that has ended, as ISO 8601 writes it: everything is answered as of its end.
     * @maxLength 100
     */
  week?: string;
};

export type GetDashboardParams = {
/**
 * The first moment.
 */
start: string;
/**
 * The first moment after it: ranges are half-open.
 */
end: string;
/**
 * People who heard of the academy by it.
 * @minLength 1
 * @maxLength 200
 */
channel?: string;
/**
 * People who work in it.
 * @minLength 1
 * @maxLength 200
 */
region?: string;
/**
 * What happened on it; memberships go by the platform of the registration.
 * @minLength 1
 * @maxLength 200
 */
platform?: string;
/**
 * Memberships of it, and what people did who ever began one.
 * @minLength 1
 * @maxLength 200
 */
plan_type?: string;
/**
 * People of a client.
 * @minLength 1
 * @maxLength 200
 */
client_id?: string;
/**
 * The zone whose hours, days, weeks and months count: that of the installation by default.
 * @maxLength 100
 */
timezone?: string;
/**
 * `previous`: the equally long range before; `year`: the same dates of the year before; `none`: nothing.
 */
compare?: GetDashboardCompare;
};

export type GetDashboardCompare = typeof GetDashboardCompare[keyof typeof GetDashboardCompare];


export const GetDashboardCompare = {
  previous: 'previous',
  year: 'year',
  none: 'none',
} as const;

/**
 * `previous`: the equally long range before; `year`: the same dates of the year before; `none`: nothing.
 */
export type PostDashboardBodyCompare = typeof PostDashboardBodyCompare[keyof typeof PostDashboardBodyCompare];


export const PostDashboardBodyCompare = {
  previous: 'previous',
  year: 'year',
  none: 'none',
} as const;

export type PostDashboardBody = {
  /** The first moment. */
  start: string;
  /** The first moment after it: ranges are half-open. */
  end: string;
  /**
     * People who heard of the academy by it.
     * @minLength 1
     * @maxLength 200
     */
  channel?: string;
  /**
     * People who work in it.
     * @minLength 1
     * @maxLength 200
     */
  region?: string;
  /**
     * What happened on it; memberships go by the platform of the registration.
     * @minLength 1
     * @maxLength 200
     */
  platform?: string;
  /**
     * Memberships of it, and what people did who ever began one.
     * @minLength 1
     * @maxLength 200
     */
  plan_type?: string;
  /**
     * People of a client.
     * @minLength 1
     * @maxLength 200
     */
  client_id?: string;
  /**
     * The zone whose hours, days, weeks and months count: that of the installation by default.
     * @maxLength 100
     */
  timezone?: string;
  /** `previous`: the equally long range before; `year`: the same dates of the year before; `none`: nothing. */
  compare?: PostDashboardBodyCompare;
  /** Instead of those of the world. */
  events?: AnalyticsEvent[];
  /** Instead of those of the world. */
  memberships?: AnalyticsMembership[];
};

export type QueryMetricBodyRange = {
  /** The first moment. */
  start: string;
  /** The first moment after it: ranges are half-open. */
  end: string;
};

export type QueryMetricBodyFilters = {
  /**
     * People who heard of the academy by it.
     * @minLength 1
     * @maxLength 200
     */
  channel?: string;
  /**
     * People who work in it.
     * @minLength 1
     * @maxLength 200
     */
  region?: string;
  /**
     * What happened on it; memberships go by the platform of the registration.
     * @minLength 1
     * @maxLength 200
     */
  platform?: string;
  /**
     * Memberships of it, and what people did who ever began one.
     * @minLength 1
     * @maxLength 200
     */
  plan_type?: string;
  /**
     * People of a client.
     * @minLength 1
     * @maxLength 200
     */
  client_id?: string;
};

export type QueryMetricBodyBreakdownItem = typeof QueryMetricBodyBreakdownItem[keyof typeof QueryMetricBodyBreakdownItem];


export const QueryMetricBodyBreakdownItem = {
  channel: 'channel',
  region: 'region',
  platform: 'platform',
  client_id: 'client_id',
  plan_type: 'plan_type',
  course_id: 'course_id',
  lesson_id: 'lesson_id',
  stage: 'stage',
  model: 'model',
  reason: 'reason',
} as const;

/**
 * By the length of the range where it is not given.
 */
export type QueryMetricBodyGranularity = typeof QueryMetricBodyGranularity[keyof typeof QueryMetricBodyGranularity];


export const QueryMetricBodyGranularity = {
  hour: 'hour',
  day: 'day',
  week: 'week',
  month: 'month',
} as const;

export type QueryMetricBody = {
  /**
     * The id of a metric.
     * @minLength 1
     * @maxLength 100
     */
  metric: string;
  range: QueryMetricBodyRange;
  filters?: QueryMetricBodyFilters;
  /**
     * The zone whose hours, days, weeks and months count: that of the installation by default.
     * @maxLength 100
     */
  timezone?: string;
  /** Instead of those of the world. */
  events?: AnalyticsEvent[];
  /** Instead of those of the world. */
  memberships?: AnalyticsMembership[];
  /**
     * Dimensions of the metric.
     * @maxItems 2
     */
  breakdown?: QueryMetricBodyBreakdownItem[];
  /** By the length of the range where it is not given. */
  granularity?: QueryMetricBodyGranularity;
};

export type ListPeopleBodyRange = {
  /** The first moment. */
  start: string;
  /** The first moment after it: ranges are half-open. */
  end: string;
};

export type ListPeopleBodyFilters = {
  /**
     * People who heard of the academy by it.
     * @minLength 1
     * @maxLength 200
     */
  channel?: string;
  /**
     * People who work in it.
     * @minLength 1
     * @maxLength 200
     */
  region?: string;
  /**
     * What happened on it; memberships go by the platform of the registration.
     * @minLength 1
     * @maxLength 200
     */
  platform?: string;
  /**
     * Memberships of it, and what people did who ever began one.
     * @minLength 1
     * @maxLength 200
     */
  plan_type?: string;
  /**
     * People of a client.
     * @minLength 1
     * @maxLength 200
     */
  client_id?: string;
};

/**
 * Values by dimension: which part of a breakdown is meant. Null: what has no value.
 */
export type ListPeopleBodyCell = {
  channel?: string | null;
  region?: string | null;
  platform?: string | null;
  client_id?: string | null;
  plan_type?: string | null;
  course_id?: string | null;
  lesson_id?: string | null;
  stage?: string | null;
  model?: string | null;
  reason?: string | null;
};

export type ListPeopleBody = {
  /**
     * The id of a metric or of a funnel.
     * @minLength 1
     * @maxLength 100
     */
  metric: string;
  range: ListPeopleBodyRange;
  filters?: ListPeopleBodyFilters;
  /**
     * The zone whose hours, days, weeks and months count: that of the installation by default.
     * @maxLength 100
     */
  timezone?: string;
  /** Instead of those of the world. */
  events?: AnalyticsEvent[];
  /** Instead of those of the world. */
  memberships?: AnalyticsMembership[];
  /**
     * Of a funnel: the first by default.
     * @minLength 1
     * @maxLength 100
     */
  step?: string;
  /** Values by dimension: which part of a breakdown is meant. Null: what has no value. */
  cell?: ListPeopleBodyCell;
};

export type ListAnalyticsEventsParams = {
/**
 * Events of one name.
 * @minLength 1
 * @maxLength 200
 */
name?: string;
/**
 * Events of one person.
 * @minLength 1
 * @maxLength 200
 */
user_id?: string;
/**
 * Events that happened from this moment on.
 */
start?: string;
/**
 * Events that happened before this moment.
 */
end?: string;
/**
 * The most rows to answer.
 * @minimum 1
 * @maximum 1000
 */
limit?: number;
/**
 * Where to go on: the cursor in the Link header of the page before.
 * @pattern ^[A-Za-z0-9_-]{1,512}$
 */
cursor?: string;
};

export type GetAnalyticsLakeParams = {
/**
 * These tables only.
 * @minItems 1
 */
table?: GetAnalyticsLakeTableItem[];
};

export type GetAnalyticsLakeTableItem = typeof GetAnalyticsLakeTableItem[keyof typeof GetAnalyticsLakeTableItem];


export const GetAnalyticsLakeTableItem = {
  events: 'events',
  memberships: 'memberships',
} as const;

export type PostEventsBody = {
  /** @maxItems 500 */
  events: AnalyticsSentEvent[];
} | AnalyticsSentEvent[];

export type PostMembershipsBody = {
  /** @maxItems 500 */
  memberships: AnalyticsSentMembership[];
} | AnalyticsSentMembership[];

/**
 * `previous`: the equally long range before; `year`: the same dates of the year before; `none`: nothing.
 */
export type PrintAcademyDashboardBodyCompare = typeof PrintAcademyDashboardBodyCompare[keyof typeof PrintAcademyDashboardBodyCompare];


export const PrintAcademyDashboardBodyCompare = {
  previous: 'previous',
  year: 'year',
  none: 'none',
} as const;

/**
 * ISO A4 (the default), or US Letter.
 */
export type PrintAcademyDashboardBodyPaper = typeof PrintAcademyDashboardBodyPaper[keyof typeof PrintAcademyDashboardBodyPaper];


export const PrintAcademyDashboardBodyPaper = {
  A4: 'A4',
  Letter: 'Letter',
} as const;

export type PrintAcademyDashboardBody = {
  /** The first moment. */
  start: string;
  /** The first moment after it: ranges are half-open. */
  end: string;
  /**
     * People who heard of the academy by it.
     * @minLength 1
     * @maxLength 200
     */
  channel?: string;
  /**
     * People who work in it.
     * @minLength 1
     * @maxLength 200
     */
  region?: string;
  /**
     * What happened on it; memberships go by the platform of the registration.
     * @minLength 1
     * @maxLength 200
     */
  platform?: string;
  /**
     * Memberships of it, and what people did who ever began one.
     * @minLength 1
     * @maxLength 200
     */
  plan_type?: string;
  /**
     * People of a client.
     * @minLength 1
     * @maxLength 200
     */
  client_id?: string;
  /**
     * The zone whose hours, days, weeks and months count: that of the installation by default.
     * @maxLength 100
     */
  timezone?: string;
  /** `previous`: the equally long range before; `year`: the same dates of the year before; `none`: nothing. */
  compare?: PrintAcademyDashboardBodyCompare;
  /** ISO A4 (the default), or US Letter. */
  paper?: PrintAcademyDashboardBodyPaper;
};

export type ScoreSessionBodyMeasuresItem = {
  /**
     * Of the catalogue of measures.
     * @minLength 1
     * @maxLength 100
     */
  id: string;
  /**
     * In the measure’s unit.
     * @minimum -1000000000
     * @maximum 1000000000
     */
  value: number;
  /**
     * @minimum 0
     * @maximum 1
     */
  confidence: number;
  /**
     * What the value rests on.
     * @minLength 1
     * @maxLength 1000
     */
  evidence: string;
};

export type ScoreSessionBody = {
  /**
     * What the review is about, in the words of who asks for it.
     * @pattern ^[A-Za-z0-9](?:[A-Za-z0-9 ._~:-]{0,126}[A-Za-z0-9])?$
     */
  topic: string;
  /** @maxItems 200 */
  measures?: ScoreSessionBodyMeasuresItem[];
};

export type GenerateResultsBody = {
  /**
     * Of the simulation; 1000 where it is not given.
     * @minimum 100
     * @maximum 1000000
     */
  iterations?: number;
  /**
     * The same one gives the same result. By session and world where it is not given.
     * @minimum 0
     * @maximum 4294967295
     */
  seed?: number;
  /** Latin hypercube sampling. */
  hypercube?: boolean;
  /** Stop as soon as every outcome’s mean is known as precisely as the outcome asks for. */
  stop?: boolean;
  /**
     * Ids of the catalogue of what-ifs.
     * @maxItems 20
     * @items.minLength 1
     * @items.maxLength 100
     */
  what_ifs?: string[];
};

export type GetSegmentResultsParams = {
/**
 * The last that has results where it is not given.
 * @minimum 1
 * @maximum 999999
 */
version?: number;
};

export type GetCompleteResultsParams = {
/**
 * The last that has results where it is not given.
 * @minimum 1
 * @maximum 999999
 */
version?: number;
};

export type ListPersonaPeopleParams = {
/**
 * The last that has results where it is not given.
 * @minimum 1
 * @maximum 999999
 */
version?: number;
/**
 * The most rows to answer.
 * @minimum 1
 * @maximum 1000
 */
limit?: number;
/**
 * Where to go on: the cursor in the Link header of the page before.
 * @pattern ^[A-Za-z0-9_-]{1,512}$
 */
cursor?: string;
};

export type CompareResultVersionsParams = {
/**
 * @minimum 1
 * @maximum 999999
 */
a: number;
/**
 * @minimum 1
 * @maximum 999999
 */
b: number;
};

/**
 * ISO A4 (the default), or US Letter.
 */
export type PrintStrategyReviewBodyPaper = typeof PrintStrategyReviewBodyPaper[keyof typeof PrintStrategyReviewBodyPaper];


export const PrintStrategyReviewBodyPaper = {
  A4: 'A4',
  Letter: 'Letter',
} as const;

export type PrintStrategyReviewBody = {
  /** ISO A4 (the default), or US Letter. */
  paper?: PrintStrategyReviewBodyPaper;
  /**
     * The last that has results where it is not given.
     * @minimum 1
     * @maximum 999999
     */
  version?: number;
};

export type OpenApi200 = {
  openapi: string;
  [key: string]: unknown;
};

/**
 * By which people sign in: authorization code with PKCE. Null where they can not, or need not.
 */
export type ConsoleSignIn200Client = {
  /** The OpenID Connect issuer; its discovery document is below it. */
  authority: string;
  client_id: string;
  scopes: string[];
  /**
     * What tokens are asked for, where the issuer wants to know.
     * @nullable
     */
  audience: string | null;
} | null;

export type ConsoleSignIn200 = {
  /** Whether the API asks for tokens. */
  required: boolean;
  /** By which people sign in: authorization code with PKCE. Null where they can not, or need not. */
  client: ConsoleSignIn200Client;
};

