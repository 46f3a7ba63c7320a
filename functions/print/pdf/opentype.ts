/**
 * Reads what reports need of a font's tables (OpenType 1.9): which glyph a character has, how wide it is, what stands
 * for it among tabular figures, and how two are kerned. A shaping engine would take 30 ms before its first line.
 */
export interface FontTables {
  readonly unitsPerEm: number;
  /** Above the baseline, and below it (negative), in units of the font. */
  readonly ascent: number;
  readonly descent: number;
  /** The glyph of a code point; 0 where the font has none. */
  glyph(codePoint: number): number;
  /** In units of the font. */
  advance(glyph: number): number;
  /** By how much the second glyph moves towards the first (negative) or away from it, in units of the font. */
  kerning(first: number, second: number): number;
  /** The glyph that stands for another under a feature such as `tnum`; itself where none does. */
  substitute(glyph: number, feature: string): number;
}

/** A subtable of a lookup: where it begins, and the kind that it is, extensions resolved. */
interface Subtable {
  readonly at: number;
  readonly type: number;
}

const tagAt = (view: DataView, at: number): string =>
  String.fromCharCode(view.getUint8(at), view.getUint8(at + 1), view.getUint8(at + 2), view.getUint8(at + 3));

/** Where each table of a font file begins. */
function directory(view: DataView): (tag: string) => number {
  const offsets = new Map<string, number>();
  for (let entry = 0; entry < view.getUint16(4); entry++) {
    const at = 12 + 16 * entry;
    offsets.set(tagAt(view, at), view.getUint32(at + 8));
  }
  return (tag) => {
    const found = offsets.get(tag);
    if (found === undefined) throw new Error(`The font has no table ${tag}.`);
    return found;
  };
}

/** The last of so many sorted records of equal size that begins at or below a value; -1 where none does. */
function recordBelow(count: number, start: (index: number) => number, value: number): number {
  let [low, high] = [0, count];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (start(middle) <= value) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** Characters to glyphs by segments (subtable of format 12), of which all of Unicode has room. */
function characterMap(view: DataView, cmap: number): (codePoint: number) => number {
  let groups = -1;
  for (let entry = 0; entry < view.getUint16(cmap + 2); entry++) {
    const at = cmap + view.getUint32(cmap + 8 + 8 * entry);
    if (view.getUint16(at) === 12) groups = at;
  }
  if (groups === -1) throw new Error('The font has no characters beyond the basic plane.');
  const record = (index: number): number => groups + 16 + 12 * index;
  const count = view.getUint32(groups + 12);
  return (codePoint) => {
    const at = record(recordBelow(count, (index) => view.getUint32(record(index)), codePoint));
    const first = view.getUint32(at);
    return at > groups && codePoint >= first && codePoint <= view.getUint32(at + 4)
      ? view.getUint32(at + 8) + codePoint - first
      : 0;
  };
}

/** The index of a glyph in a coverage table; -1 where it isn't covered. */
function covered(view: DataView, at: number, glyph: number): number {
  const count = view.getUint16(at + 2);
  if (view.getUint16(at) === 1) {
    const index = recordBelow(count, (entry) => view.getUint16(at + 4 + 2 * entry), glyph);
    return index >= 0 && view.getUint16(at + 4 + 2 * index) === glyph ? index : -1;
  }
  const index = recordBelow(count, (entry) => view.getUint16(at + 4 + 6 * entry), glyph);
  const range = at + 4 + 6 * index;
  return index >= 0 && glyph <= view.getUint16(range + 2)
    ? view.getUint16(range + 4) + glyph - view.getUint16(range)
    : -1;
}

/** The class of a glyph in a table of classes; 0 where it is in none. */
function classOf(view: DataView, at: number, glyph: number): number {
  if (view.getUint16(at) === 1) {
    const index = glyph - view.getUint16(at + 2);
    return index >= 0 && index < view.getUint16(at + 4) ? view.getUint16(at + 6 + 2 * index) : 0;
  }
  const index = recordBelow(view.getUint16(at + 2), (entry) => view.getUint16(at + 4 + 6 * entry), glyph);
  const range = at + 4 + 6 * index;
  return index >= 0 && glyph <= view.getUint16(range + 2) ? view.getUint16(range + 4) : 0;
}

/** The subtables of each lookup that a feature switches on, in order. */
function lookupsOf(
  view: DataView,
  table: number,
  feature: string,
  extension: number,
): readonly (readonly Subtable[])[] {
  const features = table + view.getUint16(table + 6);
  const lookups = table + view.getUint16(table + 8);
  const indexes = new Set<number>();
  for (let record = 0; record < view.getUint16(features); record++) {
    const at = features + 2 + 6 * record;
    if (tagAt(view, at) !== feature) continue;
    const list = features + view.getUint16(at + 4);
    for (let entry = 0; entry < view.getUint16(list + 2); entry++) indexes.add(view.getUint16(list + 4 + 2 * entry));
  }
  return [...indexes]
    .sort((a, b) => a - b)
    .map((index) => {
      const lookup = lookups + view.getUint16(lookups + 2 + 2 * index);
      const type = view.getUint16(lookup);
      return Array.from({ length: view.getUint16(lookup + 4) }, (_, entry): Subtable => {
        const at = lookup + view.getUint16(lookup + 6 + 2 * entry);
        if (type !== extension) return { at, type };
        return { at: at + view.getUint32(at + 4), type: view.getUint16(at + 2) };
      });
    });
}

/** How many bytes a value record has: two for each bit of its format. */
const valueSize = (format: number): number => 2 * format.toString(2).replaceAll('0', '').length;

/** What a pair adjustment (GPOS type 2) adds to the first glyph's advance; null where it doesn't know the pair. */
function pairAdjustment(view: DataView, at: number, first: number, second: number): number | null {
  const index = covered(view, at + view.getUint16(at + 2), first);
  if (index < 0) return null;
  const [format, other] = [view.getUint16(at + 4), view.getUint16(at + 6)];
  const size = valueSize(format) + valueSize(other);
  // The advance is the third of a value's fields; reports' fonts have no field before it.
  const advanceOf = (value: number): number => ((format & 4) === 0 ? 0 : view.getInt16(value + valueSize(format & 3)));
  if (view.getUint16(at) === 1) {
    const set = at + view.getUint16(at + 10 + 2 * index);
    const record = (entry: number): number => set + 2 + (2 + size) * entry;
    const found = recordBelow(view.getUint16(set), (entry) => view.getUint16(record(entry)), second);
    return found >= 0 && view.getUint16(record(found)) === second ? advanceOf(record(found) + 2) : null;
  }
  const row = classOf(view, at + view.getUint16(at + 8), first);
  const column = classOf(view, at + view.getUint16(at + 10), second);
  return advanceOf(at + 16 + size * (row * view.getUint16(at + 14) + column));
}

/** What a single substitution (GSUB type 1) puts in a glyph's place; null where it leaves it. */
function singleSubstitution(view: DataView, at: number, glyph: number): number | null {
  const index = covered(view, at + view.getUint16(at + 2), glyph);
  if (index < 0) return null;
  if (view.getUint16(at) === 1) return (glyph + view.getInt16(at + 4)) & 0xffff;
  return view.getUint16(at + 6 + 2 * index);
}

/** Errors: a file that lacks a table, or that maps no characters. */
export function readFont(file: Uint8Array): FontTables {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  const offset = directory(view);
  const glyph = characterMap(view, offset('cmap'));
  const metrics = offset('hmtx');
  const lastAdvance = view.getUint16(offset('hhea') + 34) - 1;
  const kernings = lookupsOf(view, offset('GPOS'), 'kern', 9).map((all) => all.filter(({ type }) => type === 2));

  return {
    unitsPerEm: view.getUint16(offset('head') + 18),
    ascent: view.getInt16(offset('hhea') + 4),
    descent: view.getInt16(offset('hhea') + 6),
    glyph,
    advance: (id) => view.getUint16(metrics + 4 * Math.min(id, lastAdvance)),
    kerning(first, second) {
      let sum = 0;
      for (const subtables of kernings) {
        // Of each lookup the first subtable that knows the pair counts.
        for (const { at } of subtables) {
          const found = pairAdjustment(view, at, first, second);
          if (found === null) continue;
          sum += found;
          break;
        }
      }
      return sum;
    },
    substitute(id, feature) {
      for (const { at, type } of lookupsOf(view, offset('GSUB'), feature, 7).flat()) {
        const other = type === 1 ? singleSubstitution(view, at, id) : null;
        if (other !== null) return other;
      }
      return id;
    },
  };
}
