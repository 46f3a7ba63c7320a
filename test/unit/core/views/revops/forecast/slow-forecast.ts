import { addMonths, quarterStart, type Time, WEEK } from '../../../../../../core/kernel/time.ts';
import type { ForecastDeal } from '../../../../../../core/views/revops/forecast/win-model.ts';

/** A deal at a past midnight, with what became of it. */
export interface Case extends ForecastDeal {
  readonly at: Time;
  readonly won: boolean;
}

type Is = (one: Case) => boolean;

const K = 16;
const weeksLeft = (at: Time): number => (addMonths(quarterStart(at), 3) - at) / WEEK;
const leftOf = (at: Time): string => {
  const weeks = weeksLeft(at);
  return weeks >= 9 ? 'long' : weeks >= 5 ? 'middle' : weeks >= 2 ? 'short' : 'end';
};
const dueIn = (deal: ForecastDeal, at: Time): boolean => deal.closeDate < addMonths(quarterStart(at), 3);
const odds = (p: number): number => p / (1 - p);
const chanceAt = (o: number): number => o / (1 + o);

/** The chance of a deal at a time by the cases of quarters before it, each part counted anew: quadratic, and obvious. */
export function slowProbability(cases: readonly Case[], deal: ForecastDeal, at: Time): number | null {
  const known = cases.filter((one) => quarterStart(one.at) < quarterStart(at));
  if (known.length === 0) return null;
  const chanceOfCell = (of: ForecastDeal, then: Time, left = leftOf(then)): number => {
    const timing: Is = (one) => leftOf(one.at) === left && dueIn(one, one.at) === dueIn(of, then);
    const stage: Is = (one) => timing(one) && one.stage === of.stage;
    const type: Is = (one) => timing(one) && one.type === of.type;
    const shrunk = (is: Is, prior: number) => {
      const seen = known.filter(is);
      return (seen.filter(({ won }) => won).length + K * prior) / (seen.length + K);
    };
    const all = (known.filter(({ won }) => won).length + 1) / (known.length + 2);
    const pTiming = shrunk(timing, all);
    const [pStage, pType] = [shrunk(stage, pTiming), shrunk(type, pTiming)];
    return shrunk((one) => stage(one) && type(one), chanceAt((odds(pStage) * odds(pType)) / odds(pTiming)));
  };
  const factor = (seen: readonly Case[], chance: (one: Case) => number) =>
    (seen.filter(({ won }) => won).length + K) / (seen.reduce((sum, one) => sum + chance(one), 0) + K);
  const bandFactor = (band: string) =>
    factor(
      known.filter((one) => one.band === band),
      (one) => chanceOfCell(one, one.at),
    );
  const withBand = (one: ForecastDeal, then: Time) => chanceAt(odds(chanceOfCell(one, then)) * bandFactor(one.band));
  /** Evenly from one centre of time left to the next: 11, 7, 3.5 and 1 weeks, and to 0 at the end. */
  const steady = (): number => {
    const weeks = weeksLeft(at);
    const cell = (left: string) => chanceOfCell(deal, at, left);
    const between = (late: string, from: number, early: string, to: number): number =>
      cell(late) + ((cell(early) - cell(late)) * (weeks - from)) / (to - from);
    if (weeks >= 11) return cell('long');
    if (weeks >= 7) return between('middle', 7, 'long', 11);
    if (weeks >= 3.5) return between('short', 3.5, 'middle', 7);
    return weeks >= 1 ? between('end', 1, 'short', 3.5) : weeks * cell('end');
  };
  const ofRep = known.filter(({ ownerId }) => ownerId === deal.ownerId);
  const repFactor = factor(ofRep, (one) => withBand(one, one.at));
  return chanceAt(odds(steady()) * bandFactor(deal.band) * repFactor);
}

export const endOfQuarter = (at: Time): Time => addMonths(quarterStart(at), 3);
