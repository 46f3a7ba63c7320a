import { body, heading, lead, note } from '../../../print/blocks.ts';
import type { Block, Section, Statement } from '../../../print/document.ts';
import { factors } from '../factors/catalogue.ts';
import { chances } from '../said/chances.ts';
import { heldSentence, holdingOf } from '../said/matched.ts';
import { rankedSegments } from '../said/standing.ts';
import { countText, isSure, pointsText, shareText } from '../said/texts.ts';
import { forecastOf } from '../simulation-inputs.ts';
import type { PatternMatch } from '../types.ts';
import { missingStatements } from './absence.ts';
import type { ReportInput } from './input.ts';
import { segmentsChart } from './segment-chart.ts';
import { trustText } from './trust.ts';

/** The most patterns of a type that the summary tells. */
const TOLD = 2;

/** What matters on one page: where the company stands, what to expect, what to do first, and what is missing. */
export function summarySection(input: ReportInput): Section {
  const { review } = input;
  const missing = missingStatements(input);
  const told = toldStatements(holdingOf(review.patterns ?? []));
  return {
    id: 'summary',
    title: 'Summary',
    blocks: [
      lead(standing(input)),
      ...outlook(input).map(body),
      note(restsOn(input)),
      ...(missing.length === 0 ? [] : [heading('What is missing'), findings(missing)]),
      ...(told.length === 0 ? [] : [heading('What stands out, and what to do'), findings(told)]),
      heading('Where the company stands'),
      segmentsChart(input),
    ],
  };
}

const findings = (statements: readonly Statement[]): Block => ({ kind: 'statements', style: 'findings', statements });

function standing({ review }: ReportInput): string {
  if (review.factors === null) return 'Where the company stands is not known: its factors could not be computed.';
  const ranked = rankedSegments(review.segments ?? []).filter(isSure);
  const [best, worst] = [ranked[0], ranked.at(-1)];
  if (!best || !worst || best === worst) {
    return 'Too little was measured to say where the company stands: what follows is to be taken with care.';
  }
  return `Of the five segments ${best.segment} stands best, with ${pointsText(best.value)} of 100 points, and ${worst.segment} worst, with ${pointsText(worst.value)}; 50 is usual in the field.`;
}

function outlook(input: ReportInput): string[] {
  const { patterns, simulation } = input.review;
  return [
    ...(patterns === null ? [] : [heldSentence(patterns)]),
    ...(simulation === null ? [] : [`${chances(forecastOf(simulation))} ${trustText(input)}`]),
  ];
}

function restsOn({ review: { observations, stored } }: ReportInput): string {
  const measured = observations.filter(({ status }) => status === 'observed').length;
  const isOne = measured === 1;
  const submitted = isOne ? 'was submitted with a value' : 'were submitted with a value';
  const source = stored?.source === 'submitted' ? submitted : isOne ? 'has a value' : 'have a value';
  return `${measured} of ${countText(observations.length, 'measure')} ${source}. A segment’s figure is the weighted mean of its factors; confidence says how much is known of it, from none to 100%.`;
}

/** The strongest risks, what could be done, and what works. */
function toldStatements(holding: readonly PatternMatch[]): readonly Statement[] {
  const first = (...types: readonly PatternMatch['type'][]): readonly PatternMatch[] =>
    holding.filter(({ type }) => types.includes(type)).slice(0, TOLD);
  return [...first('risk'), ...first('opportunity', 'adaptation'), ...first('success')].map(toldStatement);
}

function toldStatement(pattern: PatternMatch): Statement {
  const { id, name, type, strength, confidence, response, restsOn: rests } = pattern;
  const names = rests.map(({ factor }) => factors.find((one) => one.id === factor)?.name ?? factor);
  const sure = `confidence ${shareText(confidence)}${isSure(pattern) ? '' : ', so that little is known of it'}`;
  return {
    text: `${name} (${type}). ${response}`,
    tone: toneOf(pattern),
    basis: `${id}: holds to ${shareText(strength)}, ${sure}; rests on ${names.join(', ')}`,
  };
}

/** How grave it is; what little is known of is worth a look, and no more. */
function toneOf(pattern: PatternMatch): Statement['tone'] {
  if (!isSure(pattern) || pattern.type === 'opportunity' || pattern.type === 'adaptation') return 'notice';
  if (pattern.type === 'success') return 'positive';
  return pattern.level === 'strong' ? 'critical' : 'warning';
}
