import { type Time, WEEK } from '../../../kernel/time.ts';
import { type OpportunityType, opportunityTypes, type Stage, stages } from '../../../world/index.ts';
import { type HealthBand, healthBands } from '../health/schema.ts';
import { timeLeftBands } from './calibration-settings.ts';
import type { Quarter } from './weeks.ts';

/** What the probability of a deal goes by. */
export interface ForecastDeal {
  readonly type: OpportunityType;
  readonly stage: Stage;
  readonly band: HealthBand;
  readonly ownerId: string;
  readonly closeDate: Time;
}

/*
 * A cell is a timing (time left, and whether the deal is expected in the quarter), a stage and a type. Cells, and the
 * coarser ones that they lie in, are numbered, so that hundreds of thousands of snapshots are counted in arrays.
 */
const TYPES = opportunityTypes.length;
const STAGES = stages.length;
const BANDS = healthBands.length;
export const TIMINGS = timeLeftBands.length * 2;
/** A timing and a stage; a timing and a type. */
export const STAGE_CELLS = TIMINGS * STAGES;
export const TYPE_CELLS = TIMINGS * TYPES;
export const CELLS = STAGE_CELLS * TYPES;
/** A cell and a health band. */
export const CASES = CELLS * BANDS;

const typeIndex = new Map<string, number>(opportunityTypes.map((type, index) => [type, index]));
const stageIndex = new Map<string, number>(stages.map((stage, index) => [stage, index]));
const bandIndex = new Map<string, number>(healthBands.map((band, index) => [band, index]));

function indexIn(places: ReadonlyMap<string, number>, value: string): number {
  const index = places.get(value);
  if (index === undefined) throw new RangeError(`${value} is not known to the calibration`);
  return index;
}

/** The number of a deal's cell and band, at a time in a quarter that has not ended. */
export function caseOf(deal: ForecastDeal, at: Time, quarter: Quarter): number {
  const weeksLeft = (quarter.end - at) / WEEK;
  const left = timeLeftBands.findIndex(({ from }) => weeksLeft >= from);
  const due = deal.closeDate < quarter.end ? 0 : 1;
  const stageCell = (left * 2 + due) * STAGES + indexIn(stageIndex, deal.stage);
  const cell = stageCell * TYPES + indexIn(typeIndex, deal.type);
  return cell * BANDS + indexIn(bandIndex, deal.band);
}

export const cellOf = (number: number): number => Math.floor(number / BANDS);
export const bandOfCase = (number: number): number => number % BANDS;
export const stageCellOf = (cell: number): number => Math.floor(cell / TYPES);
export const typeCellOf = (cell: number): number => timingOf(stageCellOf(cell)) * TYPES + (cell % TYPES);
export const timingOf = (stageCell: number): number => Math.floor(stageCell / STAGES);
export const timingOfType = (typeCell: number): number => Math.floor(typeCell / TYPES);

/** What a timing is, in words: `5 to 9 weeks left, expected in the quarter`. */
export function timingText(timing: number): string {
  const left = timeLeftBands[Math.floor(timing / 2)]?.label ?? '';
  return `${left}, expected ${timing % 2 === 0 ? 'in the quarter' : 'later'}`;
}

export const stageName = (stageCell: number): Stage | null => stages[stageCell % STAGES] ?? null;
/** Of a cell, or of a timing and a type. */
export const typeName = (cell: number): OpportunityType | null => opportunityTypes[cell % TYPES] ?? null;

/** The probabilities that the forecasts of one quarter go by: of each cell, and the factors of bands and of reps. */
export interface WinModel {
  /** By the number of the cell. */
  readonly cells: Float64Array;
  /** By the number of the band. */
  readonly bands: Float64Array;
  /** By the rep's id; who is not among them has 1. */
  readonly reps: ReadonlyMap<string, number>;
}

/** Where a time lies between the centres of two bands of time left. */
export interface TimeLeft {
  /** From a cell to the same one of the neighbouring band; 0: there is none beyond. */
  readonly toNeighbour: number;
  /** How far it is on the way there, 0 to below 1. */
  readonly share: number;
  /** What is left of the chance: 1, and ever less from the last centre to the quarter's end. */
  readonly remains: number;
}

/** Cells of one band of time left. */
const BAND_CELLS = 2 * STAGES * TYPES;

/** Where a time of a quarter that has not ended lies between the centres of the bands. */
export function timeLeftAt(at: Time, quarter: Quarter): TimeLeft {
  const weeksLeft = (quarter.end - at) / WEEK;
  const place = timeLeftBands.findIndex(({ from }) => weeksLeft >= from);
  const centre = timeLeftBands[place]?.centre ?? weeksLeft;
  const step = weeksLeft < centre ? 1 : -1;
  const neighbour = timeLeftBands[place + step]?.centre;
  if (neighbour === undefined) return { toNeighbour: 0, share: 0, remains: Math.min(1, weeksLeft / centre) };
  return { toNeighbour: step * BAND_CELLS, share: (weeksLeft - centre) / (neighbour - centre), remains: 1 };
}

/**
 * The chance that a deal is won until the quarter's end, in steps of 0.0001, so that sums of it are exact; 0 when the quarter
 * is over. Its cell's chance is interpolated between the centres of the bands of time left, so that it moves steadily: evenly
 * from one centre to the next, and from the last to 0 at the quarter's end. The odds of that, p ÷ (1 − p), are multiplied by
 * the factors of its health band and of its rep: on odds, not on the chance, as what is nearly certain can't become twice as
 * likely.
 */
export function winProbability(model: WinModel, deal: ForecastDeal, at: Time, quarter: Quarter): number {
  if (at >= quarter.end) return 0;
  return winProbabilityOf(model, caseOf(deal, at, quarter), deal.ownerId, timeLeftAt(at, quarter));
}

/** The same of a deal whose cell and band are known by their number, at a time in the quarter. */
export function winProbabilityOf(model: WinModel, number: number, ownerId: string, left: TimeLeft): number {
  const chance = chanceAt(model, cellOf(number), left);
  const factor = (model.bands[bandOfCase(number)] ?? 1) * (model.reps.get(ownerId) ?? 1);
  return Math.round(atOdds(chance, factor) * 10_000) / 10_000;
}

/** The chance of a cell at a time between its centre and the neighbour's. */
function chanceAt({ cells }: WinModel, cell: number, { toNeighbour, share, remains }: TimeLeft): number {
  const own = cells[cell] ?? 0;
  return remains * (own + share * ((cells[cell + toNeighbour] ?? own) - own));
}

/** A chance below 1 with its odds multiplied by a factor. */
export function atOdds(chance: number, factor: number): number {
  const odds = oddsOf(chance) * factor;
  return odds / (1 + odds);
}

/** p ÷ (1 − p) */
export const oddsOf = (chance: number): number => chance / (1 - chance);

/**
 * What a cell's chance is before its own cases are known: the timing's, with the odds moved by what the stage does at that
 * timing, and by what the type does, as if the two did not depend on each other: o(stage) × o(type) ÷ o(timing).
 */
export function priorOfCell(ofTiming: number, ofStage: number, ofType: number): number {
  return atOdds(ofStage, oddsOf(ofType) / oddsOf(ofTiming));
}
