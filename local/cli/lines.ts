import { z } from 'zod';
import type { Host } from '../host.ts';

const tickSchema = z.object({
  worldId: z.string(),
  tick: z.number(),
  time: z.union([z.string(), z.number()]),
  changed: z.record(z.string(), z.number()),
  rows: z.number(),
  wallMs: z.number(),
});

/** Causes named in a line; the rest is counted. */
const CAUSES_SHOWN = 4;

/** `12:00:30  tick 4711  14 rows: 5 ticket.opened, 3 license.seats-added (12 ms)`, from a `tick-committed` message. */
export function tickLine(message: string): string {
  const { worldId, tick, time, changed, rows, wallMs } = tickSchema.parse(JSON.parse(message));
  const causes = Object.entries(changed).sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
  const shown = causes.slice(0, CAUSES_SHOWN).map(([cause, count]) => `${count} ${cause}`);
  const hidden = causes.length - shown.length;
  if (hidden > 0) shown.push(`${hidden} other cause${hidden === 1 ? '' : 's'}`);
  const clock = new Date(time).toISOString().slice(11, 19);
  const world = worldId === 'default' ? '' : `  ${worldId}`;
  const what = shown.length > 0 ? `: ${shown.join(', ')}` : '';
  return `${clock}${world}  tick ${tick}  ${rows} row${rows === 1 ? '' : 's'}${what} (${Math.round(wallMs)} ms)`;
}

/** What is printed once the API answers. */
export function welcome(host: Pick<Host, 'url' | 'kept' | 'clients' | 'endpoints'>, dataDir: string): string {
  const lines = [
    `Showroom runs${host.kept ? `, on from where ${dataDir} left off` : ` on new data, kept in ${dataDir}`}.`,
    '',
    `  Console ${host.url}/console`,
    `  API     ${host.url}/`,
    `  Docs    ${host.url}/docs`,
    `  ReDoc   ${host.url}/redoc`,
    `  AWS     ${host.endpoints.dynamodb} (DynamoDB), ${host.endpoints.sqs} (SQS, SNS, S3)`,
  ];
  const machines = host.clients.filter(({ clientCredentials }) => clientCredentials);
  if (machines.length > 0) lines.push('', `  Tokens  ${host.url}/local-issuer/oauth2/token`);
  for (const { clientId, secret, scopes } of machines) {
    lines.push(`          client_id=${clientId} client_secret=${secret}`, `          scopes: ${scopes.join(' ')}`);
  }
  return [...lines, '', 'Ctrl-C stops it.', ''].join('\n');
}
