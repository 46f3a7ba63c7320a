import type { AnalyticsSection } from '../../api/generated/showroom.schemas.ts';
import { count, percent } from '../../format/numbers.ts';
import { writeFigure } from './figures.ts';
import type { Card, Funnel, Trend } from './shapes.ts';
import type { Tab } from './state.ts';

/** Percent of the value before, and points of a percentage, below which a figure has held: of some hundred people it is chance. */
const HELD = { percent: 3, points: 1 };

/** What a figure did against the range before: `MRR rose 4.2% to $1,210`. */
export function moved({ label, value, previous, delta, unit, reason }: Card): string {
  if (value === null) return `${label}: ${reason ?? 'not measurable'}`;
  const now = writeFigure(unit, value);
  if (previous === null || delta === null) return `${label}: ${now}`;
  const isShare = unit === 'percent';
  const size = isShare ? Math.abs(delta) : previous === 0 ? null : Math.abs((delta / previous) * 100);
  if (delta === 0 || (size !== null && size < (isShare ? HELD.points : HELD.percent))) return `${label} held at ${now}`;
  const verb = delta > 0 ? 'rose' : 'fell';
  if (size === null || previous < 0 || value < 0)
    return `${label} ${verb} from ${writeFigure(unit, previous)} to ${now}`;
  return `${label} ${verb} ${isShare ? `${count(size, 1)} points` : percent(size)} to ${now}`;
}

/** What a trend says by itself: from its first whole period to its last. */
export function course({ label, points, unit, granularity }: Trend): string {
  const whole = points.filter(({ partial, value }) => !partial && value !== null);
  const [first, last] = [whole[0]?.value ?? null, whole.at(-1)?.value ?? null];
  if (first === null || last === null) return label;
  const [from, to] = [writeFigure(unit, first), writeFigure(unit, last)];
  return from === to
    ? `${label}: ${to} a ${granularity}, as at first`
    : `${label} went from ${from} to ${to} a ${granularity}`;
}

/** A trend in words, for who cannot see it. */
export function altOf({ label, points, unit }: Trend): string {
  const known = points.flatMap(({ value }) => (value === null ? [] : [value]));
  const [first, last] = [known[0], known.at(-1)];
  if (first === undefined || last === undefined) return `${label}: not measurable.`;
  const [low, high] = [Math.min(...known), Math.max(...known)];
  return `${label}: from ${writeFigure(unit, first)} to ${writeFigure(unit, last)}, between ${writeFigure(unit, low)} and ${writeFigure(unit, high)}.`;
}

/** Percent of a step below which it is where most are lost. */
const MOST_LOST = 50;

/** How many come to the end of a funnel, or where it loses most: `Most are lost before “became a member”: 8.7% go on`. */
export function fallOf({ label, steps }: Funnel): string {
  const later = steps.slice(1).filter(({ of_previous: { value } }) => value !== null);
  const worst = later.reduce<(typeof later)[number] | undefined>(
    (least, step) => ((least?.of_previous.value ?? 101) <= (step.of_previous.value ?? 101) ? least : step),
    undefined,
  );
  if (worst === undefined) return `${label}: nobody entered`;
  if (worst.of_previous.value === 100) return `${label}: nobody is lost on the way`;
  const end = steps.at(-1);
  if ((worst.of_previous.value ?? 0) >= MOST_LOST && end !== undefined) {
    return `${percent(end.of_first.value)} come to “${end.label.toLowerCase()}”`;
  }
  return `Most are lost before “${worst.label.toLowerCase()}”: ${percent(worst.of_previous.value)} go on`;
}

/** The figures that the sentence above a section is made of, and the sentence. */
const LEADS: Readonly<Record<Tab, (told: (id: string) => string) => string>> = {
  executive: (told) =>
    `${told('new-users')} people joined and ${told('lessons-completed')} lessons were completed; ${told('mau')} people were active in the last month. ${told('active-members')} members pay ${told('mrr')} a month.`,
  growth: (told) =>
    `${told('new-users')} people joined; ${told('activation-rate')} of them completed a lesson in their first week, and ${told('retention-d7')} were active on the seventh day after.`,
  monetization: (told) =>
    `${told('paying-users')} people made ${told('purchases')} payments; ${told('renewal-rate')} of the memberships that ran out were renewed, and ${told('members-lost')} members were lost.`,
  learning: (told) =>
    `${told('learners')} people started ${told('lessons-started')} lessons and completed ${told('completion-rate')} of them, in ${told('lesson-time')} each (median).`,
  ops: (told) =>
    `${told('generator-success')} of ${told('generator-runs')} generator runs succeeded, in ${told('run-time')} each (median); ${told('late-share')} of events arrived late.`,
};

/** How a section stands, in one or two sentences; why nothing can be said where its first figure can't be measured. */
export function leadOf(tab: Tab, { cards }: AnalyticsSection): string {
  const [first] = cards;
  if (first?.value === null) return first.reason ?? 'Nothing can be measured.';
  return LEADS[tab]((id) => {
    const card = cards.find((each) => each.id === id);
    return card === undefined ? '—' : writeFigure(card.unit, card.value);
  });
}
