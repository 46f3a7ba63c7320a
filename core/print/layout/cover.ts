import type { KeyFigure, ReportDocument } from '../document.ts';
import { formatDate } from '../format.ts';
import { judgementIcons } from './icons.ts';
import type { Box, FontMetrics, Mark, MarkGroup } from './marks.ts';
import { addNode, type Node } from './node.ts';
import { moment, provenance } from './running.ts';
import { fitLine, setLine, setLines, widthOf } from './set.ts';
import { sparkline } from './sparkline.ts';
import { contentBox, grid, ink, paperSizes, type Style, type } from './theme.ts';
import { wrapEven, wrapWithin } from './wrap.ts';

/** Share of the page that the dark ground takes. */
const GROUND = 0.6;
const TITLE_LINES = 3;
const QUESTION_LINES = 4;
const MOST_FIGURES = 4;
const ICON = 7;

/** Texts of a cover that stand one below the other. */
type Line = readonly [text: string, style: Style, color: string];

function stack(lines: readonly Line[], box: Box, metrics: FontMetrics): readonly Mark[] {
  let y = box.y;
  return lines.flatMap(([text, style, color]) => {
    const { leading } = type[style];
    const at = { x: box.x, y, width: box.width, height: leading };
    y += leading;
    const line = fitLine(text, style, box.width, metrics);
    return line === '' ? [] : [setLine(line, { style, color }, at, metrics)];
  });
}

const COURSE_TOP = 96;
const COURSE_MOST = 180;
const COURSE_LEAST = 60;
/** Room below it, for its label and the rule above the title. */
const COURSE_BELOW = 56;

/** How high the course may be above a title that begins there. */
const courseHeight = (titleTop: number): number => Math.min(COURSE_MOST, titleTop - COURSE_BELOW - COURSE_TOP);

/** The dark ground with the company's own course on it: that of the first figure that has one. */
function ground(
  document: ReportDocument,
  width: number,
  height: number,
  course: number,
  metrics: FontMetrics,
): readonly Mark[] {
  const back: Mark = { kind: 'rect', box: { x: 0, y: 0, width, height }, fill: ink.strong };
  if (course < COURSE_LEAST) return [back];
  const lines = Array.from({ length: 7 }, (_, index): Mark => {
    const y = COURSE_TOP + (index * course) / 6;
    return { kind: 'line', from: [grid.left, y], to: [width, y], stroke: ink.lineOnStrong, lineWidth: 0.5 };
  });
  const shown = document.cover.find(({ trend }) => trend.filter((value) => value !== null).length > 2);
  if (!shown) return [back, ...lines];
  const area = { x: width * 0.4, y: COURSE_TOP, width: width * 0.6 - grid.right, height: course };
  const line = sparkline(shown.trend, area, { stroke: ink.accentOnStrong, lineWidth: 2, dot: 4 });
  const box = { ...area, y: COURSE_TOP + course + 6, height: type.label.leading };
  const text = fitLine(
    `${shown.label}, last ${shown.trend.length} ${shown.steps ?? 'months'}`,
    'label',
    box.width,
    metrics,
  );
  return [
    back,
    ...lines,
    ...line,
    setLine(text, { style: 'label', color: ink.onStrong, align: 'right' }, box, metrics),
  ];
}

function figureGroups(figure: KeyFigure, box: Box, parent: Node, metrics: FontMetrics): readonly MarkGroup[] {
  const item = addNode(parent, 'LI');
  const judged = judgementIcons[figure.judgement];
  const indent = judged ? ICON + 4 : 0;
  const label = wrapEven(figure.label, 'label', box.width, 2, metrics);
  const change = wrapEven(figure.change, 'label', box.width - indent, 2, metrics);
  const style = widthOf(figure.value, 'title', metrics) <= box.width ? 'title' : 'heading';
  const value = fitLine(figure.value, style, box.width, metrics);
  const labelTop = box.y + 10;
  const valueTop = labelTop + 2 * type.label.leading + 2;
  const changeTop = valueTop + type.title.leading + 4;
  const icon = judged ? judged.icon(box.x, changeTop + 1.5, ICON, judged.color) : [];
  const color = judged?.text ?? ink.soft;
  return [
    { node: 'artifact', marks: [{ kind: 'rect', box: { ...box, height: 1.5 }, fill: ink.strong }, ...icon] },
    {
      node: addNode(item, 'Lbl'),
      marks: setLines(label, { style: 'label', color: ink.soft }, { ...box, y: labelTop }, metrics),
    },
    {
      node: addNode(item, 'LBody'),
      marks: [
        setLine(value, { style, color: ink.strong }, { ...box, y: valueTop, height: type.title.leading }, metrics),
        ...setLines(
          change,
          { style: 'label', color },
          { x: box.x + indent, y: changeTop, width: box.width - indent },
          metrics,
        ),
      ],
    },
  ];
}

function figures(document: ReportDocument, top: number, parent: Node, metrics: FontMetrics): readonly MarkGroup[] {
  const shown = document.cover.slice(0, MOST_FIGURES);
  if (shown.length === 0) return [];
  const { x, width } = contentBox(document.paper);
  const column = (width - (MOST_FIGURES - 1) * grid.gutter) / MOST_FIGURES;
  const list = addNode(parent, 'L');
  return shown.flatMap((figure, index) => {
    const box = { x: x + index * (column + grid.gutter), y: top, width: column, height: 90 };
    return figureGroups(figure, box, list, metrics);
  });
}

/** The first page: what the report is called and asks, whose it is and of when, and the figures that lead it. */
export function coverPage(document: ReportDocument, node: Node, metrics: FontMetrics): readonly MarkGroup[] {
  const [width, height] = paperSizes[document.paper];
  const content = contentBox(document.paper);
  const groundHeight = Math.round(height * GROUND);
  const title = wrapWithin(document.title, 'display', content.width, TITLE_LINES, metrics);
  const question = wrapEven(document.question, 'lead', content.width * 0.78, QUESTION_LINES, metrics);
  const questionTop = groundHeight - 40 - question.length * type.lead.leading;
  const titleTop = questionTop - 12 - title.length * type.display.leading;
  const { asOf } = document;
  const foot: readonly Line[] = [
    [`As of ${moment(asOf.time)}`, 'strong', ink.strong],
    [provenance(document), 'label', ink.soft],
    ['Every figure in this report is of this one moment. The company and its data are synthetic.', 'label', ink.soft],
  ];
  const half = { ...content, y: 48, width: content.width * 0.6, height: 24 };
  const right = { ...content, y: 48, x: content.x + content.width * 0.62, width: content.width * 0.38 };
  const date = formatDate(asOf.time);
  return [
    { node: 'artifact', marks: ground(document, width, groundHeight, courseHeight(titleTop), metrics) },
    { node: addNode(node, 'P'), marks: stack([[document.company, 'heading', ink.paper]], half, metrics) },
    {
      node: 'artifact',
      marks: [
        setLine(
          date,
          { style: 'body', color: ink.onStrong, align: 'right' },
          { ...right, height: type.heading.leading },
          metrics,
        ),
        { kind: 'rect', box: { x: content.x, y: titleTop - 20, width: 44, height: 4 }, fill: ink.accentOnStrong },
      ],
    },
    {
      node: addNode(node, 'H1'),
      marks: setLines(title, { style: 'display', color: ink.paper }, { ...content, y: titleTop }, metrics),
    },
    {
      node: addNode(node, 'P'),
      marks: setLines(
        question,
        { style: 'lead', color: ink.onStrong },
        { ...content, width: content.width * 0.78, y: questionTop },
        metrics,
      ),
    },
    ...figures(document, groundHeight + 44, node, metrics),
    { node: addNode(node, 'P'), marks: stack(foot, { ...content, y: height - 90, height: 40 }, metrics) },
  ];
}
