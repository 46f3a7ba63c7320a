/**
 * Keeps what immutable texts were decoded to, by key, up to so many characters of text; what was used longest ago goes first.
 * @param decode makes the value of a text that is not kept
 */
export function decodedTexts<T>(mostCharacters: number): (key: string, text: string, decode: () => T) => T {
  const decoded = new Map<string, { readonly value: T; readonly size: number }>();
  let size = 0;
  return (key, text, decode) => {
    const entry = decoded.get(key) ?? { value: decode(), size: text.length };
    if (!decoded.delete(key)) size += entry.size;
    decoded.set(key, entry);
    for (const [oldest, { size: freed }] of decoded) {
      if (size <= mostCharacters || oldest === key) break;
      decoded.delete(oldest);
      size -= freed;
    }
    return entry.value;
  };
}
