import type { Box, StructureNode } from '../../../core/print/layout/marks.ts';

type Element = PDFKit.PDFStructureElement;

/** What pdfkit takes and its types leave out. */
interface ElementOptions extends PDFKit.Mixins.StructureElementOptions {
  /** Of a figure: left, top, right and bottom from the page's upper left corner. */
  readonly bbox?: [number, number, number, number];
  /** Of a header cell. */
  readonly scope?: 'Row' | 'Column';
}

const corners = ({ x, y, width, height }: Box): [number, number, number, number] => [x, y, x + width, y + height];

function optionsOf({ alt, box, scope }: StructureNode): ElementOptions {
  return { ...(alt && { alt }), ...(box && { bbox: corners(box) }), ...(scope && { scope }) };
}

/** The structure of a report as elements of a PDF, each of which takes the content of its node. */
export function addStructure(pdf: PDFKit.PDFDocument, root: StructureNode): ReadonlyMap<StructureNode, Element> {
  const elements = new Map<StructureNode, Element>();
  const add = (node: StructureNode): Element => {
    const element = pdf.struct(node.tag, optionsOf(node));
    elements.set(node, element);
    for (const child of node.children) element.add(add(child));
    return element;
  };
  pdf.addStructure(add(root));
  return elements;
}
