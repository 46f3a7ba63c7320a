import type { KeyFigure } from '../../document.ts';
import { judgementIcons } from '../icons.ts';
import type { Box, MarkGroup } from '../marks.ts';
import { addNode, type Node } from '../node.ts';
import { fitLine, setLine, setLines, widthOf } from '../set.ts';
import { sparkline } from '../sparkline.ts';
import { type Strip, strip } from '../strip.ts';
import { ink, tones, type } from '../theme.ts';
import { wrapEven } from '../wrap.ts';
import { type Frame, gaps } from './block.ts';

const GUTTER = 12;
const PADDING = 10;
const ICON = 7;
const SPARK = 16;
const SPARK_GAP = 5;
/** How much higher it may be so that its page is filled. */
const SPARK_MORE = 18;
const LINES = 2;

interface Card {
  readonly figure: KeyFigure;
  /** One for all values of the block: the largest in which each fits. */
  readonly style: 'figure' | 'heading';
  readonly label: readonly string[];
  readonly change: readonly string[];
  readonly nodes: { readonly label: Node; readonly value: Node };
}

/** How many stand in a row: as many as leave the fewest places empty. */
export function cardsPerRow(count: number): 3 | 4 {
  if (count <= 3) return 3;
  return count % 4 === 0 || count > 6 ? 4 : 3;
}

const hasTrend = ({ trend }: KeyFigure): boolean => trend.filter((value) => value !== null).length > 1;

function groupsOf(card: Card, box: Box, lines: number, sparkHeight: number, frame: Frame): readonly MarkGroup[] {
  const { metrics } = frame;
  const { figure } = card;
  const judged = judgementIcons[figure.judgement];
  const inner = { x: box.x + PADDING, width: box.width - 2 * PADDING };
  const label = type.label.leading;
  const valueTop = box.y + PADDING + lines * label + 2;
  const changeTop = valueTop + type.figure.leading + 4;
  const indent = judged ? ICON + 4 : 0;
  const value = fitLine(figure.value, card.style, inner.width, metrics);
  const spark = { ...inner, y: box.y + box.height - PADDING - sparkHeight, height: sparkHeight };
  return [
    {
      node: 'artifact',
      marks: [
        { kind: 'rect', box, fill: ink.wash },
        { kind: 'rect', box: { ...box, height: 1.5 }, fill: ink.strong },
        ...sparkline(figure.trend, spark, { stroke: tones.plain, lineWidth: 1, dot: 1.75 }),
        ...(judged ? judged.icon(inner.x, changeTop + 1.5, ICON, judged.color) : []),
      ],
    },
    {
      node: card.nodes.label,
      marks: setLines(card.label, { style: 'label', color: ink.soft }, { ...inner, y: box.y + PADDING }, metrics),
    },
    {
      node: card.nodes.value,
      marks: [
        setLine(
          value,
          { style: card.style, color: ink.strong },
          { ...inner, y: valueTop, height: type.figure.leading },
          metrics,
        ),
        ...setLines(
          card.change,
          { style: 'label', color: judged?.text ?? ink.soft },
          { x: inner.x + indent, y: changeTop, width: inner.width - indent },
          metrics,
        ),
      ],
    },
  ];
}

/** Figures as cards, row by row, each with its change and its course. */
export function keyFigures(figures: readonly KeyFigure[], frame: Frame): Strip[] {
  if (figures.length === 0) return [];
  const { area, metrics } = frame;
  const perRow = cardsPerRow(figures.length);
  const width = (area.width - (perRow - 1) * GUTTER) / perRow;
  const inner = width - 2 * PADDING;
  const fits = figures.every(({ value }) => widthOf(value, 'figure', metrics) <= inner);
  const list = addNode(frame.section, 'L');
  const cards = figures.map((figure): Card => {
    const item = addNode(list, 'LI');
    const indent = judgementIcons[figure.judgement] ? ICON + 4 : 0;
    return {
      figure,
      style: fits ? 'figure' : 'heading',
      label: wrapEven(figure.label, 'label', inner, LINES, metrics),
      change: wrapEven(figure.change, 'label', inner - indent, LINES, metrics),
      nodes: { label: addNode(item, 'Lbl'), value: addNode(item, 'LBody') },
    };
  });
  const rows = Array.from({ length: Math.ceil(cards.length / perRow) }, (_, row) =>
    cards.slice(row * perRow, (row + 1) * perRow),
  );
  return rows.map((row, index) => {
    const labels = Math.max(...row.map(({ label }) => label.length));
    const changes = Math.max(...row.map(({ change }) => change.length));
    const spark = row.some(({ figure }) => hasTrend(figure)) ? SPARK + SPARK_GAP : 0;
    const text = (labels + changes) * type.label.leading + type.figure.leading + 6;
    const height = 2 * PADDING + text + spark;
    return strip({
      height,
      most: height + (spark > 0 ? SPARK_MORE : 0),
      gap: index === 0 ? gaps.block : GUTTER,
      keepNext: false,
      place: (top, given) =>
        row.flatMap((card, column) => {
          const box = { x: area.x + column * (width + GUTTER), y: top, width, height: given };
          return groupsOf(card, box, labels, SPARK + given - height, frame);
        }),
    });
  });
}
