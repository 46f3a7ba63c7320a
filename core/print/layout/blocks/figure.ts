import type { Chart } from '../../charts/chart.ts';
import type { Box, MarkGroup } from '../marks.ts';
import { addNode, type Node } from '../node.ts';
import { setLines } from '../set.ts';
import { type Strip, strip } from '../strip.ts';
import { grid, ink, type } from '../theme.ts';
import { wrapWithin } from '../wrap.ts';
import { type Frame, gaps } from './block.ts';

const ABOVE = 8;
const BELOW = 6;
/** How much lower a drawing may be made so that its page isn't left half empty. */
const LEAST_SHARE = 0.6;
const LEAST_HEIGHT = 60;
/** And how much higher. */
const MOST_SHARE = 1.5;
/** But no higher than so many times its width, unless it is by itself. */
const MOST_ASPECT = 0.76;

interface Parts {
  readonly chart: Chart;
  readonly title: readonly string[];
  readonly subtitle: readonly string[];
  readonly source: readonly string[];
  readonly nodes: { readonly title: Node; readonly figure: Node; readonly source: Node | null };
}

/** Chart, and the words above and below it, each in the lines that they need in that width. */
function partsOf(chart: Chart, width: number, frame: Frame): Parts {
  const { metrics, section } = frame;
  const lines = (text: string, style: 'strong' | 'label' | 'note', most: number) =>
    text === '' ? [] : wrapWithin(text, style, width, most, metrics);
  const source = lines(chart.source, 'note', 3);
  const title = addNode(section, 'P');
  const figure = addNode(section, 'Figure', { alt: chart.alt.trim() || chart.title.trim() || 'Chart' });
  return {
    chart,
    title: lines(chart.title, 'strong', 3),
    subtitle: lines(chart.subtitle, 'label', 2),
    source,
    nodes: { title, figure, source: source.length > 0 ? addNode(section, 'P') : null },
  };
}

const above = ({ title, subtitle }: Parts): number =>
  title.length * type.strong.leading + subtitle.length * type.label.leading + ABOVE;
const below = ({ source }: Parts): number => (source.length === 0 ? 0 : BELOW + source.length * type.note.leading);

function groupsOf(parts: Parts, box: Box, head: number, foot: number, frame: Frame): readonly MarkGroup[] {
  const { metrics } = frame;
  const drawing = { x: box.x, y: box.y + head, width: box.width, height: box.height - head - foot };
  const subtitleTop = box.y + parts.title.length * type.strong.leading;
  const sourceTop = drawing.y + drawing.height + BELOW;
  parts.nodes.figure.box = drawing;
  return [
    {
      node: parts.nodes.title,
      marks: [
        ...setLines(parts.title, { style: 'strong', color: ink.strong }, box, metrics),
        ...setLines(parts.subtitle, { style: 'label', color: ink.soft }, { ...box, y: subtitleTop }, metrics),
      ],
    },
    { node: parts.nodes.figure, marks: frame.drawChart(parts.chart, drawing, metrics) },
    ...(parts.nodes.source
      ? [
          {
            node: parts.nodes.source,
            marks: setLines(parts.source, { style: 'note', color: ink.soft }, { ...box, y: sourceTop }, metrics),
          },
        ]
      : []),
  ];
}

/** Charts of one row: one as wide as the page, or two side by side with their drawings on one line. */
function row(charts: readonly Chart[], frame: Frame): Strip[] {
  const { area } = frame;
  const width = (area.width - (charts.length - 1) * grid.gutter) / charts.length;
  const all = charts.map((chart) => partsOf(chart, width, frame));
  const head = Math.max(...all.map(above));
  const foot = Math.max(...all.map(below));
  const most = area.height - head - foot - 80;
  const drawing = Math.min(Math.max(...charts.map(({ height }) => height), LEAST_HEIGHT), most);
  const titles = charts.map(({ title }) => title).join(' · ');
  return [
    strip({
      height: head + drawing + foot,
      least: head + Math.max(drawing * LEAST_SHARE, LEAST_HEIGHT) + foot,
      most: head + Math.min(Math.max(drawing, Math.min(drawing * MOST_SHARE, width * MOST_ASPECT)), most) + foot,
      gap: gaps.block + 4,
      // Its numbers are those of the table below it.
      keepNext: charts.some(({ kind }) => kind === 'risk-matrix'),
      landmark: { kind: 'figure', title: titles },
      place: (top, height) =>
        all.flatMap((parts, column) => {
          const box = { x: area.x + column * (width + grid.gutter), y: top, width, height };
          return groupsOf(parts, box, head, foot, frame);
        }),
    }),
  ];
}

export function figure(chart: Chart, frame: Frame): Strip[] {
  return row([chart], frame);
}

export function figurePair(left: Chart, right: Chart, frame: Frame): Strip[] {
  return row([left, right], frame);
}
