import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const RESULTS = join(import.meta.dirname, '../results');

/** One line of a benchmark: what was measured, the bar for it, and a peer that was measured in the same run. */
export interface Finding {
  readonly what: string;
  readonly value: number;
  /** Of value, bar and peer: `ms`, `rows/s`. */
  readonly unit: string;
  /** Of the runs of which the value is the median: what the code can do when the machine is not busy otherwise. */
  readonly best?: number;
  /** The value should not be above `atMost`, or not below `atLeast`. */
  readonly atMost?: number;
  readonly atLeast?: number;
  readonly peer?: { readonly name: string; readonly value: number };
}

/** Prints the lines as one table, and keeps them in bench/results for comparison with other runs. */
export function report(name: string, findings: readonly Finding[]): void {
  console.table(findings.map(tableRow));
  store(name, { node: process.version, measuredAt: new Date().toISOString(), findings });
}

export function store(name: string, content: object): void {
  mkdirSync(RESULTS, { recursive: true });
  writeFileSync(join(RESULTS, `${name}.json`), `${JSON.stringify(content, null, 2)}\n`);
}

function tableRow({ what, value, unit, best, atMost, atLeast, peer }: Finding) {
  const bar = atMost ?? atLeast;
  const met = value <= (atMost ?? Infinity) && value >= (atLeast ?? -Infinity);
  return {
    what,
    measured: `${amount(value)} ${unit}`,
    best: best === undefined ? '' : amount(best),
    bar: bar === undefined ? '' : `${atMost === undefined ? '≥' : '≤'} ${amount(bar)} ${unit}`,
    met: bar === undefined ? '' : met ? 'yes' : 'NO',
    peer: peer?.name ?? '',
    'peer measured': peer ? `${amount(peer.value)} ${unit}` : '',
    'ours / peer': peer && peer.value > 0 ? amount(value / peer.value) : '',
  };
}

/** Three digits that matter, and all of those before the point. */
function amount(value: number): string {
  const digits = Math.max(0, 2 - Math.floor(Math.log10(Math.max(Math.abs(value), 1e-3))));
  return value.toLocaleString('en-US', { maximumFractionDigits: digits });
}
