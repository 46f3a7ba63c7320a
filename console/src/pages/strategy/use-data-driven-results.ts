import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { ResultsSegment, ResultsStatus, ResultsVersion } from '../../api/generated/showroom.schemas.ts';
import { getGenerationStatus, getSegmentResults, listResultVersions } from '../../api/generated/showroom.ts';
import type { ApiProblem } from '../../api/problem.ts';
import { readAnew, useRead, useWorld } from '../../api/read.ts';
import type { SegmentId } from './segments.ts';

/** While results are generated, how they stand is asked for so often. */
const POLL_MS = 3000;
const CONFLICT = 409;

export interface DataDrivenResults {
  /** The segment’s results as they are stored; null while there are none. */
  readonly data: ResultsSegment | null;
  readonly loading: boolean;
  /** Why there is nothing, or nothing newer: its `message` says it. Nothing stands in for what could not be read. */
  readonly error: ApiProblem | null;
  /** How the latest generation stands. */
  readonly status: ResultsStatus | null;
  readonly isProcessing: boolean;
  readonly isCompleted: boolean;
  readonly isFailed: boolean;
}

/** Whether there are results to read: while a version is made only those of an earlier one. */
function haveResults(status: ResultsStatus | null, versions: readonly ResultsVersion[] | undefined): boolean {
  if (status === null || status.version === null) return false;
  return !status.is_processing || (versions?.some(({ status: made }) => made.startsWith('completed')) ?? false);
}

/**
 * The results of a session for a segment, and how their generation stands: read again each 3 seconds while one runs,
 * and once more when it has ended.
 * @param version the latest that has results where it is not given
 */
export function useDataDrivenResults(sessionId: string, segment: SegmentId, version?: number): DataDrivenResults {
  const world = useWorld();
  const client = useQueryClient();
  const [isPolling, setPolling] = useState(false);
  const statusRead = useRead(() => getGenerationStatus(sessionId), { every: isPolling ? POLL_MS : null });
  // What is kept of another session while this one is asked for is not its own.
  const status = statusRead.data?.session_id === sessionId ? statusRead.data : null;
  const isProcessing = status?.is_processing ?? false;

  const versions = useRead(() => listResultVersions(sessionId), { when: isProcessing });
  const isAsked = haveResults(status, versions.isPrevious ? undefined : versions.data);
  const read = useRead(() => getSegmentResults(sessionId, segment, version === undefined ? undefined : { version }), {
    when: isAsked,
  });
  const isOwn = read.data?.session_id === sessionId && read.data.segment === segment;
  const data = isAsked && isOwn && read.data !== undefined ? read.data : null;

  useEffect(() => {
    if (isPolling && !isProcessing) readAnew(client, world);
    setPolling(isProcessing);
  }, [isPolling, isProcessing, client, world]);

  // That the first results are not there yet is no fault while they are made.
  const isAwaited = isProcessing && read.problem?.status === CONFLICT;
  const error = statusRead.problem ?? (isAsked && !isAwaited ? read.problem : undefined) ?? null;
  return {
    data,
    loading: error === null && (status === null || (isAsked && data === null && !isAwaited)),
    error,
    status,
    isProcessing,
    isCompleted: status?.is_completed ?? false,
    isFailed: status?.is_failed ?? false,
  };
}
