import { body, heading, lead, note, tableOf } from '../../../print/blocks.ts';
import type { BarChart } from '../../../print/charts/chart.ts';
import type { Block, Section } from '../../../print/document.ts';
import { formatFigure } from '../../../print/format.ts';
import type { ScenarioOutcome, SimulationResult } from '../monte-carlo/result.ts';
import { needOutcome } from '../outcomes/catalogue.ts';
import { chances, LIKELY } from '../said/chances.ts';
import { outcomeText, rangeText } from '../said/outcome-text.ts';
import { shareText } from '../said/texts.ts';
import { forecastOf } from '../simulation-inputs.ts';
import { whyNot } from './absence.ts';
import { type ReportInput, sourceOf } from './input.ts';
import { swingTable } from './swings.ts';
import { heldText, trustBlocks, trustText } from './trust.ts';
import { whatIfBlocks } from './what-ifs.ts';

const NONE = 'No outcome has a past from which it could be forecast.';
/** Height of a bar with its room, in points. */
const BAR = 16;
const LEGEND = 16;

/** What the next quarter may bring: as it goes, and with what can be done about it; and how far such forecasts held before. */
export function forecastSection(input: ReportInput): Section {
  const { simulation } = input.review;
  const about = { id: 'forecast', title: 'The next quarter' };
  if (simulation === null) return { ...about, blocks: [body(whyNot(input, 'monte_carlo', NONE))] };
  return {
    ...about,
    blocks: [
      lead(chances(forecastOf(simulation))),
      note(
        `${trustText(input)} Expected is as it goes: successes and risks go on, and nobody acts. “If acted on” is with all that opportunities and adaptations could bring within the quarter.`,
      ),
      ...chanceChart(input, simulation),
      outcomeTable(input, simulation),
      heading('What moves it'),
      swingTable(input, simulation),
      ...whatIfBlocks(input, simulation),
      heading('How far to trust it'),
      ...trustBlocks(input),
    ],
  };
}

function chanceChart(input: ReportInput, simulation: SimulationResult): Block[] {
  const outcomes = [...forecastOf(simulation)].sort((a, b) => b.success.probability - a.success.probability);
  if (outcomes.length === 0) return [];
  const chart: BarChart = {
    kind: 'bars',
    title: 'How likely each outcome is to be better than in the last year',
    subtitle: 'Percent of the iterations, as it goes; at the right how many past intervals of the outcome held',
    source: sourceOf(input, `simulation of ${formatFigure('count', simulation.iterations)} iterations, calibration`),
    alt: `${outcomes.map(({ outcome, success }) => `${needOutcome(outcome).label}: ${shareText(success.probability)}`).join('; ')}.`,
    height: LEGEND + BAR * Math.max(2, outcomes.length),
    unit: 'percent',
    targetLabel: 'As likely as not',
    bars: outcomes.map(({ outcome, success: { probability } }) => ({
      label: needOutcome(outcome).label,
      value: Number((100 * probability).toFixed(1)),
      target: 50,
      tone: probability >= LIKELY ? 'good' : probability <= 1 - LIKELY ? 'bad' : 'plain',
      note: held(input, outcome),
    })),
  };
  return [{ kind: 'chart', chart }];
}

function held(input: ReportInput, outcome: string): string {
  const text = heldText(input, outcome);
  return text === '—' ? '' : `${text} held`;
}

function outcomeTable(input: ReportInput, simulation: SimulationResult): Block {
  return tableOf({
    title: 'Outcomes of the next 13 weeks',
    source: sourceOf(input, 'baselines, simulation and calibration of the review'),
    empty: 'No outcome was forecast.',
    noun: 'outcomes',
    rows: forecastOf(simulation),
    columns: [
      { label: 'Outcome', weight: 2.6, cell: ({ outcome }) => ({ text: needOutcome(outcome).label, strong: true }) },
      { label: 'Last year', weight: 1, align: 'right', cell: ({ outcome }) => lastYear(input, outcome) },
      { label: 'Expected', weight: 1, align: 'right', cell: ({ outcome, total }) => outcomeText(outcome, total.mean) },
      { label: 'Nine times in ten', weight: 1.8, align: 'right', cell: rangeOf },
      {
        label: 'Past intervals that held',
        weight: 1.2,
        align: 'right',
        cell: ({ outcome }) => heldText(input, outcome),
      },
      { label: 'If acted on', weight: 1, align: 'right', cell: ({ outcome }) => actedOn(simulation, outcome) },
    ],
  });
}

function rangeOf({ outcome, total: { quantiles } }: ScenarioOutcome): string {
  return rangeText(outcome, quantiles.p5, quantiles.p95);
}

/** The mean of the last four quarters, which success is to be better than. */
function lastYear({ review }: ReportInput, outcome: string): string {
  const found = review.baselines.find((baseline) => baseline.outcome === outcome);
  return found?.status === 'measured' ? outcomeText(outcome, found.target) : '—';
}

function actedOn({ portfolio }: SimulationResult, outcome: string): string {
  const all = portfolio.find((one) => one.outcome === outcome);
  return all ? outcomeText(outcome, all.mean) : '—';
}
