import type { Evidence } from '../../kernel/narrator.ts';
import type { Level } from '../charts/chart.ts';
import { formatDate, formatFigure, formatMonth, type Unit } from '../format.ts';
import type { Action, Finding, FindingRule, Risk, Severity, Threshold } from './finding.ts';

/** A text with all that it cites. */
export interface Sentence {
  readonly text: string;
  readonly evidence: readonly Evidence[];
}

/** What may stand in a slot of a text: evidence, a list of it (`A, B and 2 others`), or words without figures. */
type Slot = Evidence | readonly Evidence[] | string;

/** Writes a text whose every figure and name is a piece of evidence: sentence`${margin} is below ${floor}.` */
export function sentence(parts: TemplateStringsArray, ...slots: readonly Slot[]): Sentence {
  const evidence: Evidence[] = [];
  let text = parts[0] ?? '';
  slots.forEach((slot, index) => {
    const cited = typeof slot === 'string' ? [] : 'text' in slot ? [slot] : slot;
    evidence.push(...cited);
    text += typeof slot === 'string' ? slot : enumerate(cited.map((piece) => piece.text));
    text += parts[index + 1] ?? '';
  });
  return { text: `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`, evidence };
}

/** `A`, `A and B`, `A, B and C` */
function enumerate(texts: readonly string[]): string {
  if (texts.length < 2) return texts.join('');
  return `${texts.slice(0, -1).join(', ')} and ${texts.at(-1)}`;
}

/** A value in served units, as tables write it. */
export function figure(id: string, label: string, unit: Unit, value: number): Evidence {
  return { id, label, text: formatFigure(unit, value) };
}

/** A threshold or the end of a scale, without decimals that say nothing: `30%`, `4.2`. */
export function guide(id: string, label: string, unit: Unit, value: number): Evidence {
  return {
    id,
    label,
    text: formatFigure(unit, value)
      .replace(/(\.\d*?)0+(?!\d)/, '$1')
      .replace(/\.(?!\d)/, ''),
  };
}

/** Cents, as dollars. */
export function money(id: string, label: string, cents: number): Evidence {
  return figure(id, label, 'usd', Math.round(cents) / 100);
}

/** Percent points of a difference, without its sign: `2.4 points`. */
export function points(id: string, label: string, difference: number): Evidence {
  const text = formatFigure('count', Math.abs(Number(difference.toFixed(1))));
  return { id, label, text: text === '1' ? '1 point' : `${text} points` };
}

/** `1 client`, `3 clients` */
export function counted(id: string, label: string, count: number, one: string, many = `${one}s`): Evidence {
  return { id, label, text: `${formatFigure('count', count)} ${count === 1 ? one : many}` };
}

export function named(id: string, label: string, text: string): Evidence {
  return { id, label, text };
}

/** Up to three names, and how many more there are. */
export function names(id: string, label: string, all: readonly string[]): readonly Evidence[] {
  const distinct = [...new Set(all)];
  const shown = distinct.length === 4 ? 4 : 3;
  const pieces = distinct.slice(0, shown).map((text, index) => named(`${id}-${index + 1}`, label, text));
  const rest = distinct.length - pieces.length;
  return rest > 0 ? [...pieces, counted(`${id}-rest`, `${label}: how many more`, rest, 'other')] : pieces;
}

export function date(id: string, label: string, time: number): Evidence {
  return { id, label, text: formatDate(time) };
}

/** Of a month as `2026-11`. */
export function month(period: string): Evidence {
  return { id: 'month', label: 'Month of the figures', text: formatMonth(period) };
}

/** The verb, or any word, that goes with a count. */
export function form(count: number, one: string, many: string): string {
  return count === 1 ? one : many;
}

/** 1 and one more for each of four rising steps that the value reaches; what can't be measured reaches none. */
export function level(value: number | null, ...steps: readonly [number, number, number, number]): Level {
  const reached = steps.filter((step) => value !== null && value >= step).length;
  return ([1, 2, 3, 4, 5] as const)[reached] ?? 5;
}

/** How hard a loss of that share (0 to 1) of revenue, spend or people hits; null is a share of nothing. */
export function impact(share: number | null): Level {
  return level(share, 0.02, 0.05, 0.1, 0.2);
}

type Wording = Sentence | string;
const cited = (wording: Wording | undefined): readonly Evidence[] =>
  wording === undefined || typeof wording === 'string' ? [] : wording.evidence;
const textOf = (wording: Wording): string => (typeof wording === 'string' ? wording : wording.text);

interface FindingSpec {
  readonly severity: Severity;
  /** Cut to 0..1; null, a share of nothing, weighs nothing. */
  readonly weight: number | null;
  readonly rows: Finding['rows'];
  readonly text: Sentence;
  readonly recommendation?: Wording;
  readonly risk?: Omit<Risk, 'title' | 'mitigation'> & { readonly title: Wording; readonly mitigation: Wording };
  readonly action?: Omit<Action, 'title'> & { readonly title: Wording };
}

/** A finding with the evidence of all its texts, each piece once. */
export function finding(spec: FindingSpec): Finding {
  const { severity, rows, text, recommendation, risk, action } = spec;
  const evidence = new Map<string, Evidence>();
  for (const wording of [text, recommendation, risk?.title, risk?.mitigation, action?.title]) {
    for (const piece of cited(wording)) {
      const known = evidence.get(piece.id);
      if (known && known.text !== piece.text) throw new Error(`two pieces of evidence are called ${piece.id}`);
      evidence.set(piece.id, piece);
    }
  }
  return {
    severity,
    weight: Math.min(1, Math.max(0, spec.weight ?? 0)),
    evidence: [...evidence.values()],
    text: text.text,
    rows,
    ...(recommendation && { recommendation: textOf(recommendation) }),
    ...(risk && { risk: { ...risk, title: textOf(risk.title), mitigation: textOf(risk.mitigation) } }),
    ...(action && { action: { ...action, title: textOf(action.title) } }),
  };
}

/** A threshold, with why it lies there. */
export function limit(value: number, unit: string, rationale: string): Threshold {
  return { value, unit, rationale };
}

type RuleSpec<V, T extends Readonly<Record<string, Threshold>>> = Omit<FindingRule<V>, 'thresholds' | 'evaluate'> & {
  readonly thresholds: T;
  /** `at` has the values of the thresholds. */
  evaluate(snapshot: V, at: Readonly<Record<keyof T, number>>): Finding | null;
};

/** Makes what defines the rules of one view: each reads its thresholds as numbers. */
export function rulesOver<V>() {
  return <const T extends Readonly<Record<string, Threshold>>>(spec: RuleSpec<V, T>): FindingRule<V> => {
    const at = Object.fromEntries(Object.entries(spec.thresholds).map(([key, { value }]) => [key, value]));
    return { ...spec, evaluate: (snapshot) => spec.evaluate(snapshot, at as Record<keyof T, number>) };
  };
}
