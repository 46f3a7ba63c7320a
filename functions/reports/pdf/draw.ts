import type { Mark } from '../../../core/reports/layout/marks.ts';

interface Painted {
  readonly fill?: string;
  readonly stroke?: string;
  readonly lineWidth?: number;
  readonly dash?: readonly number[];
}

/** Paints the path that was just made. */
function paint(pdf: PDFKit.PDFDocument, { fill, stroke, lineWidth = 1, dash }: Painted): void {
  if (stroke) {
    pdf.lineWidth(lineWidth).lineJoin('round').strokeColor(stroke);
    if (dash) pdf.dash(dash[0] ?? 1, { space: dash[1] ?? dash[0] ?? 1 });
    else pdf.undash();
  }
  if (fill) pdf.fillColor(fill);
  if (fill && stroke) pdf.fillAndStroke();
  else if (stroke) pdf.stroke();
  else pdf.fill();
}

/** Draws one mark where it says. */
export function drawMark(pdf: PDFKit.PDFDocument, mark: Mark): void {
  switch (mark.kind) {
    case 'text':
      pdf.font(mark.face).fontSize(mark.size).fillColor(mark.color);
      pdf.text(mark.text, mark.x, mark.y, { lineBreak: false, baseline: 'alphabetic', features: [] });
      return;
    case 'rect': {
      const { x, y, width, height } = mark.box;
      if (mark.radius) pdf.roundedRect(x, y, width, height, mark.radius);
      else pdf.rect(x, y, width, height);
      paint(pdf, mark);
      return;
    }
    case 'line':
      pdf.moveTo(...mark.from).lineTo(...mark.to);
      paint(pdf, mark);
      return;
    case 'path':
      pdf.path(mark.d);
      paint(pdf, mark);
      return;
    case 'circle':
      pdf.circle(...mark.center, mark.radius);
      paint(pdf, mark);
      return;
  }
}
