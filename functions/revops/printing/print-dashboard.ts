import { DomainError } from '../../../core/kernel/errors.ts';
import type { Narrator } from '../../../core/kernel/narrator.ts';
import type { Paper } from '../../../core/print/document.ts';
import type { DatasetRow } from '../../../core/views/revops/graph/dataset.ts';
import type { Dataset } from '../../../core/views/revops/index.ts';
import {
  coachingDatasets,
  type DatasetReader,
  narrateInsights,
  pipelineHealthDatasets,
  pipelineHealthReport,
  type ReportInput,
  repCoachingReport,
} from '../../../core/views/revops/index.ts';
import { repCoachingInsights } from '../../../core/views/revops/reps/rep-coaching-insights.ts';
import { repPerformanceView } from '../../../core/views/revops/reps/rep-performance-view.ts';
import type { PrintServices } from '../../print/ports.ts';
import { printDocument } from '../../print/print-document.ts';
import type { ReportRecord } from '../../print/record.ts';
import type { FilterQuery } from '../query.ts';
import { openRequest } from '../read/open-request.ts';
import { requireRep } from '../read/require-rep.ts';
import type { Serving } from '../read/served.ts';
import type { RevOpsServices } from '../services.ts';
import { servedRows } from './served-rows.ts';

/** What printing dashboards needs. */
export interface PrintingServices extends PrintServices, Pick<RevOpsServices, 'sales' | 'builds' | 'versions'> {
  readonly narrator: Narrator;
}

interface Printing {
  readonly world: string;
  readonly filters: FilterQuery;
  readonly paper: Paper;
}

/** Prints the pipeline health dashboard: of a quarter that was kept, what was kept. Throws DomainErrors as reading it does. */
export async function printPipelineHealth(services: PrintingServices, printing: Printing): Promise<ReportRecord> {
  const serving = await openRequest(services, printing.world, printing.filters, '/');
  const input = await inputOf(services, serving, printing.paper, pipelineHealthDatasets);
  const document = pipelineHealthReport(input);
  return printDocument(services, document, { pageType: 'pipeline-health', narrator: 'rules' });
}

/**
 * Prints the coaching dashboard of a rep. Throws DomainErrors as reading it does, and `conflict` for a rep of whom nothing
 * can be said at the moment that is asked for.
 */
export async function printRepCoaching(
  services: PrintingServices,
  printing: Printing & { readonly repId: string },
): Promise<ReportRecord> {
  const { repId, world, filters, paper } = printing;
  const serving = await openRequest(services, world, filters, '/');
  requireRep(serving.sales, repId);
  const input = await inputOf(services, serving, paper, coachingDatasets);
  requireRows(input.data, repId);
  const data = await worded(input.data, repId, services.narrator);
  const document = repCoachingReport({ ...input, data }, repId);
  return printDocument(services, document, { pageType: 'rep-coaching', narrator: services.narrator.name });
}

/** The rows that the dashboard’s datasets answer to the same request, so that paper and screen agree. */
async function inputOf(
  { versions }: PrintingServices,
  serving: Serving,
  paper: Paper,
  datasets: readonly Dataset[],
): Promise<ReportInput> {
  const { sales, asked } = serving;
  const { worldId: world, generation, seed } = sales.head;
  const { data, tick } = await servedRows(versions, serving, datasets);
  return { data, asOf: { world, generation, tick, time: asked.moment.through, seed }, paper };
}

function requireRows(data: DatasetReader, repId: string): void {
  if (data.rows(repPerformanceView).some((row) => row.repId === repId)) return;
  const why = data.reason(repPerformanceView) ?? `${repId} had not been hired then`;
  throw new DomainError('conflict', `There is nothing to print of ${repId}: ${why}.`);
}

/** The same rows, with the insights of one rep in the words of whoever narrates. */
async function worded(data: DatasetReader, repId: string, narrator: Narrator): Promise<DatasetReader> {
  const mine = data.rows(repCoachingInsights).filter((row) => row.repId === repId);
  const told = await narrateInsights(mine, narrator);
  return {
    reason: data.reason,
    rows: <D extends Dataset>(dataset: D) =>
      dataset.id === repCoachingInsights.id ? (told as unknown as readonly DatasetRow<D>[]) : data.rows(dataset),
  };
}
