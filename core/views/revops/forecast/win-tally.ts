import { healthBands } from '../health/schema.ts';
import { getOrMake } from '../kit/get-or-make.ts';
import { calibration } from './calibration-settings.ts';
import {
  atOdds,
  bandOfCase,
  CASES,
  CELLS,
  cellOf,
  priorOfCell,
  STAGE_CELLS,
  stageCellOf,
  TIMINGS,
  TYPE_CELLS,
  timingOf,
  timingOfType,
  typeCellOf,
} from './win-model.ts';

/** Cases that were seen, and how many of them were won until their quarter's end. */
export interface Counts {
  readonly cases: Uint32Array;
  readonly won: Uint32Array;
}

/** A probability of a cell with what it is made of. */
export interface Estimate {
  readonly cases: number;
  readonly won: number;
  /** The coarser cell's; null of the coarsest. */
  readonly prior: number | null;
  readonly probability: number;
}

/** How much oftener than their cells say the deals of a band or a rep were won. */
export interface Factor {
  readonly cases: number;
  readonly won: number;
  readonly expected: number;
  readonly factor: number;
}

/** All that forecasts of a quarter go by, from the coarsest to the finest. */
export interface Estimates {
  readonly all: Estimate;
  readonly timings: readonly Estimate[];
  /** Of a timing and a stage, and of a timing and a type. */
  readonly stages: readonly Estimate[];
  readonly types: readonly Estimate[];
  readonly cells: readonly Estimate[];
  readonly bands: readonly Factor[];
  readonly reps: ReadonlyMap<string, Factor>;
}

/**
 * What became of the deals of quarters that are over: the state of the fold over quarters. A quarter is added once, when it
 * is over; what forecasts went by before it stays what it was.
 */
export class WinTally {
  readonly #all = counts(CASES);
  readonly #reps = new Map<string, Counts>();

  add(number: number, ownerId: string, won: boolean): void {
    countIn(this.#all, number, won);
    countIn(
      getOrMake(this.#reps, ownerId, () => counts(CASES)),
      number,
      won,
    );
  }

  /**
   * The probabilities of all cells. That of a cell with n cases, w of them won, whose prior is p, is (w + k·p) ÷ (n + k): the
   * mean of a beta-binomial posterior with k = `priorCases`. The prior of a timing is the chance of all deals, itself
   * (w + 1) ÷ (n + 2); that of a timing and a stage, or a type, the timing's; that of a cell is `priorOfCell`.
   * A factor is (w + k) ÷ (Σ probability of its cases + k), the mean of a gamma-Poisson posterior with k = `priorWins`;
   * the reps' go by the probabilities that already hold the bands'.
   */
  estimates(): Estimates {
    const cells = coarser(this.#all, CELLS, cellOf);
    const stageCells = coarser(cells, STAGE_CELLS, stageCellOf);
    const typeCells = coarser(cells, TYPE_CELLS, typeCellOf);
    const timings = coarser(stageCells, TIMINGS, timingOf);
    const { cases: [n = 0] = [], won: [w = 0] = [] } = coarser(timings, 1, () => 0);
    const all = { cases: n, won: w, prior: null, probability: (w + 1) / (n + 2) };
    const ofTimings = shrunk(timings, () => all.probability);
    const ofStages = shrunk(stageCells, (cell) => probabilityAt(ofTimings, timingOf(cell)));
    const ofTypes = shrunk(typeCells, (cell) => probabilityAt(ofTimings, timingOfType(cell)));
    const ofCells = shrunk(cells, (cell) =>
      priorOfCell(
        probabilityAt(ofTimings, timingOf(stageCellOf(cell))),
        probabilityAt(ofStages, stageCellOf(cell)),
        probabilityAt(ofTypes, typeCellOf(cell)),
      ),
    );
    const bands = bandFactors(this.#all, ofCells);
    const chance = (number: number) =>
      atOdds(probabilityAt(ofCells, cellOf(number)), bands[bandOfCase(number)]?.factor ?? 1);
    const reps = new Map([...this.#reps].map(([id, seen]) => [id, factorOf(seen, chance)]));
    return { all, timings: ofTimings, stages: ofStages, types: ofTypes, cells: ofCells, bands, reps };
  }
}

function counts(length: number): Counts {
  return { cases: new Uint32Array(length), won: new Uint32Array(length) };
}

function countIn({ cases, won: wins }: Counts, number: number, won: boolean): void {
  cases[number] = (cases[number] ?? 0) + 1;
  if (won) wins[number] = (wins[number] ?? 0) + 1;
}

/** The same cases counted in coarser cells. */
function coarser(fine: Counts, length: number, within: (index: number) => number): Counts {
  const coarse = counts(length);
  fine.cases.forEach((cases, index) => {
    const cell = within(index);
    coarse.cases[cell] = (coarse.cases[cell] ?? 0) + cases;
    coarse.won[cell] = (coarse.won[cell] ?? 0) + (fine.won[index] ?? 0);
  });
  return coarse;
}

function shrunk(seen: Counts, priorOf: (index: number) => number): Estimate[] {
  return Array.from(seen.cases, (cases, index) => {
    const won = seen.won[index] ?? 0;
    const prior = priorOf(index);
    return {
      cases,
      won,
      prior,
      probability: (won + calibration.priorCases * prior) / (cases + calibration.priorCases),
    };
  });
}

function probabilityAt(estimates: readonly Estimate[], index: number): number {
  return estimates[index]?.probability ?? 0;
}

function factorOf(seen: Counts, chance: (number: number) => number): Factor {
  let [cases, won, expected] = [0, 0, 0];
  seen.cases.forEach((count, number) => {
    if (count === 0) return;
    cases += count;
    won += seen.won[number] ?? 0;
    expected += count * chance(number);
  });
  return { cases, won, expected, factor: (won + calibration.priorWins) / (expected + calibration.priorWins) };
}

function bandFactors(all: Counts, cells: readonly Estimate[]): Factor[] {
  return healthBands.map((_, band) => {
    const ofBand = (list: Uint32Array) => list.map((count, number) => (bandOfCase(number) === band ? count : 0));
    const seen = { cases: ofBand(all.cases), won: ofBand(all.won) };
    return factorOf(seen, (number) => probabilityAt(cells, cellOf(number)));
  });
}
