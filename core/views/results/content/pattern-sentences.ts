import { lowerFirst } from '../../../kernel/text.ts';
import { sentence } from '../../../print/findings/wording.ts';
import { patterns } from '../patterns/catalogue.ts';
import type { PatternAssessment, PatternMatch, PatternType } from '../types.ts';
import { citedShare, citedText, listed, resting } from './cite.ts';
import type { Sentence } from './types.ts';

/** More than three of a kind are a list and no advice. */
const MOST_TOLD = 3;

const meanings: ReadonlyMap<string, string> = new Map(patterns.map(({ id, meaning }) => [id, meaning]));

/** What is to be said of patterns of some types: those that hold at least moderately, the strongest first; or that none does. */
export function patternSentences(all: readonly PatternAssessment[], types: readonly PatternType[]): Sentence[] {
  const own = all.filter(({ type }) => types.includes(type));
  const assessed = own.filter((one) => one.status === 'assessed');
  const holding = assessed
    .filter(({ level }) => level === 'strong' || level === 'moderate')
    .sort((a, b) => b.strength - a.strength)
    .slice(0, MOST_TOLD);
  return [...(holding.length > 0 ? holding.flatMap(told) : none(assessed, types)), ...unassessed(own)];
}

/** What it means, and then what to do. */
function told(match: PatternMatch): Sentence[] {
  const { id, name, type, level, strength, confidence, response, restsOn } = match;
  const factors = restsOn.map(({ factor }) => factor);
  const held = citedShare(`${id}/strength`, `How far “${name}” holds`, strength);
  const sure = citedShare(`${id}/confidence`, `Confidence in “${name}”`, confidence);
  const meaning = meanings.get(id);
  if (meaning === undefined) throw new Error(`there is no pattern ${id}`);
  const [how, means] = level === 'strong' ? ['clearly', 'It means'] : ['in part', 'In full it would mean'];
  const stands = sentence`The ${type} “${name}” holds ${how} (${held}, with a confidence of ${sure}). ${means}: ${lowerFirst(meaning)}`;
  const advice = citedText(`${id}/response`, `Advice of “${name}”, which is no measure`, response);
  return [resting(stands, factors), resting({ text: `Advice: ${response}`, evidence: advice }, [id])];
}

function none(assessed: readonly PatternMatch[], types: readonly PatternType[]): Sentence[] {
  if (assessed.length === 0) return [];
  const ids = assessed.map(({ id }) => id);
  return [resting(sentence`No ${types.join(' or ')} of those that were looked for holds even moderately.`, ids)];
}

function unassessed(own: readonly PatternAssessment[]): Sentence[] {
  const absent = own.filter((one) => one.status === 'absent');
  if (absent.length === 0) return [];
  const names = listed(absent.map(({ name }) => `“${name}”`));
  const ids = absent.flatMap(({ id, missing }) => [id, ...missing]);
  return [resting(sentence`Not assessed, as factors of theirs are unmeasured: ${names}.`, ids)];
}
