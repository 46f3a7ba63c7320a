import { benchmarkRecords } from './benchmarks.ts';

/** What the world can't know, and is taken from elsewhere. */
export interface Benchmark<Id extends string = string> {
  readonly id: Id;
  readonly label: string;
  /** What `value` counts: `dollars per year`. */
  readonly unit: string;
  readonly value: number;
  /** Where industries differ, by their names; the others have `value`. */
  readonly byIndustry?: Readonly<Record<string, number>>;
  /** Why it is that much. */
  readonly rationale: string;
  /** Where it can be looked up, or `assumption`. */
  readonly source: string;
}

export type BenchmarkId = (typeof benchmarkRecords)[number]['id'];

export const benchmarks: readonly Benchmark<BenchmarkId>[] = benchmarkRecords;

/** Values of all benchmarks in one industry. */
export type BenchmarkValues = Readonly<Record<BenchmarkId, number>>;

export function benchmarkValues(industry: string): BenchmarkValues {
  const entries = benchmarks.map((benchmark) => [benchmark.id, valueIn(benchmark, industry)] as const);
  return Object.fromEntries(entries) as Record<BenchmarkId, number>;
}

/** The benchmark as it applies in an industry. */
export function valueIn(benchmark: Benchmark, industry: string): number {
  const table = benchmark.byIndustry;
  return table && Object.hasOwn(table, industry) ? (table[industry] ?? benchmark.value) : benchmark.value;
}

/** The benchmark of that id. */
export function benchmarkOf(id: BenchmarkId): Benchmark<BenchmarkId> {
  const benchmark = benchmarks.find((record) => record.id === id);
  if (!benchmark) throw new Error(`there is no benchmark ${id}`);
  return benchmark;
}

const faults = benchmarks.flatMap(({ id, value, byIndustry = {} }) =>
  [value, ...Object.values(byIndustry)].every((entry) => Number.isFinite(entry) && entry > 0) ? [] : [id],
);
if (faults.length > 0) throw new Error(`benchmarks must be above 0: ${faults.join(', ')}`);
