import { type LakeManifest, type Period, periodsDue } from '../../../core/views/analytics/index.ts';
import type { Head } from '../../worlds/head.ts';
import type { DaySource } from './sources.ts';

/** Periods of a world that are over and not sealed yet, in their order. */
export async function periodsToSeal(
  sources: readonly Pick<DaySource, 'begins'>[],
  head: Head,
  manifest: LakeManifest,
): Promise<Period[]> {
  const all = await Promise.all(sources.map((source) => source.begins(head)));
  const begins = all.filter((time) => time !== null);
  if (begins.length === 0) return [];
  const sealed = manifest.sealed.map(({ period }) => period);
  return periodsDue(sealed, Math.min(...begins), head.time);
}
