import { describe, expect, it } from '@jest/globals';
import { findingRules } from '../../../../../../core/views/operations/findings/catalogue.ts';
import { sampleSnapshot } from '../../../../../tools/report-sample.ts';

const sample = sampleSnapshot(13); // a company that gives cause for each of the findings below
/** A pipeline of the largest opportunity and a few others, so that it weighs on it in a company of any seed. */
const leads = [...sample.rows.leads].sort((a, b) => b.value - a.value).filter((_row, place) => place % 4 === 0);
const snapshot = { ...sample, rows: { ...sample.rows, leads } };
const { clients, licenses, technicians, vendors, contracts, departments } = snapshot.rows;

/** What a rule cites, by the evidence's id. */
function cited(rule: string, evidence: string): string | undefined {
  const found = findingRules.find(({ id }) => id === rule)?.evaluate(snapshot);
  return found?.evidence.find(({ id }) => id === evidence)?.text;
}

function total(values: readonly number[]): number {
  let result = 0;
  for (const value of values) result += value;
  return result;
}
const percent = (part: number, whole: number) => `${((100 * part) / whole).toFixed(1)}%`;
const dollars = (cents: number) => `$${Math.round(cents / 100).toLocaleString('en-US')}`;
const idle = (row: (typeof licenses)[number]) => Math.max(0, row.totalLicenses - row.usedLicenses) * row.costPerLicense;
const atRisk = clients.filter((row) => row.churnRisk === 'High').map((row) => row.monthlyRecurring * 12);
const largestLead = Math.max(...leads.map((row) => row.value));
const prepaid = vendors.filter((row) => /advance/.test(row.paymentTerms)).map((row) => row.annualSpend);
const low = vendors.filter((row) => row.performanceScore >= 78).map((row) => row.annualSpend);
const spends = vendors.map((row) => row.annualSpend);
const arr = total(clients.map((row) => row.monthlyRecurring * 12));

describe('figures of findings, computed a second time the plainest way', () => {
  it.each([
    ['client-risk-high', 'revenue', dollars(total(atRisk))],
    ['client-risk-high', 'share', percent(total(atRisk), arr)],
    ['license-waste-high', 'waste', dollars(total(licenses.map(idle)))],
    [
      'license-waste-high',
      'share',
      percent(total(licenses.map(idle)), total(licenses.map((row) => row.totalLicenses * row.costPerLicense))),
    ],
    ['license-waste-concentrated', 'share', percent(Math.max(...licenses.map(idle)), total(licenses.map(idle)))],
    ['lead-concentration', 'share', percent(largestLead, total(leads.map((row) => row.value)))],
    ['pipeline-coverage-low', 'pipeline', dollars(total(leads.map((row) => row.value)))],
    [
      'utilization-healthy',
      'utilization',
      percent(
        total(technicians.map((row) => row.billableMinutes)),
        total(technicians.map((row) => row.availableMinutes)),
      ),
    ],
    ['vendor-concentration', 'share', percent(Math.max(...spends), total(spends))],
    ['vendor-prepaid', 'spend', dollars(total(prepaid))],
    ['vendor-risk-none', 'share', percent(total(low), total(spends))],
    ['budget-on-track', 'forecast', dollars(total(departments.map((row) => row.forecast)))],
    ['contract-cover', 'contracts', `${contracts.length} contracts`],
  ])('%s: %s is %s', (rule, evidence, expected) => {
    expect(cited(rule, evidence)).toBe(expected);
  });
});
