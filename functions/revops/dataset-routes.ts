import * as z from 'zod';
import { defineRoutes } from '../platform/contract/route.ts';
import { filterQuery, paging, rowQuery } from './query.ts';
import { catalogueEntry, datasetAnswer, lineage } from './schemas.ts';

const shared = { tag: 'RevOps', world: true, access: 'read', method: 'GET' } as const;
const errors = ['not-found', 'conflict', 'unavailable', 'invalid'] as const;
const name = z
  .string()
  .min(1)
  .max(100)
  .meta({ description: 'The id of a dataset.', examples: ['dashboard_kpis'] });

const dataset = {
  ...shared,
  query: z.object({ ...filterQuery, ...rowQuery, ...paging }),
  responses: { 200: { description: 'The rows, with what is to be known of them.', schema: datasetAnswer } },
  errors,
  description:
    'Rows for the committed tick, or as of the end of a past quarter or week. Filters cut the sources by the territory of the owner. Every row has the dataset’s fields, and beside them `display` and `status`.',
} as const;

/** Datasets, and what they are made of. */
export const datasetRoutes = defineRoutes({
  listDatasets: {
    ...shared,
    path: '/revops/datasets',
    summary: 'All datasets of the sales organisation, and how they stand',
    query: z.object(filterQuery),
    responses: {
      200: { description: 'Sources first, then each after what it is made of.', schema: z.array(catalogueEntry) },
    },
    errors,
  },
  getDataset: {
    ...dataset,
    path: '/revops/datasets/{name}',
    summary: 'The rows of a dataset',
    params: z.object({ name }),
  },
  getDatasetByPath: {
    ...dataset,
    path: '/RevOps/{layer}/{name}',
    summary: 'The rows of a dataset, by its path',
    params: z.object({
      layer: z
        .string()
        .min(1)
        .max(100)
        .meta({ description: '`Scenario`, `Enriched` or `Analytics`.', examples: ['Analytics'] }),
      name,
    }),
  },
  getLineage: {
    ...shared,
    path: '/revops/lineage',
    summary: 'Which dataset is made of which',
    query: z.object(filterQuery),
    responses: { 200: { description: 'Datasets, and which reads which.', schema: lineage } },
    errors,
  },
});
