import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { create, type Font, type FontCollection } from 'fontkit';
import type { Face, FontMetrics } from '../../../core/reports/layout/marks.ts';
import { cleanText } from '../../../core/reports/layout/text.ts';
import { fontAssets } from './assets.ts';
import { singleSubstitutions } from './opentype.ts';

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
  readonly drawn: DrawnFont;
  readonly unitsPerEm: number;
  has(codePoint: number): boolean;
  /** Width in units of the font. */
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

function openFace(name: string): FontFace {
  const file = readFileSync(fontFile(name));
  const font = singleFont(create(file), name);
  const tabular = singleSubstitutions(file, 'tnum');
  const glyphs = new Map<number, Glyph>();

  function glyphOf(codePoint: number): Glyph {
    const known = glyphs.get(codePoint);
    if (known) return known;
    const shown = codePoint === NO_BREAK_SPACE ? SPACE : codePoint;
    const plain = font.glyphForCodePoint(shown).id;
    const id = TABULAR.has(shown) ? (tabular.get(plain) ?? plain) : plain;
    const glyph = { id, advanceWidth: font.getGlyph(id).advanceWidth, codePoints: [shown] };
    glyphs.set(codePoint, glyph);
    return glyph;
  }

  const glyphsOf = (text: string): Glyph[] => Array.from(text, (sign) => glyphOf(sign.codePointAt(0) ?? SPACE));

  function width(text: string): number {
    let sum = 0;
    for (const sign of text) sum += glyphOf(sign.codePointAt(0) ?? SPACE).advanceWidth;
    return sum;
  }

  // Glyphs are set one by one: fontkit's shaping takes 30 ms before its first line, and changes widths by context.
  const layout = (text: string): Run => {
    const run = glyphsOf(text);
    const positions = run.map(({ advanceWidth }) => ({ xAdvance: advanceWidth, yAdvance: 0, xOffset: 0, yOffset: 0 }));
    return {
      glyphs: run,
      positions,
      // Read by pdfkit after it has scaled the positions.
      get advanceWidth() {
        return positions.reduce((sum, { xAdvance }) => sum + xAdvance, 0);
      },
    };
  };
  const drawn: DrawnFont = Object.create(font, { layout: { value: layout } });
  const known = new Set(font.characterSet);
  return { drawn, unitsPerEm: font.unitsPerEm, has: (codePoint) => known.has(codePoint), width };
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
  return faceOf(face).drawn;
}

/** Measures text as `renderPdf` draws it. */
export function createFontMetrics(): FontMetrics {
  const { drawn, unitsPerEm, has } = faceOf('regular');
  return {
    width(text, face, size) {
      const font = faceOf(face);
      return (font.width(text) * size) / font.unitsPerEm;
    },
    missing(text) {
      const without = new Set<string>();
      for (const sign of text) {
        if (!has(sign.codePointAt(0) ?? SPACE) && cleanText(sign).trim() !== '') without.add(sign);
      }
      return [...without];
    },
    ascent: drawn.ascent / unitsPerEm,
    descent: -drawn.descent / unitsPerEm,
  };
}
