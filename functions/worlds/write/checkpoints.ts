import { PACK_VERSION } from '../../../core/world/index.ts';
import type { ChunkRefs } from '../chunk-manifest.ts';
import type { Checkpoint } from '../jobs.ts';
import type { Origin } from './job-messages.ts';
import { type Making, makingTexts, resumeMaking } from './making.ts';
import type { Services } from './services.ts';

type Store = Pick<Services, 'chunks'>;

/** `making#job-…`: that of a world ends in the number of its generation. */
const placeOf = (jobId: string): string => `making#${jobId}`;
const LIST = 'refs';

/** Writes down a company in the making. Written twice at the same month, it is the same. */
export async function writeCheckpoint({ chunks }: Store, jobId: string, making: Making): Promise<Checkpoint> {
  const { months } = making;
  const refs = await chunks.write(placeOf(jobId), months, makingTexts(making));
  const list = await chunks.write(placeOf(jobId), months, new Map([[LIST, JSON.stringify(refs)]]));
  return { packVersion: PACK_VERSION, months, refs: list[LIST] ?? '' };
}

/**
 * The company at a checkpoint; null where another version of the pack wrote that: it would become another company.
 * @throws MissingChunk when the checkpoint was removed
 */
export async function readCheckpoint(
  { chunks }: Store,
  jobId: string,
  { packVersion, months, refs }: Checkpoint,
  origin: Origin,
): Promise<Making | null> {
  if (packVersion !== PACK_VERSION) return null;
  const list = await chunks.read(placeOf(jobId), { [LIST]: refs });
  const listed: ChunkRefs = JSON.parse(list.get(LIST) ?? '{}');
  return resumeMaking(origin, months, await chunks.read(placeOf(jobId), listed));
}

/** Removes all checkpoints of a job. */
export async function removeCheckpoints({ chunks }: Store, jobId: string): Promise<void> {
  await chunks.removeAll(placeOf(jobId));
}
