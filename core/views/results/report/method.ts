import { body, heading } from '../../../print/blocks.ts';
import type { Block, Section } from '../../../print/document.ts';
import { formatFigure } from '../../../print/format.ts';
import { FACTOR_CONFIDENCE_FORMULA, FACTOR_FORMULA } from '../factors/compute.ts';
import { INPUT_CONFIDENCE_FORMULA } from '../inputs/observe.ts';
import type { SimulationResult } from '../monte-carlo/result.ts';
import { MATCH_CONFIDENCE_FORMULA, STRENGTH_FORMULA } from '../patterns/match.ts';
import type { ReportInput } from './input.ts';

/** How everything is computed, and of what: formulas, how it was simulated, and which version is printed. */
export function methodSection({ review: { simulation, stored } }: ReportInput): Section {
  return {
    id: 'formulas',
    title: 'How it is computed',
    blocks: [
      heading('Inputs'),
      body(INPUT_CONFIDENCE_FORMULA),
      heading('Factors'),
      body(FACTOR_FORMULA),
      body(FACTOR_CONFIDENCE_FORMULA),
      heading('Patterns'),
      body(STRENGTH_FORMULA),
      body(MATCH_CONFIDENCE_FORMULA),
      ...(simulation === null ? [] : simulated(simulation)),
      ...(stored === null ? [] : [heading('What is printed'), body(storedText(stored))]),
    ],
  };
}

function simulated({ iterations, limit, sampling, seed, endedBy }: SimulationResult): Block[] {
  const how = sampling === 'latin-hypercube' ? 'Latin hypercube sampling' : 'independent draws';
  const ended =
    endedBy === 'convergence'
      ? `It stopped when every mean was known well enough, before ${formatFigure('count', limit)}.`
      : 'It ran for as many as it was asked for.';
  return [
    heading('The next quarter'),
    body(
      'outcome = baseline + Σ strength × effect, over the patterns; each iteration draws every factor, as wide as its confidence leaves open and correlated with the others, and every effect',
    ),
    body(`${formatFigure('count', iterations)} iterations by ${how}, seed ${seed}. ${ended}`),
  ];
}

function storedText({ session, version, input, source }: NonNullable<ReportInput['review']['stored']>): string {
  const of = source === 'submitted' ? 'measures that were submitted' : 'the company’s own measures';
  return `Version ${version} of the session ${session}, of its scoring ${input} with ${of}. Every figure is as that version has it.`;
}
