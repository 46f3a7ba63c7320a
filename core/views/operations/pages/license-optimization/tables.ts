import type { Cell, Table } from '../../../../print/document.ts';
import { formatDate } from '../../../../print/format.ts';
import type { LicenseRow } from '../../../../world/index.ts';
import type { CompanySnapshot } from '../../snapshot.ts';
import { largestFirst, percentOf, sumOf } from '../../sums.ts';
import { type ColumnOf, tableOf } from '../parts/table.ts';
import { count, percent, sourceOf, usdWhole } from '../parts/text.ts';
import { thresholds } from '../parts/thresholds.ts';
import { idleSeats, missingSeats, reclaimable, renewing, savingOf, wasteOf } from './seats.ts';

const product: ColumnOf<LicenseRow> = {
  label: 'Product',
  weight: 2.9,
  cell: (row) => ({ text: row.product, strong: true }),
};
const vendor: ColumnOf<LicenseRow> = { label: 'Vendor', weight: 1.9, cell: (row) => row.vendor };
const seats: ColumnOf<LicenseRow> = {
  label: 'Seats',
  weight: 1.05,
  align: 'right',
  cell: ({ totalLicenses }) => count(totalLicenses),
  of: (rows) => count(sumOf(rows, ({ totalLicenses }) => totalLicenses)),
};
const monthly: ColumnOf<LicenseRow> = {
  label: 'A month',
  weight: 1.1,
  align: 'right',
  cell: ({ totalCost }) => usdWhole(totalCost),
  of: (rows) => usdWhole(sumOf(rows, ({ totalCost }) => totalCost)),
};

function useCell(rows: readonly LicenseRow[]): Cell {
  const rate = percentOf(
    sumOf(rows, ({ usedLicenses }) => usedLicenses),
    sumOf(rows, ({ totalLicenses }) => totalLicenses),
  );
  if (rate === null) return { text: percent(rate) };
  const tone = rate > 100 ? 'bad' : rate < thresholds.seatUse.low ? 'warn' : null;
  return tone ? { text: percent(rate), tone } : { text: percent(rate) };
}
const used: ColumnOf<LicenseRow> = {
  label: 'In use',
  weight: 0.9,
  align: 'right',
  cell: (row) => useCell([row]),
  of: useCell,
};

/** Licences with idle seats, by what giving seats back would save. */
export function wasteTable(snapshot: CompanySnapshot): Table {
  const money = (label: string, pick: (row: LicenseRow) => number): ColumnOf<LicenseRow> => ({
    label,
    weight: 1.2,
    align: 'right',
    cell: (row) => usdWhole(pick(row)),
    of: (rows) => usdWhole(sumOf(rows, pick)),
  });
  const number = (label: string, pick: (row: LicenseRow) => number): ColumnOf<LicenseRow> => ({
    label,
    weight: 1.1,
    align: 'right',
    cell: (row) => count(pick(row)),
    of: (rows) => count(sumOf(rows, pick)),
  });
  return tableOf({
    title: 'What can be given back, the largest saving first',
    source: sourceOf(snapshot, `licenses; ${thresholds.idleSeats.reserve}% of seats are left in reserve`),
    columns: [
      product,
      vendor,
      seats,
      used,
      number('Idle', idleSeats),
      money('Idle, a month', wasteOf),
      number('To give back', reclaimable),
      money('Saving, a year', savingOf),
    ],
    rows: largestFirst(
      snapshot.rows.licenses.filter((row) => wasteOf(row) > 0),
      (row) => savingOf(row) * 1e6 + wasteOf(row),
    ),
    noun: 'licences',
    limit: 10,
    empty: 'No seat is idle: every seat that is paid for is in use.',
  });
}

/** Licences of which more seats are used than are paid for. */
export function complianceTable(snapshot: CompanySnapshot): Table {
  const trueUp = (row: LicenseRow) => 12 * missingSeats(row) * row.costPerLicense;
  return tableOf({
    title: 'What an audit would find, and what it would cost',
    source: sourceOf(snapshot, 'licenses: complianceStatus'),
    columns: [
      product,
      vendor,
      seats,
      used,
      { label: 'Status', weight: 1.3, cell: statusCell },
      {
        label: 'Seats short',
        weight: 1,
        align: 'right',
        cell: (row) => count(missingSeats(row)),
        of: (rows) => count(sumOf(rows, missingSeats)),
      },
      {
        label: 'True-up, a year',
        weight: 1.2,
        align: 'right',
        cell: (row) => usdWhole(trueUp(row)),
        of: (rows) => usdWhole(sumOf(rows, trueUp)),
      },
    ],
    rows: largestFirst(
      snapshot.rows.licenses.filter(({ complianceStatus }) => complianceStatus !== 'Compliant'),
      (row) => trueUp(row) * 1e6 + row.utilizationRate,
    ),
    noun: 'licences',
    empty: 'All licences are compliant: no product is used on more seats than are paid for.',
  });
}

function statusCell({ complianceStatus }: LicenseRow): Cell {
  if (complianceStatus === 'Compliant') return { text: complianceStatus };
  return { text: complianceStatus, tone: complianceStatus === 'Warning' ? 'warn' : 'bad' };
}

/** Licences that renew within the horizon, the next first. */
export function renewalTable(snapshot: CompanySnapshot): Table {
  return tableOf({
    title: 'Renewals, the next first',
    source: sourceOf(snapshot, 'licenses: renewalDate'),
    columns: [
      product,
      vendor,
      { label: 'Renews', weight: 1.2, align: 'right', cell: ({ renewalDate }) => formatDate(renewalDate) },
      seats,
      used,
      monthly,
      {
        label: 'Seats to drop',
        weight: 1.1,
        align: 'right',
        cell: (row) => count(reclaimable(row)),
        of: (rows) => count(sumOf(rows, reclaimable)),
      },
    ],
    rows: renewing(snapshot),
    noun: 'licences',
    limit: 10,
    empty: 'No licence renews in the next six months.',
  });
}
