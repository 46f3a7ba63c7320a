import { periodLabel } from '../../../kernel/presentation/periods.ts';
import type { ComparedWith } from '../../../kernel/presentation/vocabulary.ts';
import { lowerFirst } from '../../../kernel/text.ts';
import { monthStart, parseDate } from '../../../kernel/time.ts';
import type { Widget } from '../widget.ts';
import { display } from '../widgets/format.ts';

/** A value as the widget shows it. */
export function written({ config }: Widget, value: number | null): string {
  return display(config, value);
}

/** `Nov 2025` of a month, `Q4 2026` of a quarter, anything else as it is. */
export function periodName(period: string): string {
  if (/^\d{4}-\d{2}$/.test(period)) return periodLabel({ name: period, start: parseDate(`${period}-01`) });
  return /^\d{4}-Q\d$/.test(period) ? periodLabel({ name: period, start: monthStart(0) }) : period;
}

/** `+2.1% on Sep 2026`, `unchanged from Sep 2026`: beside a figure. */
export function changeOn({ direction, change_display, label }: ComparedWith): string {
  return direction === 'flat' ? `unchanged from ${label}` : `${change_display} on ${label}`;
}

/** `up 2.1% on the end of Oct 2026`, `unchanged from Sep 2026`. */
export function changeWords({ direction, change_display, label, against }: ComparedWith, window: string): string {
  const what =
    direction === 'flat'
      ? `unchanged from ${label}`
      : `${direction} ${change_display.replace(/^[+−]/, '')} on ${label}`;
  // A change within the figure's window is of its later part.
  return against.label === window ? what : `${against.label} ${what}`;
}

/** What a figure is called within a sentence; names in capitals stay. */
export function within(name: string): string {
  return /^[A-Z][a-z]/.test(name) ? lowerFirst(name) : name;
}

/** A reason as a part of a sentence. */
export function because(reason: string | undefined): string {
  return reason === undefined ? '' : `: ${lowerFirst(reason.replace(/\.$/, ''))}`;
}
