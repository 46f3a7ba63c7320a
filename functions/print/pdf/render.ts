import PDFDocument from 'pdfkit';
import type {
  Face,
  LaidOutPage,
  LaidOutReport,
  MarkGroup,
  OutlineEntry,
  StructureNode,
} from '../../../core/print/layout/marks.ts';
import { Pen } from './draw.ts';
import { type DrawnFont, drawnFont } from './fonts.ts';
import { addStructure } from './structure.ts';

declare global {
  namespace PDFKit.Mixins {
    interface PDFFont {
      /** pdfkit takes a font that was parsed before, too. */
      registerFont(name: string, source: DrawnFont): this;
    }
  }
}

const FACES: readonly Face[] = ['regular', 'medium', 'semibold', 'bold'];

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };
const escaped = (text: string): string => text.replace(/[&<>]/g, (sign) => escapes[sign] ?? sign);

class ReportFile extends PDFDocument {
  /** Texts are measured when they are laid out; pdfkit would measure each twice more. */
  override widthOfString(): number {
    return 0;
  }

  /** pdfkit writes the document's metadata into XML as it is; a company may be called `Hart & Boyle`. */
  _addInfo(): void {
    const plain = this.info;
    const texts = Object.entries(plain).map(([key, value]) => [
      key,
      typeof value === 'string' ? escaped(value) : value,
    ]);
    this.info = Object.fromEntries(texts);
    addInfo.call(this);
    this.info = plain;
  }
}

const { _addInfo: addInfo } = PDFDocument.prototype as unknown as { _addInfo(this: PDFKit.PDFDocument): void };

function openDocument(report: LaidOutReport): PDFKit.PDFDocument {
  const date = new Date(report.time);
  const pdf = new ReportFile({
    // No standard font is used; pdfkit would look for its file, which a bundle doesn't have.
    font: '',
    size: [report.width, report.height],
    margin: 0,
    autoFirstPage: false,
    pdfVersion: '1.7',
    compress: true,
    tagged: true,
    lang: report.language,
    displayTitle: true,
    info: {
      Title: report.title,
      Author: report.author,
      Subject: report.subject,
      Keywords: report.keywords,
      Creator: 'Showroom',
      Producer: 'Showroom with PDFKit',
      CreationDate: date,
      ModDate: date,
    },
  });
  for (const face of FACES) pdf.registerFont(face, drawnFont(face));
  return pdf;
}

type Elements = ReadonlyMap<StructureNode, PDFKit.PDFStructureElement>;

const targetOf = (page: number, top: number): string => `${page}/${Math.round(top)}`;

function drawGroup(pdf: PDFKit.PDFDocument, pen: Pen, group: MarkGroup, elements: Elements): void {
  if (group.node === 'artifact') pdf.markContent('Artifact', { type: 'Layout' });
  else elements.get(group.node)?.add(pdf.markStructureContent(group.node.tag));
  for (const mark of group.marks) pen.draw(mark);
  pdf.endMarkedContent();
  if (!group.link || group.node === 'artifact') return;
  const { box, page, top } = group.link;
  const element = elements.get(group.node);
  const text = group.marks.flatMap((mark) => (mark.kind === 'text' ? [mark.text] : [])).join(', page ');
  pdf.goTo(box.x, box.y, box.width, box.height, targetOf(page, top), {
    ...(element && { structParent: element }),
    Contents: Object(text),
  });
  // pdfkit takes the page at which an element ends for that of its link.
  element?.end();
}

function drawPage(pdf: PDFKit.PDFDocument, page: LaidOutPage, elements: Elements, targets: ReadonlySet<string>): void {
  for (const target of targets) {
    const [number, top] = target.split('/').map(Number);
    if (number === page.number) pdf.addNamedDestination(target, 'XYZ', 0, Math.max((top ?? 0) - 12, 0), null);
  }
  const pen = new Pen(pdf);
  for (const group of page.groups) drawGroup(pdf, pen, group, elements);
}

function addOutline(parent: PDFKit.PDFOutline, entries: readonly OutlineEntry[], report: LaidOutReport): void {
  for (const { title, page, top, children } of entries) {
    const place = { pageNumber: page - 1, top: Math.max(top - 12, 0), left: report.width, fit: false };
    addOutline(parent.addItem(title, { ...place, expanded: false }), children, report);
  }
}

/** All that a document writes, when it has ended. */
function bytesOf(pdf: PDFKit.PDFDocument): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const chunks: Uint8Array[] = [];
    pdf.on('data', (chunk: Uint8Array) => chunks.push(chunk));
    pdf.on('end', () => resolve(new Uint8Array(Buffer.concat(chunks))));
    pdf.on('error', reject);
  });
}

/**
 * Draws a report as a tagged PDF 1.7 with embedded fonts. The same layout gives the same bytes.
 * The file's dates are the report's time.
 */
export async function renderPdf(report: LaidOutReport): Promise<Uint8Array> {
  const pdf = openDocument(report);
  const bytes = bytesOf(pdf);
  const links = report.pages.flatMap(({ groups }) => groups.flatMap(({ link }) => (link ? [link] : [])));
  const targets = new Set(links.map(({ page, top }) => targetOf(page, top)));
  let elements: Elements = new Map();
  for (const page of report.pages) {
    pdf.addPage();
    // Boxes of figures are told from the page's height: the structure needs a page.
    if (page.number === 1) elements = addStructure(pdf, report.structure);
    drawPage(pdf, page, elements, targets);
  }
  addOutline(pdf.outline, report.outline, report);
  pdf.end();
  return bytes;
}
