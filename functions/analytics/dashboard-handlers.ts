import { type Compare, dashboard, presentDashboard } from '../../core/views/analytics/index.ts';
import type { Handlers } from '../platform/http/handlers.ts';
import { lasting } from '../platform/http/reply.ts';
import { answerOnce, tickOf } from './answer.ts';
import type { dashboardRoutes } from './dashboard-routes.ts';
import type { FilterFields } from './fields.ts';
import { type Asked, frameOf, openQuestion } from './question.ts';
import type { AnalyticsServices } from './services.ts';

type DashboardFields = FilterFields & Omit<Asked, 'filters'> & { readonly compare: Compare };

export function dashboardHandlers(services: AnalyticsServices): Handlers<typeof dashboardRoutes> {
  async function answer(world: string, fields: DashboardFields, within: string) {
    const { channel, region, platform, plan_type, client_id, compare, ...rest } = fields;
    const asked = { ...rest, filters: { channel, region, platform, plan_type, client_id } };
    const opened = await openQuestion(services, world, asked, within);
    const { telemetry, question } = opened;
    const request = { ...question, compare };
    const body = answerOnce(services, opened, ['dashboard', compare], () => ({
      data: presentDashboard(dashboard(telemetry, request), request),
      ...frameOf(opened),
      compare,
    }));
    return lasting(body, tickOf(opened));
  }

  return {
    getDashboard: ({ world, query }) => answer(world, query, 'query/'),
    postDashboard: ({ world, body }) => answer(world, body, '/'),
  };
}
