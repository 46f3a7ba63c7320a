import type { Status } from '../../../kernel/presentation/vocabulary.ts';
import type { KeyFigure } from '../../../print/document.ts';
import { changeOn, written } from '../said/words.ts';
import type { Drawing } from './drawing.ts';

const judgements: Readonly<Record<Status, KeyFigure['judgement']>> = {
  good: 'better',
  warn: 'worse',
  bad: 'worse',
  none: 'neutral',
};

/**
 * A card as a report sets it: its value, how it moved, what it should be, and its course. All of it is of one window, and
 * whether it is well or not goes by the target and not by the last step.
 */
export function keyFigureOf({ widget, data, title }: Drawing<'kpi-card'>): KeyFigure {
  const { compared_with: compared, trend, target, reason, status = 'none', spark } = data;
  const change = compared ? [changeOn(compared)] : trend ? [trend.display] : [];
  const parts = [...change, ...(target === undefined ? [] : [`target ${written(widget, target)}`])];
  return {
    id: widget.id,
    label: title,
    value: data.display,
    change: reason ?? parts.join('; '),
    judgement: judgements[status],
    trend: spark?.points.map(({ value }) => value) ?? [],
  };
}
