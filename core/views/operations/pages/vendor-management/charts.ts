import { toDollars } from '../../../../kernel/money.ts';
import type { ScatterChart, SharesChart } from '../../../../print/charts/chart.ts';
import type { VendorRow } from '../../../../world/index.ts';
import type { CompanySnapshot } from '../../snapshot.ts';
import { largestFirst, smallestFirst } from '../../sums.ts';
import { sharesChart } from '../parts/share-bars.ts';
import { count, listed, sourceOf, usd } from '../parts/text.ts';
import { thresholds } from '../parts/thresholds.ts';

const toneOf = ({ riskLevel }: VendorRow) => (riskLevel === 'High' ? 'bad' : riskLevel === 'Medium' ? 'warn' : 'plain');

/** Spend against scorecard: who is dear and poor. */
export function spendAndScore(snapshot: CompanySnapshot): ScatterChart | null {
  const { vendors } = snapshot.rows;
  if (vendors.length < 2) return null;
  const shown = largestFirst(vendors, ({ annualSpend }) => annualSpend).slice(0, 80);
  const poor = smallestFirst(shown, ({ performanceScore }) => performanceScore);
  const named = new Set([
    ...poor.slice(0, 3),
    ...shown.slice(0, 3),
    ...shown.filter(({ riskLevel }) => riskLevel === 'High').slice(0, 2),
  ]);
  const spoken = poor.slice(0, 3).map((row) => `${row.name} ${count(row.performanceScore)} at ${usd(row.annualSpend)}`);
  return {
    kind: 'scatter',
    title: 'Do the vendors we pay most serve us best?',
    subtitle: 'One circle for each vendor; its area is the number of licences; marked: medium or high risk',
    source: sourceOf(snapshot, 'vendors: performanceScore, annualSpend, licenseCount, riskLevel'),
    alt: `Scatter of scorecard against yearly spend, ${shown.length} vendors. Lowest scores: ${listed(spoken)}.`,
    height: 180,
    x: {
      label: 'Scorecard, 0 to 100',
      unit: 'count',
      threshold: { value: thresholds.scorecard.low, label: `${thresholds.scorecard.low}: improvement plan` },
    },
    y: { label: 'Spend a year', unit: 'usd' },
    sizeLabel: 'Licences',
    points: shown.map((row) => ({
      label: row.name,
      x: row.performanceScore,
      y: toDollars(row.annualSpend),
      size: row.licenseCount,
      tone: toneOf(row),
      named: named.has(row),
    })),
  };
}

/** What is bought, and of which kind of vendor. */
export function spendShares(snapshot: CompanySnapshot): SharesChart | null {
  return sharesChart(snapshot, {
    title: 'What we buy',
    subtitle: 'Percent by category of vendor',
    from: 'vendors: category, annualSpend, licenseCount, contractCount',
    rows: snapshot.rows.vendors,
    part: ({ category }) => category,
    bars: [
      { label: 'Spend', pick: ({ annualSpend }) => annualSpend },
      { label: 'Licences', pick: ({ licenseCount }) => licenseCount },
      { label: 'Contracts', pick: ({ contractCount }) => contractCount },
    ],
  });
}
