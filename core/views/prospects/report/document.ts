import type { Chart } from '../../../print/charts/chart.ts';
import type { AsOf, Block, Paper, ReportDocument, Section } from '../../../print/document.ts';
import { sourceText } from '../../../print/source.ts';
import type { Category, DashboardTemplate } from '../template.ts';
import type { DashboardData, Provenance } from '../widgets/data.ts';
import { chartOf, isHalf } from './charts.ts';
import { type Drawing, isDrawn, isOf } from './drawing.ts';
import { keyFigureOf } from './figures.ts';
import { sourceSection } from './sources.ts';
import { tableOf } from './tables.ts';

/** A dashboard to be printed. */
export interface PrintedDashboard {
  readonly template: DashboardTemplate;
  readonly data: DashboardData;
  /** The client's name. */
  readonly client: string;
  readonly asOf: AsOf;
  /** For whom it is; its texts must be printable, which is for whoever takes them in. */
  readonly prospect: { readonly name: string; readonly organization: string | null } | null;
  readonly paper: Paper;
}

const COVER_FIGURES = 4;

const categoryLabels: Readonly<Record<Category, string>> = {
  'roi-focused': 'Return on investment',
  'operational-efficiency': 'Operational efficiency',
  'financial-performance': 'Financial performance',
  'license-optimization': 'Licence optimisation',
  'risk-compliance': 'Risk and compliance',
  'service-experience': 'Service experience',
  'growth-forecast': 'Growth and forecast',
};

/** The dashboard as a report: every widget drawn as its kind, and where its figures come from. */
export function dashboardReport(printed: PrintedDashboard): ReportDocument {
  const { template, data, client, asOf, paper } = printed;
  const drawings = template.widgets.flatMap((widget): Drawing[] => {
    const own = data.dashboard_data[widget.id];
    const title = data.titles[widget.id] ?? widget.title;
    const source = sourceText(asOf, sourceIds(data.provenance[widget.id] ?? []).join(', '));
    return own ? [{ widget, data: own, title, source }] : [];
  });
  const figures = drawings.flatMap((drawing) => (isOf(drawing, 'kpi-card') ? keyFigureOf(drawing) : []));
  const sections: Section[] = [
    {
      id: 'summary',
      title: 'Executive summary',
      blocks: [
        { kind: 'paragraph', text: data.commentary, style: 'lead' },
        { kind: 'heading', text: 'Key figures' },
        { kind: 'key-figures', figures },
      ],
    },
    { id: 'charts', title: 'What the figures show', blocks: chartBlocks(drawings) },
    { id: 'tables', title: 'In detail', blocks: tableBlocks(drawings) },
    sourceSection(drawings, data.provenance, sourceText(asOf, 'the provenance of each widget')),
  ];
  return {
    title: template.name,
    question: question(printed),
    company: client,
    language: 'en-US',
    paper,
    asOf,
    cover: figures.slice(0, COVER_FIGURES),
    sections: sections.filter(({ blocks }) => blocks.length > 0),
  };
}

/** Measures, rows and figures of the value model; the benchmarks below them stand on the last page. */
function sourceIds(provenance: readonly Provenance[]): string[] {
  const read = provenance.filter(({ source, id }) => source !== 'benchmark' && source !== 'target' && !isOwn(id));
  return [...new Set(read.map(({ id }) => id))];
}

const isOwn = (id: string): boolean => id === 'trend' || id === 'progress';

function question({ template, prospect }: PrintedDashboard): string {
  const about = `${categoryLabels[template.category]}. ${template.description}`;
  if (!prospect) return about;
  return `${about} Prepared for ${[prospect.name, prospect.organization].filter((part) => part).join(', ')}.`;
}

/** Charts in the order of their widgets; small ones in pairs, the next one moving up to the first. */
function chartBlocks(drawings: readonly Drawing[]): Block[] {
  const left = drawings.filter(({ widget }) => widget.type !== 'kpi-card' && widget.type !== 'table');
  const blocks: Block[] = [];
  for (let drawing = left.shift(); drawing; drawing = left.shift()) {
    const chart = isDrawn(drawing.data) ? chartOf(drawing) : null;
    if (!chart) {
      blocks.push({ kind: 'paragraph', text: `${drawing.title}: ${drawing.data.reason ?? 'no data'}`, style: 'note' });
      continue;
    }
    const next = isHalf(drawing) ? left.findIndex((other) => isHalf(other) && isDrawn(other.data)) : -1;
    const [other] = next < 0 ? [] : left.splice(next, 1);
    const beside = other ? chartOf(other) : null;
    blocks.push(beside ? pair(chart, beside) : { kind: 'chart', chart });
  }
  return blocks;
}

/** Drawings that stand side by side end on the same line. */
function pair(left: Chart, right: Chart): Block {
  const height = Math.max(left.height, right.height);
  return { kind: 'charts', left: { ...left, height }, right: { ...right, height } };
}

function tableBlocks(drawings: readonly Drawing[]): Block[] {
  return drawings.flatMap((drawing): Block[] =>
    isOf(drawing, 'table') ? [{ kind: 'table', table: tableOf(drawing) }] : [],
  );
}
