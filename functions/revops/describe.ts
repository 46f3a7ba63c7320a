import { isoTime } from '../../core/kernel/time.ts';
import type { Fields, RowOf } from '../../core/views/revops/graph/schema.ts';
import { type Dataset, rowKey, type Wire, wireOf } from '../../core/views/revops/index.ts';
import type { Rows } from './ports.ts';
import type { Served } from './read/served.ts';
import { type Asked, describeAsked } from './wanted.ts';

const wires = new WeakMap<Dataset, Wire>();

/** How the rows of a dataset leave, made once. */
export function wireOnce(dataset: Dataset): Wire {
  const wire = wires.get(dataset) ?? wireOf(dataset);
  wires.set(dataset, wire);
  return wire;
}

/** Some rows of a dataset as the API answers them, with what is to be known of them. */
export function describeRows(dataset: Dataset, served: Served, asked: Asked, rows: Rows) {
  const wire = wireOnce(dataset);
  const common = {
    created_at: isoTime(Math.min(asked.moment.asOf, served.through)),
    updated_at: isoTime(served.changedAt),
    data_freshness: isoTime(served.through),
  };
  // Rows of a build, or stored ones that were checked against the fields of the dataset.
  const typed = rows as readonly RowOf<Fields>[];
  return {
    dataset: dataset.id,
    path: dataset.path,
    grain: dataset.grain,
    version: served.version,
    state: served.state,
    reason: served.reason,
    kept: served.kept,
    data_freshness: common.data_freshness,
    tick: served.tick,
    filters: describeAsked(asked),
    columns: wire.columns,
    rows: typed.map((row) => wire.rowWith(row, common)),
    shown: typed.map((row) => ({ key: rowKey(dataset, row), display: wire.display(row), status: wire.status(row) })),
  };
}
