import type { RankCorrelation } from '../monte-carlo/types.ts';
import type { FactorId } from './catalogue.ts';

/** Two factors that rise and fall together: they share a cause, or inputs. */
function pair(a: FactorId, b: FactorId, rank: number, rationale: string): RankCorrelation {
  return { between: [a, b], rank, rationale };
}

/**
 * How what is not known of the factors goes together, as rank correlations; pairs that are not named are taken as unrelated.
 * Own judgement: 0.2 where one cause touches both, 0.4 where they share the cause mostly, 0.6 where they share inputs.
 * The matrix is checked to be one that there can be, by a test and whenever it is used.
 */
export const factorCorrelations: readonly RankCorrelation[] = [
  pair('F1', 'F2', 0.2, 'what is asked for today is revenue in a quarter or two'),
  pair('F1', 'F23', 0.3, 'a full pipeline lets more reps reach their quota'),
  pair('F2', 'F9', 0.5, 'revenue grows by what does not leave'),
  pair('F2', 'F12', -0.3, 'a base at risk shrinks'),
  pair('F2', 'F6', 0.4, 'costs are fixed for a time: growth becomes margin'),
  pair('F2', 'F13', 0.4, 'seats in use grow with the people looked after'),
  pair('F2', 'F21', 0.4, 'expansions and new names are part of the growth'),
  pair('F3', 'F11', -0.5, 'value lost against value won is in both'),
  pair('F3', 'F23', 0.4, 'who wins more often reaches the quota'),
  pair('F4', 'F17', 0.4, 'price is one half of the margin'),
  pair('F6', 'F17', 0.5, 'the gross margin carries the operating one'),
  pair('F7', 'F8', 0.5, 'the academy’s reach is in both'),
  pair('F8', 'F18', 0.4, 'members bring the academy’s revenue'),
  pair('F9', 'F12', -0.5, 'clients at risk are those that leave next'),
  pair('F10', 'F20', 0.6, 'both rest on the same surveys'),
  pair('F10', 'F28', 0.4, 'fewer discontent clients are less spread'),
  pair('F10', 'F24', 0.3, 'waiting is what surveys complain of first'),
  pair('F11', 'F14', -0.2, 'dearer licences are a worse fit, and looked up more'),
  pair('F13', 'F14', 0.3, 'seats that are used are not wasted'),
  pair('F14', 'F19', 0.5, 'overused licences are in both'),
  pair('F15', 'F24', 0.3, 'fewer tickets, shorter queues'),
  pair('F15', 'F25', 0.4, 'tickets per person are in both'),
  pair('F16', 'F17', 0.3, 'labour is the other half of the margin'),
  pair('F16', 'F26', -0.4, 'utilisation makes work cheap and people tired'),
  pair('F24', 'F26', 0.3, 'a team at its limit lets queues grow'),
  pair('F20', 'F28', 0.4, 'the spread of satisfaction is in both'),
];
