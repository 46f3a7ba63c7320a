import * as z from 'zod';
import { idParam } from '../platform/contract/fields.ts';
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

/** A name in an address of the console: of a page, or an id, of which the page makes what it can. */
const part = idParam('measures');

const signIn = z.object({
  required: z.boolean().meta({ description: 'Whether the API asks for tokens.' }),
  client: z
    .object({
      authority: z.string().meta({
        description: 'The OpenID Connect issuer; its discovery document is below it.',
        examples: ['https://sign-in.example/showroom'],
      }),
      client_id: z.string().meta({ examples: ['4kq3v2u0c9q1m7p8r5s6t7u8v9'] }),
      scopes: z
        .array(z.string())
        .meta({ examples: [['openid', 'profile', 'email', 'showroom/read', 'showroom/write']] }),
      audience: z
        .string()
        .nullable()
        .meta({ description: 'What tokens are asked for, where the issuer wants to know.' }),
    })
    .nullable()
    .meta({
      description: 'By which people sign in: authorization code with PKCE. Null where they can not, or need not.',
    }),
});

/** The web console: open to everyone, as what it shows comes from the API under the viewer's own token. */
export const routes = defineRoutes({
  consolePage: { ...page, path: '/console' },
  consoleSignIn: {
    ...shared,
    path: '/console/sign-in.json',
    summary: 'Where to sign in for the console',
    responses: { 200: { description: 'Issuer and client, as the deployment has them.', schema: signIn } },
    errors: [],
  },
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
