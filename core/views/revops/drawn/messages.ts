import type { Answered, DrawnPart, DrawnSeries, Tile } from './drawing.ts';
import { displayIn, numberIn, textIn } from './read.ts';

/** What a widget says in one sentence, by rule: figures of its rows, and no others. */

export function kpisMessage(tiles: readonly Tile[], answered: Answered): string {
  const [forecast] = tiles;
  const risk = textIn(answered.rows[0], 'risk_level');
  if (!forecast || forecast.value === null) return 'The quarter can’t be forecast yet';
  const aim = forecast.target_display === undefined ? '' : ` against a target of ${forecast.target_display}`;
  return `AI forecast at ${forecast.display}${aim}, risk ${risk.toLowerCase()}`;
}

export function trendMessage(series: readonly DrawnSeries[]): string {
  const closed = series.find(({ role }) => role === 'actual');
  const target = series.find(({ role }) => role === 'target');
  if (!closed || closed.data.length === 0) return 'No week of the quarter has ended yet';
  const aim = target ? ` of ${target.displays.at(-1)} at an even pace` : '';
  return `Won ${closed.displays.at(-1)} by the last week${aim}`;
}

export function bridgeMessage(parts: readonly DrawnPart[]): string {
  const [opening, closing] = [parts[0], parts.at(-1)];
  const steps = parts.filter(({ role }) => role === 'part');
  const [most] = steps.toSorted((a, b) => Math.abs(b.value) - Math.abs(a.value));
  if (!opening || !closing || !most) return 'There is no pipeline to follow';
  return `Pipeline from ${opening.display} to ${closing.display}; the largest step is ${most.label} at ${most.display}`;
}

export function healthMessage(parts: readonly DrawnPart[]): string {
  const named = (label: string) => parts.find((part) => part.label === label)?.percentage_display ?? '—';
  if (parts.every(({ value }) => value === 0)) return 'There is no open pipeline';
  return `${named('Healthy')} of the pipeline is healthy, ${named('At Risk')} at risk and ${named('Critical')} critical`;
}

export function velocityMessage({ rows }: Answered): string {
  const measured = rows.filter((row) => numberIn(row, 'deviation_days') !== null);
  const slow = measured.filter((row) => /yellow|red/.test(textIn(row, 'status_indicator')));
  if (measured.length === 0) return 'No stage can be measured yet';
  return `${slow.length} of ${measured.length} stages take longer than usual`;
}

export function stuckMessage({ rows }: Answered): string {
  const critical = rows.filter((row) => textIn(row, 'urgency') === 'CRITICAL').length;
  if (rows.length === 0) return 'No deal is stuck';
  return `Stuck deals: ${rows.length}, of them critical: ${critical}`;
}

/** Of the last quarter that is over, what each caller said at its middle. */
export function accuracyMessage(answered: Answered): string {
  const ai = answered.rows.flatMap((row, index) => (textIn(row, 'caller') === 'ai' ? [index] : []));
  const last = ai.at(-1);
  if (last === undefined) return 'No quarter has ended that was forecast';
  const quarter = textIn(answered.rows[last], 'quarter');
  return `The AI forecast of ${quarter} was off by ${displayIn(answered, last, 'error_pct')} in its last week`;
}

export function coverageMessage({ rows }: Answered): string {
  const known = rows.filter((row) => numberIn(row, 'pipeline_missing') !== null);
  const short = known.filter((row) => (numberIn(row, 'pipeline_missing') ?? 0) > 0);
  if (known.length === 0) return 'Whether there is enough pipeline can’t be told';
  return `Pipeline is missing for ${short.length} of ${known.length} quarters`;
}

export function performanceMessage(answered: Answered): string {
  const [row] = answered.rows;
  const tier = textIn(row, 'performance_tier');
  const attainment = displayIn(answered, 0, 'ytd_attainment');
  return `${textIn(row, 'rep_name')} at ${attainment} of quota this year, ${textIn(row, 'rank_display')}: ${tier}`;
}

export function driversMessage(tiles: readonly Tile[]): string {
  const known = tiles.filter(({ status }) => status !== 'none');
  const good = known.filter(({ status }) => status === 'good');
  if (known.length === 0) return 'No habit can be measured yet';
  return `At the level of top performers in ${good.length} of ${known.length} habits`;
}

export function activityMessage({ rows }: Answered): string {
  const row = rows.find((each) => textIn(each, 'period') === '30d');
  const daily = numberIn(row, 'avg_daily_activities');
  const team = numberIn(row, 'team_avg_daily');
  if (daily === null) return 'No activity can be measured yet';
  return `${daily.toFixed(1)} activities a working day${team === null ? '' : `, the team ${team.toFixed(1)}`}`;
}

export function actionsMessage({ rows }: Answered): string {
  const [first] = rows;
  if (!first) return 'There is nothing to be done first';
  return `First of ${rows.length}: ${textIn(first, 'action_type')} for ${textIn(first, 'account_name')}`;
}

export function insightsMessage({ rows }: Answered): string {
  const focus = textIn(rows[0], 'primary_focus_area');
  return `To be talked about first: ${focus}`;
}
