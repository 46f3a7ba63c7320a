import { type LakeManifest, manifestKey } from '../../../core/views/analytics/index.ts';
import type { GuardedText, GuardedTexts } from '../../platform/storage/guarded-objects.ts';

/** A manifest as it was read. */
export interface ReadManifest {
  readonly manifest: LakeManifest;
  readonly stored: GuardedText;
}

export interface WorldGeneration {
  readonly world: string;
  readonly generation: number;
}

/** The manifest of a generation; null: nothing of it is sealed yet. */
export async function readManifest(
  texts: Pick<GuardedTexts, 'get'>,
  of: WorldGeneration,
): Promise<ReadManifest | null> {
  const stored = await texts.get(manifestKey(of));
  return stored && { manifest: JSON.parse(stored.text), stored };
}

/** Writes a manifest over the one that was read, and answers what is read from now on; null where another came first. */
export async function writeManifest(
  texts: Pick<GuardedTexts, 'put'>,
  manifest: LakeManifest,
  before: ReadManifest | null,
): Promise<ReadManifest | null> {
  const text = `${JSON.stringify(manifest, null, 1)}\n`;
  const stored = await texts.put(manifestKey(manifest), text, 'application/json', before?.stored ?? null);
  return stored && { manifest, stored };
}
