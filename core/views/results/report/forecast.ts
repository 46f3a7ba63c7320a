import { body, note, tableOf } from '../../../print/blocks.ts';
import type { Section } from '../../../print/document.ts';
import { formatFigure } from '../../../print/format.ts';
import type { ScenarioOutcome, SimulationResult } from '../monte-carlo/result.ts';
import { needOutcome } from '../outcomes/catalogue.ts';
import { forecastOf } from '../simulation-inputs.ts';
import { type ReportInput, shareText, sourceOf } from './input.ts';

/** What the next quarter may bring: as it goes, and with what can be done about it. */
export function forecastSection(input: ReportInput): Section {
  const { simulation } = input.review;
  const about = { id: 'forecast', title: 'The next quarter' };
  if (simulation === null)
    return { ...about, blocks: [body('No outcome has a past from which it could be forecast.')] };
  return {
    ...about,
    blocks: [
      tableOf({
        title: 'Outcomes of the next 13 weeks',
        source: sourceOf(input, `simulation of ${formatFigure('count', simulation.iterations)} iterations`),
        empty: 'No outcome was forecast.',
        noun: 'outcomes',
        rows: forecastOf(simulation),
        columns: [
          { label: 'Outcome', weight: 3, cell: ({ outcome }) => needOutcome(outcome).label },
          { label: 'Expected', weight: 1, align: 'right', cell: ({ outcome, total }) => figure(outcome, total.mean) },
          { label: 'Nine times in ten between', weight: 2, align: 'right', cell: range },
          {
            label: 'Better than last year',
            weight: 1.3,
            align: 'right',
            cell: ({ success }) => shareText(success.probability),
          },
          { label: 'If acted on', weight: 1, align: 'right', cell: ({ outcome }) => actedOn(simulation, outcome) },
        ],
      }),
      note(
        'Expected is as it goes: successes and risks go on, and nobody acts. “If acted on” is with all that opportunities and adaptations could bring within the quarter.',
      ),
    ],
  };
}

function range({ outcome, total: { quantiles } }: ScenarioOutcome): string {
  return `${figure(outcome, quantiles.p5)} and ${figure(outcome, quantiles.p95)}`;
}

function actedOn({ portfolio }: SimulationResult, outcome: string): string {
  const all = portfolio.find((one) => one.outcome === outcome);
  return all ? figure(outcome, all.mean) : '—';
}

function figure(outcome: string, value: number): string {
  return formatFigure(needOutcome(outcome).unit, value);
}
