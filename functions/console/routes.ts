import * as z from 'zod';
import { defineRoutes } from '../platform/contract/route.ts';

const shared = { method: 'GET', tag: 'Documents', access: 'open', world: false } as const;

/** The state of a page is in its query, which the page itself reads. */
const page = {
  ...shared,
  anyQuery: true,
  summary: 'The web console',
  description: 'Every address below `/console` answers the same page, which shows what the address says.',
  responses: { 200: { contentType: 'text/html', description: 'The page.' } },
  errors: [],
} as const;

/** Names in an address of the console: ids and words of any kind, of which the page makes what it can. */
const part = z
  .string()
  .max(200)
  .meta({ examples: ['measures'] });

/** The web console: open to everyone, as what it shows comes from the API under the viewer's own token. */
export const routes = defineRoutes({
  consolePage: { ...page, path: '/console' },
  consoleSubPage: { ...page, path: '/console/{page}', params: z.object({ page: part }) },
  consoleItem: { ...page, path: '/console/{page}/{item}', params: z.object({ page: part, item: part }) },
  consolePart: {
    ...page,
    path: '/console/{page}/{item}/{part}',
    params: z.object({ page: part, item: part, part }),
  },
  consoleAsset: {
    ...shared,
    path: '/console/assets/{file}',
    summary: 'A script, style sheet, font or image of the console',
    description: 'Names carry a hash of the content, so that they can be kept forever.',
    params: z.object({
      file: z
        .string()
        .regex(/^\w[\w.-]{0,149}$/, 'Expected the name of a file.')
        .meta({ examples: ['index-D9NHuw8m.js'] }),
    }),
    responses: { 200: { description: 'The file.', contentType: 'application/octet-stream' } },
    errors: ['not-found'],
  },
});
