import { toDollars } from '../../../../kernel/money.ts';
import type { BarChart, ScatterChart, SharesChart, TimelineChart } from '../../../../print/charts/chart.ts';
import type { LicenseRow } from '../../../../world/index.ts';
import type { CompanySnapshot } from '../../snapshot.ts';
import { largestFirst, smallestFirst, sumOf } from '../../sums.ts';
import { timeline } from '../parts/contracts.ts';
import { sharesChart } from '../parts/share-bars.ts';
import { count, listed, percent, sourceOf, usd, usdShort } from '../parts/text.ts';
import { thresholds } from '../parts/thresholds.ts';
import { idleSeats, wasteOf } from './seats.ts';

/** The licences whose idle seats cost most. */
export function wasteBars(snapshot: CompanySnapshot): BarChart | null {
  const wasted = largestFirst(
    snapshot.rows.licenses.filter((row) => wasteOf(row) > 0),
    wasteOf,
  );
  const shown = wasted.slice(0, 10);
  if (shown.length === 0) return null;
  const all = sumOf(wasted, wasteOf);
  return {
    kind: 'bars',
    title: `Idle seats cost ${usd(all)} a month: these ${shown.length} most`,
    subtitle: 'USD a month for seats that are paid for and not in use',
    source: sourceOf(snapshot, 'licenses: availableLicenses × costPerLicense'),
    alt:
      `Bars of the ${shown.length} licences with the dearest idle seats, of ${usd(all)} a month in all. First: ` +
      `${listed(shown.slice(0, 3).map((row) => `${row.product} ${usd(wasteOf(row))}`))}.`,
    height: Math.max(48, 26 + 14 * shown.length),
    unit: 'usd',
    targetLabel: null,
    bars: shown.map((row) => ({
      label: row.product,
      value: toDollars(wasteOf(row)),
      target: null,
      tone: row.utilizationRate < thresholds.seatUse.low ? 'bad' : 'plain',
      note: `${count(idleSeats(row))} of ${count(row.totalLicenses)} seats idle`,
    })),
  };
}

/** Whom the bill goes to, and whose seats lie idle. */
export function costByVendor(snapshot: CompanySnapshot): SharesChart | null {
  return sharesChart(snapshot, {
    title: 'Whose bill, whose seats, whose waste',
    subtitle: 'Percent by vendor',
    from: 'licenses: totalCost, totalLicenses, availableLicenses × costPerLicense',
    rows: snapshot.rows.licenses,
    part: ({ vendor }) => vendor,
    bars: [
      { label: 'Cost', pick: ({ totalCost }) => totalCost },
      { label: 'Seats', pick: ({ totalLicenses }) => totalLicenses },
      { label: 'Waste', pick: wasteOf },
    ],
  });
}

/** How well seats are used against what they cost. */
export function useAndCost(snapshot: CompanySnapshot): ScatterChart | null {
  const { licenses } = snapshot.rows;
  if (licenses.length < 2) return null;
  const shown = largestFirst(licenses, ({ totalCost }) => totalCost).slice(0, 60);
  const named = new Set<LicenseRow>([
    ...smallestFirst(shown, ({ utilizationRate }) => utilizationRate).slice(0, 2),
    ...largestFirst(shown, ({ utilizationRate }) => utilizationRate).slice(0, 2),
    ...shown.slice(0, 3),
  ]);
  const toneOf = ({ complianceStatus, utilizationRate }: LicenseRow) =>
    complianceStatus === 'Non-Compliant' ? 'bad' : utilizationRate < thresholds.seatUse.low ? 'warn' : 'plain';
  const [least] = smallestFirst(shown, ({ utilizationRate }) => utilizationRate);
  return {
    kind: 'scatter',
    title: 'Dear and little used: the corner to clear',
    subtitle: `One circle for each ${licenses.length > shown.length ? 'of the 60 dearest licences' : 'licence'}`,
    source: sourceOf(snapshot, 'licenses: utilizationRate, totalCost'),
    alt:
      `Scatter of utilisation against monthly cost, ${shown.length} licences. Least used: ` +
      `${least ? `${least.product}, ${percent(least.utilizationRate)} of seats at ${usd(least.totalCost)} a month` : ''}.`,
    height: 165,
    x: {
      label: 'Seats in use',
      unit: 'percent',
      threshold: { value: 100, label: 'All seats used' },
    },
    y: { label: 'Cost a month', unit: 'usd' },
    sizeLabel: null,
    points: shown.map((row) => ({
      label: row.product,
      x: row.utilizationRate,
      y: toDollars(row.totalCost),
      size: null,
      tone: toneOf(row),
      named: named.has(row),
    })),
  };
}

/** When licences renew: the time to change their seats. */
export function renewals(snapshot: CompanySnapshot): TimelineChart | null {
  return timeline(snapshot, {
    title: 'Licences that renew in the next six months',
    from: 'licenses: renewalDate, totalCost',
    days: thresholds.horizon.days,
    key: { warn: `triangle: less than ${thresholds.seatUse.low}% in use`, bad: 'diamond: non-compliant' },
    endings: snapshot.rows.licenses.map((row) => ({
      label: `${row.vendor} ${row.product}`,
      at: row.renewalDate,
      note: `${usdShort(row.totalCost)} a month, ${percent(row.utilizationRate)} used`,
      tone:
        row.complianceStatus === 'Non-Compliant'
          ? 'bad'
          : row.utilizationRate < thresholds.seatUse.low
            ? 'warn'
            : 'plain',
    })),
  });
}
