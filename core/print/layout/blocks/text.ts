import { addNode } from '../node.ts';
import { setLines } from '../set.ts';
import { type Landmark, type Strip, strip } from '../strip.ts';
import { ink, type Style, type } from '../theme.ts';
import { wrapEven, wrapWithin } from '../wrap.ts';
import { type Frame, gaps } from './block.ts';
import { lineStrips } from './lines.ts';

const HEADING_LINES = 4;

/** A title that stays with what it is the title of. */
function titleStrip(
  text: string,
  look: {
    readonly tag: 'H2' | 'H3';
    readonly style: Style;
    readonly gap: number;
    readonly room: number;
    readonly rule: boolean;
  },
  landmark: Landmark,
  frame: Frame,
): Strip[] {
  const { area, metrics } = frame;
  const lines = wrapWithin(text, look.style, area.width, HEADING_LINES, metrics);
  if (lines.every((line) => line === '')) return [];
  const node = addNode(frame.section, look.tag);
  const rule = look.rule ? 10 : 0;
  return [
    strip({
      height: rule + lines.length * type[look.style].leading,
      gap: look.gap,
      room: look.room,
      keepNext: true,
      landmark,
      place: (top) => [
        ...(look.rule
          ? [
              {
                node: 'artifact' as const,
                marks: [
                  { kind: 'rect' as const, box: { x: area.x, y: top, width: 28, height: 2.5 }, fill: ink.strong },
                ],
              },
            ]
          : []),
        {
          node,
          marks: setLines(
            lines,
            { style: look.style, color: ink.strong },
            { x: area.x, y: top + rule, width: area.width },
            metrics,
          ),
        },
      ],
    }),
  ];
}

export function sectionTitle(title: string, frame: Frame): Strip[] {
  const look = { tag: 'H2', style: 'title', gap: gaps.section, room: 170, rule: true } as const;
  return titleStrip(title, look, { kind: 'section', title }, frame);
}

export function heading(title: string, frame: Frame): Strip[] {
  const look = { tag: 'H3', style: 'heading', gap: gaps.heading, room: 84, rule: false } as const;
  return titleStrip(title, look, { kind: 'heading', title }, frame);
}

const paragraphs = {
  lead: { style: 'lead', color: ink.strong, gap: gaps.paragraph },
  body: { style: 'body', color: ink.text, gap: gaps.paragraph },
  note: { style: 'note', color: ink.soft, gap: gaps.note },
} as const;

/** Lines are no longer than is good to read: some 90 characters. */
const MEASURE = 470;

export function paragraph(text: string, style: keyof typeof paragraphs, frame: Frame): Strip[] {
  const look = paragraphs[style];
  const width = style === 'note' ? frame.area.width : Math.min(frame.area.width, MEASURE);
  const lines = wrapEven(text.trim(), look.style, width, Number.POSITIVE_INFINITY, frame.metrics);
  if (lines.every((line) => line === '')) return [];
  const node = addNode(frame.section, 'P');
  return lineStrips(lines, node, { ...look, indent: 0, width, keepNext: false }, frame);
}
