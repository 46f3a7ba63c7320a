import { type Cell, dimensions, people, presentQuery, query } from '../../core/views/analytics/index.ts';
import type { Handlers } from '../platform/http/handlers.ts';
import { ok } from '../platform/http/reply.ts';
import { answerOnce, tickOf } from './answer.ts';
import { describeCatalogue } from './catalogue.ts';
import type { metricRoutes } from './metric-routes.ts';
import { frameOf, openQuestion } from './question.ts';
import { requireMetric, requirePeople } from './require-metric.ts';
import type { AnalyticsServices } from './services.ts';

export function metricHandlers(services: AnalyticsServices): Handlers<typeof metricRoutes> {
  return {
    async listMetrics() {
      return ok(describeCatalogue());
    },

    async queryMetric({ world, body }) {
      const { metric, breakdown = [], granularity, range, filters = {}, ...rest } = body;
      const opened = await openQuestion(services, world, { ...rest, ...range, filters }, '/range/');
      requireMetric(metric); // an unknown world is told first
      const { telemetry, question } = opened;
      const found = answerOnce(services, opened, ['query', metric, breakdown, granularity ?? null], () => ({
        ...presentQuery(query(telemetry, { ...question, metric, breakdown, ...(granularity && { granularity }) })),
        ...frameOf(opened),
      }));
      return ok(found, tickOf(opened));
    },

    async listPeople({ world, body }) {
      const { metric, step, range, filters = {}, ...rest } = body;
      const cell = cellOf(body.cell ?? {});
      const opened = await openQuestion(services, world, { ...rest, ...range, filters }, '/range/');
      requirePeople(metric, step, cell);
      const { telemetry, question } = opened;
      const found = answerOnce(services, opened, ['people', metric, step ?? null, cell], () => ({
        ...people(telemetry, { ...question, metric, cell, ...(step !== undefined && { step }) }),
        ...frameOf(opened),
      }));
      return ok(found, tickOf(opened));
    },
  };
}

/** A part of a breakdown, in the order of the dimensions. */
function cellOf(given: Readonly<Record<string, string | null | undefined>>): Cell {
  return Object.fromEntries(
    dimensions.flatMap(({ id }) => {
      const value = given[id];
      return value === undefined ? [] : [[id, value]];
    }),
  );
}
