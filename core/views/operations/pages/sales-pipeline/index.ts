import { DAY } from '../../../../kernel/time.ts';
import type { SharesChart, TimelineChart } from '../../../../print/charts/chart.ts';
import type { Section } from '../../../../print/document.ts';
import { formatDate, formatMonth } from '../../../../print/format.ts';
import type { PageDefinition } from '../../definition.ts';
import { rulesOf } from '../../findings/catalogue.ts';
import type { CompanySnapshot } from '../../snapshot.ts';
import { largestFirst, percentOf, smallestFirst } from '../../sums.ts';
import { chartOr, lead, pairOr, tableBlock } from '../parts/blocks.ts';
import { timeline } from '../parts/contracts.ts';
import { monthsLine } from '../parts/months.ts';
import {
  closingThisQuarter,
  funnel,
  openValue,
  opportunityType,
  quarterEnd,
  quarterName,
  weightedOf,
  weightedSum,
  wonAndLost,
} from '../parts/pipeline.ts';
import { sharesChart } from '../parts/share-bars.ts';
import { counted, percent, usd, usdShort, verb } from '../parts/text.ts';
import { closingTable, quietTable, sourceTable, stageTable } from './tables.ts';

const NO_LEAD = 'There is no open opportunity: the pipeline is empty.';
const deals = (number: number): string => counted(number, 'open opportunity', 'open opportunities');

function pipelineSection(snapshot: CompanySnapshot): Section {
  const { leads } = snapshot.rows;
  const share = percentOf(weightedSum(leads), openValue(leads));
  const text =
    leads.length === 0
      ? NO_LEAD
      : `${deals(leads.length)} ${verb(leads.length)} worth ${usd(openValue(leads))} a year. Weighted by probability ` +
        `that is ${usd(weightedSum(leads))}, ${percent(share)} of it.`;
  const trend = monthsLine(snapshot, {
    title: 'Is it filling or draining?',
    lines: [
      { measure: 'pipeline', label: 'Open' },
      { measure: 'weighted-pipeline', label: 'Weighted', tone: 'accent', dashed: true },
    ],
  });
  return {
    id: 'pipeline',
    title: 'What is open, and what is it worth?',
    blocks: [
      lead(text),
      chartOr(funnel(snapshot, 'How much of the pipeline is near its end'), NO_LEAD),
      pairOr(trend, mix(snapshot), 'History is too short for a trend.'),
      tableBlock(stageTable(snapshot)),
    ],
  };
}

function mix(snapshot: CompanySnapshot): SharesChart | null {
  return sharesChart(snapshot, {
    title: 'New business, expansion or renewal?',
    subtitle: 'Percent of open opportunities, by type',
    from: 'leads: value, probability, by type of opportunity',
    rows: snapshot.rows.leads,
    part: (row) => opportunityType(snapshot, row),
    bars: [
      { label: 'Value', pick: ({ value }) => value },
      { label: 'Weighted', pick: weightedOf },
      { label: 'Number', pick: () => 1 },
    ],
  });
}

function closings(snapshot: CompanySnapshot): TimelineChart | null {
  const days = Math.ceil((quarterEnd(snapshot.asOf.time) - snapshot.asOf.time) / DAY);
  // The largest are what decides the quarter.
  const largest = largestFirst(closingThisQuarter(snapshot), ({ value }) => value).slice(0, 12);
  return timeline(snapshot, {
    title: 'The largest deals on the way to the quarter’s end',
    key: { good: 'square: chance of 60% and more', muted: 'ring: below 30%' },
    from: 'leads: expectedCloseDate, value, probability',
    days,
    endings: largest.map((row) => ({
      label: row.companyName,
      at: row.expectedCloseDate,
      note: `${usdShort(row.value)}, ${row.probability}%`,
      tone: row.probability >= 60 ? 'good' : row.probability >= 30 ? 'plain' : 'muted',
    })),
  });
}

function quarterSection(snapshot: CompanySnapshot): Section {
  const closing = closingThisQuarter(snapshot);
  const { time } = snapshot.asOf;
  const text =
    closing.length === 0
      ? `No open opportunity is expected to close in ${quarterName(time)}.`
      : `${deals(closing.length)} worth ${usd(openValue(closing))} ${verb(closing.length)} expected to close by ` +
        `${formatDate(quarterEnd(time) - DAY)}. If probabilities are right, ${usd(weightedSum(closing))} of it will be won.`;
  return {
    id: 'quarter',
    title: `What can ${quarterName(time)} still bring?`,
    blocks: [
      lead(text),
      chartOr(closings(snapshot), 'No expected close lies between today and the end of the quarter.'),
      tableBlock(closingTable(snapshot)),
    ],
  };
}

function winningSection(snapshot: CompanySnapshot): Section {
  const quiet = smallestFirst(
    snapshot.rows.leads.filter(({ lastContact }) => snapshot.asOf.time - lastContact >= 7 * DAY),
    ({ lastContact }) => lastContact,
  );
  const last = snapshot.lastMonth('win-rate');
  const rate = last?.value ?? null;
  const month = last ? formatMonth(last.period) : 'the last whole month';
  const rateText =
    rate === null
      ? `In ${month} no opportunity was decided.`
      : `In ${month} ${percent(rate)} of the decided opportunities were won.`;
  const quietText =
    quiet.length === 0 ? '' : ` ${deals(quiet.length)} had no contact for a week or more (${usd(openValue(quiet))}).`;
  const winRate = monthsLine(snapshot, {
    title: 'How often we win',
    lines: [{ measure: 'win-rate', label: 'Win rate' }],
    wholeOnly: true,
  });
  return {
    id: 'winning',
    title: 'How well do we win, and where does it come from?',
    blocks: [
      lead(`${rateText}${quietText}`),
      pairOr(wonAndLost(snapshot), winRate, 'No opportunity was decided in the last twelve months.'),
      tableBlock(sourceTable(snapshot)),
      ...(quiet.length > 0 ? [tableBlock(quietTable(snapshot, quiet))] : []),
    ],
  };
}

export const salesPipeline: PageDefinition = {
  id: 'sales-pipeline',
  title: 'Sales pipeline',
  question: 'What is open, what will close this quarter, and how well do we win?',
  keyFigures: [
    'pipeline',
    'weighted-pipeline',
    'win-rate',
    'value-won',
    'open-leads',
    'average-deal',
    'sales-cycle',
    'leads-opened',
  ],
  sections: (snapshot) => [pipelineSection(snapshot), quarterSection(snapshot), winningSection(snapshot)],
  findings: rulesOf('sales-pipeline'),
};
