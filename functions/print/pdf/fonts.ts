import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { create, type Font, type FontCollection } from 'fontkit';
import type { Face, FontMetrics } from '../../../core/print/layout/marks.ts';
import { cleanText } from '../../../core/print/layout/text.ts';
import { fontAssets } from './assets.ts';
import { type FontTables, readFont } from './opentype.ts';

/** One glyph of a text, as pdfkit takes it. */
interface Glyph {
  readonly id: number;
  readonly advanceWidth: number;
  /** What it is in text that is copied out of the document. */
  readonly codePoints: readonly number[];
}

/** In units of the font; pdfkit scales it in place. */
interface Position {
  xAdvance: number;
  yAdvance: number;
  xOffset: number;
  yOffset: number;
}

interface Run {
  readonly glyphs: readonly Glyph[];
  readonly positions: readonly Position[];
  readonly advanceWidth: number;
}

/** A font as pdfkit draws with it, which sets text exactly as wide as it was measured. */
export interface DrawnFont extends Omit<Font, 'layout'> {
  layout(text: string): Run;
}

interface FontFace {
  readonly tables: FontTables;
  /** Opened when it is first drawn with: measuring doesn't need it. */
  readonly drawn: () => DrawnFont;
  /** In units of the font. */
  width(text: string): number;
}

/**
 * The font's file, beside the bundle or, where it runs from source, in the installed package.
 * Errors: a name that is not on the list of assets, or a file that is in neither place.
 */
export function fontFile(name: string): string {
  const bundled = fileURLToPath(new URL(`./assets/${name}`, import.meta.url));
  if (existsSync(bundled)) return bundled;
  const from = fontAssets[name];
  if (from === undefined) throw new Error(`${name} is no font of the reports.`);
  return createRequire(import.meta.url).resolve(from);
}

const files: Readonly<Record<Face, string>> = {
  regular: 'Inter_400Regular.ttf',
  medium: 'Inter_500Medium.ttf',
  semibold: 'Inter_600SemiBold.ttf',
  bold: 'Inter_700Bold.ttf',
};

/** Figures of one width, and signs that stand before them; not hyphens and full stops, which are of the text. */
const TABULAR = new Set([...'0123456789+−'].map((sign) => sign.codePointAt(0)));
const SPACE = 0x20;
const NO_BREAK_SPACE = 0xa0;

function singleFont(opened: Font | FontCollection, name: string): Font {
  if (!('layout' in opened)) throw new Error(`${name} is a collection, not a font.`);
  return opened;
}

/** The glyphs of a text with its kerning: what is measured and what is drawn. */
class Typesetter {
  readonly #tables: FontTables;
  readonly #glyphs = new Map<number, Glyph>();
  readonly #kerning = new Map<number, number>();

  constructor(tables: FontTables) {
    this.#tables = tables;
  }

  #glyph(codePoint: number): Glyph {
    const known = this.#glyphs.get(codePoint);
    if (known) return known;
    // A space that may not end a line is a space to those who copy text.
    const shown = codePoint === NO_BREAK_SPACE ? SPACE : codePoint;
    const plain = this.#tables.glyph(shown);
    const id = TABULAR.has(shown) ? this.#tables.substitute(plain, 'tnum') : plain;
    const glyph = { id, advanceWidth: this.#tables.advance(id), codePoints: [shown] };
    this.#glyphs.set(codePoint, glyph);
    return glyph;
  }

  #kern(first: number, second: number): number {
    const pair = first * 0x10000 + second;
    const known = this.#kerning.get(pair);
    if (known !== undefined) return known;
    const kern = this.#tables.kerning(first, second);
    this.#kerning.set(pair, kern);
    return kern;
  }

  width(text: string): number {
    let sum = 0;
    let before = -1;
    for (const sign of text) {
      const { id, advanceWidth } = this.#glyph(sign.codePointAt(0) ?? SPACE);
      sum += advanceWidth + (before < 0 ? 0 : this.#kern(before, id));
      before = id;
    }
    return sum;
  }

  run(text: string): Run {
    const glyphs = Array.from(text, (sign) => this.#glyph(sign.codePointAt(0) ?? SPACE));
    const positions = glyphs.map(({ id, advanceWidth }, index): Position => {
      const next = glyphs[index + 1];
      return { xAdvance: advanceWidth + (next ? this.#kern(id, next.id) : 0), yAdvance: 0, xOffset: 0, yOffset: 0 };
    });
    return {
      glyphs,
      positions,
      // Read by pdfkit after it has scaled the positions.
      get advanceWidth() {
        return positions.reduce((sum, { xAdvance }) => sum + xAdvance, 0);
      },
    };
  }
}

function openFace(name: string): FontFace {
  const file = readFileSync(fontFile(name));
  const tables = readFont(file);
  const typesetter = new Typesetter(tables);
  let drawn: DrawnFont | undefined;
  return {
    tables,
    width: (text) => typesetter.width(text),
    drawn() {
      const layout = { value: (text: string) => typesetter.run(text) };
      drawn ??= Object.create(singleFont(create(file), name), { layout }) as DrawnFont;
      return drawn;
    },
  };
}

const faces = new Map<Face, FontFace>();

/** Each face is parsed once in a process, when it is first needed. */
function faceOf(face: Face): FontFace {
  const known = faces.get(face);
  if (known) return known;
  const opened = openFace(files[face]);
  faces.set(face, opened);
  return opened;
}

/** The font to draw a face with. */
export function drawnFont(face: Face): DrawnFont {
  return faceOf(face).drawn();
}

/** Measures text as `renderPdf` draws it. */
export function createFontMetrics(): FontMetrics {
  const { tables } = faceOf('regular');
  return {
    width(text, face, size) {
      const font = faceOf(face);
      return (font.width(text) * size) / font.tables.unitsPerEm;
    },
    missing(text) {
      const without = new Set<string>();
      for (const sign of text) {
        if (tables.glyph(sign.codePointAt(0) ?? SPACE) === 0 && cleanText(sign).trim() !== '') without.add(sign);
      }
      return [...without];
    },
    ascent: tables.ascent / tables.unitsPerEm,
    descent: -tables.descent / tables.unitsPerEm,
  };
}
