import { round } from '../money.ts';
import type { Band, Better, Judgement, Status } from './vocabulary.ts';

/** What a figure is judged by: thresholds that somebody has set, never ones that are made for the drawing. */
export interface Yardstick {
  readonly better: Better | null;
  readonly target: number | null;
  readonly bands: readonly Band[];
}

/** Best first: where two bands meet, their common end belongs to the better one. */
const BEST_FIRST: readonly Status[] = ['good', 'none', 'warn', 'bad'];

/** The band in which a value lies; outside of all of them the nearest one. Null where there are none. */
export function bandAt(value: number, bands: readonly Band[]): Band | null {
  const inside = bands.filter(({ from, to }) => from <= value && value <= to);
  const [best] = inside.toSorted((a, b) => BEST_FIRST.indexOf(a.tone) - BEST_FIRST.indexOf(b.tone));
  if (best) return best;
  const distance = ({ from, to }: Band): number => Math.max(from - value, value - to);
  return bands.toSorted((a, b) => distance(a) - distance(b))[0] ?? null;
}

/** Where good lies by bands with tones: above or below what is worse, or between; null where no band is good, or none worse. */
export function betterByBands(bands: readonly Band[]): Better | null {
  const good = goodZone(bands);
  const worse = bands.filter(({ tone }) => tone === 'warn' || tone === 'bad');
  if (!good || worse.length === 0) return null;
  const below = worse.some(({ to }) => to <= good.from);
  const above = worse.some(({ from }) => from >= good.to);
  return below && above ? 'band' : below ? 'higher' : 'lower';
}

function goodZone(bands: readonly Band[]): { readonly from: number; readonly to: number } | null {
  const good = bands.filter(({ tone }) => tone === 'good');
  if (good.length === 0) return null;
  return { from: Math.min(...good.map(({ from }) => from)), to: Math.max(...good.map(({ to }) => to)) };
}

/**
 * How a value stands. Where good is a band, its band says; else the target: whoever meets it is good, whoever misses it is
 * bad, and only to be watched where the bands do not call the value bad. Without a target, its band says.
 */
export function statusOf(value: number | null, { better, target, bands }: Yardstick): Status {
  if (value === null) return 'none';
  const tone = bandAt(value, bands)?.tone ?? 'none';
  if (better === 'band' || target === null || better === null) return tone;
  if (meets(value, target, better)) return 'good';
  return tone === 'none' || tone === 'bad' ? 'bad' : 'warn';
}

export function meets(value: number, target: number, better: 'higher' | 'lower'): boolean {
  return better === 'higher' ? value >= target : value <= target;
}

const WHOLE = 100;
/** The most of who has not arrived: two decimals never round it up to the whole. */
const ALMOST = 99.99;

/**
 * Percent of the way to where the figure should be, 0 to 100, in the direction that is better: of what should be high
 * value ÷ target, of what should be low target ÷ value, of a band the nearer of its ends likewise. Null where nothing says
 * where that is.
 */
export function attainmentOf(value: number | null, { better, target, bands }: Yardstick): number | null {
  if (value === null || better === null) return null;
  const zone = better === 'band' ? goodZone(bands) : null;
  const low = zone ? zone.from : better === 'higher' ? target : null;
  const high = zone ? zone.to : better === 'lower' ? target : null;
  if (low === null && high === null) return null;
  if (low !== null && value < low) return share(value, low);
  if (high !== null && value > high) return share(high, value);
  return WHOLE;
}

function share(part: number, whole: number): number {
  if (part <= 0 || whole <= 0) return 0;
  return Math.min(ALMOST, round((part / whole) * WHOLE, 2));
}

/** What a change means. Of what is good within a band, no direction is better by itself. */
export function judgementOf(change: number, better: Better | null): Judgement {
  if (better === null || better === 'band') return 'none';
  if (change === 0) return 'same';
  return change > 0 === (better === 'higher') ? 'better' : 'worse';
}
