import { DomainError } from '../../../core/kernel/errors.ts';
import type { Time } from '../../../core/kernel/time.ts';
import { faultOf } from '../../../core/views/revops/graph/schema.ts';
import { type Build, type Dataset, isFiltered } from '../../../core/views/revops/index.ts';
import type { Rows } from '../ports.ts';
import type { StoredRows } from '../records.ts';
import type { ReadingVersions } from '../services.ts';
import type { Asked } from '../wanted.ts';
import { freshTo } from './builds.ts';
import type { Sales } from './sales.ts';

/** Rows of a dataset, and what is to be known of them. */
export interface Served {
  readonly rows: Rows;
  readonly version: string;
  /** World time up to which everything is in them, and the tick that they were made at. */
  readonly through: Time;
  readonly tick: number;
  /** When what they are made of changed last. */
  readonly changedAt: Time;
  readonly state: 'ready' | 'stale';
  readonly reason: string | null;
  /** Whether they were kept when their week or quarter had ended. */
  readonly kept: boolean;
}

export interface Serving {
  readonly sales: Sales;
  readonly asked: Asked;
  /** The build of what is asked for, made when it is needed: what was kept needs none. */
  readonly build: () => Build;
}

/**
 * The rows of a dataset. Those of a week or quarter that was kept are the kept ones. Of a dataset that fails they are the
 * last good ones, and say so.
 * @throws DomainError `conflict` with the reason for a dataset that fails and never was good
 */
export async function serve(versions: ReadingVersions, serving: Serving, dataset: Dataset): Promise<Served> {
  return (await keptRows(versions, serving, dataset)) ?? builtRows(versions, serving, dataset);
}

async function keptRows(
  versions: ReadingVersions,
  { sales, asked }: Serving,
  dataset: Dataset,
): Promise<Served | null> {
  const { head } = sales;
  const { closing } = asked;
  if (!closing || isFiltered(asked.filters) || dataset.layer === 'source') return null;
  const version = await versions.get(head, closing.id);
  const stored = version?.datasets[dataset.id];
  const rows = version && stored ? await readRows(versions, sales, dataset, stored) : null;
  if (!version || !stored || !rows) return null;
  const at = { through: closing.asOf, tick: version.tick, changedAt: closing.asOf };
  return { rows, version: stored.version, ...at, state: 'ready', reason: null, kept: true };
}

async function builtRows(versions: ReadingVersions, serving: Serving, dataset: Dataset): Promise<Served> {
  const { sales, asked, build } = serving;
  const { moment } = asked;
  const result = build().results.get(dataset.id);
  const version = result?.version;
  const reason = result?.reason ?? null;
  if (version && reason === null) {
    const through = freshTo(moment);
    const changedAt = moment.running ? Math.max(sales.changedAt, moment.asOf) : through;
    const at = { through, tick: sales.head.tick, changedAt };
    return { rows: version.rows, version: version.hash, ...at, state: 'ready', reason, kept: false };
  }
  if (version) {
    const { asOf: through, tick } = version.freshness;
    const at = { through, tick, changedAt: through };
    return { rows: version.rows, version: version.hash, ...at, state: 'stale', reason, kept: false };
  }
  const good = await goodRows(versions, serving, dataset, reason);
  if (good) return good;
  throw new DomainError('conflict', `${dataset.id} can’t be made: ${reason ?? 'it was not built'}. It never was good.`);
}

/** The last good rows that a build has stored, where they are of what is asked for. */
async function goodRows(
  versions: ReadingVersions,
  { sales, asked }: Serving,
  dataset: Dataset,
  reason: string | null,
): Promise<Served | null> {
  if (!asked.moment.running || isFiltered(asked.filters)) return null;
  const good = (await versions.lastGood(sales.head))?.datasets[dataset.id];
  const rows = good ? await readRows(versions, sales, dataset, good) : null;
  if (!good || !rows) return null;
  const at = { through: good.asOf.time, tick: good.asOf.tick, changedAt: good.asOf.time };
  return { rows, version: good.version, ...at, state: 'stale', reason, kept: true };
}

/** Stored rows; null for those that are gone, or that an older version stored with other fields. */
async function readRows(
  versions: ReadingVersions,
  { head }: Sales,
  { id, fields }: Dataset,
  stored: StoredRows,
): Promise<Rows | null> {
  const rows = await versions.read(head, id, stored);
  return rows?.every((row) => faultOf(fields, row) === null) ? rows : null;
}
