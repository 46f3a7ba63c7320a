import type { Box, Color, FontMetrics, Mark, MarkGroup } from './marks.ts';
import { addNode, type Node } from './node.ts';
import { fitLine, setLine, setLines, widthOf } from './set.ts';
import { type Landmark, type Strip, strip } from './strip.ts';
import { ink, type Style, type } from './theme.ts';

/** A landmark, where it came to stand. */
export interface Found extends Landmark {
  readonly page: number;
  readonly top: number;
}

const NUMBER = 32;
const LEADER_GAP = 6;

interface Look {
  readonly style: Style;
  readonly color: Color;
  readonly height: number;
  readonly gap: number;
}

const looks: Readonly<Record<'section' | 'other', Look>> = {
  section: { style: 'strong', color: ink.strong, height: 20, gap: 2 },
  other: { style: 'label', color: ink.text, height: 14, gap: 0 },
};

/** A title, dots, and the number of the page: all of it leads there. */
function entryStrip(entry: Found, parent: Node, area: Box, metrics: FontMetrics): Strip {
  const look = looks[entry.kind === 'section' ? 'section' : 'other'];
  const link = addNode(addNode(parent, 'TOCI'), 'Link');
  const title = fitLine(entry.title, look.style, area.width - NUMBER - 3 * LEADER_GAP, metrics);
  const number = String(entry.page);
  const from = area.x + widthOf(title, look.style, metrics) + LEADER_GAP;
  const to = area.x + area.width - widthOf(number, look.style, metrics) - LEADER_GAP;
  return strip({
    height: look.height,
    gap: look.gap,
    place: (top): readonly MarkGroup[] => {
      const box = { x: area.x, y: top, width: area.width, height: look.height };
      const y = top + look.height / 2 + type[look.style].size * 0.3;
      const setting = { style: look.style, color: look.color };
      const left = { ...box, width: area.width - NUMBER };
      const right = { ...box, x: area.x + area.width - NUMBER, width: NUMBER };
      const leader: Mark = {
        kind: 'line',
        from: [from, y],
        to: [to, y],
        stroke: ink.faint,
        lineWidth: 0.6,
        dash: [0.6, 3],
      };
      return [
        { node: 'artifact', marks: [leader] },
        {
          node: link,
          marks: [
            setLine(title, setting, left, metrics),
            setLine(number, { ...setting, align: 'right' }, right, metrics),
          ],
          link: { box, page: entry.page, top: entry.top },
        },
      ];
    },
  });
}

function title(text: string, tag: 'H2' | 'H3', gap: number, parent: Node, area: Box, metrics: FontMetrics): Strip {
  const style = tag === 'H2' ? 'title' : 'heading';
  const node = addNode(parent, tag);
  return strip({
    height: type[style].leading + 8,
    gap,
    keepNext: true,
    place: (top) => [{ node, marks: setLines([text], { style, color: ink.strong }, { ...area, y: top }, metrics) }],
  });
}

/** The contents: sections, then figures and tables, each with its page. */
export function contentsStrips(found: readonly Found[], parent: Node, area: Box, metrics: FontMetrics): Strip[] {
  const strips = [title('Contents', 'H2', 0, parent, area, metrics)];
  const sections = found.filter(({ kind }) => kind === 'section');
  const toc = addNode(parent, 'TOC');
  strips.push(...sections.map((entry) => entryStrip(entry, toc, area, metrics)));
  for (const [kind, text] of [
    ['figure', 'Figures'],
    ['table', 'Tables'],
  ] as const) {
    const entries = found.filter((entry) => entry.kind === kind);
    if (entries.length === 0) continue;
    strips.push(title(text, 'H3', 26, parent, area, metrics));
    const list = addNode(parent, 'TOC');
    strips.push(...entries.map((entry) => entryStrip(entry, list, area, metrics)));
  }
  return strips;
}
