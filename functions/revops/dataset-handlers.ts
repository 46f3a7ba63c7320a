import { DomainError } from '../../core/kernel/errors.ts';
import { isoTime } from '../../core/kernel/time.ts';
import { type Dataset, type Graph, lineageOf, rowSchema, scopeOf, wireName } from '../../core/views/revops/index.ts';
import type { Handlers, RequestOf } from '../platform/http/handlers.ts';
import { ok } from '../platform/http/reply.ts';
import { tickHeader } from '../worlds/read/describe.ts';
import { chooseRows } from './choose-rows.ts';
import { pageOfRows, positionOf } from './dataset-pages.ts';
import type { datasetRoutes } from './dataset-routes.ts';
import { describeRows, wireOnce } from './describe.ts';
import { openRequest } from './read/open-request.ts';
import { type Served, type Serving, serve } from './read/served.ts';
import type { ReadingVersions, RevOpsServices } from './services.ts';
import { describeAsked } from './wanted.ts';

/** What both paths of a dataset have. */
type Ask = Pick<RequestOf<(typeof datasetRoutes)['getDataset']>, 'world' | 'query' | 'url'>;

export function datasetHandlers(services: RevOpsServices): Handlers<typeof datasetRoutes> {
  const { graph, versions, wording } = services;

  /** @param find throws where there is no such dataset: after the request could be read */
  async function answer({ world, query, url }: Ask, find: () => Dataset) {
    const after = positionOf(query.cursor);
    const dataset = find();
    const serving = await openRequest(services, world, query);
    const served = await serve(versions, serving, dataset);
    const chosen = chooseRows(dataset, served.rows, query, serving.sales);
    const page = pageOfRows(dataset, chosen, { limit: query.limit, after }, url);
    const rows = query.rep_id === undefined ? page.rows : await wording(dataset, served.version, page.rows);
    const body = describeRows(dataset, served, serving.asked, rows);
    return ok(body, { ...tickHeader(serving.sales.head), ...page.headers });
  }

  return {
    getDataset: (call) => answer(call, () => requireDataset(graph, call.params.name)),

    getDatasetByPath(call) {
      const { layer, name } = call.params;
      return answer(call, () => {
        const dataset = requireDataset(graph, name);
        if (dataset.path === `/RevOps/${layer}/${name}`) return dataset;
        const errors = [{ pointer: 'path/layer', detail: `Expected ${dataset.path.split('/')[2]}.` }];
        throw new DomainError('not-found', `There is no dataset /RevOps/${layer}/${name}.`, errors);
      });
    },

    async listDatasets({ world, query }) {
      const serving = await openRequest(services, world, query);
      const inputs = new Map(
        graph.transforms.map(({ id, inputs }) => [id, Object.values(inputs).map((input) => input.id)]),
      );
      const entries = [];
      for (const dataset of graph.datasets.values()) {
        const { id, path, layer, says, grain, key } = dataset;
        entries.push({
          id,
          path,
          layer,
          says,
          grain,
          key: key.map(wireName),
          scope: scopeOf(dataset),
          schema: { ...rowSchema(dataset) },
          columns: wireOnce(dataset).columns,
          inputs: inputs.get(id) ?? [],
          ...(await standing(serving, dataset)),
        });
      }
      return ok(entries, tickHeader(serving.sales.head));
    },

    async getLineage({ world, query }) {
      const serving = await openRequest(services, world, query);
      const { nodes, edges } = lineageOf(graph, serving.build());
      const stood = new Map<string, Awaited<ReturnType<typeof standing>>>();
      for (const dataset of graph.datasets.values()) stood.set(dataset.id, await standing(serving, dataset));
      const body = {
        tick: serving.sales.head.tick,
        filters: describeAsked(serving.asked),
        nodes: nodes.map((node) => {
          const { rows = null, version = null, state = 'failed', reason = null } = stood.get(node.id) ?? {};
          return { ...node, rows, version, state, reason };
        }),
        edges,
      };
      return ok(body, tickHeader(serving.sales.head));
    },
  };

  /** How a dataset stands: what is served of it, or why nothing is. */
  async function standing(serving: Serving, dataset: Dataset) {
    const served = await serveOrReason(versions, serving, dataset);
    if (typeof served === 'string') {
      return { rows: null, version: null, data_freshness: null, state: 'failed' as const, reason: served };
    }
    const { rows, version, through, state, reason } = served;
    return { rows: rows.length, version, data_freshness: isoTime(through), state, reason };
  }
}

/** What is served of a dataset, or the reason why nothing can be: that of others is not lost with it. */
export async function serveOrReason(
  versions: ReadingVersions,
  serving: Serving,
  dataset: Dataset,
): Promise<Served | string> {
  try {
    return await serve(versions, serving, dataset);
  } catch (error) {
    if (error instanceof DomainError && error.kind === 'conflict') return error.message;
    throw error;
  }
}

/** The dataset of an id, or the problem that there is none. */
export function requireDataset(graph: Graph, id: string, pointer = 'path/name'): Dataset {
  const dataset = graph.datasets.get(id);
  if (dataset) return dataset;
  const known = [...graph.datasets.keys()].join(', ');
  throw new DomainError('not-found', `There is no dataset ${id}.`, [{ pointer, detail: `Expected one of ${known}.` }]);
}
