import { DomainError } from '../../../core/kernel/errors.ts';
import { rulesNarrator } from '../../../core/kernel/narrator.ts';
import type { Paper } from '../../../core/print/document.ts';
import { strategyReport } from '../../../core/views/results/report/document.ts';
import type { ReviewToPrint } from '../../../core/views/results/report/input.ts';
import type { PrintServices } from '../../print/ports.ts';
import { printDocument } from '../../print/print-document.ts';
import type { ReportRecord } from '../../print/record.ts';
import { describeFrame } from '../describe.ts';
import { type ReadVersion, readVersion } from '../read/results.ts';
import type { Input } from '../records.ts';
import type { ResultsServices } from '../services.ts';
import { STRATEGY_REPORT } from './report-kind.ts';

/** What printing reviews needs. */
export interface PrintingServices
  extends PrintServices,
    Pick<ResultsServices, 'loader' | 'sessions' | 'runs' | 'results' | 'stages'> {}

const RULES = rulesNarrator.name;

interface Printing {
  readonly world: string;
  readonly session: string;
  /** The last that has results where it is not given. */
  readonly version: number | undefined;
  readonly paper: Paper;
}

/**
 * Prints a version of a session's results: what is stored of it, and nothing that is computed anew. Stages that have failed are
 * named in it.
 * @throws DomainError `not-found` for an unknown session or version, `conflict` where nothing is completed yet
 */
export async function printStrategyReview(services: PrintingServices, printing: Printing): Promise<ReportRecord> {
  const { paper, version } = printing;
  const { worldId: world, generation, seed } = await services.loader.head(printing.world);
  const ref = { worldId: world, generation, session: printing.session };
  const read = await readVersion(services, ref, version, { pointer: '/version', none: 'conflict' });
  const input = await services.sessions.input(ref, read.run.input);
  if (!input)
    throw new DomainError('not-found', `Version ${read.run.version} of the session ${ref.session} was cleared.`);
  const review = reviewToPrint(services, ref.session, read, input);
  const asOf = { world, generation, tick: input.tick, time: input.time, seed };
  return printDocument(services, strategyReport({ review, asOf, paper }), {
    pageType: STRATEGY_REPORT,
    // What a model has not written well enough is in the words of the rules.
    narrator: review.content?.find(({ writtenBy }) => writtenBy !== RULES)?.writtenBy ?? RULES,
  });
}

/** What is stored of a version, as its report takes it; a version without a stage's result has null. */
export function reviewToPrint(
  { stages }: Pick<PrintingServices, 'stages'>,
  session: string,
  { run, jobs, results }: ReadVersion,
  { topic: _, number, source, observations, baselines }: Input,
): ReviewToPrint {
  const { errors } = describeFrame(stages, session, run, jobs);
  const { factors, patterns, monte_carlo: simulation, calibration, personas, rich_content: content } = results;
  return {
    topic: run.topic,
    observations,
    baselines,
    factors: factors?.factors ?? null,
    segments: factors?.segments ?? null,
    patterns,
    simulation,
    calibration,
    personas,
    content,
    failed: errors.map(({ stage, error }) => ({ stage, reason: error })),
    stored: { session, version: run.version, input: number, source },
  };
}
