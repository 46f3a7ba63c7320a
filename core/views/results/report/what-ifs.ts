import { body, heading, tableOf } from '../../../print/blocks.ts';
import type { Block } from '../../../print/document.ts';
import type { ScenarioOutcome, ScenarioResult, SimulationResult } from '../monte-carlo/result.ts';
import { needOutcome } from '../outcomes/catalogue.ts';
import { differenceText, outcomeText, rangeText } from '../said/outcome-text.ts';
import { shareText } from '../said/texts.ts';
import { AS_IT_GOES } from '../simulation-inputs.ts';
import { whatIfs } from '../what-ifs/catalogue.ts';
import { type ReportInput, sourceOf } from './input.ts';

/** What changes in each what-if that the review was asked for, on the same random numbers; nothing where it was asked for none. */
export function whatIfBlocks(input: ReportInput, { scenarios }: SimulationResult): Block[] {
  const asked = scenarios.filter(({ scenario }) => scenario !== AS_IT_GOES);
  if (asked.length === 0) return [];
  return [
    heading('What if'),
    body(
      'Each on the same random numbers as the forecast with all that could be acted on, so that a difference is its own.',
    ),
    ...asked.map((one) => whatIfTable(input, one)),
  ];
}

function whatIfTable(input: ReportInput, { scenario, outcomes }: ScenarioResult): Block {
  return tableOf({
    title: whatIfs.find(({ id }) => id === scenario)?.label ?? scenario,
    source: sourceOf(input, 'simulation of the review'),
    empty: 'It changes no outcome.',
    noun: 'outcomes',
    rows: outcomes.filter(changes),
    columns: [
      { label: 'Outcome', weight: 2.6, cell: ({ outcome }) => ({ text: needOutcome(outcome).label, strong: true }) },
      { label: 'Expected', weight: 1, align: 'right', cell: ({ outcome, total }) => outcomeText(outcome, total.mean) },
      { label: 'Nine times in ten', weight: 1.8, align: 'right', cell: rangeOf },
      {
        label: 'Difference',
        weight: 1.2,
        align: 'right',
        cell: ({ outcome, difference }) => differenceText(outcome, difference.mean),
      },
      {
        label: 'Iterations that get better',
        weight: 1.2,
        align: 'right',
        cell: ({ better }) => shareText(better.probability),
      },
    ],
  });
}

/** True where the difference shows in what is printed of it. */
const changes = ({ outcome, difference }: ScenarioOutcome): boolean =>
  differenceText(outcome, difference.mean) !== differenceText(outcome, 0);

const rangeOf = ({ outcome, total: { quantiles } }: ScenarioOutcome): string =>
  rangeText(outcome, quantiles.p5, quantiles.p95);
