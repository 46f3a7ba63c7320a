/** Reads what reports need of a font's layout tables (OpenType 1.9), where a shaping engine would take most of the time. */

interface Tables {
  readonly view: DataView;
  offset(tag: string): number;
}

const tagAt = (view: DataView, at: number): string =>
  String.fromCharCode(view.getUint8(at), view.getUint8(at + 1), view.getUint8(at + 2), view.getUint8(at + 3));

/** The table directory of a font file; its first table begins at byte 12. */
function tables(file: Uint8Array): Tables {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  const count = view.getUint16(4);
  const offsets = new Map<string, number>();
  for (let entry = 0; entry < count; entry++) {
    const at = 12 + 16 * entry;
    offsets.set(tagAt(view, at), view.getUint32(at + 8));
  }
  return {
    view,
    offset(tag) {
      const found = offsets.get(tag);
      if (found === undefined) throw new Error(`The font has no table ${tag}.`);
      return found;
    },
  };
}

/** A subtable of a lookup: where it begins, and the kind that it is, extensions resolved. */
interface Subtable {
  readonly at: number;
  readonly type: number;
}

/** The lookups' subtables that a feature switches on, in order. */
function subtablesOf({ view }: Tables, table: number, feature: string, extension: number): readonly Subtable[][] {
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
      return Array.from({ length: view.getUint16(lookup + 4) }, (_, entry): Subtable => {
        const at = lookup + view.getUint16(lookup + 6 + 2 * entry);
        const type = view.getUint16(lookup);
        if (type !== extension) return { at, type };
        return { at: at + view.getUint32(at + 4), type: view.getUint16(at + 2) };
      });
    });
}

/** The index of each glyph that a coverage table lists. */
function coverage(view: DataView, at: number): ReadonlyMap<number, number> {
  const found = new Map<number, number>();
  const count = view.getUint16(at + 2);
  if (view.getUint16(at) === 1) {
    for (let index = 0; index < count; index++) found.set(view.getUint16(at + 4 + 2 * index), index);
    return found;
  }
  for (let range = 0; range < count; range++) {
    const [first, last, start] = [0, 2, 4].map((part) => view.getUint16(at + 4 + 6 * range + part));
    for (let glyph = first ?? 0; glyph <= (last ?? -1); glyph++) found.set(glyph, (start ?? 0) + glyph - (first ?? 0));
  }
  return found;
}

/**
 * Which glyph stands for another under a feature that replaces glyphs one by one, such as `tnum`.
 * Errors: none; an empty map where the font doesn't know the feature.
 */
export function singleSubstitutions(file: Uint8Array, feature: string): ReadonlyMap<number, number> {
  const font = tables(file);
  const { view } = font;
  const replaced = new Map<number, number>();
  for (const { at, type } of subtablesOf(font, font.offset('GSUB'), feature, 7).flat()) {
    if (type !== 1) continue;
    const delta = view.getUint16(at) === 1 ? view.getInt16(at + 4) : null;
    for (const [glyph, index] of coverage(view, at + view.getUint16(at + 2))) {
      const other = delta === null ? view.getUint16(at + 6 + 2 * index) : (glyph + delta) & 0xffff;
      if (!replaced.has(glyph)) replaced.set(glyph, other);
    }
  }
  return replaced;
}
