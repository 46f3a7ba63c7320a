import { type ColumnType, LAKE, lakeTables, listsPrefix } from '../../../core/views/analytics/index.ts';
import type { CatalogueManifest, CatalogueTable } from '../../platform/manifest.ts';

/** Types of columns as Hive names them. Timestamps have no zone there: they are read in UTC. */
const hiveTypes: Readonly<Record<ColumnType, string>> = {
  text: 'string',
  json: 'string',
  number: 'double',
  usd: 'decimal(18,2)',
  time: 'timestamp',
  day: 'date',
};

/** Buckets of the capability, as its manifest names them. */
export const LAKE_BUCKET = 'Lake';
export const QUERY_BUCKET = 'Queries';

/** The tables of the lake for whoever asks by SQL. */
export const lakeCatalogue: CatalogueManifest = {
  description: 'Events and memberships of the training academy, at rest',
  files: { bucket: LAKE_BUCKET, under: LAKE },
  results: QUERY_BUCKET,
  // A world of default size has 3 MB. Half a cent is the most that a query may cost.
  bytesPerQuery: 1_000_000_000,
  tables: Object.fromEntries(
    lakeTables.map(({ id, description, columns }): [string, CatalogueTable] => {
      const hive = columns.map(({ name, type, description: said }) => {
        return { name, type: hiveTypes[type], description: said };
      });
      return [id, { description, lists: listsPrefix(id), columns: hive }];
    }),
  ),
};
