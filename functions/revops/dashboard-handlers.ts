import { DomainError } from '../../core/kernel/errors.ts';
import { isoTime } from '../../core/kernel/time.ts';
import { pipelineHealthWidgets, repCoachingWidgets, type WidgetSpec } from '../../core/views/revops/dashboards.ts';
import { drawWidget } from '../../core/views/revops/drawn/draw.ts';
import { type Peers, peersIn } from '../../core/views/revops/drawn/peers.ts';
import { type Build, type Dataset, explain, rowKey, wireName } from '../../core/views/revops/index.ts';
import type { Handlers } from '../platform/http/handlers.ts';
import { ok } from '../platform/http/reply.ts';
import { tickHeader } from '../worlds/read/describe.ts';
import { describeBridge } from './bridge.ts';
import { type dashboardRoutes, USUAL_WEEKS } from './dashboard-routes.ts';
import { requireDataset, serveOrReason } from './dataset-handlers.ts';
import { describeRows } from './describe.ts';
import { describeHistory } from './history.ts';
import type { Rows } from './ports.ts';
import { openRequest } from './read/open-request.ts';
import { requireRep } from './read/require-rep.ts';
import type { Serving } from './read/served.ts';
import type { RevOpsServices } from './services.ts';
import { describeAsked } from './wanted.ts';

export function dashboardHandlers(services: RevOpsServices): Handlers<typeof dashboardRoutes> {
  const { graph, versions, wording } = services;

  async function widgetsOf(
    serving: Serving,
    specs: readonly WidgetSpec[],
    choose: (rows: Rows) => Rows,
    peers: Peers | null = null,
  ) {
    const widgets = [];
    for (const [index, spec] of specs.entries()) {
      const { id, title, asks, dataset: name } = spec;
      const dataset = requireDataset(graph, name);
      const served = await serveOrReason(versions, serving, dataset);
      if (typeof served === 'string') {
        widgets.push({ id, title, asks, answer: null, drawing: null, reason: served });
        continue;
      }
      const rows = await wording(dataset, served.version, choose(served.rows));
      const answer = describeRows(dataset, served, serving.asked, rows);
      const scope = dataset.companyWide?.rowsOf === null ? 'company' : 'client';
      const course = spec.course === undefined ? [] : await courseRows(serving, spec.course, choose);
      const theirs = (rows: Rows) => rows.filter(({ repId }) => peers?.ids.has(String(repId)));
      const beside = peers && {
        label: peers.label,
        rows: describeRows(dataset, served, serving.asked, theirs(served.rows)).rows,
      };
      const { moment } = serving.asked;
      const drawing = drawWidget(spec, answer, { moment, order: index + 1, scope, course, peers: beside });
      widgets.push({ id, title, asks, answer, drawing, reason: null });
    }
    return widgets;
  }

  /** Rows of a dataset as they leave; none where it can't be made: a widget is drawn without its course then. */
  async function courseRows(serving: Serving, name: string, choose: (rows: Rows) => Rows) {
    const dataset = requireDataset(graph, name);
    const served = await serveOrReason(versions, serving, dataset);
    return typeof served === 'string' ? [] : describeRows(dataset, served, serving.asked, choose(served.rows)).rows;
  }

  return {
    async getPipelineHealth({ world, query }) {
      const serving = await openRequest(services, world, query);
      const { team } = serving.asked.filters;
      // Of datasets with a row for each team: that of the team which is asked for.
      const choose = (rows: Rows) => rows.filter(({ teamFilter = team }) => teamFilter === team);
      const widgets = await widgetsOf(serving, pipelineHealthWidgets, choose);
      return ok(
        { dashboard: 'pipeline-health', ...frame(serving), rep_id: null, widgets },
        tickHeader(serving.sales.head),
      );
    },

    async getRepCoaching({ world, query, params: { rep_id } }) {
      const serving = await openRequest(services, world, query);
      requireRep(serving.sales, rep_id);
      const own = (rows: Rows) => rows.filter(({ repId }) => repId === rep_id);
      const peers = peersIn(serving.sales.roster, rep_id);
      const widgets = await widgetsOf(serving, repCoachingWidgets, own, peers);
      return ok({ dashboard: 'rep-coaching', ...frame(serving), rep_id, widgets }, tickHeader(serving.sales.head));
    },

    async getBridge({ world, query }) {
      const { team, segment, region } = query;
      const serving = await openRequest(services, world, { team, segment, region });
      return ok(describeBridge(serving, query), tickHeader(serving.sales.head));
    },

    async getFigureHistory({ world, query, params }) {
      const dataset = requireDataset(graph, params.dataset, 'path/dataset');
      requireField(dataset, params.field);
      const serving = await openRequest(services, world, query);
      const body = await describeHistory(services, serving, { ...params, dataset, weeks: query.weeks ?? USUAL_WEEKS });
      return ok(body, tickHeader(serving.sales.head));
    },

    async explainFigure({ world, query, params }) {
      const dataset = requireDataset(graph, params.dataset, 'path/dataset');
      requireField(dataset, params.field);
      const serving = await openRequest(services, world, query);
      const build = serving.build();
      requireRow(build, dataset, params.row);
      const { copiedFrom, freshness, ...told } = explain(build, params);
      const body = {
        ...told,
        copied_from: copiedFrom,
        data_freshness: isoTime(freshness.asOf),
        tick: freshness.tick,
        filters: describeAsked(serving.asked),
      };
      return ok(body, tickHeader(serving.sales.head));
    },
  };
}

function frame({ sales, asked }: Serving) {
  return { tick: sales.head.tick, as_of: isoTime(asked.moment.through), filters: describeAsked(asked) };
}

function requireField({ id, fields }: Dataset, field: string): void {
  const names = Object.keys(fields).map(wireName);
  if (names.includes(field)) return;
  const errors = [{ pointer: 'path/field', detail: `Expected one of ${names.join(', ')}.` }];
  throw new DomainError('not-found', `${id} has no field ${field}.`, errors);
}

/** Keys that a problem names. */
const MOST_KEYS = 50;

/** @throws DomainError `conflict` for a dataset that can’t be made, `not-found` for a row that it doesn’t have */
function requireRow({ results }: Build, dataset: Dataset, key: string): void {
  const { version = null, reason = null } = results.get(dataset.id) ?? {};
  if (!version) throw new DomainError('conflict', `${dataset.id} can’t be made: ${reason ?? 'it was not built'}.`);
  const keys = version.rows.map((row) => rowKey(dataset, row));
  if (keys.includes(key)) return;
  const some = keys.slice(0, MOST_KEYS).join(', ');
  const more = keys.length > MOST_KEYS ? ` and ${keys.length - MOST_KEYS} more` : '';
  const detail =
    keys.length === 0 ? 'Expected another dataset: this one has no rows now.' : `Expected one of ${some}${more}.`;
  throw new DomainError('not-found', `${dataset.id} has no row ${key}.`, [{ pointer: 'path/row', detail }]);
}
