import { digits } from '../../kernel/digits.ts';
import { DAY, MINUTE } from '../../kernel/time.ts';
import type { ReportDocument } from '../document.ts';
import { formatDate } from '../format.ts';
import type { FontMetrics, MarkGroup } from './marks.ts';
import { fitLine, setLine } from './set.ts';
import { contentBox, ink, paperSizes, type Style, type } from './theme.ts';

/** `21 Nov 2026, 15:00 UTC` */
export function moment(time: number): string {
  const minutes = Math.floor((time % DAY) / MINUTE);
  const two = (value: number) => String(value).padStart(2, '0');
  return `${formatDate(time)}, ${two(Math.floor(minutes / 60))}:${two(minutes % 60)} UTC`;
}

/** What tells one report of a world from another. */
export function provenance({ asOf }: ReportDocument): string {
  const generation = asOf.generation > 1 ? `, generation ${asOf.generation}` : '';
  return `World ${asOf.world}${generation} · tick ${digits(asOf.tick)} · seed ${asOf.seed}`;
}

const ABOVE = 34;
const BELOW = 30;
/** Share of the width that the longer side of a line may take. */
const LONG_SIDE = 0.72;

/** Header and footer of a page, which are decoration: what they say stands on the cover. */
export function runningMarks(document: ReportDocument, page: number, pages: number, metrics: FontMetrics): MarkGroup {
  const [, height] = paperSizes[document.paper];
  const { x, width } = contentBox(document.paper);
  const line = (text: string, style: Style, y: number, side: 'left' | 'right', share: number) => {
    const room = share * width;
    const box = { x: side === 'left' ? x : x + width - room, y, width: room, height: type[style].leading };
    const setting = { style, align: side, color: style === 'labelStrong' ? ink.strong : ink.soft };
    return setLine(fitLine(text, style, room, metrics), setting, box, metrics);
  };
  const headRule = ABOVE + type.label.leading + 6;
  const foot = height - BELOW - type.label.leading;
  const rule = (y: number) =>
    ({ kind: 'line', from: [x, y], to: [x + width, y], stroke: ink.line, lineWidth: 0.5 }) as const;
  const source = `As of ${moment(document.asOf.time)} · ${provenance(document)}`;
  return {
    node: 'artifact',
    marks: [
      line(document.title, 'labelStrong', ABOVE, 'left', 0.5),
      line(document.company, 'label', ABOVE, 'right', 0.48),
      rule(headRule),
      rule(foot - 8),
      line(source, 'label', foot, 'left', LONG_SIDE),
      line(`Page ${page} of ${pages}`, 'label', foot, 'right', 0.25),
    ],
  };
}
