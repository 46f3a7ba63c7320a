import { upperFirst } from '../../../kernel/text.ts';
import { tableOf } from '../../../print/blocks.ts';
import type { Block } from '../../../print/document.ts';
import { factors } from '../factors/catalogue.ts';
import type { Bar, SimulationResult } from '../monte-carlo/result.ts';
import { needOutcome } from '../outcomes/catalogue.ts';
import { patterns } from '../patterns/catalogue.ts';
import { rangeText } from '../said/outcome-text.ts';
import { ORDINARY_VARIATION } from '../simulation-inputs.ts';
import { type ReportInput, sourceOf } from './input.ts';

/** The most that are told of each outcome, beside ordinary variation. */
const TOLD = 2;

/** Of each outcome what moves it most when it comes low or high: ordinary variation, and the factors and patterns beyond that. */
export function swingTable(input: ReportInput, { portfolio }: SimulationResult): Block {
  return tableOf({
    title: 'What moves each outcome most',
    source: sourceOf(input, 'simulation of the review, with all that could be acted on'),
    empty: 'No outcome was forecast.',
    noun: 'outcomes',
    rows: portfolio,
    columns: [
      { label: 'Outcome', weight: 2.2, cell: ({ outcome }) => ({ text: needOutcome(outcome).label, strong: true }) },
      {
        label: 'Ordinary variation',
        weight: 1.7,
        align: 'right',
        cell: ({ outcome, tornado }) => spanText(outcome, tornado.find(isOrdinary)),
      },
      {
        label: 'Beyond it: the outcome when this comes low, and when it comes high',
        weight: 5.4,
        cell: ({ outcome, tornado }) => toldText(outcome, tornado),
      },
    ],
  });
}

const isOrdinary = ({ id }: Bar): boolean => id.startsWith(`${ORDINARY_VARIATION}/`);

const spanText = (outcome: string, bar: Bar | undefined): string =>
  bar ? rangeText(outcome, bar.atP10, bar.atP90) : '—';

function toldText(outcome: string, tornado: readonly Bar[]): string {
  const moving = tornado.filter((bar) => !isOrdinary(bar) && bar.swing !== 0).slice(0, TOLD);
  if (moving.length === 0) return 'Nothing that was looked at';
  return upperFirst(moving.map((bar) => `${nameOf(bar)} (${rangeText(outcome, bar.atP10, bar.atP90)})`).join('; '));
}

/** A driver is a factor; an effect is that of a pattern. */
function nameOf({ kind, id }: Bar): string {
  if (kind === 'driver') return factors.find((factor) => factor.id === id)?.name ?? id;
  const [pattern = id] = id.split('/');
  return `effect of ${patterns.find((one) => one.id === pattern)?.name ?? pattern}`;
}
