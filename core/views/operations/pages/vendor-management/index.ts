import type { Cell, Section, Table } from '../../../../print/document.ts';
import type { VendorRow } from '../../../../world/index.ts';
import type { PageDefinition } from '../../definition.ts';
import { rulesOf } from '../../findings/catalogue.ts';
import type { CompanySnapshot } from '../../snapshot.ts';
import { largestFirst, percentOf, smallestFirst, sumOf } from '../../sums.ts';
import { chartOr, lead, pairOr, tableBlock } from '../parts/blocks.ts';
import { concentration, shareOfLargest } from '../parts/concentration.ts';
import {
  contractEndings,
  contractsTable,
  endingContracts,
  NOTICE_KEY,
  noticeTone,
  timeline,
} from '../parts/contracts.ts';
import { monthsLine } from '../parts/months.ts';
import { riskLevelCell, tableOf } from '../parts/table.ts';
import { count, counted, listed, percent, sourceOf, usd, verb } from '../parts/text.ts';
import { thresholds } from '../parts/thresholds.ts';
import { spendAndScore, spendShares } from './charts.ts';

const NO_VENDOR = 'The company buys from no vendor.';
const spendOf = (vendors: readonly VendorRow[]): number => sumOf(vendors, ({ annualSpend }) => annualSpend);

function spendSection(snapshot: CompanySnapshot): Section {
  const { vendors } = snapshot.rows;
  const three = shareOfLargest(vendors, ({ annualSpend }) => annualSpend, 3);
  const largest = largestFirst(vendors, ({ annualSpend }) => annualSpend).slice(0, 3);
  const text =
    vendors.length === 0
      ? NO_VENDOR
      : `${counted(vendors.length, 'vendor')} ${verb(vendors.length, 'is', 'are')} paid ${usd(spendOf(vendors))} a year. ` +
        `${listed(largest.map(({ name }) => name))} ${verb(largest.length, 'makes', 'make')} ${percent(three)} of it.`;
  const pareto = concentration(snapshot, {
    title:
      vendors.length > 3 ? `Three vendors take ${percent(three)} of the spend` : 'What each vendor takes of the spend',
    subtitle: 'USD a year and running share',
    from: 'vendors: annualSpend',
    rows: vendors,
    label: ({ name }) => name,
    cents: ({ annualSpend }) => annualSpend,
    noun: 'vendors',
  });
  const trend = monthsLine(snapshot, {
    title: 'What we pay vendors, at each month’s end',
    lines: [
      { measure: 'vendor-spend', label: 'All vendors, a year' },
      { measure: 'contracts-value', label: 'Contracts', tone: 'accent', dashed: true },
    ],
  });
  return {
    id: 'spend',
    title: 'Whom do we pay, and how much hangs on how few?',
    blocks: [
      lead(text),
      chartOr(pareto, 'There are too few vendors to speak of concentration.'),
      pairOr(trend, spendShares(snapshot), NO_VENDOR),
    ],
  };
}

const scoreCell = ({ performanceScore }: VendorRow): Cell => {
  const text = count(performanceScore);
  return performanceScore < thresholds.scorecard.low ? { text, tone: 'bad' } : { text };
};

const riskCell = ({ riskLevel }: VendorRow): Cell => riskLevelCell(riskLevel);

function scorecard(snapshot: CompanySnapshot): Table {
  const money = (label: string, pick: (row: VendorRow) => number) =>
    ({
      label,
      weight: 1.4,
      align: 'right',
      cell: (row: VendorRow) => usd(pick(row)),
      of: (rows: readonly VendorRow[]) => usd(sumOf(rows, pick)),
    }) as const;
  const number = (label: string, pick: (row: VendorRow) => number) =>
    ({
      label,
      weight: 0.9,
      align: 'right',
      cell: (row: VendorRow) => count(pick(row)),
      of: (rows: readonly VendorRow[]) => count(sumOf(rows, pick)),
    }) as const;
  return tableOf<VendorRow>({
    title: 'Vendor scorecard, the lowest score first',
    source: sourceOf(snapshot, 'vendors'),
    columns: [
      { label: 'Vendor', weight: 2.2, cell: ({ name }) => ({ text: name, strong: true }) },
      { label: 'Category', weight: 1.85, cell: ({ category }) => category },
      { label: 'Score', weight: 0.7, align: 'right', cell: scoreCell },
      { label: 'Risk', weight: 1.1, cell: riskCell },
      { label: 'Terms', weight: 1.8, cell: ({ paymentTerms }) => paymentTerms },
      number('Licences', ({ licenseCount }) => licenseCount),
      money('A year', ({ annualSpend }) => annualSpend),
      money('Year to date', ({ yearToDateSpend }) => yearToDateSpend),
    ],
    rows: smallestFirst(snapshot.rows.vendors, ({ performanceScore }) => performanceScore),
    noun: 'vendors',
    empty: NO_VENDOR,
  });
}

function performanceSection(snapshot: CompanySnapshot): Section {
  const { vendors } = snapshot.rows;
  const poor = smallestFirst(
    vendors.filter(({ performanceScore }) => performanceScore < thresholds.scorecard.low),
    ({ performanceScore }) => performanceScore,
  );
  const text =
    vendors.length === 0
      ? NO_VENDOR
      : poor.length === 0
        ? `No vendor scores below ${thresholds.scorecard.low} of 100.`
        : `${counted(poor.length, 'vendor')} ${verb(poor.length, 'scores', 'score')} below ${thresholds.scorecard.low} of 100: ` +
          `${listed(poor.map(({ name, performanceScore }) => `${name} (${count(performanceScore)})`))}. ` +
          `They are paid ${usd(spendOf(poor))} a year, ${percent(percentOf(spendOf(poor), spendOf(vendors)))} of the spend.`;
  return {
    id: 'performance',
    title: 'Do they serve us well?',
    blocks: [
      lead(text),
      chartOr(spendAndScore(snapshot), 'There are too few vendors to compare.'),
      tableBlock(scorecard(snapshot)),
    ],
  };
}

function contractSection(snapshot: CompanySnapshot): Section {
  const ending = endingContracts(snapshot, 365);
  const locked = ending.filter((row) => noticeTone(row, snapshot.asOf.time) === 'bad');
  const value = sumOf(ending, ({ annualValue }) => annualValue);
  const lockedText =
    locked.length === 0
      ? ''
      : ` The notice date of ${count(locked.length)} of them has passed: ` +
        `${verb(locked.length, 'that one renews by itself', 'those renew by themselves')}.`;
  const text =
    ending.length === 0
      ? 'No contract with a vendor ends within a year.'
      : `${counted(ending.length, 'contract')} worth ${usd(value)} a year ${verb(ending.length, 'ends', 'end')} within twelve months.${lockedText}`;
  const dates = timeline(snapshot, {
    title: 'Contracts that end within a year',
    from: 'contracts: endDate, noticePeriodDays, autoRenewal, annualValue',
    days: 365,
    endings: contractEndings(snapshot),
    key: NOTICE_KEY,
  });
  return {
    id: 'contracts',
    title: 'Which decisions come up, and by when?',
    blocks: [
      lead(text),
      chartOr(dates, 'No contract with a vendor ends within a year.'),
      tableBlock(contractsTable(snapshot, ending, 'Contracts that end within a year, the next first')),
    ],
  };
}

export const vendorManagement: PageDefinition = {
  id: 'vendor-management',
  title: 'Vendor management',
  question: 'Whom do we pay, do they serve us well, and which decisions come up?',
  keyFigures: [
    'vendor-spend',
    'contracts-value',
    'vendors-at-risk',
    'contracts-ending',
    'license-cost',
    'license-utilization',
    'license-waste-share',
    'licenses-non-compliant',
  ],
  sections: (snapshot) => [spendSection(snapshot), performanceSection(snapshot), contractSection(snapshot)],
  findings: rulesOf('vendor-management'),
};
