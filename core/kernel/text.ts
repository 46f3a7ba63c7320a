/** A text with its first letter small, as a label or a sentence stands within another: `Win rate` is `win rate`. */
export function lowerFirst(text: string): string {
  return `${text.charAt(0).toLowerCase()}${text.slice(1)}`;
}

/** A text with its first letter large, as it begins a sentence or a cell. */
export function upperFirst(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}
