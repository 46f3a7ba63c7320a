import { isoTime } from '../../core/kernel/time.ts';
import { rowCounts } from '../../core/world/index.ts';
import { prefersHtml } from '../platform/http/accept.ts';
import type { Handlers } from '../platform/http/handlers.ts';
import { html, ok } from '../platform/http/reply.ts';
import { lateWorlds } from '../worlds/lateness.ts';
import { tickHeader } from '../worlds/read/describe.ts';
import type { MspContainer } from './container.ts';
import { LANDING_PAGE, LANDING_POLICY } from './landing-page.ts';
import type { routes } from './routes.ts';

/** Who keeps an answer must tell apart what asked for it. */
const byAccept = { vary: 'Accept, Accept-Encoding' };

const landingHeaders = {
  ...byAccept,
  'content-security-policy': LANDING_POLICY,
  'cache-control': 'no-cache',
  'referrer-policy': 'no-referrer',
  'x-frame-options': 'DENY',
};

/** How a world is, in a few figures. `/` and `/health` speak of the default world, to everyone. */
export function statusHandlers({
  loader,
  now,
}: MspContainer): Pick<Handlers<typeof routes>, 'root' | 'health' | 'stats'> {
  return {
    async root({ headers }) {
      if (prefersHtml(headers.accept)) return html(LANDING_PAGE, landingHeaders);
      const head = await loader.head('default');
      const reply = {
        message: 'MSP Data Simulator API',
        status: head.status,
        update_interval: `${head.clock.interval}s`,
        last_update: isoTime(head.committedAt),
        world_time: isoTime(head.time),
        tick: head.tick,
      };
      return ok(reply, { ...tickHeader(head), ...byAccept });
    },

    async health() {
      const { head, rows } = await loader.load('default');
      const reply = {
        status: head.status === 'halted' || lateWorlds([head], now()).length > 0 ? 'degraded' : 'healthy',
        timestamp: isoTime(now()),
        data_counts: rowCounts(rows),
        world_time: isoTime(head.time),
        tick: head.tick,
      };
      return ok(reply, tickHeader(head));
    },

    async stats({ world }) {
      const { head, rows } = await loader.load(world);
      const reply = {
        timestamp: isoTime(now()),
        counts: rowCounts(rows),
        update_interval: head.clock.interval,
        is_running: head.status === 'running',
        world,
        generation: head.generation,
        tick: head.tick,
        world_time: isoTime(head.time),
        seconds_ahead: Math.round((head.time - now()) / 1000),
        tempo: head.clock.tempo,
        status: head.status,
      };
      return ok(reply, tickHeader(head));
    },
  };
}
