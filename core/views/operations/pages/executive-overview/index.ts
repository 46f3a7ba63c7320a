import type { Section } from '../../../../print/document.ts';
import { formatFigure } from '../../../../print/format.ts';
import type { PageDefinition } from '../../definition.ts';
import { executiveCaps, rulesOf } from '../../findings/catalogue.ts';
import type { CompanySnapshot } from '../../snapshot.ts';
import { percentOf } from '../../sums.ts';
import { chartOr, lead, pairOr, tableBlock } from '../parts/blocks.ts';
import { budgetBars, forecastShare } from '../parts/budget.ts';
import { highRisk, marginOf, mrrOf, profitOfClient } from '../parts/clients.ts';
import { monthsLine } from '../parts/months.ts';
import { funnel, openValue, weightedSum } from '../parts/pipeline.ts';
import { profitOf, profitWaterfall } from '../parts/profit.ts';
import { sharesChart } from '../parts/share-bars.ts';
import { counted, percent, usd } from '../parts/text.ts';
import { calendarTable, clientTable, scorecard } from './tables.ts';

function growthSection(snapshot: CompanySnapshot): Section {
  const { clients } = snapshot.rows;
  const month = profitOf(snapshot, 1);
  const mrr = monthsLine(snapshot, {
    title: 'Recurring revenue, at each month’s end',
    lines: [{ measure: 'mrr', label: 'MRR' }],
  });
  const margin = monthsLine(snapshot, {
    title: 'Gross margin, by month',
    lines: [{ measure: 'margin', label: 'Gross margin' }],
    wholeOnly: true,
  });
  const monthText = month
    ? ` In ${month.to} revenue was ${usd(month.revenue)} and gross profit ${usd(month.profit)}: a margin of ` +
      `${percent(percentOf(month.profit, month.revenue))}.${whatIsLeft(snapshot)}`
    : '';
  return {
    id: 'growth',
    title: 'Are we growing, and does it pay?',
    blocks: [
      lead(
        clients.length === 0
          ? 'The company has no client, and so no recurring revenue.'
          : `${counted(clients.length, 'client')} pay${clients.length > 1 ? '' : 's'} ${usd(mrrOf(clients))} a month.${monthText}`,
      ),
      pairOr(mrr, margin, 'History is too short for a trend.'),
      chartOr(
        month && profitWaterfall(snapshot, month, `Where the revenue of ${month.to} went`),
        'There is no whole month with revenue yet.',
      ),
      tableBlock(scorecard(snapshot)),
    ],
  };
}

/** The operating profit of the last whole month, where it was recorded. */
function whatIsLeft(snapshot: CompanySnapshot): string {
  const [profit, margin] = (['operating-profit', 'operating-margin'] as const).map(
    (id) => snapshot.wholeMonths(id, 1).at(-1)?.value ?? null,
  );
  if (profit == null || margin == null) return '';
  const amount = formatFigure('usd', Math.abs(profit));
  return profit < 0
    ? ` Departments and all licences cost ${amount} more than came in, ${percent(-margin)} of revenue.`
    : ` After departments and all licences ${amount} is left, an operating margin of ${percent(margin)}.`;
}

function clientsSection(snapshot: CompanySnapshot): Section {
  const { clients } = snapshot.rows;
  const risky = clients.filter(highRisk);
  const mix = sharesChart(snapshot, {
    title: 'Who they are: where revenue comes from, and where profit',
    subtitle: 'Percent by industry, at a year’s run rate',
    from: 'clients: industry, annualRevenue, annualCosts',
    rows: clients,
    part: ({ industry }) => industry,
    bars: [
      { label: 'Revenue', pick: ({ annualRevenue }) => annualRevenue },
      { label: 'Profit', pick: (row) => Math.max(0, profitOfClient(row)) },
      { label: 'Clients', pick: () => 1 },
    ],
  });
  const share = percentOf(mrrOf(risky), mrrOf(clients));
  return {
    id: 'clients',
    title: 'Whom do we serve, and who might leave?',
    blocks: [
      lead(
        clients.length === 0
          ? 'The company has no client.'
          : `At run rate clients leave a margin of ${percent(marginOf(clients))}. ` +
              (risky.length === 0
                ? 'None is rated a high risk to leave.'
                : `${usd(mrrOf(risky))} a month, ${percent(share)} of recurring revenue, comes from clients rated a high risk to leave.`),
      ),
      chartOr(mix, 'There is no recurring revenue to share out.'),
      tableBlock(clientTable(snapshot)),
    ],
  };
}

function outlookSection(snapshot: CompanySnapshot): Section {
  const { leads, departments } = snapshot.rows;
  const share = forecastShare(departments);
  const pipeline =
    leads.length === 0
      ? 'The pipeline is empty.'
      : `The pipeline holds ${usd(openValue(leads))} a year, ${usd(weightedSum(leads))} weighted by probability.`;
  const budget = share === null ? '' : ` This month’s spending is heading for ${percent(share)} of budget.`;
  return {
    id: 'outlook',
    title: 'What comes next?',
    blocks: [
      lead(`${pipeline}${budget}`),
      chartOr(funnel(snapshot, 'What sales is working on'), 'There is no open opportunity.'),
      chartOr(budgetBars(snapshot), 'The company has no department, and so no budget.'),
      tableBlock(calendarTable(snapshot)),
    ],
  };
}

export const executiveOverview: PageDefinition = {
  id: 'executive-overview',
  title: 'Executive overview',
  question: 'Are we growing, does it pay, who might leave, and what comes next?',
  keyFigures: [
    'mrr',
    'margin',
    'net-revenue-retention',
    'weighted-pipeline',
    'revenue-at-risk',
    'utilization-28-days',
    'satisfaction',
    'forecast-vs-budget',
  ],
  sections: (snapshot) => [growthSection(snapshot), clientsSection(snapshot), outlookSection(snapshot)],
  findings: rulesOf('executive-overview'),
  caps: executiveCaps,
};
