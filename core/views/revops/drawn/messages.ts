import type { AxisLabel } from '../../../kernel/presentation/vocabulary.ts';
import { formatShort } from '../../../print/format.ts';
import type { Answered, DrawnPart, DrawnSeries, Tile } from './drawing.ts';
import type { Peers } from './peers.ts';
import { displayIn, numberIn, textIn } from './read.ts';

/** What a widget says in one sentence, by rule: figures of its rows, and no others. */

const usd = (value: number): string => formatShort('usd', value);
const days = (number: number): string => (number === 1 ? 'a day' : `${number} days`);
const percent = (fraction: number): string => `${Math.round(fraction * 100)}%`;

/** `rose $1.1M to $3.4M`. */
function movement(from: number, to: number): string {
  if (from === to) return `has not moved from ${usd(to)}`;
  return `${to > from ? 'rose' : 'fell'} ${usd(Math.abs(to - from))} to ${usd(to)}`;
}

/** How the forecast went from the first week to the last of those that were kept. */
export function trendMessage(series: readonly DrawnSeries[], x: readonly AxisLabel[]): string {
  const data = series.find(({ field }) => field === 'cumulative_forecast')?.data ?? [];
  const told = data.flatMap((value, index) => (value === null ? [] : [{ value, week: x[index]?.key ?? '' }]));
  const [first, last] = [told[0], told.at(-1)];
  if (x.length === 0) return 'No week of the quarter has ended yet';
  if (!first || !last) return 'No quarter had ended that would tell what to forecast';
  if (first === last) return `${usd(last.value)} was forecast at the end of week ${last.week}`;
  return `The forecast ${movement(first.value, last.value)} from week ${first.week} to week ${last.week}`;
}

/** What a bridge comes to, and by which step most: of a fall the largest that takes away, of a rise the largest that adds. */
export function bridgeMessage(parts: readonly Pick<DrawnPart, 'label' | 'value' | 'role'>[]): string {
  const [opening, closing] = [parts[0], parts.at(-1)];
  const steps = parts.filter(({ role, value }) => role === 'part' && value !== 0);
  if (!opening || !closing) return 'There is no pipeline to follow';
  const change = Math.sign(closing.value - opening.value);
  const [most] = steps
    .filter(({ value }) => change === 0 || Math.sign(value) === change)
    .toSorted((a, b) => Math.abs(b.value) - Math.abs(a.value));
  const moved = `The pipeline ${movement(opening.value, closing.value)}`;
  if (!most) return `${moved}: nothing happened to it`;
  return `${moved}; largest step: ${most.label.toLowerCase()}, ${most.value > 0 ? '+' : ''}${usd(most.value)}`;
}

export function healthMessage(answered: Answered): string {
  const [row] = answered.rows;
  const [risk, critical] = [numberIn(row, 'at_risk_pct'), numberIn(row, 'critical_pct')];
  if (numberIn(row, 'healthy_pct') === null) return 'There is no open deal';
  const weak = (risk ?? 0) + (critical ?? 0);
  return weak === 0 ? 'No open deal has a health below 60' : `${percent(weak)} of the pipeline has a health below 60`;
}

export function velocityMessage({ rows }: Answered): string {
  const measured = rows.flatMap((row) => {
    const beyond = numberIn(row, 'deviation_days');
    return beyond === null || numberIn(row, 'benchmark_days') === null ? [] : [{ row, beyond }];
  });
  const [worst] = measured.toSorted((a, b) => b.beyond - a.beyond);
  if (!worst) return 'No deal has left a stage lately';
  const beyond = Math.round(worst.beyond);
  if (beyond < 1) return 'No stage takes longer than its benchmark';
  return `${textIn(worst.row, 'stage_name')} takes ${days(beyond)} longer than its benchmark`;
}

export function stuckMessage({ rows }: Answered): string {
  const critical = rows.filter((row) => textIn(row, 'urgency') === 'CRITICAL').length;
  const amount = usd(rows.reduce((sum, row) => sum + (numberIn(row, 'amount') ?? 0), 0));
  if (rows.length === 0) return 'No open deal is stuck';
  const stuck =
    rows.length === 1 ? `1 deal worth ${amount} is stuck` : `${rows.length} deals worth ${amount} are stuck`;
  if (critical === 0) return stuck;
  return rows.length === 1
    ? `${stuck}, and critical`
    : `${stuck}, ${critical === rows.length ? 'all' : critical} of them critical`;
}

export function coverageMessage({ rows }: Answered): string {
  const known = rows.filter((row) => numberIn(row, 'pipeline_missing') !== null);
  const short = known.find((row) => (numberIn(row, 'pipeline_missing') ?? 0) > 0);
  if (short) return `${textIn(short, 'quarter')} lacks ${usd(numberIn(short, 'pipeline_missing') ?? 0)} of pipeline`;
  if (known.length === 0) return 'What the targets take can’t be told yet';
  return 'Each quarter has the pipeline that its target takes';
}

export function performanceMessage(answered: Answered): string {
  const [row] = answered.rows;
  const tier = textIn(row, 'performance_tier');
  const attainment = displayIn(answered, 0, 'ytd_attainment');
  const value = numberIn(row, 'ytd_attainment');
  if (value === null) return `${textIn(row, 'rep_name')} has no quota in the year so far`;
  // In the first days of a year nobody has won anything, and all share the first place: it says nothing.
  if (value === 0)
    return `${textIn(row, 'rep_name')} has won nothing this year yet; by the last four quarters: ${tier}`;
  return `${textIn(row, 'rep_name')} at ${attainment} of quota this year, ${textIn(row, 'rank_display')}: ${tier}`;
}

/** How many habits are at the peers' median or on its better side; without peers, at the level of the best. */
export function driversMessage(tiles: readonly Tile[], peers: Peers['label'] | null): string {
  const beside = tiles.flatMap(({ value, better, benchmarks }) => {
    const middle = benchmarks.find(({ basis }) => basis === 'median')?.value ?? null;
    return value === null || middle === null ? [] : [better === 'lower' ? value <= middle : value >= middle];
  });
  if (peers !== null && beside.length > 0) {
    const sound = beside.filter(Boolean).length;
    return `${sound} of ${beside.length} habits ${sound === 1 ? 'is' : 'are'} at the ${peers.toLowerCase()} or ahead of it`;
  }

  const known = tiles.filter(({ status }) => status !== 'none');
  if (known.length > 0 && known.every(isAlone)) return 'Nobody else sells: there is nobody to compare habits with';
  const good = known.filter(({ status }) => status === 'good');
  if (known.length === 0) return 'No habit can be measured yet';
  return `At the level of top performers in ${good.length} of ${known.length} habits`;
}

/** Whether what a rep is put beside is the rep's own: means of one. */
const isAlone = ({ value, benchmarks }: Tile): boolean => benchmarks.every((each) => each.value === value);

export function activityMessage({ rows }: Answered): string {
  const row = rows.find((each) => textIn(each, 'period') === '30d');
  const low = row?.low_activity_days;
  if (numberIn(row, 'total_activities') === 0) return 'No activity of the last thirty days is recorded';
  if (!row || numberIn(row, 'avg_daily_activities') === null) return 'No activity can be measured yet';
  return Array.isArray(low) && low.length > 0 ? `Quieter than the other days: ${low.join(', ')}` : 'The week is even';
}

export function actionsMessage({ rows }: Answered): string {
  const today = rows.filter((row) => textIn(row, 'urgency') === 'today').length;
  const amount = usd(rows.reduce((sum, row) => sum + (numberIn(row, 'deal_amount') ?? 0), 0));
  if (rows.length === 0) return 'There is no open deal to act on';
  const wait = rows.length === 1 ? '1 deal waits' : `${rows.length} deals wait`;
  return `${wait} for a next step, worth ${amount}; ${today === 0 ? 'none' : today} of them today`;
}

export function insightsMessage({ rows }: Answered): string {
  const focus = textIn(rows[0], 'primary_focus_area');
  return `To be talked about first: ${focus}`;
}
