import { opportunityTypes, stages } from '../../../world/index.ts';
import type { RowOf } from '../graph/schema.ts';
import { choice, count, date, fraction, id, nullable, number, text } from '../graph/schema.ts';
import { healthBands } from '../health/schema.ts';
import { calibration } from './calibration-settings.ts';
import type { Quarter } from './weeks.ts';
import {
  CELLS,
  priorOfCell,
  STAGE_CELLS,
  stageCellOf,
  stageName,
  TIMINGS,
  TYPE_CELLS,
  timingOf,
  timingOfType,
  timingText,
  typeCellOf,
  typeName,
  type WinModel,
} from './win-model.ts';
import type { Estimate, Estimates, Factor } from './win-tally.ts';

export const cellLevels = ['all', 'timing', 'stage', 'type', 'cell', 'band', 'rep'] as const;

const past = 'of quarters before [quarter_start]';
/** Weights of what is known beforehand, in cases and in expected wins. */
const { priorCases, priorWins } = calibration;

export const winProbabilityFields = {
  quarter: text({
    says: 'The quarter whose forecasts go by it: `Q4 2026`.',
    formula: 'each quarter up to [clock.quarter] that has one before it',
  }),
  quarterStart: date({
    says: 'Its first day: what closed before is all that is known.',
    formula: 'first day of [quarter]',
  }),
  level: choice(cellLevels, {
    says: 'How fine it is: all deals, a timing, that and a stage, that and a type, all three; or whose factor it is.',
    formula: 'each level, from the coarsest',
  }),
  cell: text({
    says: 'The cell’s name, or the band’s or the rep’s id.',
    formula: '[timing], [stage] and [type]; or [band], or [owner_id]',
  }),
  timing: nullable(
    text({
      says: 'Weeks left in the quarter, and whether the deal is expected in it; null: any.',
      formula:
        'of the cases, by [deal_health_history.snapshot_at], [deal_health_history.close_date] and the quarter’s end',
    }),
  ),
  stage: nullable(
    choice(stages, { says: 'The stage; null: any.', formula: 'of the cases, [deal_health_history.stage]' }),
  ),
  type: nullable(
    choice(opportunityTypes, { says: 'The type; null: any.', formula: 'of the cases, [deal_health_history.type]' }),
  ),
  band: nullable(
    choice(healthBands, {
      says: 'Of a band’s factor, the health band; else null.',
      formula: 'of the cases, [deal_health_history.band]',
    }),
  ),
  ownerId: nullable(
    id({ says: 'Of a rep’s factor, the rep; else null.', formula: 'of the cases, [deal_health_history.owner_id]' }),
  ),
  cases: count({
    says: 'Deals at week ends of quarters that are over; a deal counts at each.',
    formula: `count of [deal_health_history] in [cell], ${past}`,
  }),
  won: count({
    says: 'Of them, those whose deal was won until its quarter’s end.',
    formula: `of the [cases], those with [closed_opportunities.outcome] Won and [closed_opportunities.closed_at] before the quarter’s end`,
  }),
  prior: nullable(
    fraction({
      says: 'What the probability would be without cases of its own; null for all deals and for factors.',
      formula:
        '[probability] of the coarser cell: of a timing, of all deals; of a stage or a type, of the timing; of a cell by odds, o(stage) × o(type) ÷ o(timing), with o = p ÷ (1 − p)',
    }),
  ),
  probability: nullable(
    fraction({
      says: 'Of a cell, the chance to be won until the quarter’s end.',
      formula: `([won] + ${priorCases} × [prior]) ÷ ([cases] + ${priorCases}), the mean of a beta-binomial posterior; of all deals ([won] + 1) ÷ ([cases] + 2), Laplace’s rule of succession`,
    }),
  ),
  expected: nullable(
    number({
      says: 'Of a factor, how many of its cases would be won by their cells; else null.',
      formula: 'Σ [probability] of the cell of each of the [cases]; of a rep with the factor of the health band',
    }),
  ),
  factor: nullable(
    number({
      says: 'Of a band or a rep, by how much its deals are won oftener than their cells say; the odds are multiplied by it.',
      formula: `([won] + ${priorWins}) ÷ ([expected] + ${priorWins}), the mean of a gamma-Poisson posterior`,
    }),
  ),
} as const;

/** How the chance of one deal comes of these rows, for formulas that use it. */
export const chanceFormula =
  'odds of p, p ÷ (1 − p), = odds of [win_probabilities.probability] of its cell, taken evenly between the bands of time left, × [win_probabilities.factor] of its health band × that of its rep';

export type WinProbabilityRow = RowOf<typeof winProbabilityFields>;

/** The rows of a quarter's estimates: of each cell that has cases, and of each band and rep that has. */
export function rowsOfEstimates(quarter: Quarter, estimates: Estimates): WinProbabilityRow[] {
  const { name, start } = quarter;
  const base = { quarter: name, quarterStart: start, timing: null, stage: null, type: null, band: null, ownerId: null };
  const cell = ({ cases, won, prior, probability }: Estimate) =>
    ({ ...base, cases, won, prior, probability, expected: null, factor: null }) as const;
  const factor = ({ cases, won, expected, factor: by }: Factor) =>
    ({ ...base, cases, won, prior: null, probability: null, expected, factor: by }) as const;
  const seen = <T extends { readonly cases: number }>(
    list: Iterable<T>,
    make: (entry: T, at: number) => WinProbabilityRow,
  ) => [...list].flatMap((entry, at) => (entry.cases > 0 ? [make(entry, at)] : []));
  return [
    { ...cell(estimates.all), level: 'all', cell: 'all' },
    ...seen(estimates.timings, (entry, at) => ({
      ...cell(entry),
      level: 'timing',
      cell: timingText(at),
      timing: timingText(at),
    })),
    ...seen(estimates.stages, (entry, at) => ({
      ...cell(entry),
      level: 'stage',
      cell: stageCellText(at),
      timing: timingText(timingOf(at)),
      stage: stageName(at),
    })),
    ...seen(estimates.types, (entry, at) => ({
      ...cell(entry),
      level: 'type',
      cell: typeCellText(at),
      timing: timingText(timingOfType(at)),
      type: typeName(at),
    })),
    ...seen(estimates.cells, (entry, at) => ({
      ...cell(entry),
      level: 'cell',
      cell: cellText(at),
      timing: timingText(timingOf(stageCellOf(at))),
      stage: stageName(stageCellOf(at)),
      type: typeName(at),
    })),
    ...seen(estimates.bands, (entry, at) => {
      const band = healthBands[at] ?? null;
      return { ...factor(entry), level: 'band', cell: band ?? '', band };
    }),
    ...[...estimates.reps].map(([ownerId, entry]) => ({
      ...factor(entry),
      level: 'rep' as const,
      cell: ownerId,
      ownerId,
    })),
  ];
}

const stageCellText = (stageCell: number): string => `${timingText(timingOf(stageCell))}, ${stageName(stageCell)}`;
const typeCellText = (typeCell: number): string => `${timingText(timingOfType(typeCell))}, ${typeName(typeCell)}`;
const cellText = (cell: number): string => `${stageCellText(stageCellOf(cell))}, ${typeName(cell)}`;

const numbered = (length: number, textOf: (at: number) => string): ReadonlyMap<string, number> =>
  new Map(Array.from({ length }, (_, at) => [textOf(at), at]));
const timingNumbers = numbered(TIMINGS, timingText);
const stageCellNumbers = numbered(STAGE_CELLS, stageCellText);
const typeCellNumbers = numbered(TYPE_CELLS, typeCellText);
const cellNumbers = numbered(CELLS, cellText);

/** The probabilities by the quarter's first day; what has no row, for lack of cases, has its prior. */
export function modelsOfRows(rows: readonly WinProbabilityRow[]): ReadonlyMap<number, WinModel> {
  const byQuarter = Map.groupBy(rows, ({ quarterStart }) => quarterStart);
  return new Map([...byQuarter].map(([start, ofQuarter]) => [start, modelOfRows(ofQuarter)]));
}

function modelOfRows(rows: readonly WinProbabilityRow[]): WinModel {
  const levels = Map.groupBy(rows, ({ level }) => level);
  const all = levels.get('all')?.[0]?.probability ?? 0;
  const filled = (
    level: 'timing' | 'stage' | 'type' | 'cell',
    numbers: ReadonlyMap<string, number>,
    coarser: (at: number) => number,
  ) => {
    const list = Float64Array.from({ length: numbers.size }, (_, at) => coarser(at));
    for (const { cell, probability } of levels.get(level) ?? []) {
      const at = numbers.get(cell);
      if (at !== undefined && probability !== null) list[at] = probability;
    }
    return list;
  };
  const timings = filled('timing', timingNumbers, () => all);
  const ofTiming = (timing: number) => timings[timing] ?? all;
  const stageCells = filled('stage', stageCellNumbers, (at) => ofTiming(timingOf(at)));
  const typeCells = filled('type', typeCellNumbers, (at) => ofTiming(timingOfType(at)));
  const cells = filled('cell', cellNumbers, (at) => {
    const timing = ofTiming(timingOf(stageCellOf(at)));
    return priorOfCell(timing, stageCells[stageCellOf(at)] ?? timing, typeCells[typeCellOf(at)] ?? timing);
  });
  const bandFactors = new Map((levels.get('band') ?? []).map(({ band, factor }) => [band, factor ?? 1]));
  const bands = Float64Array.from(healthBands, (band) => bandFactors.get(band) ?? 1);
  const reps = new Map((levels.get('rep') ?? []).map(({ cell, factor }) => [cell, factor ?? 1]));
  return { cells, bands, reps };
}
