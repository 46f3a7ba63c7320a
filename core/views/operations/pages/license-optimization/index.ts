import type { Section } from '../../../../print/document.ts';
import type { PageDefinition } from '../../definition.ts';
import { rulesOf } from '../../findings/catalogue.ts';
import type { CompanySnapshot } from '../../snapshot.ts';
import { largestFirst, percentOf, sumOf } from '../../sums.ts';
import { chartOr, lead, pairOr, tableBlock } from '../parts/blocks.ts';
import { monthsLine } from '../parts/months.ts';
import { count, counted, listed, percent, usd, verb } from '../parts/text.ts';
import { thresholds } from '../parts/thresholds.ts';
import { costByVendor, renewals, useAndCost, wasteBars } from './charts.ts';
import { missingSeats, reclaimable, renewing, savingOf, wasteOf } from './seats.ts';
import { complianceTable, renewalTable, wasteTable } from './tables.ts';

const NO_LICENSE = 'The company pays for no licence.';

function wasteSection(snapshot: CompanySnapshot): Section {
  const { licenses } = snapshot.rows;
  const cost = sumOf(licenses, ({ totalCost }) => totalCost);
  const text =
    licenses.length === 0
      ? NO_LICENSE
      : `Of ${usd(cost)} a month for ${counted(licenses.length, 'licence')}, ${usd(sumOf(licenses, wasteOf))} ` +
        `(${percent(percentOf(sumOf(licenses, wasteOf), cost))}) pays for seats that nobody uses. With ` +
        `${thresholds.idleSeats.reserve}% of seats kept in reserve, ${count(sumOf(licenses, reclaimable))} seats can be ` +
        `given back: ${usd(sumOf(licenses, savingOf))} a year.`;
  const trend = monthsLine(snapshot, {
    title: 'The share that is wasted, month by month',
    lines: [{ measure: 'license-waste-share', label: 'Idle, in percent of cost' }],
  });
  return {
    id: 'waste',
    title: 'What do we pay for and not use?',
    blocks: [
      lead(text),
      chartOr(wasteBars(snapshot), licenses.length === 0 ? NO_LICENSE : 'No seat is idle.'),
      pairOr(costByVendor(snapshot), trend, NO_LICENSE),
      tableBlock(wasteTable(snapshot)),
    ],
  };
}

function complianceSection(snapshot: CompanySnapshot): Section {
  const { licenses } = snapshot.rows;
  const short = largestFirst(
    licenses.filter((row) => missingSeats(row) > 0),
    missingSeats,
  );
  const text =
    short.length === 0
      ? 'No product is used on more seats than are paid for.'
      : `${counted(short.length, 'product')} ${verb(short.length)} used on more seats than are paid for: ` +
        `${listed(short.map((row) => `${row.product} (${count(missingSeats(row))}\u00a0short)`))}. An audit would bill ${verb(short.length, 'it', 'them')}.`;
  return {
    id: 'compliance',
    title: 'Where are we exposed to an audit?',
    blocks: [
      lead(text),
      chartOr(useAndCost(snapshot), 'There are too few licences to compare.'),
      tableBlock(complianceTable(snapshot)),
    ],
  };
}

function renewalText(snapshot: CompanySnapshot): string {
  const coming = renewing(snapshot);
  if (coming.length === 0) return 'Seats are given back at renewal. None comes up in the next six months.';
  const cost = sumOf(coming, ({ totalCost }) => totalCost);
  return (
    `Seats are given back at renewal. ${counted(coming.length, 'licence')} of ${usd(cost)} a month ` +
    `${verb(coming.length, 'renews', 'renew')} in the next six months.`
  );
}

function renewalSection(snapshot: CompanySnapshot): Section {
  return {
    id: 'renewals',
    title: 'When can we change it?',
    blocks: [
      lead(renewalText(snapshot)),
      chartOr(renewals(snapshot), 'No licence renews in the next six months.'),
      tableBlock(renewalTable(snapshot)),
    ],
  };
}

export const licenseOptimization: PageDefinition = {
  id: 'license-optimization',
  title: 'Licence optimisation',
  question: 'Which seats do we pay for and not use, where are we short, and when can we change it?',
  keyFigures: [
    'license-cost',
    'license-waste',
    'license-utilization',
    'licenses-non-compliant',
    'license-waste-share',
    'seats',
    'seats-used',
    'license-expense',
  ],
  sections: (snapshot) => [wasteSection(snapshot), complianceSection(snapshot), renewalSection(snapshot)],
  findings: rulesOf('license-optimization'),
};
