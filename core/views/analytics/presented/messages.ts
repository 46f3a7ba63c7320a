import { lowerFirst } from '../../../kernel/text.ts';
import type { Card, Funnel, Section, SectionId, Trend } from '../answer/payload.ts';
import { figureText } from '../words.ts';

/** Percent of the value before, and points of a percentage, below which a figure has held: of some hundred people it is chance. */
const HELD = { percent: 3, points: 1 };

type Compared = Pick<Card, 'label' | 'value' | 'previous' | 'delta' | 'unit' | 'reason'>;

/** What a figure did against the range before: `MRR rose 4.2% to $1,210`. */
export function cardMessage({ label, value, previous, delta, unit, reason }: Compared): string {
  if (value === null) return `${label}: ${reason ?? 'not measurable'}`;
  const now = figureText(unit, value);
  if (previous === null || delta === null) return `${label}: ${now}`;
  const isShare = unit === 'percent';
  const size = isShare ? Math.abs(delta) : previous === 0 ? null : Math.abs((delta / previous) * 100);
  if (delta === 0 || (size !== null && size < (isShare ? HELD.points : HELD.percent))) return `${label} held at ${now}`;
  const verb = delta > 0 ? 'rose' : 'fell';
  if (size === null || previous < 0 || value < 0) {
    return `${label} ${verb} from ${figureText(unit, previous)} to ${now}`;
  }
  return `${label} ${verb} ${isShare ? `${size.toFixed(1)} points` : figureText('percent', size)} to ${now}`;
}

type Course = Pick<Trend, 'label' | 'points' | 'unit' | 'granularity'>;

/**
 * What a trend says by itself: from its first whole period to its last. `isPerPeriod`: its points are of their periods, as
 * what is counted or added up, and not of a moment or a quotient.
 */
export function trendMessage({ label, points, unit, granularity }: Course, isPerPeriod: boolean): string {
  const whole = points.filter(({ partial, value }) => !partial && value !== null);
  const [first, last] = [whole[0]?.value ?? null, whole.at(-1)?.value ?? null];
  if (first === null || last === null) return label;
  const [from, to] = [figureText(unit, first), figureText(unit, last)];
  const each = isPerPeriod ? ` a ${granularity}` : '';
  return from === to ? `${label}: ${to}${each}, as at first` : `${label} went from ${from} to ${to}${each}`;
}

/** A trend in words, for who cannot see it. */
export function trendAlt({ label, points, unit }: Course): string {
  const known = points.flatMap(({ value }) => (value === null ? [] : [value]));
  const [first, last] = [known[0], known.at(-1)];
  if (first === undefined || last === undefined) return `${label}: not measurable.`;
  const write = (value: number): string => figureText(unit, value);
  return `${label}: from ${write(first)} to ${write(last)}, between ${write(Math.min(...known))} and ${write(Math.max(...known))}.`;
}

/** Percent of a step below which it is where most are lost. */
const MOST_LOST = 50;

type Steps = Pick<Funnel, 'label'> & {
  readonly steps: readonly Pick<Funnel['steps'][number], 'label' | 'of_first' | 'of_previous'>[];
};

/** How many come to the end of a funnel, or where it loses most: `Most are lost before “became a member”: 8.7% go on`. */
export function funnelMessage({ label, steps }: Steps): string {
  const later = steps.slice(1).filter(({ of_previous }) => of_previous.value !== null);
  const [worst] = later.toSorted((a, b) => (a.of_previous.value ?? 0) - (b.of_previous.value ?? 0));
  if (worst === undefined) return `${label}: nobody entered`;
  const { value } = worst.of_previous;
  if (value === 100) return `${label}: nobody is lost on the way`;
  const end = steps.at(-1);
  if ((value ?? 0) >= MOST_LOST && end !== undefined) {
    return `${figureText('percent', end.of_first.value)} come to “${lowerFirst(end.label)}”`;
  }
  return `Most are lost before “${lowerFirst(worst.label)}”: ${figureText('percent', value)} go on`;
}

/** A figure as it is written within a text, null where it can’t be measured; and with what it counts: `1 person`, `95 people`. */
type Told = (card: string, say: (figure: string) => string) => string | null;
type Counted = (card: string, one: string, many: string) => string;

/** The parts of the sentences above a section, each of what can be measured. */
const LEADS: Readonly<Record<SectionId, (told: Told, of: Counted) => readonly (string | null)[]>> = {
  executive: (told, of) => [
    `${of('new-users', 'person', 'people')} joined and ${of('lessons-completed', 'lesson was', 'lessons were')} completed`,
    `${of('mau', 'person was', 'people were')} active in the last month`,
    told('mrr', (figure) => `${of('active-members', 'member pays', 'members pay')} ${figure} a month`),
  ],
  growth: (told, of) => [
    `${of('new-users', 'person', 'people')} joined`,
    told('activation-rate', (figure) => `${figure} of those who joined completed a lesson in their first week`),
    told('retention-d7', (figure) => `${figure} were active on the seventh day after`),
  ],
  monetization: (told, of) => [
    `${of('paying-users', 'person', 'people')} made ${of('purchases', 'payment', 'payments')}`,
    told('renewal-rate', (figure) => `${figure} of the memberships that ran out were renewed`),
    `${of('members-lost', 'member was', 'members were')} lost`,
  ],
  learning: (told, of) => [
    `${of('learners', 'person', 'people')} started ${of('lessons-started', 'lesson', 'lessons')}`,
    told('completion-rate', (figure) => `the completion rate is ${figure}`),
    told('lesson-time', (figure) => `a lesson takes ${figure} (median)`),
  ],
  ops: (told, of) => [
    `${of('generator-runs', 'generator run', 'generator runs')} began`,
    told('generator-success', (figure) => `${figure} of those that ended succeeded`),
    told('run-time', (figure) => `a run takes ${figure} (median)`),
    told('late-share', (figure) => `${figure} of events arrived late`),
  ],
};

/** How a section stands, in one sentence; why nothing can be said where its first figure can't be measured. */
export function sectionMessage({ id, cards }: Pick<Section, 'id' | 'cards'>): string {
  const [first] = cards;
  if (cards.every(({ value }) => value === null || value === 0)) return 'Nothing of this happened in the range.';
  if (first?.value === null) return first.reason ?? 'Nothing can be measured.';
  const find = (card: string) => cards.find((each) => each.id === card);
  const written = (card: string): string | null => {
    const found = find(card);
    return !found || found.value === null ? null : figureText(found.unit, found.value);
  };
  const told: Told = (card, say) => {
    const figure = written(card);
    return figure === null ? null : say(figure);
  };
  const of: Counted = (card, one, many) => `${written(card) ?? 'no'} ${find(card)?.value === 1 ? one : many}`;
  return `${LEADS[id](told, of)
    .filter((part) => part !== null)
    .join('; ')}.`;
}
