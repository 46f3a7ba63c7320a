import type { ContentKind, SegmentContent } from '../content/types.ts';
import type { SegmentId } from '../types.ts';
import { paired } from './pairs.ts';

/** What is written of a segment in one version and not in the other: sentences, in their order. */
export interface ComparedContent {
  readonly segment: SegmentId;
  readonly kind: ContentKind;
  readonly added: readonly string[];
  readonly removed: readonly string[];
}

/** What `b` says that `a` does not, and the other way round, segment by segment. */
export function compareContent(
  a: readonly SegmentContent[] | null,
  b: readonly SegmentContent[] | null,
): ComparedContent[] {
  return paired(a ?? [], b ?? [], ({ segment }) => segment).map(([left, right, segment, { kind }]) => {
    const [before, after] = [sentencesOf(left), sentencesOf(right)];
    return { segment, kind, added: without(after, before), removed: without(before, after) };
  });
}

function sentencesOf(content: SegmentContent | undefined): string[] {
  return content?.sections.flatMap(({ sentences }) => sentences.map(({ text }) => text)) ?? [];
}

function without(texts: readonly string[], others: readonly string[]): string[] {
  const known = new Set(others);
  return texts.filter((text) => !known.has(text));
}
