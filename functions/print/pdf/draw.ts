import type { Color, Mark, TextMark } from '../../../core/print/layout/marks.ts';

interface Painted {
  readonly fill?: Color;
  readonly stroke?: Color;
  readonly lineWidth?: number;
  readonly dash?: readonly number[];
}

/** Draws marks where they say, and tells the page of a colour or a line only when it changes. */
export class Pen {
  readonly #pdf: PDFKit.PDFDocument;
  #fill = '';
  #stroke = '';
  #lineWidth = 0;
  #dash = '';

  /** One pen for each page: a page begins with the settings of PDF. */
  constructor(pdf: PDFKit.PDFDocument) {
    this.#pdf = pdf;
  }

  draw(mark: Mark): void {
    switch (mark.kind) {
      case 'text':
        this.#text(mark);
        return;
      case 'rect': {
        const { x, y, width, height } = mark.box;
        if (mark.radius) this.#pdf.roundedRect(x, y, width, height, mark.radius);
        else this.#pdf.rect(x, y, width, height);
        break;
      }
      case 'line':
        this.#pdf.moveTo(...mark.from).lineTo(...mark.to);
        break;
      case 'path':
        this.#pdf.path(mark.d);
        break;
      case 'circle':
        this.#pdf.circle(...mark.center, mark.radius);
        break;
    }
    this.#paint(mark);
  }

  #text({ text, x, y, face, size, color }: TextMark): void {
    this.#fillWith(color);
    this.#pdf.font(face).fontSize(size);
    // Any list of features makes pdfkit set the text as one run, not word by word without the kerning between them.
    this.#pdf.text(text, x, y, { lineBreak: false, baseline: 'alphabetic', features: [] });
  }

  /** Paints the path that was just made. */
  #paint({ fill, stroke, lineWidth = 1, dash = [] }: Painted): void {
    if (fill) this.#fillWith(fill);
    if (stroke) this.#strokeWith(stroke, lineWidth, dash);
    if (fill && stroke) this.#pdf.fillAndStroke();
    else if (stroke) this.#pdf.stroke();
    else this.#pdf.fill();
  }

  #fillWith(color: Color): void {
    if (color === this.#fill) return;
    this.#fill = color;
    this.#pdf.fillColor(color);
  }

  #strokeWith(color: Color, lineWidth: number, dash: readonly number[]): void {
    if (this.#lineWidth === 0) this.#pdf.lineJoin('round');
    if (lineWidth !== this.#lineWidth) this.#pdf.lineWidth(lineWidth);
    if (color !== this.#stroke) this.#pdf.strokeColor(color);
    const pattern = dash.join(' ');
    if (pattern !== this.#dash) {
      const [on = 1, off = on] = dash;
      if (dash.length > 0) this.#pdf.dash(on, { space: off });
      else this.#pdf.undash();
    }
    this.#lineWidth = lineWidth;
    this.#stroke = color;
    this.#dash = pattern;
  }
}
