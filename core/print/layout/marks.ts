/** Points from the page's upper left corner, 72 to the inch. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Faces of the one family that reports are set in. */
export type Face = 'regular' | 'medium' | 'semibold' | 'bold';

/** `#rrggbb` */
export type Color = string;

/** One line of text; it doesn't wrap, and it fits its box. */
export interface TextMark {
  readonly kind: 'text';
  /** Left end of the baseline. */
  readonly x: number;
  readonly y: number;
  readonly text: string;
  readonly face: Face;
  readonly size: number;
  readonly color: Color;
  /** As measured in its face, with tabular figures. */
  readonly width: number;
  /** The room that it was given: no part of it lies outside. */
  readonly box: Box;
}

export interface RectMark {
  readonly kind: 'rect';
  readonly box: Box;
  readonly fill?: Color;
  readonly stroke?: Color;
  readonly lineWidth?: number;
  readonly radius?: number;
}

export interface LineMark {
  readonly kind: 'line';
  readonly from: readonly [x: number, y: number];
  readonly to: readonly [x: number, y: number];
  readonly stroke: Color;
  readonly lineWidth: number;
  readonly dash?: readonly number[];
}

/** A path in the syntax of SVG, in page coordinates. */
export interface PathMark {
  readonly kind: 'path';
  readonly d: string;
  readonly fill?: Color;
  readonly stroke?: Color;
  readonly lineWidth?: number;
  readonly dash?: readonly number[];
}

export interface CircleMark {
  readonly kind: 'circle';
  readonly center: readonly [x: number, y: number];
  readonly radius: number;
  readonly fill?: Color;
  readonly stroke?: Color;
  readonly lineWidth?: number;
}

export type Mark = TextMark | RectMark | LineMark | PathMark | CircleMark;

/** Knows how wide text is; the adapter that draws has the same fonts. */
export interface FontMetrics {
  /** Width in points at a size, with tabular figures and without kerning across runs. */
  width(text: string, face: Face, size: number): number;
  /** Characters (code points) of a text that the family has no glyph for, each once. */
  missing(text: string): readonly string[];
  /** Height above and depth below the baseline, as shares of the size. */
  readonly ascent: number;
  readonly descent: number;
}

/** Standard structure types of tagged PDF (ISO 32000-1, 14.8.4) that reports use. */
export type Tag =
  | 'Document'
  | 'Sect'
  | 'H1'
  | 'H2'
  | 'H3'
  | 'P'
  | 'L'
  | 'LI'
  | 'Lbl'
  | 'LBody'
  | 'Table'
  | 'THead'
  | 'TBody'
  | 'TR'
  | 'TH'
  | 'TD'
  | 'Figure'
  | 'Caption'
  | 'TOC'
  | 'TOCI'
  | 'Link';

/** A node of the document's logical structure; its marks may lie on several pages. */
export interface StructureNode {
  readonly tag: Tag;
  /** Alternative text of a figure. */
  readonly alt?: string;
  /** Of a header cell. */
  readonly scope?: 'Row' | 'Column';
  /** Where a figure stands on its page. */
  readonly box?: Box;
  readonly children: readonly StructureNode[];
}

/** Marks that belong to one node of the structure, or that are decoration: running headers, rules, backgrounds. */
export interface MarkGroup {
  readonly node: StructureNode | 'artifact';
  readonly marks: readonly Mark[];
  /** The group leads to a place in the document; its node is a `Link`. */
  readonly link?: PageLink;
}

/** An area that leads to the place on a page, as many points from its top. */
export interface PageLink {
  readonly box: Box;
  readonly page: number;
  readonly top: number;
}

export interface LaidOutPage {
  /** In reading order; later groups lie above earlier ones. */
  readonly groups: readonly MarkGroup[];
  /** 1 for the cover. */
  readonly number: number;
}

/** An entry of the bookmarks. */
export interface OutlineEntry {
  readonly title: string;
  readonly page: number;
  readonly top: number;
  readonly children: readonly OutlineEntry[];
}

/** A report as it will be drawn: what is where, on which page, and what it means. */
export interface LaidOutReport {
  readonly width: number;
  readonly height: number;
  readonly title: string;
  readonly subject: string;
  readonly author: string;
  readonly keywords: string;
  /** BCP 47 */
  readonly language: string;
  /** World time of the tick of which it speaks, epoch milliseconds: the date of the document. */
  readonly time: number;
  readonly pages: readonly LaidOutPage[];
  readonly outline: readonly OutlineEntry[];
  readonly structure: StructureNode;
}
