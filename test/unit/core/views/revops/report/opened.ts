import { drawChart, layoutReport, type Paper, type ReportDocument } from '../../../../../../core/print/index.ts';
import type { LaidOutReport } from '../../../../../../core/print/layout/marks.ts';
import { type Build, build, revopsGraph, sourcesById } from '../../../../../../core/views/revops/index.ts';
import { repCoachingReport } from '../../../../../../core/views/revops/report/coaching/rep-coaching.ts';
import { pipelineHealthReport } from '../../../../../../core/views/revops/report/pipeline/pipeline-health.ts';
import { type ReportInput, readerOf } from '../../../../../../core/views/revops/report/rows.ts';
import { type Filters, noFilters } from '../../../../../../core/views/revops/sources/filters.ts';
import type { SalesSources } from '../../../../../../core/views/revops/sources/sources-at.ts';
import { type Counts, completeCounts, PACK_VERSION } from '../../../../../../core/world/index.ts';
import { eventfulWorld } from '../../../../../tools/made-world.ts';
import { SAMPLE_TIME } from '../../../../../tools/report-sample.ts';
import { metrics } from '../../operations/pages/checks/opened.ts';
import { factsOf, sourcesNow, sourcesThen } from '../sources/worlds.ts';

/** A world and a moment to make reports of. */
export interface Given {
  readonly seed: number;
  readonly counts?: Partial<Counts>;
  readonly paper?: Paper;
  readonly filters?: Partial<Filters>;
  /** A closing midnight that has passed; now where nothing is said. */
  readonly midnight?: number;
  readonly startedAt?: number;
}

const kept = new Map<string, SalesSources>();

export function sourcesOf({ seed, counts = {}, filters, midnight, startedAt = SAMPLE_TIME }: Given): SalesSources {
  const key = JSON.stringify([seed, counts, filters, midnight, startedAt]);
  const known = kept.get(key);
  if (known) return known;
  const simulation = eventfulWorld({ seed, packVersion: PACK_VERSION, counts: completeCounts(counts), startedAt });
  const facts = factsOf(simulation);
  const all = { ...noFilters, ...filters };
  const sources = midnight === undefined ? sourcesNow(simulation, facts, all) : sourcesThen(facts, midnight, all);
  kept.set(key, sources);
  return sources;
}

export function buildOf(sources: Partial<ReturnType<typeof sourcesById>>): Build {
  const rows = Object.fromEntries(Object.entries(sources).flatMap(([id, given]) => (given ? [[id, given]] : [])));
  return build(revopsGraph, { freshness: { asOf: SAMPLE_TIME, tick: 1204 }, rows }, null, () => 0);
}

const builds = new Map<SalesSources, Build>();

export function inputOf(given: Given): ReportInput {
  const sources = sourcesOf(given);
  const built = builds.get(sources) ?? buildOf(sourcesById(sources));
  builds.set(sources, built);
  const asOf = { world: 'default', generation: 1, tick: 1204, time: SAMPLE_TIME, seed: given.seed };
  return { data: readerOf(built), asOf, paper: given.paper ?? 'A4' };
}

export const pages = ['pipeline-health', 'rep-coaching'] as const;
export type Page = (typeof pages)[number];

/** Reps of one world whose coaching is looked at. */
const MOST_REPS = 8;

/** The documents of a page: one, or one for each of the first reps. */
export function documentsOf(given: Given, page: Page): ReportDocument[] {
  const input = inputOf(given);
  if (page === 'pipeline-health') return [pipelineHealthReport(input)];
  return sourcesOf(given)
    .reps.rows.slice(0, MOST_REPS)
    .map(({ repId }) => repCoachingReport(input, repId));
}

export const layoutOf = (document: ReportDocument): LaidOutReport => layoutReport(document, metrics, drawChart);
