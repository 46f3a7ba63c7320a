/** Rows of one bin up to which inserting each where it belongs beats sorting. */
const FEW = 24;

/**
 * The rows in the order of their times: put into as many bins as there are rows, each in order by itself. Times that spread
 * over a range take a time in proportion to their number, others that of sorting.
 * @param compare which of two rows of one time comes first
 */
export function byTime(times: Float64Array, compare: (a: number, b: number) => number): Uint32Array {
  const bins = binsOf(times);
  const ends = new Uint32Array(times.length + 1);
  for (let row = 0; row < times.length; row += 1) {
    const bin = (bins[row] ?? 0) + 1;
    ends[bin] = (ends[bin] ?? 0) + 1;
  }
  for (let bin = 0; bin < times.length; bin += 1) ends[bin + 1] = (ends[bin + 1] ?? 0) + (ends[bin] ?? 0);
  const rows = new Uint32Array(times.length);
  const next = ends.slice();
  for (let row = 0; row < times.length; row += 1) {
    const bin = bins[row] ?? 0;
    const place = next[bin] ?? 0;
    rows[place] = row;
    next[bin] = place + 1;
  }
  sortBins(rows, ends, times, compare);
  return rows;
}

/** Of each row, the bin among as many as there are rows: a later time is in the same or a later one. */
function binsOf(times: Float64Array): Uint32Array {
  let [first, last] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (let row = 0; row < times.length; row += 1) {
    const time = times[row] ?? 0;
    if (time < first) first = time;
    if (time > last) last = time;
  }
  const perBin = Math.max(1, (last - first + 1) / times.length);
  const bins = new Uint32Array(times.length);
  for (let row = 0; row < times.length; row += 1) {
    bins[row] = Math.min(times.length - 1, Math.floor(((times[row] ?? 0) - first) / perBin));
  }
  return bins;
}

function sortBins(
  rows: Uint32Array,
  ends: Uint32Array,
  times: Float64Array,
  compare: (a: number, b: number) => number,
): void {
  for (let bin = 0; bin + 1 < ends.length; bin += 1) {
    const from = ends[bin] ?? 0;
    const until = ends[bin + 1] ?? 0;
    if (until - from > FEW) {
      rows.subarray(from, until).sort((a, b) => (times[a] ?? 0) - (times[b] ?? 0) || compare(a, b));
      continue;
    }
    for (let place = from + 1; place < until; place += 1) {
      const row = rows[place] ?? 0;
      const time = times[row] ?? 0;
      let gap = place;
      for (; gap > from; gap -= 1) {
        const before = rows[gap - 1] ?? 0;
        const earlier = times[before] ?? 0;
        if (earlier < time || (earlier === time && compare(before, row) <= 0)) break;
        rows[gap] = before;
      }
      rows[gap] = row;
    }
  }
}

/** The values of a column in another order. */
export function pick(column: Float64Array, order: Uint32Array): Float64Array {
  const picked = new Float64Array(order.length);
  for (let row = 0; row < order.length; row += 1) picked[row] = column[order[row] ?? 0] ?? 0;
  return picked;
}

/** The same of codes. It is a loop of its own, which meets arrays of one type only and is compiled once. */
export function pickCodes(column: Uint32Array, order: Uint32Array): Uint32Array {
  const picked = new Uint32Array(order.length);
  for (let row = 0; row < order.length; row += 1) picked[row] = column[order[row] ?? 0] ?? 0;
  return picked;
}
