import { useQuery } from '@tanstack/react-query';
import type { ResultsSegment } from '../../../api/generated/showroom.schemas.ts';
import { getSegmentResults, listResultVersions } from '../../../api/generated/showroom.ts';
import type { ApiProblem } from '../../../api/problem.ts';
import { asProblem, useRead, useWorld } from '../../../api/read.ts';
import { perform } from '../../../api/request.ts';
import type { SegmentId } from '../segments.ts';

/** Versions that a line goes back: the latest. */
const MOST = 8;

export interface VersionAt {
  readonly version: number;
  /** When it was asked for, ISO. */
  readonly at: string;
  readonly results: ResultsSegment;
}

interface Found {
  /** The earliest first; undefined until they are there. */
  readonly versions: readonly VersionAt[] | undefined;
  readonly problem: ApiProblem | undefined;
}

/** A segment in the latest versions that have results; each stays as it was made, and so is read once. */
export function useVersions(session: string, segment: SegmentId): Found {
  const world = useWorld();
  const list = useRead(() => listResultVersions(session));
  const made = (list.data ?? [])
    .filter(({ status }) => status.startsWith('completed'))
    .slice(0, MOST)
    .reverse();
  const query = useQuery({
    queryKey: [world, 'versions', session, segment, made.map(({ version }) => version).join()],
    queryFn: ({ signal }) =>
      Promise.all(
        made.map(async ({ version, created_at: at }) => {
          const { body } = await perform(() => getSegmentResults(session, segment, { version }), signal);
          return { version, at, results: body };
        }),
      ),
    enabled: list.data !== undefined,
    staleTime: Number.POSITIVE_INFINITY,
    meta: { fixed: true },
  });
  return { versions: query.data, problem: list.problem ?? asProblem(query.error) };
}
