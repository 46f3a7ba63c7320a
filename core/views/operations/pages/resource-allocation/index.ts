import type { Section } from '../../../../print/document.ts';
import { formatFigure } from '../../../../print/format.ts';
import type { PageDefinition } from '../../definition.ts';
import { rulesOf } from '../../findings/catalogue.ts';
import type { CompanySnapshot } from '../../snapshot.ts';
import { largestFirst, sumOf } from '../../sums.ts';
import { chartOr, lead, pairOr, tableBlock } from '../parts/blocks.ts';
import { monthsLine } from '../parts/months.ts';
import { count, counted, listed, percent, verb } from '../parts/text.ts';
import { thresholds } from '../parts/thresholds.ts';
import { hoursByMonth, loadAndSatisfaction, loadBars, utilizationMap } from './charts.ts';
import { loadOf, skills } from './load.ts';
import { capacityTable, skillTable, technicianTable } from './tables.ts';

const NO_TECHNICIAN = 'The company employs no technician, so that there is no capacity to allocate.';
const { high, low, target } = thresholds.utilization;

/** `1 is above 85%, none below 60%.` */
function spread(hot: number, cool: number): string {
  if (hot + cool === 0) return `Everyone is between ${low}% and ${high}%.`;
  const [above, below] = [hot, cool].map((number) => (number === 0 ? 'none' : count(number)));
  return hot === 0
    ? `None is above ${high}%, ${below} ${verb(cool)} below ${low}%.`
    : `${above} ${verb(hot)} above ${high}%, ${below} below ${low}%.`;
}

function capacitySection(snapshot: CompanySnapshot): Section {
  const { technicians } = snapshot.rows;
  const hot = technicians.filter((row) => (loadOf([row]) ?? 0) > high).length;
  const cool = technicians.filter((row) => (loadOf([row]) ?? target) < low).length;
  const text =
    technicians.length === 0
      ? NO_TECHNICIAN
      : `Over the last four weeks ${counted(technicians.length, 'technician')} billed ${percent(loadOf(technicians))} of ` +
        `the hours on shift; ${target}% is the target. ${spread(hot, cool)}`;
  const trend = monthsLine(snapshot, {
    title: 'Utilisation, month by month',
    lines: [{ measure: 'utilization', label: 'Utilisation' }],
    wholeOnly: true,
    band: { low: 70, high: 80, label: 'Healthy: 70 to 80%' },
  });
  return {
    id: 'capacity',
    title: 'Is there enough time, and is it well used?',
    blocks: [
      lead(text),
      chartOr(utilizationMap(snapshot), 'There is no whole month of utilisation of a department yet.'),
      pairOr(trend, hoursByMonth(snapshot), 'There is no whole month with hours on shift yet.'),
      tableBlock(capacityTable(snapshot)),
    ],
  };
}

function loadText(snapshot: CompanySnapshot): string {
  const known = snapshot.rows.technicians.flatMap((row) => {
    const load = loadOf([row]);
    return load === null ? [] : [{ name: row.name, load }];
  });
  const [busiest, ...others] = largestFirst(known, ({ load }) => load);
  const idlest = others.at(-1);
  if (!busiest) return NO_TECHNICIAN;
  if (!idlest) return `${busiest.name} alone, at ${percent(busiest.load)} of the hours on shift.`;
  return (
    `${busiest.name} is the busiest at ${percent(busiest.load)} of the hours on shift, ` +
    `${idlest.name} the least busy at ${percent(idlest.load)}.`
  );
}

function loadSection(snapshot: CompanySnapshot): Section {
  return {
    id: 'load',
    title: 'Who carries it?',
    blocks: [
      lead(loadText(snapshot)),
      chartOr(loadBars(snapshot), NO_TECHNICIAN),
      chartOr(loadAndSatisfaction(snapshot), 'There are too few technicians to compare.'),
      tableBlock(technicianTable(snapshot)),
    ],
  };
}

function demandSection(snapshot: CompanySnapshot): Section {
  const { technicians } = snapshot.rows;
  const scarce = skills(snapshot).filter(({ members }) => members.length < 2);
  const backlog = snapshot.now('open-tickets').value;
  const mine = sumOf(technicians, ({ openTickets }) => openTickets);
  const elsewhere =
    backlog !== null && mine < backlog ? `, ${count(backlog - mine)} of them with nobody who works here today` : '';
  const scarceText =
    scarce.length === 0
      ? 'Every skill is shared by two people or more.'
      : `${counted(scarce.length, 'skill')} ${verb(scarce.length, 'rests', 'rest')} on a single person: ` +
        `${listed(scarce.map(({ name }) => name))}.`;
  const tickets = monthsLine(snapshot, {
    title: 'Does the desk keep up?',
    lines: [
      { measure: 'tickets-opened', label: 'Opened' },
      { measure: 'tickets-closed', label: 'Closed', tone: 'accent', dashed: true },
    ],
    wholeOnly: true,
  });
  const satisfaction = monthsLine(snapshot, {
    title: 'What clients say of it',
    lines: [{ measure: 'satisfaction', label: 'Satisfaction, 1 to 5' }],
    wholeOnly: true,
  });
  const text =
    technicians.length === 0
      ? NO_TECHNICIAN
      : `${formatFigure('count', backlog)} tickets are open${elsewhere}. ${scarceText}`;
  return {
    id: 'demand',
    title: 'Does demand outgrow us?',
    blocks: [
      lead(text),
      pairOr(tickets, satisfaction, 'There is no whole month with tickets yet.'),
      tableBlock(skillTable(snapshot)),
    ],
  };
}

export const resourceAllocation: PageDefinition = {
  id: 'resource-allocation',
  title: 'Resource allocation',
  question: 'Is there enough time in the teams, who carries the load, and does demand outgrow us?',
  keyFigures: [
    'utilization-28-days',
    'utilization',
    'open-tickets',
    'satisfaction',
    'billable-hours',
    'tickets-closed',
    'cost-per-ticket',
    'technicians-away',
  ],
  sections: (snapshot) => [capacitySection(snapshot), loadSection(snapshot), demandSection(snapshot)],
  findings: rulesOf('resource-allocation'),
};
