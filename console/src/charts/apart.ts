interface Placed {
  /** Pixels from the top. */
  readonly y: number;
}

/**
 * Labels at the ends of lines, moved until none stands on another: each at least a line below the one above it, and the
 * last not below the bottom, if there is room. They come back from top to bottom.
 * @param line pixels
 * @param bottom the lowest place, in pixels
 */
export function apart<T extends Placed>(labels: readonly T[], line: number, bottom = Number.POSITIVE_INFINITY): T[] {
  const down: T[] = [];
  for (const label of [...labels].sort((a, b) => a.y - b.y)) {
    const above = down.at(-1);
    down.push(above === undefined ? label : { ...label, y: Math.max(label.y, above.y + line) });
  }
  const up: T[] = [];
  for (const label of down.reverse()) {
    const below = up[0];
    up.unshift({ ...label, y: Math.min(label.y, below === undefined ? bottom : below.y - line) });
  }
  return up;
}
