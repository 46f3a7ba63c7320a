import type { ProspectDashboardData } from '../../api/generated/showroom.schemas.ts';

interface World {
  /** The committed tick of the latest answer. */
  readonly tick: string | undefined;
  readonly isRunning: boolean;
  /** Seconds between two ticks. */
  readonly interval: number;
  /** When the latest tick was committed, ISO 8601. */
  readonly lastUpdate: string;
}

/**
 * Until when making a dashboard anew would change nothing: it is whole, and of the latest tick.
 * @returns null where it would be newer; else when the next tick is due in ms since 1970, undefined while the world stands
 */
export function newerFrom(
  { status, as_of: asOf }: ProspectDashboardData,
  { tick, isRunning, interval, lastUpdate }: World,
): { readonly at: number | undefined } | null {
  if (status !== 'ready' || tick === undefined || asOf.tick < Number(tick)) return null;
  return { at: isRunning ? Date.parse(lastUpdate) + interval * 1000 : undefined };
}
