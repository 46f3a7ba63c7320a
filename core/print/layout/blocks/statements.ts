import type { Statement } from '../../document.ts';
import { statementWeights } from '../icons.ts';
import type { MarkGroup } from '../marks.ts';
import { addNode, type Node } from '../node.ts';
import { setLine } from '../set.ts';
import { type Strip, strip } from '../strip.ts';
import { ink, type } from '../theme.ts';
import { wrapEven, wrapText } from '../wrap.ts';
import { type Frame, gaps } from './block.ts';
import { lineStrips } from './lines.ts';

const ICON = 10;
/** Where the text begins: right of the label `Critical`, or of a number in its disc. */
const INDENT = { findings: 70, numbered: 30 } as const;
const DISC = 9;
const BETWEEN = 10;
const MEASURE = 430;

type ListStyle = keyof typeof INDENT;

/** The mark of a statement, left of its first line: icon and label of its weight, or its number. */
function labelGroups(statement: Statement, number: number, style: ListStyle, node: Node, top: number, frame: Frame) {
  const { area, metrics } = frame;
  const { leading } = type.body;
  const { label, color, text, icon } = statementWeights[statement.tone];
  if (style === 'numbered') {
    const center = [area.x + DISC, top + leading / 2] as const;
    const box = { x: area.x, y: top, width: 2 * DISC, height: leading };
    const look = { style: 'labelStrong', color: ink.paper, align: 'center' } as const;
    const disc = { kind: 'circle', center, radius: DISC, fill: ink.strong } as const;
    return [{ node, marks: [disc, setLine(String(number), look, box, metrics)] }] satisfies MarkGroup[];
  }
  const box = { x: area.x + ICON + 5, y: top, width: INDENT.findings - ICON - 10, height: leading };
  const marks = icon(area.x, top + (leading - ICON) / 2, ICON, color);
  return [{ node, marks: [...marks, setLine(label, { style: 'labelStrong', color: text }, box, metrics)] }];
}

function statementStrips(statement: Statement, index: number, style: ListStyle, list: Node, frame: Frame): Strip[] {
  const { area, metrics } = frame;
  const item = addNode(list, 'LI');
  const [label, body] = [addNode(item, 'Lbl'), addNode(item, 'LBody')];
  const indent = INDENT[style];
  const width = Math.min(area.width - indent, MEASURE);
  const text = wrapEven(statement.text.trim(), 'body', width, Number.POSITIVE_INFINITY, metrics);
  const basis = statement.basis === '' ? [] : wrapText(statement.basis.trim(), 'note', width, metrics);
  const look = { indent, width, color: ink.text } as const;
  const gap = index === 0 ? gaps.paragraph : BETWEEN;
  const [first, ...others] = lineStrips(text, body, { ...look, style: 'body', gap, keepNext: basis.length > 0 }, frame);
  if (!first) return [];
  const marked = strip({
    ...first,
    height: type.body.leading,
    least: type.body.leading,
    most: type.body.leading,
    place: (top, height) => [
      ...labelGroups(statement, index + 1, style, label, top, frame),
      ...first.place(top, height),
    ],
  });
  const below = { ...look, style: 'note', color: ink.soft, gap: 2, keepNext: false } as const;
  return [marked, ...others, ...lineStrips(basis, body, below, frame)];
}

/** A statement of more lines than this may stand alone on a page. */
const SHORT_LINES = 6;

/** At least two short statements on either side of a break: the first stays with the second, the last but one with the last. */
function inCompany(items: readonly (readonly Strip[])[]): readonly (readonly Strip[])[] {
  return items.map((item, index) => {
    const next = items[index + 1];
    const edge = index === 0 || index === items.length - 2;
    if (!edge || !next || Math.max(item.length, next.length) > SHORT_LINES) return item;
    return item.map((line, at) => (at === item.length - 1 ? { ...line, keepNext: true } : line));
  });
}

/** Findings with their weight, or recommendations with their numbers. */
export function statements(all: readonly Statement[], style: ListStyle, frame: Frame): Strip[] {
  if (all.length === 0) return [];
  const list = addNode(frame.section, 'L');
  return inCompany(all.map((statement, index) => statementStrips(statement, index, style, list, frame))).flat();
}
