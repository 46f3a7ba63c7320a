import { toDollars } from '../../../kernel/money.ts';
import type { FigureScope, Status } from '../../../kernel/presentation/vocabulary.ts';
import { isoDate } from '../../../kernel/time.ts';
import type { ClientRow, Simulation } from '../../../world/index.ts';
import type { RowsKind } from '../widget.ts';

export type RowValue = string | number | null;

/** A column of rows: how it shows, and whether its numbers may be added up. */
export interface ColumnSpec {
  readonly key: string;
  readonly label: string;
  readonly format: 'text' | 'currency' | 'percentage' | 'number' | 'days' | 'date';
  readonly adds?: true;
  /** Of everyone whom the row serves, and not of the client alone. @default 'client' */
  readonly scope?: FigureScope;
  /** By which scale its numbers are judged: the measure's. */
  readonly scale?: string;
  /** What its words mean, where they are a judgement. */
  readonly tones?: Readonly<Record<string, Status>>;
}

/** What the company's words for risk and compliance mean. */
const risk = { Low: 'good', Medium: 'warn', High: 'bad' } as const;
const compliance = { Compliant: 'good', Warning: 'warn', 'Non-Compliant': 'bad' } as const;

/** The columns that each kind of rows has. Names that `/api/clients`, `/api/licenses` … have as well mean the same. */
export const rowColumns: Readonly<Record<RowsKind, readonly ColumnSpec[]>> = {
  client: [
    { key: 'name', label: 'Client', format: 'text' },
    { key: 'industry', label: 'Industry', format: 'text' },
    { key: 'employeeCount', label: 'Employees', format: 'number' },
    { key: 'contractType', label: 'Agreement', format: 'text' },
    { key: 'monthlyRecurring', label: 'Monthly fee', format: 'currency' },
    { key: 'contractValue', label: 'Annual value', format: 'currency' },
    { key: 'agreementStart', label: 'Begins', format: 'date' },
    { key: 'agreementEnd', label: 'Ends', format: 'date' },
    { key: 'status', label: 'Status', format: 'text' },
    { key: 'churnRisk', label: 'Churn risk', format: 'text', tones: risk },
  ],
  licenses: [
    { key: 'product', label: 'Product', format: 'text' },
    { key: 'vendor', label: 'Vendor', format: 'text' },
    { key: 'licenseType', label: 'Type', format: 'text' },
    { key: 'seats', label: 'Seats', format: 'number', adds: true },
    { key: 'costPerLicense', label: 'Per seat', format: 'currency' },
    { key: 'monthlyCost', label: 'A month', format: 'currency', adds: true },
    {
      key: 'utilizationRate',
      label: 'In use, all clients',
      format: 'percentage',
      scope: 'company',
      scale: 'license-utilization',
    },
    { key: 'renewalDate', label: 'Renewal', format: 'date' },
    { key: 'complianceStatus', label: 'Compliance', format: 'text', scope: 'company', tones: compliance },
  ],
  technicians: [
    { key: 'name', label: 'Technician', format: 'text' },
    { key: 'title', label: 'Title', format: 'text' },
    { key: 'level', label: 'Level', format: 'number' },
    { key: 'department', label: 'Department', format: 'text' },
    { key: 'status', label: 'Status', format: 'text' },
    { key: 'shift', label: 'Shift', format: 'text' },
    { key: 'openTickets', label: 'Open tickets, all clients', format: 'number', adds: true, scope: 'company' },
    {
      key: 'closedTickets',
      label: 'Closed in four weeks, all clients',
      format: 'number',
      adds: true,
      scope: 'company',
    },
    {
      key: 'customerSatisfaction',
      label: 'Satisfaction, all clients',
      format: 'number',
      scope: 'company',
      scale: 'satisfaction',
    },
  ],
  opportunities: [
    { key: 'contactName', label: 'Contact', format: 'text' },
    { key: 'source', label: 'Source', format: 'text' },
    { key: 'stage', label: 'Stage', format: 'text' },
    { key: 'value', label: 'Annual value', format: 'currency', adds: true },
    { key: 'probability', label: 'Probability', format: 'percentage' },
    { key: 'weightedValue', label: 'Weighted', format: 'currency', adds: true },
    { key: 'expectedCloseDate', label: 'Expected close', format: 'date' },
  ],
};

/** What the rows of each kind are, for `provenance`. */
export const rowsRationale: Readonly<Record<RowsKind, string>> = {
  client: 'The row of the client as the client list shows it, with the dates of its agreement',
  licenses: 'Licences of which the client holds seats; cost is its seats at the price per seat',
  technicians: 'Technicians of the team that looks after the client',
  opportunities: 'Open opportunities to expand or renew the client’s agreement',
};

/** Values by the keys of columns, and the row's `id` in the company. */
type RowValues = Readonly<Record<string, RowValue>>;

/** The rows of a kind that belong to the client: dollars, percent, ISO dates; the most important first. */
export function rowsOf(kind: RowsKind, client: ClientRow, simulation: Simulation): readonly RowValues[] {
  switch (kind) {
    case 'client':
      return [clientRow(client, simulation)];
    case 'licenses':
      return licenseRows(client.id, simulation);
    case 'technicians':
      return technicianRows(client.id, simulation);
    case 'opportunities':
      return opportunityRows(client.id, simulation);
  }
}

function clientRow(row: ClientRow, { state }: Simulation): RowValues {
  const { agreement } = state.clients.need(row.id);
  return {
    id: row.id,
    name: row.name,
    industry: row.industry,
    employeeCount: row.employeeCount,
    contractType: row.contractType,
    monthlyRecurring: toDollars(row.monthlyRecurring),
    contractValue: toDollars(row.contractValue),
    agreementStart: isoDate(agreement.start),
    agreementEnd: isoDate(agreement.end),
    status: row.status,
    churnRisk: row.churnRisk,
  };
}

function licenseRows(client: string, simulation: Simulation): RowValues[] {
  const { state } = simulation;
  const held = state.clients.need(client).licenses.map((id) => state.licenses.need(id));
  const rows = held.map((license) => {
    const row = simulation.row('licenses', license);
    const seats = license.holders[client] ?? 0;
    return {
      id: license.id,
      product: row.product,
      vendor: row.vendor,
      licenseType: row.licenseType,
      seats,
      costPerLicense: toDollars(row.costPerLicense),
      monthlyCost: toDollars(seats * row.costPerLicense),
      utilizationRate: row.utilizationRate,
      renewalDate: isoDate(row.renewalDate),
      complianceStatus: row.complianceStatus,
    };
  });
  return rows.sort((a, b) => b.monthlyCost - a.monthlyCost || order(a.product, b.product));
}

function technicianRows(client: string, simulation: Simulation): RowValues[] {
  const { state } = simulation;
  const team = state.clients.need(client).team.map((id) => state.technicians.need(id));
  const rows = team.map((technician) => {
    const row = simulation.row('technicians', technician);
    const { name, title, level, department, status, shift, openTickets, closedTickets, customerSatisfaction } = row;
    const counted = { openTickets, closedTickets, customerSatisfaction };
    return { id: technician.id, name, title, level, department, status, shift, ...counted };
  });
  return rows.sort((a, b) => b.level - a.level || order(a.name, b.name));
}

function opportunityRows(client: string, simulation: Simulation): RowValues[] {
  const leads = Array.from(simulation.state.leads).filter((lead) => lead.client === client);
  const rows = leads.map((lead) => {
    const row = simulation.row('leads', lead);
    return {
      id: lead.id,
      contactName: row.contactName,
      source: row.source,
      stage: row.stage,
      value: toDollars(row.value),
      probability: row.probability,
      weightedValue: toDollars(Math.round((row.value * row.probability) / 100)),
      expectedCloseDate: isoDate(row.expectedCloseDate),
    };
  });
  return rows.sort((a, b) => b.value - a.value || order(a.contactName, b.contactName));
}

/** By code units: the same order on any machine. */
function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
