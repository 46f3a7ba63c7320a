import { lowerFirst } from '../../../kernel/text.ts';
import type { ContactRole } from '../../../world/index.ts';
import type { Standing } from './coaching-gaps.ts';
import type { RepFacts } from './coaching-metrics.ts';
import type { NextBestAction } from './next-best-actions.ts';
import { percentText } from './text.ts';

/** What a person does well. */
export function strengthText({ metric, value, median, peers }: Standing) {
  const [shown, usual] = [metric.write(value), metric.write(median)];
  return {
    title: metric.label,
    detail: `${shown} against a ${peers} median of ${usual}: ${metric.praise}.`,
    metricValue: shown,
    metricComparison: `${usual} ${peers} median`,
  };
}

/** What a person may work on. */
export function improvementText({ metric, value, median, peers, top, margin, impact }: Standing) {
  const shown = metric.write(value);
  const usual = `a ${peers} median of ${metric.write(median)}`;
  // Top performers are named where they lead: behind the median they would speak against it.
  const leads = top !== null && (metric.better === 'higher' ? top > median : top < median);
  const best = leads ? `${metric.write(top)} among top performers` : null;
  const beside = margin < 0 || best === null ? usual : best;
  const also = margin < 0 && best !== null ? `, and ${best}` : '';
  return {
    title: metric.label,
    detail: `${shown} against ${beside}${also}: ${metric.why}.`,
    gapValue: `${shown} against ${beside}`,
    impactEstimate: impact,
    suggestedAction: metric.advice ?? '',
  };
}

const ROLES: Readonly<Record<ContactRole, string>> = {
  champion: 'champion',
  'economic-buyer': 'economic buyer',
  'technical-evaluator': 'technical evaluator',
  user: 'user',
};
const VERBS = { call: 'Call', email: 'Write to', meeting: 'Meet', task: 'Work on the deal' } as const;

/** `Call Jane Roe (economic buyer)` */
export function actionText({ actionType, contactName, contactRole }: NextBestAction): string {
  if (contactName === null) return VERBS.task;
  return `${VERBS[actionType]} ${contactName}${contactRole === null ? '' : ` (${ROLES[contactRole]})`}`;
}

interface Focus {
  /** What most is to be gained from; undefined: no habit is behind. */
  readonly focus: Standing | undefined;
  /** Whether no deal is open. */
  readonly isIdle: boolean;
}

/** The one thing to work on: pipeline where there is none, then the habit; with sound habits the open deals, while the year lags behind. */
export function focusText(standings: readonly Standing[], { focus, isIdle }: Focus): string {
  if (isIdle) return 'Build pipeline';
  if (focus !== undefined) return focus.metric.label;
  const lags = standings.some(({ metric, margin }) => metric.id === 'ytd_attainment' && margin < 0);
  return lags ? 'The open deals, in the order of the priority actions' : 'Keep up what works';
}

/** The person in two or three sentences: where the year stands, what it rests on, and where most is to be gained. */
export function assessmentText({ view }: RepFacts, standings: readonly Standing[], { focus, isIdle }: Focus): string {
  const of = (id: string): Standing | undefined => standings.find(({ metric }) => metric.id === id);
  const [year, winRate] = [of('ytd_attainment'), of('win_rate')];
  const sentences = [yearText(view, year)];
  if (winRate !== undefined) sentences.push(`The win rate over four quarters is ${besideMedian(winRate)}.`);
  if (isIdle) sentences.push('No deal is open: building pipeline comes first.');
  else if (focus !== undefined) sentences.push(`Most is to be gained here: ${lowerFirst(focus.metric.label)}.`);
  return sentences.join(' ');
}

function yearText({ repName, ytdAttainment }: RepFacts['view'], year: Standing | undefined): string {
  if (ytdAttainment === null) return `${repName} has no quota in the year so far.`;
  const [shown, usual] = [percentText(ytdAttainment), year === undefined ? null : percentText(year.median)];
  const stands = `${repName} stands at ${shown} of quota for the year to date`;
  if (year === undefined || usual === null) return `${stands}.`;
  return shown === usual
    ? `${stands}, the ${year.peers} median.`
    : `${stands}, where the ${year.peers} median is ${usual}.`;
}

function besideMedian({ value, median, peers, metric }: Standing): string {
  const [shown, usual] = [metric.write(value), metric.write(median)];
  if (shown === usual) return `${shown}, the ${peers} median`;
  return `${shown}, ${value > median ? 'above' : 'below'} the ${peers} median of ${usual}`;
}
