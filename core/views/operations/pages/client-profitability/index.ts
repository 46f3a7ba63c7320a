import type { Section } from '../../../../print/document.ts';
import type { PageDefinition } from '../../definition.ts';
import { rulesOf } from '../../findings/catalogue.ts';
import type { CompanySnapshot } from '../../snapshot.ts';
import { largestFirst, percentOf, smallestFirst } from '../../sums.ts';
import { chartOr, lead, pairOr, tableBlock } from '../parts/blocks.ts';
import { clientColumns, highRisk, marginOf, mrrOf, profitOfClient } from '../parts/clients.ts';
import { concentration, shareOfLargest } from '../parts/concentration.ts';
import { monthsLine } from '../parts/months.ts';
import { profitOf, profitWaterfall } from '../parts/profit.ts';
import { tableOf } from '../parts/table.ts';
import { counted, listed, percent, sourceOf, usd, verb } from '../parts/text.ts';
import { thresholds } from '../parts/thresholds.ts';
import { agreementsTable, endingAgreements } from './agreements.ts';
import { marginAndSatisfaction, planShares } from './charts.ts';

const NO_CLIENT = 'No client has an agreement in force, so that there is nothing to compare.';

/** Where revenue goes before it is profit. */
function profitSection(snapshot: CompanySnapshot): Section {
  const year = profitOf(snapshot, 12);
  const margin = year && percentOf(year.profit, year.revenue);
  const blocks = year
    ? [
        lead(
          `Of ${usd(year.revenue)} of revenue from ${year.from} to ${year.to}, ${usd(year.profit)} were left as gross ` +
            `profit: ${percent(margin)}. Labour took ${percent(percentOf(year.labour, year.revenue))}, licences ` +
            `${percent(percentOf(year.licences, year.revenue))} and overhead ${percent(percentOf(year.overhead, year.revenue))}.`,
        ),
        chartOr(profitWaterfall(snapshot, year, `Where a year’s revenue goes: ${percent(margin)} stays`), ''),
      ]
    : [lead('There is no whole month with revenue yet, so that no profit can be stated.')];
  const trend = monthsLine(snapshot, {
    title: 'How margin moved, month by month',
    lines: [{ measure: 'margin', label: 'Gross margin' }],
    wholeOnly: true,
  });
  return {
    id: 'profit',
    title: 'How much of the revenue stays with us?',
    blocks: [...blocks, pairOr(trend, planShares(snapshot), NO_CLIENT)],
  };
}

/** Which clients earn it, and which don't. */
function clientsSection(snapshot: CompanySnapshot): Section {
  const { clients } = snapshot.rows;
  const worst = smallestFirst(clients, (row) => marginOf([row]) ?? 0);
  const thin = worst.filter((row) => (marginOf([row]) ?? 100) < thresholds.margin.thin);
  const named = worst.slice(0, 3).map((row) => `${row.name} (${percent(marginOf([row]))})`);
  const text =
    clients.length === 0
      ? NO_CLIENT
      : `Of ${counted(clients.length, 'client')}, ${thin.length === 0 ? 'none' : thin.length} ` +
        `${verb(thin.length, 'leaves', 'leave')} less than ${thresholds.margin.thin}% of revenue as margin. ` +
        `The thinnest: ${listed(named)}.`;
  const table = tableOf({
    title: 'All clients, the least profit first',
    source: sourceOf(snapshot, 'clients, at a year’s run rate; survey: mean of recent ticket surveys'),
    columns: clientColumns(snapshot),
    rows: smallestFirst(clients, profitOfClient),
    noun: 'clients',
    empty: NO_CLIENT,
  });
  return {
    id: 'clients',
    title: 'Which clients earn their keep?',
    blocks: [lead(text), chartOr(marginAndSatisfaction(snapshot), NO_CLIENT), tableBlock(table)],
  };
}

/** How much hangs on how few, and what could go. */
function exposureSection(snapshot: CompanySnapshot): Section {
  const { clients } = snapshot.rows;
  const risky = largestFirst(clients.filter(highRisk), ({ monthlyRecurring }) => monthlyRecurring);
  const share = percentOf(mrrOf(risky), mrrOf(clients));
  const few = clients.length <= 3;
  const three = shareOfLargest(clients, ({ monthlyRecurring }) => monthlyRecurring, 3);
  const who = few
    ? `${counted(clients.length, 'client')} ${verb(clients.length, 'makes', 'make')} all`
    : `The three largest clients make ${percent(three)}`;
  const text =
    clients.length === 0
      ? NO_CLIENT
      : `${who} of recurring revenue. ` +
        (risky.length === 0
          ? 'None is rated a high risk to leave.'
          : `${usd(mrrOf(risky))} a month (${percent(share)}) comes from ${risky.length === 1 ? 'a client' : 'clients'} ` +
            `rated a high risk to leave: ${listed(risky.map(({ name }) => name))}.`);
  const pareto = concentration(snapshot, {
    title: few
      ? 'What each client makes of recurring revenue'
      : `Three clients make ${percent(three)} of recurring revenue`,
    subtitle: 'USD a month and running share',
    from: 'clients: monthlyRecurring',
    rows: clients,
    label: ({ name }) => name,
    cents: ({ monthlyRecurring }) => monthlyRecurring,
    noun: 'clients',
  });
  return {
    id: 'exposure',
    title: 'What could we lose?',
    blocks: [
      lead(text),
      chartOr(pareto, 'There are too few clients to speak of concentration.'),
      tableBlock(agreementsTable(snapshot, endingAgreements(snapshot))),
    ],
  };
}

export const clientProfitability: PageDefinition = {
  id: 'client-profitability',
  title: 'Client profitability',
  question: 'Which clients earn their keep, which cost more than they bring, and what could we lose?',
  keyFigures: [
    'mrr',
    'margin',
    'gross-profit',
    'revenue-at-risk',
    'annual-margin',
    'average-mrr',
    'net-revenue-retention',
    'satisfaction',
  ],
  sections: (snapshot) => [profitSection(snapshot), clientsSection(snapshot), exposureSection(snapshot)],
  findings: rulesOf('client-profitability'),
};
